/** Moments as this computer's clock shows them; `--json` keeps ISO 8601. */

/** `2026-05-03`. */
export const day = (iso: string): string => new Date(iso).toLocaleDateString('sv');
/** `2026-05-03 20:15`. */
export const moment = (iso: string): string => `${day(iso)} ${new Date(iso).toLocaleTimeString('sv', { hour: '2-digit', minute: '2-digit' })}`;
/** `2026-05-03 20:15:09`. */
export const second = (iso: string): string => `${day(iso)} ${new Date(iso).toLocaleTimeString('sv')}`;

/** Which clock that is, said once: `Times are of Europe/Rome (UTC+01:00).` @param at milliseconds since the epoch */
export function zoneLine(at: number): string {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const offset = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value.replace('GMT', 'UTC') ?? 'UTC';
  return `Times are of ${timeZone === 'UTC' ? 'UTC' : `${timeZone} (${offset})`}.`;
}
