import { describe, expect, test } from 'vitest';
import { DeviceBook } from '../../../../../electron/engine/devices/device-book.ts';
import { devicesView } from '../../../../../electron/engine/devices/devices-calls.ts';
import { joinDevices, nameDevice, splitAddress } from '../../../../../electron/engine/devices/household-devices.ts';
import type { NetworkFacts } from '../../../../../electron/engine/network/network-facts.ts';
import type { ClientSeen } from '../../../../../electron/engine/query-log/log-record.ts';
import { readSettings } from '../../../../../shared/settings.ts';

describe('naming a device', () => {
  test('gives a name, changes it, and takes it away with the entry', () => {
    const one = nameDevice([], '192.168.1.42', ' Lia’s   tablet ');
    expect(one).toEqual([{ name: 'Lia’s tablet', addresses: ['192.168.1.42'] }]);
    expect(nameDevice(one, '::ffff:192.168.1.42', 'Tablet')).toEqual([{ name: 'Tablet', addresses: ['192.168.1.42'] }]);
    expect(nameDevice(one, '192.168.1.42', null)).toEqual([]);
  });

  test('refuses a name that another device has, and says which', () => {
    const devices = nameDevice([], '192.168.1.42', 'Tablet');
    expect(() => nameDevice(devices, '192.168.1.43', 'tablet')).toThrow(/192\.168\.1\.42.*join/);
  });

  test.for([['not an address', 'kitchen', 'Radio'], ['an address as a name', '192.168.1.4', '192.168.1.5']] as const)('refuses %s', ([, address, name]) => {
    expect(() => nameDevice([], address, name)).toThrow();
  });

  test('the zone of a link-local address does not make another device', () => {
    const book = new DeviceBook(nameDevice([], 'fe80::1%eth0', 'Radio'));
    expect(book.label('fe80::1%wlan0')).toBe('Radio');
    expect(book.namesOf('fe80::1')).toEqual(['Radio']);
  });
});

describe('joining addresses', () => {
  test('keeps the first one’s name, or takes the other’s', () => {
    const named = nameDevice([], 'fd00::42', 'Tablet');
    expect(joinDevices(named, '192.168.1.42', 'fd00::42')).toEqual([{ name: 'Tablet', addresses: ['192.168.1.42', 'fd00::42'] }]);
    const joined = joinDevices(nameDevice(named, '192.168.1.42', 'iPad'), '192.168.1.42', 'fd00::42');
    expect(joined).toEqual([{ name: 'iPad', addresses: ['192.168.1.42', 'fd00::42'] }]);
    expect(joinDevices(joined, 'fd00::42', '192.168.1.42')).toEqual(joined);
  });

  test('an address taken out stands alone, and a device of one address without a name is forgotten', () => {
    expect(splitAddress([{ addresses: ['192.168.1.42', 'fd00::42'] }], 'fd00::42')).toEqual([]);
    expect(splitAddress([{ name: 'Tablet', addresses: ['192.168.1.42', 'fd00::42'] }], 'fd00::42')).toEqual([{ name: 'Tablet', addresses: ['192.168.1.42'] }]);
  });

  test('all addresses of a device are found by its name and by each of them', () => {
    const book = new DeviceBook([{ name: 'Tablet', addresses: ['192.168.1.42', 'fd00::42'] }]);
    expect(book.addressesOf('tablet')).toEqual(['192.168.1.42', 'fd00::42']);
    expect(book.addressesOf('fd00::42')).toEqual(['192.168.1.42', 'fd00::42']);
    expect(book.addressesOf('192.168.1.9')).toEqual(['192.168.1.9']);
    expect(book.label('192.168.1.9')).toBe('192.168.1.9');
  });
});

const NOW = Date.parse('2026-11-24T12:00:00Z');
const seen = (client: string, asked: number, blocked = 0): ClientSeen => ({ client, first: NOW - 3_600_000, last: NOW, asked, blocked });
const facts = (neighbours: NetworkFacts['neighbours'] = []): NetworkFacts => ({
  routes: [{ gateway: '192.168.1.1', interface: 'eth0', metric: 100 }], neighbours,
  addresses: [{ address: '192.168.1.10', prefix: 24, family: 'ipv4', interface: 'eth0', kind: 'private', lasting: 'dhcp', virtual: false, saidBy: 'ip' }],
});

describe('the list of devices', () => {
  test('joins what the household joined, knows router and this computer, most questions first', () => {
    const view = devicesView([{ name: 'Tablet', addresses: ['192.168.1.42', 'fd00::42'] }], [seen('192.168.1.42', 5, 2), seen('fd00::42', 7), seen('192.168.1.1', 3), seen('127.0.0.1', 1), seen('192.168.1.10', 1)], facts());
    expect(view.devices.map(({ id, name, role, asked, blocked }) => ({ id, name, role, asked, blocked }))).toEqual([
      { id: '192.168.1.42', name: 'Tablet', role: undefined, asked: 12, blocked: 2 }, { id: '192.168.1.1', name: undefined, role: 'router', asked: 3, blocked: 0 },
      { id: '127.0.0.1', name: undefined, role: 'this-computer', asked: 2, blocked: 0 },
    ]);
    expect(view.onlyOne).toBeUndefined();
  });

  test('says when everything comes from the router', () => {
    expect(devicesView([], [seen('192.168.1.1', 3), seen('127.0.0.1', 9)], facts()).onlyOne).toEqual({ address: '192.168.1.1', router: true });
    expect(devicesView([], [seen('192.168.1.7', 3)], facts()).onlyOne).toBeUndefined();
    expect(devicesView([], [seen('192.168.1.7', 300)], facts()).onlyOne).toEqual({ address: '192.168.1.7', router: false });
  });

  test('suggests to join addresses of one network card, never two that have names', () => {
    const card = (address: string): { address: string; mac: string; interface: string } => ({ address, mac: 'a4:83:e7:00:00:19', interface: 'eth0' });
    const neighbours = [card('192.168.1.42'), card('fd00::42')];
    expect(devicesView([{ name: 'Tablet', addresses: ['fd00::42'] }], [seen('192.168.1.42', 50), seen('fd00::42', 1)], facts(neighbours)).suggestions).toEqual([{ into: 'fd00::42', addresses: ['192.168.1.42'] }]);
    expect(devicesView([{ name: 'A', addresses: ['fd00::42'] }, { name: 'B', addresses: ['192.168.1.42'] }], [seen('192.168.1.42', 50), seen('fd00::42', 1)], facts(neighbours)).suggestions).toEqual([]);
  });

  test('a repeater has one card and speaks for many: its addresses are not taken for one device', () => {
    const card = (address: string): { address: string; mac: string; interface: string } => ({ address, mac: '38:10:d5:00:00:01', interface: 'eth0' });
    expect(devicesView([], [seen('192.168.1.42', 5), seen('192.168.1.43', 5)], facts([card('192.168.1.42'), card('192.168.1.43')])).suggestions).toEqual([]);
  });

  test('a named device that does not ask is shown, without times', () => {
    expect(devicesView([{ name: 'Radio', addresses: ['192.168.1.60'] }], [], facts()).devices).toEqual([{ id: '192.168.1.60', name: 'Radio', asked: 0, blocked: 0, addresses: [{ address: '192.168.1.60', family: 'ipv4', asked: 0, blocked: 0 }] }]);
  });
});

test('a broken list of devices falls back alone', () => {
  const { settings, reset } = readSettings({ version: 1, country: 'IT', devices: [{ name: 'x' }], setup: { state: 'lost' } });
  expect(settings).toMatchObject({ country: 'IT', devices: [] });
  expect(reset).toEqual(['devices', 'setup']);
});

describe('this computer is one device', () => {
  const isOwn = (address: string): boolean => address.startsWith('127.') || ['::1', '192.168.1.10'].includes(address);
  test('whichever of its addresses asks, rows, filters and pauses mean the same', () => {
    const book = new DeviceBook([], isOwn);
    expect(['127.0.0.1', '127.0.0.4', '::1', '192.168.1.10', '192.168.1.42'].map(book.label)).toEqual(['127.0.0.1', '127.0.0.1', '127.0.0.1', '127.0.0.1', '192.168.1.42']);
    expect(['127.0.0.3', '::1', '192.168.1.42'].map(book.belongsTo('127.0.0.1'))).toEqual([true, true, false]);
  });
  test('a name given to one of its addresses is its name, for rules too', () => {
    const book = new DeviceBook(nameDevice([], '127.0.0.2', 'Study PC'), isOwn);
    expect(['127.0.0.1', '::ffff:127.0.0.9', '192.168.1.10'].map(book.label)).toEqual(['Study PC', 'Study PC', 'Study PC']);
    expect([book.namesOf('::1'), book.namesOf('192.168.1.42')]).toEqual([['Study PC'], []]);
    expect(book.belongsTo('study pc')('127.0.0.1')).toBe(true);
  });
  test('two addresses that the household named differently stay two', () => {
    const book = new DeviceBook([{ name: 'Tablet', addresses: ['127.0.0.2'] }, { name: 'Phone', addresses: ['127.0.0.3'] }], isOwn);
    expect(['127.0.0.1', '127.0.0.2', '127.0.0.3'].map(book.label)).toEqual(['127.0.0.1', 'Tablet', 'Phone']);
    expect(book.belongsTo('127.0.0.2')('127.0.0.3')).toBe(false);
  });
});
