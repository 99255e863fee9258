/** The settings file, written by Electron's main process alone. The same `config.json` as headless writes. */
import fs from 'node:fs';
import path from 'node:path';
import Store from 'electron-store';
import type { Settings } from '../../shared/settings.ts';

export interface SettingsStore {
  /** What was stored, unvalidated; undefined at first run. */
  load(): unknown;
  /** Replaces the whole file at once (temporary file, fsync, rename: about 4 ms), so only on a change. */
  save(settings: Settings): void;
  /** A sentence for the household when the stored file was broken and set aside. */
  readonly broken: string | undefined;
}

/**
 * A broken file never keeps the app from starting: it is renamed, not wiped, because what it held may be worth a look.
 * @param dataFolder  absolute; made if it is not there
 */
export function openSettings(dataFolder: string): SettingsStore {
  fs.mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const file = path.join(dataFolder, 'config.json');
  const open = (): Store<Record<string, unknown>> => new Store({ cwd: dataFolder, name: 'config', configFileMode: 0o600 });
  let broken: string | undefined;
  let store: Store<Record<string, unknown>>;
  try {
    store = open();
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const aside = `config.broken-${new Date().toISOString().replaceAll(':', '-')}.json`;
    fs.renameSync(file, path.join(dataFolder, aside));
    broken = `The settings file could not be read (${error.message}); it was kept as ${aside} in ${dataFolder}, and Gavel started with its defaults.`;
    store = open();
  }
  return {
    load: () => (Object.keys(store.store).length === 0 ? undefined : store.store),
    save: (settings) => {
      store.store = { ...settings };
    },
    broken,
  };
}
