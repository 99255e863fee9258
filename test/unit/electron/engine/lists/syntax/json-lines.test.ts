import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { findRuleLines } from '../../../../../../electron/engine/lists/find-rule-lines.ts';
import { elementLines } from '../../../../../../electron/engine/lists/syntax/json-lines.ts';

describe('the lines on which the elements of an array begin', () => {
  test.for([
    ['whatever an element is', '{\n"entries": [\n{ "name": "a" },\n"b", 3,\nnull,\n[1,\n2],\ntrue]}', [3, 4, 4, 5, 6, 8]],
    ['on one line', '{"entries":[{"a":1},{"b":[2,3]}]}', [1, 1]],
    ['with brackets, commas and quotes in texts', '{"note": "[\\"entries\\": [1,\\\\",\n"entries": ["a,]\\"b",\r\n"c\\\\"\n]}', [2, 3]],
    ['not of an array of the same key deeper down', '{"list": {"entries": [1,\n2]},\n"other": ["entries", [4]],\n"entries": [\n3]}', [5]],
    ['of the last, where the key stands twice', '{"entries": [1],\n"entries": [\n2,\n3]}', [3, 4]],
    ['none, where there is none', '{"entries": [ ],\n"orders": [1]}', []],
    ['none, where it is no array', '{"entries": {"a": [1]}}', []],
  ] as const)('%s', ([, text, lines]) => {
    JSON.parse(text);
    expect(elementLines(text, 'entries')).toEqual(lines);
  });

  test('are those that an editor shows: the list that comes with Gavel', () => {
    const file = path.join(import.meta.dirname, '../../../../../../electron/engine/lists/built-in/milan-2022.json');
    const text = fs.readFileSync(file, 'utf8');
    const lines = text.split('\n');
    const found = findRuleLines(fs.readFileSync(file), 'kickasstorrents.to', 'order-list-json');
    expect(found).toHaveLength(1);
    expect(lines.slice(found[0]!.line - 1, found[0]!.line + 1).join('')).toMatch(/^\s*\{\s*"name": "kickasstorrents\.to"/);
    expect(found[0]!.text).toContain('"name":"kickasstorrents.to"');
  });
});
