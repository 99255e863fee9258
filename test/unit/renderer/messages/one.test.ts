/** One of a thing is said as one; a name that ends with a full stop gets no second one. */
import { describe, expect, test } from 'vitest';
import { LANGUAGES, load, type Language } from '../../../../renderer/messages/language.ts';

/** Words that stand behind “1” only by mistake, by language. */
const MANY: Record<Language, RegExp> = {
  en: /\b1 (?:names(?! it)|orders|rows|lists|lines|questions|devices|rules|files|updates)\b|\b1 name\b.*\b(?:them|they)\b/i, de: /\b1 (?:Anordnungen|Zeilen|Listen|Anfragen|Geräte|Regeln|Dateien|Updates)\b/,
  es: /\b1 (?:nombres|órdenes|filas|listas|líneas|consultas|dispositivos|reglas|archivos)\b/i, fr: /\b1 (?:noms|décisions|lignes|listes|requêtes|appareils|règles|fichiers)\b/i, it: /\b1 (?:nomi|ordini|righe|liste|richieste|dispositivi|regole)\b/i,
};
/** Said of many only. */
const NEVER_ONE = new Set(['preview.partly', 'lists.skippedFirst', 'report.namesFirst', 'pause.minutes', 'overview.per']);

function* saidOfOne(value: unknown, at: string): Generator<string> {
  if (NEVER_ONE.has(at)) return;
  if (typeof value === 'function') {
    try {
      const said: unknown = (value as (...numbers: number[]) => unknown)(...Array.from({ length: value.length }, () => 1));
      yield `${at}: ${Array.isArray(said) ? said.join('') : String(said)}`;
    } catch {
      // It wants more than numbers.
    }
  } else if (typeof value === 'object' && value !== null) for (const [key, part] of Object.entries(value)) yield* saidOfOne(part, at === '' ? key : `${at}.${key}`);
}

describe.each(Object.keys(LANGUAGES) as Language[])('%s', (language) => {
  test('says one of a thing as one', async () => {
    expect([...saidOfOne(await load(language), '')].filter((said) => MANY[language].test(said))).toEqual([]);
  });
  test('ends no sentence with two full stops', async () => {
    expect((await load(language)).order.intro('Tribunale di Roma', 'TIM S.p.A.', '1 May 2026', 'enforce')).not.toContain('..');
  });
});
