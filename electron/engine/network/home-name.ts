/** Which names are a house's own by their form. */

/** Zones that are of a house: answers with its addresses are what they are for (RFC 8375, RFC 6762 appendix G, ICANN's internal, routers' own). */
export const HOME_ZONE = /(?:^|\.)(?:home\.arpa|internal|intranet|private|corp|home|lan|localdomain|(?:fritz|o2|easy)\.box|speedport\.ip)$/;

/** Whether a name may be answered with addresses of the house: it has one label, or lies in a zone of the house. */
export const isHomeName = (name: string): boolean => !name.includes('.') || HOME_ZONE.test(name);
