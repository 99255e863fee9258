/** The cache against a plain map: what it gives is what was kept last for that question, or nothing; and it stays within its bytes. */
import packet from 'dns-packet';
import { expect, test } from 'vitest';
import { AnswerCache } from '../../../../electron/engine/cache.ts';
import { hashName } from '../../../../electron/engine/policy/name-hash.ts';
import { Query } from '../../../../electron/engine/query.ts';
import { adoptAnswer } from '../../../../electron/engine/wire/adopt.ts';
import { random } from '../../../bench/names.ts';

const KEY = { k0: 7, k1: 11 };
const EDNS = { type: 'OPT', name: '.', udpPayloadSize: 1232, extendedRcode: 0, ednsVersion: 0, flags: 0, options: [] };

function question(name: string, { type = 'A', dnssecOk = false, checkingDisabled = false, authentic = false } = {}): Query {
  const q = new Query();
  const opt = dnssecOk ? [{ ...EDNS, flags: 0x8000, flag_do: true } as unknown as packet.Answer] : [];
  q.bytes = packet.encode({ type: 'query', id: 77, flags: 0x100 | (checkingDisabled ? 0x10 : 0) | (authentic ? 0x20 : 0), questions: [{ name, type: type as 'A' }], additionals: opt });
  q.length = q.bytes.length;
  expect(q.parse()).toBe('question');
  hashName(q.bytes, q.labels, q.labelCount, KEY);
  q.takeHashes();
  return q;
}

function answer(name: string, texts: readonly string[], type = 'TXT', flags = 0, ttl = 100): Buffer {
  return packet.encode({ type: 'response', id: 77, flags: 0x180 | flags, questions: [{ name, type: 'A' }], answers: texts.map((text) => (type === 'A' ? { type: 'A', name, ttl, data: text } : { type: 'TXT', name, ttl, data: text })) });
}

function keep(cache: AnswerCache, q: Query, bytes: Buffer, now: number, trusted = false): void {
  const out = new Uint8Array(70_000);
  const view = adoptAnswer(q, out, bytes, trusted);
  expect(view).toBeDefined();
  cache.store(q, out, view!, 3, now);
}

test('thirty thousand turns in a small cache give what was kept last, or nothing, and use no more bytes than they may', () => {
  const next = random(4);
  const below = (limit: number): number => Math.floor(next() * limit);
  const cache = new AnswerCache(1 << 16, 1 << 8);
  const known = new Map<string, { text: string; until: number }>();
  const out = new Uint8Array(4096);
  const questions = Array.from({ length: 400 }, (_, i) => {
    const options = { dnssecOk: i % 2 === 1, checkingDisabled: i % 4 > 1 };
    return { id: `${i >> 2} ${JSON.stringify(options)}`, name: `n${i >> 2}.example`, q: question(i % 3 === 0 ? `N${i >> 2}.Example` : `n${i >> 2}.example`, options) };
  });
  let now = 1_800_000_000;
  let hits = 0;
  for (let turn = 0; turn < 30_000; turn++) {
    if (below(50) === 0) now += below(30);
    const { id, name, q } = questions[below(questions.length)]!;
    if (below(3) === 0) {
      const text = `${turn} ${'x'.repeat(below(200))}`;
      const ttl = 1 + below(100);
      keep(cache, q, answer(name, [text], 'TXT', 0, ttl), now);
      known.set(id, { text, until: now + ttl });
    } else if (cache.read(q, out, now)) {
      hits++;
      const kept = known.get(id)!;
      const record = packet.decode(Buffer.from(out.subarray(0, cache.hit.length))).answers?.[0] as packet.TxtAnswer & { ttl: number };
      expect([String(record.data), record.ttl]).toEqual([kept.text, kept.until - now]);
    } else if (below(40) === 0) {
      const flushed = cache.flush(q.bytes.subarray(12, q.nameEnd));
      expect(flushed).toBeLessThanOrEqual(4);
      expect(cache.read(q, out, now, true)).toBe(false);
    }
    expect(cache.usage.bytes).toBeLessThanOrEqual(1 << 16);
  }
  expect(hits).toBeGreaterThan(1000);
});

test('an answer larger than a quarter of the cache is not kept, nor one that is larger than any', () => {
  const cache = new AnswerCache(1 << 14, 1 << 4);
  const small = question('small.example');
  keep(cache, small, answer('small.example', ['small']), 100);
  const large = question('large.example');
  keep(cache, large, answer('large.example', Array.from({ length: 40 }, () => 'x'.repeat(200))), 100);
  const out = new Uint8Array(70_000);
  expect(cache.read(large, out, 100)).toBe(false);
  expect(cache.read(small, out, 100)).toBe(true);
});

test('AD is kept for those who ask for it, believed of a trusted upstream only', () => {
  const AUTHENTIC = 0x20;
  const adOf = (options: { dnssecOk?: boolean; authentic?: boolean }, trusted: boolean): boolean => {
    const cache = new AnswerCache(1 << 14, 1 << 4);
    keep(cache, question('signed.example', { dnssecOk: options.dnssecOk === true }), answer('signed.example', ['192.0.2.1'], 'A', AUTHENTIC), 100, trusted);
    const out = new Uint8Array(512);
    expect(cache.read(question('signed.example', options), out, 101)).toBe(true);
    return (out[3]! & AUTHENTIC) !== 0;
  };
  expect(adOf({ authentic: true }, true)).toBe(true);
  expect(adOf({ dnssecOk: true }, true)).toBe(true);
  expect(adOf({}, true)).toBe(false);
  expect(adOf({ authentic: true }, false)).toBe(false);
  expect(adOf({ dnssecOk: true }, false)).toBe(false);
});

test('AD does not stand on an answer of which something was left out', () => {
  const q = question('signed.example', { authentic: true });
  const out = new Uint8Array(512);
  const bytes = packet.encode({ type: 'response', id: 77, flags: 0x1a0, questions: [{ name: 'signed.example', type: 'A' }], answers: [{ type: 'A', name: 'signed.example', ttl: 1, data: '192.0.2.1' }, { type: 'A', name: 'other.example', ttl: 1, data: '192.0.2.2' }] });
  expect(adoptAnswer(q, out, bytes, true)).toMatchObject({ answers: 1 });
  expect(out[3]! & 0x20).toBe(0);
});
