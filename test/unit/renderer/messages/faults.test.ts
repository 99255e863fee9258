/** What went wrong is said in every language, for every code that the engine knows. */
import { describe, expect, test } from 'vitest';
import { englishFaults, faultSentence, inEnglish, type Fault } from '../../../../shared/faults.ts';
import { LANGUAGES, load, type Language } from '../../../../renderer/messages/language.ts';
import { FAULT_SAMPLES } from './fault-samples.ts';

/** Sentences that are nothing but facts, or that only quote somebody. */
const ONLY_FACTS = new Set(['foreign', 'several', 'fields', 'field-other', 'at-host', 'file-trouble', 'upstream-lines']);
/** Quotation marks and spaces that belong to other languages. */
const FOREIGN_SIGNS: Record<Language, RegExp> = {
  en: /[«»„]/, de: /[«»]|”/, it: /[„“”]/, es: /[„“”]/, fr: /[„“”]|« |[^\u00a0]»|[\p{L})] [;!?]|[\p{L})] :(?= )/u,
};

/** Texts and numbers among the facts of a fault, as deep as they lie, but not codes. */
function textsIn(fault: Fault): string[] {
  return Object.entries(fault).flatMap(([key, value]: [string, unknown]) => (key === 'code' || typeof value !== 'string' ? [] : [value]));
}

describe.each(Object.keys(LANGUAGES) as Language[])('%s', (language) => {
  test('has a sentence for every fault, with its facts in it and the signs of the language', async () => {
    const { faults } = await load(language);
    for (const fault of FAULT_SAMPLES) {
      const said = faultSentence(fault, faults) ?? '';
      const at = `${fault.code}: ${said}`;
      expect(said.trim(), at).toBe(said);
      expect(said.length, at).toBeGreaterThan(3);
      expect(said, at).not.toMatch(/undefined|\[object|NaN|\$\{|\.\.|[.;,]$/);
      expect(said, at).not.toMatch(FOREIGN_SIGNS[language]);
      for (const text of textsIn(fault)) if (!/^(?:rpz-nsip|examination|directory|failed|MiB)$/.test(text)) expect(said, at).toContain(text);
      if (language !== 'en' && !ONLY_FACTS.has(fault.code)) expect(said, at).not.toBe(inEnglish(fault));
    }
  });

  test('writes numbers as its readers do', async () => {
    const { faults, number } = await load(language);
    expect(faultSentence({ code: 'own-rules-many', rules: 54_321, most: 10_000 }, faults)).toContain(number(54_321));
  });
});

test('a fault within a fault is said in the same language', async () => {
  const { faults } = await load('de');
  expect(faultSentence({ code: 'at-host', host: 'lists.example', why: { code: 'cut-off' } }, faults)).toBe('lists.example: die Verbindung endete vor der Liste');
  expect(faultSentence({ code: 'no-rule', line: 3, why: { code: 'single-label' } }, faults)).toBe('keine Zeile der Liste ist eine Regel; Zeile 3: ein einzelner Teil würde eine ganze Top-Level-Domain sperren');
});

test('a code that the words do not have is not said', () => {
  expect(faultSentence({ code: 'of-a-newer-engine' } as unknown as Fault, englishFaults)).toBeUndefined();
});
