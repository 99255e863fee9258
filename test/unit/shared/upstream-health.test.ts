import { expect, test } from 'vitest';
import { upstreamHealth } from '../../../shared/upstream-health.ts';

const now = Date.parse('2026-11-24T12:00:00Z');

test.for([
  ['one that was never asked is not said to answer', { answered: 0, failed: 0, healthy: true }, 'waiting'],
  ['one that only ever failed fails, however seldom', { answered: 0, failed: 1, healthy: true }, 'failing'],
  ['one that answered a moment ago answers', { answered: 3, failed: 1, healthy: true, lastAnswerAt: '2026-11-24T11:59:00Z' }, 'answers'],
  ['one that answered an hour ago answered then', { answered: 3, failed: 0, healthy: true, lastAnswerAt: '2026-11-24T11:00:00Z' }, 'answered'],
  ['one that is set aside fails, whatever it answered before', { answered: 300, failed: 3, healthy: false, lastAnswerAt: '2026-11-24T11:59:59Z' }, 'failing'],
] as const)('%s', ([, view, health]) => {
  expect(upstreamHealth(view, now)).toBe(health);
});
