import { expect, test } from 'vitest';
import { hashName } from '../../../../../electron/engine/policy/name-hash.ts';
import { Query } from '../../../../../electron/engine/query.ts';
import { Forwarder } from '../../../../../electron/engine/steps/forward.ts';
import { createUpstreamPool } from '../../../../../electron/engine/upstream/pool.ts';
import type { ExchangeResult } from '../../../../../electron/engine/upstream/upstream.ts';
import { answerTo, queryFor, specOf, startRawUpstream } from '../../../../helpers/raw-upstream.ts';

const AT = 1_800_000_000_000;

function question(name: string, afterMs = 0): Query {
  const q = new Query();
  q.bytes = queryFor(name);
  q.length = q.bytes.length;
  q.atMs = AT + afterMs;
  q.startedAt = performance.now();
  expect(q.parse()).toBe('question');
  hashName(q.bytes, q.labels, q.labelCount, { k0: 1, k1: 2 });
  q.takeHashes();
  return q;
}

test('ten thousand questions are under way at once, and twenty thousand wait for them; more are told at once that there is no answer', async () => {
  const silent = await startRawUpstream(() => {});
  const pool = createUpstreamPool([specOf(`127.0.0.1:${silent.port}`)], () => AT);
  const forwarder = new Forwarder();
  const results: ExchangeResult[] = [];
  const ask = (name: string): void => forwarder.ask(question(name), pool, (result) => results.push(result));
  try {
    for (let i = 0; i < 10_000; i++) ask(`n${i}.example`);
    expect(results).toEqual([]);
    ask('one-more.example');
    expect(results).toMatchObject([{ ok: false, by: 'timeout' }]);
    for (let i = 0; i < 10_000; i++) ask(`N${i % 40}.example`); // the same questions
    expect(results).toHaveLength(1);
    ask('n0.example');
    expect(results).toHaveLength(2);
  } finally {
    pool.close(); // ends them all
    await silent.close();
  }
  expect(results).toHaveLength(20_002);
  ask('after.example');
  expect(results).toHaveLength(20_003); // there is room again
});

test('what failed is remembered for five seconds, of four thousand names at most, the newest', async () => {
  const failing = await startRawUpstream(({ bytes, send }) => send(answerTo(bytes, { flags: 2 })));
  const pool = createUpstreamPool([specOf(`127.0.0.1:${failing.port}`)], () => AT);
  const forwarder = new Forwarder();
  try {
    for (let batch = 0; batch < 45; batch++) await Promise.all(Array.from({ length: 100 }, (_, i) => new Promise((resolve) => { forwarder.ask(question(`n${batch * 100 + i}.example`), pool, resolve); })));
    expect(forwarder.recentFailure(question('n4499.example'))).toMatchObject({ ok: true });
    expect(forwarder.recentFailure(question('N4499.Example', 4900))).toMatchObject({ ok: true });
    expect(forwarder.recentFailure(question('n0.example'))).toBeUndefined();
    expect(forwarder.recentFailure(question('n4498.example', 60_000))).toBeUndefined();
  } finally {
    pool.close();
    await failing.close();
  }
});
