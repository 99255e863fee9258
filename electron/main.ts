/**
 * The desktop app, put together. It is unprivileged and never sees DNS traffic: the engine runs in a process of its own.
 * There must be no top-level await on `whenReady`: Electron becomes ready only once this module has been loaded.
 */
import path from 'node:path';
import { app, Menu } from 'electron';
import { readSettings } from '../shared/settings.ts';
import { defaultDataFolder } from './command-line/data-folder.ts';
import { parseServeOptions, type ServeOptions } from './command-line/parse-serve-options.ts';
import { declareScheme, servePage } from './desktop/app-protocol.ts';
import { builtFile, createAppWindow } from './desktop/app-window.ts';
import { createEngineHost } from './desktop/engine-host.ts';
import { serveIpc } from './desktop/ipc-transport.ts';
import { ownArguments } from './desktop/launch-arguments.ts';
import { lockDown } from './desktop/lock-down.ts';
import { createNotices, type Notices } from './desktop/notices.ts';
import { openSettings } from './desktop/settings-store.ts';
import { createTray, type AppTray } from './desktop/tray.ts';

const say = (line: string): void => {
  process.stderr.write(`gavel: ${line}\n`);
};

function start(options: ServeOptions, dataFolder: string): void {
  const rendererFolder = builtFile('..', 'renderer');
  const settings = openSettings(dataFolder);
  let quitting = false;
  let tray: AppTray | undefined;
  let notices: Notices | undefined;

  const engine = createEngineHost({
    file: builtFile('engine-process.js'),
    startMessage: () => ({
      kind: 'start', version: app.getVersion(), dataFolder, rendererFolder, settings: settings.load(),
      // The app runs as the person at this computer, whose files are theirs to name; hidden ones are left out.
      run: { ...options.run, listFolders: [...(options.run.listFolders ?? []), app.getPath('home')] },
      ...(settings.broken === undefined ? {} : { broken: settings.broken }),
      ...(options.dns === undefined ? {} : { dns: options.dns }),
      ...(options.encrypted === undefined ? {} : { encrypted: options.encrypted }),
      ...(options.web === undefined ? {} : { web: options.web }),
      ...(options.token === undefined ? {} : { token: options.token }),
    }),
    save: (changed) => {
      settings.save(changed);
      notices?.use(changed.notices);
    },
    onStarted: ({ dns, web }) => {
      const shown = (list: { address: string; port: number }[]): string => list.map(({ address, port }) => (address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`)).join(',');
      process.stdout.write(`ready dns=${shown(dns)} web=${web === undefined ? 'off' : shown([web])}\n`);
      notices?.started();
    },
    onFailed: (message, retryMs) => {
      say(`the engine is not running: ${message}. Trying again in ${retryMs / 1000} s.`);
      notices?.engineFailed();
    },
  });

  const window = createAppWindow({
    preload: builtFile('preload.cjs'),
    icon: builtFile('icons', 'app.png'),
    staysInTray: () => !quitting && tray !== undefined && readSettings(settings.load()).settings.closeToTray,
    onFailure: say,
  });

  lockDown();
  servePage(rendererFolder);
  serveIpc(engine, window, (language) => tray?.speak(language));
  tray = createTray({ icon: builtFile('icons', 'tray.png'), engine, language: app.getLocale(), open: () => window.open(), quit: () => app.quit(), onFailure: say });
  notices = createNotices({ engine, choice: readSettings(settings.load()).settings.notices, icon: builtFile('icons', 'app.png'), open: (page) => window.open(page), onFailure: say });
  engine.start();
  window.open();

  app.on('second-instance', () => window.open());
  app.on('activate', () => window.open());
  app.on('window-all-closed', () => app.quit());
  app.on('before-quit', () => {
    quitting = true;
  });
  let stopped = false;
  app.on('will-quit', (event) => {
    if (stopped) return;
    event.preventDefault();
    notices?.stop();
    void engine.stop().finally(() => {
      stopped = true;
      app.quit();
    });
  });
}

function main(): void {
  const parsed = parseServeOptions(ownArguments(process.argv, app.isPackaged));
  if (!parsed.ok) {
    say(parsed.message);
    app.exit(2);
    return;
  }
  const dataFolder = path.resolve(parsed.options.data ?? defaultDataFolder());
  // Chromium's own files; the single-instance lock is taken there, so each data folder has one.
  app.setPath('userData', path.join(dataFolder, 'window'));
  if (!app.requestSingleInstanceLock()) {
    say('Gavel is already running with this data folder; its window was opened.');
    app.exit(0);
    return;
  }
  app.setAppUserModelId('net.gavel.desktop'); // Windows shows no notification of a program without one; the same as in electron-builder.yml
  app.enableSandbox();
  declareScheme();
  // The default menu holds a reload and developer tools for whoever finds the keys; on a Mac it also holds copy and paste.
  if (process.platform !== 'darwin') Menu.setApplicationMenu(null);
  void app.whenReady().then(() => start(parsed.options, dataFolder));
}

main();
