'use strict';
/** `webContents`: one page of the real Chromium, with its preload in a real isolated world. */
const { EventEmitter } = require('node:events');
const fs = require('node:fs');
const { app } = require('./app.cjs');
const chromium = require('./chromium.cjs');
const codec = require('./codec.cjs')(null, null);
const inject = require('./inject.cjs');
const { ipcMain } = require('./ipc-main.cjs');
const { nativeTheme } = require('./native-theme.cjs');
const { schemeHandler, session, toAppUrl, toPageUrl } = require('./protocol-and-session.cjs');
const { makeEvent } = require('./strict.cjs');

const WORLD = 'preload';

class WebContents extends EventEmitter {
  constructor(window, id, options) {
    super();
    this.id = id;
    this.session = session.defaultSession;
    this.mainFrame = { url: '', parent: null, get origin() { return URL.canParse(this.url) ? new URL(this.url).protocol + '//' + new URL(this.url).host : 'null'; } };
    this._window = window;
    this._options = options;
    this._preferences = options.webPreferences ?? {};
    this._dead = false;
    this._navigatingOurselves = false;
    this._opened = this._open();
    this._opened.catch((error) => console.error(`stand-in: the page did not open: ${error.message}`));
  }

  async _open() {
    const { preload, contextIsolation, nodeIntegration, sandbox } = this._preferences;
    if (contextIsolation === false || nodeIntegration === true || sandbox === false) throw new Error('only sandboxed, context-isolated pages are supported');
    await app.whenReady();
    const size = { width: this._options.width ?? 800, height: this._options.height ?? 600 };
    const { targetId } = await chromium.send('Target.createTarget', { url: 'about:blank', newWindow: true, ...size });
    this._targetId = targetId;
    ({ sessionId: this._sessionId } = await chromium.send('Target.attachToTarget', { targetId, flatten: true }));
    chromium.onSession(this._sessionId, (method, params) => this._onEvent(method, params));
    await this._send('Page.enable');
    await this._send('Runtime.enable');
    await this._send('Fetch.enable', { patterns: [{ urlPattern: '*', requestStage: 'Request' }] });
    await this._send('Emulation.setDeviceMetricsOverride', { ...size, deviceScaleFactor: 0, mobile: false });
    if (preload !== undefined) {
      const info = { platform: process.platform, arch: process.arch, versions: { ...process.versions }, argv: [process.execPath, ...(this._preferences.additionalArguments ?? [])] };
      await this._send('Runtime.addBinding', { name: '__standInIpc', executionContextName: WORLD });
      await this._send('Page.addScriptToEvaluateOnNewDocument', { source: inject.pageWorld });
      await this._send('Page.addScriptToEvaluateOnNewDocument', { source: inject.preloadWorld(fs.readFileSync(preload, 'utf8'), preload, info), worldName: WORLD });
    }
    await this._applyTheme();
  }

  _send(method, params) { return chromium.send(method, params, this._sessionId); }

  async _applyTheme() {
    if (this._sessionId === undefined) return;
    await this._send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: nativeTheme.shouldUseDarkColors ? 'dark' : 'light' }] });
  }

  _onEvent(method, params) {
    switch (method) {
      case 'Runtime.executionContextCreated':
        if (params.context.name === WORLD && params.context.auxData.frameId === this._targetId) this._contextId = params.context.id;
        return;
      case 'Runtime.executionContextsCleared': this._contextId = undefined; return;
      case 'Runtime.bindingCalled': void this._onIpc(codec.parse(params.payload), params.executionContextId); return;
      case 'Page.frameNavigated':
        if (params.frame.parentId !== undefined) return;
        this.mainFrame.url = toAppUrl(params.frame.url);
        this.emit('did-navigate', makeEvent(), this.mainFrame.url, 200, '');
        return;
      case 'Page.domContentEventFired': this.emit('dom-ready', makeEvent()); return;
      case 'Page.loadEventFired':
        this.emit('did-finish-load', makeEvent());
        this._window.emit('ready-to-show', makeEvent());
        return;
      case 'Page.windowOpen': {
        const { action } = this._onWindowOpen?.({ url: toAppUrl(params.url), frameName: params.windowName, disposition: 'foreground-tab' }) ?? { action: 'allow' };
        if (action !== 'deny') console.error('stand-in: a second window that the page opens is not supported; it is closed');
        return;
      }
      case 'Inspector.targetCrashed': this.emit('render-process-gone', makeEvent(), { reason: 'crashed', exitCode: 1 }); return;
      case 'Fetch.requestPaused':
        this._onRequest(params).catch((error) => { if (!this._dead) console.error(`stand-in: ${params.request.url}: ${error.message}`); });
        return;
      default:
    }
  }

  /** Every request of the page passes here: navigations may be vetoed, own schemes are answered by main's handler. */
  async _onRequest({ requestId, request, resourceType, frameId }) {
    const url = toAppUrl(request.url);
    // Electron asks about navigations that the page began, not about reloading what is there.
    if (resourceType === 'Document' && frameId === this._targetId && !this._navigatingOurselves && url !== this.mainFrame.url) {
      const event = makeEvent({ url });
      this.emit('will-navigate', event, url);
      if (event.defaultPrevented) return this._send('Fetch.failRequest', { requestId, errorReason: 'Aborted' });
    }
    const handler = schemeHandler(url.slice(0, url.indexOf(':')));
    if (handler === undefined) return this._send('Fetch.continueRequest', { requestId });
    // Request knows only special schemes to the full, so it is made over http and shows the app's own address.
    const asked = new Request(request.url, { method: request.method, headers: request.headers });
    Object.defineProperty(asked, 'url', { value: url });
    const response = await handler(asked);
    let headers = {};
    response.headers.forEach((value, name) => { (headers[name] ??= []).push(value); });
    if (this.session._onHeaders !== undefined) {
      headers = await new Promise((resolve) => { this.session._onHeaders({ url, responseHeaders: headers, webContentsId: this.id }, (change) => resolve(change?.responseHeaders ?? headers)); });
    }
    return this._send('Fetch.fulfillRequest', {
      requestId, responseCode: response.status,
      responseHeaders: Object.entries(headers).flatMap(([name, values]) => [values].flat().map((value) => ({ name, value: String(value) }))),
      body: Buffer.from(await response.arrayBuffer()).toString('base64'),
    });
  }

  async _onIpc(message, contextId) {
    if (message.kind === 'preload-error') {
      this.emit('preload-error', makeEvent(), this._preferences.preload, new Error(message.error));
      console.error(`Unable to load preload script: ${this._preferences.preload}\n${message.error}`);
      return;
    }
    const event = { sender: this._window.webContents, senderFrame: this.mainFrame, frameId: 1, processId: 1 };
    if (message.kind === 'send') {
      ipcMain.emit(message.channel, event, ...message.parameters);
      return;
    }
    const answer = { kind: 'answer', id: message.id };
    try {
      const handler = ipcMain._handlers.get(message.channel);
      if (handler === undefined) throw new Error(`No handler registered for '${message.channel}'`);
      const value = await handler(event, ...message.parameters);
      codec.stringify(value); // refused here, it becomes the caller's error as in Electron
      this._post({ ...answer, value }, contextId);
    } catch (error) {
      this._post({ ...answer, error: String(error) }, contextId);
    }
  }

  /** A message for a page that is gone, or has not loaded its preload yet, is lost; so it is in Electron. */
  _post(message, contextId = this._contextId) {
    const text = codec.stringify(message);
    if (contextId === undefined || this._dead) return;
    this._send('Runtime.evaluate', { expression: `__standInReceive(${JSON.stringify(text)})`, contextId }).catch((error) => {
      if (!/Cannot find context|Session with given id|No session/.test(error.message)) console.error(`stand-in: ${error.message}`);
    });
  }

  send(channel, ...parameters) { this._post({ kind: 'event', channel, parameters }); }

  async loadURL(url) {
    await this._opened;
    this._navigatingOurselves = true;
    try {
      const loaded = new Promise((resolve) => { this.once('did-finish-load', resolve); });
      const { errorText } = await this._send('Page.navigate', { url: toPageUrl(url) });
      if (errorText !== undefined) {
        this.emit('did-fail-load', makeEvent(), -2, errorText, url, true);
        throw new Error(`${errorText} loading '${url}'`);
      }
      await loaded;
    } finally {
      this._navigatingOurselves = false;
    }
  }

  reload() { void this._send('Page.reload'); }
  getURL() { return this.mainFrame.url; }
  isDestroyed() { return this._dead; }
  /** Asked as in Electron; what was opened is closed at once (browser-window.cjs), only `window.open` does not return null for it. */
  setWindowOpenHandler(handler) { this._onWindowOpen = handler; }
}

exports.WebContents = WebContents;
