'use strict';
/** `nativeTheme`: what it says is what the pages' `prefers-color-scheme` sees. */
const { EventEmitter } = require('node:events');

class NativeTheme extends EventEmitter {
  _source = 'system';
  get themeSource() { return this._source; }
  set themeSource(source) {
    this._source = source;
    this.emit('updated');
  }
  get shouldUseDarkColors() { return this._source === 'dark'; }
}

exports.nativeTheme = new NativeTheme();
