/** The page's calls and events over Electron's ipc. Nothing the page sends is believed before it was checked here. */
import { ipcMain } from 'electron';
import { AppError, toErrorShape } from '../../shared/app-error.ts';
import { CALL_CHANNEL, EVENT_CHANNEL, EVENT_NAMES, type CallResult } from '../../shared/desktop-bridge.ts';
import { isMethod, parseParams } from '../../shared/engine-api-schema.ts';
import type { AppWindow } from './app-window.ts';
import type { EngineHost } from './engine-host.ts';
import { isOwnPage } from './own-page.ts';

/** @returns the answer of the engine, or why the call was not passed on; never throws */
async function answer(engine: EngineHost, window: AppWindow, event: Electron.IpcMainInvokeEvent, method: unknown, params: unknown): Promise<CallResult<unknown>> {
  try {
    if (!window.isSender(event) || !isOwnPage(event.senderFrame?.url)) throw new AppError('forbidden', `a call from ${event.senderFrame?.url ?? 'a page that is gone'} is not answered; only Gavel's own window may ask`);
    if (typeof method !== 'string' || !isMethod(method)) throw new AppError('not-found', `there is no call named ${String(method)}`);
    return { ok: true, value: await engine.call(method, parseParams(method, params)) };
  } catch (error) {
    return { ok: false, error: toErrorShape(error) };
  }
}

/** Serves the page for as long as the app runs. */
export function serveIpc(engine: EngineHost, window: AppWindow): void {
  ipcMain.handle(CALL_CHANNEL, (event, method: unknown, params: unknown) => answer(engine, window, event, method, params));
  for (const name of EVENT_NAMES) engine.listen(name, (payload) => window.send(EVENT_CHANNEL, name, payload));
}
