/** TCP, TLS and HTTPS: whole messages in any segments, answers in any order, and nothing that a client can hold for long. */
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import http2 from 'node:http2';
import https from 'node:https';
import net from 'node:net';
import tls from 'node:tls';
import packet from 'dns-packet';
import { describe, expect, test } from 'vitest';
import { answerTo, framed, startRawUpstream, testAuthority } from '../helpers/raw-upstream.ts';
import { ask, encode } from './dns-client.ts';
import { random } from '../bench/names.ts';
import { openHouse, type House, type Setting } from './harness.ts';

async function inHouse(setting: Setting, visit: (house: House) => Promise<void>): Promise<void> {
  const house = await openHouse(setting);
  try {
    await visit(house);
  } finally {
    await house.close();
  }
}

const custom = { kind: 'custom', text: 'ads.example' } as const;

/** Collects whole messages from a stream. */
class Client {
  readonly socket: net.Socket;
  readonly messages: Buffer[] = [];
  closed = false;
  private pending = Buffer.alloc(0);

  constructor(socket: net.Socket) {
    this.socket = socket;
    socket.on('data', (chunk) => {
      this.pending = Buffer.concat([this.pending, chunk]);
      while (this.pending.length >= 2 && this.pending.length >= 2 + this.pending.readUInt16BE(0)) {
        this.messages.push(this.pending.subarray(2, 2 + this.pending.readUInt16BE(0)));
        this.pending = this.pending.subarray(2 + this.pending.readUInt16BE(0));
      }
    });
    socket.on('error', () => undefined);
    socket.on('close', () => (this.closed = true));
  }

  async count(wanted: number): Promise<Buffer[]> {
    await expect.poll(() => this.messages.length, { timeout: 8000 }).toBe(wanted);
    return this.messages;
  }
}

async function connect(port: number, localAddress = '127.0.0.1'): Promise<Client> {
  const socket = net.connect({ port, host: '127.0.0.1', localAddress, allowHalfOpen: true });
  const client = new Client(socket);
  await once(socket, 'connect');
  return client;
}

const names = (messages: readonly Buffer[]): string[] => messages.map((bytes) => packet.decode(bytes).questions![0]!.name);

describe('TCP', () => {
  test('a message may come one byte at a time', () => inHouse({ lists: [custom] }, async (house) => {
    const client = await connect(house.port);
    client.socket.setNoDelay(true);
    for (const byte of Buffer.concat([framed(encode({ name: 'ads.example' })), framed(encode({ name: 'plain.example' }))])) {
      client.socket.write(Buffer.from([byte]));
      await new Promise((resolve) => { setImmediate(resolve); });
    }
    expect(names(await client.count(2)).toSorted()).toEqual(['ads.example', 'plain.example']);
    client.socket.destroy();
  }));

  test('many may come at once, and a slow answer does not hold up the others', () => inHouse({ lists: [custom], upstream: ({ name }) => (name === 'slow.example' ? undefined : { answers: [{ type: 'A', name, ttl: 60, data: '192.0.2.1' }] }) }, async (house) => {
    const client = await connect(house.port);
    const asked = ['slow.example', ...Array.from({ length: 50 }, (_, i) => (i % 2 === 0 ? 'ads.example' : `n${i}.example`))];
    client.socket.write(Buffer.concat(asked.map((name) => framed(encode({ name })))));
    await client.count(50);
    expect(names(client.messages)).not.toContain('slow.example');
    expect(names(await client.count(51)).at(-1)).toBe('slow.example');
    client.socket.destroy();
  }));

  test('three thousand messages come in segments of any length, and each is answered with its own id and question', () => inHouse({ lists: [custom] }, async (house) => {
    const client = await connect(house.port);
    client.socket.setNoDelay(true);
    const asked = Array.from({ length: 3000 }, (_, i) => encode({ name: ['ads.example', 'plain.example', 'localhost', `N${i % 40}.Example`][i % 4]!, edns: i % 3 > 0 }));
    const stream = Buffer.concat(asked.map(framed));
    const next = random(7);
    for (let at = 0; at < stream.length; ) {
      const size = [1, 2, 3, 50, 1000, 5000][Math.floor(next() * 6)]!;
      if (!client.socket.write(stream.subarray(at, at + size))) await once(client.socket, 'drain');
      if (next() < 0.1) await new Promise((resolve) => { setImmediate(resolve); });
      at += size;
    }
    const questionOf = (bytes: Buffer): string => `${bytes.readUInt16BE(0)} ${bytes.toString('latin1', 12, bytes.indexOf(0, 12) + 5)}`;
    expect((await client.count(3000)).map(questionOf).toSorted()).toEqual(asked.map(questionOf).toSorted());
    client.socket.destroy();
  }));

  test('a client that closes its half first gets all its answers', () => inHouse({}, async (house) => {
    const client = await connect(house.port);
    client.socket.end(Buffer.concat(Array.from({ length: 5 }, (_, i) => framed(encode({ name: `half${i}.example` })))));
    await once(client.socket, 'close');
    expect(client.messages).toHaveLength(5);
  }));

  test('answers that nobody asked for do not keep a connection open', { timeout: 40_000 }, () => inHouse({}, async (house) => {
    const client = await connect(house.port);
    const noise = encode({ name: 'noise.example' });
    noise[2]! |= 0x80; // QR
    const send = setInterval(() => { if (!client.socket.destroyed) client.socket.write(framed(noise)); }, 1000);
    try {
      await expect.poll(() => client.closed || client.socket.readableEnded, { timeout: 29_000, interval: 500 }).toBe(true);
    } finally {
      clearInterval(send);
      client.socket.destroy();
    }
  }));

  test('idle, half-sent and dripping connections are closed within thirty seconds, and 500 of them are harmless', { timeout: 60_000 }, () => inHouse({ lists: [custom] }, async (house) => {
    const idle = await Promise.all(Array.from({ length: 500 }, () => connect(house.port)));
    for (const [index, { socket }] of idle.entries()) if (index % 3 === 1) socket.write(Buffer.from([0, 40, 1, 2]));
    const drip = setInterval(() => { for (const [index, { socket }] of idle.entries()) if (index % 3 === 2 && !socket.destroyed) socket.write(Buffer.from([1])); }, 1000);
    const since = performance.now();
    try {
      expect((await house.ask({ name: 'ads.example', transport: 'tcp' }))?.addresses).toEqual(['0.0.0.0']);
      expect((await house.ask('plain.example'))?.addresses).toEqual(['192.0.2.1']);
      expect(performance.now() - since).toBeLessThan(2000);
      await expect.poll(() => idle.filter(({ closed, socket }) => closed || socket.readableEnded).length, { timeout: 29_000, interval: 500 }).toBe(500);
    } finally {
      clearInterval(drip);
      for (const { socket } of idle) socket.destroy();
    }
  }));

  // A second device: an address that only Linux has without being told.
  test.runIf(process.platform === 'linux')('a device that holds a thousand connections at work does not keep out another', () => inHouse({ lists: [custom], upstream: () => undefined }, async (house) => {
    const greedy: Client[] = [];
    try {
      for (let i = 0; i < 1000; i++) {
        const client = await connect(house.port);
        client.socket.write(framed(encode({ name: `stuck${i}.example` })));
        greedy.push(client);
      }
      await expect.poll(() => new Set(house.asked.map(({ name }) => name)).size, { timeout: 8000 }).toBe(1000); // none is idle
      const other = await connect(house.port, '127.0.0.2');
      other.socket.write(framed(encode({ name: 'ads.example' })));
      expect(names(await other.count(1))).toEqual(['ads.example']);
      await expect.poll(() => greedy.filter(({ closed, socket }) => closed || socket.readableEnded).length).toBe(1); // the greedy one pays for it
      other.socket.destroy();
    } finally {
      for (const { socket } of greedy) socket.destroy();
    }
  }));

  test('a connection has some hundreds of questions under way: more are read when these are answered', () => inHouse({ lists: [custom], upstream: () => undefined }, async (house) => {
    const client = await connect(house.port);
    client.socket.write(Buffer.concat(Array.from({ length: 20_000 }, (_, i) => framed(encode({ name: `stuck${i}.example` })))));
    await expect.poll(() => house.asked.length).toBeGreaterThan(100);
    for (let i = 0; i < 5; i++) expect((await house.ask('ads.example'))?.addresses).toEqual(['0.0.0.0']); // each behind all that was read
    expect(new Set(house.asked.map(({ name }) => name)).size).toBeLessThan(3000);
    client.socket.destroy();
  }));

  test('a PROXY header is not read: nobody says for another who asks', () => inHouse({ lists: [custom] }, async (house) => {
    const client = await connect(house.port);
    client.socket.write(Buffer.concat([Buffer.from('PROXY TCP4 192.168.1.9 192.168.1.1 4000 53\r\n'), framed(encode({ name: 'ads.example' }))]));
    const datagram = await house.ask({ name: '', raw: Buffer.concat([Buffer.from('\r\n\r\n\0\r\nQUIT\n\x21\x12\0\x0c\xc0\xa8\x01\x09\xc0\xa8\x01\x01\x0f\xa0\0\x35', 'latin1'), encode({ name: 'ads.example' })]) }, 500);
    expect(datagram?.addresses ?? []).toEqual([]);
    expect(client.messages).toEqual([]);
    expect((await house.engine.call('queryLog.page', { limit: 50 })).rows.filter(({ client: asker }) => asker !== '127.0.0.1')).toEqual([]);
    client.socket.destroy();
  }));

  test('a client that asks and never reads costs bounded memory', () => inHouse({ lists: [custom] }, async (house) => {
    const client = await connect(house.port);
    client.socket.pause();
    const burst = Buffer.concat(Array.from({ length: 1000 }, () => framed(encode({ name: 'ads.example' }))));
    const before = process.memoryUsage().rss;
    let written = 0;
    while (written < 2000 && client.socket.writableLength < 64 * 1024 * 1024) {
      client.socket.write(burst);
      written++;
      if (written % 20 === 0) await new Promise((resolve) => { setImmediate(resolve); });
    }
    await house.ask('plain.example');
    // What is not read waits in the client and in the system, not in Gavel: it stopped reading.
    expect(process.memoryUsage().rss - before).toBeLessThan(200e6);
    client.socket.destroy();
  }));

  test('what is no question ends nothing: the next one is answered', () => inHouse({ lists: [custom] }, async (house) => {
    const client = await connect(house.port);
    client.socket.write(Buffer.concat([framed(Buffer.alloc(0)), framed(Buffer.from([1, 2, 3])), framed(Buffer.alloc(40, 255)), framed(encode({ name: 'ads.example' }))]));
    expect(names(await client.count(1))).toEqual(['ads.example']);
    client.socket.destroy();
  }));
});

describe('encrypted', () => {
  const place = async (house: House): Promise<{ tlsPort: number; httpsPort: number }> => {
    const { encrypted } = await house.engine.call('status.get', {});
    return { tlsPort: encrypted.tls[0]!.port, httpsPort: encrypted.https[0]!.port };
  };
  const trust = { ca: testAuthority, servername: 'resolver.test', host: '127.0.0.1' };

  test('DNS over TLS answers under the name of the certificate, padded when the client pads', () => inHouse({ encrypted: true, lists: [custom] }, async (house) => {
    const socket = tls.connect({ ...trust, port: (await place(house)).tlsPort, ALPNProtocols: ['dot'] });
    await once(socket, 'secureConnect');
    const client = new Client(socket);
    socket.write(Buffer.concat([framed(encode({ name: 'ads.example', options: [{ code: 12, data: Buffer.alloc(20) }] })), framed(encode({ name: 'plain.example' }))]));
    const messages = await client.count(2);
    expect(names(messages).toSorted()).toEqual(['ads.example', 'plain.example']);
    expect(messages.filter((bytes) => bytes.length % 468 === 0)).toHaveLength(1);
    expect(await house.row()).toMatchObject({ client: '127.0.0.1' });
    socket.destroy();
  }));

  test('a client of DNS over TLS that closes its half first gets all its answers', async () => {
    const slow = await startRawUpstream(({ bytes, send }) => void setTimeout(() => send(answerTo(bytes)), 100));
    try {
      await inHouse({ encrypted: true, upstreams: [`udp://127.0.0.1:${slow.port}`] }, async (house) => {
        const socket = tls.connect({ ...trust, port: (await place(house)).tlsPort, allowHalfOpen: true } as tls.ConnectionOptions);
        await once(socket, 'secureConnect');
        const client = new Client(socket);
        socket.end(Buffer.concat(Array.from({ length: 5 }, (_, i) => framed(encode({ name: `half${i}.example` })))));
        await once(socket, 'close');
        expect(client.messages).toHaveLength(5);
      });
    } finally {
      await slow.close();
    }
  });

  test('what shakes no hands, says nothing or drips is closed within thirty seconds', { timeout: 45_000 }, () => inHouse({ encrypted: true }, async (house) => {
    const { tlsPort, httpsPort } = await place(house);
    const post = 'POST /dns-query HTTP/1.1\r\nhost: resolver.test\r\ncontent-type: application/dns-message\r\n';
    const overTls = async (port: number, first: string, protocol?: string): Promise<net.Socket> => {
      const socket = tls.connect({ ...trust, port, ...(protocol === undefined ? {} : { ALPNProtocols: [protocol] }) });
      await once(socket, 'secureConnect');
      socket.write(first);
      return socket;
    };
    const silent = [net.connect(tlsPort, '127.0.0.1'), net.connect(httpsPort, '127.0.0.1'), await overTls(tlsPort, '\0'), await overTls(httpsPort, '', 'http/1.1'), await overTls(httpsPort, '', 'h2')];
    const dripping = [await overTls(tlsPort, '\0\xff'), await overTls(httpsPort, 'POST /dns-query HTTP/1.1\r\nx-', 'http/1.1'), await overTls(httpsPort, `${post}content-length: 500\r\n\r\n`, 'http/1.1')];
    const session = http2.connect(`https://resolver.test:${httpsPort}`, { ...trust });
    session.on('error', () => undefined);
    const stream = session.request({ ':method': 'POST', ':path': '/dns-query', 'content-type': 'application/dns-message' });
    const pinging = http2.connect(`https://resolver.test:${httpsPort}`, { ...trust });
    pinging.on('error', () => undefined);
    const closed = [...silent, ...dripping, session, pinging].map((thing: NodeJS.EventEmitter) => new Promise((resolve) => { thing.on('error', () => undefined).on('close', resolve); }));
    for (const socket of [...silent, ...dripping]) socket.resume();
    const drip = setInterval(() => {
      for (const thing of [...dripping, stream]) if (!thing.destroyed) thing.write('x');
      if (!pinging.destroyed) pinging.ping(() => undefined);
    }, 1000);
    const since = performance.now();
    try {
      await Promise.all(closed);
      expect(performance.now() - since).toBeLessThan(30_000);
    } finally {
      clearInterval(drip);
      session.destroy();
      pinging.destroy();
    }
  }));

  async function overHttp2(house: House, request: http2.OutgoingHttpHeaders, body?: Buffer): Promise<{ status: number; headers: http2.IncomingHttpHeaders; bytes: Buffer }> {
    const session = http2.connect(`https://resolver.test:${(await place(house)).httpsPort}`, { ...trust });
    const stream = session.request(request);
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    const answered = once(stream, 'response') as Promise<[http2.IncomingHttpHeaders & { ':status': number }]>;
    stream.end(body);
    const [headers] = await answered;
    await once(stream, 'end');
    session.destroy();
    return { status: headers[':status'], headers, bytes: Buffer.concat(chunks) };
  }

  test('DNS over HTTPS takes GET and POST over HTTP/2, and says how long its answer may be kept', () => inHouse({ encrypted: true, lists: [custom] }, async (house) => {
    const question = encode({ name: 'plain.example' });
    question.writeUInt16BE(0, 0);
    const post = await overHttp2(house, { ':method': 'POST', ':path': '/dns-query', 'content-type': 'application/dns-message' }, question);
    expect(post).toMatchObject({ status: 200, headers: { 'content-type': 'application/dns-message', 'cache-control': 'max-age=60' } });
    expect(packet.decode(post.bytes).answers).toMatchObject([{ data: '192.0.2.1' }]);
    const get = await overHttp2(house, { ':method': 'GET', ':path': `/dns-query?dns=${encode({ name: 'ads.example' }).toString('base64url')}` });
    expect(packet.decode(get.bytes).answers).toMatchObject([{ data: '0.0.0.0' }]);
  }));

  test('no header says for another who asks', () => inHouse({ encrypted: true }, async (house) => {
    const says = { 'x-forwarded-for': '192.168.1.9', forwarded: 'for=192.168.1.9', 'x-real-ip': '192.168.1.9', 'true-client-ip': '192.168.1.9' };
    await overHttp2(house, { ':method': 'POST', ':path': '/dns-query', 'content-type': 'application/dns-message', ...says }, encode({ name: 'plain.example' }));
    expect(await house.row()).toMatchObject({ client: '127.0.0.1', name: 'plain.example' });
  }));

  test('DNS over HTTPS works over HTTP/1.1 too', () => inHouse({ encrypted: true }, async (house) => {
    const request = https.request({ ...trust, port: (await place(house)).httpsPort, method: 'POST', path: '/dns-query', headers: { 'content-type': 'application/dns-message' } });
    request.end(encode({ name: 'plain.example' }));
    const [response] = await once(request, 'response') as [IncomingMessage];
    const chunks = await response.toArray() as Buffer[];
    expect(packet.decode(Buffer.concat(chunks)).answers).toMatchObject([{ data: '192.0.2.1' }]);
  }));

  test.for<[http2.OutgoingHttpHeaders, number, Buffer?]>([
    [{ ':method': 'GET', ':path': '/' }, 404], [{ ':method': 'GET', ':path': '/dns-query' }, 400], [{ ':method': 'GET', ':path': '/dns-query?dns=a+b' }, 400], [{ ':method': 'DELETE', ':path': '/dns-query' }, 405],
    [{ ':method': 'POST', ':path': '/dns-query', 'content-type': 'text/plain' }, 415, Buffer.from('hello')], [{ ':method': 'POST', ':path': '/dns-query', 'content-type': 'application/dns-message' }, 400, Buffer.from('no')],
    [{ ':method': 'POST', ':path': '/dns-query', 'content-type': 'application/dns-message' }, 413, Buffer.alloc(70_000)],
  ])('%j is refused with %d', async ([headers, status, body]) => inHouse({ encrypted: true }, async (house) => {
    expect((await overHttp2(house, headers, body)).status).toBe(status);
  }));

  test('a client that speaks something else is dropped, and others are served', () => inHouse({ encrypted: true }, async (house) => {
    const { tlsPort, httpsPort } = await place(house);
    for (const port of [tlsPort, httpsPort]) {
      const client = await connect(port);
      client.socket.write('GET / HTTP/1.0\r\n\r\n');
      await once(client.socket, 'end');
      client.socket.destroy();
    }
    expect((await overHttp2(house, { ':method': 'GET', ':path': `/dns-query?dns=${encode({ name: 'plain.example' }).toString('base64url')}` })).status).toBe(200);
  }));
});

describe('when upstream is silent', () => {
  test('blocked and cached answers stay quick with 2,000 questions stuck', () => inHouse({ lists: [custom], upstream: ({ name }) => (name === 'kept.example' ? { answers: [{ type: 'A', name, ttl: 600, data: '192.0.2.1' }] } : undefined) }, async (house) => {
    await house.ask('kept.example');
    const stuck = Array.from({ length: 2000 }, (_, i) => ask(house.port, { name: `stuck${i}.example` }, 8000));
    await expect.poll(() => house.asked.length, { timeout: 8000 }).toBeGreaterThan(1500);
    const took: number[] = [];
    for (let i = 0; i < 200; i++) {
      const since = performance.now();
      const reply = await house.ask(i % 2 === 0 ? 'kept.example' : 'ads.example');
      took.push(performance.now() - since);
      expect(reply?.addresses).toEqual([i % 2 === 0 ? '192.0.2.1' : '0.0.0.0']);
    }
    expect(took.toSorted((a, b) => a - b)[198]).toBeLessThan(100);
    const replies = await Promise.all(stuck);
    expect(replies.every((reply) => reply?.rcode === 'SERVFAIL' && reply.ede?.code === 22)).toBe(true);
  }));
});
