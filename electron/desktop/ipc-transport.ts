/** The page's calls and events over Electron's ipc. Nothing the page sends is believed before it was checked here. */
import { ipcMain } from 'electron';
import { AppError, toErrorShape } from '../../shared/app-error.ts';
import { CALL_CHANNEL, EVENT_CHANNEL, EVENT_NAMES, SAVE_CHANNEL, SPEAK_CHANNEL, type CallResult } from '../../shared/desktop-bridge.ts';
import { isMethod, parseParams } from '../../shared/engine-api-schema.ts';
import type { AppWindow } from './app-window.ts';
import type { EngineHost } from './engine-host.ts';
import { isOwnPage } from './own-page.ts';
import { saveExport } from './save-export.ts';

/** @throws AppError `forbidden` for what is not the window's own page */
function checkSender(window: AppWindow, event: Electron.IpcMainInvokeEvent): void {
  if (!window.isSender(event) || !isOwnPage(event.senderFrame?.url)) throw new AppError('forbidden', `a call from ${event.senderFrame?.url ?? 'a page that is gone'} is not answered; only Gavel's own window may ask`);
}

/** @returns the answer of the engine, or why the call was not passed on; never throws */
async function answer(engine: EngineHost, window: AppWindow, event: Electron.IpcMainInvokeEvent, method: unknown, params: unknown): Promise<CallResult<unknown>> {
  try {
    checkSender(window, event);
    if (typeof method !== 'string' || !isMethod(method)) throw new AppError('not-found', `there is no call named ${String(method)}`);
    return { ok: true, value: await engine.call(method, parseParams(method, params)) };
  } catch (error) {
    return { ok: false, error: toErrorShape(error) };
  }
}

/** @returns whether it was saved; never throws */
async function save(engine: EngineHost, window: AppWindow, event: Electron.IpcMainInvokeEvent, job: unknown): Promise<CallResult<{ saved: boolean }>> {
  try {
    checkSender(window, event);
    return { ok: true, value: { saved: await saveExport(engine, parseParams('queryLog.exportState', { job }).job) } };
  } catch (error) {
    return { ok: false, error: toErrorShape(error) };
  }
}

/** Serves the page for as long as the app runs. @param onLanguage hears in which language the window speaks, BCP 47 */
export function serveIpc(engine: EngineHost, window: AppWindow, onLanguage: (language: string) => void): void {
  ipcMain.handle(CALL_CHANNEL, (event, method: unknown, params: unknown) => answer(engine, window, event, method, params));
  ipcMain.handle(SAVE_CHANNEL, (event, job: unknown) => save(engine, window, event, job));
  ipcMain.handle(SPEAK_CHANNEL, (event, language: unknown) => {
    checkSender(window, event);
    if (typeof language === 'string' && /^[a-z]{2}(?:-[A-Z]{2})?$/.test(language)) onLanguage(language);
  });
  for (const name of EVENT_NAMES) engine.listen(name, (payload) => window.send(EVENT_CHANNEL, name, payload));
}
