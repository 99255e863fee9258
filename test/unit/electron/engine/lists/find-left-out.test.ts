/** Whether a list holds a name by rules that are left out of it. */
import { expect, test } from 'vitest';
import { findLeftOut, mayHold, type LeftOutRule } from '../../../../../electron/engine/lists/find-left-out.ts';
import type { ListKind } from '../../../../../shared/verdict.ts';

const find = (text: string, name: string, out: readonly string[], syntax = 'adblock', kind: ListKind = 'custom'): LeftOutRule[] => findLeftOut(Buffer.from(text), { kind, syntax, name, out, day: '2026-05-20' });

test('only what can hold a name is looked for', () => {
  expect(mayHold(['x.example', 'www.x.example', 'ax.example', '||com^', '/x/'], 'www.x.example')).toEqual(['x.example', 'www.x.example', '||com^', '/x/']);
});

test('a tree reaches what lies below it, an exact rule and a rule for what is below do not meet each other', () => {
  expect(find('||a.example^\n||x.example^\n', 'www.x.example', ['x.example'])).toEqual([{ rule: 'x.example', action: 'block', line: 2, text: '||x.example^' }]);
  expect(find('0.0.0.0 x.example\n', 'www.x.example', ['x.example'], 'hosts')).toEqual([]);
  expect(find('$TTL 60\n@ SOA a. b. 1 1 1 1 1\n*.x.example CNAME .\n', 'x.example', ['x.example'], 'rpz')).toEqual([]);
});

test('exceptions and patterns are found as what they are', () => {
  expect(find('@@||github.io^\n/goog/\n', 'a.github.io', ['github.io', '/goog/'])).toEqual([{ rule: 'github.io', action: 'allow', line: 1, text: '@@||github.io^' }]);
  expect(find('@@||github.io^\n/goog/\n', 'www.google.com', ['github.io', '/goog/'])).toMatchObject([{ rule: '/goog/', action: 'block', line: 2 }]);
});

test('what the list holds no more, or took off itself, is not told', () => {
  const orders = (row: string): string => `# Order-List: 1\n# Order: id=IT-1; jurisdiction=IT; authority="Tribunale di Prova"; kind=court; instrument=judgment; status=in-force\na.example # order:IT-1\n${row}\n`;
  expect(find(orders('x.example # order:IT-1'), 'x.example', ['x.example'], 'order-list-text', 'court-order')).toMatchObject([{ orders: ['IT-1'], line: 4 }]);
  expect(find(orders('x.example # order:IT-1 delisted:2026-05-01'), 'x.example', ['x.example'], 'order-list-text', 'court-order')).toEqual([]);
  expect(find('||a.example^\n', 'x.example', ['x.example'])).toEqual([]);
  expect(find('||x.example^\n', 'x.example', ['x.example'], 'a syntax of tomorrow')).toEqual([]);
});
