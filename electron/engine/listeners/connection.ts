/**
 * One connection of a client over TCP or TLS (RFC 7766): bytes in, whole messages out, in whatever segments they come, answered in
 * whatever order answers are there. What a client can make it hold is bounded: time, messages waiting, bytes not read.
 */
import type { Socket } from 'node:net';
import type { AnswerQuery } from '../answer-query.ts';
import { DROP, WAIT } from '../answer-writer.ts';
import { Query } from '../query.ts';

/** An idle connection ends after this, and one on which a message does not become whole (RFC 7766 6.2.3), in milliseconds. */
const IDLE_MS = 10_000;
const MESSAGE_MS = 10_000;
/** Questions of one connection waiting for upstreams at once; reading pauses beyond it. */
const MAX_WAITING = 200;
/** Answers that the client does not take; reading pauses beyond it, in bytes. */
const MAX_UNSENT = 256 * 1024;
const MAX_MESSAGE = 65_535;
const OPT_ROOM = 1024;

const NOTHING = Buffer.alloc(0);
/** Where answers are made, length first; what is written to a socket is a copy. */
const scratch = Buffer.allocUnsafeSlow(2 + MAX_MESSAGE + OPT_ROOM);
const room = scratch.subarray(2);
const q = new Query();

export class Connection {
  readonly socket: Socket;
  /** Its address. */
  readonly client: string;
  /** When it was last of use, by `performance.now()`. */
  usedAt = performance.now();
  private readonly answer: AnswerQuery;
  private readonly clock: () => number;
  private readonly transport: 'tcp' | 'tls';
  /** Of a message that is not whole yet: its bytes so far, its length prefix included. */
  private pending: Buffer = NOTHING;
  private have = 0;
  private waiting = 0;
  private ended = false;
  private patience: NodeJS.Timeout | undefined;

  constructor(socket: Socket, transport: 'tcp' | 'tls', answer: AnswerQuery, clock: () => number) {
    this.socket = socket;
    this.transport = transport;
    this.answer = answer;
    this.clock = clock;
    this.client = socket.remoteAddress ?? '';
    socket.setNoDelay(true);
    socket.setTimeout(IDLE_MS, () => {
      if (this.waiting === 0) socket.destroy();
    });
    socket.on('data', (chunk: Buffer) => this.read(chunk));
    socket.on('drain', () => this.resume());
    socket.on('end', () => {
      this.ended = true;
      this.closeWhenDone();
    });
    socket.on('error', () => socket.destroy());
    socket.on('close', () => clearTimeout(this.patience));
  }

  /** Nothing is asked and nothing waits: it may be closed for a newcomer. */
  get idle(): boolean {
    return this.waiting === 0;
  }

  private read(chunk: Buffer): void {
    this.socket.cork(); // answers to the messages of one chunk leave together
    let at = 0;
    if (this.have > 0) at = this.fill(chunk);
    while (this.have === 0 && chunk.length - at >= 2) {
      const size = chunk.readUInt16BE(at);
      if (chunk.length - at < 2 + size) break;
      this.message(chunk.subarray(at + 2, at + 2 + size));
      at += 2 + size;
    }
    if (at < chunk.length) this.begin(chunk.subarray(at));
    this.socket.uncork();
    if (this.waiting >= MAX_WAITING || this.socket.writableLength > MAX_UNSENT) this.socket.pause();
  }

  /** The first bytes of a message that is not whole. */
  private begin(bytes: Buffer): void {
    const size = bytes.length >= 2 ? 2 + bytes.readUInt16BE(0) : 2;
    this.pending = Buffer.allocUnsafe(size);
    bytes.copy(this.pending);
    this.have = bytes.length;
    this.patience ??= setTimeout(() => this.socket.destroy(), MESSAGE_MS); // however slowly its bytes drip
  }

  /** Adds to the message begun before; returns how many bytes of the chunk it took. */
  private fill(chunk: Buffer): number {
    let at = 0;
    if (this.have < 2) {
      // Only half of the length was there.
      const size = 2 + ((this.pending[0]! << 8) | chunk[0]!);
      const first = this.pending[0]!;
      this.pending = Buffer.allocUnsafe(size);
      this.pending[0] = first;
      this.pending[1] = chunk[0]!;
      this.have = 2;
      at = 1;
    }
    const taken = Math.min(this.pending.length - this.have, chunk.length - at);
    chunk.copy(this.pending, this.have, at, at + taken);
    this.have += taken;
    if (this.have === this.pending.length) {
      const whole = this.pending.subarray(2);
      this.pending = NOTHING;
      this.have = 0;
      clearTimeout(this.patience);
      this.patience = undefined;
      this.message(whole);
    }
    return at + taken;
  }

  private message(bytes: Buffer): void {
    const at = performance.now();
    q.transport = this.transport;
    q.bytes = bytes;
    q.length = bytes.length;
    q.client = this.client;
    q.atMs = this.clock();
    q.startedAt = at;
    const length = this.answer.now(q, room);
    if (length === DROP) { // what is never answered does not keep a connection open
      if (this.idle && at - this.usedAt >= IDLE_MS) this.socket.destroy();
      return;
    }
    this.usedAt = at;
    if (length > 0) {
      scratch.writeUInt16BE(length, 0);
      this.socket.write(Buffer.from(scratch.subarray(0, 2 + length)));
    } else if (length === WAIT) {
      this.waiting++;
      this.answer.later(q.keep(), (reply) => this.reply(reply));
    }
  }

  private reply(reply: Uint8Array): void {
    this.waiting--;
    this.usedAt = performance.now();
    if (this.socket.destroyed) return;
    const framed = Buffer.allocUnsafe(2 + reply.length);
    framed.writeUInt16BE(reply.length, 0);
    framed.set(reply, 2);
    this.socket.write(framed);
    this.resume();
    this.closeWhenDone();
  }

  private resume(): void {
    if (this.waiting < MAX_WAITING && this.socket.writableLength <= MAX_UNSENT && this.socket.isPaused()) this.socket.resume();
  }

  /** A client that sent its questions with FIN still gets its answers. */
  private closeWhenDone(): void {
    if (this.ended && this.waiting === 0) this.socket.end();
  }
}
