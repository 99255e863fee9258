/** The console over HTTP: the contract as `POST /api/<method>`, events, logging in, and the built page. */
import type http from 'node:http';
import type { AddressInfo } from 'node:net';
import { AppError, toErrorShape, type AppErrorCode } from '../../shared/app-error.ts';
import { isMethod, parseParams } from '../../shared/engine-api-schema.ts';
import type { EngineClient, Method } from '../../shared/engine-api.ts';
import { isLoopback, refusal } from './access-guard.ts';
import { downloadExport } from './export-download.ts';
import type { Sessions } from './sessions.ts';
import { streamEvents } from './sse-transport.ts';
import type { StaticFiles } from './static-files.ts';

const COOKIE = 'gavel_session';
/** A call is small, but for pasted lists. */
const MAX_BODY = 256 * 1024;
/** What a call may weigh that carries a list, or own rules; every other one is small. */
const MAX_LIST_BODY = 70 * 1024 * 1024;
const OWN_RULES_BODY = 5 * 1024 * 1024;
const LARGE_BODY: Partial<Record<Method, number>> = {
  'lists.add': MAX_LIST_BODY, 'lists.check': MAX_LIST_BODY, 'ownRules.set': OWN_RULES_BODY, 'ownRules.test': OWN_RULES_BODY, 'ownRules.check': OWN_RULES_BODY, 'ownRules.import': 2 * OWN_RULES_BODY,
};

const STATUS: Record<AppErrorCode, number> = {
  'invalid-input': 400, 'not-found': 404, unauthorized: 401, forbidden: 403, conflict: 409, 'too-large': 413, 'unreadable-list': 422, 'bad-signature': 422,
  'fetch-failed': 502, 'not-an-order-list': 422, unavailable: 503, internal: 500,
};

export interface HttpParts {
  engine: EngineClient;
  sessions: Sessions;
  files: StaticFiles;
  /** The only Host that is answered; absent: any address of this machine that was reached. */
  exactHost?: string;
}

function cookieOf(request: http.IncomingMessage): string | undefined {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [name, value] = part.trim().split('=');
    if (name === COOKIE) return value;
  }
  return undefined;
}

function answer(response: http.ServerResponse, status: number, body: unknown, headers: http.OutgoingHttpHeaders = {}): void {
  const bytes = Buffer.from(JSON.stringify(body));
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': bytes.length, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', ...headers });
  response.end(bytes);
}

/** @throws AppError `too-large`, or `invalid-input` for what is not JSON */
async function readBody(request: http.IncomingMessage, limit: number): Promise<unknown> {
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) throw new AppError('invalid-input', 'a call needs “content-type: application/json”');
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw new AppError('too-large', { code: 'call-large', kib: Math.round(limit / 1024) });
    chunks.push(chunk);
  }
  if (size === 0) return {};
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown;
  } catch (error) {
    throw new AppError('invalid-input', `the call is not JSON: ${(error as Error).message}`);
  }
}

/** Files and folders are read with Gavel's rights: only someone at this machine may name one. */
function checkSource(method: Method, params: unknown, request: http.IncomingMessage): void {
  const type = method === 'lists.folder' ? 'file' : (params as { source?: { type?: unknown } }).source?.type;
  if (type === 'file' && !isLoopback(request.socket.remoteAddress ?? '')) throw new AppError('forbidden', { code: 'file-elsewhere' });
}

async function session(request: http.IncomingMessage, response: http.ServerResponse, { sessions }: HttpParts): Promise<void> {
  const { token } = (await readBody(request, MAX_BODY)) as { token?: unknown };
  const secret = typeof token === 'string' ? sessions.login(token) : undefined;
  if (secret === undefined) throw new AppError('unauthorized', { code: 'token-wrong' });
  answer(response, 200, { ok: true, value: {} }, { 'set-cookie': `${COOKIE}=${secret}; HttpOnly; SameSite=Strict; Path=/; Max-Age=${sessions.sessionSeconds}` });
}

async function api(request: http.IncomingMessage, response: http.ServerResponse, pathname: string, parts: HttpParts): Promise<void> {
  const { engine, sessions } = parts;
  const asked = pathname.slice('/api/'.length);
  const cookie = cookieOf(request);
  // Who has a session is not shut out by a stranger who tries tokens.
  if (sessions.closed && !sessions.allows(undefined, cookie)) throw new AppError('forbidden', { code: 'token-often' });
  if (asked === 'session' && request.method === 'POST') return session(request, response, parts);
  const bearer = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
  if (!sessions.allows(bearer, cookie)) throw new AppError('unauthorized', { code: 'no-session' });
  if (asked === 'events' && request.method === 'GET') return streamEvents(engine, request, response);
  if (asked.startsWith('export/') && request.method === 'GET') return downloadExport(engine, asked.slice('export/'.length), response);
  if (!isMethod(asked)) throw new AppError('not-found', `there is no method “${asked.slice(0, 80)}”`);
  if (request.method !== 'POST') {
    response.setHeader('allow', 'POST');
    throw new AppError('invalid-input', `${asked} is called with POST`);
  }
  const params = parseParams(asked, await readBody(request, LARGE_BODY[asked] ?? MAX_BODY));
  if (asked === 'lists.add' || asked === 'lists.check' || asked === 'lists.folder') checkSource(asked, params, request);
  answer(response, 200, { ok: true, value: await engine.call(asked, params) });
}

async function handle(request: http.IncomingMessage, response: http.ServerResponse, parts: HttpParts): Promise<void> {
  const refused = refusal({
    host: request.headers.host, exactHost: parts.exactHost, origin: request.headers.origin, localAddress: request.socket.localAddress,
    fetchSite: request.headers['sec-fetch-mode'] === 'navigate' ? undefined : (request.headers['sec-fetch-site'] as string | undefined),
  });
  if (refused !== undefined) throw new AppError('forbidden', refused);
  const { pathname } = new URL(request.url ?? '/', 'http://gavel');
  if (pathname.startsWith('/api/')) await api(request, response, pathname, parts);
  else if (request.method === 'GET' || request.method === 'HEAD') await parts.files.serve(pathname, String(request.headers['accept-encoding'] ?? ''), response);
  else throw new AppError('not-found', 'there is no such page');
}

/**
 * Listens on an address.
 * @throws AppError `conflict` naming the address when it is taken, `unavailable` when it cannot be had
 */
export async function openHttpServer(address: { address: string; port: number }, parts: HttpParts): Promise<{ address: { address: string; port: number }; close(): Promise<void> }> {
  const server = process.getBuiltinModule('node:http').createServer({ requestTimeout: 60_000, headersTimeout: 10_000, maxHeaderSize: 16 * 1024 }, (request, response) => {
    handle(request, response, parts).catch((error: unknown) => {
      const shape = toErrorShape(error);
      if (response.headersSent) response.destroy();
      else answer(response, STATUS[shape.code], { ok: false, error: shape }, request.complete ? {} : { connection: 'close' });
    });
  });
  const shown = `${address.address.includes(':') ? `[${address.address}]` : address.address}:${address.port}`;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE'
        ? new AppError('conflict', `the console's address ${shown} is taken by another program; choose another with --web, or --no-web for none`)
        : new AppError('unavailable', `the console cannot listen on ${shown}: ${error.message}`));
    });
    server.listen(address.port, address.address, resolve);
  });
  const bound = server.address() as AddressInfo;
  return {
    address: { address: bound.address, port: bound.port },
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
}
