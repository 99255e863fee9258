/** When lists are read again, and how many at once. */
import { describe, expect, test } from 'vitest';
import { UpdateQueue } from '../../../../../electron/engine/lists/update-queue.ts';
import { hoursOf, nextUpdate } from '../../../../../electron/engine/lists/update-schedule.ts';

const HOUR = 3_600_000;
const MINUTE = 60_000;
const next = (failures: number, chance = 0.5, hours = 24): number => nextUpdate({ last: 0, failures, hours, chance });

describe('the next reading', () => {
  test('comes after the interval, a tenth earlier or later', () => {
    expect([next(0, 0), next(0), next(0, 1)]).toEqual([21.6 * HOUR, 24 * HOUR, 26.4 * HOUR]);
  });
  test('comes sooner after a failure, later after each further one, and never later than the interval or six hours', () => {
    expect([1, 2, 3, 4].map((failures) => next(failures) / MINUTE)).toEqual([1, 2, 4, 8]);
    expect(next(100)).toBe(6 * HOUR);
    expect(next(100, 0.5, 2)).toBe(2 * HOUR);
    expect([next(1, 0), next(1, 1)]).toEqual([0.75 * MINUTE, 1.25 * MINUTE]);
  });
  test('is a day for an address and an hour for a file, unless the household chose', () => {
    const url = { type: 'url', url: 'https://x.example/' } as const;
    expect(hoursOf({ source: url })).toBe(24);
    expect(hoursOf({ source: { type: 'file', path: '/x' } })).toBe(1);
    expect(hoursOf({ source: url, hours: 6 })).toBe(6);
    expect(hoursOf({ source: url, hours: -1 })).toBe(24);
  });
});

describe('the queue', () => {
  test('runs three at once, one of a host, and those that can go before those that cannot', async () => {
    const queue = new UpdateQueue();
    const started: string[] = [];
    const ends = new Map<string, () => void>();
    const job = (host: string, name: string): Promise<string> => queue.run(host, () => {
      started.push(name);
      return new Promise((resolve) => { ends.set(name, () => resolve(name)); });
    });
    const turn = (): Promise<void> => new Promise((resolve) => { setImmediate(resolve); });
    const all = [job('a', 'a1'), job('a', 'a2'), job('b', 'b1'), job('c', 'c1'), job('d', 'd1')];
    expect(started).toEqual(['a1', 'b1', 'c1']);
    ends.get('b1')!();
    await turn();
    expect(started).toEqual(['a1', 'b1', 'c1', 'd1']);
    ends.get('a1')!();
    await turn();
    expect(started).toEqual(['a1', 'b1', 'c1', 'd1', 'a2']);
    for (const name of ['a2', 'c1', 'd1']) ends.get(name)!();
    expect(await Promise.all(all)).toEqual(['a1', 'a2', 'b1', 'c1', 'd1']);
  });
  test('goes on after a job that failed', async () => {
    const queue = new UpdateQueue(1);
    const failing = queue.run('', () => Promise.reject(new Error('no')));
    const after = queue.run('', () => Promise.resolve('yes'));
    await expect(failing).rejects.toThrow('no');
    expect(await after).toBe('yes');
  });
});
