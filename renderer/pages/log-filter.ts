/** What the log's filter bar asks for, its place in the address, and the same test for rows as they arrive. */
import type { LogFilter } from '../../shared/engine-api.ts';
import { LIST_KINDS, type ListKind, type LogRow } from '../../shared/verdict.ts';

export const TOGGLES = ['law', 'household', 'upstream', 'observed'] as const;
export type Toggle = (typeof TOGGLES)[number];

export interface LogView {
  /** None on: everything. */
  toggles: readonly Toggle[];
  name: string;
  /** An address, or a device's name. */
  client: string;
  kind: ListKind | '';
}

/** From the address: `?by=law,observed&name=…&device=…&kind=…`. */
export function readView(params: URLSearchParams): LogView {
  const by = (params.get('by') ?? '').split(',');
  return {
    toggles: TOGGLES.filter((toggle) => by.includes(toggle)), name: params.get('name') ?? '', client: params.get('device') ?? '',
    kind: LIST_KINDS.find((kind) => kind === params.get('kind')) ?? '',
  };
}

export function writeView(view: LogView): URLSearchParams {
  const params = new URLSearchParams();
  if (view.toggles.length > 0) params.set('by', view.toggles.join(','));
  if (view.name !== '') params.set('name', view.name);
  if (view.client !== '') params.set('device', view.client);
  if (view.kind !== '') params.set('kind', view.kind);
  return params;
}

export function toFilter({ toggles, name, client, kind }: LogView): LogFilter {
  const deciders = toggles.filter((toggle) => toggle !== 'observed');
  const observed = toggles.includes('observed');
  return {
    ...(deciders.length > 0 ? { decider: deciders, outcome: observed ? ['blocked' as const, 'observed' as const] : ['blocked' as const], ...(observed ? { observedToo: true } : {}) } : observed ? { outcome: ['observed' as const] } : {}),
    ...(name.trim() === '' ? {} : { name: name.trim().toLowerCase() }), ...(client === '' ? {} : { client }), ...(kind === '' ? {} : { kind }),
  };
}

/** Whether a row that just arrived belongs in the view; the engine answers the same for rows of the past. */
export function matches(row: LogRow, { toggles, name, client, kind }: LogView): boolean {
  if (toggles.length > 0 && !toggles.some((toggle) => (toggle === 'observed' ? row.outcome === 'observed' : row.outcome === 'blocked' && row.decider === toggle))) return false;
  if (name.trim() !== '' && !row.name.includes(name.trim().toLowerCase())) return false;
  if (client !== '' && row.client !== client && row.device.toLowerCase() !== client.toLowerCase()) return false;
  return kind === '' || ((row.list !== undefined || row.wouldBe !== undefined) && row.matched[0]?.kind === kind);
}
