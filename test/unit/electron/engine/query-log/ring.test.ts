/** The ring between the serving thread and the log: what goes in comes out, round and round, and a full one says so. */
import { expect, test } from 'vitest';
import { newRing, RingReader, RingWriter, type RingRecord } from '../../../../../electron/engine/query-log/ring.ts';
import { lastLabels, wireToText } from '../../../../../electron/engine/query-log/name-text.ts';

/** Copies of what the reader gives: it uses one object for all. */
function peek(reader: RingReader, limit: number): { records: RingRecord[]; next: number } {
  const records: RingRecord[] = [];
  const next = reader.read(reader.end(), limit, (record) => records.push({ ...record }));
  return { records, next };
}

const wire = (name: string): Buffer => Buffer.concat([...name.split('.').flatMap((label) => [Buffer.from([label.length]), Buffer.from(label, 'latin1')]), Buffer.from([0])]);

test('records come out as they went in, over many times the ring’s length', () => {
  const ring = newRing(4096);
  const writer = new RingWriter(ring);
  const reader = new RingReader(ring);
  let expected = 0;
  for (let i = 0; i < 20_000; i++) {
    const name = wire(`N${i}.Example`);
    writer.push(name, 0, name.length, 65_280, i, i + 7, 3, 1_795_000_000_000 + i, i * 10);
    if (i % 13 !== 0) continue;
    const { records, next } = peek(reader, 1000);
    for (const record of records) {
      expect(record).toMatchObject({ type: 65_280, client: expected, reason: expected + 7, rcode: 3, atMs: 1_795_000_000_000 + expected, tookUs: expected * 10, name: `n${expected}.example` });
      expected++;
    }
    reader.release(next);
  }
  expect(writer.dropped).toBe(0);
});

test('a full ring drops and counts, and takes again after it was read', () => {
  const ring = newRing(1024);
  const writer = new RingWriter(ring);
  const reader = new RingReader(ring);
  const name = wire('a.example');
  for (let i = 0; i < 100; i++) writer.push(name, 0, name.length, 1, 1, 1, 0, i, 0);
  expect(writer.dropped).toBeGreaterThan(50);
  const { records, next } = peek(reader, 1000);
  expect(records).toHaveLength(100 - writer.dropped);
  reader.release(next);
  writer.push(name, 0, name.length, 1, 1, 1, 0, 5, 0);
  expect(peek(reader, 10).records).toHaveLength(1);
});

test('a name comes out as text, also where a byte is no plain character', () => {
  const ring = newRing(1024);
  const writer = new RingWriter(ring);
  for (const name of [Buffer.from([0]), Buffer.from('\x03a.b\x07example\0', 'latin1'), wire('x')]) writer.push(name, 0, name.length, 1, 1, 1, 0, 0, 0);
  expect(peek(new RingReader(ring), 10).records.map(({ name }) => name)).toEqual(['.', 'a\\046b.example', 'x']);
});

test('names are text that can be split at dots, whatever their bytes', () => {
  expect(wireToText(wire('www.example').toString('latin1'))).toBe('www.example');
  expect(wireToText('\0')).toBe('.');
  expect(wireToText(`\x03a.b\x03\x07é\\\x00`)).toBe('a\\046b.\\007\\233\\092');
  expect(lastLabels('a.b.example.org', 2)).toBe('example.org');
});
