/** What each step did, as the trace tells it from a row of the log. */
import { describe, expect, test } from 'vitest';
import { stepsOf } from '../../../../electron/engine/trace-steps.ts';
import type { LogRow } from '../../../../shared/verdict.ts';

const row = (change: Partial<LogRow>): LogRow => ({ id: '1', at: '2026-11-26T12:00:00Z', client: '192.168.1.2', device: '192.168.1.2', name: 'dead.example', type: 'A', outcome: 'failed', by: 'upstream-timeout', decider: 'none', matched: [], rcode: 'SERVFAIL', ms: 2000, upstream: '192.0.2.53', ...change }) as LogRow;
const forward = (of: LogRow): ReturnType<typeof stepsOf>[number] | undefined => stepsOf(of).find(({ step }) => step === 'forward');

describe('a question that failed', () => {
  test('was decided by no step: upstream gave no answer, after so long', () => {
    const steps = stepsOf(row({}));
    expect(steps.map(({ outcome }) => outcome)).toEqual(['passed', 'passed', 'passed', 'passed', 'failed', 'not-reached']);
    expect(forward(row({}))).toEqual({ step: 'forward', outcome: 'failed', detail: '192.0.2.53', ms: 2000 });
  });
  test('got an answer where upstream answered with an error', () => {
    expect(forward(row({ by: 'upstream-error' }))).toMatchObject({ outcome: 'answered', ms: 2000 });
  });
});
test('an answered question was decided by the step that answered it', () => {
  expect(forward(row({ outcome: 'answered', by: 'upstream', rcode: 'NOERROR', ms: 12 }))).toMatchObject({ outcome: 'decided', ms: 12 });
});
