/** A list as people see it: what it is, how it is, what waits for them. Pure. */
import type { ListHealth, ListView } from '../../../shared/engine-api.ts';
import type { HeldUpdate, ListSchedule } from '../../../shared/list-updates.ts';
import { builtIns } from './built-in.ts';
import { modeOf, type Entry } from './entry.ts';
import type { CopyMeta, Failing, HeldMeta } from './list-store.ts';
import { doubtsShown, hasDoubts, namesOf } from './first-doubts.ts';
import { keyIdOf } from './minisign.ts';
import { hoursOf, nextUpdate } from './update-schedule.ts';

const FINDINGS_SHOWN = 200;

function healthOf(entry: Entry, meta: CopyMeta | undefined, now: string): ListHealth {
  if (entry.reading !== undefined) return { state: 'loading' };
  const unreadable: Failing | undefined = entry.report?.error === undefined ? undefined : { at: now, error: entry.report.error.message, ...(entry.report.error.fault === undefined ? {} : { fault: entry.report.error.fault }) };
  const failing = entry.error ?? meta?.failing ?? unreadable;
  if (failing === undefined && meta === undefined && entry.waiting !== undefined) return { state: 'waiting' };
  if (failing === undefined) return { state: 'ok', at: meta?.updatedAt ?? now, changed: entry.changed };
  const told = { at: failing.at, since: failing.since ?? failing.at, error: failing.error, ...(failing.fault === undefined ? {} : { fault: failing.fault }), ...(failing.notBefore === undefined ? {} : { notBefore: failing.notBefore }) };
  return meta === undefined ? { state: 'failing-with-none', ...told } : { state: 'failing-using-copy', ...told, copyOf: meta.updatedAt };
}

/** When the list is read again, in milliseconds since the epoch; `undefined` for what is not. */
export function nextAt(entry: Entry, meta: CopyMeta | undefined): number | undefined {
  const { source } = entry.subscription;
  if (source.type !== 'url' && source.type !== 'file') return undefined;
  if (entry.waiting !== undefined) return entry.waiting.until;
  const failing = entry.error ?? meta?.failing;
  const last = failing?.at ?? meta?.askedAt ?? meta?.updatedAt;
  const notBefore = Date.parse(failing?.notBefore ?? '') || 0;
  return nextUpdate({ last: last === undefined ? 0 : Date.parse(last) || 0, failures: failing === undefined ? 0 : failing.times ?? 1, hours: hoursOf(entry.subscription), chance: entry.chance, notBefore });
}

function scheduleOf(entry: Entry, meta: CopyMeta | undefined): ListSchedule {
  const next = nextAt(entry, meta);
  return { hours: hoursOf(entry.subscription), chosen: entry.subscription.hours !== undefined, ...(next === undefined ? {} : { nextAt: new Date(next).toISOString() }) };
}

function heldOf(entry: Entry, meta: CopyMeta | undefined, held: HeldMeta): HeldUpdate {
  const { sha256, at, names, added, removed, changed, findings, alarms } = held;
  return {
    update: sha256, at, names, added, removed, changed, alarms, findings: findings.slice(0, FINDINGS_SHOWN), findingCount: findings.length,
    inUse: { at: meta?.takenAt ?? meta?.updatedAt ?? at, names: held.was ?? entry.report?.names ?? 0 },
  };
}

/** @param now ISO 8601 */
export function viewOf(entry: Entry, { meta, held }: { meta: CopyMeta | undefined; held: HeldMeta | undefined }, now: string): ListView {
  const { subscription, report } = entry;
  const builtIn = subscription.source.type === 'built-in' ? builtIns.find((b) => b.id === (subscription.source as { id: string }).id) : undefined;
  const homepage = report?.head?.homepage ?? builtIn?.homepage;
  const licence = report?.head?.licence ?? builtIn?.licence;
  const description = builtIn?.description ?? report?.head?.description;
  const { key } = subscription;
  return {
    id: subscription.id, kind: subscription.kind, title: subscription.title,
    mode: modeOf(entry), modeSince: entry.runMode?.since ?? subscription.modeSince, modeBy: entry.runMode === undefined ? subscription.modeBy : 'command-line',
    source: subscription.source.type === 'text' ? { type: 'text', text: '' } : subscription.source,
    thisRunOnly: entry.thisRunOnly || entry.runMode !== undefined,
    names: report?.names ?? 0, patterns: report?.patterns ?? 0, allowed: report?.allowed ?? 0, leftOut: Math.max(0, (report?.leftOut ?? 0) - namesOf(meta?.first?.left ?? []).length), delisted: report?.delisted ?? 0, orders: report?.orders?.length ?? 0,
    notEnforceable: report?.notEnforceable ?? 0, skippedCount: report?.skippedCount ?? 0, skipped: report?.skipped ?? [],
    health: healthOf(entry, meta, now), schedule: scheduleOf(entry, meta), excluded: subscription.excluded ?? [],
    ...(report?.syntax === undefined ? {} : { syntax: report.syntax }), ...(subscription.syntax === undefined ? {} : { forcedSyntax: subscription.syntax }),
    ...(meta === undefined ? {} : { updatedAt: meta.updatedAt }),
    ...(held === undefined ? {} : { held: heldOf(entry, meta, held) }),
    ...(meta?.first === undefined || !hasDoubts(meta.first) ? {} : { first: doubtsShown(meta.first) }),
    ...(meta?.kept === undefined ? {} : { keptAt: meta.kept.at }),
    ...(key === undefined ? {} : { key: { key: key.key, keyId: keyIdOf(key.key) ?? '', ...(key.signatureUrl === undefined ? {} : { signatureUrl: key.signatureUrl }) } }),
    ...(meta?.signature === undefined ? {} : { signature: meta.signature }),
    ...(homepage === undefined ? {} : { homepage }), ...(licence === undefined ? {} : { licence }), ...(description === undefined ? {} : { description }),
  };
}
