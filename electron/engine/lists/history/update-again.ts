/** An update that the history has already, told once more: a kill came before who asked had noted the answer. */
import type { DatabaseSync } from 'node:sqlite';
import type { UpdateChanges } from '../../../../shared/update-changes.ts';
import { updatesOf } from './history-queries.ts';

/** @param at when the version was accepted @returns `undefined` when the newest update of the list is of another time */
export function updateAgain(db: DatabaseSync, list: string, at: number): UpdateChanges | undefined {
  const [newest] = updatesOf(db, list, undefined, 1).rows;
  if (newest === undefined || Date.parse(newest.at) !== at) return undefined;
  const { first, names, leftOut = 0, delisted = 0, added, removed, changed, orders } = newest;
  return {
    first, names, ...(leftOut === 0 ? {} : { leftOut }), ...(delisted === 0 ? {} : { delisted }), added, removed, changed,
    ordersAdded: orders.added, ordersRemoved: orders.removed, ordersChanged: orders.changed, orderChanges: orders.changes,
  };
}
