/** The calls about what the query log keeps, and forgetting. */
import net from 'node:net';
import { AppError, faultOf } from '../../shared/app-error.ts';
import type { Fault } from '../../shared/faults.ts';
import type { Params } from '../../shared/engine-api.ts';
import type { LogKeepingView } from '../../shared/log-api.ts';
import type { Settings } from '../../shared/settings.ts';
import { normaliseName } from './lists/normalise-name.ts';
import type { QueryLog } from './query-log/log-record.ts';

/** What these calls need of the engine. */
interface LogParts {
  readonly settings: Settings;
  readonly log: QueryLog;
  readonly clock: () => number;
  save(change: Partial<Settings>): void;
}

/** A name as the log writes it; one label is enough, as the names of a house have. */
function loggedName(text: string): string {
  const typed = text.trim().replace(/^\*\./, '').replace(/\.$/, '');
  const name = /^[a-z0-9_-]{1,63}$/i.test(typed) && !/^\d+$/.test(typed) ? typed.toLowerCase() : normaliseName(typed);
  if (name === undefined) throw new AppError('invalid-input', { code: 'typed-name', text: text.slice(0, 80) });
  return name;
}

function address(text: string): string {
  const typed = text.trim();
  if (net.isIP(typed) === 0) throw new AppError('invalid-input', { code: 'typed-address', text: text.slice(0, 80) });
  return typed.toLowerCase();
}

/** Every fault at once. @throws AppError `invalid-input` */
function all(texts: readonly string[], read: (text: string) => string): string[] {
  const faults: Fault[] = [];
  const good = texts.filter((text) => text.trim() !== '').flatMap((text) => {
    try {
      return [read(text)];
    } catch (error) {
      faults.push(faultOf(error));
      return [];
    }
  });
  if (faults.length > 0) throw new AppError('invalid-input', { code: 'several', faults });
  return [...new Set(good)];
}

export async function keepingView(parts: LogParts): Promise<LogKeepingView> {
  return { ...parts.settings.queryLog, ...(await parts.log.use()), noting: parts.log.noting };
}

export async function setKeeping(parts: LogParts, change: Params<'queryLog.keep'>): Promise<LogKeepingView> {
  const { excludedNames, excludedDevices } = change;
  const keeping = {
    ...parts.settings.queryLog, ...change,
    ...(excludedNames === undefined ? {} : { excludedNames: all(excludedNames, loggedName) }), ...(excludedDevices === undefined ? {} : { excludedDevices: all(excludedDevices, address) }),
  };
  parts.save({ queryLog: keeping });
  parts.log.keep(keeping);
  return keepingView(parts);
}

/** Without an end, what is being asked at this moment is forgotten too, and nothing that comes later. */
export async function forget(parts: LogParts, { from, to, name, client }: Params<'queryLog.forget'>): Promise<{ forgotten: number }> {
  if (from === undefined && to === undefined && name === undefined && client === undefined) throw new AppError('invalid-input', { code: 'nothing-to-forget' });
  if (from !== undefined && to !== undefined && Date.parse(from) >= Date.parse(to)) throw new AppError('invalid-input', { code: 'time-turned' });
  return parts.log.forget({
    to: to ?? new Date(parts.clock() + 1000).toISOString(), ...(from === undefined ? {} : { from }),
    ...(name === undefined ? {} : { name: loggedName(name) }), ...(client === undefined ? {} : { client }),
  });
}
