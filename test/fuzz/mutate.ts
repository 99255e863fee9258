/** Messages to begin with, and what is done to them. The same for the same seed. */
import packet from 'dns-packet';
import { random } from '../bench/names.ts';
import { HOUSE } from './reference-policy.ts';

const NAMES = [
  'plain.example', 'WWW.Ordered.EXAMPLE', 'a.b.c.deep.tree.example', 'game.example', 'good.game.example', 'x.good.game.example', 'ads.example.net', 'localhost', 'app.localhost', 'x.onion', 'p.local',
  '_dns.resolver.arpa', '1.1.168.192.in-addr.arpa', '1.0.32.172.in-addr.arpa', `${'0.'.repeat(31)}ip6.arpa`, 'use-application-dns.net', 'x.mask.icloud.com', 'mask.icloud.com', 'nas.lan', '.', 'example',
  `${'a'.repeat(63)}.${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(40)}.ordered.example`, ...HOUSE.ordered, HOUSE.record, 'typed.example', 'a.typed.example', 'fine.typed.example', 'x.fine.typed.example', 'Banner7.a.example', 'x.banner.example', 'xbanner.example', 'banner.test',
];
const TYPES = [1, 28, 5, 6, 16, 64, 65, 255, 252, 251, 12, 261, 65_280];

export type Random = () => number;
export { random };

const pick = <T>(list: readonly T[], next: Random): T => list[Math.floor(next() * list.length)]!;
const below = (limit: number, next: Random): number => Math.floor(next() * limit);

function name(text: string): Buffer {
  const labels = text === '.' ? [] : text.split('.');
  return Buffer.concat([...labels.map((label) => Buffer.concat([Buffer.from([label.length]), Buffer.from(label)])), Buffer.from([0])]);
}

const u16 = (value: number): Buffer => Buffer.from([(value >> 8) & 255, value & 255]);

/** A well-formed question, with an OPT and options more often than not. */
export function makeQuestion(next: Random, asked = pick(NAMES, next), type = pick(TYPES, next)): Buffer {
  const options = Buffer.concat(Array.from({ length: below(3, next) }, () => {
    const code = pick([3, 8, 10, 12, 15, 26_946], next);
    const data = code === 15 ? Buffer.alloc(2) : Buffer.alloc(below(12, next), below(256, next));
    return Buffer.concat([u16(code), u16(data.length), data]);
  }));
  const opt = next() < 0.7 ? Buffer.concat([Buffer.from([0, 0, 41]), u16(pick([512, 1232, 4096, 0, 65_535], next)), Buffer.from([0, next() < 0.05 ? 1 : 0, next() < 0.5 ? 128 : 0, 0]), u16(options.length), options]) : Buffer.alloc(0);
  return Buffer.concat([u16(below(65_536, next)), Buffer.from([below(2, next), pick([0, 0x10, 0x20, 0x30], next), 0, 1, 0, 0, 0, 0, 0, opt.length > 0 ? 1 : 0]), name(asked), u16(type), u16(1), opt]);
}

/** A question for an ordered name, padded to any length that a message may have (RFC 7830). */
export function makeLargeQuestion(next: Random): Buffer {
  const padding = below(65_000, next);
  return Buffer.concat([u16(below(65_536, next)), Buffer.from([1, 0, 0, 1, 0, 0, 0, 0, 0, 1]), name('WWW.Ordered.EXAMPLE'), u16(1), u16(1), Buffer.from([0, 0, 41, 4, 208, 0, 0, 0, 0]), u16(padding + 4), u16(12), u16(padding), Buffer.alloc(padding, 7)]);
}

/** Names that answers are asked for: the household allows the second, and what is behind it. */
const ASKED = ['www.example.com', 'good.game.example', 'WWW.Example.COM'];
const ADDRESSES = ['192.0.2.1', '198.51.100.7', '192.168.1.1', '10.0.0.1', '0.0.0.0', '172.32.0.1'];
const ADDRESSES_V6 = ['2001:db8::1', 'fd00::1', '::', '::ffff:127.0.0.1', '64:ff9b::a00:1'];
/** An EDE of upstream's own: what it decided, what DNSSEC found, what it could not reach. */
const EDES = [16, 15, 17, 6, 22, 18, 4];

/** A well-formed answer to a question of that name and type, of records of many types, compressed as libraries do. */
export function makeAnswer(next: Random): { question: Buffer; answer: Buffer } {
  const asked = pick(ASKED, next);
  const [type, number] = pick([['A', 1], ['A', 1], ['AAAA', 28], ['MX', 15], ['TXT', 16], ['UNKNOWN_65', 65], ['CNAME', 5]] as const, next);
  const owners = [asked, 'example.com', 'cdn.example.net', 'other.example.org', 'com'];
  const targets = [...owners, ...owners, 'x.deep.tree.example', 'ads.example.net', 'good.game.example', HOUSE.record, HOUSE.familyA];
  const service = (owner: string, ttl: number): object => {
    const hints = pick([Buffer.alloc(0), Buffer.from([0, 4, 0, 4, 192, 168, 1, 1]), Buffer.from([0, 1, 0, 3, 2, 104, 50, 0, 4, 0, 8, 192, 0, 2, 1, 10, 0, 0, 1]), Buffer.concat([Buffer.from([0, 6, 0, 16, 253]), Buffer.alloc(15)])], next);
    return { type: 'UNKNOWN_65', name: owner, ttl, data: Buffer.concat([u16(below(2, next)), name(pick(['.', ...targets], next)), hints]) };
  };
  const record = (section: number): packet.Answer => {
    const owner = pick(owners, next);
    const ttl = pick([0, 1, 60, 86_400, 604_801, 2_147_483_647, 2_147_483_648, 4_294_967_295], next);
    const made = [
      { type: 'A', name: owner, ttl, data: pick(ADDRESSES, next) }, { type: 'AAAA', name: owner, ttl, data: pick(ADDRESSES_V6, next) }, { type: 'CNAME', name: owner, ttl, data: pick(targets, next) },
      { type: 'NS', name: owner, ttl, data: pick(owners, next) }, { type: 'MX', name: owner, ttl, data: { preference: 10, exchange: pick(owners, next) } }, { type: 'TXT', name: owner, ttl, data: 'text' },
      { type: 'SOA', name: owner, ttl, data: { mname: pick(owners, next), rname: 'a.example.com', serial: 1, refresh: 2, retry: 3, expire: 4, minimum: 5 } },
      { type: 'SRV', name: owner, ttl, data: { port: 5, weight: 1, priority: 2, target: pick(owners, next) } }, { type: 'DNAME', name: owner, ttl, data: pick(targets, next) }, service(owner, ttl),
    ] as unknown as packet.Answer[];
    if (section === 0 && next() < 0.5) return { ...made.find((one) => one.type === type)!, name: asked } as packet.Answer;
    return section === 1 && next() < 0.5 ? made[6]! : pick(made, next);
  };
  const some = (section: number, most: number): packet.Answer[] => Array.from({ length: below(most, next) }, () => record(section));
  const code = pick(EDES, next);
  const options = pick([[], [], [{ code: 15, data: Buffer.from([0, code, 104, 105]) }], [{ code: 10, data: Buffer.alloc(16, 7) }]], next);
  const opt = next() < 0.5 ? [{ type: 'OPT', name: '.', udpPayloadSize: 1232, extendedRcode: 0, ednsVersion: 0, flags: 0, options } as unknown as packet.Answer] : [];
  const additionals = some(2, 3);
  const flags = pick([0x180, 0x1a0, 0x580, 0x1f0, 0x100], next) | (next() < 0.7 ? 0 : pick([1, 2, 3, 5, 6, 9], next));
  return {
    question: makeQuestion(next, asked, number),
    answer: packet.encode({ type: 'response', id: 1, flags, questions: [{ type: type as 'A', name: asked }], answers: some(0, 5), authorities: some(1, 3), additionals: next() < 0.8 ? [...additionals, ...opt] : [...opt, ...additionals] }),
  };
}

/** Changes a few bytes, cuts, doubles or joins; about one in ten comes back as it was. */
export function mutate(seed: Buffer, other: Buffer, next: Random): Buffer {
  let bytes = Buffer.from(seed);
  const times = below(5, next);
  for (let i = 0; i < times && bytes.length > 0; i++) {
    const at = below(bytes.length, next);
    switch (below(10, next)) {
      case 0: bytes = bytes.subarray(0, at); break;
      case 1: bytes[at] = 0xc0; break;
      case 2: bytes = Buffer.concat([bytes.subarray(0, at), other.subarray(below(other.length, next))]); break;
      case 3: bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(Math.max(0, at - below(20, next)))]); break;
      case 4: bytes[at] = pick([0, 1, 12, 63, 64, 127, 128, 191, 192, 255], next); break;
      case 5: bytes[Math.min(bytes.length - 1, below(12, next))] = below(256, next); break;
      case 6: bytes[at] = bytes[at]! ^ (1 << below(8, next)); break;
      default: bytes[at] = below(256, next);
    }
  }
  return bytes.length > 1400 ? bytes.subarray(0, 1400) : bytes;
}
