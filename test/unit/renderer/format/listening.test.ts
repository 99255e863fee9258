/** Which of several addresses the window names. */
import { describe, expect, test } from 'vitest';
import { houseAddress } from '../../../../renderer/format/listening.ts';

const [here, home, second, six] = [{ address: '127.0.0.1', port: 5300 }, { address: '192.168.50.10', port: 53 }, { address: '192.168.60.10', port: 53 }, { address: 'fd00::10', port: 53 }];

describe('the address that the house uses', () => {
  test('is not this computer’s own where there is another', () => {
    expect(houseAddress([here, home], 'localhost')).toBe(home);
    expect(houseAddress([here, home], '127.0.0.1')).toBe(home);
  });
  test('is the one by which the page was reached', () => {
    expect(houseAddress([here, home, second], '192.168.60.10')).toBe(second);
    expect(houseAddress([here, home, six], '[fd00::10]')).toBe(six);
  });
  test('is a whole address before “all of them”', () => {
    expect(houseAddress([here, { address: '0.0.0.0', port: 53 }, home], 'gavel')).toBe(home);
    expect(houseAddress([here, { address: '0.0.0.0', port: 53 }], 'gavel')).toEqual({ address: '0.0.0.0', port: 53 });
  });
  test('is the only one there is', () => {
    expect(houseAddress([here], '192.168.50.10')).toBe(here);
    expect(houseAddress([], 'gavel')).toBeUndefined();
  });
});
