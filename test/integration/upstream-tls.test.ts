import { once } from 'node:events';
import type { TLSSocket } from 'node:tls';
import { afterEach, describe, expect, it } from 'vitest';
import { createTlsUpstream } from '../../electron/engine/upstream/tls.ts';
import { exchange, type Upstream } from '../../electron/engine/upstream/upstream.ts';
import { addressesIn, answerTo, deadPort, queryFor, specOf, startStreamServer, testAuthority, inWords } from '../helpers/raw-upstream.ts';
import type { StreamQuery, StreamServer } from '../helpers/raw-upstream.ts';

const open: { close: () => unknown }[] = [];
afterEach(async () => {
  for (const thing of open.splice(0).toReversed()) await thing.close();
});

/** Serves as `resolver.test`. */
async function serve(kind: 'tls' | 'tls1.2' | 'tcp' = 'tls', answer: (query: StreamQuery) => void = ({ bytes, send }) => send(answerTo(bytes))): Promise<StreamServer> {
  const server = await startStreamServer(kind, answer);
  open.push(server);
  return server;
}

function ask(name: string, port: number, authority: string | undefined = testAuthority): Upstream {
  const upstream = createTlsUpstream(specOf(`tls://${name}@127.0.0.1:${port}`), authority);
  open.push(upstream);
  return upstream;
}

describe('an upstream over TLS', () => {
  it('answers under its name, many questions on one connection', async () => {
    const server = await serve();
    const upstream = ask('resolver.test', server.port);
    const results = await Promise.all(Array.from({ length: 50 }, (_, i) => exchange(upstream, queryFor(`n${i}.example.com`), 3000)));
    expect(results.every((result) => result.ok)).toBe(true);
    expect(results[0]).toMatchObject({ upstream: 'resolver.test' });
    expect(results[0]?.ok && addressesIn(results[0].bytes)).toEqual(['192.0.2.1']);
    expect(server.connections).toHaveLength(1);
  });

  it('is told no question when its certificate carries another name', async () => {
    let asked = 0;
    const server = await serve('tls', () => asked++);
    const result = await exchange(ask('other.test', server.port), queryFor('example.com'), 3000);
    expect(inWords(result)).toMatchObject({ ok: false, by: 'unreachable', upstream: 'other.test', error: expect.stringMatching(/^other\.test: the certificate it shows is not for other\.test/) });
    expect(result.ms).toBeLessThan(2500);
    expect(asked).toBe(0);
  });

  it('is told no question when nobody known signed its certificate', async () => {
    let asked = 0;
    const server = await serve('tls', () => asked++);
    const upstream = createTlsUpstream(specOf(`tls://resolver.test@127.0.0.1:${server.port}`));
    open.push(upstream);
    const result = await exchange(upstream, queryFor('example.com'), 3000);
    expect(inWords(result)).toMatchObject({ ok: false, by: 'unreachable', error: expect.stringMatching(/no authority known to this machine/) });
    expect(asked).toBe(0);
  });

  it.each(['tls', 'tls1.2'] as const)('refuses the wrong name again and again, also once a session could be resumed (%s)', async (kind) => {
    const server = await serve(kind);
    const upstream = ask('other.test', server.port);
    for (let i = 0; i < 3; i++) expect(await exchange(upstream, queryFor('example.com'), 3000)).toMatchObject({ ok: false });
  });

  it.each(['tls', 'tls1.2'] as const)('resumes its session on the next connection (%s)', async (kind) => {
    const server = await serve(kind);
    const resumed: boolean[] = [];
    server.server.on('secureConnection', (socket: TLSSocket) => resumed.push(socket.isSessionReused()));
    const upstream = ask('resolver.test', server.port);
    expect(await exchange(upstream, queryFor('a.example.com'), 3000)).toMatchObject({ ok: true });
    server.connections[0]!.end();
    await once(server.connections[0]!, 'close');
    expect(await exchange(upstream, queryFor('b.example.com'), 3000)).toMatchObject({ ok: true });
    expect(resumed).toEqual([false, true]);
  });

  it('is unreachable at once when nobody listens', async () => {
    const result = await exchange(ask('resolver.test', await deadPort()), queryFor('example.com'), 4500);
    expect(result).toMatchObject({ ok: false, by: 'unreachable', fault: { code: 'at-host', host: 'resolver.test', why: { code: 'system', system: 'ECONNREFUSED' } } });
    expect(result.ms).toBeLessThan(3000);
  });

  it('ends within its budget when the server never shakes hands', async () => {
    const server = await serve('tcp', () => {});
    const result = await exchange(ask('resolver.test', server.port), queryFor('example.com'), 800);
    expect(inWords(result)).toMatchObject({ ok: false, by: 'timeout', error: expect.stringContaining('no connection within') });
    expect(result.ms).toBeLessThan(2500);
  });

  it('is measured without what it took to connect', async () => {
    const server = await serve('tls', ({ bytes, send }) => send(answerTo(bytes)));
    const upstream = ask('resolver.test', server.port);
    const first = await exchange(upstream, queryFor('first.example.com'), 3000);
    const next = await exchange(upstream, queryFor('next.example.com'), 3000);
    if (!first.ok || !next.ok) throw new Error('no answer');
    expect(first.tripMs).toBeLessThan(first.ms);
    expect(next.tripMs).toBe(next.ms);
  });

  it('pads its questions to blocks, so that their length tells nothing (RFC 8467)', async () => {
    const lengths: number[] = [];
    const server = await serve('tls', ({ bytes, send }) => {
      lengths.push(bytes.length);
      send(answerTo(bytes));
    });
    const upstream = ask('resolver.test', server.port);
    for (const name of ['a.example', 'a-much-longer-name-than-the-first.example.com', `${'long.'.repeat(20)}example.com`]) await exchange(upstream, queryFor(name), 3000);
    expect(lengths).toEqual([128, 128, 256]);
  });

  it.for([['i054xROQ4hypHRrwqTIaACenHPeR7w8eA3ZAUr8PIIg=', true], ['AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=', false]] as const)('with the key %s pinned: %s', async ([pin, trusted]) => {
    let asked = 0;
    const server = await serve('tls', ({ bytes, send }) => {
      asked++;
      send(answerTo(bytes));
    });
    const upstream = createTlsUpstream(specOf(`tls://resolver.test@127.0.0.1:${server.port}#pin-sha256=${pin}`), testAuthority);
    open.push(upstream);
    const result = await exchange(upstream, queryFor('example.com'), 3000);
    expect(result.ok).toBe(trusted);
    expect(asked).toBe(trusted ? 1 : 0);
    if (!result.ok) expect(result.fault).toMatchObject({ why: { code: 'certificate-key' } });
    else expect(result.encrypted).toBe(true);
  });

  it('is told no question under another name, whatever key is pinned', async () => {
    let asked = 0;
    const server = await serve('tls', () => asked++);
    const upstream = createTlsUpstream(specOf(`tls://other.test@127.0.0.1:${server.port}#pin-sha256=i054xROQ4hypHRrwqTIaACenHPeR7w8eA3ZAUr8PIIg=`), testAuthority);
    open.push(upstream);
    expect(inWords(await exchange(upstream, queryFor('example.com'), 3000))).toMatchObject({ ok: false, by: 'unreachable', error: expect.stringContaining('is not for other.test') });
    expect(asked).toBe(0);
  });
});
