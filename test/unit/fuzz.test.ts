/** A few seconds of the fuzzer, from the same seed every time and from another one; `npm run fuzz` goes on for as long as one likes. */
import { expect, test } from 'vitest';
import { fuzz } from '../fuzz/fuzz.ts';

test.for([1, Date.now() % 1_000_000])('hot path and plain reference agree on mutated messages (seed %d)', async (seed) => {
  const { questions, answers, taken, forwarded, framed } = await fuzz({ seed, seconds: 4 });
  expect(questions).toBeGreaterThan(500);
  expect(answers).toBeGreaterThan(500);
  expect(taken).toBeGreaterThan(50);
  expect(framed).toBeGreaterThan(20);
  expect(Object.values(forwarded).every((count) => count > 10), JSON.stringify(forwarded)).toBe(true);
});
