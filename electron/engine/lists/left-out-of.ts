/** Which lists hold a name that was left out of them: what “Why?” has to tell although no rule of it is in force. */
import type { LeftOut } from '../../../shared/left-out.ts';
import { orderToday } from '../../../shared/order-today.ts';
import type { CompilerClient } from '../policy/compiler-client.ts';
import { modeOf, type Entry } from './entry.ts';
import { mayHold } from './find-left-out.ts';
import { exclusionsOf } from './first-doubts.ts';
import type { ListStore } from './list-store.ts';

interface LeftOutParts {
  store: ListStore;
  reader: CompilerClient;
  /** The household's, `YYYY-MM-DD`. */
  day: string;
}

type Out = Pick<LeftOut, 'at' | 'by' | 'reason' | 'of'>;

/** What is left out of a list now, by name. */
export function outOf({ subscription }: Entry, store: ListStore): Map<string, Out> {
  const meta = store.meta(subscription.id);
  const waiting = exclusionsOf(meta?.first?.left ?? [], meta?.first?.at ?? meta?.takenAt ?? meta?.updatedAt ?? subscription.modeSince);
  const told = (by: LeftOut['by']) => ({ name, at, reason, of }: (typeof waiting)[number]): [string, Out] => [name, { at, by, ...(reason === undefined ? {} : { reason }), ...(of === undefined ? {} : { of }) }];
  return new Map([...waiting.map(told('waiting')), ...(subscription.excluded ?? []).map(told('household'))]);
}

async function leftOutOfList(entry: Entry, name: string, { store, reader, day }: LeftOutParts): Promise<LeftOut[]> {
  const { id, kind, title } = entry.subscription;
  const out = outOf(entry, store);
  const candidates = mayHold([...out.keys()], name);
  const syntax = entry.report?.syntax;
  if (candidates.length === 0 || syntax === undefined || !store.hasCopy(id)) return [];
  const rules = await reader.call('leftOut', { path: store.file(id), kind, syntax, name, out: candidates, day });
  return rules.map(({ orders, ...rule }): LeftOut => {
    const found = (orders ?? []).flatMap((order) => entry.orders.get(order) ?? []).map((order) => ({ id: order.id, today: orderToday(order, day, entry.orders) }));
    const told = found.find(({ today }) => today.state === 'blocks') ?? found[0];
    return {
      list: id, listTitle: title, kind, mode: modeOf(entry), ...rule, ...out.get(rule.rule)!,
      ...(told === undefined ? {} : { order: told.id, ...(told.today.state === 'blocks' ? {} : { today: told.today }) }),
    };
  });
}

/** Of all lists, those first that are enforced, and of each what holds the name most closely. Nothing is read where nothing that is left out can hold the name. */
export async function leftOutOf(entries: Iterable<Entry>, name: string, parts: LeftOutParts): Promise<LeftOut[]> {
  const found = (await Promise.all([...entries].map((entry) => leftOutOfList(entry, name, parts)))).flat();
  return found.toSorted((a, b) => Number(b.mode === 'enforce') - Number(a.mode === 'enforce') || b.rule.length - a.rule.length);
}
