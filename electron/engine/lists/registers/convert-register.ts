/** From a register as its authority publishes it to the order list that says the same (docs/order-list.schema.json). Pure. */
import { AppError } from '../../../../shared/app-error.ts';
import type { Order, OrderEntry, OrderList } from '../../../../shared/order-list.ts';
import type { ReadReport } from '../list-reader.ts';
import { decodeList } from '../decode-list.ts';
import { detectSyntax } from '../detect-syntax.ts';
import { isPlainRegister, readRegister, type RegisterId } from './registers.ts';

/**
 * Names under orders that never block and rows that DNS cannot enforce are what the report tells; only rows that make a rule are entries.
 * @param writtenAt when the file was written (RFC 3339), for a register that names no day of its own
 * @throws AppError `unreadable-list` when the bytes are not that register
 */
export function convertRegister(id: RegisterId, bytes: Uint8Array, writtenAt: string): { list: OrderList; report: ReadReport } {
  const { text } = decodeList(bytes);
  if (text.trim() === '') throw new AppError('unreadable-list', { code: 'empty-list' });
  const looksLike = detectSyntax(text);
  if (looksLike !== id && !(isPlainRegister(id) && looksLike === 'domains')) {
    throw new AppError('unreadable-list', `this is not the register ${id}: ${looksLike === 'domains' || looksLike === 'hosts' || looksLike === 'adblock' ? 'its beginning is not that of the register' : `it looks like ${looksLike}`}`);
  }
  const entries: OrderEntry[] = [];
  const report = readRegister(id, text, {
    rule(name, match, _action, _line, _important, reference) {
      entries.push({
        name, ...(match === 'exact' ? { match } : {}), orders: [...reference?.orders ?? []],
        ...(reference?.listed === undefined ? {} : { listed: reference.listed }), ...(reference?.delisted === undefined ? {} : { delisted: reference.delisted }),
        ...(reference?.listedAs === undefined ? {} : { listedAs: reference.listedAs }),
      });
    },
  });
  if (entries.length === 0) throw new AppError('unreadable-list', `no row of this ${id} file names anything that can be blocked: ${report.skipped[0]?.reason ?? 'it has no rows'}`);
  const orders: Order[] = report.orders ?? [];
  const { head = {} } = report;
  return {
    list: {
      format: 'order-list/1',
      list: { ...head, id: head.id ?? id, title: head.title ?? id, publisher: head.publisher ?? { name: id }, updated: head.updated === undefined || head.updated > writtenAt ? writtenAt : head.updated }, // a row may name a day to come
      orders, entries,
    },
    report,
  };
}
