/** A draft loses nothing that was saved from elsewhere while it was written. */
import { expect, test } from 'vitest';
import { mergeLines } from '../../../../renderer/format/merge-lines.ts';

test.for([
  ['nothing was saved meanwhile', 'a\nb\n', 'a\nb\n', 'a\nb\nmine\n', 'a\nb\nmine\n'],
  ['a line was added from a row of the log', 'a\n', 'a\n||log.example^\n', 'a\nmine', 'a\nmine\n||log.example^\n'],
  ['a line was taken out', 'a\nb\n', 'a\n', 'a\nb\nmine\n', 'a\nmine\n'],
  ['the draft has the line already', 'a\n', 'a\nx\n', 'x\na\n', 'x\na\n'],
  ['the draft is empty', 'a\n', 'a\nx\n', '', 'x\n'],
] as const)('%s', ([, base, saved, draft, expected]) => {
  expect(mergeLines(base, saved, draft)).toBe(expected);
});
