/** Our reader of Adblock rules against AdGuard's own parser: what we take as a rule for a name, it must read as that rule. */
import { RuleParser } from '@adguard/agtree/parser';
import { expect, test } from 'vitest';
import { readList } from '../../../../../electron/engine/lists/read-list.ts';

const pick = <T>(from: readonly T[]): T => from[Math.floor(Math.random() * from.length)]!;

function randomRule(): string {
  const name = pick(['a.example', 'www.b.example', 'xn--bcher-kva.example', 'c_d.example', '*.e.example', 'f.*.example', '1.2.3.4', 'single']);
  const end = pick(['^', '^', '^', '', '^|', '/path', '*']);
  const modifiers = pick(['', '', '', '$important', '$client=1.2.3.4', '$important,denyallow=x.example', '$third-party']);
  return `${pick(['', '', '@@'])}${pick(['||', '||', '|', ''])}${name}${end}${modifiers}`;
}

test('a thousand random rules: exception, name and importance agree with AdGuard’s parser', () => {
  let taken = 0;
  for (let round = 0; round < 1000; round++) {
    const text = randomRule();
    const ours: { name: string; match: string; action: string; important: boolean }[] = [];
    readList(Buffer.from(text), { rule: (name, match, action, _line, important) => ours.push({ name, match, action, important }) }, { syntax: 'adblock' });
    const rule = ours[0];
    if (rule === undefined) continue;
    taken++;
    const theirs = RuleParser.parse(text) as unknown as { category: string; exception?: boolean; pattern?: { value: string }; modifiers?: { children: { name: { value: string } }[] } };
    if (theirs.category !== 'Network') continue; // a plain name is a host rule to it
    expect(theirs.exception, text).toBe(rule.action === 'allow');
    expect(theirs.pattern?.value.replace(/^\|{1,2}/, '').replace(/\^?\|?$/, '').replace(/^\*\./, ''), text).toBe(rule.name);
    expect((theirs.modifiers?.children ?? []).map(({ name }) => name.value), text).toEqual(rule.important ? ['important'] : []);
    if (theirs.pattern?.value.startsWith('||') === true) expect(rule.match, text).toBe('tree');
  }
  expect(taken).toBeGreaterThan(50);
});
