'use strict';
/**
 * The text injected into each page before its own: into the page's world one end of the bridge, into the preload's isolated
 * world the other end, `ipcRenderer`, `contextBridge`, the sandboxed `require`, and the preload itself.
 */
const fs = require('node:fs');
const path = require('node:path');

const codecText = fs.readFileSync(path.join(__dirname, 'codec.cjs'), 'utf8').replace('module.exports =', 'const makeCodec =');

/**
 * One end of a synchronous channel between two worlds of one document: a custom event on `document`, whose listeners run in
 * both. Values are copied by the codec, functions become proxies; nothing else can cross, as with Electron's contextBridge.
 */
const bridgeEnd = (me, peer) => `
${codecText}
let answer; let lastId = 1;
const kept = new Map(); const settling = new Map();
const codec = makeCodec(
  (callee) => { const id = lastId++; kept.set(id, callee); return id; },
  (id) => (...parameters) => {
    answer = undefined;
    tell({ call: id, parameters });
    const got = answer;
    if (!got) return undefined;
    if (got.error) throw got.error;
    if (!got.promise) return got.value;
    return new Promise((resolve, reject) => settling.set(got.promise, { resolve, reject }));
  });
function tell(message) { document.dispatchEvent(new CustomEvent('stand-in-${peer}', { detail: codec.stringify(message) })); }
function deepFreeze(value) {
  if (value && typeof value === 'object') { Object.values(value).forEach(deepFreeze); Object.freeze(value); }
  return value;
}
function run(message) {
  try {
    const value = kept.get(message.call)(...message.parameters);
    if (!value || typeof value.then !== 'function') return { value };
    const promise = lastId++;
    value.then((result) => tell({ settle: promise, value: result }),
      (error) => tell({ settle: promise, error: error instanceof Error ? error : new Error(String(error)) }));
    return { promise };
  } catch (error) { return { error }; }
}
document.addEventListener('stand-in-${me}', (event) => {
  const message = codec.parse(event.detail);
  if ('answer' in message) { answer = message.answer; return; }
  if ('settle' in message) {
    const { resolve, reject } = settling.get(message.settle);
    settling.delete(message.settle);
    if (message.error) reject(message.error); else resolve(message.value);
    return;
  }
  if ('expose' in message) {
    if (message.expose in globalThis) throw new Error('Cannot bind an API on top of an existing property on the window object');
    Object.defineProperty(globalThis, message.expose, { value: deepFreeze(message.api), enumerable: true });
    return;
  }
  tell({ answer: run(message) });
});
`;

/** Electron runs a preload in the main frame only. */
const mainFrameOnly = 'if (globalThis.top !== globalThis) return;';

exports.pageWorld = `(() => { ${mainFrameOnly} ${bridgeEnd('page', 'preload')} })();`;

/**
 * @param source  the preload's text
 * @param file    its path, for messages
 * @param info    what the preload's `process` shows: platform, arch, versions, argv
 */
exports.preloadWorld = (source, file, info) => `(() => { ${mainFrameOnly} ${bridgeEnd('preload', 'page')}
const info = ${JSON.stringify(info)};
const wire = makeCodec(null, null);
const listeners = new Map(); const invoked = new Map(); let lastInvoke = 0;
const post = (message) => globalThis.__standInIpc(wire.stringify(message));
globalThis.__standInReceive = (text) => {
  const message = wire.parse(text);
  if (message.kind === 'event') {
    for (const listener of [...(listeners.get(message.channel) ?? [])]) listener({ senderId: 0, ports: [] }, ...message.parameters);
    return;
  }
  const { resolve, reject, channel } = invoked.get(message.id);
  invoked.delete(message.id);
  if (message.error === undefined) resolve(message.value);
  else reject(new Error("Error invoking remote method '" + channel + "': " + message.error));
};
const refuse = (name) => () => { throw new Error('stand-in: ' + name + ' is not supported'); };
const ipcRenderer = {
  invoke: (channel, ...parameters) => new Promise((resolve, reject) => {
    const id = ++lastInvoke;
    invoked.set(id, { resolve, reject, channel });
    try { post({ kind: 'invoke', id, channel, parameters }); } catch (error) { invoked.delete(id); reject(error); }
  }),
  send: (channel, ...parameters) => post({ kind: 'send', channel, parameters }),
  on(channel, listener) { listeners.set(channel, [...(listeners.get(channel) ?? []), listener]); return ipcRenderer; },
  off(channel, listener) { listeners.set(channel, (listeners.get(channel) ?? []).filter((other) => other !== listener)); return ipcRenderer; },
  removeListener: (channel, listener) => ipcRenderer.off(channel, listener),
  sendSync: refuse('ipcRenderer.sendSync'), postMessage: refuse('ipcRenderer.postMessage'),
};
const contextBridge = {
  exposeInMainWorld: (key, api) => tell({ expose: key, api }),
  exposeInIsolatedWorld: refuse('contextBridge.exposeInIsolatedWorld'),
};
const process = { ...info, env: {}, type: 'renderer', sandboxed: true, contextIsolated: true };
const require = (id) => {
  if (id === 'electron' || id === 'electron/renderer') return { ipcRenderer, contextBridge };
  throw new Error('module not found: ' + id + ' (a sandboxed preload has electron only)');
};
const module = { exports: {} };
try {
  (function (exports, require, module, process, __filename, __dirname) {
${source}
  }).call(globalThis, module.exports, require, module, process, ${JSON.stringify(file)}, '');
} catch (error) { post({ kind: 'preload-error', error: String(error?.stack ?? error) }); throw error; }
})();`;
