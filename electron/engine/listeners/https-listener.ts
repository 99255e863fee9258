/** DNS over HTTPS (RFC 8484) for the house: GET and POST at /dns-query, HTTP/2 and HTTP/1.1. Nothing else is served there. */
import type http2 from 'node:http2';
import type { AnswerQuery } from '../answer-query.ts';
import { WAIT } from '../answer-writer.ts';
import type { SocketAddress } from '../engine-host.ts';
import { Query } from '../query.ts';
import { readAnswer } from '../wire/message.ts';
import type { Certificate } from './certificate.ts';
import type { Listener } from './udp-listener.ts';

const PATH = '/dns-query';
const MEDIA_TYPE = 'application/dns-message';
const MAX_MESSAGE = 65_535;
const OPT_ROOM = 1024;
/** A session without a request ends after this, and a request that does not become whole, in milliseconds. */
const IDLE_MS = 15_000;
const REQUEST_MS = 10_000;
/** How often sessions are looked through for idle ones, in milliseconds. */
const SWEEP_MS = 2000;
/** Requests under way in one session. */
const MAX_STREAMS = 200;
const MAX_CONNECTIONS = 500;
/** Node's own, for HTTP/1.1; missing in the types of HTTP/2 servers. Looked at as often as the last says, in milliseconds. */
const HTTP1_LIMITS = { headersTimeout: REQUEST_MS, requestTimeout: REQUEST_MS, connectionsCheckingInterval: 5000 };

const scratch = Buffer.allocUnsafeSlow(MAX_MESSAGE + OPT_ROOM);
const q = new Query();

type Request = http2.Http2ServerRequest;
type Response = http2.Http2ServerResponse;

function refuse(response: Response, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(`${text}\n`);
}

/** RFC 8484 5.1: an HTTP cache keeps the answer no longer than its records. */
function send(response: Response, reply: Uint8Array): void {
  if (response.destroyed || response.writableEnded) return;
  const lifetime = readAnswer(reply)?.ttl ?? 0;
  response.writeHead(200, { 'content-type': MEDIA_TYPE, 'content-length': reply.length, 'cache-control': `max-age=${lifetime}` });
  response.end(Buffer.from(reply));
}

export interface HttpsListenerParts {
  answer: AnswerQuery;
  clock: () => number;
}

function message(bytes: Buffer, client: string, response: Response, { answer, clock }: HttpsListenerParts): void {
  q.transport = 'https';
  q.bytes = bytes;
  q.length = bytes.length;
  q.client = client;
  q.atMs = clock();
  q.startedAt = performance.now();
  const length = answer.now(q, scratch);
  if (length > 0) send(response, scratch.subarray(0, length));
  else if (length === WAIT) answer.later(q.keep(), (reply) => send(response, reply));
  else refuse(response, 400, 'this is not a DNS question');
}

function take(request: Request, response: Response, parts: HttpsListenerParts): void {
  const client = request.socket.remoteAddress ?? '';
  const [pathname = '', search = ''] = request.url.split('?', 2); // no URL parser: what arrives need not be one
  if (pathname !== PATH) return refuse(response, 404, `questions are asked at ${PATH}`);
  if (request.method === 'GET') {
    const text = new URLSearchParams(search).get('dns') ?? '';
    if (text === '' || text.length > 4096 || !/^[\w-]+$/.test(text)) return refuse(response, 400, 'the parameter “dns” holds the question in base64url, without padding');
    return message(Buffer.from(text, 'base64url'), client, response, parts);
  }
  if (request.method !== 'POST') {
    response.setHeader('allow', 'GET, POST');
    return refuse(response, 405, 'GET and POST only');
  }
  if (request.headers['content-type'] !== MEDIA_TYPE) return refuse(response, 415, `the question is sent as ${MEDIA_TYPE}`);
  const chunks: Buffer[] = [];
  let length = 0;
  // However slowly its bytes drip. Of HTTP/2 the whole session ends: what Node calls the socket of a request ends the request alone.
  const patience = setTimeout(() => (request.httpVersionMajor === 2 ? request.stream.session : request.socket)?.destroy(), REQUEST_MS);
  request.on('close', () => clearTimeout(patience));
  request.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (length <= MAX_MESSAGE) chunks.push(chunk);
    else if (!response.headersSent) refuse(response, 413, 'no DNS message is that long');
  });
  request.on('end', () => {
    clearTimeout(patience);
    if (length <= MAX_MESSAGE) message(Buffer.concat(chunks), client, response, parts);
  });
  request.on('error', () => undefined); // it went away in the middle
  response.on('error', () => undefined);
}

/** @throws the system's error (EADDRINUSE, EACCES) with its code */
export async function listenHttps(at: SocketAddress, certificate: Certificate, answer: AnswerQuery, clock: () => number): Promise<Listener> {
  /** When a request last began or ended in each, by `performance.now()`: Node's own timeout counts any frame as use, and a PING asks nothing. */
  const sessions = new Map<http2.ServerHttp2Session, number>();
  const server = process.getBuiltinModule('node:http2').createSecureServer({
    cert: certificate.cert, key: certificate.key, minVersion: 'TLSv1.2', allowHTTP1: true, handshakeTimeout: REQUEST_MS,
    settings: { maxConcurrentStreams: MAX_STREAMS, enablePush: false }, maxSessionMemory: 2, ...HTTP1_LIMITS,
  }, (request, response) => take(request, response, { answer, clock }));
  server.maxConnections = MAX_CONNECTIONS;
  server.setTimeout(IDLE_MS);
  server.on('session', (session) => {
    const use = (): void => {
      if (!session.destroyed) sessions.set(session, performance.now());
    };
    use();
    session.on('stream', (stream) => {
      use();
      stream.once('close', use);
    });
    session.on('close', () => sessions.delete(session));
    session.on('error', () => session.destroy());
  });
  server.on('tlsClientError', () => undefined); // a client that did not like the certificate, or spoke something else
  const plain = new Set<{ destroy(): void }>();
  server.on('secureConnection', (socket) => {
    plain.add(socket);
    socket.on('close', () => plain.delete(socket));
    socket.on('error', () => socket.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port: at.port, host: at.address, ipv6Only: at.address.includes(':') }, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const sweeper = setInterval(() => {
    const since = performance.now() - IDLE_MS;
    for (const [session, usedAt] of sessions) if (usedAt <= since) session.destroy();
  }, SWEEP_MS);
  const bound = server.address();
  return {
    address: { address: at.address, port: typeof bound === 'object' && bound !== null ? bound.port : at.port },
    close: () => new Promise((resolve) => {
      clearInterval(sweeper);
      for (const session of sessions.keys()) session.destroy();
      for (const socket of plain) socket.destroy();
      server.close(() => resolve());
    }),
  };
}
