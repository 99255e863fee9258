/**
 * Plain DNS: UDP from changing ports with random ids (RFC 5452), TCP when an answer does not fit. A packet that does not match never
 * ends the wait, so a forger has to hit port, id and question while the real answer is still on its way.
 */
import dgram from 'node:dgram';
import { randomId } from './random-id.ts';
import { matchesQuestion } from './match-answer.ts';
import type { UpstreamSpec } from './parse-upstream-url.ts';
import { StreamUpstream } from './stream.ts';
import type { ExchangeResult, Upstream } from './upstream.ts';

const SOCKETS = 16;
/** A socket, and with it its port, is replaced after so many questions or this long. */
const ROTATE_AFTER = 1000;
const ROTATE_MS = 60_000;
/** A lost packet is sent again from another port after these, in milliseconds. */
const RETRY_AT = [600, 1500, 3000];
const SWEEP_MS = 50;

interface Waiting {
  query: Uint8Array;
  startedAt: number;
  deadline: number;
  tries: number;
  refused: boolean;
  done: (result: ExchangeResult) => void;
  /** Where it waits: a retry adds a place, any of them may answer. */
  places: { port: Port; id: number }[];
}

interface Port {
  socket: dgram.Socket;
  open: boolean;
  asked: number;
  openedAt: number;
  waiting: Map<number, Waiting>;
}

export class PlainUpstream implements Upstream {
  readonly url: string;
  private readonly spec: UpstreamSpec;
  private readonly name: string;
  private readonly stream: StreamUpstream;
  private readonly ports: (Port | undefined)[] = Array.from({ length: SOCKETS }, () => undefined);
  private readonly active = new Set<Waiting>();
  private sweeper: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(spec: UpstreamSpec) {
    this.spec = spec;
    this.url = spec.url;
    this.name = `${spec.address}:${spec.port}`;
    this.stream = new StreamUpstream({ ...spec, scheme: 'tcp' });
  }

  exchange(query: Uint8Array, budgetMs: number): Promise<ExchangeResult> {
    if (this.spec.scheme === 'tcp') return this.stream.exchange(query, budgetMs);
    return new Promise((resolve) => {
      const startedAt = performance.now();
      const waiting: Waiting = { query, startedAt, deadline: startedAt + budgetMs, tries: 0, refused: false, done: resolve, places: [] };
      this.active.add(waiting);
      this.sweeper ??= setInterval(() => this.sweep(), SWEEP_MS);
      this.send(waiting);
    });
  }

  close(): void {
    this.closed = true;
    clearInterval(this.sweeper);
    for (const waiting of [...this.active]) this.fail(waiting, 'unreachable', 'closed');
    for (const port of this.ports) port?.socket.close();
    this.stream.close();
  }

  private openPort(index: number): Port {
    const family = this.spec.address.includes(':') ? 6 : 4;
    const socket = dgram.createSocket({ type: `udp${family}`, lookup: (host, _options, done) => done(null, host, family) });
    const port: Port = { socket, open: false, asked: 0, openedAt: performance.now(), waiting: new Map() };
    socket.on('message', (bytes) => this.receive(port, bytes));
    socket.on('error', () => {
      // ICMP told that nobody listens there. The questions wait for a retry, unless this was the last.
      for (const waiting of port.waiting.values()) waiting.refused = true;
    });
    // Connected: the system drops what comes from elsewhere, and reports refusals. Port 0 lets it choose an unpredictable one.
    socket.bind(0, () => {
      if (this.closed) return;
      socket.connect(this.spec.port, this.spec.address, () => {
        port.open = true;
        for (const [id, waiting] of port.waiting) this.write(port, id, waiting);
      });
    });
    this.ports[index] = port;
    return port;
  }

  private pickPort(): Port {
    const index = randomId() % SOCKETS;
    const port = this.ports[index];
    if (port === undefined) return this.openPort(index);
    if (port.asked < ROTATE_AFTER && performance.now() - port.openedAt < ROTATE_MS) return port;
    // The old port goes on listening until its questions are answered.
    if (port.waiting.size === 0) port.socket.close();
    else setTimeout(() => port.socket.close(), 10_000).unref();
    return this.openPort(index);
  }

  private send(waiting: Waiting): void {
    const port = this.pickPort();
    let id = randomId();
    while (port.waiting.has(id)) id = randomId();
    port.asked++;
    port.waiting.set(id, waiting);
    waiting.places.push({ port, id });
    waiting.tries++;
    waiting.refused = false;
    if (port.open) this.write(port, id, waiting);
  }

  private write(port: Port, id: number, waiting: Waiting): void {
    const { query } = waiting;
    query[0] = id >> 8;
    query[1] = id & 255;
    port.socket.send(waiting.tries > 1 ? Buffer.from(query) : query, (error) => {
      if (error !== null) waiting.refused = true;
    });
  }

  private receive(port: Port, bytes: Buffer): void {
    const waiting = bytes.length < 12 ? undefined : port.waiting.get(bytes.readUInt16BE(0));
    if (waiting === undefined || !matchesQuestion(bytes, waiting.query)) return;
    const now = performance.now();
    if ((bytes[2]! & 2) !== 0) {
      this.release(waiting);
      void this.stream.exchange(waiting.query, Math.max(500, waiting.deadline - now)).then(waiting.done);
      return;
    }
    this.release(waiting);
    waiting.done({ ok: true, bytes, upstream: this.name, ms: now - waiting.startedAt });
  }

  private release(waiting: Waiting): void {
    for (const { port, id } of waiting.places) port.waiting.delete(id);
    this.active.delete(waiting);
  }

  private fail(waiting: Waiting, by: 'timeout' | 'unreachable', error: string): void {
    this.release(waiting);
    waiting.done({ ok: false, by, upstream: this.name, error, ms: performance.now() - waiting.startedAt });
  }

  private sweep(): void {
    const now = performance.now();
    for (const waiting of this.active) {
      const age = now - waiting.startedAt;
      if (now >= waiting.deadline) this.fail(waiting, 'timeout', `${this.name} did not answer within ${Math.round(age)} ms`);
      else if (waiting.refused && waiting.tries >= 2) this.fail(waiting, 'unreachable', `nobody listens at ${this.name}`);
      else if (waiting.refused || age >= (RETRY_AT[waiting.tries - 1] ?? Infinity)) this.send(waiting);
    }
    if (this.active.size === 0) {
      clearInterval(this.sweeper);
      this.sweeper = undefined;
    }
  }
}
