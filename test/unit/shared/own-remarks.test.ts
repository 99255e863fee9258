import { expect, test } from 'vitest';
import milan2022 from '../../../electron/engine/lists/built-in/milan-2022.json' with { type: 'json' };
import { OWN_REMARKS, ownRemark, readRemark, type OwnRemark } from '../../../shared/own-remarks.ts';
import { LANGUAGES, load, type Language } from '../../../renderer/messages/language.ts';

const FACTS = { day: '2026-03-04', serial: '350', notices: '№ 71-Р of (2025)' };
const factsOf = (text: string): Record<string, string> => Object.fromEntries([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => [name!, FACTS[name as keyof typeof FACTS]]));

test('each remark is known again by its text, with what it was filled with', () => {
  for (const remark of Object.keys(OWN_REMARKS) as OwnRemark[]) {
    const facts = factsOf(OWN_REMARKS[remark]);
    expect(readRemark(ownRemark(remark, facts))).toEqual({ remark, facts });
  }
});

test('what a list says itself is no remark of Gavel', () => {
  for (const text of ['', 'The list names no decisions. Nor days.', 'Telecom regulator', 'Tribunale di Milano']) expect(readRemark(text)).toBeUndefined();
});

test('what Gavel notes on the orders of its own list is known', () => {
  expect(milan2022.orders.map(({ note }) => readRemark(note) !== undefined)).toEqual([true, true, true]);
});

test.each(Object.keys(LANGUAGES) as Language[])('a remark holds the same facts in %s', async (language) => {
  const { remarks } = await load(language);
  for (const remark of Object.keys(OWN_REMARKS) as OwnRemark[]) expect([remark, Object.keys(factsOf(remarks[remark])).toSorted()]).toEqual([remark, Object.keys(factsOf(OWN_REMARKS[remark])).toSorted()]);
});
