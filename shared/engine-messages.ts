/** What the desktop's main process and the engine process say to each other. Everything here survives structured cloning. */
import type { AppErrorShape } from './app-error.ts';
import type { EngineEvents, EventName, Method } from './engine-api.ts';
import type { Settings } from './settings.ts';
import type { ListKind } from './verdict.ts';

interface Address {
  address: string;
  port: number;
}

/** The first message to a new engine process. */
export interface EngineStart {
  kind: 'start';
  version: string;
  /** Absolute. */
  dataFolder: string;
  /** Absolute; the built page, which the console serves to other devices. */
  rendererFolder: string;
  /** As stored, unvalidated; undefined at first run. */
  settings: unknown;
  /** A sentence for the household when the stored file was broken and set aside. */
  broken?: string;
  dns?: Address[];
  encrypted?: { certFile: string; keyFile: string; tls: Address[]; https: Address[] };
  /** Null: no console. Absent: the default address. */
  web?: Address | null;
  token?: string;
  run: { upstreams?: string[]; country?: string; lists?: { kind: ListKind; source: string }[]; listFolders?: string[]; udpSize?: number; queryLog?: false; shown?: string[] };
}

/** Main → engine process. */
export type ToEngine =
  | EngineStart
  | { kind: 'call'; id: number; method: Method; params: unknown }
  | { kind: 'stop' };

/** Engine process → main. */
export type FromEngine =
  | { kind: 'started'; dns: Address[]; web?: Address; loginUrl?: string }
  /** It could not start; the process ends after this. */
  | { kind: 'failed'; error: AppErrorShape }
  | { kind: 'answer'; id: number; ok: true; value: unknown }
  | { kind: 'answer'; id: number; ok: false; error: AppErrorShape }
  | { [E in EventName]: { kind: 'event'; event: E; payload: EngineEvents[E] } }[EventName]
  /** Settings are written by main, which owns the file; one writer cannot tear it. */
  | { kind: 'save'; settings: Settings };
