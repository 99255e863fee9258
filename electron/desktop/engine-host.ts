/**
 * Keeps an engine process alive and carries calls and events to and from it. When the process dies it is started again, at
 * growing intervals; the window stays, its calls wait a while and then fail as `unavailable`.
 */
import { utilityProcess, type UtilityProcess } from 'electron';
import { AppError, ofErrorShape } from '../../shared/app-error.ts';
import type { EngineClient, EngineEvents, EventName, Method, Params, Result } from '../../shared/engine-api.ts';
import type { EngineStart, FromEngine, ToEngine } from '../../shared/engine-messages.ts';
import type { Settings } from '../../shared/settings.ts';
import { retryDelay } from './retry-delay.ts';

export type EngineStarted = Extract<FromEngine, { kind: 'started' }>;

export interface EngineHost extends EngineClient {
  start(): void;
  /** Asks the engine to close its sockets and files, and ends it if it does not. */
  stop(): Promise<void>;
}

export interface EngineHostOptions {
  /** Absolute path of the built engine-process. */
  file: string;
  /** Asked at each start, because the settings may have changed since. */
  startMessage: () => EngineStart;
  save: (settings: Settings) => void;
  onStarted: (started: EngineStarted) => void;
  /** It could not start, or died; tried again in `retryMs`. */
  onFailed: (message: string, retryMs: number) => void;
}

/** An engine that ran this long in milliseconds did start: the next failure counts as the first. */
const STEADY_MS = 60_000;
/** Milliseconds a call waits for an engine that is being started. */
const WAIT_MS = 10_000;
/** Milliseconds the engine has to close its files. */
const STOP_MS = 5_000;

interface Waiting {
  resolve: (value: never) => void;
  reject: (error: AppError) => void;
}


export function createEngineHost(options: EngineHostOptions): EngineHost {
  let child: UtilityProcess | undefined;
  let ready = false;
  let stopping = false;
  let failures = 0;
  let lastFailure: string | undefined;
  let retry: NodeJS.Timeout | undefined;
  let lastId = 0;
  const answers = new Map<number, Waiting>();
  const becameReady = new Set<() => void>();
  const listeners = new Map<EventName, Set<(payload: never) => void>>();

  function launch(): void {
    let started = 0;
    const process = utilityProcess.fork(options.file, [], { serviceName: 'Gavel engine' });
    child = process;
    process.on('message', (message: FromEngine) => {
      if (message.kind === 'started') started = Date.now();
      receive(message, process);
    });
    process.once('exit', (code) => {
      if (child !== process) return;
      child = undefined;
      ready = false;
      const error = new AppError('unavailable', { code: 'engine-stopped' });
      for (const waiting of answers.values()) waiting.reject(error);
      answers.clear();
      if (stopping) return;
      if (started > 0) lastFailure = `its process ended with code ${code}`;
      if (started > 0 && Date.now() - started > STEADY_MS) failures = 0;
      const delay = retryDelay(failures++);
      options.onFailed(lastFailure ?? `its process ended with code ${code}`, delay);
      retry = setTimeout(launch, delay);
    });
    process.postMessage(options.startMessage() satisfies ToEngine);
  }

  function receive(message: FromEngine, from: UtilityProcess): void {
    switch (message.kind) {
      case 'started': {
        const again = failures > 0;
        ready = true;
        for (const go of becameReady) go();
        becameReady.clear();
        options.onStarted(message);
        if (again) void tellAnew();
        return;
      }
      case 'failed':
        lastFailure = message.error.message;
        from.kill();
        return;
      case 'answer': {
        const waiting = answers.get(message.id);
        answers.delete(message.id);
        if (message.ok) waiting?.resolve(message.value as never);
        else waiting?.reject(ofErrorShape(message.error));
        return;
      }
      case 'event': emit(message.event, message.payload); return;
      case 'save': options.save(message.settings);
    }
  }

  function emit<E extends EventName>(event: E, payload: EngineEvents[E]): void {
    for (const listener of listeners.get(event) ?? []) (listener as (payload: EngineEvents[E]) => void)(payload);
  }

  /** A page that lived through a restart missed whatever changed meanwhile. */
  async function tellAnew(): Promise<void> {
    try {
      emit('status.changed', await call('status.get', {}));
      emit('lists.changed', await call('lists.all', {}));
    } catch (error) {
      // It died again at once: its next start tells anew.
      if (!(error instanceof AppError)) throw error;
    }
  }

  function untilReady(): Promise<void> {
    if (ready) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const go = (): void => {
        clearTimeout(limit);
        resolve();
      };
      const limit = setTimeout(() => {
        becameReady.delete(go);
        reject(new AppError('unavailable', lastFailure === undefined ? { code: 'engine-starting' } : { code: 'engine-down', detail: lastFailure }));
      }, WAIT_MS);
      becameReady.add(go);
    });
  }

  async function call<M extends Method>(method: M, params: Params<M>): Promise<Result<M>> {
    await untilReady();
    const id = ++lastId;
    return new Promise<Result<M>>((resolve, reject) => {
      answers.set(id, { resolve, reject });
      child?.postMessage({ kind: 'call', id, method, params } satisfies ToEngine);
    });
  }

  return {
    call,
    listen: (event, listener) => {
      const set = listeners.get(event) ?? new Set();
      listeners.set(event, set);
      set.add(listener);
      return () => {
        set.delete(listener);
      };
    },
    start: launch,
    stop: async () => {
      stopping = true;
      clearTimeout(retry);
      const process = child;
      if (process === undefined) return;
      await new Promise<void>((resolve) => {
        const limit = setTimeout(() => process.kill(), STOP_MS);
        process.once('exit', () => {
          clearTimeout(limit);
          resolve();
        });
        process.postMessage({ kind: 'stop' } satisfies ToEngine);
      });
    },
  };
}
