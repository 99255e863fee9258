/**
 * Fills a query log as the store itself writes it: a house of a dozen devices over weeks, the same for the same seed.
 *
 *   node test/bench/fill-log.ts --data DIR [--rows 10000000] [--days 60] [--seed 1]
 *
 * DIR is a data folder that no Gavel uses at the moment; start one with it afterwards and open its console.
 */
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Keeper } from '../../electron/engine/query-log/keeper.ts';
import type { Reason } from '../../electron/engine/query-log/log-record.ts';
import { Housekeeping } from '../../electron/engine/query-log/retention.ts';
import type { RingRecord } from '../../electron/engine/query-log/ring.ts';
import { bytesOnDisk } from '../../electron/engine/query-log/store-file.ts';
import { QueryStore } from '../../electron/engine/query-log/store.ts';
import { DEFAULT_LOG_KEEPING } from '../../shared/log-api.ts';
import { listedName, random } from './names.ts';

const { values } = parseArgs({ options: { data: { type: 'string' }, rows: { type: 'string', default: '10000000' }, days: { type: 'string', default: '60' }, seed: { type: 'string', default: '1' } } });
if (values.data === undefined) throw new Error('name a data folder: node test/bench/fill-log.ts --data DIR');
const rows = Number(values.rows);
const days = Number(values.days);
const next = random(Number(values.seed));
const DAY_MS = 24 * 3600_000;
/** Records of one transaction, as the worker writes them in a flood. */
const BATCH = 20_000;

const CLIENTS = [...Array.from({ length: 11 }, (_, i) => `192.168.1.${20 + i}`), 'fd00:7a1:3::21', 'fd00:7a1:3::35', '203.0.113.9'];
/** How much each device asks, roughly: a phone more than a printer. */
const SHARE = CLIENTS.map((_, i) => 1 / (1 + i));
const HOSTS = ['www', 'api', 'cdn', 'mail', 'events', 'edge', 'static', 'img', 'push', 'gateway', 'mqtt', 'login', 'ads', 'pixel'];
const SITES = ['icloud.com', 'whatsapp.net', 'wikipedia.org', 'rai.it', 'youtube.com', 'github.com', 'netflix.com', 'spotify.com', 'samsungcloud.tv', 'microsoft.com', 'booking.com', 'repubblica.it', 'steamcontent.com', 'ring-relay.example', 'printworks.example'];
const TRACKERS = ['doubleclick.net', 'app-measurement.com', 'scorecardresearch.com', 'adnxs.com', 'criteo.com', 'taboola.com', 'smetrics.example'];
const ORDERED = ['kickasstorrents.to', 'limetorrents.pro', 'ilcorsaronero.pro'];

const custom = (list: string, title: string): Reason => ({ outcome: 'blocked', by: 'custom', decider: 'household', list, listTitle: title, kind: 'custom', labels: 2, matched: [{ list, kind: 'custom', labels: 2, allow: false }], ede: { code: 17, text: title } });
const order = { list: 'milan', listTitle: 'Tribunale di Milano, 11 July 2022', kind: 'court-order', order: 'IT-TM-2022-07-11', jurisdiction: 'IT', authority: 'Tribunale di Milano', decided: '2022-07-11' } as const;
const matched: Reason['matched'] = [{ list: 'milan', kind: 'court-order', labels: 2, allow: false, order: 'IT-TM-2022-07-11' }];
const answered = (by: 'upstream' | 'cache', upstream?: string): Reason => ({ outcome: 'answered', by, decider: 'none', matched: [], ...(upstream === undefined ? {} : { upstream }) });

const REASONS: Reason[] = [
  answered('upstream', 'tls://dns.quad9.net@9.9.9.9'), answered('upstream', 'tls://one.one.one.one@1.1.1.1'), answered('cache'),
  custom('ads', 'HaGeZi Multi Pro'), custom('trackers', 'Trackers of my own'),
  { outcome: 'blocked', by: 'family', decider: 'household', list: 'family-starter', listTitle: 'Family starter', kind: 'family', labels: 2, matched: [{ list: 'family-starter', kind: 'family', labels: 2, allow: false }] },
  { ...order, outcome: 'blocked', by: 'order', decider: 'law', labels: 2, matched, ede: { code: 16, text: 'IT-TM-2022-07-11' } },
  { ...order, outcome: 'observed', by: 'upstream', decider: 'none', matched, spared: 'observe', wouldBe: { by: 'order', decider: 'law', list: 'milan', order: 'IT-TM-2022-07-11', labels: 2 } },
  { outcome: 'blocked', by: 'upstream', decider: 'upstream', matched: [], stated: 'stated-legal', upstream: 'tls://dns.google@8.8.8.8', ede: { code: 16, text: 'legal demand' } },
  { outcome: 'failed', by: 'timeout', decider: 'none', matched: [], upstream: 'tls://dns.quad9.net@9.9.9.9' },
  { outcome: 'refused', by: 'access', decider: 'household', matched: [], ede: { code: 18, text: 'this resolver answers its own network only' } },
];

const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
/** Few are asked often, most seldom. */
const skewed = (count: number): number => Math.floor(count * next() ** 4);
const DISTINCT = 60_000;

function chosenClient(): number {
  let at = next() * SHARE.reduce((sum, share) => sum + share, 0);
  return SHARE.findIndex((share) => (at -= share) < 0);
}

/** What happens to a question, and its name. The rare ones are rare: a few dozen to a few thousand in ten million. */
function story(): { name: string; reason: number; rcode: number } {
  const dice = next();
  if (dice < 0.000_02) return { name: pick(ORDERED), reason: 6, rcode: 3 };
  if (dice < 0.0002) return { name: pick(ORDERED), reason: 7, rcode: 0 };
  if (dice < 0.0005) return { name: `matchday-${skewed(40)}.example`, reason: 8, rcode: 3 };
  if (dice < 0.001) return { name: `omegle-rooms${skewed(30)}.example`, reason: 5, rcode: 0 };
  if (dice < 0.003) return { name: `${pick(HOSTS)}.${pick(SITES)}`, reason: 9, rcode: 2 };
  if (dice < 0.0031) return { name: 'version.bind', reason: 10, rcode: 5 };
  if (dice < 0.16) return { name: `${pick(HOSTS)}${skewed(60)}.${pick(TRACKERS)}`, reason: next() < 0.9 ? 3 : 4, rcode: 0 };
  const name = next() < 0.6 ? `${pick(HOSTS)}${skewed(20)}.${pick(SITES)}` : listedName(skewed(DISTINCT));
  return { name, reason: next() < 0.55 ? 2 : next() < 0.8 ? 0 : 1, rcode: next() < 0.04 ? 3 : 0 };
}

const TYPES = [1, 28, 65];
/** A house sleeps: six times as many questions in the evening as at four in the morning. */
const busyness = (at: number): number => 1 + 2.5 * (1 + Math.sin(((at % DAY_MS) / DAY_MS) * 2 * Math.PI - 2.4));

fs.mkdirSync(values.data, { recursive: true, mode: 0o700 });
const file = path.join(values.data, 'query-log.sqlite');
if (fs.existsSync(file)) throw new Error(`${file} is there already; name another folder or delete it`);
const end = Date.now() - 60_000;
const begin = end - days * DAY_MS;
const store = new QueryStore(file, end, new Keeper(DEFAULT_LOG_KEEPING));
const since = performance.now();
const record: RingRecord = { type: 1, tookUs: 0, client: 0, atMs: 0, rcode: 0, reason: 0, name: '' };
let at = begin;
let written = 0;
while (written < rows) {
  store.write((take) => {
    for (const last = Math.min(rows, written + BATCH); written < last; ) {
      at = Math.min(end, at + ((end - at) / (rows - written)) * 2 * next() * (3.5 / busyness(at)) * 1.2);
      const { name, reason, rcode } = story();
      const client = reason === 10 ? CLIENTS.length - 1 : chosenClient();
      // A browser asks for two or three types at once.
      const types = next() < 0.5 ? 1 + Math.floor(next() * 3) : 1;
      for (let i = 0; i < types && written < last; i++, written++) {
        Object.assign(record, { type: types === 1 && next() < 0.01 ? 16 : TYPES[i], tookUs: reason === 2 ? 60 + next() * 300 : 8000 + next() * 30_000, client, atMs: Math.floor(at), rcode, reason, name });
        take(record);
      }
    }
  }, (id) => REASONS[id], (id) => CLIENTS[id]!);
  store.flushDue();
  if (written % 1_000_000 < BATCH) console.log(`${written.toLocaleString('en')} rows, ${Math.round((performance.now() - since) / 1000)} s`);
}
store.flush();
const housekeeping = new Housekeeping(store);
while (housekeeping.step(Date.now())); // as the worker does while the days go by
housekeeping.hourly(Date.now());
store.close();
console.log(`${file}: ${rows.toLocaleString('en')} rows of ${days} days in ${Math.round((performance.now() - since) / 1000)} s, ${Math.round(bytesOnDisk(file) / 1e6)} MB`);
