/** A subscription as it is used in this run, and what its source is called. */
import net from 'node:net';
import path from 'node:path';
import { AppError, type AppErrorCode } from '../../../shared/app-error.ts';
import type { ListSource } from '../../../shared/engine-api.ts';
import type { FirstChoice } from '../../../shared/first-version.ts';
import type { Order } from '../../../shared/order-list.ts';
import type { Subscription } from '../../../shared/settings.ts';
import type { ListMode } from '../../../shared/verdict.ts';
import type { ListReport } from '../policy/compiler-protocol.ts';
import { builtIns } from './built-in.ts';
import { namesOf } from './first-doubts.ts';
import type { CopyMeta, Failing } from './list-store.ts';

export interface Entry {
  subscription: Subscription;
  thisRunOnly: boolean;
  /** Mode from the command line, while the household has not chosen another. */
  runMode: { mode: ListMode; since: string } | undefined;
  report: ListReport | undefined;
  /** Of this run; kept with the copy as well, where there is one. */
  error: (Failing & { code: AppErrorCode }) | undefined;
  /** Being read now: one reading of a list at a time. */
  reading: Promise<void> | undefined;
  /** Its host waits for upstreams that answer; milliseconds since the epoch of the next look, and looks so far. */
  waiting: { until: number; times: number } | undefined;
  /** From 0 to 1, for its next time. */
  chance: number;
  /** Whether the last reading that succeeded brought another version. */
  changed: boolean;
  orders: Map<string, Order>;
  /** Nobody gave it a title: it is called as it calls itself, once it was read. */
  untitled: boolean;
  /** What the household chose to do with doubtful names of the first version, before it was read. */
  first: FirstChoice;
}

export function newEntry(subscription: Subscription, thisRunOnly: boolean, chance: number, first: FirstChoice = 'ask'): Entry {
  return { subscription, thisRunOnly, runMode: undefined, report: undefined, error: undefined, reading: undefined, waiting: undefined, chance, changed: false, orders: new Map(), untitled: false, first };
}

export const modeOf = (entry: Entry): ListMode => entry.runMode?.mode ?? entry.subscription.mode;

/** What is not in force of a list: what the household left out, and what waits for it since the first version. */
export const excludedNames = ({ subscription }: Entry, meta: CopyMeta | undefined): string[] => [...new Set([...(subscription.excluded ?? []).map(({ name }) => name), ...namesOf(meta?.first?.left ?? [])])];

/** A short, file-safe id from a title or an address. */
export function slug(text: string, taken: (id: string) => boolean): string {
  const base = text.toLowerCase().replaceAll(/\.(txt|hosts|list|json|csv|xml)$/g, '').replaceAll(/[^a-z0-9.]+/g, '-').replaceAll(/^[-.]+|[-.]+$/g, '').slice(0, 48) || 'list';
  let id = base;
  for (let n = 2; taken(id); n++) id = `${base}-${n}`;
  return id;
}

/** @throws AppError `invalid-input` for what looks like an address and is none */
export function webAddress(text: string): URL {
  if (!URL.canParse(text)) throw new AppError('invalid-input', { code: 'no-web-address', text: text.slice(0, 100) });
  return new URL(text);
}

export function titleOfSource(source: ListSource): string {
  switch (source.type) {
    case 'built-in': return builtIns.find((b) => b.id === source.id)?.title ?? source.id;
    case 'url': return lastPart(webAddress(source.url));
    case 'file': return path.basename(source.path);
    case 'text': return 'Pasted list';
  }
}

/** What a list calls itself in its header, where nobody gave it a title; else it keeps that of its source. */
export function takeOwnTitle(entry: Entry): void {
  if (!entry.untitled || entry.report?.error !== undefined) return;
  entry.untitled = false;
  const own = entry.report?.head?.title?.trim().slice(0, 200) ?? '';
  if (own !== '') entry.subscription = { ...entry.subscription, title: own };
}

function lastPart({ pathname, host }: URL): string {
  const part = pathname.split('/').findLast((text) => text !== '') ?? host;
  try {
    return decodeURIComponent(part);
  } catch {
    return part; // a lone % is no fault of the list
  }
}

/** Names a source, for the copy that was read from it. */
export const sourceName = (source: Subscription['source']): string => JSON.stringify(source);

/** A source as it was given on the command line. */
export const givenAs = (source: Subscription['source']): string => (source.type === 'url' ? source.url : source.type === 'file' ? source.path : source.type === 'built-in' ? source.id : '');

/** The host of an address; empty for other sources. */
export function hostOf(source: Subscription['source'] | ListSource): string {
  return source.type === 'url' && URL.canParse(source.url) ? new URL(source.url).hostname.replaceAll(/^\[|\]$/g, '') : '';
}

/** Whether a host has to be resolved before it can be reached. */
export const hasName = (host: string): boolean => host !== '' && net.isIP(host) === 0 && host !== 'localhost' && !host.endsWith('.localhost');
