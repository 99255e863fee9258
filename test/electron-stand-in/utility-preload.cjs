'use strict';
/** Loaded before the entry of a utilityProcess child: `process.parentPort` as Electron has it. */
const { EventEmitter } = require('node:events');

const port = new EventEmitter();
port.postMessage = (message) => { if (process.connected) process.send(message); };
port.start = () => {};
// Messages that arrive before the entry listens are kept, as by a MessagePort that was not started.
let early = [];
process.on('message', (data) => {
  const event = { data, ports: [] };
  if (early === undefined) port.emit('message', event);
  else early.push(event);
});
port.on('newListener', (name) => {
  if (name !== 'message' || early === undefined) return;
  const kept = early;
  early = undefined;
  setImmediate(() => { for (const event of kept) port.emit('message', event); });
});
process.parentPort = port;
process.type = 'utility';
process.on('disconnect', () => process.exit(0));
