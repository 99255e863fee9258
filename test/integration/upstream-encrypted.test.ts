/** `gavel serve` before encrypted upstreams: whose word counts, and what is said when the other end is not who it should be. */
import { once } from 'node:events';
import fs from 'node:fs';
import http2 from 'node:http2';
import type net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import tls from 'node:tls';
import { afterEach, describe, expect, test } from 'vitest';
import type { Status } from '../../shared/engine-api.ts';
import { gavel, startHeadless, type Headless } from '../helpers/headless.ts';
import { answerTo, framed, startRawUpstream, startStreamServer, testServerKeys } from '../helpers/raw-upstream.ts';
import { ask } from '../scenarios/dns-client.ts';

const fixture = (name: string): string => path.join(import.meta.dirname, '..', 'fixtures', 'tls', name);
const open: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of open.splice(0).toReversed()) await close();
});

/** A process that trusts an authority of the fixtures beside the public ones. */
async function serve(authority: string, ...upstreams: string[]): Promise<{ running: Headless; dataFolder: string }> {
  const dataFolder = fs.mkdtempSync(path.join(os.tmpdir(), 'gavel-encrypted-'));
  open.push(() => fs.rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5 }));
  process.env['NODE_EXTRA_CA_CERTS'] = fixture(authority);
  const starting = startHeadless(['--dns', '127.0.0.1:0', '--no-web', '--data', dataFolder, '--country', 'IT', ...upstreams.flatMap((url) => ['--upstream', url])]);
  delete process.env['NODE_EXTRA_CA_CERTS'];
  const running = await starting;
  open.push(() => running.end('SIGTERM'));
  return { running, dataFolder };
}

const AUTHENTIC = 0x20;
/** NOERROR with AD and an address. */
function authentic(query: Uint8Array): Buffer {
  const answer = answerTo(query);
  answer[3]! |= AUTHENTIC;
  return answer;
}

interface Served {
  port: number;
  close: () => unknown;
}

async function startDot(port = 0): Promise<Served> {
  const server = await startStreamServer('tls', ({ bytes, send }) => send(authentic(bytes)), port);
  return { port: server.port, close: () => server.close() };
}

async function startDoh(port = 0): Promise<Served> {
  const server = http2.createSecureServer(testServerKeys);
  const sessions: http2.ServerHttp2Session[] = [];
  server.on('session', (session) => sessions.push(session));
  server.on('stream', (stream) => {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('end', () => {
      stream.respond({ ':status': 200, 'content-type': 'application/dns-message' });
      stream.end(authentic(Buffer.concat(chunks)));
    });
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as net.AddressInfo).port,
    close: async () => {
      for (const session of sessions) session.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

async function served({ port, close }: Served): Promise<number> {
  open.push(close);
  return port;
}
const dot = async (): Promise<number> => served(await startDot());
const doh = async (): Promise<number> => served(await startDoh());

async function plain(): Promise<number> {
  const server = await startRawUpstream(({ bytes, send }) => send(authentic(bytes)));
  open.push(() => server.close());
  return server.port;
}

describe('the word that an answer was validated (AD)', () => {
  test.for([
    ['DNS over TLS', async () => `tls://resolver.test@127.0.0.1:${await dot()}`, true],
    ['DNS over HTTPS', async () => `https://resolver.test@127.0.0.1:${await doh()}`, true],
    ['UDP', async () => `udp://127.0.0.1:${await plain()}`, false],
  ] as const)('from an upstream over %s', async ([, upstream, believed]) => {
    const { running } = await serve('ca.pem', await upstream());
    expect(await ask(running.dnsPort, { name: 'fresh.example' })).toMatchObject({ rcode: 'NOERROR', authentic: false });
    for (let i = 0; i < 2; i++) {
      expect(await ask(running.dnsPort, { name: 'fresh.example', dnssecOk: true })).toMatchObject({ rcode: 'NOERROR', authentic: believed });
      expect(await ask(running.dnsPort, { name: 'signed.example', authentic: true })).toMatchObject({ rcode: 'NOERROR', addresses: ['192.0.2.1'], authentic: believed });
      expect(await ask(running.dnsPort, { name: 'signed.example' })).toMatchObject({ authentic: false }); // it was not asked for (RFC 6840 5.7)
    }
  });
});

describe('an upstream that is not who it should be gives no answer, and the status says why', () => {
  /** Serves as `expired.test`, with a certificate that ran out. */
  async function expired(): Promise<number> {
    const server = tls.createServer({ key: fs.readFileSync(fixture('expired.key')), cert: fs.readFileSync(fixture('expired.pem')) }, (socket) => {
      socket.on('error', () => undefined).on('data', (chunk) => socket.write(framed(answerTo(chunk.subarray(2)))));
    });
    server.on('tlsClientError', () => undefined);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    open.push(() => server.close());
    return (server.address() as net.AddressInfo).port;
  }
  const wrongPin = `#pin-sha256=${'A'.repeat(43)}=`;
  test.for([
    ['another name, over TLS', 'ca.pem', async () => `tls://other.test@127.0.0.1:${await dot()}`, /is not for other\.test/],
    ['another name, over HTTPS', 'ca.pem', async () => `https://other.test@127.0.0.1:${await doh()}`, /is not for other\.test/],
    ['another key than the pinned one, over TLS', 'ca.pem', async () => `tls://resolver.test@127.0.0.1:${await dot()}${wrongPin}`, /the key that is pinned/],
    ['another key than the pinned one, over HTTPS', 'ca.pem', async () => `https://resolver.test@127.0.0.1:${await doh()}${wrongPin}`, /the key that is pinned/],
    ['an unknown authority', 'expired.pem', async () => `tls://resolver.test@127.0.0.1:${await dot()}`, /no authority known to this machine/],
    ['a certificate that ran out', 'expired.pem', async () => `tls://expired.test@127.0.0.1:${await expired()}`, /does not hold today.*CERT_HAS_EXPIRED/],
  ] as const)('%s', async ([, authority, upstream, why]) => {
    const url = await upstream();
    const { running, dataFolder } = await serve(authority, url);
    const since = performance.now();
    expect(await ask(running.dnsPort, { name: 'private.example' })).toMatchObject({ rcode: 'SERVFAIL', addresses: [], ede: { code: 23 } });
    expect(performance.now() - since).toBeLessThan(5000);
    const { upstreams } = JSON.parse((await gavel(['status', '--json', '--data', dataFolder])).out) as Status;
    expect(upstreams).toMatchObject([{ url: expect.stringContaining('@127.0.0.1'), answered: 0, failed: 1, lastError: expect.stringMatching(why) }]);
    expect((await gavel(['status', '--data', dataFolder])).out).toMatch(/upstream .*does not answer \(/);
  });
});

describe('an encrypted upstream that dies with its connection open', () => {
  test.for([['DNS over TLS', 'tls', startDot], ['DNS over HTTPS', 'https', startDoh]] as const)('is told of within five seconds, and used again within fifteen once it is back: %s', async ([, scheme, start]) => {
    const first = await start();
    const { running } = await serve('ca.pem', `${scheme}://resolver.test@127.0.0.1:${first.port}`);
    expect(await ask(running.dnsPort, { name: 'before.example' })).toMatchObject({ addresses: ['192.0.2.1'] });
    await first.close();
    for (let i = 0; i < 4; i++) { // more than it takes to be put last
      const since = performance.now();
      expect(await ask(running.dnsPort, { name: `during${i}.example` })).toMatchObject({ rcode: 'SERVFAIL', ede: { code: 23 } });
      expect(performance.now() - since).toBeLessThan(5000);
    }
    const second = await start(first.port);
    open.push(second.close);
    const since = performance.now();
    let asked = 0;
    while ((await ask(running.dnsPort, { name: `after${asked++}.example` }))?.rcode !== 'NOERROR') expect(performance.now() - since).toBeLessThan(15_000);
  });
});
