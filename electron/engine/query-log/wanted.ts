/** A filter in numbers. Reasons and clients are few, so they are chosen here; rows are then compared by number. */
import type { LogFilter } from '../../../shared/engine-api.ts';
import { ordersMet } from '../../../shared/orders-met.ts';
import { rcodeName, typeNumber } from '../wire/mnemonics.ts';
import type { Reason } from './log-record.ts';
import { deviceBook, ID_STEPS } from './rows.ts';
import type { Wanted } from './search.ts';
import type { QueryStore } from './store.ts';

function reasonMatches(reason: Reason, filter: LogFilter): boolean {
  if (filter.decider !== undefined && !filter.decider.includes(reason.decider) && !(filter.observedToo === true && reason.outcome === 'observed')) return false;
  if (filter.outcome !== undefined && !filter.outcome.includes(reason.outcome)) return false;
  if (filter.kind !== undefined && reason.kind !== filter.kind) return false;
  if (filter.list !== undefined && reason.list !== filter.list && reason.wouldBe?.list !== filter.list) return false;
  if (filter.metOrder === true && ordersMet(reason).length === 0) return false;
  return filter.order === undefined || reason.order === filter.order || reason.wouldBe?.order === filter.order || isOther(reason, filter.order);
}

const isOther = ({ otherOrders }: Reason, order: string): boolean => otherOrders?.some((other) => other.order === order) === true;

/** What a person may type to mean this reason; own rules and lists by their title, orders by number and authority. */
function mentions(reason: Reason, part: string): boolean {
  const { listTitle, list, order, authority, upstream, wouldBe, otherOrders = [] } = reason;
  return [listTitle, list, order, authority, upstream, wouldBe?.list, wouldBe?.order, ...otherOrders.map((other) => other.order)].some((text) => text?.toLowerCase().includes(part) === true);
}

/** RCODEs of DNS with EDNS(0) have twelve bits; the log holds no others. */
const rcodeNumber = (text: string): number | undefined => {
  for (let rcode = 0; rcode < 4096; rcode++) if (rcodeName(rcode) === text.toUpperCase()) return rcode;
  return undefined;
};

function reasonsWhere(store: QueryStore, test: (reason: Reason) => boolean): Set<number> {
  const all = store.db.prepare('SELECT id FROM reasons').all() as { id: number }[];
  return new Set(all.filter(({ id }) => test(store.reason(id))).map(({ id }) => id));
}

const numbers = (texts: readonly string[], read: (text: string) => number | undefined): Set<number> => new Set(texts.map(read).filter((number) => number !== undefined));

/** `undefined` when nothing can match. */
export function wantedBy(store: QueryStore, filter: LogFilter): Wanted | undefined {
  const wanted: Wanted = {};
  if (filter.decider !== undefined || filter.outcome !== undefined || filter.kind !== undefined || filter.list !== undefined || filter.order !== undefined || filter.metOrder === true) {
    wanted.reasons = reasonsWhere(store, (reason) => reasonMatches(reason, filter));
    if (wanted.reasons.size === 0) return undefined;
  }
  if (filter.client !== undefined) {
    const belongs = deviceBook.belongsTo(filter.client);
    const clients = store.db.prepare('SELECT id, address FROM clients').all() as { id: number; address: string }[];
    wanted.clients = new Set(clients.filter(({ address }) => belongs(address)).map(({ id }) => id));
    if (wanted.clients.size === 0) return undefined;
  }
  if (filter.name !== undefined && filter.name !== '') wanted.part = filter.name.toLowerCase();
  if (filter.text !== undefined && filter.text !== '') {
    const part = filter.text.toLowerCase();
    const clients = (store.db.prepare('SELECT id, address FROM clients').all() as { id: number; address: string }[]).filter(({ address }) => address.includes(part) || deviceBook.label(address).toLowerCase().includes(part)).map(({ id }) => id);
    wanted.any = { part, reasons: reasonsWhere(store, (reason) => mentions(reason, part)), clients: new Set(clients) };
  }
  if (filter.type !== undefined) wanted.types = numbers(filter.type, typeNumber);
  if (filter.rcode !== undefined) wanted.rcodes = numbers(filter.rcode, rcodeNumber);
  if (filter.from !== undefined) wanted.from = Date.parse(filter.from) * ID_STEPS;
  if (filter.to !== undefined) wanted.to = Date.parse(filter.to) * ID_STEPS;
  return wanted;
}
