/**
 * How long the store takes for what people ask of a full log (fill-log.ts), in this process: no socket, no window.
 *
 *   node test/bench/search-log.ts --data DIR
 *
 * Each line: until the first page of 200 rows is full or the log is through, how many calls of at most 150 ms that took, and the rows.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { countNames } from '../../electron/engine/query-log/count-names.ts';
import { density, namesAsked } from '../../electron/engine/query-log/count-parts.ts';
import { exportPiece } from '../../electron/engine/query-log/export-piece.ts';
import { bytesOnDisk } from '../../electron/engine/query-log/store-file.ts';
import { overview, page, span } from '../../electron/engine/query-log/store-queries.ts';
import { QueryStore } from '../../electron/engine/query-log/store.ts';
import type { LogFilter } from '../../shared/engine-api.ts';

const { values } = parseArgs({ options: { data: { type: 'string' } } });
if (values.data === undefined) throw new Error('name a data folder: node test/bench/search-log.ts --data DIR');
const file = path.join(values.data, 'query-log.sqlite');

function timed<T>(what: string, action: () => T, tell: (value: T) => string = () => ''): T {
  const since = performance.now();
  const value = action();
  console.log(`${(performance.now() - since).toFixed(1).padStart(8)} ms  ${what}  ${tell(value)}`);
  return value;
}

const store = timed('open', () => new QueryStore(file, Date.now()));
const whole = timed('span', () => span(store, 120), ({ rows }) => `${rows.toLocaleString('en')} rows, ${Math.round(bytesOnDisk(file) / 1e6)} MB`);
const from = Date.parse(whole.oldest ?? '');
const to = Date.parse(whole.newest ?? '');
const moment = (part: number): string => new Date(from + (to - from) * part).toISOString();

function fill(filter: LogFilter): { rows: number; calls: number; ended: boolean; first: number } {
  let rows = 0;
  let calls = 0;
  let first = 0;
  const since = performance.now();
  for (let before: string | undefined; ; ) {
    const got = page(store, 200, { before }, filter);
    calls++;
    if (rows === 0 && got.rows.length > 0) first = performance.now() - since;
    rows += got.rows.length;
    before = got.next;
    if (before === undefined || rows >= 200) return { rows, calls, ended: before === undefined, first };
  }
}

const FILTERS: [string, LogFilter][] = [
  ['no filter', {}], ['decider: law (200 rows in ten million)', { decider: ['law'] }], ['outcome: observed', { outcome: ['observed'] }], ['decider: upstream', { decider: ['upstream'] }], ['kind: family', { kind: 'family' }], ['list: trackers', { list: 'trackers' }],
  ['order', { order: 'IT-TM-2022-07-11' }], ['a device that asks seldom', { client: '203.0.113.9' }], ['a device and law', { client: '192.168.1.27', decider: ['law'] }], ['type: TXT', { type: ['TXT'] }], ['type: MX (none)', { type: ['MX'] }], ['answer: REFUSED', { rcode: ['REFUSED'] }],
  ['an hour of long ago', { from: moment(0.1), to: new Date(Date.parse(moment(0.1)) + 3_600_000).toISOString() }], ['name: doubleclick', { name: 'doubleclick' }], ['name: a rare one', { name: 'matchday-39' }], ['name: one that is not there', { name: 'zzzzqqq' }], ['text: tribunale', { text: 'tribunale' }], ['text: one that is not there', { text: 'zzzzqqq' }],
];
for (let round = 1; round <= 2; round++) {
  console.log(round === 1 ? '\nfirst time' : '\nsecond time');
  for (const [what, filter] of FILTERS) timed(what, () => fill(filter), ({ rows, calls, ended, first }) => `${rows} rows, ${calls} calls, first rows after ${first.toFixed(1)} ms${ended ? ', to the end' : ''}`);
}
console.log('');
for (const part of [0, 0.25, 0.5, 0.999]) timed(`jump to ${part}`, () => page(store, 200, { before: String(Date.parse(moment(part)) * 1024) }, {}), ({ rows }) => `${rows.length} rows`);
timed('forward from the middle', () => page(store, 200, { after: String(Date.parse(moment(0.5)) * 1024) }, {}), ({ rows }) => `${rows.length} rows`);
for (const hours of [1, 24, 24 * 7, 24 * 30, 24 * 90]) timed(`overview of ${hours} h`, () => overview(store, hours, to), ({ totals }) => `${totals.total} questions`);
timed('names, whole log', () => {
  let calls = 0;
  for (let job: string | undefined, first = true; first || job !== undefined; first = false, calls++) job = countNames(store, {}, job).job;
  return calls;
}, (calls) => `${calls} calls`);
timed('export of 300,000 rows', () => {
  let rows = 0;
  let longest = 0;
  for (let before = String(to * 1024); rows < 300_000; ) {
    const since = performance.now();
    const piece = exportPiece(store, { format: 'csv', before, filter: {}, first: false, rowsBefore: rows });
    longest = Math.max(longest, performance.now() - since);
    rows += piece.rows;
    if (piece.next === undefined) break;
    before = piece.next;
  }
  return longest;
}, (longest) => `longest piece ${longest.toFixed(0)} ms`);
console.log('');
const all = { from, to: to + 1 };
for (const [what, filter] of FILTERS.filter(([, each]) => Object.keys(each).length > 0)) {
  timed(`strip of time: ${what}`, () => {
    let calls = 0;
    let rows = 0;
    for (let before: string | undefined; ; calls++) {
      const part = density(store, filter, 160, all.from, all.to, before);
      rows += part.rows;
      before = part.next;
      if (before === undefined) return { calls: calls + 1, rows };
    }
  }, ({ calls, rows }) => `${rows} rows, ${calls} calls`);
}
timed('names of an order, how often asked', () => {
  const names = Array.from({ length: 99 }, (_, at) => `never-${at}.example`).concat('kickasstorrents.to');
  let calls = 0;
  let count = 0;
  for (let before: string | undefined; ; calls++) {
    const part = namesAsked(store, names, before);
    count += part.names.reduce((sum, each) => sum + each.count, 0);
    before = part.next;
    if (before === undefined) return { calls: calls + 1, count };
  }
}, ({ calls, count }) => `${count} rows, ${calls} calls`);
console.log(`\n${Math.round(process.memoryUsage.rss() / 1e6)} MB of memory`);
for (const { name, bytes } of store.db.prepare('SELECT name, sum(pgsize) AS bytes FROM dbstat GROUP BY name ORDER BY 2 DESC').all() as { name: string; bytes: number }[]) if (bytes > 1e6) console.log(`${Math.round(bytes / 1e6)} MB ${name}`);
store.close();
