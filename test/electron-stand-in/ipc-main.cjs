'use strict';
/** `ipcMain`: handlers for `invoke`, an emitter for `send`. */
const { EventEmitter } = require('node:events');

class IpcMain extends EventEmitter {
  _handlers = new Map();
  handle(channel, handler) {
    if (this._handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    this._handlers.set(channel, handler);
  }
  removeHandler(channel) { this._handlers.delete(channel); }
}

exports.ipcMain = new IpcMain();
