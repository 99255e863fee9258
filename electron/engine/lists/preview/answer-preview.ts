/** The preview as the compiler worker answers it: what is in force is read from the file that the last compilation wrote. */
import fs from 'node:fs';
import type { Preview } from '../../../../shared/list-preview.ts';
import type { Order } from '../../../../shared/order-list.ts';
import { readCompiled } from '../../policy/compiled-file.ts';
import type { PreviewRequest } from '../../policy/compiler-protocol.ts';
import { previewList } from './preview-list.ts';

export function answerPreview({ path, kind, syntax, left, index, key, lists, ownRules, setAside, country, day }: PreviewRequest): Preview {
  const read = readCompiled(index);
  const ordersOf = (id: string): ReadonlyMap<string, Order> => new Map((read?.reports[id]?.orders ?? []).map((order) => [order.id, order]));
  return previewList(fs.readFileSync(path), {
    key, compiled: read?.compiled, ownRules, setAside, country, day,
    lists: new Map(lists.map(({ id, title, kind: of, mode }) => [id, { kind: of, mode, title, orders: ordersOf(id) }])),
  }, { kind, left, ...(syntax === undefined ? {} : { syntax }) });
}
