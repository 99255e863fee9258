import { expect, test } from 'vitest';
import { errorWords, faultWords, problemWords, skipWords } from '../../../renderer/format/problem-words.ts';
import { AppError, ofErrorShape } from '../../../shared/app-error.ts';
import type { Fault, LineFault } from '../../../shared/faults.ts';
import type { Problem } from '../../../shared/problems.ts';

test('a problem is said from its facts, with the way out, and the engine’s own words stand behind it', () => {
  const problem: Problem = { id: 'query-log', severity: 'warning', title: 'The query log stopped: disk full.', wayOut: 'Make room.', data: { folder: '/data', detail: 'The query log stopped: disk full.' } };
  expect(problemWords(problem)).toEqual({ what: 'The query log has a fault.', wayOut: 'Make room on the disk that holds /data and see that Gavel may write there.', detail: 'The query log stopped: disk full.' });
});

test.each([
  [{ fault: 'held', holder: 'systemd-resolved (pid 412)' }, 'Port 53 on 192.168.1.10 is held by systemd-resolved (pid 412).'], [{ fault: 'held' }, 'Port 53 on 192.168.1.10 is held by another program.'],
  [{ fault: 'rights' }, 'Gavel may not use port 53 on 192.168.1.10 without administrator rights.'],
] as const)('who keeps Gavel from port 53 is named (%j)', (facts, words) => {
  expect(problemWords({ id: 'port-53', severity: 'warning', title: '', wayOut: '', data: { address: '192.168.1.10', trial: 5300, ...facts } }).what).toBe(`${words} Gavel answers on port 5300, which is good for trying; routers need port 53.`);
});

test('a problem of a newer engine is said in its words', () => {
  expect(problemWords({ id: 'unheard-of', severity: 'error', title: 'What.', wayOut: 'Out.', data: {} } as unknown as Problem)).toEqual({ what: 'What.', wayOut: 'Out.' });
});

test('a call that failed says what came of it and then what exactly; a fault of the page itself only that', () => {
  expect(errorWords(new AppError('invalid-input', '“x y” is not a DNS name'))).toBe('Something that was entered cannot be used. “x y” is not a DNS name.');
  expect(errorWords(new TypeError('odd'))).toBe('Odd.');
});

test('a fault is said in the words of the window; one that it does not know, or that an earlier version kept without its code, as it was told', () => {
  expect(errorWords(ofErrorShape({ code: 'unreadable-list', message: 'as it was told', fault: { code: 'web-page' } }))).toBe('It could not be read as a list. This is a web page, not a list; look for the list’s “raw” or download address.');
  expect(errorWords(ofErrorShape({ code: 'unreadable-list', message: 'as it was told', fault: { code: 'of-a-newer-engine' } as unknown as Fault }))).toBe('It could not be read as a list. As it was told.');
  expect(skipWords({ reason: 'as it was told', fault: { code: 'of-a-newer-engine' } as unknown as LineFault })).toBe('as it was told');
  expect(faultWords(undefined, 'as it was told')).toBe('as it was told');
});
