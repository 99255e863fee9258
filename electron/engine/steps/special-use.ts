/**
 * Names that never leave the house (RFC 6761, RFC 6303, RFC 7686, RFC 6762, RFC 9462), and the canary that asks whether a
 * browser may go around this resolver. Their last labels are few, so one look at the hash of the last label passes nearly every name.
 */
import { HASHES, hashText, type HashKey } from '../policy/name-hash.ts';
import { readName } from '../wire/message.ts';
import type { Query } from '../query.ts';

export type SpecialAnswer = { answer: 'loopback' } | { answer: 'nxdomain' | 'nodata'; why: string };

/** RFC 6303 section 4 with RFC 1918 and RFC 6598: reverse zones of private and loopback space. */
const PRIVATE_REVERSE = new RegExp(
  String.raw`(^|\.)(10|127|0|168\.192|254\.169|(1[6-9]|2\d|3[01])\.172|(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.100)\.in-addr\.arpa$`
  + String.raw`|(^|\.)([89ab]\.e\.f|[cd]\.f)\.ip6\.arpa$|^(\d\.){0,1}(0\.){31}ip6\.arpa$`,
);

const LAST_LABELS = ['localhost', 'invalid', 'onion', 'local', 'arpa', 'net', 'alt'];

export class SpecialUse {
  private readonly last = new Set<number>();

  constructor(key: HashKey) {
    for (const label of LAST_LABELS) {
      hashText(label, key);
      this.last.add(HASHES[0]!);
    }
  }

  /** Needs the name's hashes in `HASHES`. */
  find(q: Query): SpecialAnswer | undefined {
    if (q.labelCount === 0 || !this.last.has(HASHES[0]!)) return undefined;
    const name = readName(q.bytes, 12);
    return name === undefined ? undefined : specialAnswer(name);
  }
}

/** The rule itself, on lower-case text. */
export function specialAnswer(name: string): SpecialAnswer | undefined {
  const last = name.slice(name.lastIndexOf('.') + 1);
  switch (last) {
    case 'localhost': return { answer: 'loopback' };
    case 'invalid': return { answer: 'nxdomain', why: 'invalid names never exist (RFC 6761)' };
    case 'onion': return { answer: 'nxdomain', why: 'onion names are not for the DNS (RFC 7686)' };
    case 'alt': return { answer: 'nxdomain', why: 'alt names are not for the DNS (RFC 9476)' };
    case 'local': return { answer: 'nxdomain', why: 'local names are asked by multicast (RFC 6762)' };
    case 'net':
      return name === 'use-application-dns.net' ? { answer: 'nxdomain', why: 'browsers ask this name whether the network filters' } : undefined;
    case 'arpa':
      if (name === 'resolver.arpa' || name.endsWith('.resolver.arpa')) return { answer: 'nodata', why: 'no designated resolver (RFC 9462)' };
      return PRIVATE_REVERSE.test(name) ? { answer: 'nxdomain', why: 'private addresses have no public names (RFC 6303)' } : undefined;
    default: return undefined;
  }
}
