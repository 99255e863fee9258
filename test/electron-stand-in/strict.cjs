'use strict';
/** Makes every call that the stand-in does not know fail loudly: a test must never pass because a call did nothing. */

/** Asked for by JavaScript itself and by inspectors on any object; absent on Electron's objects too. */
const PROBED = new Set(['then', 'toJSON', 'asymmetricMatch', 'nodeType', 'inspect', 'dock']);

/**
 * @param name    as a person would write it, e.g. `app` or `BrowserWindow`
 * @param target  what is supported; members that start with `_` are the stand-in's own
 */
exports.strict = function strict(name, target) {
  return new Proxy(target, {
    get(object, key) {
      if (typeof key === 'symbol' || key in object || key.startsWith('_') || PROBED.has(key)) return Reflect.get(object, key, object);
      return () => {
        throw new Error(`stand-in: ${name}.${key} is not supported; add it to test/electron-stand-in or run the test on Electron itself`);
      };
    },
    set: (object, key, value) => Reflect.set(object, key, value, object),
  });
};

/** Electron's event argument. */
exports.makeEvent = function makeEvent(fields = {}) {
  const event = { ...fields, defaultPrevented: false, preventDefault() { event.defaultPrevented = true; } };
  return event;
};

/** What the stand-in only records: `[kind, ...arguments]`. Tests read it as `electron.__standIn.recorded`. */
exports.recorded = [];
exports.record = (kind, ...values) => { exports.recorded.push([kind, ...values]); };
