/** Runs in the page's sandbox, in a world of its own. Gives the page one frozen object and nothing of Electron's. */
import { contextBridge, ipcRenderer } from 'electron';
import { CALL_CHANNEL, EVENT_CHANNEL, EVENT_NAMES, OPEN_CHANNEL, SAVE_CHANNEL, SPEAK_CHANNEL } from '../shared/desktop-bridge.ts';

/** The page's; nothing else of the page's world is used here. */
declare const location: { hash: string };

const listeners = new Map<string, Set<(payload: unknown) => void>>(EVENT_NAMES.map((event) => [event, new Set()]));

ipcRenderer.on(EVENT_CHANNEL, (_event, name: string, payload: unknown) => {
  for (const listener of listeners.get(name) ?? []) listener(payload);
});

// The router hears of a new hash by itself; the bridge has nothing more to offer for it.
ipcRenderer.on(OPEN_CHANNEL, (_event, page: string) => {
  location.hash = page;
});

/** Typed as DesktopBridge in shared/desktop-bridge.ts. Parameters are checked by main: what is checked here could be bypassed. */
const bridge = {
  call: (method: unknown, params: unknown): Promise<unknown> => ipcRenderer.invoke(CALL_CHANNEL, method, params),
  listen: (event: string, listener: (payload: unknown) => void): (() => void) => {
    const set = listeners.get(event);
    if (set === undefined) throw new TypeError(`there is no event ${event}; there are ${EVENT_NAMES.join(', ')}`);
    set.add(listener);
    return () => {
      set.delete(listener);
    };
  },
  saveExport: (job: unknown): Promise<unknown> => ipcRenderer.invoke(SAVE_CHANNEL, job),
  speak: (language: unknown): Promise<unknown> => ipcRenderer.invoke(SPEAK_CHANNEL, language),
  platform: process.platform,
};

contextBridge.exposeInMainWorld('gavel', Object.freeze(bridge));
