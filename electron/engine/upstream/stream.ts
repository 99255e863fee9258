/**
 * DNS over a stream: TCP (RFC 7766) and TLS (RFC 7858). One connection, many questions in flight under ids of their own, closed when
 * idle, opened again on demand.
 */
import net from 'node:net';
import tls from 'node:tls';
import { randomId } from './random-id.ts';
import { matchesQuestion } from './match-answer.ts';
import type { UpstreamSpec } from './parse-upstream-url.ts';
import type { ExchangeResult, Upstream } from './upstream.ts';

const IDLE_MS = 20_000;
const CONNECT_MS = 4000;

interface Waiting {
  query: Uint8Array;
  startedAt: number;
  timer: NodeJS.Timeout;
  done: (result: ExchangeResult) => void;
  retried: boolean;
}

export class StreamUpstream implements Upstream {
  readonly url: string;
  private readonly spec: UpstreamSpec;
  private readonly name: string;
  private readonly ca: string | undefined;
  private socket: net.Socket | undefined;
  private session: Buffer | undefined;
  private pending: Buffer = Buffer.alloc(0);
  private readonly waiting = new Map<number, Waiting>();

  /** @param ca extra certificate authority in PEM, for tests with their own */
  constructor(spec: UpstreamSpec, ca?: string) {
    this.spec = spec;
    this.url = spec.url;
    this.name = spec.serverName ?? `${spec.address}:${spec.port}`;
    this.ca = ca;
  }

  exchange(query: Uint8Array, budgetMs: number): Promise<ExchangeResult> {
    return new Promise((resolve) => {
      this.send({
        query, startedAt: performance.now(), done: resolve, retried: false,
        timer: setTimeout(() => {
          for (const [id, waiting] of this.waiting) if (waiting.done === resolve) this.finish(id, { ok: false, by: 'timeout', error: `no answer within ${Math.round(budgetMs)} ms` });
        }, budgetMs),
      });
    });
  }

  close(): void {
    this.drop('closed');
  }

  private send(waiting: Waiting): void {
    let id = randomId();
    while (this.waiting.has(id)) id = randomId();
    this.waiting.set(id, waiting);
    const framed = Buffer.allocUnsafe(2 + waiting.query.length);
    framed.writeUInt16BE(waiting.query.length, 0);
    framed.set(waiting.query, 2);
    framed.writeUInt16BE(id, 2);
    this.open().write(framed);
  }

  private open(): net.Socket {
    if (this.socket !== undefined && !this.socket.destroyed && this.socket.writable) return this.socket;
    const { address, port, scheme, serverName } = this.spec;
    const ready = scheme === 'tls' ? 'secureConnect' : 'connect';
    const socket = scheme === 'tls'
      ? tls.connect({
        host: address, port, servername: serverName ?? address, minVersion: 'TLSv1.2', ALPNProtocols: ['dot'],
        ...(this.session === undefined ? {} : { session: this.session }), ...(this.ca === undefined ? {} : { ca: this.ca }),
      })
      : net.connect({ host: address, port });
    socket.setNoDelay(true);
    const slow = setTimeout(() => socket.destroy(new Error(`no connection within ${CONNECT_MS} ms`)), CONNECT_MS);
    socket.once(ready, () => clearTimeout(slow));
    socket.setTimeout(IDLE_MS, () => {
      if (this.waiting.size === 0) socket.destroy();
    });
    if (socket instanceof tls.TLSSocket) socket.on('session', (session) => (this.session = session));
    socket.on('data', (chunk: Buffer) => this.read(chunk));
    let reason = 'the connection was closed';
    socket.on('error', (error) => (reason = error.message));
    socket.on('end', () => socket.destroy());
    socket.on('close', () => {
      clearTimeout(slow);
      if (this.socket === socket) this.drop(reason);
    });
    this.socket = socket;
    this.pending = Buffer.alloc(0);
    return socket;
  }

  private read(chunk: Buffer): void {
    this.pending = this.pending.length === 0 ? chunk : Buffer.concat([this.pending, chunk]);
    while (this.pending.length >= 2) {
      const size = this.pending.readUInt16BE(0);
      if (this.pending.length < 2 + size) return;
      const bytes = Buffer.from(this.pending.subarray(2, 2 + size));
      this.pending = this.pending.subarray(2 + size);
      const id = size >= 2 ? bytes.readUInt16BE(0) : -1;
      const waiting = this.waiting.get(id);
      if (waiting !== undefined && matchesQuestion(bytes, waiting.query)) this.finish(id, { ok: true, bytes });
    }
  }

  private finish(id: number, end: { ok: true; bytes: Buffer } | { ok: false; by: 'timeout' | 'unreachable'; error: string }): void {
    const waiting = this.waiting.get(id);
    if (waiting === undefined) return;
    this.waiting.delete(id);
    clearTimeout(waiting.timer);
    const ms = performance.now() - waiting.startedAt;
    waiting.done({ ...end, upstream: this.name, ms });
  }

  /** The connection is gone: a server may close an idle one just as we ask, so each question is asked once more. */
  private drop(reason: string): void {
    const { socket } = this;
    this.socket = undefined;
    socket?.destroy();
    for (const [id, waiting] of [...this.waiting]) {
      if (waiting.retried || reason === 'closed') {
        this.finish(id, { ok: false, by: 'unreachable', error: `${this.name}: ${reason}` });
        continue;
      }
      this.waiting.delete(id);
      this.send({ ...waiting, retried: true });
    }
  }
}
