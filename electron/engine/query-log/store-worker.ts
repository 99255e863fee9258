/** The log's worker: empties the ring four times a second and before any question, and answers questions. */
import { parentPort, receiveMessageOnPort, workerData, type MessagePort } from 'node:worker_threads';
import { assertNever } from '../../../shared/verdict.ts';
import { bars } from './bars.ts';
import type { Reason } from './log-record.ts';
import { RingReader } from './ring.ts';
import { countNames } from './count-names.ts';
import { density, namesAsked } from './count-parts.ts';
import { exportPiece } from './export-piece.ts';
import { Forgetting, unfinished } from './forget.ts';
import { Keeper } from './keeper.ts';
import { Housekeeping, thinnedTo } from './retention.ts';
import { deviceBook, toRow, type StoredQuery } from './rows.ts';
import { orderDays, periodSums } from './report-queries.ts';
import { askedFor, clientsSeen, lastFor, orderHits, overview, page, row, span } from './store-queries.ts';
import { bytesOnDisk, isBroken, isPassing } from './store-file.ts';
import { QueryStore } from './store.ts';
import type { Definition, FromStore, StoreRequest, StoreStart, StoreUse } from './store-protocol.ts';

const DRAIN_MS = 250;
/** A file that cannot be used now is tried again after this, in milliseconds. */
const REOPEN_MS = 5000;
/** Records per transaction. */
const BATCH = 20_000;
/** Rows sent to listeners after one drain; the rest is counted. */
const SHOWN = 500;
/** Room and age are looked at this often, counts of old hours more rarely; in milliseconds. */
const TIDY_EVERY_MS = 60_000;
const HOURLY_MS = 3_600_000;
/** Definitions kept; older ones belong to records long written. */
const MAX_DEFINITIONS = 200_000;

const port = parentPort!;
const { file, ring, devices, keeping, definitions } = workerData as StoreStart & { definitions: MessagePort };
deviceBook.use(devices);
const reader = new RingReader(ring);
const reasons = new Map<number, Reason>();
const clients = new Map<number, string>();
let listening = false;
let wishes = keeping;
let troubled = false;
let nextTidy = Date.now() + TIDY_EVERY_MS;
let nextHourly = Date.now() + 5 * TIDY_EVERY_MS;
/** One after the other; each with the question it answers, unless an earlier run was asked. */
const forgettings: { id: number | undefined; job: Forgetting }[] = [];

const say = (message: FromStore): void => port.postMessage(message);

function learn(): void {
  for (let received = receiveMessageOnPort(definitions); received !== undefined; received = receiveMessageOnPort(definitions)) {
    const definition = received.message as Definition;
    if ('reason' in definition) reasons.set(definition.reason, definition.value);
    else clients.set(definition.client, definition.address);
  }
  for (const map of [reasons, clients]) {
    for (const key of map.keys()) {
      if (map.size <= MAX_DEFINITIONS) break;
      map.delete(key);
    }
  }
}

function drain(store: QueryStore): void {
  const end = reader.end();
  learn(); // after `end`: whatever a record before it refers to has been sent
  const shown: [query: StoredQuery, reason: Reason][] = []; // the newest, each at its number
  let taken = 0;
  let written = 0;
  const take = listening ? (query: StoredQuery, reason: Reason): void => void (shown[taken++ % SHOWN] = [query, reason]) : undefined;
  try {
    for (let more = true; more; ) {
      let next = end;
      store.write((record) => (next = reader.read(end, BATCH, record)), (id) => reasons.get(id), (id) => clients.get(id) ?? '', take);
      reader.release(next);
      written = taken;
      more = next !== end;
    }
    store.flushDue();
    if (troubled) say({ kind: 'trouble' });
    troubled = false;
  } catch (error) {
    if (isBroken(error)) {
      say({ kind: 'trouble', text: `The query log was broken and was set aside as ${store.startAnew(Date.now())}; a new one was begun.` });
    } else if (!troubled) {
      troubled = true;
      say({ kind: 'trouble', text: `The query log cannot be written: ${(error as Error).message}.` });
    }
  }
  // What could not be written is read from the ring again: it is no row yet.
  if (written < taken) taken = shown.length = 0;
  if (taken === 0) {
    if (written > 0) say({ kind: 'rows', rows: [], skipped: written });
    return;
  }
  const oldest = taken <= SHOWN ? 0 : taken % SHOWN;
  const rows = [...shown.slice(oldest), ...shown.slice(0, oldest)].map(([query, reason]) => toRow(query, reason));
  say({ kind: 'rows', rows, skipped: taken - rows.length });
}

function use(store: QueryStore): StoreUse {
  const { rows, oldest } = span(store, 1);
  const thinned = thinnedTo(store);
  return { bytes: bytesOnDisk(file), rows, ...(oldest === undefined ? {} : { oldest }), ...(thinned === undefined ? {} : { thinnedTo: new Date(thinned).toISOString() }) };
}

function answer(store: QueryStore, request: Exclude<StoreRequest, { method: 'forget' }>): unknown {
  switch (request.method) {
    case 'page': return page(store, request.params.limit, request.params.place, request.params.filter);
    case 'row': return row(store, request.params.id);
    case 'span': return span(store, request.params.slices);
    case 'density': return density(store, request.params.filter, request.params.slices, request.params.from, request.params.to, request.params.before);
    case 'namesAsked': return namesAsked(store, request.params.names, request.params.before);
    case 'names': return countNames(store, request.params.filter, request.params.job);
    case 'exportPiece': return exportPiece(store, request.params);
    case 'overview': return overview(store, request.params.hours, request.params.now);
    case 'overviewSeries': return bars(store, request.params.from, request.params.to);
    case 'orderHits': return orderHits(store, request.params.now);
    case 'periodSums': return periodSums(store, request.params.from, request.params.to);
    case 'orderDays': return orderDays(store, request.params.list, request.params.order, request.params.from);
    case 'lastFor': return lastFor(store, request.params.name);
    case 'clientsSeen': return clientsSeen(store, request.params.now);
    case 'askedFor': return askedFor(store, request.params.names, request.params.from);
    case 'devices':
      deviceBook.use(request.params.devices);
      return undefined;
    case 'use': return use(store);
    case 'keep':
      store.keeper = new Keeper(request.params);
      nextTidy = 0;
      return undefined;
    case 'listen':
      listening = request.params.on;
      return undefined;
    case 'close': return store.close();
    default: return assertNever(request);
  }
}

/** A little of what is to be forgotten. Writing and questions come in between. */
function forgetSome(store: QueryStore): void {
  const [first] = forgettings;
  if (first === undefined) return;
  const { id, job } = first;
  try {
    if (!job.step()) {
      forgettings.shift();
      if (id !== undefined) say({ kind: 'answer', id, ok: true, value: { forgotten: job.rows } });
    }
  } catch (error) {
    forgettings.shift(); // what was asked is noted: the next start goes on
    if (id !== undefined) say({ kind: 'answer', id, ok: false, message: (error as Error).message });
  }
  if (forgettings.length > 0) setImmediate(() => forgetSome(store));
}

function beginForgetting(store: QueryStore, id: number | undefined, job: Forgetting): void {
  forgettings.push({ id, job });
  if (forgettings.length === 1) setImmediate(() => forgetSome(store));
}

function serve(store: QueryStore): void {
  const housekeeping = new Housekeeping(store);
  const left = unfinished(store);
  if (left !== undefined) beginForgetting(store, undefined, left);
  const timer = setInterval(() => {
    drain(store);
    if (troubled || forgettings.length > 0 || Date.now() < nextTidy) return;
    try {
      nextTidy = Date.now() + (housekeeping.step(Date.now()) ? 0 : TIDY_EVERY_MS);
      if (nextTidy <= Date.now() || Date.now() < nextHourly) return;
      housekeeping.hourly(Date.now());
      nextHourly = Date.now() + HOURLY_MS;
    } catch {
      nextTidy = Date.now() + TIDY_EVERY_MS; // drain tells of what is wrong with the file
    }
  }, DRAIN_MS);
  port.on('message', (request: StoreRequest) => {
    if (request.method !== 'listen' && request.method !== 'devices') drain(store);
    try {
      if (request.method === 'forget') {
        beginForgetting(store, request.id, Forgetting.begin(store, request.params));
        return;
      }
      const value = answer(store, request);
      say({ kind: 'answer', id: request.id, ok: true, value });
    } catch (error) {
      say({ kind: 'answer', id: request.id, ok: false, message: (error as Error).message });
    }
    if (request.method === 'close') {
      forgettings.length = 0;
      clearInterval(timer);
      definitions.close();
      port.close();
    }
  });
}

const cannotOpen = (error: unknown): string => `The query log cannot be opened: ${(error as Error).message}. Nothing is noted until it can.`;

/** While the file cannot be used nobody waits for it: what needs it is told why not. */
function answerWithout(request: StoreRequest, why: string): void {
  switch (request.method) {
    case 'devices': deviceBook.use(request.params.devices); break;
    case 'listen': listening = request.params.on; break;
    case 'keep': wishes = request.params; break;
    case 'close': break;
    default:
      say({ kind: 'answer', id: request.id, ok: false, message: why });
      return;
  }
  say({ kind: 'answer', id: request.id, ok: true, value: undefined });
}

/** Opens the file. Where that fails for now (a full disk, no right to write) the house is answered all the same, and it is tried again. */
function begin(): void {
  let waiting: { receive: (request: StoreRequest) => void; timer: NodeJS.Timeout } | undefined;
  const open = (): void => {
    let store: QueryStore;
    try {
      store = new QueryStore(file, Date.now(), new Keeper(wishes));
    } catch (error) {
      if (!isPassing(error)) say({ kind: 'failed', message: `${file}: ${(error as Error).message}` });
      else if (waiting === undefined) {
        const why = cannotOpen(error);
        const receive = (request: StoreRequest): void => {
          answerWithout(request, why);
          if (request.method !== 'close') return;
          clearInterval(waiting?.timer);
          definitions.close();
          port.close();
        };
        waiting = { receive, timer: setInterval(open, REOPEN_MS) };
        port.on('message', receive);
        say({ kind: 'ready' });
        say({ kind: 'trouble', text: why });
      }
      return;
    }
    if (waiting === undefined) say({ kind: 'ready', ...(store.setAside === undefined ? {} : { setAside: store.setAside }) });
    else {
      clearInterval(waiting.timer);
      port.off('message', waiting.receive);
      say({ kind: 'trouble', ...(store.setAside === undefined ? {} : { text: `The query log was broken and was set aside as ${store.setAside}; a new one was begun.` }) });
    }
    serve(store);
  };
  open();
}

begin();
