/** The overview's links into the log, and when pauses end. */
import { describe, expect, test } from 'vitest';
import { nextMorning } from '../../../renderer/format/pause-times.ts';
import { spanOf } from '../../../renderer/format/times.ts';
import { layersOf, logOf } from '../../../renderer/pages/layers.ts';
import { matches, readView, toFilter, writeView } from '../../../renderer/pages/log-filter.ts';
import type { LogRow } from '../../../shared/verdict.ts';

const BAR = { at: '2026-11-24T12:00:00.000Z', to: '2026-11-24T12:10:00.000Z' };
const viewOf = (address: string): ReturnType<typeof readView> => readView(new URLSearchParams(address.split('?')[1]));
const row = (outcome: LogRow['outcome'], decider: LogRow['decider']): LogRow => ({ id: '1', at: BAR.at, client: '192.168.1.2', device: 'Radio', name: 'a.example', type: 'A', outcome, by: 'cache', decider, matched: [], rcode: 'NOERROR', ms: 1 });

describe('a part of a bar', () => {
  test.for([
    ['law', { decider: ['law'], outcome: ['blocked'] }, row('blocked', 'law'), row('answered', 'none')], ['observed', { outcome: ['observed'] }, row('observed', 'none'), row('blocked', 'law')],
    ['answered', { outcome: ['answered'] }, row('answered', 'none'), row('observed', 'none')], ['failed', { outcome: ['failed'] }, row('failed', 'none'), row('answered', 'none')],
  ] as const)('%s leads to the log of that time and outcome', ([layer, filter, fits, not]) => {
    const view = viewOf(logOf(BAR, layer));
    expect(toFilter(view)).toEqual({ ...filter, from: BAR.at, to: BAR.to });
    expect(readView(writeView(view))).toEqual(view);
    expect([matches(fits, view), matches(not, view), matches({ ...fits, at: BAR.to }, view)]).toEqual([true, false, false]);
  });

  test('an outcome that is none is left out of the filter', () => {
    expect(toFilter(viewOf('/log?outcome=nonsense'))).toEqual({});
  });

  test('what nobody met is no part of the chart, the deciders always are', () => {
    const none = { total: 0, law: 0, household: 0, upstream: 0, observed: 0, answered: 0, failed: 0, refused: 0 };
    expect(layersOf(none)).toEqual(['law', 'household', 'upstream', 'answered']);
    expect(layersOf({ ...none, observed: 1, failed: 2 })).toEqual(['law', 'household', 'upstream', 'observed', 'failed', 'answered']);
  });
});

describe('times', () => {
  const at = (day: number, hour: number, minute = 0): string => new Date(2026, 10, day, hour, minute).toISOString();
  const now = new Date(2026, 10, 24, 15);

  test('a pause until the morning is until the next one that is more than an hour away', () => {
    expect(nextMorning(new Date(2026, 10, 24, 21))).toEqual(new Date(2026, 10, 25, 7));
    expect(nextMorning(new Date(2026, 10, 25, 1))).toEqual(new Date(2026, 10, 25, 7));
    expect(nextMorning(new Date(2026, 10, 25, 6, 30))).toEqual(new Date(2026, 10, 26, 7));
    expect(nextMorning(new Date(2026, 11, 31, 9))).toEqual(new Date(2027, 0, 1, 7));
  });

  test('a stretch of time says its day where it is not today, and whole days without an hour', () => {
    expect(spanOf(at(24, 14, 10), at(24, 14, 20), now)).toMatch(/^14:10\s?–\s?14:20$/);
    expect(spanOf(at(22, 14, 10), at(22, 14, 20), now)).toMatch(/^22 Nov,? 14:10\s?–\s?14:20$/);
    expect(spanOf(at(22, 0), at(23, 0), now)).toBe('22 Nov');
    expect(spanOf(at(22, 0), at(24, 0), now)).toMatch(/^22\s?–\s?23 Nov$/);
  });
});
