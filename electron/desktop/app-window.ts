/** The one window. Closing it may leave Gavel in the tray: the filter is for the whole house, not for who looks at it. */
import path from 'node:path';
import { BrowserWindow } from 'electron';
import { OPEN_CHANNEL } from '../../shared/desktop-bridge.ts';
import { PAGE_URL } from './own-page.ts';

export interface AppWindow {
  /** Shows the window, made anew if it was closed; on a page of its router where one is given. */
  open(page?: string): void;
  /** Sends to the page; lost where there is none. */
  send(channel: string, ...parameters: unknown[]): void;
  /** True for a message that came from this window's own main frame. */
  isSender(event: Electron.IpcMainInvokeEvent): boolean;
}

export interface AppWindowOptions {
  /** Absolute. */
  preload: string;
  icon: string;
  /** Asked at each close. */
  staysInTray: () => boolean;
  /** The page could not be shown, or its process died; the message names it. */
  onFailure: (message: string) => void;
}

export function createAppWindow(options: AppWindowOptions): AppWindow {
  let window: BrowserWindow | undefined;

  function make(page: string | undefined): BrowserWindow {
    const made = new BrowserWindow({
      width: 1280, height: 820, minWidth: 360, minHeight: 480, show: false, title: 'Gavel', icon: options.icon, autoHideMenuBar: true,
      webPreferences: { preload: options.preload, sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true, spellcheck: false },
    });
    made.once('ready-to-show', () => made.show());
    made.on('close', (event) => {
      if (!options.staysInTray()) return;
      event.preventDefault();
      made.hide();
    });
    made.on('closed', () => {
      window = undefined;
    });
    made.webContents.on('render-process-gone', (_event, details) => {
      options.onFailure(`The window's process ended (${details.reason}); it is loaded again.`);
      if (details.reason !== 'clean-exit' && !made.isDestroyed()) made.webContents.reload();
    });
    made.loadURL(page === undefined ? PAGE_URL : `${PAGE_URL}#${page}`).catch((error: unknown) => options.onFailure(`The window could not load its page: ${String(error)}`));
    return made;
  }

  return {
    open: (page) => {
      if (window === undefined) {
        window = make(page);
        return;
      }
      if (page !== undefined) window.webContents.send(OPEN_CHANNEL, page);
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
    },
    send: (channel, ...parameters) => {
      if (window !== undefined && !window.isDestroyed()) window.webContents.send(channel, ...parameters);
    },
    isSender: (event) => window !== undefined && !window.isDestroyed() && event.sender === window.webContents && event.senderFrame === window.webContents.mainFrame,
  };
}

/** Where main's own files lie once built. */
export const builtFile = (...parts: string[]): string => path.join(import.meta.dirname, ...parts);
