'use strict';
/** `utilityProcess`: a real child process; utility-preload.cjs gives it `process.parentPort`. */
const { fork } = require('node:child_process');
const { EventEmitter } = require('node:events');
const path = require('node:path');
const { app } = require('./app.cjs');
const { makeEvent, strict } = require('./strict.cjs');

class UtilityProcess extends EventEmitter {
  constructor(file, parameters, options) {
    super();
    this._child = fork(file, parameters, {
      cwd: options.cwd, env: options.env ?? process.env,
      execArgv: [...(options.execArgv ?? []), '--require', path.join(__dirname, 'utility-preload.cjs')],
      serialization: 'advanced', // structured clone, as Electron's message ports
      silent: options.stdio === 'pipe',
    });
    this.stdout = this._child.stdout;
    this.stderr = this._child.stderr;
    const child = this._child;
    const onExit = () => child.kill('SIGKILL');
    process.on('exit', onExit);
    child.once('spawn', () => {
      this.pid = child.pid;
      app._children.set(child, { pid: child.pid, type: 'Utility', serviceName: 'node.mojom.NodeService', name: options.serviceName });
      this.emit('spawn');
    });
    child.on('message', (message) => this.emit('message', message));
    child.on('exit', (code, signal) => {
      process.off('exit', onExit);
      app._children.delete(child);
      this.pid = undefined;
      this.emit('exit', code ?? 1);
      app.emit('child-process-gone', makeEvent(), {
        type: 'Utility', reason: signal !== null ? 'killed' : code === 0 ? 'clean-exit' : 'abnormal-exit', exitCode: code ?? 1, serviceName: options.serviceName,
      });
    });
  }
  postMessage(message, transfer = []) {
    if (transfer.length > 0) throw new Error('stand-in: handing over a MessagePortMain is not supported');
    if (this._child.connected) this._child.send(message);
  }
  kill() { return this._child.kill(); }
}

exports.utilityProcess = strict('utilityProcess', {
  fork(file, parameters = [], options = {}) {
    if (!app.isReady()) throw new Error('utilityProcess cannot be created before app is ready.');
    return strict('UtilityProcess', new UtilityProcess(file, parameters, options));
  },
});
