/** Questions that belong together are one row: A, AAAA and HTTPS for one name, and repeats, from one device within a second. */
import type { LogRow } from '../../shared/verdict.ts';

export interface RowGroup {
  /** Id of the oldest: it stays while newer ones join. */
  key: string;
  /** The newest, which the trace opens. */
  row: LogRow;
  types: string[];
  times: number;
}

const WITHIN_MS = 1000;
/** Asked together by every browser; they go unsaid. */
const COMMON = new Set(['A', 'AAAA', 'HTTPS']);

const sameStory = (a: LogRow, b: LogRow): boolean => a.outcome === b.outcome && a.decider === b.decider && a.list === b.list && a.order === b.order && a.wouldBe?.list === b.wouldBe?.list;

/** @param rows newest first @returns newest first */
export function groupRows(rows: readonly LogRow[]): RowGroup[] {
  const groups: RowGroup[] = [];
  const open = new Map<string, { group: RowGroup; oldest: number }>();
  for (const row of rows) {
    const key = `${row.client} ${row.name}`;
    const at = Date.parse(row.at);
    const before = open.get(key);
    if (before !== undefined && before.oldest - at <= WITHIN_MS && sameStory(before.group.row, row)) {
      const { group } = before;
      if (group.types.includes(row.type)) group.times++;
      else group.types.push(row.type);
      group.key = row.id;
      before.oldest = at;
    } else {
      const group: RowGroup = { key: row.id, row, types: [row.type], times: 1 };
      groups.push(group);
      open.set(key, { group, oldest: at });
    }
  }
  return groups;
}

/** What stands small behind the name: rare types, and how many times. */
export function tailOf({ types, times }: RowGroup): string {
  const rare = types.filter((type) => !COMMON.has(type)).join(' ');
  return [rare, times > 1 ? `×${times}` : ''].filter((part) => part !== '').join(' ');
}
