/** The log as a file, piece by piece: rows newest first, as CSV with a header line and CRLF, or as a JSON array. Runs in the worker. */
import type { LogRow } from '../../../shared/verdict.ts';
import { csvField } from '../csv-field.ts';
import { search, type Found } from './search.ts';
import type { ExportPiece, ExportWish } from './store-protocol.ts';
import { rowOf } from './store-queries.ts';
import type { QueryStore } from './store.ts';
import { wantedBy } from './wanted.ts';

/** Rows of one piece: some 300 kB, which pass through the serving thread in a fraction of a millisecond. */
const ROWS = 1500;
/** A piece takes no longer, in milliseconds: writing goes on in between. */
const BUDGET_MS = 60;

const COLUMNS: readonly [name: string, value: (row: LogRow) => string | number | undefined][] = [
  ['at', (row) => row.at], ['client', (row) => row.client], ['device', (row) => row.device], ['name', (row) => row.name], ['type', (row) => row.type], ['outcome', (row) => row.outcome], ['by', (row) => row.by],
  ['decider', (row) => row.decider], ['list', (row) => row.list], ['list_title', (row) => row.listTitle], ['order', (row) => row.order], ['jurisdiction', (row) => row.jurisdiction], ['authority', (row) => row.authority],
  ['rule', (row) => row.rule], ['via', (row) => row.via], ['spared', (row) => row.spared], ['would_be_decider', (row) => row.wouldBe?.decider], ['would_be_list', (row) => row.wouldBe?.list], ['would_be_order', (row) => row.wouldBe?.order],
  ['rcode', (row) => row.rcode], ['ede', (row) => row.ede?.code], ['ede_text', (row) => row.ede?.text], ['upstream', (row) => row.upstream], ['ms', (row) => row.ms], ['id', (row) => row.id], ['other_orders', (row) => row.otherOrders?.map(({ order }) => order).join(' ')], ['from', (row) => row.from], ['stated', (row) => row.stated],
];

const csvLine = (row: LogRow): string => `${COLUMNS.map(([, value]) => csvField(value(row))).join(',')}\r\n`;

/** The next piece of a file that holds `rowsBefore` rows; the one without `next` ends it. */
export function exportPiece(store: QueryStore, { format, before, filter, first, rowsBefore }: ExportWish): ExportPiece {
  const wanted = wantedBy(store, filter);
  const { heads, tail } = store;
  const oldest = Math.max(wanted?.from ?? 0, heads[0]?.first ?? (tail.count > 0 ? tail.ids[0]! : 0));
  const newest = Math.min(wanted?.to ?? Infinity, tail.count > 0 ? tail.ids[tail.count - 1]! : heads.at(-1)?.last ?? 0);
  const { rows, next }: Found = wanted === undefined ? { rows: [] } : search(store, { ...wanted, to: Math.min(Number(before), wanted.to ?? Infinity) }, ROWS, BUDGET_MS);
  const texts = rows.map((found, at) => {
    const row = rowOf(store, found);
    return format === 'csv' ? csvLine(row) : `${rowsBefore + at > 0 ? ',' : ''}\n${JSON.stringify(row)}`;
  });
  const head = !first ? '' : format === 'csv' ? `${COLUMNS.map(([name]) => name).join(',')}\r\n` : '[';
  const foot = next === undefined && format === 'json' ? '\n]\n' : '';
  const progress = next === undefined || newest <= oldest ? 1 : Math.min(1, Math.max(0, (newest - next) / (newest - oldest)));
  return { text: `${head}${texts.join('')}${foot}`, rows: rows.length, progress, ...(next === undefined ? {} : { next: String(next) }) };
}
