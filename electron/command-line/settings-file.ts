/** The settings file for headless: conf, which electron-store is built on, in the same `config.json`. */
import fs from 'node:fs';
import path from 'node:path';
import Conf from 'conf';
import type { SettingsPort } from '../engine/engine-host.ts';

/** A broken file is set aside under another name, never wiped, and never keeps Gavel from starting. @param dataFolder absolute */
export function openSettingsFile(dataFolder: string): SettingsPort {
  fs.mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const open = (): Conf<Record<string, unknown>> => new Conf({ cwd: dataFolder, configName: 'config', projectName: 'gavel', configFileMode: 0o600 });
  let broken: string | undefined;
  let conf: Conf<Record<string, unknown>>;
  try {
    conf = open();
    void conf.store;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const aside = `config.broken-${new Date().toISOString().replaceAll(':', '-')}.json`;
    fs.renameSync(path.join(dataFolder, 'config.json'), path.join(dataFolder, aside));
    broken = `The settings file could not be read (${error.message}); it was kept as ${aside} in ${dataFolder}, and Gavel started with its defaults.`;
    conf = open();
  }
  return {
    load: () => (Object.keys(conf.store).length === 0 ? undefined : conf.store),
    save: (settings) => {
      conf.store = { ...settings };
    },
    ...(broken === undefined ? {} : { broken }),
  };
}
