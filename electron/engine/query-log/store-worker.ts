/** The log's worker: empties the ring four times a second and before any question, and answers questions. */
import { parentPort, receiveMessageOnPort, workerData, type MessagePort } from 'node:worker_threads';
import { assertNever } from '../../../shared/verdict.ts';
import type { Reason } from './log-record.ts';
import { RingReader } from './ring.ts';
import { deviceBook, toRow, type StoredQuery } from './rows.ts';
import { askedFor, clientsSeen, lastFor, orderHits, overview, page, row } from './store-queries.ts';
import { isBroken, QueryStore } from './store.ts';
import type { Definition, FromStore, StoreRequest, StoreStart } from './store-protocol.ts';

const DRAIN_MS = 250;
/** Records per transaction. */
const BATCH = 20_000;
/** Rows sent to listeners after one drain; the rest is counted. */
const SHOWN = 500;
const DELETE_EVERY_MS = 3_600_000;
/** Definitions kept; older ones belong to records long written. */
const MAX_DEFINITIONS = 200_000;

const port = parentPort!;
const { file, ring, devices, definitions } = workerData as StoreStart & { definitions: MessagePort };
deviceBook.use(devices);
const reader = new RingReader(ring);
const reasons = new Map<number, Reason>();
const clients = new Map<number, string>();
let listening = false;
let troubled = false;
let nextDelete = Date.now() + 60_000;

const say = (message: FromStore): void => port.postMessage(message);

function openStore(): QueryStore | undefined {
  try {
    const opened = new QueryStore(file, Date.now());
    say({ kind: 'ready', ...(opened.setAside === undefined ? {} : { setAside: opened.setAside }) });
    return opened;
  } catch (error) {
    say({ kind: 'failed', message: `${file}: ${(error as Error).message}` });
    return undefined;
  }
}

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
  const take = listening ? (query: StoredQuery, reason: Reason): void => void (shown[taken++ % SHOWN] = [query, reason]) : undefined;
  try {
    for (let more = true; more; ) {
      let next = end;
      store.write((record) => (next = reader.read(end, BATCH, record)), (id) => reasons.get(id), (id) => clients.get(id) ?? '', take);
      reader.release(next);
      more = next !== end;
    }
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
  if (taken === 0) return;
  const oldest = taken <= SHOWN ? 0 : taken % SHOWN;
  const rows = [...shown.slice(oldest), ...shown.slice(0, oldest)].map(([query, reason]) => toRow(query, reason));
  say({ kind: 'rows', rows, skipped: taken - rows.length });
}

function answer(store: QueryStore, request: StoreRequest): unknown {
  switch (request.method) {
    case 'page': return page(store, request.params.limit, request.params.before, request.params.filter);
    case 'row': return row(store, request.params.id);
    case 'overview': return overview(store, request.params.hours, request.params.now);
    case 'orderHits': return orderHits(store, request.params.now);
    case 'lastFor': return lastFor(store, request.params.name);
    case 'clientsSeen': return clientsSeen(store, request.params.now);
    case 'askedFor': return askedFor(store, request.params.names, request.params.from);
    case 'devices':
      deviceBook.use(request.params.devices);
      return undefined;
    case 'listen':
      listening = request.params.on;
      return undefined;
    case 'close': return store.close();
    default: return assertNever(request);
  }
}

function serve(store: QueryStore): void {
  const timer = setInterval(() => {
    drain(store);
    if (Date.now() > nextDelete && !troubled) {
      try {
        nextDelete = Date.now() + (store.deleteOld(Date.now()) ? DRAIN_MS : DELETE_EVERY_MS);
      } catch {
        nextDelete = Date.now() + DELETE_EVERY_MS; // drain tells of what is wrong with the file
      }
    }
  }, DRAIN_MS);
  port.on('message', (request: StoreRequest) => {
    if (request.method !== 'listen' && request.method !== 'devices') drain(store);
    try {
      const value = answer(store, request);
      say({ kind: 'answer', id: request.id, ok: true, value });
    } catch (error) {
      say({ kind: 'answer', id: request.id, ok: false, message: (error as Error).message });
    }
    if (request.method === 'close') {
      clearInterval(timer);
      definitions.close();
      port.close();
    }
  });
}

const opened = openStore();
if (opened !== undefined) serve(opened);
