/** What is left out of an answer costs bounded work, however its names are compressed. */
import { expect, test } from 'vitest';
import { readAnswer } from '../../../../../electron/engine/wire/message.ts';
import { scrub } from '../../../../../electron/engine/wire/scrub.ts';

const QUESTION = Buffer.from('\x01a\x07example\0\0\x01\0\x01', 'latin1');
const QUESTION_END = 12 + QUESTION.length;
const u16 = (value: number): Buffer => Buffer.from([value >> 8, value & 255]);
const pointer = (at: number): Buffer => u16(0xc000 | at);

function record(owner: Buffer, type: number, data: Buffer): Buffer {
  return Buffer.concat([owner, u16(type), u16(1), Buffer.from([0, 0, 1, 0]), u16(data.length), data]);
}

function answer(answers: readonly Buffer[], additionals: readonly Buffer[] = []): Buffer {
  return Buffer.concat([Buffer.from([0, 0, 0x81, 0x80]), u16(1), u16(answers.length), u16(0), u16(additionals.length), QUESTION, ...answers, ...additionals]);
}

const ADDRESS = Buffer.from([192, 0, 2, 1]);

test('thousands of honest records and one that does not belong: the others stay', () => {
  const own = Array.from({ length: 3000 }, () => record(pointer(12), 1, ADDRESS));
  const bytes = answer(own, [record(Buffer.from('\x05other\0', 'latin1'), 1, ADDRESS)]);
  expect(readAnswer(bytes)).toMatchObject({ suspect: true, answers: 3000 });
  expect(readAnswer(scrub(bytes, QUESTION_END)!)).toMatchObject({ answers: 3000, additionals: 0 });
});

test('names that would make a megabyte when written out are refused', () => {
  // Sixty labels, each a pointer to the one before: 244 bytes on the wire stand for 128 in each of thousands of names.
  const from = QUESTION_END + 12;
  const chain = Buffer.concat(Array.from({ length: 60 }, (_, i) => Buffer.concat([Buffer.from([1, 97]), pointer(i === 0 ? 12 : from + 4 * (i - 1))])));
  const last = pointer(from + 4 * 59);
  const bytes = answer([record(pointer(12), 65_280, chain), ...Array.from({ length: 4000 }, () => record(last, 1, ADDRESS))]);
  expect(readAnswer(bytes)).toMatchObject({ suspect: true });
  expect(scrub(bytes, QUESTION_END)).toBeUndefined();
});
