/**
 * Asks the questions of a file, a process of its own, and prints one line of JSON.
 *
 *   node generator.ts PORT FILE SECONDS window N     N questions under way at all times: how many can it answer?
 *   node generator.ts PORT FILE SECONDS rate N       N questions a second, whatever comes back: how long does each take?
 */
import dgram from 'node:dgram';
import fs from 'node:fs';

const [port, file, seconds, mode, amount] = process.argv.slice(2) as [string, string, string, 'window' | 'rate', string];
const SOCKETS = 8;
/** A question without an answer is given up after this, in milliseconds. */
const LOST_MS = 2000;

function encode(name: string): Buffer {
  const labels = name.split('.').map((label) => Buffer.concat([Buffer.from([label.length]), Buffer.from(label)]));
  return Buffer.concat([Buffer.from([0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0]), ...labels, Buffer.from([0, 0, 1, 0, 1])]);
}

const questions = fs.readFileSync(file, 'latin1').trimEnd().split('\n').map((line) => encode(line.slice(0, line.indexOf(' '))));
const literal = (host: string, _options: unknown, done: (error: null, address: string, family: number) => void): void => done(null, host, 4);
const sockets = Array.from({ length: SOCKETS }, () => dgram.createSocket({ type: 'udp4', recvBufferSize: 1 << 21, lookup: literal }));
const sentAt = Array.from({ length: SOCKETS }, () => new Float64Array(65_536));
const took: number[] = [];
let next = 0;
let sent = 0;
let answered = 0;
let stopped = false;

function send(): void {
  const at = sent % SOCKETS;
  const id = Math.floor(sent / SOCKETS) & 0xffff;
  sent++;
  const bytes = Buffer.from(questions[next]!);
  next = (next + 1) % questions.length;
  bytes.writeUInt16BE(id, 0);
  sentAt[at]![id] = performance.now();
  sockets[at]!.send(bytes);
}

for (const [at, socket] of sockets.entries()) {
  socket.on('message', (bytes) => {
    const id = bytes.readUInt16BE(0);
    const since = sentAt[at]![id]!;
    if (since === 0) return;
    sentAt[at]![id] = 0;
    answered++;
    took.push(performance.now() - since);
    if (mode === 'window' && !stopped) send();
  });
  socket.connect(Number(port), '127.0.0.1');
}
await Promise.all(sockets.map((socket) => new Promise((resolve) => { socket.once('connect', resolve); })));

const began = performance.now();
const end = began + 1000 * Number(seconds);
if (mode === 'window') for (let i = 0; i < Number(amount); i++) send();
let lastAnswered = 0;
const pace = setInterval(() => {
  const now = performance.now();
  if (now >= end) {
    stopped = true;
    clearInterval(pace);
    setTimeout(report, 300);
  } else if (mode === 'rate') {
    const due = ((now - began) / 1000) * Number(amount);
    while (sent < due) send();
  }
}, 1);
// A window whose questions were lost would stand still.
const refill = setInterval(() => {
  if (!stopped && mode === 'window' && answered === lastAnswered) for (let i = 0; i < Number(amount); i++) send();
  lastAnswered = answered;
}, LOST_MS);

function report(): void {
  clearInterval(refill);
  const sorted = took.toSorted((a, b) => a - b);
  const at = (part: number): number => Math.round((sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0) * 1000);
  console.log(JSON.stringify({ sent, answered, perSecond: Math.round(answered / ((end - began) / 1000)), p50Us: at(0.5), p99Us: at(0.99), longestUs: at(1) }));
  process.exit(0);
}
