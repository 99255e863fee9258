/** The built page over HTTP: packed where a browser takes it, and the same bytes where it does not. */
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import zlib from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { StaticFiles } from '../../../../electron/console/static-files.ts';

const SCRIPT = 'console.log("Gavel");\n'.repeat(500);

let folder: string;
let server: http.Server;
let base: string;
/** Without a client that unpacks by itself. */
const get = (pathname: string, encodings: string): Promise<{ headers: http.IncomingHttpHeaders; bytes: Buffer }> => new Promise((resolve, reject) => {
  http.get(`${base}${pathname}`, { headers: { 'accept-encoding': encodings } }, (response) => {
    const parts: Buffer[] = [];
    response.on('data', (part: Buffer) => parts.push(part));
    response.on('end', () => resolve({ headers: response.headers, bytes: Buffer.concat(parts) }));
  }).on('error', reject);
});

beforeEach(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gavel-static-'));
  fs.mkdirSync(path.join(folder, 'assets'));
  fs.writeFileSync(path.join(folder, 'assets', 'index-1.js'), SCRIPT);
  fs.writeFileSync(path.join(folder, 'assets', 'inter.woff2'), Buffer.alloc(2000, 7));
  const files = new StaticFiles(folder);
  server = http.createServer((request, response) => void files.serve(request.url ?? '/', String(request.headers['accept-encoding'] ?? ''), response));
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  await new Promise((resolve) => { server.close(resolve); });
  fs.rmSync(folder, { recursive: true, force: true });
});

test('a script is a fraction of its size for a browser that unpacks it, and whole for others', async () => {
  const packed = await get('/assets/index-1.js', 'gzip, deflate, br');
  expect(packed.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding', 'content-length': String(packed.bytes.length) });
  expect(packed.bytes.length).toBeLessThan(SCRIPT.length / 10);
  expect(String(zlib.gunzipSync(packed.bytes))).toBe(SCRIPT);
  const whole = await get('/assets/index-1.js', 'identity');
  expect(whole.headers['content-encoding']).toBeUndefined();
  expect(String(whole.bytes)).toBe(SCRIPT);
});

test('what is packed by its nature is sent as it is', async () => {
  const font = await get('/assets/inter.woff2', 'gzip');
  expect(font.headers['content-encoding']).toBeUndefined();
  expect(font.bytes.length).toBe(2000);
});
