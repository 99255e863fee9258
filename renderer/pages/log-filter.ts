/** What the log's filter bar asks for, its place in the address, and the same test for rows as they arrive. */
import type { LogFilter } from '../../shared/engine-api.ts';
import { LIST_KINDS, type ListKind, type LogRow, type Outcome } from '../../shared/verdict.ts';

export const TOGGLES = ['law', 'household', 'upstream', 'observed'] as const;
export type Toggle = (typeof TOGGLES)[number];

export interface LogView {
  /** None on: everything. */
  toggles: readonly Toggle[];
  /** A part of the name, the device, or of what decided. */
  text: string;
  /** A part of the name. */
  name: string;
  /** An address, or a device's name. */
  client: string;
  kind: ListKind | '';
  list: string;
  order: string;
  type: string;
  rcode: string;
  /** What nobody blocked: one of `OUTCOMES`. */
  outcome: string;
  /** ISO 8601 in UTC: not before, and before. */
  from: string;
  to: string;
}

/** The fields that hold a text, and what they are called in the address. */
const PARAMETERS = { text: 'q', name: 'name', client: 'device', list: 'list', order: 'order', type: 'type', rcode: 'answer', outcome: 'outcome', from: 'from', to: 'to' } as const satisfies Partial<Record<keyof LogView, string>>;
export type TextField = keyof typeof PARAMETERS;
/** Outcomes without a decider; for the others there are the toggles. */
const OUTCOMES: readonly Outcome[] = ['answered', 'failed', 'refused'];
export const TEXT_FIELDS = Object.keys(PARAMETERS) as TextField[];

/** From the address: `?by=law,observed&q=…&device=…&kind=…`; what is no moment is left out. */
export function readView(params: URLSearchParams): LogView {
  const by = (params.get('by') ?? '').split(',');
  const view = Object.fromEntries(TEXT_FIELDS.map((field) => [field, params.get(PARAMETERS[field]) ?? ''])) as Record<TextField, string>;
  for (const field of ['from', 'to'] as const) view[field] = Number.isNaN(Date.parse(view[field])) ? '' : new Date(view[field]).toISOString();
  if (!OUTCOMES.some((outcome) => outcome === view.outcome)) view.outcome = '';
  return { ...view, toggles: TOGGLES.filter((toggle) => by.includes(toggle)), kind: LIST_KINDS.find((kind) => kind === params.get('kind')) ?? '' };
}

export function writeView(view: LogView): URLSearchParams {
  const params = new URLSearchParams();
  if (view.toggles.length > 0) params.set('by', view.toggles.join(','));
  for (const field of TEXT_FIELDS) if (view[field] !== '') params.set(PARAMETERS[field], view[field]);
  if (view.kind !== '') params.set('kind', view.kind);
  return params;
}

export function toFilter({ toggles, text, name, client, kind, list, order, type, rcode, outcome, from, to }: LogView): LogFilter {
  const deciders = toggles.filter((toggle) => toggle !== 'observed');
  const observed = toggles.includes('observed');
  const plain = { client, list, order, from, to };
  return {
    ...(deciders.length > 0 ? { decider: deciders, outcome: observed ? ['blocked' as const, 'observed' as const] : ['blocked' as const], ...(observed ? { observedToo: true } : {}) } : observed ? { outcome: ['observed' as const] } : outcome === '' ? {} : { outcome: [outcome as Outcome] }),
    ...(name.trim() === '' ? {} : { name: name.trim().toLowerCase() }), ...(text.trim() === '' ? {} : { text: text.trim().toLowerCase() }), ...(kind === '' ? {} : { kind }),
    ...Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== '')), ...(type === '' ? {} : { type: [type] }), ...(rcode === '' ? {} : { rcode: [rcode] }),
  };
}

function mentions(row: LogRow, part: string): boolean {
  const { name, client, device, listTitle, list, order, authority, upstream, wouldBe, otherOrders = [] } = row;
  return [name, client, device, listTitle, list, order, authority, upstream, wouldBe?.list, wouldBe?.order, ...otherOrders.map((other) => other.order)].some((text) => text?.toLowerCase().includes(part) === true);
}

/** Whether a row that just arrived belongs in the view; the engine answers the same for rows of the past. */
export function matches(row: LogRow, view: LogView): boolean {
  const { toggles, client, kind, list, order, type, rcode, outcome, from, to } = view;
  const name = view.name.trim().toLowerCase();
  const text = view.text.trim().toLowerCase();
  if (toggles.length > 0 && !toggles.some((toggle) => (toggle === 'observed' ? row.outcome === 'observed' : row.outcome === 'blocked' && row.decider === toggle))) return false;
  if (toggles.length === 0 && outcome !== '' && row.outcome !== outcome) return false;
  if (name !== '' && !row.name.includes(name)) return false;
  if (text !== '' && !mentions(row, text)) return false;
  if (client !== '' && row.client !== client && row.device.toLowerCase() !== client.toLowerCase()) return false;
  if (list !== '' && row.list !== list && row.wouldBe?.list !== list) return false;
  if (order !== '' && row.order !== order && row.wouldBe?.order !== order && row.otherOrders?.some((other) => other.order === order) !== true) return false;
  if (type !== '' && row.type !== type.toUpperCase()) return false;
  if (rcode !== '' && row.rcode !== rcode.toUpperCase()) return false;
  if (from !== '' && row.at < from) return false;
  if (to !== '' && row.at >= to) return false;
  return kind === '' || ((row.list !== undefined || row.wouldBe !== undefined) && row.matched[0]?.kind === kind);
}
