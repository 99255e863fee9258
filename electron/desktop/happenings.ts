/** What of the engine's events is worth a notice: values in, values out. */
import type { ListView, UpstreamView } from '../../shared/engine-api.ts';
import type { Happening } from '../../shared/notices.ts';
import { upstreamName } from '../../shared/upstream-name.ts';
import type { LogRow } from '../../shared/verdict.ts';

export function happeningsOfRows(rows: readonly LogRow[]): Happening[] {
  return rows.flatMap((row): Happening[] => {
    if (row.outcome !== 'blocked') return [];
    if (row.decider === 'law') return [{ kind: 'law', name: row.name }];
    return row.decider === 'upstream' ? [{ kind: 'kept-back', upstream: row.upstream ?? '', name: row.name }] : [];
  });
}

/** Tells what is new from what was so before: an update that waited already when the app started is no news. */
export class Changes {
  private held: Set<string> | undefined;
  private failing: Set<string> | undefined;

  ofLists(lists: readonly ListView[]): Happening[] {
    const held = new Set<string>();
    const news: Happening[] = [];
    for (const { id, title, held: update } of lists) {
      if (update === undefined) continue;
      const key = `${id} ${update.update}`;
      held.add(key);
      if (this.held !== undefined && !this.held.has(key)) news.push({ kind: 'list-held', list: id, title });
    }
    this.held = held;
    return news;
  }

  /** One that failed three times in a row; one failure is no news. */
  ofUpstreams(upstreams: readonly UpstreamView[]): Happening[] {
    const failing = new Set(upstreams.filter(({ healthy }) => !healthy).map(({ url }) => upstreamName(url)));
    const before = this.failing;
    this.failing = failing;
    return before === undefined ? [] : [...failing].filter((upstream) => !before.has(upstream)).map((upstream) => ({ kind: 'upstream-fails', upstream }));
  }
}
