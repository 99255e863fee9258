'use strict';
/**
 * The desktop's own surfaces: tray, menus, dialogs, notifications, the shell. There is no desktop to show them on; they are
 * kept so that a test can look at them and click, and prove nothing about how they look.
 */
const { EventEmitter } = require('node:events');
const fs = require('node:fs');
const { makeEvent, record, strict } = require('./strict.cjs');

class MenuItem {
  constructor(options) {
    Object.assign(this, { enabled: true, visible: true, checked: false, type: options.submenu === undefined ? 'normal' : 'submenu' }, options);
    if (Array.isArray(options.submenu)) this.submenu = Menu.buildFromTemplate(options.submenu);
    this.click = (...parameters) => {
      if (this.type === 'checkbox') this.checked = !this.checked;
      options.click?.(this, undefined, ...parameters);
    };
  }
}

class Menu extends EventEmitter {
  items = [];
  static _application = null;
  append(item) { this.items.push(item); }
  getMenuItemById(id) { return this.items.find((item) => item.id === id) ?? this.items.map((item) => item.submenu?.getMenuItemById(id)).find((item) => item) ?? null; }
  static buildFromTemplate(template) {
    const menu = new Menu();
    for (const options of template) menu.append(options instanceof MenuItem ? options : new MenuItem(options));
    return menu;
  }
  static setApplicationMenu(menu) { Menu._application = menu; }
  static getApplicationMenu() { return Menu._application; }
}

class Tray extends EventEmitter {
  static _all = [];
  constructor(image) {
    super();
    if (image === undefined || image.isEmpty()) throw new Error('stand-in: a tray without a picture would be invisible');
    this._image = image;
    Tray._all.push(this);
    return strict('Tray', this);
  }
  setToolTip(text) { this._toolTip = text; }
  setContextMenu(menu) { this._menu = menu; }
  setImage(image) { this._image = image; }
  destroy() { Tray._all.splice(0); }
}

class NativeImage {
  constructor(bytes) { this._bytes = bytes; }
  isEmpty() { return this._bytes.length === 0; }
  setTemplateImage() { record('template-image'); }
}

class Notification extends EventEmitter {
  /** Those that were shown and not closed, oldest first. */
  static _shown = [];
  constructor(options) {
    super();
    if (typeof options?.title !== 'string' && typeof options?.body !== 'string') throw new Error('stand-in: a notification without words would say nothing');
    this._options = options;
    return strict('Notification', this);
  }
  get title() { return this._options.title ?? ''; }
  get body() { return this._options.body ?? ''; }
  show() {
    record('notification', this._options);
    Notification._shown.push(this);
    this.emit('show', makeEvent());
  }
  close() {
    const at = Notification._shown.indexOf(this);
    if (at < 0) return;
    Notification._shown.splice(at, 1);
    this.emit('close', makeEvent());
  }
  static isSupported() { return true; }
}

exports.MenuItem = MenuItem;
exports.Menu = Menu;
exports.Tray = Tray;
exports.Notification = Notification;
exports.nativeImage = strict('nativeImage', { createFromPath: (file) => new NativeImage(fs.existsSync(file) ? fs.readFileSync(file) : Buffer.alloc(0)) });
exports.shell = strict('shell', { openExternal: async (url) => record('open-external', url) });
exports.dialog = strict('dialog', {
  showErrorBox: (title, content) => record('error-box', title, content),
  // Nobody is there to choose; a test that chooses puts its own in place, as on Electron itself.
  showSaveDialog: async (options) => {
    record('save-dialog', options);
    return { canceled: true, filePath: '' };
  },
});
exports.powerMonitor = new EventEmitter();
