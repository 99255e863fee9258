import { once } from 'node:events';
import http2 from 'node:http2';
import type net from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createHttpsUpstream } from '../../electron/engine/upstream/https.ts';
import { exchange, type Upstream } from '../../electron/engine/upstream/upstream.ts';
import { readAnswer } from '../../electron/engine/wire/message.ts';
import { addressesIn, answerTo, deadPort, queryFor, specOf, startStreamServer, testAuthority, testServerKeys, inWords } from '../helpers/raw-upstream.ts';

const open: { close: () => unknown }[] = [];
afterEach(async () => {
  for (const thing of open.splice(0).toReversed()) await thing.close();
});

interface Request {
  path: string;
  method: string;
  contentType: string;
  authority: string;
  body: Buffer;
  number: number;
  stream: http2.ServerHttp2Stream;
  send: (bytes: Uint8Array, status?: number, type?: string, more?: Record<string, string>) => void;
}

/** Serves as `resolver.test`. */
async function serve(answer: (request: Request) => void = ({ body, send }) => send(answerTo(body)), settings: http2.Settings = {}): Promise<{ port: number; sessions: http2.ServerHttp2Session[] }> {
  const sessions: http2.ServerHttp2Session[] = [];
  let number = 0;
  const server = http2.createSecureServer({ ...testServerKeys, settings });
  server.on('session', (session) => {
    session.on('error', () => session.destroy());
    sessions.push(session);
  });
  server.on('stream', (stream, headers) => {
    const chunks: Buffer[] = [];
    stream.on('error', () => stream.destroy());
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('end', () => answer({
      path: headers[':path'] ?? '', method: headers[':method'] ?? '', contentType: String(headers['content-type']), authority: headers[':authority'] ?? '',
      body: Buffer.concat(chunks), number: number++, stream,
      send: (bytes, status = 200, type = 'application/dns-message', more = {}) => {
        if (stream.destroyed) return;
        stream.respond({ ':status': status, 'content-type': type, ...more });
        stream.end(bytes);
      },
    }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  open.push({
    close: async () => {
      for (const session of sessions) session.destroy();
      server.close();
      await once(server, 'close');
    },
  });
  return { port: (server.address() as net.AddressInfo).port, sessions };
}

function ask(port: number, name = 'resolver.test', path = ''): Upstream {
  const upstream = createHttpsUpstream(specOf(`https://${name}@127.0.0.1:${port}${path}`), testAuthority);
  open.push(upstream);
  return upstream;
}

describe('an upstream over HTTPS', () => {
  it('is asked by POST with id 0 under its name, many questions in one session', async () => {
    const requests: Request[] = [];
    const { port, sessions } = await serve((request) => {
      requests.push(request);
      request.send(answerTo(request.body));
    });
    const upstream = ask(port);
    const results = await Promise.all(Array.from({ length: 50 }, (_, i) => exchange(upstream, queryFor(`n${i}.example.com`), 3000)));
    expect(results.every((result) => result.ok)).toBe(true);
    expect(results[0]).toMatchObject({ upstream: 'resolver.test' });
    expect(results[0]?.ok && addressesIn(results[0].bytes)).toEqual(['192.0.2.1']);
    expect(sessions).toHaveLength(1);
    expect(requests[0]).toMatchObject({ method: 'POST', path: '/dns-query', contentType: 'application/dns-message', authority: `resolver.test:${port}` });
    expect(requests[0]?.body.readUInt16BE(0)).toBe(0);
  });

  it('counts the time that its answer was kept on the way (RFC 8484 5.1)', async () => {
    for (const [age, left] of [['20', 40], ['1000', 0], ['nonsense', 60], ['', 60]] as const) {
      const { port } = await serve((request) => request.send(answerTo(request.body), 200, undefined, { age }));
      const result = await exchange(ask(port), queryFor('kept.example.com'), 3000);
      const view = result.ok ? readAnswer(result.bytes) : undefined;
      expect(view?.ttlOffsets.map((at) => (result.ok ? result.bytes.readUInt32BE(at) : undefined)), age).toEqual([left]);
    }
  });

  it('pads its questions to blocks, so that their length tells nothing (RFC 8467)', async () => {
    const lengths: number[] = [];
    const { port } = await serve(({ body, send }) => {
      lengths.push(body.length);
      send(answerTo(body));
    });
    const upstream = ask(port);
    for (const name of ['a.example', 'a-much-longer-name-than-the-first.example.com', `${'long.'.repeat(20)}example.com`]) await exchange(upstream, queryFor(name), 3000);
    expect(lengths).toEqual([128, 128, 256]);
  });

  it('is asked at its own path', async () => {
    let path = '';
    const { port } = await serve((request) => {
      ({ path } = request);
      request.send(answerTo(request.body));
    });
    await exchange(ask(port, 'resolver.test', '/household/7'), queryFor('example.com'), 3000);
    expect(path).toBe('/household/7');
  });

  it('is told no question when its certificate carries another name', async () => {
    let asked = 0;
    const { port } = await serve(() => asked++);
    const result = await exchange(ask(port, 'other.test'), queryFor('example.com'), 3000);
    expect(inWords(result)).toMatchObject({ ok: false, by: 'unreachable', error: expect.stringMatching(/^other\.test: the certificate it shows is not for other\.test/) });
    expect(asked).toBe(0);
  });

  it('fails with the status when it is no resolver', async () => {
    const { port } = await serve(({ send }) => send(Buffer.from('<html>'), 404));
    expect(await exchange(ask(port), queryFor('example.com'), 3000)).toMatchObject({ ok: false, by: 'upstream-error', fault: { code: 'at-host', host: 'resolver.test', why: { code: 'http-status-at', status: 404, path: '/dns-query' } } });
  });

  it.each([
    ['another question', () => answerTo(queryFor('example.org')), /not an answer to the question/],
    ['a web page', () => Buffer.from('<html>you are offline</html>'), /not an answer to the question/],
    ['nothing', () => Buffer.alloc(0), /not an answer to the question/],
    ['more than a message can hold', (query: Buffer) => Buffer.concat([answerTo(query), Buffer.alloc(70_000)]), /longer than a DNS message/],
  ])('fails when it answers with %s', async (_what, answer: (query: Buffer) => Buffer, error) => {
    const { port } = await serve(({ body, send }) => send(answer(body)));
    expect(inWords(await exchange(ask(port), queryFor('example.com'), 3000))).toMatchObject({ ok: false, by: 'upstream-error', error: expect.stringMatching(error) });
  });

  it('fails when what it gives is not said to be a DNS message, or carries another id', async () => {
    const { port } = await serve(({ body, number, send }) => {
      const answer = answerTo(body);
      if (number > 0) answer.writeUInt16BE(7, 0);
      send(answer, 200, number === 0 ? 'text/html' : undefined);
    });
    const upstream = ask(port);
    expect(inWords(await exchange(upstream, queryFor('example.com'), 3000))).toMatchObject({ ok: false, by: 'upstream-error', error: expect.stringContaining('no DNS message but text/html') });
    expect(inWords(await exchange(upstream, queryFor('example.com'), 3000))).toMatchObject({ ok: false, by: 'upstream-error', error: expect.stringContaining('not an answer to the question') });
  });

  it('is asked again what it had no room for, and no more at once than it says', async () => {
    const { port, sessions } = await serve(({ body, send }) => void setTimeout(() => send(answerTo(body)), 20), { maxConcurrentStreams: 10 });
    const upstream = ask(port);
    for (let round = 0; round < 2; round++) {
      const results = await Promise.all(Array.from({ length: 60 }, (_, i) => exchange(upstream, queryFor(`n${i}.example.com`), 4000)));
      expect(results.filter((result) => !result.ok)).toEqual([]);
    }
    expect(sessions).toHaveLength(1);
  });

  it('gets no more than its session takes while it is silent, and every question ends within its budget', async () => {
    let asked = 0;
    const { port } = await serve(({ body, send }) => {
      asked++;
      if (body.includes('first')) send(answerTo(body));
    }, { maxConcurrentStreams: 10 });
    const upstream = ask(port);
    await exchange(upstream, queryFor('first.example.com'), 3000); // now it has said how many
    const results = await Promise.all(Array.from({ length: 300 }, (_, i) => exchange(upstream, queryFor(`n${i}.example.com`), 700)));
    for (const result of results) expect(result).toMatchObject({ ok: false, by: 'timeout' });
    expect(Math.max(...results.map((result) => result.ms))).toBeLessThan(3000);
    expect(asked).toBeLessThanOrEqual(1 + 2 * 10); // the session is left as silent with a few questions still in time
    expect(await exchange(upstream, queryFor('first.example.com'), 3000)).toMatchObject({ ok: true });
  });

  it('may say goodbye (GOAWAY) and still answer what it was asked; the next question goes to a new session', async () => {
    let asked = 0;
    const { port, sessions } = await serve(({ body, number, stream, send }) => {
      asked++;
      if (number === 0) stream.session?.goaway(0);
      setTimeout(() => send(answerTo(body)), 50);
    });
    const upstream = ask(port);
    const results = await Promise.all(Array.from({ length: 30 }, (_, i) => exchange(upstream, queryFor(`n${i}.example.com`), 3000)));
    expect(results.filter((result) => !result.ok)).toEqual([]);
    expect([sessions.length, asked]).toEqual([1, 30]);
    expect(await exchange(upstream, queryFor('later.example.com'), 3000)).toMatchObject({ ok: true });
    expect(sessions).toHaveLength(2);
  });

  it('may say goodbye after each answer', async () => {
    const { port } = await serve(({ body, stream, send }) => {
      send(answerTo(body));
      stream.session?.close();
    });
    const upstream = ask(port);
    for (let round = 0; round < 4; round++) {
      const results = await Promise.all(Array.from({ length: 20 }, (_, i) => exchange(upstream, queryFor(`n${i}.example.com`), 3000)));
      expect(results.filter((result) => !result.ok)).toEqual([]);
    }
  });

  it('does not go on for ever with one that says goodbye to every question', async () => {
    const { port, sessions } = await serve(({ stream }) => stream.session?.goaway(11));
    expect(await exchange(ask(port), queryFor('example.com'), 3000)).toMatchObject({ ok: false, by: 'unreachable' });
    expect(sessions.length).toBeLessThanOrEqual(2);
  });

  it('ends within its budget when its answer drips, and the next question goes to a new session', async () => {
    const { port, sessions } = await serve(({ body, number, stream, send }) => {
      if (number > 0) {
        send(answerTo(body));
        return;
      }
      stream.respond({ ':status': 200, 'content-type': 'application/dns-message' });
      const drip = setInterval(() => stream.write(Buffer.alloc(1)), 50);
      stream.on('close', () => clearInterval(drip));
    });
    const upstream = ask(port);
    expect(await exchange(upstream, queryFor('a.example.com'), 600)).toMatchObject({ ok: false, by: 'timeout' });
    expect(await exchange(upstream, queryFor('b.example.com'), 3000)).toMatchObject({ ok: true });
    expect(sessions).toHaveLength(2);
  });

  it('is asked in a new session when it ended the old one', async () => {
    const { port, sessions } = await serve(({ body, number, stream, send }) => {
      if (number === 1) stream.session?.destroy();
      else send(answerTo(body));
    });
    const upstream = ask(port);
    expect(await exchange(upstream, queryFor('a.example.com'), 3000)).toMatchObject({ ok: true });
    expect(await exchange(upstream, queryFor('b.example.com'), 3000)).toMatchObject({ ok: true });
    expect(sessions).toHaveLength(2);
  });

  it('is asked in a new session when the old one went silent', async () => {
    const { port, sessions } = await serve(({ body, number, send }) => {
      if (number !== 1) send(answerTo(body));
    });
    const upstream = ask(port);
    expect(await exchange(upstream, queryFor('a.example.com'), 3000)).toMatchObject({ ok: true });
    const result = await exchange(upstream, queryFor('b.example.com'), 4500);
    expect(result).toMatchObject({ ok: true });
    expect(result.ms).toBeLessThan(3500);
    expect(sessions).toHaveLength(2);
  });

  it('fails when it speaks TLS but not HTTP/2', async () => {
    const server = await startStreamServer('tls', () => {});
    open.push(server);
    expect(inWords(await exchange(ask(server.port), queryFor('example.com'), 3000))).toMatchObject({ ok: false, by: 'unreachable', error: expect.stringContaining('does not speak HTTP/2') });
  });

  it('is unreachable at once when nobody listens', async () => {
    const result = await exchange(ask(await deadPort()), queryFor('example.com'), 4500);
    expect(result).toMatchObject({ ok: false, by: 'unreachable', fault: { code: 'at-host', host: 'resolver.test', why: { code: 'system', system: 'ECONNREFUSED' } } });
    expect(result.ms).toBeLessThan(3000);
  });

  it('ends within its budget when it is silent', async () => {
    const { port } = await serve(() => {});
    const result = await exchange(ask(port), queryFor('example.com'), 700);
    expect(result).toMatchObject({ ok: false, by: 'timeout' });
    expect(result.ms).toBeLessThan(2500);
  });

  it('can be closed with questions under way', async () => {
    const { port } = await serve(() => {});
    const upstream = ask(port);
    const waiting = Array.from({ length: 150 }, (_, i) => exchange(upstream, queryFor(`n${i}.example.com`), 4000));
    upstream.close();
    for (const result of await Promise.all(waiting)) expect(result).toMatchObject({ ok: false, by: 'unreachable' });
  });
});
