/** The serving thread's side of the query log: numbers into the ring, questions to the worker. */
import { MessageChannel, Worker, type MessagePort } from 'node:worker_threads';
import { AppError } from '../../../shared/app-error.ts';
import type { LogFilter, LogPage, Overview } from '../../../shared/engine-api.ts';
import type { OverviewSeries } from '../../../shared/overview-api.ts';
import type { OrderHitDay } from '../../../shared/report-api.ts';
import { DEFAULT_LOG_KEEPING, type LogDensity, type LogForget, type LogKeeping, type LogNames, type LogSpan } from '../../../shared/log-api.ts';
import type { NamesAsked } from '../../../shared/orders-api.ts';
import type { HouseholdDevice } from '../../../shared/settings.ts';
import type { LogRow } from '../../../shared/verdict.ts';
import type { ClientSeen, NameAsked, QueryLog, Reason } from './log-record.ts';
import type { PeriodSums } from './report-queries.ts';
import { newRing, RingWriter } from './ring.ts';
import type { Definition, ExportPiece, ExportWish, FromStore, StoreCalls, StoreStart, StoreUse } from './store-protocol.ts';
import type { Place } from './store-queries.ts';

/** Interned keys kept; beyond, the map begins anew and numbers go on. */
const MAX_KEYS = 50_000;

export interface QueryLogOptions {
  /** Absolute path of the database. */
  file: string;
  clock: () => number;
  /** False: queries are counted and not noted. */
  keep?: boolean;
  /** What the household wants kept. */
  keeping?: LogKeeping;
  /** A sentence when writing fails or a broken file was set aside; `undefined` when all is well again. */
  onTrouble?: (text: string | undefined) => void;
}

type RowsListener = (rows: LogRow[], skipped: number) => void;

class QueryLogClient implements QueryLog {
  count = 0;
  private readonly options: QueryLogOptions;
  private readonly writer: RingWriter;
  private worker: Worker | undefined;
  private opening: Promise<void> | undefined;
  private keeping: LogKeeping;
  private readonly ring = newRing();
  private readonly channel = new MessageChannel();
  private readonly definitions: MessagePort;
  private readonly reasons = new Map<string, number>();
  private readonly clients = new Map<string, number>();
  private nextReason = 1;
  private nextClient = 1;
  private nextCall = 1;
  private readonly waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  private readonly listeners = new Set<RowsListener>();
  private ended: string | undefined;
  private devices: readonly HouseholdDevice[] = [];

  constructor(options: QueryLogOptions) {
    this.options = options;
    this.keeping = options.keeping ?? DEFAULT_LOG_KEEPING;
    this.writer = new RingWriter(this.ring);
    this.definitions = this.channel.port1;
    this.definitions.unref();
  }

  /** Starts the worker; resolves when the database is open. @throws AppError when it cannot be, even as a new file */
  async open(): Promise<void> {
    if (this.noting) await (this.opening ??= this.start()); // else when somebody asks for what earlier runs noted
  }

  private async start(): Promise<void> {
    // Bundled, every worker lies beside the bundle; from source, beside this file.
    const file = import.meta.url.endsWith('.ts') ? './store-worker.ts' : './store-worker.js';
    const definitions = this.channel.port2;
    const start: StoreStart & { definitions: MessagePort } = { file: this.options.file, ring: this.ring, devices: this.devices, keeping: this.keeping, definitions };
    const worker = new Worker(new URL(file, import.meta.url), { workerData: start, transferList: [definitions] });
    this.worker = worker;
    const setAside = await new Promise<string | undefined>((resolve, reject) => {
      worker.on('message', (message: FromStore) => {
        if (message.kind === 'ready') resolve(message.setAside);
        else if (message.kind === 'failed') reject(new AppError('unavailable', { code: 'log-unopened', detail: message.message }));
        else this.received(message);
      });
      const end = (why: string): void => {
        this.ended ??= why;
        const error = new AppError('unavailable', { code: 'log-stopped', detail: why });
        reject(error);
        for (const call of this.waiting.values()) call.reject(error);
        this.waiting.clear();
        if (why !== 'closed') this.options.onTrouble?.(`The query log stopped: ${why}.`);
      };
      worker.on('error', (error) => end(error instanceof Error ? error.message : String(error)));
      worker.on('exit', (code) => end(code === 0 ? 'closed' : `exit code ${code}`));
    });
    if (setAside !== undefined) this.options.onTrouble?.(`The query log was broken and was set aside as ${setAside}; a new one was begun.`);
  }

  private received(message: Exclude<FromStore, { kind: 'ready' | 'failed' }>): void {
    switch (message.kind) {
      case 'answer': {
        const call = this.waiting.get(message.id);
        this.waiting.delete(message.id);
        if (message.ok) call?.resolve(message.value);
        else call?.reject(new AppError('unavailable', { code: 'log-trouble', detail: message.message }, 'query-log'));
        return;
      }
      case 'rows':
        for (const listener of this.listeners) listener(message.rows, message.skipped);
        return;
      case 'trouble': this.options.onTrouble?.(message.text);
    }
  }

  private async call<M extends keyof StoreCalls>(method: M, params: StoreCalls[M]['params']): Promise<StoreCalls[M]['result']> {
    if (!this.noting) await (this.opening ??= this.start());
    if (this.ended !== undefined) throw new AppError('unavailable', { code: 'log-stopped', detail: this.ended });
    const id = this.nextCall++;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
      this.worker?.postMessage({ id, method, params });
    });
  }

  get dropped(): number {
    return this.writer.dropped;
  }

  intern(key: string, reason: () => Reason): number {
    let id = this.reasons.get(key);
    if (id === undefined) {
      if (this.reasons.size >= MAX_KEYS) this.reasons.clear();
      id = this.nextReason++;
      this.reasons.set(key, id);
      if (this.noting) this.definitions.postMessage({ reason: id, value: reason() } satisfies Definition);
    }
    return id;
  }

  private clientNumber(address: string): number {
    let id = this.clients.get(address);
    if (id === undefined) {
      if (this.clients.size >= MAX_KEYS) this.clients.clear();
      id = this.nextClient++;
      this.clients.set(address, id);
      this.definitions.postMessage({ client: id, address } satisfies Definition);
    }
    return id;
  }

  push(message: Uint8Array, nameStart: number, nameEnd: number, type: number, client: string, reason: number, rcode: number, atMs: number, tookUs: number): void {
    this.count++;
    if (this.options.keep === false) return;
    this.writer.push(message, nameStart, nameEnd, type, this.clientNumber(client), reason, rcode, atMs, tookUs);
  }

  get noting(): boolean {
    return this.options.keep !== false;
  }

  page(limit: number, place: Place, filter: LogFilter): Promise<LogPage> {
    return this.call('page', { limit, place, filter });
  }

  span(slices: number): Promise<LogSpan> {
    return this.call('span', { slices });
  }

  density(filter: LogFilter, slices: number, from: number, to: number, before: string | undefined): Promise<LogDensity> {
    return this.call('density', { filter, slices, from, to, before });
  }

  namesAsked(names: readonly string[], before: string | undefined): Promise<NamesAsked> {
    return this.call('namesAsked', { names, before });
  }

  names(filter: LogFilter, job: string | undefined): Promise<LogNames> {
    return this.call('names', { filter, job });
  }

  use(): Promise<StoreUse> {
    return this.call('use', {});
  }

  keep(keeping: LogKeeping): void {
    this.keeping = keeping;
    if (this.worker !== undefined) void this.call('keep', keeping).catch(() => undefined); // a stopped log has said so already; the next start takes them from the settings
  }

  forget(wish: LogForget): Promise<{ forgotten: number }> {
    return this.call('forget', wish);
  }

  exportPiece(wish: ExportWish): Promise<ExportPiece> {
    return this.call('exportPiece', wish);
  }

  row(id: string): Promise<LogRow | undefined> {
    return this.call('row', { id });
  }

  overview(hours: number): Promise<Overview> {
    return this.call('overview', { hours, now: this.options.clock() });
  }

  overviewSeries(from: number, to: number): Promise<OverviewSeries> {
    return this.call('overviewSeries', { from, to });
  }

  async orderHits(): Promise<Map<string, { blocked: number; observed: number }>> {
    return new Map(await this.call('orderHits', { now: this.options.clock() }));
  }

  periodSums(from: number, to: number): Promise<PeriodSums> {
    return this.call('periodSums', { from, to });
  }

  orderDays(list: string, order: string, from: number): Promise<OrderHitDay[]> {
    return this.call('orderDays', { list, order, from });
  }

  lastFor(name: string): Promise<LogRow | undefined> {
    return this.call('lastFor', { name });
  }

  clientsSeen(): Promise<ClientSeen[]> {
    return this.call('clientsSeen', { now: this.options.clock() });
  }

  askedFor(names: readonly string[], from: number): Promise<NameAsked[]> {
    return this.call('askedFor', { names, from });
  }

  useDevices(devices: readonly HouseholdDevice[]): void {
    this.devices = devices;
    if (this.worker !== undefined) void this.call('devices', { devices }).catch(() => undefined); // a stopped log has said so already
  }

  listen(listener: RowsListener): () => void {
    this.listeners.add(listener);
    if (!this.noting) return () => void this.listeners.delete(listener); // nothing will come
    if (this.listeners.size === 1) void this.call('listen', { on: true }).catch(() => undefined); // a stopped log has said so already
    return () => {
      if (this.listeners.delete(listener) && this.listeners.size === 0) void this.call('listen', { on: false }).catch(() => undefined);
    };
  }

  async close(): Promise<void> {
    const { worker } = this;
    if (worker === undefined || this.ended !== undefined) {
      this.definitions.close();
      return;
    }
    const exited = new Promise((resolve) => worker.once('exit', resolve));
    await this.call('close', {});
    this.definitions.close();
    await exited;
  }
}

/** The log: written to from now on, on disk from `open` on, which begins a new file where the old one is broken. */
export function createQueryLog(options: QueryLogOptions): QueryLog & { open(): Promise<void> } {
  return new QueryLogClient(options);
}
