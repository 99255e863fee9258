import { afterEach, describe, expect, it, vi } from 'vitest';
import type { UpstreamStrategy } from '../../shared/settings.ts';
import { createUpstreamPool } from '../../electron/engine/upstream/pool.ts';
import { exchange, type UpstreamPool } from '../../electron/engine/upstream/upstream.ts';
import { addressesIn, answerTo, deadPort, edeRecord, queryFor, specOf, startRawUpstream, inWords } from '../helpers/raw-upstream.ts';
import type { RawQuery, RawUpstream } from '../helpers/raw-upstream.ts';

const SERVFAIL = 2;
const NXDOMAIN = 3;
const REFUSED = 5;

const open: { close: () => unknown }[] = [];
let now = 0;
afterEach(async () => {
  for (const thing of open.splice(0).toReversed()) await thing.close();
});

async function serve(answer: (query: RawQuery) => void, port = 0): Promise<RawUpstream> {
  const server = await startRawUpstream(answer, port);
  open.push(server);
  return server;
}

const saying = (address: string) => ({ bytes, send }: RawQuery): void => send(answerTo(bytes, {}, address));
const failing = (rcode: number, ede?: number) => ({ bytes, send }: RawQuery): void => {
  send(answerTo(bytes, { flags: rcode, ...(ede === undefined ? {} : { additionals: [edeRecord(ede)] }) }));
};

function poolWith(strategy: UpstreamStrategy, ...ports: number[]): UpstreamPool {
  const pool = createUpstreamPool(ports.map((port) => specOf(`127.0.0.1:${port}`)), () => now, strategy);
  open.push(pool);
  return pool;
}

function poolOf(...ports: number[]): UpstreamPool {
  const pool = createUpstreamPool(ports.map((port) => specOf(`127.0.0.1:${port}`)), () => now);
  open.push(pool);
  return pool;
}

async function addressFrom(pool: UpstreamPool, name = 'example.com'): Promise<string | undefined> {
  const result = await exchange(pool, queryFor(name));
  return result.ok ? addressesIn(result.bytes)[0] : undefined;
}

describe('several upstreams', () => {
  it('are asked in order: the second only when the first fails', async () => {
    const first = await serve(saying('192.0.2.1'));
    const second = await serve(saying('192.0.2.2'));
    const pool = poolOf(first.port, second.port);
    expect(await addressFrom(pool)).toBe('192.0.2.1');
    expect(second.seen).toHaveLength(0);
    expect(pool.views()).toEqual([
      { url: `udp://127.0.0.1:${first.port}`, answered: 1, failed: 0, healthy: true, latencyMs: expect.any(Number), halfWithinMs: expect.any(Number), lastAnswerAt: expect.any(String) },
      { url: `udp://127.0.0.1:${second.port}`, answered: 0, failed: 0, healthy: true },
    ]);
  });

  it('answer by the second when nobody listens at the first', async () => {
    const second = await serve(saying('192.0.2.2'));
    const pool = poolOf(await deadPort(), second.port);
    expect(await addressFrom(pool)).toBe('192.0.2.2');
    expect(pool.views()[0]).toMatchObject({ failed: 1, healthy: true, lastError: expect.stringContaining('ECONNREFUSED') });
  });

  it('answer by the second in time for the client when the first is silent', async () => {
    const first = await serve(() => {});
    const second = await serve(saying('192.0.2.2'));
    const startedAt = performance.now();
    expect(await addressFrom(poolOf(first.port, second.port))).toBe('192.0.2.2');
    expect(performance.now() - startedAt).toBeLessThan(4500);
  });

  it.each([['SERVFAIL', SERVFAIL, undefined], ['REFUSED', REFUSED, undefined], ['REFUSED with EDE 18', REFUSED, 18], ['SERVFAIL with EDE 23', SERVFAIL, 23]])(
    'answer by the second when the first says %s', async (_what, rcode, ede) => {
      const first = await serve(failing(rcode, ede));
      const second = await serve(saying('192.0.2.2'));
      const pool = poolOf(first.port, second.port);
      expect(await addressFrom(pool)).toBe('192.0.2.2');
      expect(pool.views()[0]).toMatchObject({ answered: 0, failed: 1 });
    });

  it.each([['blocked', REFUSED, 15], ['censored', REFUSED, 16], ['filtered', SERVFAIL, 17], ['forged', SERVFAIL, 6]])(
    'are not asked around an answer that the first states as %s', async (_what, rcode, ede) => {
      const first = await serve(failing(rcode, ede));
      const second = await serve(saying('192.0.2.2'));
      const result = await exchange(poolOf(first.port, second.port), queryFor('example.com'));
      expect(result.ok && result.bytes[3]! & 15).toBe(rcode);
      expect(second.seen).toHaveLength(0);
    });

  it('take NXDOMAIN for the answer that it is', async () => {
    const first = await serve(failing(NXDOMAIN));
    const second = await serve(saying('192.0.2.2'));
    const result = await exchange(poolOf(first.port, second.port), queryFor('example.com'));
    expect(result.ok && result.bytes[3]! & 15).toBe(NXDOMAIN);
    expect(second.seen).toHaveLength(0);
  });

  it('pass SERVFAIL on when all say so, and none is blamed for it', async () => {
    const first = await serve(failing(SERVFAIL));
    const second = await serve(failing(SERVFAIL));
    const pool = poolOf(first.port, second.port);
    for (let i = 0; i < 4; i++) {
      const result = await exchange(pool, queryFor('example.com'));
      expect(result.ok && result.bytes[3]! & 15).toBe(SERVFAIL);
    }
    expect(pool.views().map((view) => view.healthy)).toEqual([true, true]);
  });

  it('pass SERVFAIL on rather than the silence of another', async () => {
    const first = await serve(failing(SERVFAIL));
    const result = await exchange(poolOf(first.port, await deadPort()), queryFor('example.com'));
    expect(result.ok && result.bytes[3]! & 15).toBe(SERVFAIL);
  });

  it('end in upstream-error when they refuse this network', async () => {
    const first = await serve(failing(REFUSED, 18));
    const result = await exchange(poolOf(first.port), queryFor('example.com'));
    expect(inWords(result)).toMatchObject({ ok: false, by: 'upstream-error', upstream: `127.0.0.1:${first.port}`, error: expect.stringContaining('refuses to answer this network') });
  });

  it('end within five seconds when all are silent', async () => {
    const first = await serve(() => {});
    const second = await serve(() => {});
    const startedAt = performance.now();
    expect(await exchange(poolOf(first.port, second.port), queryFor('example.com'))).toMatchObject({ ok: false, by: 'timeout' });
    expect(performance.now() - startedAt).toBeLessThan(5000);
  }, 10_000);

  it('end in unreachable soon when nobody listens at any', async () => {
    const startedAt = performance.now();
    expect(await exchange(poolOf(await deadPort(), await deadPort()), queryFor('example.com'))).toMatchObject({ ok: false, by: 'unreachable' });
    expect(performance.now() - startedAt).toBeLessThan(2000);
  });

  it('say so when there are none', async () => {
    expect(await exchange(poolOf(), queryFor('example.com'))).toMatchObject({ ok: false, by: 'unreachable' });
  });

  it('put one last that failed three times, and first again once a question reached it', async () => {
    const port = await deadPort();
    const second = await serve(saying('192.0.2.2'));
    const pool = poolOf(port, second.port);
    for (let i = 0; i < 3; i++) expect(await addressFrom(pool, `n${i}.example.com`)).toBe('192.0.2.2');
    expect(pool.views()[0]).toMatchObject({ healthy: false, failed: 3 });

    const first = await serve(saying('192.0.2.1'), port);
    expect(await addressFrom(pool)).toBe('192.0.2.2');
    expect(first.seen).toHaveLength(0);

    now += 5000;
    expect(await addressFrom(pool)).toBe('192.0.2.2'); // a copy goes to the first; nobody waits for it
    await vi.waitFor(() => expect(pool.views()[0]).toMatchObject({ healthy: true, answered: 1 }));
    expect(await addressFrom(pool)).toBe('192.0.2.1');
  });

  it('try a dead one again at growing distances, ten seconds at most', async () => {
    const second = await serve(saying('192.0.2.2'));
    const pool = poolOf(await deadPort(), second.port);
    for (let i = 0; i < 3; i++) await addressFrom(pool);
    for (const [pause, failed] of [[4999, 3], [1, 4], [9999, 4], [1, 5], [10_000, 6]] as const) {
      now += pause;
      await addressFrom(pool);
      await vi.waitFor(() => expect(pool.views()[0]?.failed).toBe(failed));
    }
  });

  it('do not put one last for what it was asked before its last answer', async () => {
    const first = await serve(({ bytes, send }) => { if (!bytes.includes('slow')) send(answerTo(bytes, {}, '192.0.2.1')); });
    const second = await serve(saying('192.0.2.2'));
    const pool = poolOf(first.port, second.port);
    const slow = Array.from({ length: 10 }, (_, i) => addressFrom(pool, `slow${i}.example.com`));
    await vi.waitFor(() => expect(first.seen.length).toBeGreaterThanOrEqual(10));
    expect(await addressFrom(pool, 'quick.example.com')).toBe('192.0.2.1');
    expect(await Promise.all(slow)).toEqual(Array.from({ length: 10 }, () => '192.0.2.2'));
    expect(pool.views()[0]).toMatchObject({ healthy: true, answered: 1, failed: 10 });
  });

  it('are all asked when all had failed', async () => {
    const ports = [await deadPort(), await deadPort()] as const;
    const pool = poolOf(...ports);
    for (let i = 0; i < 3; i++) await exchange(pool, queryFor('example.com'));
    expect(pool.views().map((view) => view.healthy)).toEqual([false, false]);
    await serve(saying('192.0.2.2'), ports[1]);
    expect(await addressFrom(pool)).toBe('192.0.2.2');
  });

  it('can be closed with questions under way', async () => {
    const first = await serve(() => {});
    const second = await serve(saying('192.0.2.2'));
    const pool = createUpstreamPool([specOf(`127.0.0.1:${first.port}`), specOf(`127.0.0.1:${second.port}`)], () => now);
    const waiting = exchange(pool, queryFor('example.com'));
    pool.close();
    expect(await waiting).toMatchObject({ ok: false, by: 'unreachable' });
    expect(second.seen).toHaveLength(0);
  });
});

/** Answers after a time, in milliseconds. */
const after = (ms: number, address: string) => ({ bytes, send }: RawQuery): void => void setTimeout(() => send(answerTo(bytes, {}, address)), ms);

async function askMany(pool: UpstreamPool, count: number): Promise<string[]> {
  const answers: string[] = [];
  for (let i = 0; i < count; i++) answers.push((await addressFrom(pool, `n${i}.example.com`)) ?? '');
  return answers;
}

describe('the strategy', () => {
  it('“fastest” finds the quicker one by itself and keeps measuring the other', async () => {
    const slow = await serve(after(250, '192.0.2.1'));
    const quick = await serve(saying('192.0.2.2'));
    const pool = poolWith('fastest', slow.port, quick.port);
    const answers = await askMany(pool, 60);
    expect(answers.slice(3).every((address) => address === '192.0.2.2')).toBe(true);
    expect(slow.seen.length).toBeGreaterThanOrEqual(2);
    expect(slow.seen.length).toBeLessThan(12);
    const [first, second] = pool.views();
    expect(first!.latencyMs).toBeGreaterThan(second!.latencyMs!);
  });

  it('“fastest” leaves one that becomes slow and soon comes back to it', async () => {
    let slow = false;
    const first = await serve(({ bytes, send }) => void setTimeout(() => send(answerTo(bytes, {}, '192.0.2.1')), slow ? 700 : 0));
    const second = await serve(after(40, '192.0.2.2'));
    const pool = poolWith('fastest', first.port, second.port);
    expect((await askMany(pool, 25)).at(-1)).toBe('192.0.2.1');
    slow = true;
    expect((await askMany(pool, 5)).at(-1)).toBe('192.0.2.2');
    slow = false;
    expect(await askMany(pool, 75)).toContain('192.0.2.1');
  });

  it('“parallel” asks all and takes the first useful answer', async () => {
    const slow = await serve(after(3000, '192.0.2.1'));
    const failed = await serve(failing(SERVFAIL));
    const quick = await serve(after(30, '192.0.2.3'));
    const pool = poolWith('parallel', slow.port, failed.port, quick.port);
    const since = performance.now();
    expect(await addressFrom(pool)).toBe('192.0.2.3');
    expect(performance.now() - since).toBeLessThan(2500);
    expect([slow, failed, quick].map(({ seen }) => seen.length)).toEqual([1, 1, 1]);
  });

  it('“parallel” tells a failure only when all failed', async () => {
    const pool = poolWith('parallel', await deadPort(), (await serve(failing(SERVFAIL))).port);
    const result = await exchange(pool, queryFor('example.com'));
    expect(result.ok && result.bytes[3]! & 15).toBe(SERVFAIL);
  });

  it.for(['in-order', 'fastest', 'parallel', 'spread'] as const)('“%s” blames none for a name that is broken everywhere', async (strategy) => {
    const servers = [await serve(failing(SERVFAIL)), await serve(failing(SERVFAIL))];
    const pool = poolWith(strategy, ...servers.map(({ port }) => port));
    for (let i = 0; i < 25; i++) await exchange(pool, queryFor('broken.example.com'));
    await vi.waitFor(() => expect(servers.map(({ seen }) => seen.length >= 25)).toEqual([true, true]));
    expect(pool.views()).toMatchObject([{ healthy: true, failed: 0, answered: 25 }, { healthy: true, failed: 0, answered: 25 }]);
  });

  it.for(['in-order', 'parallel', 'spread'] as const)('“%s” puts one last that fails where another one answers', async (strategy) => {
    const liar = await serve(failing(SERVFAIL));
    const honest = await serve(after(10, '192.0.2.2'));
    const pool = poolWith(strategy, liar.port, honest.port);
    expect(await askMany(pool, 8)).toEqual(Array.from({ length: 8 }, () => '192.0.2.2'));
    expect(pool.views()).toMatchObject([{ healthy: false, answered: 0 }, { healthy: true, failed: 0 }]);
  });

  it.for(['in-order', 'fastest', 'parallel', 'spread'] as const)('“%s” comes back to one that was silent for a while', { timeout: 20_000 }, async (strategy) => {
    let silent = false;
    const first = await serve(({ bytes, send }) => { if (!silent) send(answerTo(bytes, {}, '192.0.2.1')); });
    const second = await serve(after(20, '192.0.2.2'));
    const pool = poolWith(strategy, first.port, second.port);
    await askMany(pool, 4);
    silent = true;
    const during = await Promise.all(Array.from({ length: 20 }, (_, i) => addressFrom(pool, `during${i}.example.com`)));
    expect(during.every((address) => address !== undefined)).toBe(true);
    await vi.waitFor(() => expect(pool.views()[0]?.healthy).toBe(false), { timeout: 6000 });
    expect(pool.views()[0]?.lastError).toContain('no answer within');
    silent = false;
    now += 10_000;
    await addressFrom(pool, 'after.example.com');
    await vi.waitFor(() => expect(pool.views()[0]?.healthy).toBe(true), { timeout: 3000 });
    expect(await askMany(pool, 2)).toContain('192.0.2.1');
  });

  it('“spread” gives each its share', async () => {
    const servers = [await serve(saying('192.0.2.1')), await serve(saying('192.0.2.2')), await serve(saying('192.0.2.3'))];
    await askMany(poolWith('spread', ...servers.map(({ port }) => port)), 30);
    expect(servers.map(({ seen }) => seen.length)).toEqual([10, 10, 10]);
  });

  it.for(['in-order', 'fastest', 'parallel', 'spread'] as const)('“%s” gets by with one that is dead', async (strategy) => {
    const alive = await serve(saying('192.0.2.2'));
    const answers = await askMany(poolWith(strategy, await deadPort(), alive.port), 8);
    expect(answers).toEqual(Array.from({ length: 8 }, () => '192.0.2.2'));
  });
});
