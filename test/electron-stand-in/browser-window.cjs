'use strict';
/** `BrowserWindow`: the page is real; showing, hiding and focusing are flags with Electron's events. */
const { EventEmitter } = require('node:events');
const { app } = require('./app.cjs');
const chromium = require('./chromium.cjs');
const { nativeTheme } = require('./native-theme.cjs');
const { makeEvent, record, strict } = require('./strict.cjs');
const { WebContents } = require('./web-contents.cjs');

let lastId = 0;
const windows = new Map();
let focused;

class BrowserWindow extends EventEmitter {
  constructor(options = {}) {
    super();
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready');
    this.id = ++lastId;
    this._bounds = { x: 0, y: 0, width: options.width ?? 800, height: options.height ?? 600 };
    this._visible = options.show !== false;
    this._minimized = false;
    this._dead = false;
    this.webContents = strict('webContents', new WebContents(this, this.id, options));
    const self = strict('BrowserWindow', this);
    windows.set(this.id, self);
    app.emit('browser-window-created', makeEvent(), self);
    app.emit('web-contents-created', makeEvent(), this.webContents);
    return self;
  }

  loadURL(url) { return this.webContents.loadURL(url); }
  show() {
    this._visible = true;
    this._minimized = false;
    this.emit('show', makeEvent());
    this.focus();
  }
  hide() {
    this._visible = false;
    this.emit('hide', makeEvent());
  }
  focus() {
    focused = this;
    this.emit('focus', makeEvent());
  }
  minimize() {
    this._minimized = true;
    this.emit('minimize', makeEvent());
  }
  restore() {
    this._minimized = false;
    this.emit('restore', makeEvent());
  }
  isVisible() { return this._visible; }
  isFocused() { return focused === this; }
  isMinimized() { return this._minimized; }
  isDestroyed() { return this._dead; }
  getBounds() { return { ...this._bounds }; }
  removeMenu() { record('remove-menu'); }
  setBackgroundColor(colour) { record('background-colour', colour); }

  close() {
    const event = makeEvent();
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  }
  destroy() {
    const targetId = this.webContents._targetId;
    this._gone();
    // The browser may end first when the app quits; then there is nothing left to close.
    if (targetId !== undefined) chromium.send('Target.closeTarget', { targetId }).catch((error) => { if (!app._quitting) console.error(`stand-in: ${error.message}`); });
  }
  _gone() {
    if (this._dead) return;
    this._dead = true;
    this.webContents._dead = true;
    windows.delete(this.id);
    this.webContents.emit('destroyed');
    this.emit('closed');
    if (windows.size > 0 || app._quitting) return;
    if (app.listenerCount('window-all-closed') > 0) app.emit('window-all-closed');
    else app.quit();
  }

  static getAllWindows() { return [...windows.values()]; }
  static getFocusedWindow() { return focused !== undefined && !focused._dead ? focused : null; }
  static fromWebContents(contents) { return windows.get(contents?.id) ?? null; }
  static fromId(id) { return windows.get(id) ?? null; }
}

app._windows = BrowserWindow.getAllWindows;
nativeTheme.on('updated', () => { for (const window of windows.values()) void window.webContents._applyTheme(); });

/** What Chromium says about pages: one was opened by another, or was closed from outside, as by Playwright. */
exports.onBrowserEvent = function onBrowserEvent(method, params) {
  if (method === 'Target.targetCreated' && params.targetInfo.openerId !== undefined) {
    chromium.send('Target.closeTarget', { targetId: params.targetInfo.targetId }).catch((error) => console.error(`stand-in: ${error.message}`));
    return;
  }
  if (method !== 'Target.targetDestroyed') return;
  for (const window of windows.values()) if (window.webContents._targetId === params.targetId) window._gone();
};

/** `webContents`, the module: Playwright finds a page's window through it. */
const contentsOf = () => [...windows.values()].map((window) => window.webContents);
exports.webContents = strict('webContents', {
  getAllWebContents: contentsOf,
  fromId: (id) => windows.get(id)?.webContents,
  fromDevToolsTargetId: (targetId) => contentsOf().find((contents) => contents._targetId === targetId),
});
exports.BrowserWindow = BrowserWindow;
