/** To whom an order is addressed, in every language: named, everybody where the list says so, or not known. */
import { expect, test } from 'vitest';
import { addressedTo } from '../../../renderer/verdict-words.ts';
import { de } from '../../../renderer/messages/de.ts';
import { en } from '../../../renderer/messages/en.ts';
import { es } from '../../../renderer/messages/es.ts';
import { fr } from '../../../renderer/messages/fr.ts';
import { it } from '../../../renderer/messages/it.ts';
import type { Order } from '../../../shared/order-list.ts';

const ORDER: Order = { id: 'X-1', jurisdiction: 'IT', authority: { name: 'Court', kind: 'court' }, instrument: 'judgment', status: 'in-force' };

test('is never guessed', () => {
  expect(addressedTo(ORDER)).toBeUndefined();
  expect(addressedTo({ ...ORDER, addressees: [] })).toBe('every access provider');
  expect(addressedTo({ ...ORDER, addressees: ['A', 'B'] })).toBe('A, B');
});

test.for(Object.entries({ de, en, es, fr, it }))('%s says so in whole sentences', ([, words]) => {
  for (const sentence of [words.sentence.orderLaw(true, undefined, '2 May').join(''), words.order.intro('Court', undefined, '2 May', 'enforce')]) {
    expect(sentence).not.toContain('undefined');
    expect(sentence).not.toContain(words.order.everyProvider);
  }
});
