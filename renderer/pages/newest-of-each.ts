/** A name that upstream blocks is asked for again and again: one line for each is enough. */
import type { LogRow } from '../../shared/verdict.ts';

/** @param rows newest first @returns the newest of each name and upstream */
export function newestOfEach(rows: readonly LogRow[]): LogRow[] {
  const seen = new Map<string, LogRow>();
  for (const row of rows) {
    const key = `${row.name} ${row.upstream ?? ''}`;
    if (!seen.has(key)) seen.set(key, row);
  }
  return [...seen.values()];
}
