'use strict';
/**
 * Carries values between worlds as tagged JSON, refusing what structured cloning refuses. The same text runs in Node, in the
 * preload's world and in the page's world, so it may use nothing but the language itself.
 *
 * A plain value is itself; everything JSON cannot say is `{ $: tag, v: … }`. Functions and promises cross only where both
 * callbacks are given (contextBridge); elsewhere (ipc) they are refused with Electron's own words.
 *
 * @param keepFunction  (function) => id, or null where functions may not cross
 * @param makeFunction  (id) => function that calls the one kept on the other side, or null
 */
module.exports = function makeCodec(keepFunction, makeFunction) {
  const toBase64 = (bytes) => {
    let text = '';
    for (const byte of bytes) text += String.fromCharCode(byte);
    return btoa(text);
  };
  const fromBase64 = (text) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  const refused = (value) => new Error('An object could not be cloned: ' + Object.prototype.toString.call(value));

  function encode(value, open) {
    switch (typeof value) {
      case 'undefined': return { $: 'undefined' };
      case 'bigint': return { $: 'bigint', v: String(value) };
      case 'number': return Number.isFinite(value) ? value : { $: 'number', v: String(value) };
      case 'function':
        if (keepFunction === null) throw refused(value);
        return { $: 'function', v: keepFunction(value) };
      case 'symbol': throw refused(value);
      case 'object': break;
      default: return value;
    }
    if (value === null) return null;
    if (open.has(value)) throw new Error('stand-in: a value that contains itself is not supported');
    open.add(value);
    try {
      return encodeObject(value, open);
    } finally {
      open.delete(value);
    }
  }

  function encodeObject(value, open) {
    if (typeof value.then === 'function') {
      if (keepFunction === null) throw refused(value);
      return { $: 'promise', v: keepFunction(() => value) };
    }
    if (Array.isArray(value)) return value.map((item) => encode(item, open));
    if (value instanceof Date) return { $: 'date', v: value.getTime() };
    if (value instanceof Map) return { $: 'map', v: [...value].map((pair) => pair.map((item) => encode(item, open))) };
    if (value instanceof Set) return { $: 'set', v: [...value].map((item) => encode(item, open)) };
    if (value instanceof Error) return { $: 'error', v: { name: value.name, message: value.message, stack: value.stack } };
    if (value instanceof ArrayBuffer) return { $: 'buffer', v: toBase64(new Uint8Array(value)) };
    if (ArrayBuffer.isView(value)) return { $: 'bytes', v: toBase64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)) };
    const object = {};
    for (const key of Object.keys(value)) object[key] = encode(value[key], open);
    return '$' in object ? { $: 'object', v: object } : object;
  }

  function decode(value) {
    if (value === null || typeof value !== 'object') return value;
    if (Array.isArray(value)) return value.map(decode);
    let fields = value;
    switch (value.$) {
      case 'undefined': return undefined;
      case 'bigint': return BigInt(value.v);
      case 'number': return Number(value.v);
      case 'function': return makeFunction(value.v);
      case 'promise': return makeFunction(value.v)();
      case 'date': return new Date(value.v);
      case 'map': return new Map(value.v.map(([key, item]) => [decode(key), decode(item)]));
      case 'set': return new Set(value.v.map(decode));
      case 'error': return Object.assign(new Error(value.v.message), value.v);
      case 'buffer': return fromBase64(value.v).buffer;
      case 'bytes': return fromBase64(value.v);
      case 'object': fields = value.v; break;
      default: break;
    }
    const object = {};
    for (const key of Object.keys(fields)) object[key] = decode(fields[key]);
    return object;
  }

  return { stringify: (value) => JSON.stringify(encode(value, new Set())), parse: (text) => decode(JSON.parse(text)) };
};
