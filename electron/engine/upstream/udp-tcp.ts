/**
 * Plain DNS: UDP from changing ports with random ids (RFC 5452), TCP when an answer does not fit. A packet that does not match never
 * ends the wait, so a forger has to hit port, id and question while the real answer is still on its way.
 */
import dgram from 'node:dgram';
import net from 'node:net';
import type { Fault } from '../../../shared/faults.ts';
import { matchesQuestion, recordsFit } from './match-answer.ts';
import type { UpstreamSpec } from './parse-upstream-url.ts';
import { endQuestion, SWEEP_MS, systemFault } from './question.ts';
import type { Failure, Question } from './question.ts';
import { randomId } from './random-id.ts';
import { StreamUpstream } from './stream.ts';
import type { Done, Upstream } from './upstream.ts';
import { WaitingTable, type Waits } from './waiting-table.ts';

/** A power of two: picked by the low bits of a random number. */
const SOCKETS = 16;
/** A socket, and with it its port, is replaced after so many questions or this long (ms). */
const ROTATE_AFTER = 1000;
const ROTATE_MS = 60_000;
/**
 * A socket keeps the address of ours that it was opened with. Where nothing comes back or nothing goes out, this machine may have moved
 * to another network: then all are replaced, at most this often (ms).
 */
const RENEW_MS = 1000;
/** A replaced socket listens on for answers still on their way, longer than any question may take (ms). */
const RETIRE_MS = 10_000;
/** A lost packet is sent again from another port at these ages of the question (ms). */
const RETRY_AT = [600, 1500, 3000] as const;
const TCP_IDLE_MS = 10_000;
/** Chains of the table of tries. */
const CHAINS = 1024;

interface Asked extends Question {
  tries: number;
  /** Why the last packet cannot have arrived, when the system said so. */
  refused: Fault | undefined;
  last: Try | undefined;
  /** They still wait: any of them may bring the answer. */
  earlier: Try[] | undefined;
}

/** One packet of a question, on its way. Its key is the message id, which no other try has at the time. */
interface Try extends Waits<Try> {
  readonly asked: Asked;
  readonly port: Port;
}

interface Port {
  socket: dgram.Socket;
  connected: boolean;
  /** Never connected, and never will. */
  dead: boolean;
  asked: number;
  openedAt: number;
  /** Tries from here that wait for an answer. */
  waiting: number;
}

class PlainUpstream implements Upstream {
  readonly url: string;
  private readonly spec: UpstreamSpec;
  private readonly name: string;
  private readonly tcp: StreamUpstream;
  private readonly ports: (Port | undefined)[] = Array.from({ length: SOCKETS }, () => undefined);
  private readonly retired = new Set<Port>();
  private readonly tries = new WaitingTable<Try>(CHAINS);
  private sweeper: NodeJS.Timeout | undefined;
  private heardAt = 0;
  /** Sockets opened before this are not used again. */
  private renewedAt = -Infinity;
  private closed = false;

  constructor(spec: UpstreamSpec) {
    this.spec = spec;
    this.url = spec.url;
    this.name = spec.url.slice(spec.url.indexOf('//') + 2);
    this.tcp = new StreamUpstream({
      url: spec.url, name: this.name, ready: 'connect', idleMs: TCP_IDLE_MS, encrypted: false,
      connect: () => net.connect({ host: spec.address, port: spec.port }),
    });
  }

  ask(query: Uint8Array, done: Done, budgetMs: number): void {
    if (this.spec.scheme === 'tcp') {
      this.tcp.ask(query, done, budgetMs);
      return;
    }
    const startedAt = performance.now();
    if (this.closed) {
      endQuestion({ query, startedAt, deadline: startedAt, done }, this.name, { by: 'unreachable', why: { code: 'upstream-dropped' } });
      return;
    }
    const port = this.pickPort(startedAt);
    const asked: Asked = { query, startedAt, deadline: startedAt + budgetMs, done, tries: 0, refused: undefined, last: undefined, earlier: undefined };
    this.sweeper ??= setInterval(() => this.sweep(), SWEEP_MS);
    this.sendFrom(port, asked);
  }

  close(): void {
    this.closed = true;
    clearInterval(this.sweeper);
    for (const one of this.tries.all()) if (one.asked.last === one) this.fail(one.asked, { by: 'unreachable', why: { code: 'upstream-dropped' } });
    for (const port of [...this.ports, ...this.retired]) port?.socket.close();
    this.ports.fill(undefined);
    this.retired.clear();
    this.tcp.close();
  }

  private openPort(now: number): Port {
    const family = net.isIPv6(this.spec.address) ? 6 : 4;
    // The address needs no look-up: answering at once saves a turn and 0.4 µs a packet.
    const socket = dgram.createSocket({ type: `udp${family}`, lookup: (host, _options, done) => done(null, host, family) });
    const port: Port = { socket, connected: false, dead: false, asked: 0, openedAt: now, waiting: 0 };
    const lost = (error: Error): void => {
      port.dead = !port.connected;
      this.wonder(performance.now(), error);
      for (const one of this.tries.all()) if (one.port === port && one.asked.last === one) one.asked.refused = systemFault(error);
    };
    socket.on('error', lost); // ICMP told that nobody listens there, or the system gave no port
    socket.on('message', (bytes) => this.receive(port, bytes));
    // Connected: the system drops what comes from elsewhere, and reports refusals. Without a port of ours it chooses a random one.
    socket.connect(this.spec.port, this.spec.address, (error?: Error) => {
      if (error !== undefined) {
        lost(error);
        return;
      }
      port.connected = true;
      for (const one of this.tries.all()) if (one.port === port) this.write(one);
    });
    return port;
  }

  private pickPort(now: number): Port {
    const index = randomId() & (SOCKETS - 1);
    const port = this.ports[index];
    if (port !== undefined) {
      if (port.asked < ROTATE_AFTER && now - port.openedAt < ROTATE_MS && port.openedAt >= this.renewedAt && !port.dead) return port;
      if (port.waiting === 0) port.socket.close();
      else this.retired.add(port);
    }
    return (this.ports[index] = this.openPort(now));
  }

  /** Whether it is this machine's network that fails; a refusal came over it. */
  private wonder(now: number, error?: Error): void {
    if (now - this.renewedAt >= RENEW_MS && !(error !== undefined && 'code' in error && error.code === 'ECONNREFUSED')) this.renewedAt = now;
  }

  private sendFrom(port: Port, asked: Asked): void {
    let id = randomId();
    while (this.tries.get(id) !== undefined) id = randomId();
    const one: Try = { key: id, next: undefined, asked, port };
    port.asked++;
    port.waiting++;
    this.tries.add(one);
    asked.last = one;
    asked.tries++;
    asked.refused = undefined;
    if (port.connected) this.write(one);
  }

  private write(one: Try): void {
    const { asked, port, key: id } = one;
    // The first packet may still lie in the system's queue when the next try puts another id in: that one gets a copy.
    const bytes = asked.tries === 1 ? asked.query : Uint8Array.from(asked.query);
    bytes[0] = id >> 8;
    bytes[1] = id & 255;
    // While it answers there is nothing to hear of the sending, and hearing costs a turn of the queue for each packet.
    if (performance.now() - this.heardAt < 1000 && asked.tries === 1) port.socket.send(bytes);
    else {
      port.socket.send(bytes, (error) => {
        if (error === null) return;
        this.wonder(performance.now(), error);
        if (asked.last === one) asked.refused = systemFault(error);
      });
    }
  }

  private receive(port: Port, bytes: Buffer): void {
    if (bytes.length < 12) return;
    const one = this.tries.get((bytes[0]! << 8) | bytes[1]!);
    if (one?.port !== port || !matchesQuestion(bytes, one.asked.query) || !recordsFit(bytes)) return;
    const { asked } = one;
    this.release(asked);
    const now = performance.now();
    this.heardAt = now;
    if ((bytes[2]! & 2) === 0) {
      asked.done({ ok: true, bytes, upstream: this.name, ms: now - asked.startedAt, encrypted: false });
      return;
    }
    // TC: what fits is not the whole answer.
    this.tcp.ask(asked.query, (result) => asked.done({ ...result, ms: performance.now() - asked.startedAt }), asked.deadline - now);
  }

  private release(asked: Asked): void {
    if (asked.last !== undefined) this.forget(asked.last);
    asked.last = undefined;
    if (asked.earlier !== undefined) for (const one of asked.earlier) this.forget(one);
  }

  private forget(one: Try): void {
    if (this.tries.delete(one)) one.port.waiting--;
  }

  private fail(asked: Asked, failure: Failure): void {
    this.release(asked);
    endQuestion(asked, this.name, failure);
  }

  private sweep(): void {
    const now = performance.now();
    for (const one of this.tries.all()) {
      const { asked, port } = one;
      if (asked.last !== one) continue; // an earlier try, or one that has just ended
      const age = now - asked.startedAt;
      if (now >= asked.deadline) {
        if (asked.refused === undefined) this.fail(asked, { by: 'timeout', why: { code: 'no-answer', ms: Math.round(age) } });
        else this.fail(asked, { by: 'unreachable', why: asked.refused });
      } else if (asked.refused !== undefined && asked.tries > 1 && port.openedAt >= this.renewedAt) this.fail(asked, { by: 'unreachable', why: asked.refused });
      else if (asked.refused !== undefined || age >= (RETRY_AT[asked.tries - 1] ?? Infinity)) {
        if (asked.refused === undefined && this.heardAt < asked.startedAt) this.wonder(now);
        (asked.earlier ??= []).push(one);
        this.sendFrom(this.pickPort(now), asked);
      }
    }
    for (const port of this.retired) {
      if (port.waiting > 0 && now - port.openedAt < ROTATE_MS + RETIRE_MS) continue;
      port.socket.close();
      this.retired.delete(port);
    }
    if (this.tries.size > 0 || this.retired.size > 0) return;
    clearInterval(this.sweeper);
    this.sweeper = undefined;
  }
}

/** An upstream asked in the clear. @param spec of scheme `udp` (TCP where an answer is truncated) or `tcp` (always) */
export function createPlainUpstream(spec: UpstreamSpec): Upstream {
  return new PlainUpstream(spec);
}
