/**
 * Fetches a list from its address into a file. Everything that arrives is hostile: bounded in size, time and redirects, and believed only
 * when it is whole.
 */
import { once } from 'node:events';
import type http from 'node:http';
import net, { type LookupFunction } from 'node:net';
import type { Readable } from 'node:stream';
import zlib from 'node:zlib';
import { AppError } from '../../../shared/app-error.ts';
import type { Fault } from '../../../shared/faults.ts';
import { systemFault } from '../upstream/question.ts';
import { tlsFault } from '../upstream/verified-tls.ts';
import { innerAddressText } from '../wire/inner-address.ts';
import { hasName, webAddress } from './entry.ts';
import type { Validators } from './list-store.ts';
import { patience } from './retry-after.ts';
import { MAX_LIST_BYTES, tooLarge, writeCandidate, type Written } from './write-candidate.ts';

/** In milliseconds. */
export interface FetchLimits {
  /** Until a connection stands, TLS included. */
  connectMs: number;
  /** Until it begins to answer, where that may take longer than `silenceMs`: a register is put together when it is asked for. */
  answerMs?: number;
  /** Without a byte for this long the server is gone. */
  silenceMs: number;
  /** With less than a kibibyte in so long, it only drips. */
  drippingMs: number;
  totalMs: number;
  maxBytes: number;
}

const LIMITS: FetchLimits = { connectMs: 15_000, silenceMs: 30_000, drippingMs: 60_000, totalMs: 10 * 60_000, maxBytes: MAX_LIST_BYTES };
/** For somebody who sits before a window and waits. */
export const WAITED_FOR: Partial<FetchLimits> = { connectMs: 10_000, answerMs: 30_000, silenceMs: 10_000, drippingMs: 10_000 };
const DRIPPING_BYTES = 1024;
const MAX_REDIRECTS = 5;

export interface FetchOptions {
  /** Of the copy in hand: an unchanged list is not sent again (RFC 9110 13.1). */
  validators?: Validators;
  /** How names are resolved; a list's host must not go through the system's resolver, which may be Gavel. */
  lookup?: LookupFunction;
  limits?: Partial<FetchLimits>;
  /** Certificate authorities in PEM to trust instead of the public ones, for tests with their own. */
  ca?: string;
  onBytes?: (bytes: number, total: number | undefined) => void;
  /** Ends it. */
  cancel?: AbortSignal;
}

export type Fetched = { status: 'unchanged' } | ({ status: 'read' } & Written & Validators);

interface Request extends FetchOptions {
  limits: FetchLimits;
  signal: AbortSignal;
}

const failed = (url: URL, why: Fault, details?: unknown): AppError => new AppError('fetch-failed', { code: 'at-host', host: url.host, why }, details);

const SAID = Symbol('what went wrong');

/** @throws AppError `invalid-input`, `fetch-failed` or `too-large`, naming the host and what went wrong */
export async function fetchList(address: string, file: string, options: FetchOptions = {}): Promise<Fetched> {
  const limits = { ...LIMITS, ...options.limits };
  const request: Request = { ...options, limits, signal: AbortSignal.any([AbortSignal.timeout(limits.totalMs), ...(options.cancel === undefined ? [] : [options.cancel])]) };
  const { url, sent, response } = await answerOf(webAddress(address), request, MAX_REDIRECTS);
  try {
    if (response.statusCode === 304) {
      if (options.validators === undefined) throw failed(url, { code: 'unasked-unchanged' });
      return { status: 'unchanged' };
    }
    if (response.statusCode !== 200) throw failed(url, { code: 'http-status', status: response.statusCode ?? 0, text: response.statusMessage ?? '' }, patience(response.statusCode, response.headers));
    const written = await body(sent, response, file, url, request);
    const { etag } = response.headers;
    const lastModified = response.headers['last-modified'];
    return { status: 'read', ...written, ...(etag === undefined ? {} : { etag }), ...(lastModified === undefined ? {} : { lastModified }) };
  } finally {
    sent.destroy();
  }
}

interface Answer {
  url: URL;
  sent: http.ClientRequest;
  response: http.IncomingMessage;
}

/** Follows redirects to the first answer that is none. */
async function answerOf(url: URL, request: Request, redirects: number): Promise<Answer> {
  const { sent, response } = await send(url, request);
  const { statusCode = 0, headers } = response;
  if (statusCode === 304 || statusCode < 300 || statusCode >= 400 || headers.location === undefined) return { url, sent, response };
  sent.destroy();
  if (redirects === 0) throw failed(url, { code: 'redirects-many', most: MAX_REDIRECTS });
  if (!URL.canParse(headers.location, url.href)) throw failed(url, { code: 'redirect-nowhere' });
  const next = new URL(headers.location, url);
  if (next.protocol !== 'https:' && next.protocol !== url.protocol) throw failed(url, { code: 'redirect-unsafe', scheme: next.protocol });
  if (isInner(next) && !isInner(url)) throw failed(url, { code: 'redirect-inside', host: next.host });
  return answerOf(next, next.hostname === url.hostname || isInner(url) ? request : { ...request, ...(request.lookup === undefined ? {} : { lookup: outsideOnly(request.lookup) }) }, redirects - 1);
}

/** A publisher outside has no business with devices of the house. */
function isInner({ hostname }: URL): boolean {
  const host = hostname.replaceAll(/^\[|\]$/g, '');
  return net.isIP(host) === 0 ? !hasName(host) : innerAddressText(host);
}

/** Ends a connection with a reason of our own. */
const failedWith = (fault: Fault): AppError => new AppError('fetch-failed', fault);

/** A name that a publisher leads to may lie as well as an address: what it stands for is looked at too. */
function outsideOnly(lookup: LookupFunction): LookupFunction {
  return (hostname, options, callback) => lookup(hostname, options, (error, address, family) => {
    const inner = error === null ? [address].flat().map((each) => (typeof each === 'string' ? each : each.address)).find(innerAddressText) : undefined;
    if (inner === undefined) callback(error, address, family);
    else callback(failedWith({ code: 'redirect-name-inside', host: hostname, address: inner }), '', 4);
  });
}

function send(url: URL, { validators, lookup, limits, signal, ca, cancel }: Request): Promise<{ sent: http.ClientRequest; response: http.IncomingMessage }> {
  return new Promise((resolve, reject) => {
    if (url.protocol !== 'https:' && url.protocol !== 'http:') {
      reject(new AppError('fetch-failed', { code: 'web-only', scheme: url.protocol }));
      return;
    }
    const { get } = process.getBuiltinModule(url.protocol === 'https:' ? 'node:https' : 'node:http');
    const sent = get(url, {
      headers: {
        'user-agent': 'Gavel', accept: 'text/plain, application/json, text/csv, */*', 'accept-encoding': 'gzip, br',
        ...(validators?.etag === undefined ? {} : { 'if-none-match': validators.etag }), ...(validators?.lastModified === undefined ? {} : { 'if-modified-since': validators.lastModified }),
      },
      agent: false, // a connection of its own, closed after it: what a server sends beyond its announced length is seen
      signal, ...(lookup === undefined ? {} : { lookup }), ...(ca === undefined ? {} : { ca }), minVersion: 'TLSv1.2',
    });
    const connecting = setTimeout(() => sent.destroy(failedWith({ code: 'no-connection', seconds: limits.connectMs / 1000 })), limits.connectMs);
    sent.on('socket', (socket) => {
      socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', () => {
        clearTimeout(connecting);
        watchPace(socket, sent, limits.drippingMs);
        socket.setTimeout(limits.answerMs ?? limits.silenceMs, () => sent.destroy(failedWith({ code: 'silence', seconds: (socket.timeout ?? 0) / 1000 })));
      });
    });
    sent.on('close', () => clearTimeout(connecting));
    sent.on('error', (error) => {
      Object.assign(sent, { [SAID]: error });
      reject(failed(url, whyOf(error, url, { limits, signal, ...(cancel === undefined ? {} : { cancel }) })));
    });
    sent.on('response', (response) => {
      response.on('error', () => undefined); // told by the stream that reads it
      response.socket.setTimeout(limits.silenceMs);
      resolve({ sent, response });
    });
  });
}

/** A byte now and then keeps a connection from being silent; what arrives so has no end. */
function watchPace(socket: net.Socket, sent: http.ClientRequest, ms: number): void {
  let before = socket.bytesRead;
  const pace = setInterval(() => {
    const bytes = socket.bytesRead - before;
    before = socket.bytesRead;
    if (bytes > 0 && bytes < DRIPPING_BYTES) sent.destroy(failedWith({ code: 'dripping', bytes, seconds: ms / 1000 }));
  }, ms);
  sent.once('close', () => clearInterval(pace));
}

function whyOf(error: Error, url: URL, { limits, signal, cancel }: Pick<Request, 'limits' | 'signal' | 'cancel'>): Fault {
  if (cancel?.aborted === true) return { code: 'cancelled' };
  if (signal.aborted) return { code: 'too-slow', seconds: Math.round(limits.totalMs / 1000) };
  if (error instanceof AppError && error.fault !== undefined) return error.fault;
  const code = 'code' in error ? String(error.code) : '';
  if (code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE') return { code: 'cut-off' };
  if (code.startsWith('Z_') || code.startsWith('ERR_BROTLI') || code.startsWith('ERR__ERROR_FORMAT')) return { code: 'sent-broken', detail: error.message };
  if (code.startsWith('HPE_')) return { code: 'no-http', detail: error.message };
  return url.protocol === 'https:' ? tlsFault(error, url.hostname) : systemFault(error);
}

function unpacked(response: http.IncomingMessage, url: URL): Readable {
  const encoding = response.headers['content-encoding']?.trim().toLowerCase() ?? 'identity';
  const unpack = encoding === 'gzip' || encoding === 'x-gzip' ? zlib.createGunzip() : encoding === 'br' ? zlib.createBrotliDecompress() : undefined;
  if (unpack === undefined) {
    if (encoding !== 'identity' && encoding !== '') throw failed(url, { code: 'odd-packing', packing: encoding.slice(0, 40) });
    return response;
  }
  response.on('error', (error) => unpack.destroy(error));
  unpack.on('error', () => undefined); // it may come before anyone reads; told to who does
  return response.pipe(unpack);
}

async function body(sent: http.ClientRequest, response: http.IncomingMessage, file: string, url: URL, request: Request): Promise<Written> {
  const { limits, onBytes } = request;
  const of = { host: url.host };
  const announced = response.headers['content-length'] === undefined ? undefined : Number(response.headers['content-length']);
  if (announced !== undefined && announced > limits.maxBytes) throw tooLarge(of, limits.maxBytes);
  const stream = unpacked(response, url);
  const total = stream === response ? announced : undefined;
  let closed = false;
  sent.once('close', () => { closed = true; });
  try {
    const written = await writeCandidate(file, stream, of, limits.maxBytes, (bytes) => onBytes?.(bytes, total));
    if (!closed) await Promise.race([once(sent, 'close'), once(sent, 'error')]);
    const surplus = (sent as { [SAID]?: Error })[SAID];
    if (!response.complete) throw failed(url, { code: 'cut-off' });
    if (surplus !== undefined) throw failed(url, { code: 'sent-more', announced: announced ?? 0 });
    return written;
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw failed(url, whyOf((sent as { [SAID]?: Error })[SAID] ?? (error as Error), url, request));
  }
}
