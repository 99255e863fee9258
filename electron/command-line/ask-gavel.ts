/** For the commands that ask a running Gavel: their common options, and the connection. */
import path from 'node:path';
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { connectToGavel, type ControlClient } from '../console/control-client.ts';
import { defaultDataFolder } from './data-folder.ts';
import { UsageError } from './output.ts';

export interface Asked {
  positionals: string[];
  value(name: string): string | undefined;
  flag(name: string): boolean;
}

/** Every such command knows `--json` and `--data`. @throws UsageError */
export function parseAsk(argv: readonly string[], own: ParseArgsOptionsConfig): Asked {
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options: { json: { type: 'boolean' }, data: { type: 'string' }, ...own }, allowPositionals: true });
    const given = values as Record<string, string | boolean | undefined>;
    return {
      positionals,
      value: (name) => (typeof given[name] === 'string' ? given[name] : undefined),
      flag: (name) => given[name] === true,
    };
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

/** Connects, asks, and leaves. @throws AppError `unavailable` when no Gavel runs with the folder */
export async function withGavel<T>(asked: Asked, ask: (gavel: ControlClient) => Promise<T>): Promise<T> {
  const gavel = await connectToGavel(path.resolve(asked.value('data') ?? defaultDataFolder()));
  try {
    return await ask(gavel);
  } finally {
    gavel.close();
  }
}
