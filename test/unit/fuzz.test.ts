/** A few seconds of the fuzzer, from the same seed every time and from another one; `npm run fuzz` goes on for as long as one likes. */
import { expect, test } from 'vitest';
import { fuzz } from '../fuzz/fuzz.ts';

test.for([1, Date.now() % 1_000_000])('hot path and plain reference agree on mutated messages (seed %d)', (seed) => {
  const { questions, answers, kept } = fuzz({ seed, seconds: 4 });
  expect(questions).toBeGreaterThan(500);
  expect(answers).toBeGreaterThan(500);
  expect(kept).toBeGreaterThan(50);
});
