import { expect, test } from 'vitest';
import { readRules } from '../../../../../helpers/read-rules.ts';

test('“*.name” is the name and all below it; comments, capitals and Unicode are read', () => {
  const { rules, report } = readRules('# Title: Wild\n*.a.example\n*.B.Example. # why\n*.bücher.example\n*.c.example#note\nplain.example\n*.*.d.example\n*.zip\n');
  expect(rules).toEqual(['2 tree block a.example', '3 tree block b.example', '4 tree block xn--bcher-kva.example', '5 tree block c.example', '6 tree block plain.example']);
  expect(report).toMatchObject({ syntax: 'wildcard', head: { title: 'Wild' }, skippedCount: 2 });
  expect(report.skipped).toMatchObject([{ line: 7, reason: expect.stringContaining('wildcard within a name') }, { line: 8, reason: expect.stringContaining('single label') }]);
});
