/**
 * DNS messages read the plain way: strings, objects, one rule after the other as the RFCs give them. Slow and easy to check; the hot
 * path is compared with it. Shares nothing with the code it checks.
 */

/** A name as its labels in lower case, each latin-1; and where the bytes after it begin. */
interface ReadName {
  labels: string[];
  /** As sent. */
  exact: string[];
  next: number;
}

export class Malformed extends Error {}

/** RFC 1035 3.1 and 4.1.4. @param touched gets the places of all bytes that were read behind pointers @throws Malformed */
export function readName(bytes: Uint8Array, start: number, compressed: boolean, touched?: Set<number>): ReadName {
  const exact: string[] = [];
  let at = start;
  let next = -1;
  let lowest = start;
  let length = 1;
  let pointers = 0;
  const touch = (count: number): void => {
    for (let i = 0; i < count && pointers > 0; i++) touched?.add(at + i);
  };
  for (;;) {
    const size = bytes[at];
    if (size === undefined) throw new Malformed('a name overruns');
    touch(size >= 192 ? 2 : size + 1);
    if (size === 0) break;
    if (size >= 192) {
      if (!compressed || bytes[at + 1] === undefined) throw new Malformed('a pointer where none may be');
      const target = (size - 192) * 256 + bytes[at + 1]!;
      if (target >= lowest || target < 12) throw new Malformed('a pointer that does not go backwards');
      if (++pointers > 64) throw new Malformed('more pointers than any honest name has');
      if (next < 0) next = at + 2;
      lowest = target;
      at = target;
      continue;
    }
    if (size > 63) throw new Malformed('a label of a kind that does not exist');
    if (at + 1 + size > bytes.length) throw new Malformed('a label overruns');
    length += 1 + size;
    if (length > 255) throw new Malformed('a name of more than 255 bytes');
    exact.push(String.fromCharCode(...bytes.subarray(at + 1, at + 1 + size)));
    at += 1 + size;
  }
  return { exact, labels: exact.map((label) => label.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase())), next: next < 0 ? at + 1 : next };
}

export interface Record {
  owner: string[];
  type: number;
  class: number;
  ttl: number;
  /** With names inside written out in full, letter case kept. */
  data: string;
  /** Names inside, lower case. */
  names: string[][];
  /** Addresses that a client is led to: of A and AAAA, and the hints of services; latin-1. */
  addresses: string[];
  section: 0 | 1 | 2;
}

const u16 = (bytes: Uint8Array, at: number): number => {
  const value = (bytes[at] ?? Number.NaN) * 256 + (bytes[at + 1] ?? Number.NaN);
  if (Number.isNaN(value)) throw new Malformed('the message ends');
  return value;
};

/** Types whose data begins with names, after so many other bytes; `then` bytes follow, or any number. */
const WITH_NAMES: { [type: number]: { skip: number; names: number; rest: number | 'any' } } = {
  2: { skip: 0, names: 1, rest: 0 }, 3: { skip: 0, names: 1, rest: 0 }, 4: { skip: 0, names: 1, rest: 0 }, 7: { skip: 0, names: 1, rest: 0 }, 8: { skip: 0, names: 1, rest: 0 },
  9: { skip: 0, names: 1, rest: 0 }, 14: { skip: 0, names: 2, rest: 0 }, 17: { skip: 0, names: 2, rest: 0 }, 18: { skip: 2, names: 1, rest: 0 }, 21: { skip: 2, names: 1, rest: 0 },
  24: { skip: 18, names: 1, rest: 'any' }, 26: { skip: 2, names: 2, rest: 0 }, 30: { skip: 0, names: 1, rest: 'any' }, 36: { skip: 2, names: 1, rest: 0 },
  46: { skip: 18, names: 1, rest: 'any' }, 47: { skip: 0, names: 1, rest: 'any' }, 5: { skip: 0, names: 1, rest: 0 }, 6: { skip: 0, names: 2, rest: 20 }, 12: { skip: 0, names: 1, rest: 0 }, 15: { skip: 2, names: 1, rest: 0 },
  33: { skip: 6, names: 1, rest: 0 }, 39: { skip: 0, names: 1, rest: 0 }, 64: { skip: 2, names: 1, rest: 'any' }, 65: { skip: 2, names: 1, rest: 'any' },
};

const text = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

/** One string or more, each with its length before it (RFC 1035 3.3). */
function readStrings(data: Uint8Array): void {
  if (data.length === 0) throw new Malformed('no string at all');
  let rest = data;
  while (rest.length > 0) {
    if (1 + rest[0]! > rest.length) throw new Malformed('a string overruns');
    rest = rest.subarray(1 + rest[0]!);
  }
}

/** Windows of types that there are: number, length 1 to 32, bits; each number above the one before (RFC 4034 4.1.2). */
function readTypes(data: Uint8Array): void {
  let rest = data;
  for (let last = -1; rest.length > 0; rest = rest.subarray(2 + rest[1]!)) {
    if (rest.length < 2 || rest[0]! <= last || rest[1] === 0 || rest[1]! > 32 || rest.length < 2 + rest[1]!) throw new Malformed('no list of types');
    last = rest[0]!;
  }
}

/** Data without names, by the shortest that its fields allow. */
function readFields(type: number, data: Uint8Array): void {
  const shortest = new Map([[43, 5], [44, 3], [48, 5], [51, 5], [52, 4], [53, 4], [256, 5]]).get(type) ?? 0;
  if (data.length < shortest) throw new Malformed('data that is too short');
  if (type === 29 && data.length > 0 && data[0] === 0 && data.length !== 16) throw new Malformed('a location of another length');
  if (type === 257 && (data.length < 3 || data[1] === 0 || data[1]! > data.length - 2)) throw new Malformed('a tag overruns');
  if (type === 35) {
    let rest = data.subarray(4);
    for (let i = 0; i < 3; i++) rest = rest.length === 0 ? rest : rest.subarray(1 + rest[0]!);
    if (rest.length === 0) throw new Malformed('no name after the strings');
  }
  if (type === 50) {
    const salted = data.length < 5 ? 0 : 5 + data[4]!;
    if (salted === 0 || salted >= data.length || salted + 1 + data[salted]! > data.length) throw new Malformed('a salt or a hash overruns');
    readTypes(data.subarray(salted + 1 + data[salted]!));
  }
}

function readData(bytes: Uint8Array, type: number, at: number, size: number, touched: Set<number>): Pick<Record, 'data' | 'names' | 'addresses'> {
  const shape = WITH_NAMES[type];
  if (type === 1 && size !== 4) throw new Malformed('an address of another length');
  if (type === 28 && size !== 16) throw new Malformed('an address of another length');
  if (type === 16 || type === 13 || type === 99 || type === 261) readStrings(bytes.subarray(at, at + size));
  if (shape === undefined) {
    readFields(type, bytes.subarray(at, at + size));
    const data = text(bytes.subarray(at, at + size));
    return { data, names: [], addresses: type === 1 || type === 28 ? [data] : [] };
  }
  const end = at + size;
  let data = text(bytes.subarray(at, at + shape.skip));
  const names: string[][] = [];
  let from = at + shape.skip;
  for (let i = 0; i < shape.names; i++) {
    const name = readName(bytes, from, true, touched);
    if (name.next > end) throw new Malformed('a name overruns its record');
    data += `${name.exact.map((label) => String.fromCharCode(label.length) + label).join('')}\0`;
    names.push(name.labels);
    from = name.next;
  }
  if (type === 47) readTypes(bytes.subarray(from, end));
  const addresses: string[] = [];
  if (type === 64 || type === 65) { // service parameters have the form of options (RFC 9460 2.2), each key above the one before
    const parameters = readOptions(bytes.subarray(0, end), from, end);
    for (const { code, data: hints } of parameters) {
      const each = code === 4 ? 4 : code === 6 ? 16 : Infinity;
      for (let i = 0; i + each <= hints.length; i += each) addresses.push(text(hints.subarray(i, i + each)));
    }
    const keys = parameters.map(({ code }) => code);
    if (keys.some((key, i) => i > 0 && key <= keys[i - 1]!)) throw new Malformed('keys that do not ascend');
  }
  if (shape.rest !== 'any' && from + shape.rest !== end) throw new Malformed('data of another length');
  return { data: data + text(bytes.subarray(from, end)), names, addresses };
}

export interface Opt {
  udpSize: number;
  version: number;
  extendedRcode: number;
  dnssecOk: boolean;
  options: { code: number; data: Uint8Array }[];
}

export interface Message {
  id: number;
  isAnswer: boolean;
  opcode: number;
  flags: number;
  question: { name: string[]; exact: string[]; type: number; class: number; end: number } | undefined;
  counts: [questions: number, answers: number, authorities: number, additionals: number];
  records: Record[];
  opt: Opt | undefined;
  /** Offset behind the last record. */
  end: number;
}

/** @param options gets those before the first that overruns */
function readOptions(bytes: Uint8Array, from: number, end: number, options: Opt['options'] = []): Opt['options'] {
  for (let at = from; at < end; ) {
    if (at + 4 > end || at + 4 + u16(bytes, at + 2) > end) throw new Malformed('an option overruns');
    options.push({ code: u16(bytes, at), data: bytes.subarray(at + 4, at + 4 + u16(bytes, at + 2)) });
    at += 4 + u16(bytes, at + 2);
  }
  return options;
}

/**
 * A whole message. @throws Malformed
 * @param lenient options of the OPT may overrun: an upstream's are not passed on, and those before count
 */
export function readMessage(bytes: Uint8Array, lenient = false): Message {
  if (bytes.length < 12) throw new Malformed('no header');
  const counts: Message['counts'] = [u16(bytes, 4), u16(bytes, 6), u16(bytes, 8), u16(bytes, 10)];
  const message: Message = {
    id: u16(bytes, 0), isAnswer: bytes[2]! >= 128, opcode: (bytes[2]! >> 3) & 15, flags: u16(bytes, 2), question: undefined, counts, records: [], opt: undefined, end: 12,
  };
  if (counts[0] > 1) throw new Malformed('more than one question');
  let at = 12;
  if (counts[0] === 1) {
    const name = readName(bytes, 12, false);
    message.question = { name: name.labels, exact: name.exact, type: u16(bytes, name.next), class: u16(bytes, name.next + 2), end: name.next + 4 };
    at = name.next + 4;
  }
  const touched = new Set<number>();
  const ttls: number[] = [];
  const total = counts[1] + counts[2] + counts[3];
  for (let i = 0; i < total; i++) {
    const section = i < counts[1] ? 0 : i < counts[1] + counts[2] ? 1 : 2;
    const owner = readName(bytes, at, true, touched);
    const type = u16(bytes, owner.next);
    const size = u16(bytes, owner.next + 8);
    const from = owner.next + 10;
    if (from + size > bytes.length) throw new Malformed('a record overruns');
    if (type === 41) {
      if (section !== 2 || message.opt !== undefined) throw new Malformed('a second OPT, or one where none may be');
      const options: Opt['options'] = [];
      try {
        readOptions(bytes, from, from + size, options);
      } catch (error) {
        if (!lenient && bytes[owner.next + 5] === 0) throw error; // RFC 6891 fixes their form for version 0 only
      }
      message.opt = { udpSize: u16(bytes, owner.next + 2), extendedRcode: bytes[owner.next + 4]!, version: bytes[owner.next + 5]!, dnssecOk: bytes[owner.next + 6]! >= 128, options };
      if (!lenient && owner.labels.length > 0) throw new Malformed('an OPT with a name');
    } else {
      if (message.opt === undefined) ttls.push(owner.next + 4);
      message.records.push({ owner: owner.labels, type, class: u16(bytes, owner.next + 2), ttl: u16(bytes, owner.next + 4) * 65_536 + u16(bytes, owner.next + 6), ...readData(bytes, type, from, size, touched), section });
    }
    at = from + size;
  }
  if (ttls.some((ttl) => [0, 1, 2, 3].some((i) => touched.has(ttl + i)))) throw new Malformed('a name that runs through a TTL changes as it counts down');
  message.end = at;
  return message;
}
