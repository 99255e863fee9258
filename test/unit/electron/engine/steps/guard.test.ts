import { describe, expect, test } from 'vitest';
import { Guard, RATE_LIMIT } from '../../../../../electron/engine/steps/guard.ts';

/** How many of so many questions in one second are let through. */
function through(guard: Guard, client: string, count: number, atMs: number): number {
  let allowed = 0;
  for (let i = 0; i < count; i++) if (guard.check(client, atMs) === undefined) allowed++;
  return allowed;
}

describe('the limit of questions a second', () => {
  test('is 2,000 for a device of the LAN, for each second anew', () => {
    const guard = new Guard();
    expect(RATE_LIMIT).toBe(2000);
    expect(through(guard, '192.168.1.9', 5000, 1000)).toBe(2000);
    expect(guard.check('192.168.1.9', 1999)).toBe('rate-limit');
    expect(through(guard, '192.168.1.9', 5000, 2000)).toBe(2000);
  });

  test('of one device takes nothing from another, over IPv6 and mapped addresses too', () => {
    const guard = new Guard();
    for (const client of ['192.168.1.9', '192.168.1.10', '::ffff:192.168.1.11', 'fe80::1%eth0', 'fd00::1']) expect(through(guard, client, 3000, 1000)).toBe(2000);
  });

  test.for(['127.0.0.1', '127.9.9.9', '::1', '::ffff:127.0.0.1'])('does not hold for %s: this machine is never limited', (client) => {
    expect(through(new Guard(), client, 50_000, 1000)).toBe(50_000);
  });

  test('holds when ten thousand forged addresses come between', () => {
    const guard = new Guard();
    expect(through(guard, '10.0.0.9', 2000, 1000)).toBe(2000);
    for (let i = 0; i < 12_000; i++) guard.check(`10.1.${i >> 8}.${i & 255}`, 1000);
    expect(guard.check('10.0.0.9', 1000)).toBe('rate-limit');
  });

  test.for(['8.8.8.8', '2001:4860:4860::8888', '::ffff:8.8.8.8', 'nonsense'])('does not come to matter for %s, which is refused', (client) => {
    expect(new Guard().check(client, 1000)).toBe('access');
  });
});
