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
import { inWords } from '../upstream/question.ts';
import { explainTlsError } from '../upstream/verified-tls.ts';
import { innerAddressText } from '../wire/inner-address.ts';
import { hasName, webAddress } from './entry.ts';
import type { Validators } from './list-store.ts';
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

const failed = (url: URL, what: string): AppError => new AppError('fetch-failed', `${url.host}: ${what}`);

const SAID = Symbol('what went wrong, in words');

/** @throws AppError `invalid-input`, `fetch-failed` or `too-large`, naming the host and what went wrong */
export async function fetchList(address: string, file: string, options: FetchOptions = {}): Promise<Fetched> {
  const limits = { ...LIMITS, ...options.limits };
  const request: Request = { ...options, limits, signal: AbortSignal.any([AbortSignal.timeout(limits.totalMs), ...(options.cancel === undefined ? [] : [options.cancel])]) };
  const { url, sent, response } = await answerOf(webAddress(address), request, MAX_REDIRECTS);
  try {
    if (response.statusCode === 304) {
      if (options.validators === undefined) throw failed(url, 'it says “not modified” to a first question; that is a fault of the server');
      return { status: 'unchanged' };
    }
    if (response.statusCode !== 200) throw failed(url, `it answered ${response.statusCode} ${response.statusMessage ?? ''}`.trim());
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
  if (redirects === 0) throw failed(url, `it redirects more than ${MAX_REDIRECTS} times`);
  if (!URL.canParse(headers.location, url.href)) throw failed(url, 'it redirects to something that is no address');
  const next = new URL(headers.location, url);
  if (next.protocol !== 'https:' && next.protocol !== url.protocol) throw failed(url, `it redirects to ${next.protocol}//, which is less safe than the list's own address`);
  if (isInner(next) && !isInner(url)) throw failed(url, `it redirects to ${next.host}, which is inside this house`);
  return answerOf(next, next.hostname === url.hostname || isInner(url) ? request : { ...request, ...(request.lookup === undefined ? {} : { lookup: outsideOnly(request.lookup) }) }, redirects - 1);
}

/** A publisher outside has no business with devices of the house. */
function isInner({ hostname }: URL): boolean {
  const host = hostname.replaceAll(/^\[|\]$/g, '');
  return net.isIP(host) === 0 ? !hasName(host) : innerAddressText(host);
}

const INNER = 'INNER';

/** A name that a publisher leads to may lie as well as an address: what it stands for is looked at too. */
function outsideOnly(lookup: LookupFunction): LookupFunction {
  return (hostname, options, callback) => lookup(hostname, options, (error, address, family) => {
    const inner = error === null ? [address].flat().map((each) => (typeof each === 'string' ? each : each.address)).find(innerAddressText) : undefined;
    if (inner === undefined) callback(error, address, family);
    else callback(Object.assign(new Error(`it redirects to ${hostname}, which is ${inner}, inside this house`), { code: INNER }), '', 4);
  });
}

function send(url: URL, { validators, lookup, limits, signal, ca, cancel }: Request): Promise<{ sent: http.ClientRequest; response: http.IncomingMessage }> {
  return new Promise((resolve, reject) => {
    if (url.protocol !== 'https:' && url.protocol !== 'http:') {
      reject(new AppError('fetch-failed', `${url.protocol}//: only http and https addresses can be fetched`));
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
    const connecting = setTimeout(() => sent.destroy(new Error(`no connection within ${limits.connectMs / 1000} seconds`)), limits.connectMs);
    sent.on('socket', (socket) => {
      socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', () => {
        clearTimeout(connecting);
        watchPace(socket, sent, limits.drippingMs);
        socket.setTimeout(limits.answerMs ?? limits.silenceMs, () => sent.destroy(new Error(`not a byte for ${(socket.timeout ?? 0) / 1000} seconds`)));
      });
    });
    sent.on('close', () => clearTimeout(connecting));
    sent.on('error', (error) => {
      Object.assign(sent, { [SAID]: error });
      reject(failed(url, wordsOf(error, url, { limits, signal, ...(cancel === undefined ? {} : { cancel }) })));
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
    if (bytes > 0 && bytes < DRIPPING_BYTES) sent.destroy(new Error(`it sent only ${bytes} bytes in ${ms / 1000} seconds`));
  }, ms);
  sent.once('close', () => clearInterval(pace));
}

function wordsOf(error: Error, url: URL, { limits, signal, cancel }: Pick<Request, 'limits' | 'signal' | 'cancel'>): string {
  if (cancel?.aborted === true) return 'it was cancelled';
  if (signal.aborted) return `the whole took longer than ${Math.round(limits.totalMs / 1000)} seconds`;
  const code = 'code' in error ? String(error.code) : '';
  if (code === INNER) return error.message;
  if (code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE') return 'the connection ended before the list did';
  if (code.startsWith('Z_') || code.startsWith('ERR_BROTLI') || code.startsWith('ERR__ERROR_FORMAT')) return `what it sent cannot be unpacked (${error.message})`;
  if (code.startsWith('HPE_')) return `it does not speak HTTP as it is defined (${error.message})`;
  return url.protocol === 'https:' ? explainTlsError(error, url.hostname) : inWords(error);
}

function unpacked(response: http.IncomingMessage, url: URL): Readable {
  const encoding = response.headers['content-encoding']?.trim().toLowerCase() ?? 'identity';
  const unpack = encoding === 'gzip' || encoding === 'x-gzip' ? zlib.createGunzip() : encoding === 'br' ? zlib.createBrotliDecompress() : undefined;
  if (unpack === undefined) {
    if (encoding !== 'identity' && encoding !== '') throw failed(url, `it packs the list as “${encoding.slice(0, 40)}”, which was not asked for`);
    return response;
  }
  response.on('error', (error) => unpack.destroy(error));
  return response.pipe(unpack);
}

async function body(sent: http.ClientRequest, response: http.IncomingMessage, file: string, url: URL, request: Request): Promise<Written> {
  const { limits, onBytes } = request;
  const what = `the list of ${url.host}`;
  const announced = response.headers['content-length'] === undefined ? undefined : Number(response.headers['content-length']);
  if (announced !== undefined && announced > limits.maxBytes) throw tooLarge(what, limits.maxBytes);
  const stream = unpacked(response, url);
  const total = stream === response ? announced : undefined;
  let closed = false;
  sent.once('close', () => { closed = true; });
  try {
    const written = await writeCandidate(file, stream, what, limits.maxBytes, (bytes) => onBytes?.(bytes, total));
    if (!closed) await Promise.race([once(sent, 'close'), once(sent, 'error')]);
    const surplus = (sent as { [SAID]?: Error })[SAID];
    if (!response.complete) throw failed(url, 'the connection ended before the list did');
    if (surplus !== undefined) throw failed(url, `it sent more than the ${announced ?? 0} bytes that it announced, so the list may be cut off`);
    return written;
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw failed(url, wordsOf((sent as { [SAID]?: Error })[SAID] ?? (error as Error), url, request));
  }
}
