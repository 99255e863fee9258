/** Messages over a real connection, in segments of any length: the answers are those that each message gets alone, in their order. */
import { once } from 'node:events';
import net from 'node:net';
import { listenTcp } from '../../electron/engine/listeners/tcp-listener.ts';
import { openFuzzedHouse } from './house.ts';
import type { Random } from './mutate.ts';
import { expectedOf } from './reference-policy.ts';

export interface FramedHouse {
  /**
   * Sends those messages that are answered at once, then the beginning of one that never ends, and closes this half.
   * @returns how many messages were sent
   * @throws Error with all bytes that were sent
   */
  compare(messages: readonly Buffer[], next: Random): Promise<number>;
  close(): Promise<void>;
}

const prefixed = (bytes: Uint8Array): Buffer => Buffer.concat([Buffer.from([bytes.length >> 8, bytes.length & 255]), bytes]);

export async function openFramedHouse(): Promise<FramedHouse> {
  const house = openFuzzedHouse();
  const listener = await listenTcp({ address: '127.0.0.1', port: 0 }, house.answer, house.clock);
  return {
    async compare(messages, next) {
      const sent = messages.filter((bytes) => bytes.length <= 65_535 && expectedOf(bytes).expected.what !== 'forward');
      const wanted = sent.flatMap((bytes) => {
        const reply = house.ask(bytes, 'tcp');
        return typeof reply === 'string' ? [] : [prefixed(reply)];
      });
      const tail = Buffer.from([0, 40, 1, 2, 3]).subarray(0, Math.floor(next() * 6));
      const stream = Buffer.concat([...sent.map(prefixed), tail]);
      const socket = net.connect({ port: listener.address.port, host: '127.0.0.1', allowHalfOpen: true });
      const got: Buffer[] = [];
      socket.on('data', (chunk: Buffer) => got.push(chunk));
      await once(socket, 'connect');
      socket.setNoDelay(true);
      for (let at = 0; at < stream.length; ) {
        const size = [1, 2, 3, 20, 200, 5000][Math.floor(next() * 6)]!;
        socket.write(stream.subarray(at, at + size));
        if (next() < 0.3) await new Promise((resolve) => { setImmediate(resolve); });
        at += size;
      }
      socket.end();
      await once(socket, 'close');
      if (Buffer.compare(Buffer.concat(got), Buffer.concat(wanted)) !== 0) throw new Error(`over TCP other answers than alone: ${stream.toString('hex')}`);
      return sent.length;
    },
    close: () => listener.close(),
  };
}
