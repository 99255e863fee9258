import { describe, expect, test } from 'vitest';
import { describeSoFar, parseAt } from '../../../../electron/command-line/why-so-far.ts';
import type { WhyExplained } from '../../../../shared/why-api.ts';

const NOW = new Date(2026, 10, 26, 14, 0).getTime();

describe('the time of --at', () => {
  test('a day stays a day of the household’s calendar', () => {
    expect(parseAt('2026-05-03', NOW)).toBe('2026-05-03');
  });
  test('a time alone is the last time it was so late', () => {
    expect(parseAt('9:30', NOW)).toBe(new Date(2026, 10, 26, 9, 30).toISOString());
    expect(parseAt('20:15', NOW)).toBe(new Date(2026, 10, 25, 20, 15).toISOString());
  });
  test('a day and a time are a moment of this computer’s clock', () => {
    expect(parseAt('2026-05-03 20:15', NOW)).toBe(new Date(2026, 4, 3, 20, 15).toISOString());
  });
  test.each(['May', '25:00', '2026-13-40 10:00', ''])('“%s” is told, with what can be written', (text) => {
    expect(() => parseAt(text, NOW)).toThrow(/a day \(2026-05-03\)/);
  });
});

const explained = (change: Partial<WhyExplained>): WhyExplained => ({
  name: 'x.example', now: { name: 'x.example', client: '', type: 'A', decision: 'would-be-answered', decider: 'none', matches: [] },
  happened: { groups: [], more: false, noting: true }, history: { name: 'x.example', lists: [] }, ...change,
});

test('a name that nobody asked for is said to be that, and a run that notes nothing says so', () => {
  expect(describeSoFar(explained({})).join('\n')).toContain('It was not asked, as far as the log remembers.');
  expect(describeSoFar(explained({ happened: { groups: [], more: false, noting: false } })).join('\n')).toContain('notes no questions');
});

test('since when a list holds a name and since when it is used are told apart', () => {
  const since = { list: 'l', listTitle: 'Mine', kind: 'custom' as const, mode: 'enforce' as const, modeSince: '2026-11-01T12:00:00Z', named: '2026-05-03T12:00:00Z', namedOrBefore: true };
  expect(describeSoFar(explained({ since }))[0]).toBe('  “Mine” has named it since 2026-05-03 or before; used here as “enforce” since 2026-11-01.');
});
