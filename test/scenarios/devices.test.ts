/** A device's name is in every row at once, and rules for it hold at once. */
import { afterEach, describe, expect, test } from 'vitest';
import type { LogRow } from '../../shared/verdict.ts';
import { openHouse, type House } from './harness.ts';

let house: House;
afterEach(() => house.close());

describe('the name of a device', () => {
  test('is in old rows, new rows, the overview and the events from the moment it is given', async () => {
    house = await openHouse();
    await house.ask('before.example');
    await house.engine.call('devices.setName', { address: '127.0.0.1', name: 'Kitchen radio' });
    const heard: LogRow[] = [];
    const stop = house.engine.listen('queryLog.rows', ({ rows }) => heard.push(...rows));
    await house.ask('after.example');
    await expect.poll(() => heard.map(({ device, name }) => `${device} ${name}`), { timeout: 5000 }).toEqual(['Kitchen radio after.example']);
    stop();
    const { rows } = await house.engine.call('queryLog.page', {});
    expect(rows.map(({ client, device }) => `${client} ${device}`)).toEqual(['127.0.0.1 Kitchen radio', '127.0.0.1 Kitchen radio']);
    expect((await house.engine.call('overview.get', {})).topClients).toEqual([{ client: '127.0.0.1', device: 'Kitchen radio', count: 2, blocked: 0 }]);
    expect((await house.engine.call('why.get', { name: 'after.example' })).last?.device).toBe('Kitchen radio');
  });

  test('finds the rows of all its addresses', async () => {
    house = await openHouse();
    await house.ask('one.example');
    await house.engine.call('devices.setName', { address: '192.168.1.42', name: 'Radio' });
    expect((await house.engine.call('queryLog.page', { filter: { client: 'radio' } })).rows).toEqual([]);
    await house.engine.call('devices.join', { into: '192.168.1.42', address: '127.0.0.1' });
    expect((await house.engine.call('queryLog.page', { filter: { client: 'radio' } })).rows.map(({ name, device }) => `${device} ${name}`)).toEqual(['Radio one.example']);
    expect((await house.engine.call('queryLog.page', { filter: { client: '192.168.1.42' } })).rows).toHaveLength(1);
    const { devices } = await house.engine.call('devices.split', { address: '127.0.0.1' });
    expect(devices.find(({ id }) => id === '127.0.0.1')).toMatchObject({ asked: 1, role: 'this-computer', lastSeen: '2026-11-24T12:00:00.000Z' });
    expect((await house.engine.call('queryLog.page', { filter: { client: 'radio' } })).rows).toEqual([]);
  });

  test('is what $client rules mean, without a restart and in any letter case', async () => {
    house = await openHouse({ ownRules: "||game.example^$client='kitchen radio'" });
    expect((await house.ask('game.example'))?.addresses).toEqual(['192.0.2.1']);
    await house.engine.call('devices.setName', { address: '127.0.0.1', name: 'Kitchen Radio' });
    expect((await house.ask('game.example'))?.addresses).toEqual(['0.0.0.0']);
    await house.engine.call('devices.setName', { address: '127.0.0.1', name: null });
    expect((await house.ask('game.example'))?.addresses).toEqual(['192.0.2.1']);
  });

  test('who asked for a name is found without reading what cannot hold it', async () => {
    house = await openHouse();
    await house.ask('dns.google');
    const { log } = house.engine as unknown as { log: { askedFor(names: string[], from: number): Promise<unknown> } };
    expect(await log.askedFor(['dns.google', 'dns.quad9.net'], 0)).toEqual([{ client: '127.0.0.1', name: 'dns.google', last: expect.any(Number) }]);
  });
});
