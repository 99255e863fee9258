/** The one thing the preload gives the page, and the channels behind it. */
import type { AppErrorShape } from './app-error.ts';
import type { EngineEvents, EventName, Method, Params, Result } from './engine-api.ts';

/** What came of a call. An error is a value here: an exception would lose its code on the way through Electron. */
export type CallResult<T> = { ok: true; value: T } | { ok: false; error: AppErrorShape };

/** `window.gavel`, frozen. Present in the desktop app only. */
export interface DesktopBridge {
  call<M extends Method>(method: M, params: Params<M>): Promise<CallResult<Result<M>>>;
  /** Returns the function that stops listening. @throws TypeError for an event that is not in EVENT_NAMES */
  listen<E extends EventName>(event: E, listener: (payload: EngineEvents[E]) => void): () => void;
  /** Asks where, and writes an export that was begun there; resolves when it is written, cancelled or broken off. Its state tells how it ended. */
  saveExport(job: string): Promise<CallResult<{ saved: boolean }>>;
  /** Tells the app in which language the window speaks, BCP 47: the tray says the same. */
  speak(language: string): Promise<void>;
  /** As Node names it: `linux`, `darwin`, `win32`. */
  readonly platform: string;
}

/** Every event a page may hear. */
export const EVENT_NAMES = ['queryLog.rows', 'lists.changed', 'lists.progress', 'status.changed'] as const satisfies readonly EventName[];

/** ipc: page → main, `(method, params)`, answered with a CallResult. */
export const CALL_CHANNEL = 'gavel:call';
/** ipc: main → page, `(event, payload)`. */
export const EVENT_CHANNEL = 'gavel:event';
/** ipc: page → main, `(job)`, answered with a CallResult. */
export const SAVE_CHANNEL = 'gavel:save-export';
/** ipc: page → main, `(language)`, answered with nothing. */
export const SPEAK_CHANNEL = 'gavel:speak';
/** ipc: main → page, `(path)`: a page of the window's router that a notice leads to. */
export const OPEN_CHANNEL = 'gavel:open';
