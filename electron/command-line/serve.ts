/** `gavel serve`: engine and console without a window, until a signal ends it. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { AppError } from '../../shared/app-error.ts';
import { startConsole, type Console } from '../console/console.ts';
import { claimDataFolder } from '../console/control-socket.ts';
import { createEngine } from '../engine/engine.ts';
import type { Engine } from '../engine/engine-host.ts';
import { defaultDataFolder } from './data-folder.ts';
import { complain, EXIT, print, UsageError } from './output.ts';
import { parseServeOptions } from './parse-serve-options.ts';
import { openSettingsFile } from './settings-file.ts';

const DEFAULT_WEB = { address: '127.0.0.1', port: 8380 };
/** After this the process ends whatever is still open, in milliseconds. */
const CLOSE_LIMIT_MS = 2500;

const isLoopback = (address: string): boolean => address === '::1' || address.startsWith('127.');
const shown = ({ address, port }: { address: string; port: number }): string => (address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`);

/** The built page lies beside the bundle; from source there is the last build. */
function rendererFolder(): string {
  const here = path.dirname(fileURLToPath(import.meta.url));
  return import.meta.url.endsWith('.ts') ? path.join(here, '..', '..', 'dist', 'renderer') : path.join(here, '..', 'renderer');
}

async function untilSignal(engine: Engine, opened: Console): Promise<void> {
  const signal = await new Promise<string>((resolve) => {
    for (const name of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.once(name, () => resolve(name));
  });
  complain(`${signal}: stopping`);
  setTimeout(() => process.exit(EXIT.cannot), CLOSE_LIMIT_MS).unref();
  await opened.close();
  await engine.close();
}

export async function serve(argv: readonly string[], version: string): Promise<number> {
  const parsed = parseServeOptions(argv);
  if (!parsed.ok) throw new UsageError(parsed.message);
  const { options } = parsed;
  const dataFolder = path.resolve(options.data ?? defaultDataFolder());
  const control = await claimDataFolder(dataFolder);
  let engine: Engine | undefined;
  let opened: Console;
  try {
    engine = await createEngine({ dataFolder, settings: openSettingsFile(dataFolder), run: options.run, version, ...(options.dns === undefined ? {} : { dns: options.dns }), ...(options.encrypted === undefined ? {} : { encrypted: options.encrypted }) });
    opened = await startConsole(engine, { control, dataFolder, rendererFolder: rendererFolder(), token: options.token, web: options.web === null ? undefined : options.web ?? DEFAULT_WEB });
  } catch (error) {
    await engine?.close();
    await control.close();
    if (error instanceof AppError && error.code === 'invalid-input') throw new UsageError(error.message);
    throw error;
  }
  const status = await engine.call('status.get', {});
  const base = opened.web === undefined ? undefined : `http://${shown(opened.web)}/#/setup`;
  for (const problem of status.problems) complain(`${problem.title} ${problem.wayOut}${problem.guide === undefined || base === undefined ? '' : ` It is at ${base}/${problem.guide}`}`);
  if (opened.loginUrl !== undefined) print(`console: ${opened.loginUrl}`);
  if (base !== undefined && status.setup?.state === 'open') print(`first use: the console opens with a guide to lists, port 53 and the router; later it is at ${base}`);
  if (opened.web !== undefined && !isLoopback(opened.web.address)) complain(`the console is open to other devices at ${shown(opened.web)}, without encryption, as --web says; they need its token.`);
  const { tls, https } = status.encrypted;
  const encrypted = `${tls.length === 0 ? '' : ` dot=${tls.map(shown).join(',')}`}${https.length === 0 ? '' : ` doh=${https.map(shown).join(',')}`}`;
  print(`ready dns=${engine.dns.map(shown).join(',')}${encrypted} web=${opened.web === undefined ? 'off' : shown(opened.web)}`);
  await untilSignal(engine, opened);
  return EXIT.done;
}
