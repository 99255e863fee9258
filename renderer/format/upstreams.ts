/** Where an upstream stands, and how it is asked. */

/** `udp`, `tcp`, `tls` or `https`. */
export const transportOf = (url: string): string => url.slice(0, url.indexOf(':'));

/** Whether an upstream stands in this house, by its address: private, loopback, link-local or unique local. */
export const isInHouse = (url: string): boolean => /^(?:[^@/]+@)?(?:10\.|127\.|192\.168\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.|\[(?:f[cd]|fe[89ab]|::1\]))/.test(placeOf(url));

/** Without what stands for the transport and the pinned key: `dns.quad9.net@9.9.9.9`. */
export const placeOf = (url: string): string => url.replace(/^[a-z]+:\/\//, '').replace(/#.*$/, '');
