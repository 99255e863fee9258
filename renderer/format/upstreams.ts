/** Upstreams as people know them. */
import { knownResolver } from '../../shared/known-resolvers.ts';

/** The resolver's name where it is a well-known one, else its own or its address. */
export function upstreamName(upstream: string): string {
  const plain = upstream.replace(/^[a-z]+:\/\//, '').replace(/^([^@/]+)@.*$/, '$1').replace(/(?:^|(?<=\]|\d)):53$/, '');
  return knownResolver(upstream)?.name ?? plain;
}

/** `udp`, `tcp`, `tls` or `https`. */
export const transportOf = (url: string): string => url.slice(0, url.indexOf(':'));

/** Whether an upstream stands in this house, by its address: private, loopback, link-local or unique local. */
export const isInHouse = (url: string): boolean => /^(?:[^@/]+@)?(?:10\.|127\.|192\.168\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.|\[(?:f[cd]|fe[89ab]|::1\]))/.test(placeOf(url));

/** Without what stands for the transport and the pinned key: `dns.quad9.net@9.9.9.9`. */
export const placeOf = (url: string): string => url.replace(/^[a-z]+:\/\//, '').replace(/#.*$/, '');
