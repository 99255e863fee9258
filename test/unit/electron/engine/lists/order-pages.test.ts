/** Books of orders on disk, and the pages that are made of them. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { orderBook, OrderBook, OrderBookMaker, type BookFile } from '../../../../../electron/engine/lists/order-book.ts';
import { pageOfOrders, type OrdersRequest } from '../../../../../electron/engine/lists/order-pages.ts';
import type { Order } from '../../../../../shared/order-list.ts';

const order = (id: string, change: Partial<Order> = {}): Order => ({ id, jurisdiction: 'IT', authority: { name: 'Tribunale di Milano, Sezione specializzata', kind: 'court' }, instrument: 'judgment', status: 'in-force', ...change });
const ORDERS = [
  order('IT-1', { decided: '2022-07-11', docket: 'R.G. 17/2022' }), order('FR-2', { jurisdiction: 'FR', decided: '2024', authority: { name: 'Tribunal judiciaire de Paris', kind: 'court' } }),
  order('IT-3', { jurisdiction: 'IT-25', status: 'annulled', decided: '2023-01' }), order('DE-4', { jurisdiction: 'DE', authority: { name: 'CUII', kind: 'self-regulatory' }, applicants: ['Verlag'] }),
];
const ENTRIES = [
  { name: 'kickass.example', orders: ['IT-1'], listed: '2022-07-12' }, { name: 'a.example', orders: ['IT-1', 'FR-2'] }, { name: 'gone.example', orders: ['IT-1'], delisted: '2023' },
  ...Array.from({ length: 30 }, (_, at) => ({ name: `n${String(at).padStart(2, '0')}.example`, orders: ['DE-4'] })),
];

let folder: string;
let file: BookFile;
const write = (orders: readonly unknown[] = ORDERS, entries: readonly unknown[] = ENTRIES): void =>
  fs.writeFileSync(file.path, JSON.stringify({ format: 'order-list/1', list: { id: 'x', title: 'X', publisher: { name: 'P' }, updated: '2026-01-01T00:00:00Z' }, orders, entries }));
const page = (filter: OrdersRequest['filter'] = {}, change: Partial<OrdersRequest> = {}): ReturnType<typeof pageOfOrders> =>
  pageOfOrders({ lists: [{ id: 'x', title: 'The X list', mode: 'observe', ...file }], filter, sort: 'newest', from: 0, limit: 10, day: '2026-11-26', country: 'IT', hits: new Map([['x|DE-4', { blocked: 2, observed: 5 }]]), ...change });
const ids = (...given: Parameters<typeof page>): string[] => page(...given).rows.map(({ id }) => id);

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gavel-orders-'));
  file = { path: path.join(folder, 'x.list'), book: path.join(folder, 'x.orders'), content: 'first' };
  write();
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

describe('a book', () => {
  test('gives the names of an order by name, a page at a time, with the days that the list states', () => {
    const book = orderBook(file);
    expect(book.page('IT-1', undefined, 2)).toEqual({ rows: [{ name: 'a.example' }, { name: 'gone.example', delisted: '2023' }], count: 3, next: 'gone.example' });
    expect(book.page('IT-1', 'gone.example', 2)).toEqual({ rows: [{ name: 'kickass.example', listed: '2022-07-12' }], count: 3 });
    expect(book.page('IT-1', 'zzz', 2)).toEqual({ rows: [], count: 3 });
    expect(book.page('IT-3', undefined, 2)).toEqual({ rows: [], count: 0 });
  });

  test('is made once for what the list holds, and anew when that changes', () => {
    orderBook(file);
    const made = fs.statSync(file.book).mtimeMs;
    expect(orderBook({ ...file }).page('FR-2', undefined, 9).count).toBe(1);
    expect(fs.statSync(file.book).mtimeMs).toBe(made);
    write(ORDERS, [{ name: 'other.example', orders: ['FR-2'] }]);
    expect(orderBook({ ...file, content: 'second' }).page('FR-2', undefined, 9).rows).toEqual([{ name: 'other.example' }]);
    expect(fs.readdirSync(folder).toSorted()).toEqual(['x.list', 'x.orders']);
  });

  test('that a kill tore, or that is none, is made anew', () => {
    for (const broken of [Buffer.alloc(0), Buffer.from('GAVELOB2'), Buffer.from('GAVELOB2\xff\xff\xff\x7f{', 'latin1'), Buffer.alloc(400, 65)]) {
      fs.writeFileSync(file.book, broken);
      expect(orderBook({ ...file, content: `after ${broken.length}` }).page('IT-1', undefined, 9).count).toBe(3);
    }
  });

  test('of which any bit is another is made anew', () => {
    const maker = new OrderBookMaker();
    maker.add('a.example', { orders: ['IT-1'] });
    maker.write({ ...file, content: 'bits' }, ORDERS);
    const good = fs.readFileSync(file.book);
    expect(OrderBook.open({ ...file, content: 'bits' })).toBeDefined();
    for (let bit = 0; bit < 8 * good.length; bit += 7) {
      const copy = Buffer.from(good);
      copy[bit >> 3]! ^= 1 << (bit & 7);
      fs.writeFileSync(file.book, copy);
      expect([bit, OrderBook.open({ ...file, content: 'bits' })]).toEqual([bit, undefined]);
    }
  });

  test('of which names were cut off is made anew', () => {
    const maker = new OrderBookMaker();
    maker.add('a.example', { orders: ['IT-1'] });
    maker.write({ ...file, content: 'cut' }, ORDERS);
    fs.truncateSync(file.book, fs.statSync(file.book).size - 3);
    expect(orderBook({ ...file, content: 'cut' }).page('IT-1', undefined, 9).count).toBe(3);
  });
});

describe('a page', () => {
  test('holds the newest orders first, those without a day last, and what there is to choose from', () => {
    const all = page();
    expect(all.rows.map(({ id }) => id)).toEqual(['FR-2', 'IT-3', 'IT-1', 'DE-4']);
    expect(all).toMatchObject({ total: 4, all: 4, countries: [{ value: 'IT', count: 2 }, { value: 'DE', count: 1 }, { value: 'FR', count: 1 }], statuses: [{ value: 'in-force', count: 3 }, { value: 'annulled', count: 1 }], lists: [{ value: 'x', title: 'The X list', count: 4 }] });
    expect(all.rows[2]).toMatchObject({ standing: 'law', inForce: true, nameCount: 3, mode: 'observe', authority: 'Tribunale di Milano, Sezione specializzata' });
    expect(all.rows[1]).toMatchObject({ inForce: false });
    expect(all.rows[3]).toMatchObject({ standing: 'household', hits: { blocked: 2, observed: 5 } });
  });

  test('begins where it is asked to', () => {
    expect(ids({}, { from: 1, limit: 2 })).toEqual(['IT-3', 'IT-1']);
    expect(page({}, { from: 4 })).toMatchObject({ rows: [], total: 4 });
  });

  test.for([
    ['tribunale', ['IT-3', 'IT-1']], ['  MILANO   17/2022 ', ['IT-1']], ['verlag', ['DE-4']], ['x list', ['FR-2', 'IT-3', 'IT-1', 'DE-4']], ['kickass', ['IT-1']], ['a.exam', ['FR-2', 'IT-1']], ['n07', ['DE-4']], ['it-3', ['IT-3']], ['nothing of it', []],
  ] as const)('for “%s” holds %j', ([text, expected]) => expect(ids({ text })).toEqual(expected));

  test('says which name was found, and does not take a day for one', () => {
    expect(page({ text: 'kickass' }).rows[0]!.found).toBe('kickass.example');
    expect(page({ text: '2022-07-12' }).rows).toEqual([]);
  });

  test('is chosen by country with its regions, status and list, all of which have to hold', () => {
    expect(ids({ country: 'IT' })).toEqual(['IT-3', 'IT-1']);
    expect(ids({ country: 'IT', status: 'in-force' })).toEqual(['IT-1']);
    expect(ids({ list: 'other' })).toEqual([]);
    expect(ids({ text: 'a.example', country: 'FR' })).toEqual(['FR-2']);
  });

  test('is sorted by what was asked here, by names, and by who ordered', () => {
    expect(ids({}, { sort: 'asked' })[0]).toBe('DE-4');
    expect(ids({}, { sort: 'names' })).toEqual(['DE-4', 'IT-1', 'FR-2', 'IT-3']);
    expect(ids({}, { sort: 'authority' })).toEqual(['DE-4', 'FR-2', 'IT-3', 'IT-1']);
  });
});
