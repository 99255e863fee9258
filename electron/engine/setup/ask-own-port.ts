/** Asks Gavel's own DNS port over a real socket, as a device would. */
import crypto from 'node:crypto';
import dgram from 'node:dgram';
import type { SocketAddress } from '../engine-host.ts';
import { encodeName, TYPE } from '../wire/message.ts';

const LIMIT_MS = 8000;

/** Loopback for what listens everywhere. */
const reachable = (address: string): string => (address === '0.0.0.0' ? '127.0.0.1' : address === '::' ? '::1' : address);

/** One question for an A record. @returns how long the answer took, in milliseconds; `undefined` when none came */
export function askOwnPort(at: SocketAddress, name: string): Promise<number | undefined> {
  const id = crypto.randomInt(65_536);
  const head = Buffer.alloc(12);
  head.writeUInt16BE(id, 0);
  head.writeUInt16BE(0x0100, 2); // recursion desired
  head.writeUInt16BE(1, 4);
  const tail = Buffer.from([0, TYPE.A, 0, 1]);
  const address = reachable(at.address);
  const socket = dgram.createSocket(address.includes(':') ? 'udp6' : 'udp4');
  const started = performance.now();
  return new Promise<number | undefined>((resolve) => {
    const limit = setTimeout(() => resolve(undefined), LIMIT_MS);
    socket.on('error', () => resolve(undefined));
    socket.on('message', (answer) => {
      if (answer.length < 12 || answer.readUInt16BE(0) !== id) return;
      clearTimeout(limit);
      resolve(performance.now() - started);
    });
    socket.send(Buffer.concat([head, encodeName(name), tail]), at.port, address);
  }).finally(() => socket.close());
}
