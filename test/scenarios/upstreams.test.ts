/** Upstreams that lie, lose, die and come back, as a client meets them: what it is told, how soon, and what the status says of them. */
import dgram from 'node:dgram';
import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { addressesIn, answerTo, deadPort, queryFor, startRawUpstream, startStreamServer, type RawQuery } from '../helpers/raw-upstream.ts';
import { ask, encode, type Reply } from './dns-client.ts';
import { openHouse, type House, type Setting } from './harness.ts';

const SERVFAIL = 2;

/** A house before resolvers on loopback, one for each function. */
async function before(answers: readonly ((query: RawQuery) => void)[], visit: (house: House, servers: Awaited<ReturnType<typeof startRawUpstream>>[]) => Promise<void>, setting: Setting = {}): Promise<void> {
  const servers = await Promise.all(answers.map((answer) => startRawUpstream(answer)));
  const house = await openHouse({ ...setting, upstreams: [...servers.map(({ port }) => `udp://127.0.0.1:${port}`), ...(setting.upstreams ?? [])] });
  try {
    await visit(house, servers);
  } finally {
    await house.close();
    for (const server of servers) await server.close();
  }
}

const answering = ({ bytes, send }: RawQuery): void => send(answerTo(bytes));
const silent = (): void => undefined;

async function timed(question: Promise<Reply | undefined>): Promise<{ reply: Reply | undefined; ms: number }> {
  const since = performance.now();
  return { reply: await question, ms: performance.now() - since };
}

describe('a forger', () => {
  test('is not believed and does not end the wait: wrong id, question, type, opcode, no answer at all, another address, another port, a record that is cut off, rubbish', async () => {
    const forgers = [dgram.createSocket('udp4'), dgram.createSocket('udp4')] as const;
    const forge = ({ bytes, port, send }: RawQuery): void => {
      const otherId = answerTo(bytes, {}, '192.0.2.66');
      otherId.writeUInt16BE(bytes.readUInt16BE(0) ^ 0x8000, 0);
      const otherName = answerTo(queryFor('elsewhere.example'), {}, '192.0.2.66');
      bytes.copy(otherName, 0, 0, 2);
      const otherType = answerTo(bytes, {}, '192.0.2.66');
      otherType[otherType.indexOf(Buffer.from([0, 1, 0, 1])) + 1] = 28;
      const update = answerTo(bytes, {}, '192.0.2.66');
      update[2]! |= 0x28;
      for (const packet of [otherId, otherName, otherType, update, bytes, Buffer.from('rubbish'), Buffer.alloc(0), answerTo(bytes).subarray(0, 20), answerTo(bytes, {}, '192.0.2.66').subarray(0, -2)]) send(packet);
      for (const forger of forgers) forger.send(answerTo(bytes, {}, '192.0.2.66'), port, '127.0.0.1');
      setTimeout(() => send(answerTo(bytes)), 50);
    };
    try {
      await before([forge], async (house, [server]) => {
        if (process.platform === 'linux') forgers[0].bind(server!.port, '127.0.0.2'); // the right port of another machine; elsewhere there is but one loopback address
        for (let i = 0; i < 2; i++) expect((await house.ask('bank.example'))?.addresses).toEqual(['192.0.2.1']); // and nothing of it is kept
        expect(await house.row()).toMatchObject({ by: 'cache' });
      });
    } finally {
      for (const forger of forgers) forger.close();
    }
  });

  test('who is all that answers is told of as silence, within five seconds', () => before([({ bytes, send }) => {
    const wrong = answerTo(bytes);
    wrong.writeUInt16BE(bytes.readUInt16BE(0) ^ 1, 0);
    send(wrong);
  }], async (house) => {
    const { reply, ms } = await timed(house.ask('bank.example'));
    expect(reply).toMatchObject({ rcode: 'SERVFAIL', addresses: [], ede: { code: 22 } });
    expect(ms).toBeLessThan(5000);
  }));
});

describe('equal questions in flight', () => {
  test('are one question upstream, and each client gets its own id and letter case back', () => before([({ bytes, send }) => void setTimeout(() => send(answerTo(bytes)), 300)], async (house, [server]) => {
    const names = ['www.example', 'WWW.example', 'wWw.ExAmPlE', 'www.EXAMPLE', 'Www.Example'];
    const queries = Array.from({ length: 40 }, (_, i) => encode({ name: names[i % names.length]! }));
    const replies = await Promise.all(queries.map((raw) => ask(house.port, { name: '', raw })));
    for (const [i, reply] of replies.entries()) expect(reply).toMatchObject({ id: queries[i]!.readUInt16BE(0), name: names[i % names.length], addresses: ['192.0.2.1'] });
    expect(server!.seen).toHaveLength(1);
  }));

  test('of another type, with DO or with CD are other questions', () => before([({ bytes, send }) => void setTimeout(() => send(answerTo(bytes)), 300)], async (house, [server]) => {
    const kinds = [{}, { type: 'AAAA' }, { dnssecOk: true }, { checkingDisabled: true }, { dnssecOk: true, checkingDisabled: true }];
    const replies = await Promise.all([...kinds, ...kinds].map((kind) => house.ask({ name: 'kinds.example', ...kind })));
    expect(replies.map((reply) => [reply?.rcode, reply?.checkingDisabled])).toEqual([...kinds, ...kinds].map(({ checkingDisabled }) => ['NOERROR', checkingDisabled === true]));
    expect(server!.seen).toHaveLength(kinds.length);
  }));

  test('meet even where two Gavels are each other’s upstream: the question ends within five seconds and starts no storm', () => before([], (house) => before([], async (other) => {
    await house.engine.call('settings.setUpstreams', { urls: [`udp://127.0.0.1:${other.port}`] });
    const { reply, ms } = await timed(house.ask('loop.example'));
    expect(reply).toMatchObject({ rcode: 'SERVFAIL' });
    expect(ms).toBeLessThan(5000);
    expect((await house.engine.call('queryLog.page', { limit: 50 })).rows.length).toBeLessThan(10);
  }, { upstreams: [`udp://127.0.0.1:${house.port}`] }), { upstreams: ['udp://127.0.0.1:9'] }));

  test('never come back to Gavel: it is not taken as its own upstream, neither for all names nor for a zone', () => before([({ bytes, send }) => send(answerTo(bytes))], async (house, [server]) => {
    for (const urls of [[`udp://127.0.0.1:${house.port}`], [`udp://127.0.0.1:${server!.port}`, `[/lan/]tcp://127.0.0.1:${house.port}`]]) {
      await expect(house.engine.call('settings.setUpstreams', { urls })).rejects.toMatchObject({ code: 'invalid-input', message: expect.stringContaining('Gavel’s own address') });
    }
    expect(await house.ask('still.example')).toMatchObject({ rcode: 'NOERROR', addresses: ['192.0.2.1'] });
    await house.engine.call('settings.setUpstreams', { urls: [`udp://127.0.0.1:${server!.port}`, `udp://127.0.0.53:${house.port}`] }); // another program's, beside it
  }));
});

describe('an upstream that fails', () => {
  test('by silence gives SERVFAIL with EDE 22, which names it, within five seconds', () => before([silent], async (house, [server]) => {
    const { reply, ms } = await timed(house.ask('dead.example'));
    expect(reply).toMatchObject({ rcode: 'SERVFAIL', ede: { code: 22, text: expect.stringContaining(String(server!.port)) } });
    expect(ms).toBeLessThan(5000);
    expect(await house.row()).toMatchObject({ outcome: 'failed', by: 'timeout' });
  }));

  test('because nobody listens gives SERVFAIL with EDE 23 at once', async () => {
    const port = await deadPort();
    await before([], async (house) => {
      const { reply, ms } = await timed(house.ask('dead.example'));
      expect(reply).toMatchObject({ rcode: 'SERVFAIL', ede: { code: 23, text: expect.stringContaining(String(port)) } });
      expect(ms).toBeLessThan(2000);
    }, { upstreams: [`udp://127.0.0.1:${port}`] });
  });

  test('together with all others gives SERVFAIL within five seconds', () => before([silent, silent, silent], async (house) => {
    const { reply, ms } = await timed(house.ask('dead.example'));
    expect(reply).toMatchObject({ rcode: 'SERVFAIL', ede: { code: 22 } });
    expect(ms).toBeLessThan(5000);
  }));

  test('to one packet is asked again sooner', () => before([(query) => { if (query.number > 0) answering(query); }], async (house, [server]) => {
    const { reply, ms } = await timed(house.ask('lost.example'));
    expect(reply?.addresses).toEqual(['192.0.2.1']);
    expect(ms).toBeLessThan(2000);
    expect(new Set(server!.seen.map(({ id, port }) => `${id} ${port}`)).size).toBe(2);
  }));

  test('and comes back is used again within fifteen seconds', async () => {
    let dead = true;
    await before([(query) => { if (!dead) answering(query); }], async (house) => {
      const failing = await Promise.all(Array.from({ length: 20 }, (_, i) => house.ask(`dead${i}.example`)));
      expect(failing.every((reply) => reply?.rcode === 'SERVFAIL')).toBe(true);
      expect((await house.engine.call('status.get', {})).upstreams).toMatchObject([{ healthy: false, answered: 0, failed: 20, lastError: expect.stringContaining('no answer within') }]);
      dead = false;
      expect((await house.ask('alive.example'))?.addresses).toEqual(['192.0.2.1']);
      house.wait(10_000); // and the names that failed: not asked again for five seconds (RFC 9520)
      expect((await house.ask('dead0.example'))?.addresses).toEqual(['192.0.2.1']);
      expect((await house.engine.call('status.get', {})).upstreams).toMatchObject([{ healthy: true, answered: 2, latencyMs: expect.any(Number) }]);
    });
  });

  test('does not slow what is blocked or kept', () => before([(query) => { if (query.bytes.includes('kept')) answering(query); }], async (house) => {
    await house.ask('kept.example');
    const stuck = Array.from({ length: 300 }, (_, i) => house.ask(`stuck${i}.example`));
    const took: number[] = [];
    for (let i = 0; i < 200; i++) took.push((await timed(house.ask(i % 2 === 0 ? 'kept.example' : 'ads.example'))).ms);
    expect(took.toSorted((a, b) => a - b)[197]).toBeLessThan(100);
    await Promise.all(stuck);
  }, { lists: [{ kind: 'custom', text: 'ads.example' }] }));
});

describe('the status', () => {
  test('says of each upstream how many questions it answered and failed, how quickly, and why not', () => before([({ bytes, send }) => send(answerTo(bytes, { flags: SERVFAIL })), ({ bytes, send }) => void setTimeout(() => send(answerTo(bytes)), 30)], async (house, servers) => {
    expect((await house.engine.call('status.get', {})).upstreams.map(({ answered, failed, latencyMs, lastAnswerAt }) => [answered, failed, latencyMs, lastAnswerAt])).toEqual([[0, 0, undefined, undefined], [0, 0, undefined, undefined]]);
    for (let i = 0; i < 3; i++) expect((await house.ask(`n${i}.example`))?.addresses).toEqual(['192.0.2.1']);
    const [first, second] = (await house.engine.call('status.get', {})).upstreams;
    expect(first).toMatchObject({ url: `udp://127.0.0.1:${servers[0]!.port}`, healthy: false, answered: 0, failed: 3, lastError: expect.stringContaining('answered SERVFAIL where another upstream had an answer') });
    expect(first).not.toHaveProperty('latencyMs');
    expect(first).not.toHaveProperty('lastAnswerAt');
    expect(second).toMatchObject({ healthy: true, answered: 3, failed: 0, lastAnswerAt: new Date('2026-11-24T12:00:00').toISOString() });
    expect(second!.latencyMs).toBeGreaterThan(20);
    expect(second!.latencyMs).toBeLessThan(1000);
    expect(second).not.toHaveProperty('lastError');
  }));
});

describe('an answer that does not fit a datagram', () => {
  test('is fetched over TCP, and reaches the client over TCP', async () => {
    const answers = Array.from({ length: 100 }, (_, i) => ({ type: 'A' as const, name: 'big.example', ttl: 60, data: `192.0.2.${i}` }));
    const tcp = await startStreamServer('tcp', ({ bytes, send }) => send(answerTo(bytes, { answers })));
    const udp = dgram.createSocket('udp4');
    udp.on('message', (bytes, from) => udp.send(answerTo(bytes, { flags: 0x200 }), from.port, from.address));
    udp.bind(tcp.port, '127.0.0.1');
    await once(udp, 'listening');
    try {
      await before([], async (house) => {
        expect(await house.ask('big.example')).toMatchObject({ truncated: true, answers: [] });
        const whole = await house.ask({ name: 'big.example', transport: 'tcp' });
        expect(addressesIn(whole!.bytes)).toHaveLength(100);
        expect(tcp.connections).toHaveLength(1);
      }, { upstreams: [`udp://127.0.0.1:${tcp.port}`] });
    } finally {
      udp.close();
      await tcp.close();
    }
  });

  test('and not over TCP either is no answer: another upstream is asked', async () => {
    const cut = await startStreamServer('tcp', ({ bytes, send }) => send(answerTo(bytes, { flags: 0x200 })));
    try {
      for (const [more, rcode] of [[[], 'SERVFAIL'], [[answering], 'NOERROR']] as const) {
        const whole = await Promise.all(more.map((answer) => startRawUpstream(answer)));
        const house = await openHouse({ upstreams: [`tcp://127.0.0.1:${cut.port}`, ...whole.map(({ port }) => `udp://127.0.0.1:${port}`)] });
        try {
          expect(await house.ask({ name: 'cut.example', transport: 'tcp' })).toMatchObject({ rcode, truncated: false });
        } finally {
          await house.close();
          for (const server of whole) await server.close();
        }
      }
    } finally {
      await cut.close();
    }
  });
});
