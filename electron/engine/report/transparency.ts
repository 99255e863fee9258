/**
 * The transparency report, from rows of the log, the audit and the lists as they are today. Pure: the same facts give the same report.
 * What is not kept is said to be so, never filled in.
 */
import type { AuditEntry } from '../../../shared/history-api.ts';
import type { ReportLeftOut } from '../../../shared/left-out.ts';
import { inForce, standing, type Order, type OrdersById } from '../../../shared/order-list.ts';
import { ordersMet } from '../../../shared/orders-met.ts';
import type { ReportName, ReportOrder, ReportUpstream, TransparencyReport } from '../../../shared/report-api.ts';
import type { ListMode, LogRow } from '../../../shared/verdict.ts';

/** Names told of one order, or of one upstream. */
const NAMES = 100;
/** Names told of all that were left out. */
const LEFT_OUT = 500;
/** Different names counted of one order or upstream; a program that asks for made-up names must not fill the memory. */
const MAX_NAMES = 20_000;

export interface ReportList {
  title: string;
  mode: ListMode;
  orders: OrdersById;
}

export interface ReportFacts extends Pick<TransparencyReport, 'from' | 'to' | 'madeAt' | 'version' | 'country' | 'logFrom' | 'totals'> {
  /** Milliseconds since the epoch: where the period begins, and its last one. */
  begins: number;
  ends: number;
  /** The day on which orders are looked at, `YYYY-MM-DD`. */
  today: string;
  /** Court-order lists by id. */
  lists: ReadonlyMap<string, ReportList>;
  /** All of the audit, oldest first. */
  audit: readonly AuditEntry[];
  /** Names left out of court-order lists at some time of the period, oldest first. */
  leftOut: readonly ReportLeftOut[];
  /** Names set aside now. */
  setAside: readonly { name: string; at: string; reason?: string }[];
}

interface OrderCount {
  list: string;
  listTitle: string;
  orderId: string;
  names: Map<string, ReportName>;
  sums: Omit<ReportName, 'name'>;
}

const plain = (): Omit<ReportName, 'name'> => ({ blocked: 0, observed: 0, setAside: 0 });
const all = ({ blocked, observed, setAside }: Omit<ReportName, 'name'>): number => blocked + observed + setAside;

/** Set-asides of the period: from when, and until when they held, as far as the audit and the settings tell. */
export function setAsidesOf(facts: Pick<ReportFacts, 'audit' | 'setAside' | 'begins' | 'ends'>): TransparencyReport['setAsides'] {
  const open = new Map<string, { from?: string; reason?: string }>();
  const found: TransparencyReport['setAsides'] = [];
  const close = (name: string, until: string | undefined): void => {
    const { from, reason } = open.get(name) ?? {};
    open.delete(name);
    if (from !== undefined && Date.parse(from) > facts.ends) return;
    if (until !== undefined && Date.parse(until) < facts.begins) return;
    const ended = until !== undefined && Date.parse(until) <= facts.ends ? until : undefined;
    found.push({ name, ...(from === undefined ? {} : { from }), ...(ended === undefined ? {} : { until: ended }), ...(reason === undefined ? {} : { reason }) });
  };
  for (const { event, name, at, reason } of facts.audit) {
    if (name === undefined) continue;
    if (event === 'set-aside') open.set(name, { from: open.get(name)?.from ?? at, ...(reason === undefined ? {} : { reason }) });
    else if (event === 'set-aside-undone') close(name, at);
  }
  for (const { name, at, reason } of facts.setAside) if (!open.has(name)) open.set(name, { from: at, ...(reason === undefined ? {} : { reason }) });
  for (const name of Array.from(open.keys())) close(name, undefined);
  return found.toSorted((a, b) => (a.from ?? '').localeCompare(b.from ?? '') || a.name.localeCompare(b.name));
}

export class TransparencyBuilder {
  private readonly facts: ReportFacts;
  private readonly orders = new Map<string, OrderCount>();
  private readonly upstream = new Map<string, ReportUpstream & { seen: Map<string, number> }>();

  constructor(facts: ReportFacts) {
    this.facts = facts;
  }

  /** Takes a row that met an order, or was blocked by upstream; others are left alone. */
  add(row: LogRow): void {
    if (row.by === 'upstream' && row.outcome === 'blocked' && row.stated !== undefined) {
      const { upstream = '', stated } = row;
      const key = `${stated} ${upstream}`;
      const of = this.upstream.get(key) ?? { upstream, stated, count: 0, nameCount: 0, names: [], seen: new Map<string, number>() };
      this.upstream.set(key, of);
      of.count++;
      if (of.seen.has(row.name) || of.seen.size < MAX_NAMES) of.seen.set(row.name, (of.seen.get(row.name) ?? 0) + 1);
      return;
    }
    for (const { list, order, how } of ordersMet(row)) {
      const of = this.order(list, order, list === row.list || list === row.wouldBe?.list ? row.listTitle ?? list : list);
      of.sums[how]++;
      let name = of.names.get(row.name);
      if (name === undefined && of.names.size < MAX_NAMES) of.names.set(row.name, (name = { name: row.name, ...plain() }));
      if (name !== undefined) name[how]++;
    }
  }

  private order(list: string, orderId: string, listTitle: string): OrderCount {
    const key = `${list}|${orderId}`;
    let of = this.orders.get(key);
    if (of === undefined) this.orders.set(key, (of = { list, listTitle: this.facts.lists.get(list)?.title ?? listTitle, orderId, names: new Map(), sums: plain() }));
    return of;
  }

  private told({ list, listTitle, orderId, names, sums }: OrderCount): ReportOrder {
    const { facts } = this;
    const held = facts.lists.get(list);
    const order: Order | undefined = held?.orders.get(orderId);
    return {
      list, listTitle, orderId, ...sums, nameCount: names.size,
      names: [...names.values()].toSorted((a, b) => all(b) - all(a) || a.name.localeCompare(b.name)).slice(0, NAMES),
      ...(held === undefined ? {} : { mode: held.mode }),
      ...(order === undefined || held === undefined ? {} : { order, standing: standing(order, facts.country), inForce: inForce(order, facts.today, held.orders) }),
    };
  }

  /** @param cut whether rows were left out */
  finish(cut: boolean): TransparencyReport {
    const { facts } = this;
    const { from, to, madeAt, version, country, logFrom, totals, lists, audit, begins, ends } = facts;
    // Orders that nobody met are part of the answer too, where a list has few of them.
    for (const [list, { mode, orders, title }] of lists) if (mode !== 'off' && orders.size <= NAMES) for (const id of orders.keys()) this.order(list, id, title);
    return {
      format: 'gavel-report/1', from, to, madeAt, version, cut, totals, ...(country === undefined ? {} : { country }), ...(logFrom === undefined ? {} : { logFrom }),
      orders: [...this.orders.values()].map((order) => this.told(order)).toSorted((a, b) => all(b) - all(a) || a.orderId.localeCompare(b.orderId)),
      setAsides: setAsidesOf(this.facts), leftOut: facts.leftOut.slice(0, LEFT_OUT), leftOutCount: facts.leftOut.length,
      decisions: audit.filter(({ at, event }) => event !== 'torn-line' && Date.parse(at) >= begins && Date.parse(at) <= ends),
      upstream: [...this.upstream.values()].map(({ seen, ...rest }) => ({
        ...rest, nameCount: seen.size, names: [...seen].map(([name, count]) => ({ name, count })).toSorted((a, b) => b.count - a.count || a.name.localeCompare(b.name)).slice(0, NAMES),
      })).toSorted((a, b) => b.count - a.count),
    };
  }
}
