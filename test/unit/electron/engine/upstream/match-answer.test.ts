import { describe, expect, it, test } from 'vitest';
import { matchesQuestion, recordsFit } from '../../../../../electron/engine/upstream/match-answer.ts';
import { randomId } from '../../../../../electron/engine/upstream/random-id.ts';
import { answerTo, queryFor } from '../../../../helpers/raw-upstream.ts';

const query = queryFor('www.example.com');
const answer = answerTo(query);

/** A copy with one byte changed. */
function withByte(at: number, value: number): Buffer {
  const copy = Buffer.from(answer);
  copy[at] = value;
  return copy;
}

test('records that are cut off, or fewer than counted, do not fit; what says that it is truncated may be', () => {
  expect(recordsFit(answer)).toBe(true);
  for (let length = 12 + 17 + 4; length < answer.length; length++) expect(recordsFit(answer.subarray(0, length)), `${length}`).toBe(false);
  expect(recordsFit(withByte(7, 9))).toBe(false);
  expect(recordsFit(Buffer.concat([answer, Buffer.from([0])]))).toBe(true); // bytes behind the last record count for nothing
  const truncated = withByte(2, answer[2]! | 2);
  expect(recordsFit(truncated.subarray(0, 12 + 17 + 4))).toBe(true);
});

describe('bytes from an upstream', () => {
  it('answer a query when the question is the same, in any case', () => {
    expect(matchesQuestion(answer, query)).toBe(true);
    expect(matchesQuestion(answerTo(queryFor('WWW.eXample.COM')), query)).toBe(true);
    expect(matchesQuestion(answer.subarray(0, 12 + 17 + 4), query)).toBe(true);
  });

  it.each([
    ['a query', withByte(2, answer[2]! & 0x7f)],
    ['another opcode', withByte(2, answer[2]! | 0x20)],
    ['no question', withByte(5, 0)],
    ['two questions', withByte(5, 2)],
    ['another name', withByte(13, 0x78)],
    ['another type', withByte(12 + 17 + 1, 28)],
    ['another class', withByte(12 + 17 + 3, 3)],
    ['a compressed name', withByte(12, 0xc0)],
    ['a longer name', answerTo(queryFor('www.example.com.evil.test'))],
    ['a shorter name', answerTo(queryFor('www.example'))],
    ['a cut question', answer.subarray(0, 12 + 17 + 3)],
    ['a cut name', answer.subarray(0, 20)],
    ['a header', answer.subarray(0, 12)],
    ['nothing', answer.subarray(0, 0)],
  ])('do not answer it with %s', (_what, bytes) => {
    expect(matchesQuestion(bytes, query)).toBe(false);
  });
});

describe('message ids', () => {
  it('are spread over the whole range', () => {
    const draws = 65_536;
    const bins = new Uint32Array(256);
    const lowBits = new Uint32Array(256);
    for (let i = 0; i < draws; i++) {
      const id = randomId();
      bins[id >> 8]!++;
      lowBits[id & 255]!++;
    }
    const chiSquare = (counts: Uint32Array): number => counts.reduce((sum, count) => sum + (count - draws / 256) ** 2 / (draws / 256), 0);
    // 255 degrees of freedom: beyond 400 once in 10^8 runs.
    expect(chiSquare(bins)).toBeLessThan(400);
    expect(chiSquare(lowBits)).toBeLessThan(400);
  });
});
