/**
 * The orders of one list with their names, on disk beside its copy: written when the list is read, so that no page has to read it again.
 * A register of half a million names takes ten seconds to read and its book some milliseconds.
 *
 *   "GAVELOB2" | u32 length of the head | u32 CRC-32 of what follows | head JSON | names, latin-1
 *
 * The head says of each order where its names lie. There they stand sorted, one a line: `name`, or `name TAB listed TAB delisted`.
 */
import crypto from 'node:crypto';
import fs from 'node:fs';
import zlib from 'node:zlib';
import type { OrderName } from '../../../shared/list-preview.ts';
import type { ListSyntax } from '../../../shared/list-syntax.ts';
import type { Order } from '../../../shared/order-list.ts';
import type { OrderReference } from './list-reader.ts';
import { readAt } from './list-text.ts';
import { readListFile } from './read-list.ts';

const MAGIC = 'GAVELOB2';
const LEAD_BYTES = 16;
/** A change of the form, or of what readers make of a list, makes all of them anew. */
const VERSION = 1;

/** Where a list lies, and where its book. */
export interface BookFile {
  /** Absolute path of the list's copy. */
  path: string;
  /** Absolute path of its book. */
  book: string;
  /** Names the bytes of the copy. */
  content: string;
  /** Forced by the household. */
  syntax?: ListSyntax;
}

/** An order, and where its names lie: bytes from the beginning of all names. */
export interface BookOrder {
  order: Order;
  at: number;
  bytes: number;
  names: number;
}

interface Head {
  fingerprint: string;
  orders: BookOrder[];
}

const fingerprintOf = ({ content, syntax }: BookFile): string => `${VERSION} ${content} ${syntax ?? ''}`;

/** Gathers names while a list is read. */
export class OrderBookMaker {
  private readonly lines = new Map<string, Map<string, string>>();

  add(name: string, { orders, listed, delisted }: OrderReference): void {
    const rest = listed === undefined && delisted === undefined ? '' : `\t${listed ?? ''}\t${delisted ?? ''}`;
    for (const order of orders) {
      const names = this.lines.get(order);
      if (names === undefined) this.lines.set(order, new Map([[name, rest]]));
      else names.set(name, rest);
    }
  }

  /** Beside and renamed. Not forced to disk: what a power cut tears does not fit, and is made anew. @throws Error of the file system */
  write(file: BookFile, orders: readonly Order[]): void {
    const parts: string[] = [];
    let at = 0;
    const head: Head = { fingerprint: fingerprintOf(file), orders: orders.map((order) => {
      const names = this.lines.get(order.id);
      const text = names === undefined ? '' : [...names.keys()].toSorted().map((name) => `${name}${names.get(name)!}\n`).join('');
      parts.push(text);
      at += text.length;
      return { order, at: at - text.length, bytes: text.length, names: names?.size ?? 0 };
    }) };
    const json = Buffer.from(JSON.stringify(head));
    const lead = Buffer.alloc(LEAD_BYTES);
    lead.write(MAGIC, 'latin1');
    const names = Buffer.from(parts.join(''), 'latin1');
    lead.writeUInt32LE(json.length, 8);
    lead.writeUInt32LE(zlib.crc32(names, zlib.crc32(json)), 12);
    const fresh = `${file.book}.${crypto.randomBytes(4).toString('hex')}.new`; // two workers may make the same one
    try {
      const fd = fs.openSync(fresh, 'wx', 0o600);
      try {
        for (const part of [lead, json, names]) fs.writeFileSync(fd, part);
      } finally {
        fs.closeSync(fd);
      }
      fs.renameSync(fresh, file.book);
    } catch (error) {
      fs.rmSync(fresh, { force: true });
      throw error;
    }
  }
}

function nameOf(line: string): OrderName {
  const [name = '', listed = '', delisted = ''] = line.split('\t');
  return { name, ...(listed === '' ? {} : { listed }), ...(delisted === '' ? {} : { delisted }) };
}

/** What a list's reading gave, with its names where they are: on disk, or in memory once they were searched. */
export class OrderBook {
  readonly fingerprint: string;
  readonly orders: readonly BookOrder[];
  readonly byId: ReadonlyMap<string, Order>;
  private readonly places: ReadonlyMap<string, BookOrder>;
  private readonly file: string;
  private readonly namesAt: number;
  private names: Buffer | undefined;

  constructor(file: string, head: Head, namesAt: number) {
    this.file = file;
    this.namesAt = namesAt;
    this.fingerprint = head.fingerprint;
    this.orders = head.orders;
    this.places = new Map(head.orders.map((each) => [each.order.id, each]));
    this.byId = new Map(head.orders.map(({ order }) => [order.id, order]));
  }

  /** `undefined` when there is none, or it was made of something else. */
  static open(file: BookFile): OrderBook | undefined {
    let fd: number;
    try {
      fd = fs.openSync(file.book, 'r');
    } catch {
      return undefined; // none, or not ours to read: it is made anew
    }
    try {
      const lead = Buffer.alloc(LEAD_BYTES);
      if (readAt(fd, lead, 0) < LEAD_BYTES || lead.toString('latin1', 0, 8) !== MAGIC) return undefined;
      const length = lead.readUInt32LE(8);
      const rest = Buffer.allocUnsafe(fs.fstatSync(fd).size - LEAD_BYTES);
      if (length > rest.length || readAt(fd, rest, LEAD_BYTES) < rest.length || zlib.crc32(rest) !== lead.readUInt32LE(12)) return undefined;
      const json = rest.subarray(0, length);
      const head = JSON.parse(json.toString('utf8')) as Head; // our own bytes
      const last = head.orders.at(-1);
      const namesAt = LEAD_BYTES + json.length;
      if (head.fingerprint !== fingerprintOf(file) || rest.length + LEAD_BYTES !== namesAt + (last === undefined ? 0 : last.at + last.bytes)) return undefined;
      return new OrderBook(file.book, head, namesAt);
    } catch {
      return undefined; // torn: it is made anew
    } finally {
      fs.closeSync(fd);
    }
  }

  /** @throws Error of the file system */
  private bytesOf({ at, bytes }: Pick<BookOrder, 'at' | 'bytes'>): Buffer {
    if (this.names !== undefined) return this.names.subarray(at, at + bytes);
    const into = Buffer.allocUnsafe(bytes);
    const fd = fs.openSync(this.file, 'r');
    try {
      if (readAt(fd, into, this.namesAt + at) < bytes) throw new Error('the names of the orders end too early');
      return into;
    } finally {
      fs.closeSync(fd);
    }
  }

  /** Names of one order, by name; those behind `after`. An order that is not in it has none. */
  page(order: string, after: string | undefined, limit: number): { rows: OrderName[]; count: number; next?: string } {
    const place = this.places.get(order);
    if (place === undefined || place.bytes === 0) return { rows: [], count: 0 };
    const rows = this.bytesOf(place).toString('latin1').slice(0, -1).split('\n').map(nameOf);
    const from = after === undefined ? 0 : rows.findIndex(({ name }) => name > after);
    const found = from < 0 ? [] : rows.slice(from, from + limit);
    return { rows: found, count: place.names, ...(from >= 0 && rows.length > from + limit ? { next: found.at(-1)!.name } : {}) };
  }

  /** Orders with a name that holds this part, each with the first of them. */
  withNames(part: string): Map<string, string> {
    const last = this.orders.at(-1);
    const all = (this.names ??= this.bytesOf({ at: 0, bytes: last === undefined ? 0 : last.at + last.bytes }));
    const found = new Map<string, string>();
    for (let hit = all.indexOf(part, 0, 'latin1'), place = 0; hit >= 0; ) {
      while (this.orders[place]!.at + this.orders[place]!.bytes <= hit) place++;
      const { order, at, bytes } = this.orders[place]!;
      const begins = all.lastIndexOf(10, hit) + 1;
      const line = all.toString('latin1', begins, all.indexOf(10, hit));
      const { name } = nameOf(line);
      const isName = hit - begins + part.length <= name.length; // not in one of its days
      if (isName) found.set(order.id, name);
      hit = all.indexOf(part, isName ? at + bytes : begins + line.length, 'latin1');
    }
    return found;
  }
}

/** Books that were opened; of a list that changed, the newest. They go with their worker. */
const opened = new Map<string, OrderBook>();

/** The book of a list, made of its copy where there is none that fits. @throws AppError of the reader; Error of the file system */
export function orderBook(file: BookFile): OrderBook {
  const known = opened.get(file.book);
  if (known?.fingerprint === fingerprintOf(file)) return known;
  let book = OrderBook.open(file);
  if (book === undefined) {
    const maker = new OrderBookMaker();
    const { orders = [] } = readListFile(file.path, {
      rule(name, _match, action, _line, _important, reference) {
        if (action === 'block' && reference !== undefined) maker.add(name, reference);
      },
    }, { kind: 'court-order', ...(file.syntax === undefined ? {} : { syntax: file.syntax }) });
    maker.write(file, orders);
    book = OrderBook.open(file)!;
  }
  opened.set(file.book, book);
  return book;
}
