/** Fetches a list from its address or reads its file. Everything that arrives is hostile: bounded in size and time, read as bytes. */
import fs from 'node:fs/promises';
import type http from 'node:http';
import type { LookupFunction } from 'node:net';
import zlib from 'node:zlib';
import { AppError } from '../../../shared/app-error.ts';
import { inWords } from '../upstream/question.ts';

const MAX_BYTES = 128 * 1024 * 1024;
/** Without a byte for this long the server is gone, in milliseconds. */
const IDLE_MS = 20_000;
/** The whole fetch, in milliseconds. */
const TOTAL_MS = 180_000;
const MAX_REDIRECTS = 5;

export interface DownloadOptions {
  /** Validators of the copy in hand: an unchanged list is not sent again (RFC 9110 13.1). */
  etag?: string;
  lastModified?: string;
  maxBytes?: number;
  timeoutMs?: number;
  /** How names are resolved; a list's host must not go through the system's resolver, which may be Gavel. */
  lookup?: LookupFunction;
}

export type Download = { status: 'unchanged' } | { status: 'read'; bytes: Uint8Array; etag?: string; lastModified?: string };

const MIB = 1024 * 1024;
const tooLarge = (what: string, maxBytes: number): AppError => new AppError('too-large', `${what} is larger than ${Math.round(maxBytes / MIB)} MiB; subscribe to a smaller edition of it`);

/** @throws AppError `fetch-failed` or `too-large`, naming the address or the file and what went wrong */
export async function downloadList(source: { type: 'url'; url: string } | { type: 'file'; path: string }, options: DownloadOptions): Promise<Download> {
  return source.type === 'file' ? readFile(source.path, options) : fetchUrl(new URL(source.url), options, MAX_REDIRECTS);
}

async function readFile(path: string, { maxBytes = MAX_BYTES, lastModified }: DownloadOptions): Promise<Download> {
  try {
    const stat = await fs.stat(path);
    if (!stat.isFile()) throw new AppError('fetch-failed', `${path} is not a file`);
    if (stat.size > maxBytes) throw tooLarge(path, maxBytes);
    const modified = `${stat.mtimeMs} ${stat.size}`;
    if (modified === lastModified) return { status: 'unchanged' };
    return { status: 'read', bytes: await fs.readFile(path), lastModified: modified };
  } catch (error) {
    if (error instanceof AppError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw new AppError('fetch-failed', code === 'ENOENT' ? `there is no file ${path}` : code === 'EACCES' ? `${path} may not be read by this user` : `${path}: ${(error as Error).message}`);
  }
}

function unpacker(encoding: string | undefined): zlib.Gunzip | zlib.BrotliDecompress | undefined {
  if (encoding === 'gzip' || encoding === 'x-gzip') return zlib.createGunzip();
  return encoding === 'br' ? zlib.createBrotliDecompress() : undefined;
}

async function fetchUrl(url: URL, options: DownloadOptions, redirects: number): Promise<Download> {
  const response = await request(url, options);
  const { statusCode = 0, headers } = response;
  if (statusCode === 304) {
    response.destroy();
    return { status: 'unchanged' };
  }
  if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined) {
    response.destroy();
    if (redirects === 0) throw new AppError('fetch-failed', `${url.host} redirects more than ${MAX_REDIRECTS} times`);
    const next = new URL(headers.location, url);
    if (next.protocol !== 'https:' && next.protocol !== url.protocol) throw new AppError('fetch-failed', `${url.host} redirects to ${next.protocol}//, which is less safe than the list's own address`);
    return fetchUrl(next, options, redirects - 1);
  }
  if (statusCode !== 200) {
    response.destroy();
    throw new AppError('fetch-failed', `${url.host} answered ${statusCode} ${response.statusMessage ?? ''}`.trim());
  }
  const bytes = await body(response, url, options);
  const { etag } = headers;
  const lastModified = headers['last-modified'];
  return { status: 'read', bytes, ...(etag === undefined ? {} : { etag }), ...(lastModified === undefined ? {} : { lastModified }) };
}

function request(url: URL, { etag, lastModified, timeoutMs = IDLE_MS, lookup }: DownloadOptions): Promise<http.IncomingMessage> {
  return new Promise((resolve, reject) => {
    if (url.protocol !== 'https:' && url.protocol !== 'http:') {
      reject(new AppError('fetch-failed', `${url.protocol}//: only http and https addresses can be fetched`));
      return;
    }
    const sent = process.getBuiltinModule(url.protocol === 'https:' ? 'node:https' : 'node:http').get(url, {
      headers: {
        'user-agent': 'Gavel', accept: 'text/plain, application/json, text/csv, */*', 'accept-encoding': 'gzip, br',
        ...(etag === undefined ? {} : { 'if-none-match': etag }), ...(lastModified === undefined ? {} : { 'if-modified-since': lastModified }),
      },
      timeout: timeoutMs, signal: AbortSignal.timeout(TOTAL_MS), ...(lookup === undefined ? {} : { lookup }),
    }, resolve);
    sent.on('timeout', () => sent.destroy(new Error(`no answer for ${timeoutMs / 1000} seconds`)));
    sent.on('error', (error) => reject(new AppError('fetch-failed', `${url.host}: ${inWords(error)}`)));
  });
}

async function body(response: http.IncomingMessage, url: URL, { maxBytes = MAX_BYTES }: DownloadOptions): Promise<Uint8Array> {
  const unpack = unpacker(response.headers['content-encoding']);
  const stream = unpack === undefined ? response : response.on('error', (error) => unpack.destroy(error)).pipe(unpack);
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > maxBytes) throw tooLarge(`the list of ${url.host}`, maxBytes);
      chunks.push(chunk);
    }
    if (!response.complete) throw new Error('the connection ended before the list did');
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('fetch-failed', `${url.host}: ${inWords(error as Error)}`);
  } finally {
    response.destroy();
  }
  return Buffer.concat(chunks, size);
}
