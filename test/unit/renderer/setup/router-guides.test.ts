import { expect, test } from 'vitest';
import { en } from '../../../../renderer/messages/en.ts';
import { ROUTER_GUIDES } from '../../../../renderer/pages/setup/router-guides.ts';
import { ROUTERS } from '../../../../shared/setup-api.ts';

test('every router has its guide, in the order in which they are offered', () => {
  expect(ROUTER_GUIDES.map(({ id }) => id)).toEqual([...ROUTERS]);
});

test.for(ROUTER_GUIDES.map((guide) => [guide.id, guide] as const))('%s: one field for the address, its notes have words, and a source has its date', ([, { steps, steps6 = [], notes, source }]) => {
  expect(steps.filter((step) => step.do === 'enter').map(({ value }) => value)).toSatisfy((values: string[]) => values.length === 1 && values[0] !== 'ipv6');
  expect(steps6.filter((step) => step.do === 'enter').every(({ value }) => value === 'ipv6')).toBe(true);
  for (const note of notes) expect(en.setupRouter.notes[note]).toBeTypeOf('string');
  if (source !== undefined) expect(source).toEqual({ url: expect.stringMatching(/^https:\/\//), read: expect.stringMatching(/^\d{4}-\d{2}$/) });
});
