'use strict';
/**
 * Custom schemes and the one session. Chromium knows no scheme that it was not built with, so `app://gavel/x` is served to the
 * page as `http://gavel.app.localhost/x` (a secure context, like the privileged scheme) and mapped back in all that main sees.
 */
const { EventEmitter } = require('node:events');
const { app } = require('./app.cjs');
const { record, strict } = require('./strict.cjs');

const handlers = new Map();
exports.schemeHandler = (scheme) => handlers.get(scheme);

exports.toPageUrl = function toPageUrl(url) {
  const parts = /^([a-z][a-z0-9+.-]*):\/\/([^/]*)(.*)$/i.exec(url);
  return parts !== null && handlers.has(parts[1]) ? `http://${parts[2]}.${parts[1]}.localhost${parts[3] || '/'}` : url;
};

exports.toAppUrl = function toAppUrl(url) {
  const parts = /^http:\/\/([^/]*)\.([a-z0-9-]+)\.localhost(\/.*)?$/i.exec(url);
  return parts !== null && handlers.has(parts[2]) ? `${parts[2]}://${parts[1]}${parts[3] || '/'}` : url;
};

exports.protocol = strict('protocol', {
  registerSchemesAsPrivileged(schemes) {
    if (app.isReady()) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    record('privileged-schemes', schemes);
  },
  handle(scheme, handler) { handlers.set(scheme, handler); },
  isProtocolHandled: (scheme) => handlers.has(scheme),
});

class Session extends EventEmitter {
  constructor() {
    super();
    this._onHeaders = undefined;
    this._onPermission = undefined;
    this._onPermissionCheck = undefined;
    this.protocol = exports.protocol;
    this.webRequest = strict('session.webRequest', { onHeadersReceived: (...parameters) => { this._onHeaders = parameters.at(-1); } });
  }
  setPermissionRequestHandler(handler) { this._onPermission = handler; }
  setPermissionCheckHandler(handler) { this._onPermissionCheck = handler; }
  setDevicePermissionHandler(handler) { record('device-permission-handler', typeof handler); }
}

exports.session = strict('session', { defaultSession: strict('session.defaultSession', new Session()) });
