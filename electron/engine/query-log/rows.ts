/** From what the store keeps to the row that people and programs see. */
import type { LogRow } from '../../../shared/verdict.ts';
import { DeviceBook } from '../devices/device-book.ts';
import { rcodeName, typeName } from '../wire/mnemonics.ts';
import type { Reason } from './log-record.ts';
import { lastLabels } from './name-text.ts';

/** Ids order queries and hold their time: `at` milliseconds × 1024, and a count within the millisecond. */
export const ID_STEPS = 1024;

/** What the household calls its devices, in this thread: every row that leaves the store bears it. */
export const deviceBook = new DeviceBook([]);

export interface StoredQuery {
  id: number;
  name: string;
  client: string;
  type: number;
  rcode: number;
  /** Microseconds. */
  us: number;
}

export function toRow(query: StoredQuery, reason: Reason): LogRow {
  const { name } = query;
  const listed = reason.via ?? name;
  const { labels, kind: _kind, matched, wouldBe, ...rest } = reason;
  return {
    id: String(query.id), at: new Date(Math.floor(query.id / ID_STEPS)).toISOString(), client: query.client, device: deviceBook.label(query.client), name, type: typeName(query.type),
    ...rest,
    ...(labels === undefined ? {} : { rule: lastLabels(listed, labels) }),
    matched: matched.map(({ labels: count, allow, ...match }) => ({ ...match, rule: `${allow ? '@@' : ''}${match.rule ?? lastLabels(listed, count)}` })),
    ...(wouldBe === undefined ? {} : { wouldBe: { by: wouldBe.by, decider: wouldBe.decider, list: wouldBe.list, rule: wouldBe.rule ?? lastLabels(listed, wouldBe.labels), ...(wouldBe.order === undefined ? {} : { order: wouldBe.order }) } }),
    rcode: rcodeName(query.rcode), ms: query.us / 1000,
  };
}
