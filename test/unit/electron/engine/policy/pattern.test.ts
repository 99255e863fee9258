/** The automaton finds what JavaScript's own regular expressions find, and takes one step a byte whatever is asked. */
import { expect, test } from 'vitest';
import { Matcher, placePatterns } from '../../../../../electron/engine/policy/matcher.ts';
import { examinePattern } from '../../../../../electron/engine/policy/pattern.ts';

const pick = <T>(from: readonly T[]): T => from[Math.floor(Math.random() * from.length)]!;

const wire = (name: string): Uint8Array => Buffer.concat(name.split('.').flatMap((label) => [Buffer.from([label.length]), Buffer.from(label, 'latin1')]));
const found = (matcher: Matcher, name: string): number[] => [...matcher.find(wire(name), 0, name.split('.').length)];
const matches = (pattern: string, name: string): boolean => found(new Matcher(placePatterns([{ text: pattern, source: 0 }])), name).length > 0;

function randomExpression(depth: number): string {
  if (depth === 0) return pick(['a', 'b', 'ads', '\\.', '[ab]', '[^a]', '\\d', '\\w', '.', '[a-c0-9_-]', 'x']);
  const inner = (): string => randomExpression(depth - 1);
  return pick([() => inner() + inner(), () => `(${inner()}|${inner()})`, () => `(?:${inner()})${pick(['*', '+', '?', '{2}', '{1,3}', '{0,}', '+?'])}`, () => `${inner()}${inner()}`, () => `(^|\\.)${inner()}`, () => `${inner()}$`])();
}

test('random regular expressions agree with RegExp on random names', () => {
  let hits = 0;
  for (let round = 0; round < 1200; round++) {
    const source = randomExpression(3);
    const expression = new RegExp(source, 'i');
    try {
      examinePattern(`/${source}/`);
    } catch {
      continue;
    }
    for (let i = 0; i < 8; i++) {
      const name = Array.from({ length: 1 + Math.floor(Math.random() * 3) }, () => Array.from({ length: 1 + Math.floor(Math.random() * 4) }, () => pick(['a', 'B', 'x', 'ads', '1', '-'])).join('')).join('.');
      const expected = expression.test(name.toLowerCase());
      if (expected) hits++;
      expect(matches(`/${source}/`, name), `/${source}/ on ${name}`).toBe(expected);
    }
  }
  expect(hits).toBeGreaterThan(400);
});

test.for([
  ['||ads*.example^', ['ads.example', 'ads7.example', 'x.adserver.cdn.example'], ['bads.example', 'ads.example.net', 'example']],
  ['|ads', ['ads.example', 'adserver.example'], ['x.ads.example']],
  ['||open.example', ['open.example', 'www.open.example.net', 'open.examples'], ['reopen.example']],
  ['*track*', ['track.example', 'a.backtracking.example'], ['trick.example']],
  ['example.*^', ['example.net', 'my-example.net'], ['www.example']],
  ['.below.example^', ['a.below.example'], ['below.example', 'abelow.example']],
  ['||zip^', ['a.zip', 'A.ZIP'], ['zip.example', 'a.unzip']],
] as const)('%s', ([pattern, yes, no]) => {
  for (const name of yes) expect(matches(pattern, name), name).toBe(true);
  for (const name of no) expect(matches(pattern, name), name).toBe(false);
});

test('a label that holds a dot or a control character passes for no other name', () => {
  const matcher = new Matcher(placePatterns([{ text: '/^ads\\.example$/', source: 0 }]));
  const label = (text: string): number[] => [text.length, ...Buffer.from(text, 'latin1')];
  expect(matcher.find(new Uint8Array(label('ads.example')), 0, 1)).toEqual([]);
  expect(matcher.find(new Uint8Array([...label('x\x02ads'), ...label('example')]), 0, 2)).toEqual([]);
  expect(matcher.find(new Uint8Array([...label('ADS'), ...label('example')]), 0, 2)).toEqual([0]);
});

test('of thousands of patterns those that match are found, once each and in order', () => {
  const rules = Array.from({ length: 5000 }, (_, i) => ({ text: `||ads${i}-*.example^`, source: i }));
  rules.push({ text: '*ads*', source: 5000 }, { text: '/[0-9]$/', source: 5001 }, { text: '*', source: 5002 });
  const matcher = new Matcher(placePatterns(rules));
  expect(found(matcher, 'www.ads4711-x.example')).toEqual([4711, 5000, 5002]);
  expect(found(matcher, 'plain.example')).toEqual([5002]);
  expect(found(matcher, '')).toEqual([5002]);
});

test('what would make a backtracking engine stand still is decided in a moment', () => {
  const name = `${'a'.repeat(63)}.${'a'.repeat(63)}.${'a'.repeat(63)}.${'a'.repeat(60)}`;
  const matcher = new Matcher(placePatterns(['/(a+)+b/', '/(a|a)*b/', '/(.*a.*)*b/', '/.*.*.*.*.*=x/', '/^(([a-z])+.)+[A-Z]([a-z])+1$/'].map((text, source) => {
    examinePattern(text);
    return { text, source };
  })));
  const before = process.threadCpuUsage();
  for (let i = 0; i < 100; i++) expect(found(matcher, name)).toEqual([]);
  expect(process.threadCpuUsage(before).user / 1e6).toBeLessThan(2);
});
