/** What the settings keep of names that were left out of lists. */
import { expect, test } from 'vitest';
import { readSettings } from '../../../shared/settings.ts';

const stored = (excluded: unknown): unknown => ({ version: 1, subscriptions: [{ id: 'ads', kind: 'custom', title: 'Ads', mode: 'enforce', modeSince: '2026-05-02T10:00:00.000Z', modeBy: 'household', source: { type: 'text' }, excluded }] });

test('a name keeps its day and its reason; a reason of a later version is forgotten, and the subscription stays', () => {
  const at = '2026-05-02T10:00:00.000Z';
  const { settings, reset } = readSettings(stored([{ name: 'co.uk', at, reason: 'public-suffix' }, { name: '/goog/', at, reason: 'pattern', of: 'google.com' }, { name: 'x.example', at }, { name: 'y.example', at, reason: 'of-tomorrow' }]));
  expect(reset).toEqual([]);
  expect(settings.subscriptions[0]?.excluded).toEqual([{ name: 'co.uk', at, reason: 'public-suffix' }, { name: '/goog/', at, reason: 'pattern', of: 'google.com' }, { name: 'x.example', at }, { name: 'y.example', at, reason: undefined }]);
});
