import { expect, test } from 'vitest';
import { missingOf } from '../../../renderer/pages/setup/missing.ts';

test('the guide says first what keeps everybody from asking', () => {
  const at = (address: string, port = 53): { address: string; port: number } => ({ address, port });
  expect(missingOf({ dns: [at('127.0.0.1'), at('::1')] }, 3)).toEqual({ what: 'loopback' });
  expect(missingOf({ dns: [at('127.0.0.1', 5300), at('192.168.1.10', 5300)] }, 0)).toEqual({ what: 'port', port: 5300 });
  expect(missingOf({ dns: [at('192.168.1.10')] }, 0)).toEqual({ what: 'nobody' });
  expect(missingOf({ dns: [at('192.168.1.10')] }, 2)).toBeUndefined();
  expect(missingOf({ dns: [at('192.168.1.10')] }, undefined)).toBeUndefined();
});
