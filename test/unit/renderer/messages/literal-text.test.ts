/** Components take what they say from the catalogue. A rule that cannot fail is not a rule: the first tests plant violations. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { literalTexts } from './literal-text.ts';

const renderer = path.join(import.meta.dirname, '..', '..', '..', '..', 'renderer');

test.each([
  ['text of an element', 'const x = <p>Hello there</p>;'],
  ['a label for screen readers', 'const x = <button aria-label="Close it" />;'],
  ['a choice between two texts', 'const x = <p>{late ? `was ${day} late` : t.soon}</p>;'],
  ['an attribute made of parts', "const x = <input placeholder={'your ' + thing} />;"],
])('%s is found', (_, source) => {
  expect(literalTexts('x.tsx', source)).not.toEqual([]);
});

test.each([
  ['what the catalogue says', 'const x = <p title={t.a}>{t.b(3)}</p>;'], ['an example of a name or an address', 'const x = <input placeholder="example.com" alt="192.168.1.20" />;'],
  ['terms and signs', 'const x = <p>EDE {code} · 5 % ({n} ms)</p>;'], ['keys of the code', "const x = <p className='text' data-of='law'>{say('key')}</p>;"],
])('%s is let through', (_, source) => {
  expect(literalTexts('x.tsx', source)).toEqual([]);
});

test('no component says anything that is not in the catalogue', () => {
  const files = fs.readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx'));
  expect(files.length).toBeGreaterThan(50);
  expect(files.flatMap((file) => literalTexts(file, fs.readFileSync(path.join(renderer, file), 'utf8')))).toEqual([]);
});
