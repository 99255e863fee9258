import { expect, test } from 'vitest';
import { auditDetail } from '../../../../renderer/format/audit-words.ts';
import { LANGUAGES, load, type Language } from '../../../../renderer/messages/language.ts';
import type { AuditEntry } from '../../../../shared/history-api.ts';

const entry = (more: Partial<AuditEntry>): AuditEntry => ({ n: 1, at: '2026-10-04T10:00:00Z', event: 'update-held', by: 'automatic', ...more });

test('what happened is said from its facts', () => {
  expect(auditDetail(entry({ fact: { code: 'held', alarms: [{ alarm: 'syntax-changed', before: 'hosts', after: 'domains' }], names: ['apple.com', 'example.com'], more: 3 } }))).toMatch(/hosts file.*plain names.* Names that most homes would miss: apple\.com, example\.com and 3 more\.$/);
  expect(auditDetail(entry({ fact: { code: 'unpinned' } }))).toBe('No key is pinned.');
});

test('a line of an earlier version is shown in the words that it was written with; one that was cut off says so by itself', () => {
  expect(auditDetail(entry({ detail: 'first read: 3 names' }))).toBe('First read: 3 names.');
  expect(auditDetail(entry({ event: 'torn-line', detail: 'the line before was cut off when Gavel was ended' }))).toBeUndefined();
  expect(auditDetail(entry({}))).toBeUndefined();
});

test.each(Object.keys(LANGUAGES) as Language[])('%s says each fact with its numbers and names', async (language) => {
  const { auditFacts: facts } = await load(language);
  for (const said of [facts.missed('one.example', 12), facts.without('one.example', 12)]) expect(said).toMatch(/one\.example.*12/);
  expect(facts.pinned('AAAA')).toContain('AAAA');
});
