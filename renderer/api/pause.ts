/** A pause for the whole house, or for all addresses of one device until the same moment. */
import type { Status } from '../../shared/engine-api.ts';
import { client } from './client.ts';

/** @param addresses of the device; absent: the whole house */
export async function pauseFor(params: { minutes: number | null } | { until: string }, addresses?: readonly string[]): Promise<void> {
  if (addresses === undefined) return void (await client.call('pause.set', params));
  let until: string | undefined;
  for (const address of addresses) {
    // The engine's clock counts the minutes; its first answer says until when.
    const status: Status = await client.call('pause.set', until === undefined ? { ...params, client: address } : { until, client: address });
    if ('minutes' in params && params.minutes !== null) until ??= status.pausedDevices.find((paused) => paused.client === address)?.until;
  }
}
