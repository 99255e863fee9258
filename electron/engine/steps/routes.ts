/**
 * Which upstreams a name is asked of: those of the nearest zone above it that has its own (the router for `lan`), else the usual ones.
 */
import { AppError } from '../../../shared/app-error.ts';
import type { Fault } from '../../../shared/faults.ts';
import type { UpstreamStrategy } from '../../../shared/settings.ts';
import { normaliseName } from '../lists/normalise-name.ts';
import { HASHES, hashText, type HashKey } from '../policy/name-hash.ts';
import { innerAddressText } from '../wire/inner-address.ts';
import { parseUpstreamUrl, type UpstreamSpec } from '../upstream/parse-upstream-url.ts';
import { createUpstreamPool } from '../upstream/pool.ts';
import type { UpstreamPool } from '../upstream/upstream.ts';

interface Zone {
  low: number;
  labels: number;
  pool: UpstreamPool;
}

/** `zones`: asked only for names in these. */
export type RouteView = ReturnType<UpstreamPool['views']>[number] & { zones?: string[] };

export interface Routes {
  readonly usual: UpstreamPool;
  /** Every usual upstream stands in this house: what is asked of it does not leave. */
  readonly inside: boolean;
  /** All of them, of zones as well. */
  readonly specs: readonly UpstreamSpec[];
  /** The upstreams of a zone, for the name whose hashes are in `HASHES`; `undefined`: the usual ones. */
  find(labelCount: number): UpstreamPool | undefined;
  views(): RouteView[];
  close(): void;
}

/** `zones` is empty for all names that no other line is for. */
type ParsedRoute = { ok: true; zones: string[]; spec: UpstreamSpec; text: string } | { ok: false; fault: Fault };

/** A line of the setting: an upstream, or one for some zones only (`[/lan/168.192.in-addr.arpa/]192.168.1.1`). */
function parseRoute(text: string): ParsedRoute {
  const match = /^\[\/(.*)\/\](.*)$/.exec(text.trim());
  if (match === null && text.trim().startsWith('[/')) return { ok: false, fault: { code: 'zone-open' } };
  const zones: string[] = [];
  for (const zone of match === null ? [] : match[1]!.split('/')) {
    const plain = zone.trim().toLowerCase().replace(/\.$/, '');
    const name = plain.includes('.') ? normaliseName(plain) : /^[a-z0-9-]{1,63}$/.test(plain) ? plain : undefined;
    if (name === undefined) return { ok: false, fault: { code: 'zone-name', text: zone.slice(0, 80) } };
    zones.push(name);
  }
  const parsed = parseUpstreamUrl(match === null ? text : match[2]!);
  if (!parsed.ok) return parsed;
  return { ok: true, zones, spec: parsed.spec, text: zones.length === 0 ? parsed.spec.url : `[/${zones.join('/')}/]${parsed.spec.url}` };
}

/** @throws AppError for lines that cannot be understood, naming every faulty one, and when no line is for all names */
export function openRoutes(lines: readonly string[], options: { key: HashKey; clock: () => number; strategy: UpstreamStrategy }): Routes {
  const parsed = lines.map((line) => ({ line, result: parseRoute(line) }));
  const faulty = parsed.flatMap(({ line, result }) => (result.ok ? [] : [{ line: line.slice(0, 200), why: result.fault }]));
  if (faulty.length > 0) throw new AppError('invalid-input', { code: 'upstream-lines', lines: faulty });
  const groups = new Map<string, { zones: string[]; specs: UpstreamSpec[] }>();
  for (const { result } of parsed) {
    if (!result.ok) continue;
    const key = result.zones.toSorted().join('/');
    const group = groups.get(key) ?? { zones: result.zones, specs: [] };
    group.specs.push(result.spec);
    groups.set(key, group);
  }
  const usualSpecs = groups.get('')?.specs ?? [];
  if (usualSpecs.length === 0) throw new AppError('invalid-input', { code: 'upstream-zones-only' });

  const zones = new Map<number, Zone>();
  const open: { zones: string[]; pool: UpstreamPool }[] = [];
  for (const group of groups.values()) {
    const pool = createUpstreamPool(group.specs, options.clock, options.strategy);
    open.push({ zones: group.zones, pool });
    for (const zone of group.zones) {
      const labels = hashText(zone, options.key);
      zones.set(HASHES[2 * labels - 2]!, { low: HASHES[2 * labels - 1]!, labels, pool });
    }
  }
  return {
    usual: open.find((group) => group.zones.length === 0)!.pool,
    specs: [...groups.values()].flatMap(({ specs }) => specs),
    inside: usualSpecs.every(({ address }) => innerAddressText(address)),
    find(labelCount) {
      if (zones.size === 0) return undefined;
      for (let labels = labelCount; labels > 0; labels--) {
        const zone = zones.get(HASHES[2 * labels - 2]!);
        if (zone !== undefined && zone.low === HASHES[2 * labels - 1] && zone.labels === labels) return zone.pool;
      }
      return undefined;
    },
    views: () => open.flatMap(({ zones: own, pool }) => pool.views().map((view) => (own.length === 0 ? view : { ...view, zones: own }))),
    close() {
      for (const { pool } of open) pool.close();
    },
  };
}
