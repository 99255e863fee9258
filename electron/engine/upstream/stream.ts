/**
 * DNS over a stream, for TCP (RFC 7766) and TLS (RFC 7858): one connection, many questions in flight under ids of their own, closed
 * when idle, opened again on demand.
 *
 * Two ways in which a pooled connection dies are hidden from the asker by asking once more: the server closes it just as we ask,
 * and it goes silent (a laptop that slept, a router that forgot the flow) while TCP would go on repeating for minutes.
 */
import type net from 'node:net';
import type { Fault } from '../../../shared/faults.ts';
import { matchesQuestion } from './match-answer.ts';
import { endQuestion, SWEEP_MS, systemFault } from './question.ts';
import type { Failure, Question } from './question.ts';
import { randomId } from './random-id.ts';
import { padQuery } from './padding.ts';
import type { Done, Upstream } from './upstream.ts';
import { WaitingTable, type Waits } from './waiting-table.ts';

const CONNECT_MS = 3000;
/** A connection from which nothing came for this long after a question is given up and the question asked on a new one. */
const SILENCE_MS = 1500;
/** How often a question meets a connection that ends without having given any answer. */
const RETRIES = 1;
/**
 * Some servers close after each answer or every few, however many questions wait (RFC 7766 section 6.2.1 asks them not to). On the next
 * connections this many are under way at once, until one gave more answers: sending thousands again for each answer would take the
 * processor from everybody.
 */
const CAUTIOUS_MOST = 64;
/** Chains of the table of a connection's questions. */
const CHAINS = 512;

export interface StreamOptions {
  url: string;
  /** As in results and faults. */
  name: string;
  /** Begins a connection; ready when it emits `ready`. */
  connect: () => net.Socket;
  ready: 'connect' | 'secureConnect';
  /** Questions are padded, and answers come from who they say they are. */
  encrypted: boolean;
  /** A connection without questions is closed after this, in milliseconds. */
  idleMs: number;
  /** What an error of the connection means. */
  explain?: (error: Error) => Fault;
}

/** Its key is the message id, which no other question of the connection has. */
interface Asked extends Question, Waits<Asked> {
  key: number;
  sentAt: number;
  retries: number;
}

interface Connection {
  socket: net.Socket;
  openedAt: number;
  ready: boolean;
  readyAt: number;
  heardAt: number;
  answeredAt: number;
  usedAt: number;
  answers: number;
  pending: Buffer;
  asked: WaitingTable<Asked>;
  corked: boolean;
}

const NOTHING = Buffer.alloc(0);

/** An `Upstream` over one stream connection at a time. */
export class StreamUpstream implements Upstream {
  readonly url: string;
  private readonly options: StreamOptions;
  private connection: Connection | undefined;
  /** The server closed while questions waited: only some are sent at once, the others are held back. */
  private cautious = false;
  private held: Asked[] = [];
  private sweeper: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(options: StreamOptions) {
    this.options = options;
    this.url = options.url;
  }

  ask(query: Uint8Array, done: Done, budgetMs: number): void {
    const startedAt = performance.now();
    const question: Asked = { query, startedAt, deadline: startedAt + budgetMs, done, key: 0, next: undefined, sentAt: startedAt, retries: 0 };
    if (this.closed) this.fail(question, { by: 'unreachable', why: { code: 'upstream-dropped' } });
    else this.send(question);
  }

  close(): void {
    this.closed = true;
    if (this.connection !== undefined) this.drop(this.connection, { by: 'unreachable', why: { code: 'upstream-dropped' } });
    clearInterval(this.sweeper);
  }

  private send(question: Asked): void {
    const connection = this.connection ?? this.open();
    if (this.cautious && connection.asked.size >= CAUTIOUS_MOST) {
      this.held.push(question);
      return;
    }
    let id = randomId();
    while (connection.asked.get(id) !== undefined) id = randomId();
    question.key = id;
    connection.asked.add(question);
    question.sentAt = connection.usedAt = performance.now();
    const query = this.options.encrypted ? padQuery(question.query) : question.query;
    const framed = Buffer.allocUnsafe(query.length + 2);
    framed.set(query, 2);
    framed.writeUInt16BE(query.length, 0);
    framed.writeUInt16BE(id, 2);
    // Questions of one turn of the event loop leave together: one record and one system call.
    if (!connection.corked) {
      connection.corked = true;
      connection.socket.cork();
      setImmediate(() => {
        connection.corked = false;
        connection.socket.uncork();
      });
    }
    connection.socket.write(framed);
  }

  private open(): Connection {
    const socket = this.options.connect();
    const now = performance.now();
    const connection: Connection = {
      socket, openedAt: now, ready: false, readyAt: now, heardAt: now, answeredAt: now, usedAt: now, answers: 0, pending: NOTHING, asked: new WaitingTable(CHAINS), corked: false,
    };
    socket.setNoDelay(true);
    socket.once(this.options.ready, () => {
      connection.ready = true;
      connection.heardAt = connection.readyAt = performance.now();
    });
    socket.on('data', (chunk: Buffer) => this.receive(connection, chunk));
    socket.on('error', (error) => this.drop(connection, { by: 'unreachable', why: this.options.explain?.(error) ?? systemFault(error) }));
    socket.on('end', () => this.drop(connection, { by: 'unreachable', why: { code: 'connection-closed' } }));
    socket.on('close', () => this.drop(connection, { by: 'unreachable', why: { code: 'connection-closed' } }));
    this.connection = connection;
    this.sweeper ??= setInterval(() => this.sweep(), SWEEP_MS);
    return connection;
  }

  private receive(connection: Connection, chunk: Buffer): void {
    connection.heardAt = performance.now();
    let rest = connection.pending.length === 0 ? chunk : Buffer.concat([connection.pending, chunk]);
    while (rest.length >= 2) {
      const end = 2 + rest.readUInt16BE(0);
      if (rest.length < end) break;
      this.take(connection, rest.subarray(2, end));
      rest = rest.subarray(end);
    }
    connection.pending = rest;
  }

  private take(connection: Connection, bytes: Buffer): void {
    if (bytes.length < 12) return;
    const id = bytes.readUInt16BE(0);
    const question = connection.asked.get(id);
    if (question === undefined || !matchesQuestion(bytes, question.query)) return;
    connection.asked.delete(question);
    connection.answers++;
    connection.usedAt = connection.answeredAt = connection.heardAt;
    if (this.cautious) this.sendHeld(connection);
    question.done({ ok: true, bytes, upstream: this.options.name, ms: connection.heardAt - question.startedAt, tripMs: connection.heardAt - Math.max(question.startedAt, connection.readyAt), encrypted: this.options.encrypted });
  }

  private fail(question: Question, failure: Failure): void {
    endQuestion(question, this.options.name, failure);
  }

  private endHeld(now: number, connection: Connection): void {
    const late = this.held.filter((question) => now >= question.deadline);
    if (late.length > 0) this.held = this.held.filter((question) => now < question.deadline);
    for (const question of late) this.fail(question, { by: 'timeout', why: { code: 'no-answer', ms: Math.round(now - question.startedAt) } });
    this.sendHeld(connection);
  }

  private sendHeld(connection: Connection): void {
    if (connection.answers > CAUTIOUS_MOST) this.cautious = false;
    for (const question of this.held.splice(0, this.cautious ? CAUTIOUS_MOST - connection.asked.size : Infinity)) this.send(question);
  }

  /** Ends a connection. Its questions are asked again if it had worked: then its end says nothing about the next one. */
  private drop(connection: Connection, failure: Failure): void {
    if (this.connection === connection) this.connection = undefined;
    connection.socket.destroy();
    const asked = connection.asked.all();
    for (const question of asked) connection.asked.delete(question);
    if (failure.by === 'unreachable') this.cautious = asked.length > 0 && (this.cautious || connection.answers > 0);
    const now = performance.now();
    for (const question of asked) if (connection.answers === 0 || failure.by === 'timeout') question.retries++;
    for (const question of [...asked, ...this.held.splice(0)]) {
      if (this.closed || !connection.ready || question.retries > RETRIES || now >= question.deadline) this.fail(question, failure);
      else this.send(question);
    }
  }

  private sweep(): void {
    const { connection } = this;
    if (connection === undefined) {
      clearInterval(this.sweeper);
      this.sweeper = undefined;
      return;
    }
    const now = performance.now();
    let silent = false;
    for (const question of connection.asked.all()) {
      if (now >= question.deadline) {
        if (!connection.asked.delete(question)) continue;
        const waited = Math.round(now - question.startedAt);
        this.fail(question, { by: 'timeout', why: { code: connection.ready ? 'no-answer' : 'not-connected', ms: waited } });
        silent ||= connection.answeredAt < question.sentAt; // also where it sends what is no answer
      } else if (question.retries === 0 && now - question.sentAt >= SILENCE_MS && connection.heardAt < question.sentAt) silent = true;
    }
    if (this.held.length > 0) this.endHeld(now, connection);
    if (connection.ready && silent) this.drop(connection, { by: 'timeout', why: { code: 'connection-silent' } });
    else if (!connection.ready && now - connection.openedAt >= CONNECT_MS) {
      this.drop(connection, { by: 'timeout', why: { code: 'not-connected', ms: CONNECT_MS } });
    } else if (connection.asked.size === 0 && now - connection.usedAt >= this.options.idleMs) {
      this.drop(connection, { by: 'unreachable', why: { code: 'connection-idle' } });
    }
  }
}
