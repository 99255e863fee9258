import { expect, test } from 'vitest';
import { Latencies } from '../../../../../electron/engine/upstream/latencies.ts';

test('half and nearly all of the newest answers, where there are enough to say', () => {
  const latencies = new Latencies();
  expect(latencies.quantiles).toEqual({});
  latencies.note(30);
  latencies.note(10);
  expect(latencies.quantiles).toEqual({ halfWithinMs: 10 });
  for (let ms = 1; ms <= 100; ms++) latencies.note(ms);
  expect(latencies.quantiles).toEqual({ halfWithinMs: 49, mostWithinMs: 95 });
});

test('old answers are forgotten', () => {
  const latencies = new Latencies();
  for (let i = 0; i < 1000; i++) latencies.note(500);
  for (let i = 0; i < 600; i++) latencies.note(5);
  expect(latencies.quantiles).toEqual({ halfWithinMs: 5, mostWithinMs: 5 });
});
