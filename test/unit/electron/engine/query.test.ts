/** Hostile messages: reading a question or an answer never throws and never reads beyond its end. */
import packet from 'dns-packet';
import { expect, test } from 'vitest';
import { Query } from '../../../../electron/engine/query.ts';
import { readAnswer } from '../../../../electron/engine/wire/message.ts';

const SEED = packet.encode({ type: 'query', id: 7, questions: [{ type: 'A', name: 'www.example.com' }], additionals: [{ type: 'OPT', name: '.', udpPayloadSize: 1232, extendedRcode: 0, ednsVersion: 0, flags: 0, flag_do: false, options: [] }] });
const ANSWER = packet.encode({ type: 'response', id: 7, questions: [{ type: 'A', name: 'www.example.com' }], answers: [{ type: 'CNAME', name: 'www.example.com', ttl: 5, data: 'example.com' }, { type: 'A', name: 'example.com', ttl: 60, data: '192.0.2.1' }], authorities: [{ type: 'NS', name: 'example.com', ttl: 60, data: 'ns.example.com' }] });

function mutated(seed: Buffer): Buffer {
  const bytes = Buffer.from(seed);
  for (let i = 0; i < 1 + Math.random() * 4; i++) bytes[Math.floor(Math.random() * bytes.length)] = Math.floor(Math.random() * 256);
  return Math.random() < 0.4 ? bytes.subarray(0, Math.floor(Math.random() * bytes.length)) : bytes;
}

/** Behind the message lie bytes that must not be read. */
function guarded(bytes: Buffer): Uint8Array {
  const whole = new Uint8Array(bytes.length + 64).fill(1);
  whole.set(bytes);
  return whole;
}

test('fifty thousand broken questions are read or refused, within their bounds', () => {
  const q = new Query();
  for (let round = 0; round < 50_000; round++) {
    const bytes = mutated(SEED);
    q.bytes = guarded(bytes);
    q.length = bytes.length;
    const parsed = q.parse();
    expect(['question', 'format-error', 'not-implemented', 'bad-version', 'drop']).toContain(parsed);
    if (parsed === 'question') expect(q.questionEnd).toBeLessThanOrEqual(bytes.length);
  }
});

test('fifty thousand broken answers are read or refused, within their bounds', () => {
  for (let round = 0; round < 50_000; round++) {
    const bytes = mutated(ANSWER);
    const view = readAnswer(bytes);
    if (view === undefined) continue;
    expect(view.end).toBeLessThanOrEqual(bytes.length);
    for (const offset of view.ttlOffsets) expect(offset + 4).toBeLessThanOrEqual(bytes.length);
  }
});

test('a whole answer is read: its sections, its lifetime, what its aliases point to', () => {
  expect(readAnswer(ANSWER)).toMatchObject({ rcode: 0, answers: 2, authorities: 1, ttl: 5, aliases: ['example.com'] });
});
