/** A pause of the household's own choices, for everyone or for one device. Pure but for the timer. Orders know no pause. */
import net from 'node:net';
import { AppError } from '../../shared/app-error.ts';
import type { Params } from '../../shared/engine-api.ts';
import type { Settings } from '../../shared/settings.ts';
import { plainAddress } from './policy/conditions.ts';

const MINUTE_MS = 60_000;
const LONGEST_MS = 7 * 24 * 60 * MINUTE_MS;

/** When a pause that is asked for ends, in milliseconds since the epoch; null: now. @throws AppError `invalid-input` */
export function pauseEnd(params: Params<'pause.set'>, now: number): number | null {
  if ('minutes' in params) return params.minutes === null ? null : now + params.minutes * MINUTE_MS;
  const until = Date.parse(params.until);
  if (until <= now) throw new AppError('invalid-input', { code: 'pause-past' });
  if (until - now > LONGEST_MS) throw new AppError('invalid-input', { code: 'pause-long' });
  return until;
}

/** @param same whether an address is of the same device @throws AppError `invalid-input` for what is no address */
export function withPause(devices: Settings['pausedDevices'], client: string, until: number | null, same: (address: string) => boolean): Settings['pausedDevices'] {
  const address = plainAddress(client);
  if (net.isIP(address) === 0) throw new AppError('invalid-input', { code: 'typed-device', text: client.slice(0, 80) });
  const others = devices.filter((device) => !same(device.address));
  return until === null ? others : [...others, { address, until: new Date(until).toISOString() }];
}

/** Calls back right after each of these moments (ISO 8601). Dispose of it to stop. */
export function atEach(moments: readonly (string | undefined)[], now: number, then: () => void): Disposable {
  const timers = moments.flatMap((moment) => (moment === undefined ? [] : [setTimeout(then, Date.parse(moment) - now + 5).unref()]));
  return { [Symbol.dispose]: () => timers.forEach((timer) => clearTimeout(timer)) };
}
