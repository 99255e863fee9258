/**
 * dns2's UDP server with its message handler replaced: decisions are made on the raw bytes. Answers are written into a ring of
 * buffers, because a datagram that meets a full socket is queued by reference.
 */
import type { RemoteInfo } from 'node:dgram';
import { UDPServer } from 'dns2';
import { MAX_UDP_SIZE } from '../../../shared/settings.ts';
import type { AnswerQuery } from '../answer-query.ts';
import { DROP, WAIT } from '../answer-writer.ts';
import type { SocketAddress } from '../engine-host.ts';
import { Query } from '../query.ts';

const RING = 1024;
const BUFFER_BYTES = MAX_UDP_SIZE;
/** Room for bursts while the thread is busy; the system may grant less. */
const SOCKET_BYTES = 1 << 21;

export interface Listener {
  readonly address: SocketAddress;
  close(): Promise<void>;
}

/** Addresses are literal: answering must never wait for a resolver. */
const literal = (family: 4 | 6) => (host: string, _options: unknown, done: (error: null, address: string, family: number) => void): void => done(null, host, family);

/** @throws the system's error (EADDRINUSE, EACCES) with its code */
export async function listenUdp(at: SocketAddress, answer: AnswerQuery, clock: () => number): Promise<Listener> {
  const ring = Array.from({ length: RING }, () => Buffer.allocUnsafeSlow(BUFFER_BYTES));
  let turn = 0;
  const q = new Query();
  q.transport = 'udp';
  const family = at.address.includes(':') ? 6 : 4;

  class RawUdpServer extends UDPServer {
    override handle(data: Buffer, from: RemoteInfo): void {
      q.bytes = data;
      q.length = data.length;
      q.client = from.address;
      q.atMs = clock();
      q.startedAt = performance.now();
      turn = (turn + 1) % RING;
      const out = ring[turn]!;
      const length = answer.now(q, out);
      if (length > 0) this.send(out, 0, length, from.port, from.address);
      else if (length === WAIT) answer.later(q.keep(), (reply) => this.sendLater(reply, from));
      else if (length !== DROP) throw new RangeError(`impossible length ${length}`);
    }

    private sendLater(reply: Uint8Array, to: RemoteInfo): void {
      if (closed) return;
      turn = (turn + 1) % RING;
      const out = ring[turn]!;
      out.set(reply); // as long as an answer over UDP may be
      this.send(out, 0, reply.length, to.port, to.address);
    }
  }

  let closed = false;
  // dns2 hands `type` to dgram.createSocket as it is, so socket options go through it (checked by test/unit/engine/listeners).
  const type = { type: `udp${family}`, recvBufferSize: SOCKET_BYTES, sendBufferSize: SOCKET_BYTES, lookup: literal(family), ipv6Only: family === 6 };
  const server = new RawUdpServer({ type } as unknown as ConstructorParameters<typeof UDPServer>[0]);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.bind(at.port, at.address, () => {
      server.off('error', reject);
      server.on('error', ignoreSendError);
      resolve();
    });
  });
  return {
    address: { address: at.address, port: server.address().port },
    close: () => new Promise((resolve) => {
      closed = true;
      server.close(() => resolve());
    }),
  };
}

/** A client that went away (ICMP unreachable) is no fault of ours, and its answer is lost by nature: UDP promises nothing. */
function ignoreSendError(): void {
  // Nothing to do: see above.
}
