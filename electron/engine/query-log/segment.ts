/**
 * Queries of the log side by side, column by column, with the names they ask for: how they are kept in memory and on disk. Measured
 * against one row a query and one table of names: a third of the processor time, and a search reads the columns that filters ask about
 * and nothing else.
 *
 *   keys   count × u32 client │ count × u32 reason │ count × u16 name, its place in `names`
 *   rest   count × u32 time, low │ count × u32 µs │ count × u16 time, high │ count × u16 type │ count × u16 RCODE
 *   names  each once, a line feed behind each
 *
 * `time` is the id's distance from the first one. Numbers are little-endian, as on every machine that Gavel is built for.
 */

/** Queries of one segment. */
export const SEGMENT_ROWS = 4096;
const KEYS_BYTES = 10;
const REST_BYTES = 14;
/** Bits of a mark; a power of two. A house's 4,096 queries hold some 500 names: three in a hundred segments are read in vain. */
const MARK_BITS = 16_384;

/** Where the mark of a name is set (FNV-1a). */
function markOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) & (MARK_BITS - 1);
}

/** What a stored query is made of; `client` and `reason` are numbers of interned texts. */
export interface Row {
  id: number;
  name: string;
  client: number;
  reason: number;
  type: number;
  rcode: number;
  /** Microseconds. */
  us: number;
}

/** What is known of a stored segment without reading it; kept in memory, some 200 bytes each. */
export interface SegmentHead {
  first: number;
  last: number;
  count: number;
  /** What occurs in it, each once. */
  reasons: Uint32Array;
  clients: Uint32Array;
  /** Type and RCODE together (`kindOf`). */
  kinds: Uint32Array;
}

/** As it lies in the database. */
export interface StoredSegment {
  first: number;
  last: number;
  count: number;
  /** Which reasons, clients and kinds are in it: u32 each. */
  reasons: Uint8Array;
  clients: Uint8Array;
  kinds: Uint8Array;
  /** A bit for every name in it. */
  marks: Uint8Array;
  names: Uint8Array;
  keys: Uint8Array;
  rest: Uint8Array;
}

const bytesOf = (view: Uint32Array): Uint8Array => new Uint8Array(view.buffer, view.byteOffset, view.byteLength);

/** Bytes as numbers; SQLite's copies lie where they like, so they are moved when they have to be. */
function aligned(bytes: Uint8Array): Uint8Array {
  return bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
}

const numbers = (bytes: Uint8Array, at: number, count: number): Uint32Array => new Uint32Array(bytes.buffer, bytes.byteOffset + at, count);
const shorts = (bytes: Uint8Array, at: number, count: number): Uint16Array => new Uint16Array(bytes.buffer, bytes.byteOffset + at, count);

/** Type and RCODE as one number. */
const kindOf = (type: number, rcode: number): number => type * 65_536 + rcode;
export const typeOf = (kind: number): number => Math.floor(kind / 65_536);
export const rcodeOf = (kind: number): number => kind % 65_536;

/** What is kept in memory of a stored segment. */
export function headOf({ first, last, count, reasons, clients, kinds }: Omit<StoredSegment, 'marks' | 'names' | 'keys' | 'rest'>): SegmentHead {
  const set = (stored: Uint8Array): Uint32Array => numbers(aligned(stored), 0, stored.length / 4).slice();
  return { first, last, count, reasons: set(reasons), clients: set(clients), kinds: set(kinds) };
}

/** Whether a name may be in the segment with these marks. */
export function mayHold(marks: Uint8Array, name: string): boolean {
  const bit = markOf(name);
  return (marks[bit >> 3]! & (1 << (bit & 7))) !== 0;
}

export class Segment {
  count = 0;
  readonly ids = new Float64Array(SEGMENT_ROWS);
  /** Place in `texts`. */
  readonly names = new Uint16Array(SEGMENT_ROWS);
  readonly clients = new Uint32Array(SEGMENT_ROWS);
  readonly reasons = new Uint32Array(SEGMENT_ROWS);
  private readonly types = new Uint16Array(SEGMENT_ROWS);
  private readonly rcodes = new Uint16Array(SEGMENT_ROWS);
  private readonly us = new Uint32Array(SEGMENT_ROWS);
  /** The names in it, each once. */
  texts: string[] = [];
  private readonly places = new Map<string, number>();

  get full(): boolean {
    return this.count === SEGMENT_ROWS;
  }

  clear(): void {
    this.count = 0;
    this.texts = [];
    this.places.clear();
  }

  /** Ids only grow. */
  add(id: number, name: string, client: number, reason: number, type: number, rcode: number, us: number): void {
    const at = this.count++;
    let place = this.places.get(name);
    if (place === undefined) {
      this.places.set(name, (place = this.texts.length));
      this.texts.push(name);
    }
    this.ids[at] = id;
    this.names[at] = place;
    this.clients[at] = client;
    this.reasons[at] = reason;
    this.types[at] = type;
    this.rcodes[at] = rcode;
    this.us[at] = us;
  }

  type(at: number): number {
    return this.types[at]!;
  }

  rcode(at: number): number {
    return this.rcodes[at]!;
  }

  row(at: number): Row {
    return { id: this.ids[at]!, name: this.texts[this.names[at]!]!, client: this.clients[at]!, reason: this.reasons[at]!, type: this.types[at]!, rcode: this.rcodes[at]!, us: this.us[at]! };
  }

  /** @returns a copy as it is stored */
  encode(): StoredSegment {
    const { count } = this;
    const first = this.ids[0]!;
    const keys = new Uint8Array(KEYS_BYTES * count);
    numbers(keys, 0, count).set(this.clients.subarray(0, count));
    numbers(keys, 4 * count, count).set(this.reasons.subarray(0, count));
    shorts(keys, 8 * count, count).set(this.names.subarray(0, count));
    const rest = new Uint8Array(REST_BYTES * count);
    const low = numbers(rest, 0, count);
    const high = shorts(rest, 8 * count, count);
    const marks = new Uint8Array(MARK_BITS / 8);
    for (const text of this.texts) {
      const bit = markOf(text);
      marks[bit >> 3]! |= 1 << (bit & 7);
    }
    for (let at = 0; at < count; at++) {
      const distance = this.ids[at]! - first;
      low[at] = distance >>> 0;
      high[at] = Math.floor(distance / 2 ** 32);
    }
    numbers(rest, 4 * count, count).set(this.us.subarray(0, count));
    shorts(rest, 10 * count, count).set(this.types.subarray(0, count));
    shorts(rest, 12 * count, count).set(this.rcodes.subarray(0, count));
    const set = (column: Iterable<number>): Uint8Array => bytesOf(Uint32Array.from(new Set(column)));
    const kinds = new Set<number>();
    for (let at = 0, before = -1; at < count; at++) {
      const kind = kindOf(this.types[at]!, this.rcodes[at]!);
      if (kind !== before) kinds.add((before = kind)); // mostly the same one after the other
    }
    return { first, last: this.ids[count - 1]!, count, reasons: set(this.reasons.subarray(0, count)), clients: set(this.clients.subarray(0, count)), kinds: set(kinds), marks, names: Buffer.from(`${this.texts.join('\n')}\n`, 'latin1'), keys, rest };
  }

  /** Takes over the keys that `encode` gave: clients, reasons and places of names. The rest comes with `complete`. */
  decodeKeys(count: number, storedKeys: Uint8Array): void {
    const keys = aligned(storedKeys);
    this.count = count;
    this.clients.set(numbers(keys, 0, count));
    this.reasons.set(numbers(keys, 4 * count, count));
    this.names.set(shorts(keys, 8 * count, count));
  }

  /** After `decodeKeys`; nothing can be added then. */
  complete(first: number, names: Uint8Array, storedRest: Uint8Array): void {
    const { count } = this;
    this.texts = Buffer.from(names.buffer, names.byteOffset, names.length).toString('latin1').split('\n');
    const rest = aligned(storedRest);
    const low = numbers(rest, 0, count);
    const high = shorts(rest, 8 * count, count);
    for (let at = 0; at < count; at++) this.ids[at] = first + high[at]! * 2 ** 32 + low[at]!;
    this.us.set(numbers(rest, 4 * count, count));
    this.types.set(shorts(rest, 10 * count, count));
    this.rcodes.set(shorts(rest, 12 * count, count));
  }
}
