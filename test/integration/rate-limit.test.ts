/** The limit for devices of the LAN, of a process as people start it. What one device may ask is tested to the question beside the guard. */
import dgram from 'node:dgram';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { startHeadless } from '../helpers/headless.ts';
import { answerTo, startRawUpstream } from '../helpers/raw-upstream.ts';
import { ask, encode } from '../scenarios/dns-client.ts';

const open: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of open.splice(0).toReversed()) await close();
});

// The address of a network card: whoever asks from there is a device of the LAN, though the packets never leave this machine.
const lan = Object.values(os.networkInterfaces()).flatMap((addresses) => addresses ?? []).find(({ internal, address }) => !internal && /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|f[cd])/.test(address));

test.skipIf(lan === undefined)('a device that floods is refused beyond 2,000 questions a second, this machine never is, and others are answered quickly meanwhile', async () => {
  const upstream = await startRawUpstream(({ bytes, send }) => { if (bytes.includes('kept')) send(answerTo(bytes)); });
  open.push(() => upstream.close());
  const dataFolder = fs.mkdtempSync(path.join(os.tmpdir(), 'gavel-flood-'));
  open.push(() => fs.rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5 }));
  const list = path.join(dataFolder, 'ads.txt');
  fs.writeFileSync(list, 'ads.example\n');
  const running = await startHeadless(['--dns', lan!.family === 'IPv6' ? `[${lan!.address}]:0` : `${lan!.address}:0`, '--dns', '127.0.0.1:0', '--no-web', '--data', dataFolder, '--country', 'IT', '--list', `custom:${list}`, '--upstream', `127.0.0.1:${upstream.port}`]);
  open.push(() => running.end('SIGTERM'));
  const [, second] = /dns=\S+?,127\.0\.0\.1:(\d+)/.exec(running.said())!;
  /** Sends in batches, each once the one before was answered, and counts the answers that are refusals. */
  const flood = async (address: string, port: number, count: number): Promise<{ refused: number; ms: number }> => {
    const socket = dgram.createSocket(address.includes(':') ? 'udp6' : 'udp4');
    const query = encode({ name: 'localhost' });
    let refused = 0;
    let heard = 0;
    socket.on('message', (bytes) => {
      heard++;
      if ((bytes[3]! & 15) === 5) refused++;
    });
    const since = performance.now();
    for (let sent = 0; sent < count; sent += 100) {
      for (let i = 0; i < 100; i++) socket.send(query, port, address);
      const until = performance.now() + 2000;
      while (heard < sent + 100 && performance.now() < until) await new Promise((resolve) => { setImmediate(resolve); });
    }
    socket.close();
    return { refused, ms: performance.now() - since };
  };
  const others = { 'ads.example': ['0.0.0.0'], 'kept.example': ['192.0.2.1'], localhost: ['127.0.0.1'] };
  for (const [name, addresses] of Object.entries(others)) expect(await ask(Number(second), { name })).toMatchObject({ addresses });
  let flooding = true;
  const device = flood(lan!.address, running.dnsPort, 20_000).finally(() => { flooding = false; });
  const took: number[] = [];
  while (flooding || took.length < 60) {
    for (const [name, addresses] of Object.entries(others)) {
      const since = performance.now();
      expect(await ask(Number(second), { name })).toMatchObject({ addresses });
      took.push(performance.now() - since);
    }
  }
  const { refused, ms } = await device;
  const seconds = Math.floor(ms / 1000) + 2; // that the flood touched
  expect(refused).toBeGreaterThanOrEqual(20_000 - 2000 * seconds);
  expect(took.toSorted((a, b) => a - b)[Math.floor(took.length * 0.9)]).toBeLessThan(100);
  expect((await flood('127.0.0.1', Number(second), 20_000)).refused).toBe(0);
});
