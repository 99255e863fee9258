/** The history's part of the compiler worker: opens the file at the first question and answers one after the other. */
import { AppError } from '../../../../shared/app-error.ts';
import { assertNever } from '../../../../shared/verdict.ts';
import type { HistoryAnswer, HistoryRequest } from './history-protocol.ts';
import { daysOf, factsOf, namesOfUpdate, updatesOf } from './history-queries.ts';
import { HistoryStore } from './history-store.ts';
import { leftOutOfOrders } from './left-out.ts';

let open: { file: string; store: HistoryStore } | undefined;

function storeOf(file: string, now: number): HistoryStore {
  if (open?.file === file) return open.store;
  open?.store.close();
  open = undefined;
  try {
    open = { file, store: new HistoryStore(file, now) };
  } catch (error) {
    throw new AppError('unavailable', { code: 'history-unopened', detail: `${file}: ${(error as Error).message}` });
  }
  return open.store;
}

/** What was asked before it is written. */
export function closeHistory(): void {
  open?.store.close();
  open = undefined;
}

function valueOf(store: HistoryStore, request: HistoryRequest): unknown {
  switch (request.ask) {
    case 'accept': return store.accept(request.version);
    case 'mode': return store.noteMode(request.list, request.at, request.mode, request.by);
    case 'leave-out': return store.leaveOut(request.list, request.at, request.out);
    case 'updates': return updatesOf(store.db, request.list, request.before, request.limit);
    case 'names': return namesOfUpdate(store.db, request.list, request.update, request.change, request.after, request.limit);
    case 'days': return daysOf(store.db, request.list, request.from);
    case 'facts': return factsOf(store.db, request.names, request.at);
    case 'left-out-of-orders': return leftOutOfOrders(store.db, request.from, request.to);
    default: return assertNever(request);
  }
}

/** @throws AppError; Error of SQLite */
export function answerHistory({ file, now, request }: { file: string; now: number; request: HistoryRequest }): HistoryAnswer {
  const store = storeOf(file, now);
  const value = store.guarded(now, () => valueOf(store, request));
  const setAside = store.takeSetAside();
  return { value, ...(setAside === undefined ? {} : { setAside }) };
}
