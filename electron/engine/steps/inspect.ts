/** What an upstream says about its own block. Reading it is free; a local list is never blamed for it. */
import type { UpstreamStatement } from '../../../shared/verdict.ts';

/** Zones that are of a house: answers with its addresses are what they are for (RFC 8375, RFC 6762 appendix G, ICANN's internal, routers' own). */
const HOME_ZONE = /(?:^|\.)(?:home\.arpa|internal|intranet|private|corp|home|lan|localdomain|(?:fritz|o2|easy)\.box|speedport\.ip)$/;

/** Whether a name may be answered with addresses of the house: it has one label, or lies in a zone of the house. */
export const isHomeName = (name: string): boolean => !name.includes('.') || HOME_ZONE.test(name);

/**
 * RFC 8914: 16 Censored is "an external requirement", stated legal. 15 Blocked and 17 Filtered are the operator's own policy or one
 * asked for by its client.
 */
export function upstreamStatement(ede: { code: number } | undefined): UpstreamStatement | undefined {
  switch (ede?.code) {
    case 16: return 'stated-legal';
    case 15:
    case 17: return 'stated-policy';
    default: return undefined;
  }
}
