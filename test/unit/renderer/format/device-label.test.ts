/** What a device is called. */
import { expect, test } from 'vitest';
import { deviceLabel, deviceWords } from '../../../../renderer/format/device-label.ts';
import { networkOf } from '../../../../electron/engine/query-log/keeper.ts';

test('an address without its last part is a network, as the log notes it without devices', () => {
  for (const address of ['192.168.50.24', '2001:db8:77::1f', 'fd00::5', '::1']) expect(deviceWords(networkOf(address))).toBe(`network ${networkOf(address)}`);
});
test('a device is called by its name, else by its address', () => {
  expect(deviceWords('192.168.50.24')).toBe('192.168.50.24');
  expect(deviceWords('2001:db8::1')).toBe('2001:db8::1');
  expect(deviceLabel({ id: '192.168.50.24', name: 'Kitchen radio' })).toBe('Kitchen radio');
  expect(deviceLabel({ id: '192.168.50.0' })).toBe('network 192.168.50.0');
});
