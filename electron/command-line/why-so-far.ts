/** The rest of what `gavel why NAME` says: for whom it was asked, what happened to the name, and since when. */
import type { Happened, WhyExplained } from '../../shared/why-api.ts';
import { day, moment } from './local-times.ts';
import { UsageError } from './output.ts';

/**
 * What `--at` means to the engine. `2026-05-03` is a day; with `20:15` behind it, or that alone for the last time it was so late, a moment of this computer's clock.
 * @param now milliseconds since the epoch
 * @throws UsageError
 */
export function parseAt(text: string, now: number): string {
  const trimmed = text.trim();
  if (/^\d{4}-\d{2}-\d{2}$/.test(trimmed)) return trimmed;
  const clock = /^(\d{1,2}):(\d{2})$/.exec(trimmed);
  if (clock !== null && Number(clock[1]) < 24 && Number(clock[2]) < 60) {
    const at = new Date(now);
    at.setHours(Number(clock[1]), Number(clock[2]), 0, 0);
    if (at.getTime() > now) at.setDate(at.getDate() - 1);
    return at.toISOString();
  }
  const at = /^\d{4}-\d{2}-\d{2}[T ]\d{1,2}:\d{2}/.test(trimmed) ? Date.parse(trimmed) : NaN;
  if (Number.isNaN(at)) throw new UsageError(`--at ${text}: write a day (2026-05-03), a day and a time ("2026-05-03 20:15"), or a time of today (20:15)`);
  return new Date(at).toISOString();
}

function happenedLines(happened: Happened, name: string): string[] {
  const { groups, from, to, more, lookedTo, noting } = happened;
  const when = from === undefined || to === undefined ? '' : ` from ${moment(from)} to ${moment(to)}`;
  if (groups.length === 0) return [noting ? `  It was not asked${when}${lookedTo === undefined ? '' : ` (looked back to ${moment(lookedTo)})`}, as far as the log remembers.` : '  This run notes no questions, so what happened is not known.'];
  return [
    `  What happened${when}:`,
    ...groups.map(({ row, times, firstAt }) => {
      const cause = row.outcome === 'blocked' || row.outcome === 'observed' ? `, because of ${row.listTitle ?? (row.by === 'upstream' ? row.upstream : row.rule) ?? row.by}` : row.spared === undefined ? '' : `, spared: ${row.spared}`;
      const often = times === 1 ? '' : `, ${times} times since ${moment(firstAt)}`;
      return `    ${moment(row.at)} ${row.device}${row.name === name ? '' : ` (${row.name})`}: ${row.outcome}${row.decider === 'none' ? '' : ` by ${row.decider}`}${cause}${row.via === undefined ? '' : `, leading to ${row.via}`}${often}`;
    }),
    ...(more ? ['    … and earlier: gavel log --json has all of it.'] : []),
  ];
}

/** In lines to follow the answer about now. */
export function describeSoFar({ name, device, paused, happened, since, setAside }: WhyExplained): string[] {
  return [
    ...(device === undefined ? [] : [`  Asked for ${device.name}${device.name === device.client ? '' : ` (${device.client})`}.`]),
    ...(paused === undefined ? [] : [`  Your own choices are paused ${paused.whole ? 'for the whole house' : 'for this device'} until ${moment(paused.until)}.`]),
    ...(since === undefined ? [] : [`  “${since.listTitle}” has named it since ${since.named === undefined ? 'a day that is not known' : `${day(since.named)}${since.namedOrBefore ? ' or before' : ''}`}; used here as “${since.mode}” since ${day(since.modeSince)}.`]),
    ...(setAside === undefined ? [] : [`  You set ${setAside.name} aside from orders on ${day(setAside.at)}.`]),
    ...happenedLines(happened, name),
  ];
}
