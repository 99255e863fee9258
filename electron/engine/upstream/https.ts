/**
 * DNS over HTTPS (RFC 8484): POST on one HTTP/2 session, opened on demand, closed when idle. Node's HTTP/2 is loaded with the first. HTTP pairs answers with questions, so the
 * id is 0 (section 4.1); a session that ends or goes silent with questions under way has them asked once more on a new one. One that
 * says goodbye (GOAWAY) takes no more questions and may still answer those it has; what a server had no room for is asked again.
 */
import type http2 from 'node:http2';
import { readAnswer } from '../wire/message.ts';
import { matchesQuestion } from './match-answer.ts';
import type { UpstreamSpec } from './parse-upstream-url.ts';
import { endQuestion, SWEEP_MS, systemFault } from './question.ts';
import type { Failure, Question } from './question.ts';
import { padQuery } from './padding.ts';
import type { Done, Upstream } from './upstream.ts';
import { WaitingTable, type Waits } from './waiting-table.ts';
import { createTlsConnector, tlsFault } from './verified-tls.ts';

const IDLE_MS = 20_000;
const CONNECT_MS = 3000;
const SILENCE_MS = 1500;
/** A DNS message is no longer (RFC 8484 section 6). */
const LONGEST_MESSAGE = 65_535;
/** RFC 9113 section 7. */
const NO_ERROR = 0;
const REFUSED_STREAM = 7;
const CANCEL = 8;
/** A session that answers and ends, again and again: a question is asked on this many of them. */
const RETRIES_AFTER_ANSWERS = 8;
/**
 * Requests under way in a session until the server says how many it takes, which may be fewer: those it refuses were not looked at (RFC 9113
 * section 8.7). Others wait as plain records: two thousand streams that end at once would stall everybody for a tenth of a second.
 */
const MOST_REQUESTS = 100;
const CHAINS = 128;
const REFUSALS = 3;
const MEDIA_TYPE = 'application/dns-message';

/** Its key is a number of the upstream's own. */
interface Asked extends Question, Waits<Asked> {
  sentAt: number;
  retries: number;
  refusals: number;
  stream: http2.ClientHttp2Stream | undefined;
}

interface Session {
  http: http2.ClientHttp2Session;
  openedAt: number;
  ready: boolean;
  readyAt: number;
  heardAt: number;
  answeredAt: number | undefined;
  usedAt: number;
  asked: WaitingTable<Asked>;
}

class HttpsUpstream implements Upstream {
  readonly url: string;
  private readonly name: string;
  private readonly authority: string;
  private readonly path: string;
  private readonly connect: ReturnType<typeof createTlsConnector>;
  private session: Session | undefined;
  /** Said goodbye, and still have questions. */
  private readonly leaving = new Set<Session>();
  /** What the session has no room for. */
  private held: Asked[] = [];
  private most = MOST_REQUESTS;
  private sweeper: NodeJS.Timeout | undefined;
  private closed = false;
  private count = 0;

  constructor(spec: UpstreamSpec, ca: string | undefined) {
    this.url = spec.url;
    this.name = spec.serverName ?? spec.address;
    this.authority = `https://${this.name}${spec.port === 443 ? '' : `:${spec.port}`}`;
    this.path = spec.path ?? '/dns-query';
    this.connect = createTlsConnector(spec, ca, 'h2');
  }

  ask(query: Uint8Array, done: Done, budgetMs: number): void {
    const startedAt = performance.now();
    const asked: Asked = { query, startedAt, deadline: startedAt + budgetMs, done, key: this.count = (this.count + 1) | 0, next: undefined, sentAt: startedAt, retries: 0, refusals: 0, stream: undefined };
    if (this.closed) this.fail(asked, { by: 'unreachable', why: { code: 'upstream-dropped' } });
    else this.send(asked);
  }

  close(): void {
    this.closed = true;
    for (const session of [...this.leaving, ...(this.session === undefined ? [] : [this.session])]) this.drop(session, { by: 'unreachable', why: { code: 'upstream-dropped' } });
    clearInterval(this.sweeper);
  }

  private open(): Session {
    const socket = this.connect();
    const http = process.getBuiltinModule('node:http2').connect(this.authority, { createConnection: () => socket });
    const now = performance.now();
    const session: Session = { http, openedAt: now, ready: false, readyAt: now, heardAt: now, answeredAt: undefined, usedAt: now, asked: new WaitingTable(CHAINS) };
    const end = (error?: Error): void => {
      this.drop(session, { by: 'unreachable', why: error === undefined ? { code: 'connection-closed' } : tlsFault(error, this.name) });
    };
    socket.once('secureConnect', () => {
      if (socket.alpnProtocol !== 'h2') {
        this.drop(session, { by: 'unreachable', why: { code: 'no-http2' } });
        return;
      }
      session.ready = true;
      session.heardAt = session.readyAt = performance.now();
    });
    http.on('error', end);
    http.on('goaway', (code) => {
      if (code !== NO_ERROR) end();
      else if (this.session === session) {
        this.session = undefined;
        this.leaving.add(session);
        for (const asked of this.held.splice(0)) this.send(asked);
      }
    });
    http.on('remoteSettings', ({ maxConcurrentStreams }) => {
      this.most = Math.max(1, Math.min(MOST_REQUESTS, maxConcurrentStreams ?? MOST_REQUESTS));
    });
    http.on('close', () => end());
    this.session = session;
    this.sweeper ??= setInterval(() => this.sweep(), SWEEP_MS);
    return session;
  }

  private send(asked: Asked): void {
    if (this.session?.http.destroyed === true) this.drop(this.session, { by: 'unreachable', why: { code: 'connection-closed' } }); // its event is still to come
    const session = this.session ?? this.open();
    if (session.asked.size >= this.most) {
      this.held.push(asked);
      return;
    }
    session.asked.add(asked);
    asked.sentAt = session.usedAt = performance.now();
    asked.query[0] = asked.query[1] = 0;
    const body = padQuery(asked.query);
    const stream = session.http.request({
      ':method': 'POST', ':path': this.path, accept: MEDIA_TYPE, 'content-type': MEDIA_TYPE, 'content-length': body.length,
    });
    asked.stream = stream;
    const chunks: Buffer[] = [];
    let status = 0;
    let type = '';
    let age = 0;
    let length = 0;
    stream.on('response', (headers) => {
      session.heardAt = performance.now();
      status = headers[':status'] ?? 0;
      type = headers['content-type'] ?? '';
      age = Number(headers.age ?? 0);
    });
    stream.on('data', (chunk: Buffer) => {
      session.heardAt = performance.now();
      length += chunk.length;
      if (length > LONGEST_MESSAGE) stream.destroy(new Error('longer than a DNS message can be'));
      else chunks.push(chunk);
    });
    stream.on('end', () => {
      // Without a status there was no answer, and 'error' or the session's end says why.
      if (asked.stream !== stream || (status === 0 && session.http.destroyed) || !session.asked.delete(asked)) return;
      if (status === 200) session.answeredAt = session.heardAt;
      this.sendHeld();
      this.finish(asked, status, type, aged(Buffer.concat(chunks), age), session);
    });
    stream.on('error', (error) => {
      // Where the whole session ended, its own events say why, and ask again.
      if (session.http.destroyed || asked.stream !== stream || !session.asked.delete(asked)) return;
      if (stream.rstCode === REFUSED_STREAM && asked.refusals < REFUSALS) {
        asked.refusals++;
        this.send(asked); // past its time the next sweep ends it
      } else this.fail(asked, { by: 'upstream-error', why: length > LONGEST_MESSAGE ? { code: 'answer-long' } : systemFault(error) });
      this.sendHeld();
    });
    stream.end(body);
  }

  private sendHeld(): void {
    const { session } = this;
    if (session === undefined || this.held.length === 0) return;
    for (const asked of this.held.splice(0, Math.max(0, this.most - session.asked.size))) this.send(asked);
  }

  private finish(asked: Asked, status: number, type: string, bytes: Buffer, { readyAt }: Session): void {
    if (status !== 200) {
      this.fail(asked, { by: 'upstream-error', why: status === 0 ? { code: 'request-dropped' } : { code: 'http-status-at', status, path: this.path } });
    } else if (!isMessage(type)) {
      this.fail(asked, { by: 'upstream-error', why: { code: 'no-dns-message', path: this.path, type: type.slice(0, 60) } });
    } else if (bytes[0] !== 0 || bytes[1] !== 0 || !matchesQuestion(bytes, asked.query)) {
      this.fail(asked, { by: 'upstream-error', why: { code: 'other-answer', path: this.path } });
    } else {
      const now = performance.now();
      asked.done({ ok: true, bytes, upstream: this.name, ms: now - asked.startedAt, tripMs: now - Math.max(asked.startedAt, readyAt), encrypted: true });
    }
  }

  private fail(asked: Question, failure: Failure): void {
    endQuestion(asked, this.name, failure);
  }

  /** Ends a session; its questions are asked once more if it had worked: then its end says nothing about the next one. */
  private drop(session: Session, failure: Failure): void {
    if (this.session === session) this.session = undefined;
    this.leaving.delete(session);
    const questions = session.asked.all();
    const held = this.session === undefined ? this.held.splice(0) : [];
    for (const asked of questions) session.asked.delete(asked);
    session.http.destroy();
    const now = performance.now();
    const retries = session.answeredAt === undefined || failure.by === 'timeout' ? 1 : RETRIES_AFTER_ANSWERS;
    for (const asked of questions) {
      if (this.closed || !session.ready || asked.retries >= retries || now >= asked.deadline) this.fail(asked, failure);
      else {
        asked.retries++;
        this.send(asked);
      }
    }
    for (const asked of held) {
      if (this.closed || !session.ready || now >= asked.deadline) this.fail(asked, failure);
      else this.send(asked);
    }
  }

  private sweep(): void {
    const now = performance.now();
    for (const session of this.leaving) this.look(session, now);
    if (this.held.some((asked) => now >= asked.deadline)) {
      const late = this.held.filter((asked) => now >= asked.deadline);
      this.held = this.held.filter((asked) => now < asked.deadline);
      for (const asked of late) this.fail(asked, { by: 'timeout', why: { code: 'no-answer', ms: Math.round(now - asked.startedAt) } });
    }
    if (this.session !== undefined) this.look(this.session, now);
    else if (this.leaving.size === 0) {
      clearInterval(this.sweeper);
      this.sweeper = undefined;
    }
  }

  /** Ends what takes too long, and the session when it is of no more use. */
  private look(session: Session, now: number): void {
    let silent = false;
    for (const asked of session.asked.all()) {
      if (now >= asked.deadline) {
        if (!session.asked.delete(asked)) continue;
        asked.stream?.close(CANCEL);
        const waited = Math.round(now - asked.startedAt);
        this.fail(asked, { by: 'timeout', why: { code: session.ready ? 'no-answer' : 'not-connected', ms: waited } });
        silent ||= (session.answeredAt ?? 0) < asked.sentAt; // also where it sends what never becomes an answer
      } else if (asked.retries === 0 && now - asked.sentAt >= SILENCE_MS && session.heardAt < asked.sentAt) silent = true;
    }
    this.sendHeld();
    if (session.ready && silent) this.drop(session, { by: 'timeout', why: { code: 'connection-silent' } });
    else if (!session.ready && now - session.openedAt >= CONNECT_MS) this.drop(session, { by: 'timeout', why: { code: 'not-connected', ms: CONNECT_MS } });
    else if (session.asked.size === 0 && now - session.usedAt >= IDLE_MS) this.drop(session, { by: 'unreachable', why: { code: 'connection-idle' } });
  }
}

/** Takes from lifetimes what an HTTP cache on the way kept the answer for (RFC 8484 section 5.1). @param seconds of the header `Age` */
function aged(message: Buffer, seconds: number): Buffer {
  if (!(seconds > 0)) return message;
  for (const at of readAnswer(message)?.ttlOffsets ?? []) message.writeUInt32BE(Math.max(0, message.readUInt32BE(at) - Math.ceil(seconds)), at);
  return message;
}

/** RFC 8484 section 6; parameters behind it change nothing. */
function isMessage(type: string): boolean {
  return type === MEDIA_TYPE || type.split(';', 1)[0]!.trim().toLowerCase() === MEDIA_TYPE;
}

/**
 * @param spec of scheme `https`, with its server name
 * @param ca certificate authorities in PEM to trust instead of the public ones, for tests with their own
 */
export function createHttpsUpstream(spec: UpstreamSpec, ca?: string): Upstream {
  return new HttpsUpstream(spec, ca);
}
