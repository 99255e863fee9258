'use strict';
/**
 * What `import 'electron'` gives the main process: Electron's API over a real Chromium. What is not here throws, so that
 * a test cannot pass on something that was never done. README.md says what it cannot show.
 */
const { app } = require('./app.cjs');
const { BrowserWindow, onBrowserEvent, webContents } = require('./browser-window.cjs');
const chromium = require('./chromium.cjs');
const { ipcMain } = require('./ipc-main.cjs');
const { nativeTheme } = require('./native-theme.cjs');
const { protocol, session } = require('./protocol-and-session.cjs');
const { dialog, Menu, MenuItem, nativeImage, Notification, powerMonitor, shell, Tray } = require('./recorded.cjs');
const { makeEvent, recorded, strict } = require('./strict.cjs');
const { utilityProcess } = require('./utility-process.cjs');

const net = strict('net', { fetch: () => { throw new Error('stand-in: net.fetch is not supported'); } });

/** The launcher calls this once the main script has finished loading, which is when Electron goes on to `ready`. */
async function start() {
  chromium.startChromium(app.commandLine._switches, onBrowserEvent);
  await chromium.send('Target.setDiscoverTargets', { discover: true });
  app._isReady = true;
  app._setReady();
  app.emit('ready', makeEvent(), {});
}

// Of the renderer only; electron-store asks for them to see where it is.
const contextBridge = undefined;
const ipcRenderer = undefined;
const __standIn = { recorded, start, Tray };

// Shorthand only: Node finds the names that `import { app } from 'electron'` may use by reading this text.
module.exports = {
  app, BrowserWindow, webContents, ipcMain, nativeTheme, protocol, session, utilityProcess, net,
  Menu, MenuItem, Tray, Notification, nativeImage, shell, dialog, powerMonitor, contextBridge, ipcRenderer, __standIn,
};
module.exports.default = module.exports;
