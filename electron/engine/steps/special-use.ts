/**
 * Names that never leave the house (RFC 6761, RFC 6303, RFC 7686, RFC 6762, RFC 8375, RFC 9462), and the names by which browsers and
 * phones ask whether they may go around this resolver. Whole names are compared by their hash, zones by their last label, which is
 * one of few: nearly every name passes without being read.
 */
import { HOME_ZONE } from '../network/home-name.ts';
import { HASHES, hashText, type HashKey } from '../policy/name-hash.ts';
import { readName, TYPE } from '../wire/message.ts';
import type { Query } from '../query.ts';

/** `loopback-name`: the name of a loopback address. */
/** `resinfo`: what this resolver says of itself (RFC 9606). */
/** `test`: loopback for a moment; the live test's own names, which are asked to be seen, not to lead anywhere. */
export type LocalAnswer = 'loopback' | 'loopback-name' | 'nxdomain' | 'nodata' | 'resinfo' | 'test' | 'self-test';

export interface SpecialName {
  answer: LocalAnswer;
  /** `always`, or only while lists filter, or unless an upstream is set for the zone, or unless what is asked stands in this house. */
  when: 'always' | 'filtering' | 'no-route' | 'outside';
}

/** RFC 6303 section 4 with RFC 1918 and RFC 6598: reverse zones of private space. */
const PRIVATE_REVERSE = new RegExp(
  String.raw`(^|\.)(10|168\.192|254\.169|(1[6-9]|2\d|3[01])\.172|(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.100)\.in-addr\.arpa$`
  + String.raw`|(^|\.)([89ab]\.e\.f|[cd]\.f)\.ip6\.arpa$`,
);
/** Of nobody anywhere (RFC 6303 4.2 to 4.6): loopback, unspecified, broadcast, and what is reserved for documentation. */
const OWN_REVERSE = new RegExp(
  String.raw`(^|\.)(127|0|2\.0\.192|100\.51\.198|113\.0\.203)\.in-addr\.arpa$|^255\.255\.255\.255\.in-addr\.arpa$`
  + String.raw`|^[01]\.(0\.){31}ip6\.arpa$|(^|\.)8\.b\.d\.0\.1\.0\.0\.2\.ip6\.arpa$`,
);

/** 127.0.0.1 and ::1: hosts files everywhere call them localhost, and so do other resolvers. */
const LOOPBACK_REVERSE = /^(?:1\.0\.0\.127\.in-addr|1\.(?:0\.){31}ip6)\.arpa$/;

/** Names of the live test (setup/live-test.ts); `self.` is what Gavel asks itself for. */
const TEST_NAMES = '.test.gavel.internal';

const LAST_LABELS = ['localhost', 'invalid', 'test', 'onion', 'local', 'arpa', 'alt', 'internal', 'intranet', 'private', 'corp', 'home', 'lan', 'localdomain', 'box', 'ip'];

/** Mozilla's canary, and Apple's for iCloud Private Relay: NXDOMAIN asks them to leave the DNS to this network. */
const CANARIES = ['use-application-dns.net', 'mask.icloud.com', 'mask-h2.icloud.com', 'mask-canary.icloud.com'];

const always = (answer: LocalAnswer): SpecialName => ({ answer, when: 'always' });
const LOOPBACK = always('loopback');
const LOOPBACK_NAME = always('loopback-name');
const NXDOMAIN = always('nxdomain');
const NODATA = always('nodata');
const RESINFO = always('resinfo');
const TEST = always('test');
const SELF_TEST = always('self-test');
const CANARY: SpecialName = { answer: 'nxdomain', when: 'filtering' };
const UNLESS_ROUTED: SpecialName = { answer: 'nxdomain', when: 'no-route' };
const APEX: SpecialName = { answer: 'nodata', when: 'outside' }; // not NXDOMAIN: that would say that nothing lies below (RFC 8020)
const HOME: SpecialName = { answer: 'nxdomain', when: 'outside' };

export class SpecialUse {
  private readonly last = new Set<number>();
  private readonly canaries = new Map<number, number>();

  constructor(key: HashKey) {
    for (const label of LAST_LABELS) {
      hashText(label, key);
      this.last.add(HASHES[0]!);
    }
    for (const name of CANARIES) {
      const labels = hashText(name, key);
      this.canaries.set(HASHES[2 * labels - 2]!, HASHES[2 * labels - 1]!);
    }
  }

  /** Needs the name's hashes in `HASHES`. */
  find(q: Query): SpecialName | undefined {
    if (q.labelCount === 1 && (q.type === TYPE.A || q.type === TYPE.AAAA) && !this.last.has(q.hashHigh)) return APEX; // no public name with an address has one label
    if (q.labelCount > 0 && this.last.has(HASHES[0]!)) {
      const name = readName(q.bytes, 12);
      return name === undefined ? undefined : specialName(name, q.type);
    }
    return this.canaries.get(q.hashHigh) === q.hashLow ? CANARY : undefined;
  }
}

/** The rule itself for a zone's names, on lower-case text. */
export function specialName(name: string, type: number): SpecialName | undefined {
  switch (name.slice(name.lastIndexOf('.') + 1)) {
    case 'localhost': return LOOPBACK; // RFC 6761 6.3
    case 'invalid': return NXDOMAIN; // RFC 6761 6.4
    case 'test': return UNLESS_ROUTED; // RFC 6761 6.2: of whoever tests, here; never of the public DNS
    case 'onion': return NXDOMAIN; // RFC 7686
    case 'internal': // ICANN 2024
      if (name.endsWith(TEST_NAMES)) return name.startsWith('self.') ? SELF_TEST : TEST; // whatever the upstream
      return name === 'internal' ? APEX : HOME;
    case 'alt': return UNLESS_ROUTED; // RFC 9476
    case 'local': return UNLESS_ROUTED; // RFC 6762: asked by multicast; some offices use it for themselves
    case 'arpa':
      if (name === 'resolver.arpa') return type === TYPE.RESINFO ? RESINFO : NODATA;
      if (name.endsWith('.resolver.arpa')) return NODATA; // RFC 9462: no designated resolver, and not the one that upstream would name
      if (LOOPBACK_REVERSE.test(name)) return LOOPBACK_NAME;
      if (OWN_REVERSE.test(name)) return NXDOMAIN;
      if (PRIVATE_REVERSE.test(name)) return UNLESS_ROUTED;
      if (name === 'home.arpa') return type === TYPE.DS ? undefined : APEX; // RFC 8375 4: that it is not signed is asked of its parent
      return HOME_ZONE.test(name) ? HOME : undefined;
    default:
      if (!HOME_ZONE.test(name)) return undefined;
      return name.includes('.') ? HOME : APEX;
  }
}
