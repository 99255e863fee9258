import dgram from 'node:dgram';
import { once } from 'node:events';
import packet from 'dns-packet';
import { afterEach, describe, expect, it } from 'vitest';
import { createPlainUpstream } from '../../electron/engine/upstream/udp-tcp.ts';
import { exchange, type Upstream } from '../../electron/engine/upstream/upstream.ts';
import { addressesIn, answerTo, deadPort, queryFor, specOf, startRawUpstream, startStreamServer, inWords } from '../helpers/raw-upstream.ts';
import type { RawQuery, RawUpstream, StreamQuery, StreamServer } from '../helpers/raw-upstream.ts';

const open: { close: () => unknown }[] = [];
afterEach(async () => {
  for (const thing of open.splice(0).toReversed()) await thing.close();
});

async function serve(answer: (query: RawQuery) => void, port = 0): Promise<RawUpstream> {
  const server = await startRawUpstream(answer, port);
  open.push(server);
  return server;
}

async function serveTcp(answer: (query: StreamQuery) => void, port = 0): Promise<StreamServer> {
  const server = await startStreamServer('tcp', answer, port);
  open.push(server);
  return server;
}

function ask(text: string): Upstream {
  const upstream = createPlainUpstream(specOf(text));
  open.push(upstream);
  return upstream;
}

describe('an upstream over UDP', () => {
  it('gives the answer that it received', async () => {
    const server = await serve(({ bytes, send }) => send(answerTo(bytes)));
    const result = await exchange(ask(`127.0.0.1:${server.port}`), queryFor('example.com'), 2000);
    expect(result).toMatchObject({ ok: true, upstream: `127.0.0.1:${server.port}` });
    expect(result.ok && addressesIn(result.bytes)).toEqual(['192.0.2.1']);
    expect(result.ms).toBeLessThan(2000);
  });

  it('asks over IPv6 too', async () => {
    const socket = dgram.createSocket('udp6');
    socket.on('message', (bytes, from) => socket.send(answerTo(bytes), from.port, from.address));
    socket.bind(0, '::1');
    await once(socket, 'listening');
    open.push(socket);
    const result = await exchange(ask(`[::1]:${socket.address().port}`), queryFor('example.com'), 2000);
    expect(result).toMatchObject({ ok: true, upstream: `[::1]:${socket.address().port}` });
  });

  it('is not taken in by answers with another id, another question, another opcode, or none at all', async () => {
    const server = await serve(({ bytes, send }) => {
      const otherId = answerTo(bytes, {}, '192.0.2.66');
      otherId.writeUInt16BE(bytes.readUInt16BE(0) ^ 1, 0);
      send(otherId);
      const otherName = answerTo(queryFor('example.org'), {}, '192.0.2.66');
      bytes.copy(otherName, 0, 0, 2);
      send(otherName);
      const otherType = answerTo(bytes, {}, '192.0.2.66');
      otherType[12 + 13 + 1] = 28;
      send(otherType);
      const notify = answerTo(bytes, {}, '192.0.2.66');
      notify[2]! |= 0x20;
      send(notify);
      send(bytes);
      send(answerTo(bytes, {}, '192.0.2.66').subarray(0, -3));
      const counted = answerTo(bytes, {}, '192.0.2.66');
      counted[7] = 3;
      send(counted);
      send(Buffer.from('rubbish'));
      send(Buffer.alloc(0));
      send(answerTo(bytes));
    });
    const result = await exchange(ask(`127.0.0.1:${server.port}`), queryFor('example.com'), 2000);
    expect(result.ok && addressesIn(result.bytes)).toEqual(['192.0.2.1']);
  });

  it('is not taken in by the right answer from another port', async () => {
    const forger = dgram.createSocket('udp4');
    open.push(forger);
    const server = await serve(({ bytes, port, send }) => {
      forger.send(answerTo(bytes, {}, '192.0.2.66'), port, '127.0.0.1', () => send(answerTo(bytes)));
    });
    const result = await exchange(ask(`127.0.0.1:${server.port}`), queryFor('example.com'), 2000);
    expect(result.ok && addressesIn(result.bytes)).toEqual(['192.0.2.1']);
  });

  it('asks again from another port with another id when a packet is lost', async () => {
    const server = await serve(({ bytes, number, send }) => {
      if (number > 0) send(answerTo(bytes));
    });
    const result = await exchange(ask(`127.0.0.1:${server.port}`), queryFor('example.com'), 3000);
    expect(result).toMatchObject({ ok: true });
    expect(result.ms).toBeGreaterThan(550);
    expect(result.ms).toBeLessThan(2500);
    expect(server.seen.length).toBeGreaterThanOrEqual(2);
    expect(server.seen[1]).not.toMatchObject(server.seen[0]!);
  });

  it('takes an answer to the first try that arrives after the second was sent', async () => {
    let first: RawQuery | undefined;
    const server = await serve((query) => {
      first ??= query;
      if (query !== first) first.send(answerTo(first.bytes));
    });
    const result = await exchange(ask(`127.0.0.1:${server.port}`), queryFor('example.com'), 3000);
    expect(result.ok && result.bytes.readUInt16BE(0)).toBe(server.seen[0]?.id);
  });

  it('ends in a timeout within its budget when nothing comes back', async () => {
    const server = await serve(() => {});
    const result = await exchange(ask(`127.0.0.1:${server.port}`), queryFor('example.com'), 700);
    expect(inWords(result)).toMatchObject({ ok: false, by: 'timeout', error: expect.stringMatching(/^127\.0\.0\.1:\d+: no answer within \d+ ms$/) });
    expect(result.ms).toBeGreaterThanOrEqual(700);
    expect(result.ms).toBeLessThan(2500);
  });

  it('is unreachable at once when nobody listens', async () => {
    const result = await exchange(ask(`127.0.0.1:${await deadPort()}`), queryFor('example.com'), 4500);
    expect(inWords(result)).toMatchObject({ ok: false, by: 'unreachable', error: expect.stringContaining('nobody listens there (ECONNREFUSED)') });
    expect(result.ms).toBeLessThan(3000);
  });

  it('is unreachable at once when the system lets it send nothing there', async () => {
    // The broadcast address: refused by the system before anything leaves.
    const upstream = createPlainUpstream({ scheme: 'udp', address: '255.255.255.255', port: 5300, url: 'udp://255.255.255.255:5300' });
    open.push(upstream);
    for (let round = 0; round < 3; round++) {
      const results = await Promise.all(Array.from({ length: 32 }, (_, i) => exchange(upstream, queryFor(`n${i}.example.com`), 2000)));
      for (const result of results) expect(result).toMatchObject({ ok: false, by: 'unreachable' });
      expect(Math.max(...results.map((result) => result.ms))).toBeLessThan(1900);
    }
  });

  it('answers again after its port came back', async () => {
    const port = await deadPort();
    const upstream = ask(`127.0.0.1:${port}`);
    expect(await exchange(upstream, queryFor('example.com'), 1000)).toMatchObject({ ok: false });
    await serve(({ bytes, send }) => send(answerTo(bytes)), port);
    for (let i = 0; i < 40; i++) expect(await exchange(upstream, queryFor(`n${i}.example.com`), 1000)).toMatchObject({ ok: true });
  });

  it('leaves all its ports when none of them is heard any more, as after a move to another network', async () => {
    const old = new Set<number>();
    let moved = false;
    const server = await serve(({ bytes, port, send }) => {
      if (!moved) old.add(port);
      if (!moved || !old.has(port)) send(answerTo(bytes));
    });
    const upstream = ask(`127.0.0.1:${server.port}`);
    await Promise.all(Array.from({ length: 200 }, (_, i) => exchange(upstream, queryFor(`n${i}.example.com`), 3000)));
    moved = true;
    expect(await exchange(upstream, queryFor('first.example.com'), 3000)).toMatchObject({ ok: true });
    let again = 0; // asked a second time: by a port that is not heard
    for (let i = 0; i < 20; i++) {
      const before = server.seen.length;
      expect(await exchange(upstream, queryFor(`later${i}.example.com`), 3000)).toMatchObject({ ok: true });
      if (server.seen.length > before + 1) again++;
    }
    expect(again).toBeLessThan(3); // a machine that stands still for half a second asks twice
  });

  it('uses many ports and ids over 1,000 questions', async () => {
    const server = await serve(({ bytes, send }) => send(answerTo(bytes)));
    const upstream = ask(`127.0.0.1:${server.port}`);
    for (let batch = 0; batch < 20; batch++) {
      const results = await Promise.all(Array.from({ length: 50 }, (_, i) => exchange(upstream, queryFor(`n${batch}-${i}.example.com`), 3000)));
      expect(results.every((result) => result.ok)).toBe(true);
    }
    const ports = new Set(server.seen.map((query) => query.port));
    expect(ports.size).toBeGreaterThanOrEqual(8);
    // Of 1,000 random ids out of 65,536 about eight are drawn twice; 940 different ones are missed once in far more runs than there will be.
    expect(new Set(server.seen.map((query) => query.id)).size).toBeGreaterThan(940);
    const steps = server.seen.slice(1).filter((query, i) => Math.abs(query.id - server.seen[i]!.id) <= 16).length;
    expect(steps).toBeLessThan(20);
  });

  it('takes a new port after 1,000 questions from one', async () => {
    const server = await serve(({ bytes, send }) => send(answerTo(bytes)));
    const upstream = ask(`127.0.0.1:${server.port}`);
    for (let batch = 0; batch < 400; batch++) await Promise.all(Array.from({ length: 50 }, (_, i) => exchange(upstream, queryFor(`n${batch}-${i}.example.com`), 3000)));
    const uses = new Map<number, number>();
    for (const { port } of server.seen) uses.set(port, (uses.get(port) ?? 0) + 1);
    expect(uses.size).toBeGreaterThan(16);
    expect(Math.max(...uses.values())).toBeLessThanOrEqual(1000);
  }, 20_000);

  it('leaves the query intact but for its id', async () => {
    const query = queryFor('example.com');
    const server = await serve(({ bytes, number, send }) => {
      if (number > 0) send(answerTo(bytes));
    });
    await exchange(ask(`127.0.0.1:${server.port}`), query, 3000);
    expect(Buffer.from(query).subarray(2)).toEqual(Buffer.from(queryFor('example.com')).subarray(2));
  });

  it('asks nothing once it is closed', async () => {
    const server = await serve(() => {});
    const upstream = createPlainUpstream(specOf(`127.0.0.1:${server.port}`));
    const waiting = exchange(upstream, queryFor('example.com'), 4000);
    upstream.close();
    expect(await waiting).toMatchObject({ ok: false, by: 'unreachable' });
    expect(await exchange(upstream, queryFor('example.com'), 4000)).toMatchObject({ ok: false, by: 'unreachable' });
  });
});

describe('a truncated answer', () => {
  /** UDP answers TC, TCP as given, on one port. */
  async function truncating(answer: ((query: StreamQuery) => void) | undefined): Promise<{ port: number; tcp?: StreamServer }> {
    const tcp = answer === undefined ? undefined : await serveTcp(answer);
    const udp = await serve(({ bytes, send }) => send(answerTo(bytes, { flags: packet.TRUNCATED_RESPONSE })), tcp?.port ?? 0);
    return { port: udp.port, ...(tcp === undefined ? {} : { tcp }) };
  }

  it('is asked again over TCP, on one connection for many', async () => {
    const answers = Array.from({ length: 100 }, (_, i) => ({ type: 'A' as const, name: 'big.example.com', ttl: 60, data: `192.0.2.${i}` }));
    const { port, tcp } = await truncating(({ bytes, send }) => send(answerTo(bytes, { answers })));
    const upstream = ask(`127.0.0.1:${port}`);
    for (let i = 0; i < 3; i++) {
      const result = await exchange(upstream, queryFor('big.example.com'), 2000);
      expect(result.ok && addressesIn(result.bytes)).toHaveLength(100);
    }
    expect(tcp?.connections).toHaveLength(1);
  });

  it('fails when TCP is closed, and says so', async () => {
    const { port } = await truncating(undefined);
    const result = await exchange(ask(`127.0.0.1:${port}`), queryFor('big.example.com'), 2000);
    expect(inWords(result)).toMatchObject({ ok: false, by: 'unreachable', error: expect.stringContaining('ECONNREFUSED') });
  });
});

describe('an upstream over TCP', () => {
  it('has many questions under way on one connection and takes answers in any order', async () => {
    const held: StreamQuery[] = [];
    const server = await serveTcp((query) => {
      if (held.push(query) < 50) return;
      for (const { bytes, send } of held.splice(0).toReversed()) send(answerTo(bytes));
    });
    const upstream = ask(`tcp://127.0.0.1:${server.port}`);
    const results = await Promise.all(Array.from({ length: 50 }, (_, i) => exchange(upstream, queryFor(`n${i}.example.com`), 2000)));
    expect(results.every((result) => result.ok)).toBe(true);
    for (const [i, result] of results.entries()) expect(result.ok && packet.decode(result.bytes).questions?.[0]?.name).toBe(`n${i}.example.com`);
    expect(server.connections).toHaveLength(1);
  });

  it('puts answers together that arrive byte by byte', async () => {
    const server = await serveTcp(({ bytes, socket }) => {
      const answer = answerTo(bytes);
      socket.setNoDelay(true);
      socket.write(Buffer.from([0]));
      for (const byte of [answer.length, ...answer]) socket.write(Buffer.from([byte]));
    });
    expect(await exchange(ask(`tcp://127.0.0.1:${server.port}`), queryFor('example.com'), 2000)).toMatchObject({ ok: true });
  });

  it('is not taken in by an answer to another question, or by a question, and waits on for its own', async () => {
    const server = await serveTcp(({ bytes, send }) => {
      const otherName = answerTo(queryFor('example.org'), {}, '192.0.2.66');
      bytes.copy(otherName, 0, 0, 2);
      const otherId = answerTo(bytes, {}, '192.0.2.66');
      otherId.writeUInt16BE(bytes.readUInt16BE(0) ^ 1, 0);
      for (const message of [otherName, otherId, bytes, Buffer.alloc(0), Buffer.alloc(11)]) send(message);
      setTimeout(() => send(answerTo(bytes)), 50);
    });
    const result = await exchange(ask(`tcp://127.0.0.1:${server.port}`), queryFor('example.com'), 2000);
    expect(result.ok && addressesIn(result.bytes)).toEqual(['192.0.2.1']);
    expect(server.connections).toHaveLength(1);
  });

  it('asks on a new connection when the server closed the pooled one', async () => {
    const server = await serveTcp(({ bytes, number, socket, send }) => {
      if (number === 1) socket.destroy();
      else send(answerTo(bytes));
    });
    const upstream = ask(`tcp://127.0.0.1:${server.port}`);
    expect(await exchange(upstream, queryFor('a.example.com'), 2000)).toMatchObject({ ok: true });
    expect(await exchange(upstream, queryFor('b.example.com'), 2000)).toMatchObject({ ok: true });
    expect(server.connections).toHaveLength(2);
  });

  it('copes with a server that closes after each answer', async () => {
    const server = await serveTcp(({ bytes, socket, send }) => {
      send(answerTo(bytes));
      socket.end();
    });
    const upstream = ask(`tcp://127.0.0.1:${server.port}`);
    const results = await Promise.all(Array.from({ length: 100 }, (_, i) => exchange(upstream, queryFor(`n${i}.example.com`), 4500)));
    expect(results.filter((result) => !result.ok)).toEqual([]);
  });

  it('asks a thousand questions of a server that closed early once', async () => {
    const server = await serveTcp(({ bytes, connection, socket, send }) => {
      send(answerTo(bytes));
      if (connection === 0) socket.end();
    });
    const upstream = ask(`tcp://127.0.0.1:${server.port}`);
    const results = await Promise.all(Array.from({ length: 1000 }, (_, i) => exchange(upstream, queryFor(`n${i}.example.com`), 4500)));
    expect(results.filter((result) => !result.ok)).toEqual([]);
    expect(server.connections.length).toBe(2);
  });

  it('leaves a connection that brings something, but never an answer', async () => {
    const server = await serveTcp(({ bytes, connection, socket, send }) => {
      if (connection > 0) send(answerTo(bytes));
      else socket.write(Buffer.from([255, 255, 1, 2, 3])); // begins a message that never ends
    });
    const upstream = ask(`tcp://127.0.0.1:${server.port}`);
    expect(await exchange(upstream, queryFor('a.example.com'), 500)).toMatchObject({ ok: false, by: 'timeout' });
    expect(await exchange(upstream, queryFor('b.example.com'), 500)).toMatchObject({ ok: true });
  });

  it('does not go on for ever with a server that hangs up on the question', async () => {
    const server = await serveTcp(({ socket }) => socket.destroy());
    const result = await exchange(ask(`tcp://127.0.0.1:${server.port}`), queryFor('example.com'), 3000);
    expect(result).toMatchObject({ ok: false, by: 'unreachable' });
    expect(server.connections.length).toBeLessThanOrEqual(2);
  });

  it('leaves a connection that went silent', async () => {
    const server = await serveTcp(({ bytes, number, connection, send }) => {
      if (number === 0 || connection > 0) send(answerTo(bytes));
    });
    const upstream = ask(`tcp://127.0.0.1:${server.port}`);
    expect(await exchange(upstream, queryFor('a.example.com'), 2000)).toMatchObject({ ok: true });
    const result = await exchange(upstream, queryFor('b.example.com'), 4500);
    expect(result).toMatchObject({ ok: true });
    expect(result.ms).toBeLessThan(3500);
  });

  it('is unreachable at once when nobody listens', async () => {
    const result = await exchange(ask(`tcp://127.0.0.1:${await deadPort()}`), queryFor('example.com'), 4500);
    expect(inWords(result)).toMatchObject({ ok: false, by: 'unreachable', error: expect.stringContaining('nobody listens there (ECONNREFUSED)') });
    expect(result.ms).toBeLessThan(3000);
  });
});
