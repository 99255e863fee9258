/** The calls that look back: a name's history, `why` on an earlier day, and the audit as a file. */
import { AppError } from '../../shared/app-error.ts';
import type { Params, TraceMatch, WhyAnswer } from '../../shared/engine-api.ts';
import type { AuditEntry, NameHistory } from '../../shared/history-api.ts';
import type { Settings } from '../../shared/settings.ts';
import type { Audit } from './audit.ts';
import { exportAudit } from './audit-export.ts';
import type { ListHistory } from './lists/history.ts';
import { lookBack } from './lists/history/look-back.ts';
import { endOfDay, localDay } from './local-day.ts';

/** What these calls need of the engine. */
interface HistoryParts {
  readonly settings: Settings;
  readonly clock: () => number;
  readonly history: ListHistory;
  readonly audit: Audit;
  country(): string | undefined;
}

/** The last moment of the day; now, for today. @throws AppError `invalid-input` for a day to come or one that no calendar has */
function momentOf(day: string, now: number): number {
  const end = endOfDay(day);
  if (end === undefined) throw new AppError('invalid-input', { code: 'typed-day', text: day });
  if (day > localDay(now)) throw new AppError('invalid-input', { code: 'day-to-come', day, today: localDay(now) });
  return Math.min(end, now);
}

/** Names set aside at a moment: as the audit tells; a name it does not tell of, by its date in the settings. */
export function setAsideAt(entries: readonly AuditEntry[], kept: Settings['setAside'], at: number): string[] {
  const told = new Map<string, boolean>();
  for (const { event, name, at: when } of entries) {
    if (name === undefined || (event !== 'set-aside' && event !== 'set-aside-undone')) continue;
    if (Date.parse(when) <= at) told.set(name, event === 'set-aside');
    else if (!told.has(name)) told.set(name, event !== 'set-aside'); // undone later: it was set aside before
  }
  for (const { name, at: when } of kept) if (!told.has(name)) told.set(name, Date.parse(when) <= at);
  return [...told].filter(([, aside]) => aside).map(([name]) => name);
}

export async function historyOf(parts: HistoryParts, name: string, day: string | undefined): Promise<NameHistory> {
  const now = parts.clock();
  const on = day === undefined ? undefined : { day, at: momentOf(day, now) };
  const [eras, entries] = await Promise.all([parts.history.facts(name, on?.at), on === undefined ? [] : parts.audit.all()]);
  return lookBack(name, eras, {
    today: localDay(now), country: parts.country(), setAside: on === undefined ? [] : setAsideAt(entries, parts.settings.setAside, on.at), ...(on === undefined ? {} : { on }),
  });
}

/** `why.get` of an earlier day. */
export async function whyOn(parts: HistoryParts, name: string, params: Params<'why.get'> & { on: string }): Promise<WhyAnswer> {
  const history = await historyOf(parts, name, params.on);
  const answer = history.on!;
  const matches = history.lists.filter(({ onDay }) => onDay?.leftOut === undefined && (onDay?.listed === 'yes' || onDay?.listed === 'delisted')).map((held): TraceMatch => {
    const mode = held.onDay!.mode; // a use that is not known decided nothing; `history` tells the two apart
    const order = held.orders.find((one) => one.inForce)?.order.id ?? held.orders[0]?.order.id;
    return {
      list: held.list, listTitle: held.listTitle, kind: held.kind, rule: held.rule, mode: mode === 'removed' || mode === 'not-known' ? 'off' : mode,
      decided: answer.decision === 'blocked' && answer.list === held.list && answer.rule === held.rule, ...(order === undefined ? {} : { order }),
    };
  });
  return {
    name, client: params.client ?? '', type: params.type ?? 'A', decision: answer.decision === 'answered' ? 'would-be-answered' : answer.decision, decider: answer.decider,
    matches: matches.toSorted((a, b) => Number(b.decided) - Number(a.decided)), history, ...(answer.spared === undefined ? {} : { spared: answer.spared }),
  };
}

export async function exportedAudit(parts: HistoryParts, format: 'csv' | 'json'): Promise<{ text: string; fileName: string; mediaType: string }> {
  await parts.history.settled();
  return { text: exportAudit(await parts.audit.all(), format), fileName: `gavel-audit-${localDay(parts.clock())}.${format}`, mediaType: format === 'csv' ? 'text/csv' : 'application/json' };
}
