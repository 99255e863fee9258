/** Fetching from servers as they are: slow, lying, broken, endless. What arrives whole is kept, all else is told in words. */
import fs from 'node:fs';
import type { LookupFunction } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import zlib from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fetchList, type Fetched, type FetchOptions } from '../../electron/engine/lists/fetch-list.ts';
import { rawly, startListServer, type ListServer } from '../helpers/list-server.ts';

const LIST = Array.from({ length: 200 }, (_, n) => `ads${n}.example\n`).join('');
const ca = fs.readFileSync(path.join(import.meta.dirname, '..', 'fixtures', 'tls', 'ca.pem'), 'utf8');
/** Every name is this machine. */
const lookup: LookupFunction = (_host, options, callback) => (options.all === true ? callback(null, [{ address: '127.0.0.1', family: 4 }]) : callback(null, '127.0.0.1', 4));

let folder: string;
let file: string;
let server: ListServer;
const fetch = (at = '/list', options: FetchOptions = {}): Promise<Fetched> => fetchList(`${server.url}${at}`, file, options);
const content = (): string => fs.readFileSync(file, 'utf8');

beforeEach(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gavel-fetch-'));
  file = path.join(folder, 'x.candidate');
  server = await startListServer();
});
afterEach(async () => {
  await server.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

test('a publisher outside leads to no device of the house, by whatever name', async () => {
  const port = new URL(server.url).port;
  server.put('/list', (_request, response) => response.writeHead(302, { location: `http://device.example:${port}/secret` }).end());
  server.put('/secret', LIST);
  await expect(fetchList(`http://lists.example:${port}/list`, file, { lookup })).rejects.toThrow('it redirects to device.example, which is 127.0.0.1, inside this house');
  server.put('/moved', (_request, response) => response.writeHead(302, { location: '/secret' }).end());
  expect(await fetchList(`http://lists.example:${port}/moved`, file, { lookup })).toMatchObject({ status: 'read' }); // its own name was the household's choice
});

describe('a list that is sent well', () => {
  test('arrives whole, with its hash, its validators and a word on the way', async () => {
    server.put('/list', LIST);
    const told: number[] = [];
    const fetched = await fetch('/list', { onBytes: (bytes, total) => told.push(bytes, total ?? -1) });
    expect(fetched).toMatchObject({ status: 'read', bytes: LIST.length, etag: expect.any(String), sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(content()).toBe(LIST);
    expect(told.slice(-2)).toEqual([LIST.length, LIST.length]);
  });
  test('ends at once when nobody wants it any more', async () => {
    server.put('/list', (_request, response) => void response.writeHead(200).write(LIST));
    const cancel = new AbortController();
    const fetched = fetch('/list', { cancel: cancel.signal, onBytes: () => cancel.abort() });
    await expect(fetched).rejects.toThrow('it was cancelled');
  });
  test('is not sent again while its entity tag is the same', async () => {
    server.put('/list', LIST);
    const { etag } = await fetch() as { etag: string };
    expect(await fetch('/list', { validators: { etag } })).toEqual({ status: 'unchanged' });
  });
  test.for([['gzip', zlib.gzipSync(LIST)], ['br', zlib.brotliCompressSync(LIST)], ['x-gzip', zlib.gzipSync(LIST)]] as const)('is unpacked from %s', async ([encoding, bytes]) => {
    server.put('/list', (_request, response) => response.writeHead(200, { 'content-encoding': encoding }).end(bytes));
    expect(await fetch()).toMatchObject({ status: 'read', bytes: LIST.length });
    expect(content()).toBe(LIST);
  });
  test('is followed over a few redirects', async () => {
    server.put('/list', (_request, response) => response.writeHead(302, { location: '/next' }).end());
    server.put('/next', (_request, response) => response.writeHead(301, { location: `${server.url}/last` }).end());
    server.put('/last', LIST);
    expect(await fetch()).toMatchObject({ status: 'read' });
  });
});

describe('a list that is not taken', () => {
  const cases: [says: string, put: () => void, reason: RegExp, options?: FetchOptions][] = [
    ['when the server sends less than it announces', () => server.put('/list', rawly('HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n', LIST.slice(0, 1000))), /ended before the list did/],
    ['when the server sends more than it announces', () => server.put('/list', rawly('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n', LIST)), /sent more than the 100 bytes that it announced/],
    ['when the last chunk never comes', () => server.put('/list', rawly('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n', `64\r\n${LIST.slice(0, 100)}\r\n`)), /ended before the list did/],
    ['when it is packed and cut off', () => server.put('/list', (_request, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(zlib.gzipSync(LIST).subarray(0, 200))), /cannot be unpacked/],
    ['when it says it is packed and is not', () => server.put('/list', (_request, response) => response.writeHead(200, { 'content-encoding': 'br' }).end(LIST)), /cannot be unpacked/],
    ['when it is packed in a way nobody asked for', () => server.put('/list', (_request, response) => response.writeHead(200, { 'content-encoding': 'zstd' }).end('x')), /“zstd”, which was not asked for/],
    ['when it redirects for ever', () => server.put('/list', (_request, response) => response.writeHead(302, { location: '/list' }).end()), /redirects more than 5 times/],
    ['when it redirects to a file', () => server.put('/list', (_request, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end()), /redirects to file:\/\/, which is less safe/],
    ['when it redirects to nowhere', () => server.put('/list', (_request, response) => response.writeHead(302, { location: 'http://' }).end()), /redirects to something that is no address/],
    ['when it is not there', () => undefined, /it answered 404 Not Found/],
    ['when the server is broken', () => server.put('/list', (_request, response) => response.writeHead(503).end()), /it answered 503/],
    ['when a first question is answered with “not modified”', () => server.put('/list', (_request, response) => response.writeHead(304).end()), /“not modified” to a first question/],
    ['when what answers does not speak HTTP', () => server.put('/list', rawly('SSH-2.0-OpenSSH_9.9\r\n')), /does not speak HTTP/],
    ['when it says that it is ten gigabytes', () => server.put('/list', (_request, response) => response.writeHead(200, { 'content-length': 10_000_000_000 }).write('x')), /larger than 128 MiB/],
    ['when nothing comes any more', () => server.put('/list', (_request, response) => response.writeHead(200).write('ads.example\n')), /not a byte for 0.2 seconds/, { limits: { silenceMs: 200 } }],
    ['when it begins to answer, and then is silent', () => server.put('/list', (_request, response) => response.writeHead(200).write('ads.example\n')), /not a byte for 0.2 seconds/, { limits: { answerMs: 20_000, silenceMs: 200 } }],
    ['when the server never begins to answer', () => server.put('/list', () => undefined), /not a byte for 0.3 seconds/, { limits: { answerMs: 300, silenceMs: 20_000 } }],
    ['when it only drips', () => server.put('/list', (_request, response) => {
      response.writeHead(200);
      const drip = setInterval(() => response.write('a'), 20);
      response.once('close', () => clearInterval(drip));
    }), /only \d+ bytes came in 0.2 seconds/, { limits: { drippingMs: 200 } }],
    ['when the server never answers', () => server.put('/list', () => undefined), /not a byte for 0.2 seconds/, { limits: { silenceMs: 200 } }],
  ];
  test.for(cases)('%s', async ([, put, reason, options]) => {
    put();
    await expect(fetch('/list', options)).rejects.toMatchObject({ code: expect.stringMatching(/fetch-failed|too-large/), message: expect.stringMatching(reason) });
  });

  test('when it drips on and on', async () => {
    let dripping: NodeJS.Timeout | undefined;
    server.put('/list', (_request, response) => {
      dripping = setInterval(() => response.write('a'), 20);
    });
    await expect(fetch('/list', { limits: { totalMs: 400 } })).rejects.toThrow(/whole took longer/);
    clearInterval(dripping);
  });
  test('when it never ends, however it is packed, and no more of it is written than a list may have', async () => {
    const most = 300_000;
    const chunk = Buffer.alloc(65_536, 'ads.example\n');
    let sent = 0;
    const pour = (write: () => boolean, on: (event: 'drain', listener: () => void) => void): void => {
      const more = (): void => {
        while (sent < 200_000_000 && write()) sent += chunk.length;
      };
      on('drain', more);
      more();
    };
    server.put('/plain', (_request, response) => pour(() => !response.destroyed && response.write(chunk), (event, listener) => response.on(event, listener)));
    server.put('/packed', (_request, response) => {
      const gzip = zlib.createGzip();
      gzip.on('error', () => undefined);
      response.writeHead(200, { 'content-encoding': 'gzip' });
      gzip.pipe(response);
      response.once('close', () => gzip.destroy());
      pour(() => !gzip.destroyed && gzip.write(chunk), (event, listener) => gzip.on(event, listener));
    });
    for (const at of ['/plain', '/packed']) {
      sent = 0;
      await expect(fetch(at, { limits: { maxBytes: most } })).rejects.toMatchObject({ code: 'too-large' });
      expect(fs.statSync(file).size).toBeLessThanOrEqual(most);
    }
  });
  test('when nobody listens', async () => {
    const { url } = server;
    await server.close();
    await expect(fetchList(`${url}/list`, file)).rejects.toMatchObject({ code: 'fetch-failed', message: expect.stringContaining('127.0.0.1') });
    server = await startListServer();
  });
  test('when a publisher outside leads into the house', async () => {
    for (const inside of [server.url, `http://localhost:${server.port}`, 'http://192.168.1.1', 'http://[::1]']) {
      server.put('/list', (_request, response) => response.writeHead(302, { location: `${inside}/device` }).end());
      await expect(fetchList(`http://lists.test:${server.port}/list`, file, { lookup })).rejects.toThrow(/which is inside this house/);
    }
    expect(server.asked.map(({ path: at }) => at)).toEqual(['/list', '/list', '/list', '/list']);
  });
  test('when it is no address of the web', async () => {
    await expect(fetchList('ftp://127.0.0.1/list', file)).rejects.toThrow('only http and https');
    for (const address of ['http://', 'https://a b/', 'http://[/']) await expect(fetchList(address, file), address).rejects.toMatchObject({ code: 'invalid-input' });
  });
});

describe('over TLS', () => {
  let secure: ListServer;
  beforeEach(async () => { secure = await startListServer(true); });
  afterEach(() => secure.close());

  test('the certificate is verified, by authority and by name', async () => {
    secure.put('/list', LIST);
    expect(await fetchList(`${secure.url}/list`, file, { lookup, ca })).toMatchObject({ status: 'read' });
    await expect(fetchList(`${secure.url}/list`, file, { lookup })).rejects.toThrow(/no authority known to this machine/);
    await expect(fetchList(secure.url.replace('resolver.test', 'other.test'), file, { lookup, ca })).rejects.toThrow(/not for other.test/);
  });
  test('a redirect to an address without TLS is refused', async () => {
    secure.put('/list', (_request, response) => response.writeHead(302, { location: `${server.url}/list` }).end());
    server.put('/list', LIST);
    await expect(fetchList(`${secure.url}/list`, file, { lookup, ca })).rejects.toThrow(/redirects to http:\/\/, which is less safe/);
    expect(server.asked).toEqual([]);
  });
  test('a redirect from an address without it is followed', async () => {
    secure.put('/list', LIST);
    server.put('/list', (_request, response) => response.writeHead(302, { location: `${secure.url}/list` }).end());
    expect(await fetchList(`${server.url}/list`, file, { lookup, ca })).toMatchObject({ status: 'read' });
  });
});
