/** Upstreams as people know them. */
import { knownResolver } from './known-resolvers.ts';

/** The resolver's name where it is a well-known one, else its own or its address. */
export function upstreamName(upstream: string): string {
  const plain = upstream.replace(/^[a-z]+:\/\//, '').replace(/^([^@/]+)@.*$/, '$1').replace(/(?:^|(?<=\]|\d)):53$/, '');
  return knownResolver(upstream)?.name ?? plain;
}
