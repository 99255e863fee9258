/** `why.explain`: what would become of a name now, what became of it, and since when; put together of what the other calls know. */
import net from 'node:net';
import { AppError } from '../../shared/app-error.ts';
import type { LogFilter, Params, WhyAnswer } from '../../shared/engine-api.ts';
import type { Settings } from '../../shared/settings.ts';
import type { LogRow } from '../../shared/verdict.ts';
import type { DecidedSince, Happened, HappenedGroup, WhyExplained } from '../../shared/why-api.ts';
import type { SocketAddress } from './engine-host.ts';
import { askOwnPort } from './setup/ask-own-port.ts';
import { DeviceBook } from './devices/device-book.ts';
import { historyOf } from './history-calls.ts';
import type { Audit } from './audit.ts';
import type { ListHistory } from './lists/history.ts';
import type { Subscriptions } from './lists/subscriptions.ts';
import { endOfDay, localDay } from './local-day.ts';
import { OWN_RULES } from './policy/decide.ts';
import { plainAddress } from './policy/conditions.ts';
import type { QueryLog } from './query-log/log-record.ts';

/** What this call needs of the engine. */
interface WhyParts {
  readonly settings: Settings;
  readonly clock: () => number;
  readonly history: ListHistory;
  readonly audit: Audit;
  readonly log: QueryLog;
  readonly subscriptions: Subscriptions;
  readonly notesQueries: boolean;
  country(): string | undefined;
  pausedUntil(): string | undefined;
  pausedDevices(): Settings['pausedDevices'];
}

/** Before and after an asked moment: people remember “about eight”. */
const AROUND_MS = 30 * 60_000;
/** Groups that are shown; rows that are read for them at most. */
const GROUPS = 10;
const MAX_ROWS = 400;
const PAGE = 100;
/** A name that was never asked is not worth reading ten million rows while somebody waits. */
const SEARCH_MS = 1500;

/** @throws AppError `not-found` naming the devices that have a name */
function deviceOf(devices: Settings['devices'], asked: string): { client: string; name: string } {
  const plain = plainAddress(asked.trim());
  const wanted = asked.trim().toLowerCase();
  const found = devices.find(({ name, addresses }) => name?.toLowerCase() === wanted || addresses.includes(plain));
  if (found !== undefined) {
    const client = found.addresses.includes(plain) ? plain : found.addresses[0]!;
    return { client, name: found.name ?? client };
  }
  if (net.isIP(plain) !== 0) return { client: plain, name: plain };
  const names = devices.flatMap(({ name }) => (name === undefined ? [] : [name]));
  throw new AppError('not-found', { code: 'no-device', text: asked.slice(0, 60), names });
}

/** The span of time that was asked about, in milliseconds since the epoch. @throws AppError `invalid-input` */
function spanOf(at: string, now: number): { day: string; from: number; to: number } {
  const end = /^\d{4}-\d{2}-\d{2}$/.test(at) ? endOfDay(at) : undefined;
  if (end !== undefined) return { day: at, from: new Date(`${at}T00:00`).getTime(), to: end + 1 };
  const moment = at.includes('T') ? Date.parse(at) : NaN;
  if (Number.isNaN(moment)) throw new AppError('invalid-input', { code: 'typed-time', text: at.slice(0, 40) });
  if (moment > now) throw new AppError('invalid-input', { code: 'to-come', time: at });
  return { day: localDay(moment), from: moment - AROUND_MS, to: moment + AROUND_MS };
}

const alike = (a: LogRow, b: LogRow): boolean => a.name === b.name && a.device === b.device && a.outcome === b.outcome && a.by === b.by && a.list === b.list && a.order === b.order && a.spared === b.spared && a.via === b.via;

/** @param rows newest first */
function grouped(rows: readonly LogRow[]): HappenedGroup[] {
  const groups: HappenedGroup[] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last !== undefined && alike(last.row, row)) {
      last.times += 1;
      last.firstAt = row.at;
    } else groups.push({ row, times: 1, firstAt: row.at });
  }
  return groups;
}

async function happened(parts: WhyParts, name: string, device: string | undefined, span: { from: number; to: number } | undefined): Promise<Happened> {
  const times = span === undefined ? {} : { from: new Date(span.from).toISOString(), to: new Date(span.to).toISOString() };
  const filter: LogFilter = { name, ...(device === undefined ? {} : { client: device }), ...times };
  const begun = performance.now();
  const rows: LogRow[] = [];
  let before: string | undefined;
  let lookedTo: string | undefined;
  do {
    const page = await parts.log.page(PAGE, { before }, filter);
    // The log looks for a part of the name; asked for is the name and what lies below it.
    rows.push(...page.rows.filter((row) => row.name === name || row.name.endsWith(`.${name}`)));
    ({ next: before, lookedTo } = page);
  } while (before !== undefined && rows.length < MAX_ROWS && grouped(rows).length <= GROUPS && performance.now() - begun < SEARCH_MS);
  const groups = grouped(rows);
  return {
    groups: groups.slice(0, GROUPS), ...times, more: groups.length > GROUPS || rows.length >= MAX_ROWS, noting: parts.notesQueries,
    ...(before !== undefined && lookedTo !== undefined && groups.length <= GROUPS ? { lookedTo } : {}),
  };
}

function sinceOf(parts: WhyParts, now: WhyAnswer, history: WhyExplained['history']): DecidedSince | undefined {
  const match = now.matches.find(({ decided }) => decided) ?? now.matches.find(({ list, rule }) => list !== OWN_RULES && !rule.startsWith('@@'));
  const view = match === undefined ? undefined : parts.subscriptions.views().find(({ id }) => id === match.list);
  if (view === undefined) return undefined;
  const held = history.lists.filter(({ list, listEnded, gone }) => list === view.id && listEnded === undefined && gone === undefined).toSorted((a, b) => b.rule.length - a.rule.length)[0];
  return {
    list: view.id, listTitle: view.title, kind: view.kind, mode: view.mode, modeSince: view.modeSince,
    ...(held === undefined ? {} : { named: held.firstSeen }), namedOrBefore: held?.firstSeenOrBefore ?? false,
  };
}

function pausedFor(parts: WhyParts, client: string | undefined): WhyExplained['paused'] {
  const whole = parts.pausedUntil();
  if (whole !== undefined) return { until: whole, whole: true };
  const belongs = client === undefined ? undefined : new DeviceBook(parts.settings.devices).belongsTo(client);
  const of = belongs === undefined ? undefined : parts.pausedDevices().find(({ address }) => belongs(address));
  return of === undefined ? undefined : { until: of.until, whole: false };
}

/** @param why `why.get` */
export async function explain(parts: WhyParts, asked: Params<'why.explain'>, why: (params: Params<'why.get'>) => Promise<WhyAnswer>): Promise<WhyExplained> {
  const device = asked.device === undefined ? undefined : deviceOf(parts.settings.devices, asked.device);
  const span = asked.at === undefined ? undefined : spanOf(asked.at, parts.clock());
  const now = await why({ name: asked.name, ...(asked.type === undefined ? {} : { type: asked.type }), ...(device === undefined ? {} : { client: device.client }) });
  const { name } = now;
  const [rows, history] = await Promise.all([happened(parts, name, device?.client, span), historyOf(parts, name, span?.day)]);
  const since = sinceOf(parts, now, history);
  const paused = pausedFor(parts, device?.client);
  const aside = parts.settings.setAside.find((entry) => name === entry.name || name.endsWith(`.${entry.name}`));
  return {
    name, ...(device === undefined ? {} : { device }), now, ...(paused === undefined ? {} : { paused }), happened: rows, history,
    ...(since === undefined ? {} : { since }), ...(aside === undefined ? {} : { setAside: { name: aside.name, at: aside.at } }),
  };
}

/** Asks on this household's own port, so that everything is as for a device, and noted. @throws AppError `unavailable` while nothing listens */
export async function askNow({ dns }: { readonly dns: readonly SocketAddress[] }, name: string): Promise<{ answered: boolean }> {
  const [at] = dns;
  if (at === undefined) throw new AppError('unavailable', { code: 'not-listening' });
  return { answered: (await askOwnPort(at, name)) !== undefined };
}
