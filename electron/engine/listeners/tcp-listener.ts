/** dns2's TCP server with its connection handler replaced: RFC 7766 framing, pipelining, out-of-order answers, bounded waiting. */
import { TCPServer } from 'dns2';
import type { Socket } from 'node:net';
import { WAIT, type AnswerQuery } from '../answer-query.ts';
import type { SocketAddress } from '../engine-host.ts';
import { Query } from '../query.ts';
import type { Listener } from './udp-listener.ts';

/** An idle or half-sent connection ends after this, in milliseconds (RFC 7766 6.2.3: seconds, at the server's choice). */
const IDLE_MS = 10_000;
const MAX_CONNECTIONS = 2000;
/** Questions of one connection waiting for upstreams at once; reading pauses beyond it. */
const MAX_WAITING = 200;
const MAX_MESSAGE = 65_535;

/** One connection: bytes in, whole messages out, in whatever segments they come. */
class Connection {
  private readonly socket: Socket;
  private readonly answer: AnswerQuery;
  private readonly clock: () => number;
  private pending: Buffer = Buffer.alloc(0);
  private waiting = 0;
  private ended = false;
  private readonly client: string;

  constructor(socket: Socket, answer: AnswerQuery, clock: () => number) {
    this.socket = socket;
    this.answer = answer;
    this.clock = clock;
    this.client = socket.remoteAddress ?? '';
    socket.setTimeout(IDLE_MS, () => socket.destroy());
    socket.on('data', (chunk: Buffer) => this.read(chunk));
    socket.on('end', () => {
      this.ended = true;
      this.closeWhenDone();
    });
    socket.on('error', () => socket.destroy());
  }

  private read(chunk: Buffer): void {
    this.pending = this.pending.length === 0 ? chunk : Buffer.concat([this.pending, chunk]);
    while (this.pending.length >= 2) {
      const size = this.pending.readUInt16BE(0);
      if (this.pending.length < 2 + size) break;
      this.message(this.pending.subarray(2, 2 + size));
      this.pending = this.pending.subarray(2 + size);
    }
    if (this.waiting >= MAX_WAITING) this.socket.pause();
  }

  private message(bytes: Buffer): void {
    const q = new Query();
    q.transport = 'tcp';
    q.bytes = bytes;
    q.length = bytes.length;
    q.client = this.client;
    q.atMs = this.clock();
    q.startedAt = performance.now();
    const out = Buffer.allocUnsafe(2 + MAX_MESSAGE);
    const length = this.answer.now(q, out.subarray(2));
    if (length > 0) {
      out.writeUInt16BE(length, 0);
      this.socket.write(out.subarray(0, 2 + length));
    } else if (length === WAIT) {
      this.waiting++;
      this.answer.later(q.copy(), (reply) => this.reply(reply));
    }
  }

  private reply(reply: Uint8Array): void {
    this.waiting--;
    if (this.socket.destroyed) return;
    const framed = Buffer.allocUnsafe(2 + reply.length);
    framed.writeUInt16BE(reply.length, 0);
    framed.set(reply, 2);
    this.socket.write(framed);
    if (this.waiting < MAX_WAITING && this.socket.isPaused()) this.socket.resume();
    this.closeWhenDone();
  }

  /** A client that sent its questions with FIN still gets its answers. */
  private closeWhenDone(): void {
    if (this.ended && this.waiting === 0) this.socket.end();
  }
}

/** @throws the system's error (EADDRINUSE, EACCES) with its code */
export async function listenTcp(at: SocketAddress, answer: AnswerQuery, clock: () => number): Promise<Listener> {
  const open = new Set<Socket>();
  class RawTcpServer extends TCPServer {
    async handle(socket: Socket): Promise<void> {
      open.add(socket);
      socket.on('close', () => open.delete(socket));
      new Connection(socket, answer, clock);
    }
  }
  const server = new RawTcpServer();
  server.maxConnections = MAX_CONNECTIONS;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port: at.port, host: at.address, ipv6Only: at.address.includes(':') }, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const bound = server.address();
  return {
    address: { address: at.address, port: typeof bound === 'object' && bound !== null ? bound.port : at.port },
    close: () => new Promise((resolve) => {
      for (const socket of open) socket.destroy();
      server.close(() => resolve());
    }),
  };
}
