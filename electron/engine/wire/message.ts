/**
 * An upstream's answer, read once: section offsets, TTL offsets, EDE; bounds and names are checked, so that what is malformed never
 * reaches a client. Pure: bytes in, values out.
 */
import { areTypes, isSoundData } from './data-form.ts';
import { blockPageAt, type FoundPage } from './block-page.ts';
import { FOLD } from './case-folding.ts';
import { innerAddress } from './inner-address.ts';

export interface AnswerView {
  rcode: number;
  /** Offset behind the question. */
  questionEnd: number;
  /** Offset behind the last record kept; the OPT and anything after it are left out. */
  end: number;
  answers: number;
  authorities: number;
  /** Additional records kept. */
  additionals: number;
  /** Offsets of TTL fields of kept records. */
  ttlOffsets: number[];
  /** Seconds the answer may be kept; 0: not at all. Negative answers by their SOA (RFC 2308 section 5). */
  ttl: number;
  /** A TTL is beyond what is passed on (`soundTtl`). */
  oddTtl: boolean;
  /** NXDOMAIN, no answer, or an alias that leads to none: it may be kept as long as its SOA says. */
  negative: boolean;
  /** Where the TTL of the SOA among the authorities is, and what it is worth in a negative answer: no more than its MINIMUM (RFC 2308 section 5). */
  soa: { at: number; ttl: number } | undefined;
  /** A record may have nothing to do with the question: `scrub` looks closer. */
  suspect: boolean;
  ede?: { code: number; text: string };
  /** Names that CNAME, DNAME, SVCB and HTTPS records of the answer and of what comes with it point to, lower case. */
  aliases: string[];
  /** The first address of this house in the answer: loopback, private, link-local, unique local or unspecified. */
  innerAddress: string | undefined;
  /** Addresses among the answers. */
  addresses: number;
  /** The known block page that all of them are of: one among others would be a way past what is decided about those. */
  blockPage: FoundPage | undefined;
  /** The name that its CNAME records lead to in the end, lower case; `undefined` where there are none, or records of other names among the answers. */
  leadsTo: string | undefined;
}

export const TYPE = { A: 1, NS: 2, CNAME: 5, SOA: 6, PTR: 12, HINFO: 13, MX: 15, TXT: 16, AAAA: 28, SRV: 33, DNAME: 39, OPT: 41, DS: 43, RRSIG: 46, NSEC: 47, NSEC3: 50, SVCB: 64, HTTPS: 65, SPF: 99, IXFR: 251, AXFR: 252, ANY: 255, RESINFO: 261 } as const;

/** The longest a record is kept and said to be good for, in seconds: seven days (RFC 8767 section 4). */
export const MAX_TTL = 604_800;
/** A negative answer is kept for an hour at most (RFC 2308 section 5: one to three hours). */
const MAX_NEGATIVE_TTL = 3600;
/** In the third byte of a header: the answer is cut off. */
const TC = 2;

/** A TTL as it is passed on: seven days at most; one with its top bit set is a large one (RFC 8767 section 4). */
export const soundTtl = (ttl: number): number => Math.min(ttl, MAX_TTL);

/**
 * How many names stand in a record's data, where the first begins, and whether other bytes may follow them (RFC 1035 3.3, RFC 1183,
 * RFC 2163, RFC 2230, RFC 2782, RFC 4034, RFC 6672, RFC 9460). Those of the old types may be compressed (RFC 3597 section 4).
 */
const NAMES_IN: Readonly<Record<number, { from: number; count: number; more?: true }>> = {
  2: { from: 0, count: 1 }, 3: { from: 0, count: 1 }, 4: { from: 0, count: 1 }, 5: { from: 0, count: 1 }, 6: { from: 0, count: 2, more: true }, 7: { from: 0, count: 1 },
  8: { from: 0, count: 1 }, 9: { from: 0, count: 1 }, 12: { from: 0, count: 1 }, 14: { from: 0, count: 2 }, 15: { from: 2, count: 1 }, 17: { from: 0, count: 2 },
  18: { from: 2, count: 1 }, 21: { from: 2, count: 1 }, 24: { from: 18, count: 1, more: true }, 26: { from: 2, count: 2 }, 30: { from: 0, count: 1, more: true },
  33: { from: 6, count: 1 }, 36: { from: 2, count: 1 }, 39: { from: 0, count: 1 }, 46: { from: 18, count: 1, more: true }, 47: { from: 0, count: 1, more: true },
  64: { from: 2, count: 1, more: true }, 65: { from: 2, count: 1, more: true },
};

/** Types whose data is strings with a byte of length before each, one at least: TXT and its kin (RFC 1035 3.3, RFC 7208, RFC 9606). */
const isText = (type: number): boolean => type === TYPE.TXT || type === TYPE.HINFO || type === TYPE.SPF || type === TYPE.RESINFO;

/** The same, for those who have to write them anew. */
export const namesIn = (type: number): { from: number; count: number } | undefined => NAMES_IN[type];

/** Whether the first of these names is where a client goes next, and so its addresses may come along (RFC 1035 6.3, RFC 9460 4.2). */
export const leadsOn = (type: number): boolean => NAMES_IN[type] !== undefined && (NAMES_IN[type].more !== true || type === TYPE.SVCB || type === TYPE.HTTPS);

/** Pointers in one name: an honest writer needs one or two, a hostile one chains thousands so that each name costs a walk. */
const MAX_HOPS = 64;

/** Where the TTLs of the answer that is being read are, ascending: they count down, and a name that runs through one would change with it. */
const NO_TTLS: readonly number[] = [];
let ttls = NO_TTLS;
/** The bytes before it are the question's, to which most names point. */
let firstTtl = Infinity;

/** Whether the bytes from one place to another hold some of a TTL. */
function runsThroughTtl(from: number, to: number): boolean {
  let last = ttls.length - 1; // the last one that begins before the end: mostly that of the record pointed to, the one before
  if (last < 8) while (last >= 0 && ttls[last]! > to) last--;
  else {
    let low = 0;
    while (low <= last) {
      const middle = (low + last) >> 1;
      if (ttls[middle]! <= to) low = middle + 1;
      else last = middle - 1;
    }
  }
  return last >= 0 && ttls[last]! + 3 >= from;
}

/** Offset behind the well-formed name at `at`, or −1: it overruns, is too long, or its pointers do not go strictly backwards. */
export function checkName(bytes: Uint8Array, at: number): number {
  let end = -1;
  let from = at;
  let hops = 0;
  let limit = at;
  let total = 1;
  for (;;) {
    const size = bytes[at];
    if (size === undefined) return -1;
    if (size === 0) {
      if (end < 0) return at + 1;
      return at > firstTtl && runsThroughTtl(from, at) ? -1 : end;
    }
    if (size >= 0xc0) {
      if (at + 1 >= bytes.length || (end >= 0 && at + 1 > firstTtl && runsThroughTtl(from, at + 1))) return -1;
      const target = ((size & 0x3f) << 8) | bytes[at + 1]!;
      if (target >= limit || target < 12 || ++hops > MAX_HOPS) return -1; // a pointer goes to a prior place (RFC 1035 4.1.4): anything else may loop
      if (end < 0) end = at + 2;
      if (target === 12 && total === 1) return end; // the question's name, which was checked already
      limit = target;
      from = at = target;
      continue;
    }
    total += size + 1;
    if (size > 63 || total > 255) return -1;
    at += size + 1;
  }
}

/** Whether two well-formed names of one message are the same but for case. */
function sameName(bytes: Uint8Array, a: number, b: number): boolean {
  for (;;) {
    while (bytes[a]! >= 0xc0) a = ((bytes[a]! & 0x3f) << 8) | bytes[a + 1]!;
    while (bytes[b]! >= 0xc0) b = ((bytes[b]! & 0x3f) << 8) | bytes[b + 1]!;
    if (a === b) return true;
    const size = bytes[a]!;
    if (size !== bytes[b]) return false;
    if (size === 0) return true;
    for (let i = 1; i <= size; i++) if (FOLD[bytes[a + i]!] !== FOLD[bytes[b + i]!]) return false;
    a += size + 1;
    b += size + 1;
  }
}

/** The name at `at` as lower-case dotted text, a dot or backslash inside a label escaped (RFC 1035 5.1); `undefined` when it is not well formed. */
export function readName(bytes: Uint8Array, at: number): string | undefined {
  if (checkName(bytes, at) < 0) return undefined;
  let text = '';
  for (;;) {
    const size = bytes[at]!;
    if (size === 0) return text === '' ? '.' : text;
    if (size >= 0xc0) {
      at = ((size & 0x3f) << 8) | bytes[at + 1]!;
      continue;
    }
    if (text !== '') text += '.';
    for (let i = at + 1; i <= at + size; i++) {
      const byte = FOLD[bytes[i]!]!;
      text += byte === 46 || byte === 92 ? `\\${String.fromCharCode(byte)}` : String.fromCharCode(byte);
    }
    at += size + 1;
  }
}

/** Dotted text as it stands on the wire, letter case kept. */
export function encodeName(name: string): Uint8Array {
  const labels = name === '.' ? [] : name.split('.').map((label) => Buffer.from(label, 'latin1'));
  return Buffer.concat([...labels.flatMap((label) => [Buffer.from([label.length]), label]), Buffer.from([0])]);
}

const u16 = (bytes: Uint8Array, at: number): number => (bytes[at]! << 8) | bytes[at + 1]!;
const u32 = (bytes: Uint8Array, at: number): number => ((bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!) >>> 0;

const EDE_OPTION = 15;

function readEde(bytes: Uint8Array, from: number, to: number): { code: number; text: string } | undefined {
  for (let at = from; at + 4 <= to; ) {
    const code = u16(bytes, at);
    const size = u16(bytes, at + 2);
    if (at + 4 + size > to) return undefined;
    if (code === EDE_OPTION && size >= 2) {
      const text = Buffer.from(bytes.buffer, bytes.byteOffset + at + 6, size - 2).toString('utf8').replaceAll(/\p{Cc}/gu, ' ').slice(0, 400);
      return { code: u16(bytes, at + 4), text };
    }
    at += 4 + size;
  }
  return undefined;
}

/** Looks into a record's data; false when it is malformed. `section`: 0 answer, 1 authority, 2 additional. */
function readData(bytes: Uint8Array, type: number, at: number, size: number, section: number, view: AnswerView): boolean {
  if (type === TYPE.A || type === TYPE.AAAA) {
    if (size !== (type === TYPE.A ? 4 : 16)) return false;
    if (section !== 1) view.innerAddress ??= innerAddress(bytes, at, size); // the address of a mail host among the additional ones too
    if (section === 0) {
      const page = blockPageAt(bytes, at, size);
      if (view.addresses++ === 0) view.blockPage = page;
      else if (page === undefined) view.blockPage = undefined;
    }
    return true;
  }
  if (isText(type)) return readStrings(bytes, at, at + size);
  const names = NAMES_IN[type];
  if (names === undefined) return isSoundData(bytes, type, at, at + size);
  let end = at + names.from;
  for (let i = 0; i < names.count; i++) {
    end = checkName(bytes, end);
    if (end < 0 || end > at + size) return false;
  }
  if (type === TYPE.SOA ? end + 20 !== at + size : names.more !== true && end !== at + size) return false;
  if ((type === TYPE.SVCB || type === TYPE.HTTPS) && !readServiceParameters(bytes, end, at + size, section === 1 ? undefined : view)) return false;
  if (type === TYPE.NSEC && !areTypes(bytes, end, at + size)) return false;
  if (section === 1) return true; // among the additional ones is what services point to, ready for use (RFC 9460 4.2)
  if (type === TYPE.CNAME || type === TYPE.DNAME || type === TYPE.SVCB || type === TYPE.HTTPS) {
    const alias = readName(bytes, at + names.from)!;
    if (alias !== '.') view.aliases.push(alias); // there it means the asked name itself
  }
  return true;
}

function readStrings(bytes: Uint8Array, at: number, end: number): boolean {
  if (at === end) return false;
  while (at < end) at += bytes[at]! + 1;
  return at === end;
}

/** The parameters of a service (RFC 9460 2.2), and of these the address hints (7.3): keys 4 and 6. False when they overrun. */
function readServiceParameters(bytes: Uint8Array, at: number, end: number, view: AnswerView | undefined): boolean {
  let before = -1;
  while (at < end) {
    if (at + 4 > end) return false;
    const key = u16(bytes, at);
    if (key <= before) return false; // ascending, each once
    before = key;
    const size = u16(bytes, at + 2);
    at += 4;
    if (at + size > end) return false;
    const each = key === 4 ? 4 : key === 6 ? 16 : 0;
    if (view !== undefined && each > 0) for (let from = at; from + each <= at + size; from += each) view.innerAddress ??= innerAddress(bytes, from, each);
    at += size;
  }
  return true;
}

/** Records that say something about the zone or prove that a name is missing: passed on as they are. */
export const ofZone = (type: number): boolean => type === TYPE.NSEC || type === TYPE.NSEC3 || type === TYPE.RRSIG || type === TYPE.DS;

/** Reads an answer whose header and question were matched already. `undefined`: malformed. */
export function readAnswer(bytes: Uint8Array): AnswerView | undefined {
  const view = readRecords(bytes);
  ttls = NO_TTLS;
  firstTtl = Infinity;
  return view;
}

function readRecords(bytes: Uint8Array): AnswerView | undefined {
  if (bytes.length < 12 || u16(bytes, 4) !== 1) return undefined;
  if ((bytes[2]! & TC) !== 0) return undefined; // what is cut off over UDP is asked for again over TCP; what is cut off there too is no whole answer
  const nameEnd = checkName(bytes, 12);
  if (nameEnd < 0 || nameEnd + 4 > bytes.length) return undefined;
  const view: AnswerView = {
    rcode: bytes[3]! & 15, questionEnd: nameEnd + 4, end: nameEnd + 4,
    answers: u16(bytes, 6), authorities: u16(bytes, 8), additionals: 0, ttlOffsets: [], ttl: 0, oddTtl: false, negative: false, soa: undefined, suspect: false, aliases: [], innerAddress: undefined, addresses: 0, blockPage: undefined, leadsTo: undefined,
  };
  ttls = view.ttlOffsets;
  firstTtl = view.end;
  const total = view.answers + view.authorities + u16(bytes, 10);
  let at = view.end;
  let least = MAX_TTL;
  let negative = -1;
  let optSeen = false;
  let asked = false; // a record of the asked type: without one an alias leads to nothing (RFC 2308 2.2)
  let aliased = false;
  let straight = true;
  const questionType = u16(bytes, nameEnd);
  const questionClass = u16(bytes, nameEnd + 2);
  let owner = 12; // whose records are expected next: the asked name, then what its alias points to
  for (let i = 0; i < total; i++) {
    const name = at;
    const fixed = checkName(bytes, at);
    if (fixed < 0 || fixed + 10 > bytes.length) return undefined;
    const type = u16(bytes, fixed);
    const size = u16(bytes, fixed + 8);
    const next = fixed + 10 + size;
    if (next > bytes.length) return undefined;
    const section = i < view.answers ? 0 : i < view.answers + view.authorities ? 1 : 2;
    if (type === TYPE.OPT) {
      if (section < 2 || optSeen) return undefined;
      optSeen = true;
      view.rcode |= bytes[fixed + 4]! << 4;
      const ede = readEde(bytes, fixed + 10, next);
      if (ede !== undefined) view.ede = ede;
    } else {
      const ttl = soundTtl(u32(bytes, fixed + 4));
      if (!optSeen) view.ttlOffsets.push(fixed + 4);
      if (!readData(bytes, type, fixed + 10, size, section, view)) return undefined;
      if (ttl !== u32(bytes, fixed + 4)) view.oddTtl = true;
      if (section === 0) {
        if (type === questionType) asked = true;
        else if (type === TYPE.CNAME || type === TYPE.DNAME) aliased = true;
        else if (type !== TYPE.RRSIG) view.suspect = true;
        if (!sameName(bytes, name, owner)) {
          view.suspect = true;
          if (type !== TYPE.RRSIG && type !== TYPE.DNAME) straight = false;
        } else if (type === TYPE.CNAME) {
          owner = fixed + 10;
          view.leadsTo = view.aliases.at(-1);
        }
      } else if (section === 1) {
        if (type === TYPE.SOA) {
          negative = Math.min(ttl, u32(bytes, next - 4), MAX_NEGATIVE_TTL);
          view.soa = { at: fixed + 4, ttl: Math.min(ttl, u32(bytes, next - 4), MAX_NEGATIVE_TTL) };
        }
        if (!ofZone(type) && ((type !== TYPE.SOA && type !== TYPE.NS) || (!isAbove(bytes, name, 12) && !isAbove(bytes, name, owner)))) view.suspect = true;
      } else view.suspect = true;
      if (u16(bytes, fixed + 2) !== questionClass) view.suspect = true;
      if (!optSeen) {
        if (section === 0) least = Math.min(least, ttl);
        if (section === 2) view.additionals++;
        view.end = next;
      }
    }
    at = next;
  }
  if (!straight) view.leadsTo = undefined;
  view.negative = view.rcode === 3 || view.answers === 0 || (aliased && !asked);
  if (view.negative) view.ttl = Math.min(view.answers > 0 ? least : MAX_TTL, Math.max(negative, 0));
  else view.ttl = least;
  return view;
}

/** Whether the name at `zone` is that at `name` or lies above it. */
export function isAbove(bytes: Uint8Array, zone: number, name: number): boolean {
  for (;;) {
    if (sameName(bytes, zone, name)) return true;
    while (bytes[name]! >= 0xc0) name = ((bytes[name]! & 0x3f) << 8) | bytes[name + 1]!;
    if (bytes[name] === 0) return false;
    name += bytes[name]! + 1;
  }
}
