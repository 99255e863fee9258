'use strict';
/** `app`: life cycle, paths, and a single-instance lock that is a real one (a Unix socket in userData). */
const { EventEmitter } = require('node:events');
const fs = require('node:fs');
const net = require('node:net');
const os = require('node:os');
const path = require('node:path');
const { makeEvent, record, strict } = require('./strict.cjs');

class App extends EventEmitter {
  constructor() {
    super();
    this.isPackaged = false;
    this.name = 'app';
    this._version = '0.0.0';
    this._appPath = process.cwd();
    this._paths = {};
    this._isReady = false;
    this._quitting = false;
    this._windows = () => [];
    this._children = new Map();
    this._ready = new Promise((resolve) => { this._setReady = resolve; });
    const switches = [];
    this.commandLine = strict('app.commandLine', {
      _switches: switches,
      appendSwitch: (name, value) => { switches.push(value ? `--${name}=${value}` : `--${name}`); },
      hasSwitch: (name) => process.argv.includes(`--${name}`),
    });
  }

  whenReady() { return this._ready; }
  isReady() { return this._isReady; }
  getName() { return this.name; }
  setName(name) { this.name = name; }
  getVersion() { return this._version; }
  getAppPath() { return this._appPath; }
  getLocale() { return 'en-US'; }

  getPath(name) {
    const home = os.homedir();
    const userData = process.argv.find((item) => item.startsWith('--user-data-dir='))?.slice('--user-data-dir='.length) ?? path.join(home, '.config', this.name);
    const known = { home, appData: path.join(home, '.config'), userData, sessionData: userData, temp: os.tmpdir(), exe: process.execPath, logs: path.join(userData, 'logs') };
    const found = this._paths[name] ?? known[name];
    if (found === undefined) throw new Error(`Failed to get '${name}' path`);
    return found;
  }
  setPath(name, value) {
    if (!path.isAbsolute(value)) throw new Error('Path must be absolute');
    this._paths[name] = value;
  }

  requestSingleInstanceLock(additionalData = null) {
    const file = path.join(this.getPath('userData'), 'stand-in.lock');
    fs.mkdirSync(path.dirname(file), { recursive: true });
    // A socket's path has room for about 100 bytes, a data folder may be longer: Linux lets us name it through the folder's descriptor.
    const folder = fs.openSync(path.dirname(file), 'r');
    const socket = `/proc/self/fd/${folder}/stand-in.sock`;
    const holder = Number(fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : 0);
    if (holder !== 0 && isAlive(holder)) {
      const connection = net.connect(socket);
      connection.on('error', (error) => console.error(`stand-in: the first instance cannot be told: ${error.message}`));
      connection.end(JSON.stringify({ argv: process.argv, cwd: process.cwd(), additionalData }));
      this._telling = new Promise((resolve) => { connection.on('close', resolve); });
      return false;
    }
    fs.writeFileSync(file, String(process.pid));
    fs.rmSync(socket, { force: true });
    this._lock = net.createServer((connection) => {
      let text = '';
      connection.setEncoding('utf8').on('data', (data) => { text += data; }).on('end', () => {
        const told = JSON.parse(text);
        this.emit('second-instance', makeEvent(), told.argv, told.cwd, told.additionalData);
      });
    });
    this._lock.listen(socket).unref();
    process.on('exit', () => { fs.rmSync(file, { force: true }); });
    return true;
  }
  hasSingleInstanceLock() { return this._lock !== undefined; }

  setAppUserModelId(id) { record('app-user-model-id', id); }
  setLoginItemSettings(settings) { record('login-item', settings); }
  getAppMetrics() { return [{ pid: process.pid, type: 'Browser' }, ...this._children.values()]; }
  enableSandbox() { record('enable-sandbox'); }
  focus() { record('app-focus'); }

  /** Electron's order: before-quit, every window's close, will-quit, quit; each of the first three may say no. */
  quit() {
    if (this._quitting) return;
    const before = makeEvent();
    this.emit('before-quit', before);
    if (before.defaultPrevented) return;
    this._quitting = true;
    for (const window of this._windows()) {
      window.close();
      if (!window.isDestroyed()) {
        this._quitting = false;
        return;
      }
    }
    const will = makeEvent();
    this.emit('will-quit', will);
    if (will.defaultPrevented) this._quitting = false;
    else this.exit(0);
  }
  exit(code = 0) {
    const leave = () => {
      this.emit('quit', makeEvent(), code);
      process.exit(code);
    };
    if (this._telling === undefined) leave();
    else void this._telling.then(leave);
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

exports.app = strict('app', new App());
