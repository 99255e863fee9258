/** What the window says of an upstream's block: never more than was seen. */
import { describe, expect, test } from 'vitest';
import { isInHouse, placeOf } from '../../../renderer/format/upstreams.ts';
import { en } from '../../../renderer/messages/en.ts';
import { newestOfEach } from '../../../renderer/pages/newest-of-each.ts';
import { becauseOf, upstreamSentence } from '../../../renderer/verdict-words.ts';
import { CHECK_REASONS } from '../../../shared/upstream-api.ts';
import type { LogRow, UpstreamEvidence, UpstreamStatement } from '../../../shared/verdict.ts';
import { upstreamName } from '../../../shared/upstream-name.ts';

let id = 1;
const row = (stated: UpstreamStatement, evidence?: UpstreamEvidence, change: Partial<LogRow> = {}): LogRow => ({
  id: String(id++), at: '2026-11-24T12:00:00.000Z', client: '192.168.1.2', device: '192.168.1.2', name: 'held.example', type: 'A', outcome: 'blocked', by: 'upstream', decider: 'upstream', matched: [], upstream: 'dns.google', rcode: 'REFUSED', ms: 1,
  stated, ...(evidence === undefined ? {} : { evidence }), ...change,
});
const said = (...of: Parameters<typeof row>): string => upstreamSentence(row(...of)).join('');

describe('a block by upstream', () => {
  test('is said by the sign it was known by', () => {
    expect(said('stated-legal', { sign: 'ede' })).toBe('Google Public DNS says so itself. It answered that an outside authority asked for this name to be withheld. Which authority, it does not say.');
    expect(said('stated-policy', { sign: 'ede' })).toBe('Google Public DNS says it blocked this by its own policy.');
    expect(said('stated-policy', { sign: 'no-recursion' }, { upstream: 'dns.quad9.net' })).toMatch(/^Quad9 documents this answer as its block\. Why/);
    expect(said('likely-legal', { sign: 'block-page', page: 'it-adm-gambling', found: '217.175.53.72' })).toBe('The answer is the address of a known block page in Italy. Your resolver does not say so.');
    expect(said('likely-legal', { sign: 'refused-alone' })).toMatch(/refused this name and answered others/);
    expect(said('suspected', { sign: 'block-page', page: 'de-cuii', found: 'notice.cuii.info' })).toMatch(/a voluntary code\. Your resolver does not say so\.$/);
    expect(said('suspected', { sign: 'no-recursion' })).toBe('Your resolver says the name does not exist, in a way it does not use for names that really do not.');
    expect(said('suspected', { sign: 'null-address', found: '0.0.0.0' })).toMatch(/It does not say why\.$/);
  });
  test('is no court’s unless upstream says so', () => {
    for (const stated of ['stated-policy', 'suspected'] as const) for (const sign of ['ede', 'no-recursion', 'null-address'] as const) expect(said(stated, { sign })).not.toMatch(/authority|court|law|order/i);
  });
  test('stands in the log in a word', () => {
    expect([row('stated-legal'), row('stated-policy'), row('likely-legal'), row('suspected')].map(becauseOf)).toEqual(['stated, legal', 'stated, policy', 'likely, legal', 'suspected'].map((word) => `Google Public DNS: ${word}`));
  });
  test('is listed once for each name and upstream, the newest', () => {
    const rows = [row('suspected'), row('suspected'), row('suspected', undefined, { upstream: 'dns.quad9.net' }), row('suspected', undefined, { name: 'other.example' })];
    expect(newestOfEach(rows)).toEqual([rows[0], rows[2], rows[3]]);
  });
});

test('every reason of the check has its sentence, and none tells anybody what a law asks', () => {
  for (const [finding, reasons] of Object.entries(CHECK_REASONS)) {
    for (const reason of reasons) {
      expect(en.check.reasons[reason]).not.toMatch(/\b(must|illegal|violat|comply|forbidden)/i);
      if (finding === 'insufficient') expect(en.check.reasons[reason]).toMatch(/^Not enough to say\./);
      if (finding === 'consistent') expect(en.check.reasons[reason]).toMatch(/no sign of a block\.$/);
    }
  }
});

test('an upstream is called by the name that people know', () => {
  expect(['tls://dns.quad9.net@9.9.9.9', 'udp://1.1.1.1:53', '8.8.8.8:53', 'dns.google', 'tls://dns.example@192.0.2.1', '192.168.1.1:53', '[fd00::1]:53', '127.0.0.1:5353', 'none'].map(upstreamName))
    .toEqual(['Quad9', 'Cloudflare 1.1.1.1', 'Google Public DNS', 'Google Public DNS', 'dns.example', '192.168.1.1', '[fd00::1]', '127.0.0.1:5353', 'none']);
  expect(placeOf('tls://dns.example@192.0.2.1#pin-sha256=abc')).toBe('dns.example@192.0.2.1');
  expect(['udp://192.168.1.1:53', 'udp://127.0.0.1:53', 'tls://box.example@10.0.0.1', 'udp://[fd00::1]:53', 'udp://172.31.0.1:53'].every(isInHouse)).toBe(true);
  expect(['udp://9.9.9.9:53', 'tls://dns.google@8.8.8.8', 'udp://172.32.0.1:53', 'udp://[2620:fe::fe]:53', 'udp://110.0.0.1:53'].some(isInHouse)).toBe(false);
});
