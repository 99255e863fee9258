/** What should become of a question, decided the plain way from text. Only as much policy as the fuzzer's house has. */
import net from 'node:net';
import { Malformed, readMessage, type Message, type Record } from './reference-message.ts';

/** Names of the fuzzer's house: ordered, of the family filter, and the household's own exceptions. Trees all. */
export const HOUSE = {
  ordered: ['ordered.example', 'deep.tree.example'],
  family: ['game.example', 'ads.example.net'],
  allowed: ['good.game.example'],
  /** Of the family filter too: for A only, and not for what lies below the second. */
  familyA: 'typed.example',
  familyExcept: 'fine.typed.example',
  /** A pattern, and the same for the reference: a label that begins with this, anywhere below `example`. */
  familyPattern: '||banner*.example^',
  familyPrefix: 'banner',
  /** An own record: 192.0.2.77. */
  record: 'nas.example',
};

export type Expected =
  | { what: 'drop' }
  | { what: 'error'; rcode: 1 | 4 | 16 }
  | { what: 'local'; rcode: 0 | 3 }
  | { what: 'ordered' | 'family' | 'any' | 'forward' | 'record' };

/** A question may hold anything behind its question but records of the first two sections; others only have to be whole. An IXFR holds a SOA (RFC 1995). */
function readQuestion(bytes: Uint8Array): Message | undefined {
  try {
    const message = readMessage(withoutBodies(bytes));
    const { question, counts } = message;
    return question === undefined || counts[1] > 0 || counts[2] > (question.type === 251 ? 1 : 0) ? undefined : message;
  } catch (error) {
    if (error instanceof Malformed) return undefined;
    throw error;
  }
}

/**
 * Of a question's records only the OPT is looked into: types become one that has no names inside, so that their data is
 * just bytes.
 */
function withoutBodies(bytes: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(bytes);
  let at = 12;
  const skip = (): void => {
    while (at < copy.length && copy[at]! !== 0 && copy[at]! < 192) at += copy[at]! + 1;
    at += (copy[at] ?? 0) >= 192 ? 2 : 1;
  };
  skip();
  at += 4;
  const count = (section: number): number => (copy[section] ?? 0) * 256 + (copy[section + 1] ?? 0);
  for (let i = 0; i < count(6) + count(8) + count(10) && at + 10 <= copy.length; i++) {
    skip();
    if (at + 10 > copy.length) break;
    if (copy[at] !== 0 || copy[at + 1] !== 41) copy[at] = 0xff;
    at += 10 + (copy[at + 8]! << 8 | copy[at + 9]!);
  }
  return copy;
}

const under = (name: readonly string[], tree: string): boolean => {
  const zone = tree.split('.');
  return name.length >= zone.length && zone.every((label, index) => name[name.length - zone.length + index] === label);
};

const longest = (name: readonly string[], trees: readonly string[]): number => Math.max(-1, ...trees.filter((tree) => under(name, tree)).map((tree) => tree.split('.').length));

const CANARIES = ['use-application-dns.net', 'mask.icloud.com', 'mask-h2.icloud.com', 'mask-canary.icloud.com'];

/** RFC 6303 and friends, from the labels right to left. */
function localAnswer(name: readonly string[]): Expected | undefined {
  const last = name.at(-1);
  if (last === 'localhost') return { what: 'local', rcode: 0 };
  if (['invalid', 'test', 'onion', 'alt', 'local'].includes(last ?? '')) return { what: 'local', rcode: 3 };
  if (under(name, 'resolver.arpa')) return { what: 'local', rcode: 0 };
  if (CANARIES.some((canary) => under(name, canary) && name.length === canary.split('.').length)) return { what: 'local', rcode: 3 };
  if (under(name, 'in-addr.arpa')) {
    const [a, b, c, d, ...below] = name.slice(0, -2).toReversed();
    const net = [a, b, c].join('.');
    if (['192.0.2', '198.51.100', '203.0.113'].includes(net) || (net === '255.255.255' && d === '255' && below.length === 0)) return { what: 'local', rcode: 3 };
    if (net === '127.0.0' && d === '1' && below.length === 0) return { what: 'local', rcode: 0 };
    const second = /^\d+$/.test(b ?? '') && String(Number(b)) === b ? Number(b) : -1;
    if (a === '10' || a === '127' || a === '0' || (a === '192' && b === '168') || (a === '169' && b === '254') || (a === '172' && second >= 16 && second <= 31) || (a === '100' && second >= 64 && second <= 127)) return { what: 'local', rcode: 3 };
  }
  if (under(name, 'ip6.arpa')) {
    const nibbles = name.slice(0, -2).toReversed();
    const [a, b, c] = nibbles;
    if (a === 'f' && (b === 'c' || b === 'd')) return { what: 'local', rcode: 3 };
    if (a === 'f' && b === 'e' && ['8', '9', 'a', 'b'].includes(c ?? '')) return { what: 'local', rcode: 3 };
    if (nibbles.length === 32 && nibbles.slice(0, 31).every((nibble) => nibble === '0') && ['0', '1'].includes(nibbles[31]!)) return { what: 'local', rcode: nibbles[31] === '1' ? 0 : 3 };
    if (nibbles.slice(0, 8).join('') === '20010db8') return { what: 'local', rcode: 3 };
  }
  return undefined;
}

export function expectedOf(bytes: Uint8Array): { expected: Expected; question: Message | undefined } {
  if (bytes.length < 12 || bytes[2]! >= 128) return { expected: { what: 'drop' }, question: undefined };
  if (((bytes[2]! >> 3) & 15) !== 0) return { expected: { what: 'error', rcode: 4 }, question: undefined };
  const question = readQuestion(bytes);
  if (question === undefined) return { expected: { what: 'error', rcode: 1 }, question };
  if ((question.opt?.version ?? 0) > 0) return { expected: { what: 'error', rcode: 16 }, question };
  const { name, type, class: qclass } = question.question!;
  if (qclass === 1 && type === 128) return { expected: { what: 'error', rcode: 1 }, question };
  if (qclass !== 1 || type === 0 || type === 41 || (type >= 128 && type <= 254)) return { expected: { what: 'error', rcode: 4 }, question };
  const local = localAnswer(name);
  if (local !== undefined) return { expected: local, question };
  return { expected: { what: decide(name, type) ?? (type === 255 ? 'any' : 'forward') }, question };
}

/** What the house's lists and own rules say of a name. */
function decide(name: readonly string[], type: number): 'ordered' | 'family' | 'record' | undefined {
  if (longest(name, HOUSE.ordered) > 0) return 'ordered';
  if (name.length === 2 && under(name, HOUSE.record)) return 'record';
  const typed = type === 1 && under(name, HOUSE.familyA) && !under(name, HOUSE.familyExcept);
  const banner = name.length > 1 && name.at(-1) === 'example' && name.slice(0, -1).some((label) => label.startsWith(HOUSE.familyPrefix));
  return (typed || banner || longest(name, HOUSE.family) > 0) && longest(name, HOUSE.allowed) < 0 ? 'family' : undefined;
}

/** What becomes of an answer: a blocked name behind it, an address of a house in it, the null address alone (which an own allow has passed on as received), or nothing. */
export type Fate = 'ordered' | 'family' | 'inner' | 'null' | 'received' | 'given';

const INNER = new net.BlockList();
for (const [network, prefix] of [['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.168.0.0', 16]] as const) INNER.addSubnet(network, prefix);
for (const [network, prefix] of [['::', 127], ['fc00::', 7], ['fe80::', 9]] as const) INNER.addSubnet(network, prefix, 'ipv6');
/** Where an IPv4 address stands in one of IPv6, and from which byte on. */
const WRAPPED = ([['::', 96, 12], ['::ffff:0:0', 96, 12], ['::ffff:0:0:0', 96, 12], ['64:ff9b::', 96, 12], ['64:ff9b:1::', 48, 12], ['2002::', 16, 2]] as const).map(([network, prefix, at]) => {
  const list = new net.BlockList();
  list.addSubnet(network, prefix, 'ipv6');
  return { list, at };
});

function isInner(address: string): boolean {
  const bytes = Buffer.from(address, 'latin1');
  const v4 = (at: number): boolean => INNER.check([...bytes.subarray(at, at + 4)].join('.'), 'ipv4');
  if (bytes.length === 4) return v4(0);
  const text = bytes.toString('hex').replaceAll(/(.{4})(?=.)/g, '$1:');
  return INNER.check(text, 'ipv6') || WRAPPED.some(({ list, at }) => list.check(text, 'ipv6') && v4(at));
}

const NULL_ADDRESSES = ['00'.repeat(4), '00'.repeat(16), `${'00'.repeat(10)}ffff00000000`];
const LEADING = [5, 39, 64, 65];
/** Their answers lead into the house on purpose. */
const HOME_ZONES = ['home.arpa', 'internal', 'intranet', 'private', 'corp', 'home', 'lan', 'localdomain', 'fritz.box', 'o2.box', 'easy.box', 'speedport.ip'];

/** @param records those of the answer that belong, in their order */
export function fateOf(asked: NonNullable<Message['question']>, rcode: number, records: readonly Record[]): Fate {
  const seen = records.filter(({ section }) => section !== 1);
  const own = longest(asked.name, HOUSE.allowed) > 0;
  const home = asked.name.length === 1 || longest(asked.name, HOME_ZONES) > 0;
  const inner = home ? undefined : seen.flatMap(({ addresses }) => addresses).find(isInner);
  const alone = seen.filter(({ type, section }) => section === 0 && (type === 1 || type === 28)).length === 1;
  if (rcode === 0 && alone && inner !== undefined && NULL_ADDRESSES.includes(Buffer.from(inner, 'latin1').toString('hex'))) return own ? 'received' : 'null';
  for (const { type, names } of seen) {
    const [to] = names;
    if (!LEADING.includes(type) || to === undefined || to.length === 0) continue;
    const decided = decide(to, asked.type);
    if (decided === 'ordered' || (decided === 'family' && !own)) return decided;
  }
  return inner === undefined || own ? 'given' : 'inner';
}
