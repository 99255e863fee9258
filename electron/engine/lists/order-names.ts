/** The names that each order of a list names. Run in the compiler worker. */
import type { OrderName } from '../../../shared/list-preview.ts';
import type { ListSyntax } from '../../../shared/list-syntax.ts';
import type { OrderReference } from './list-reader.ts';
import { readListFile } from './read-list.ts';

export interface OrderNames {
  /** Sorted, the first of them. */
  names: string[];
  count: number;
}

function eachName(path: string, syntax: ListSyntax | undefined, take: (name: string, reference: OrderReference) => void): void {
  readListFile(path, {
    rule(name, _match, action, _line, _important, reference) {
      if (action === 'block' && reference !== undefined) take(name, reference);
    },
  }, { kind: 'court-order', ...(syntax === undefined ? {} : { syntax }) });
}

/** Of every order, in one reading. @param limit names of each */
export function namesByOrder(path: string, limit: number, syntax?: ListSyntax): Map<string, OrderNames> {
  const all = new Map<string, Set<string>>();
  eachName(path, syntax, (name, { orders }) => {
    for (const order of orders) {
      const names = all.get(order);
      if (names === undefined) all.set(order, new Set([name]));
      else names.add(name);
    }
  });
  return new Map([...all].map(([order, names]) => [order, { names: [...names].toSorted().slice(0, limit), count: names.size }]));
}

/** One order's names with what the list says of each, by name; those behind `after`. */
export function namesOfOrder(path: string, order: string, after: string | undefined, limit: number, syntax?: ListSyntax): { rows: OrderName[]; next?: string } {
  const found = new Map<string, OrderName>();
  eachName(path, syntax, (name, { orders, listed, delisted }) => {
    if (orders.includes(order) && (after === undefined || name > after)) found.set(name, { name, ...(listed === undefined ? {} : { listed }), ...(delisted === undefined ? {} : { delisted }) });
  });
  const sorted = [...found.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const rows = sorted.slice(0, limit);
  return { rows, ...(sorted.length > limit ? { next: rows.at(-1)!.name } : {}) };
}
