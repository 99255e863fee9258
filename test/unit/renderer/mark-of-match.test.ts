/** The mark of each list that names something: an order that is not the law here is the household's choice. */
import { expect, test } from 'vitest';
import { markOfMatch } from '../../../renderer/verdict-words.ts';

const order = { kind: 'court-order', decided: false } as const;

test('an order bears the mark of the law only where it is the law here', () => {
  expect(markOfMatch({ ...order, standing: 'law' }, 'none')).toBe('law');
  expect(markOfMatch({ ...order, standing: 'household' }, 'none')).toBe('you');
  expect(markOfMatch({ ...order, standing: 'household' }, 'law')).toBe('you');
  expect(markOfMatch(order, 'household')).toBe('law');
});

test('what decided bears the mark of the question’s decider', () => {
  expect(markOfMatch({ ...order, decided: true, standing: 'law' }, 'household')).toBe('you');
  expect(markOfMatch({ ...order, decided: true, standing: 'household' }, 'household')).toBe('you');
  expect(markOfMatch({ ...order, decided: true, standing: 'law' }, 'law')).toBe('law');
});

test('other lists keep theirs, whoever decided', () => {
  expect(markOfMatch({ kind: 'family', decided: false }, 'law')).toBe('family');
  expect(markOfMatch({ kind: 'custom', decided: true }, 'household')).toBe('you');
});
