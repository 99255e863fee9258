/** A publisher of lists on loopback that behaves as a test tells it to, badly as well. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

export type Behaviour = (request: http.IncomingMessage, response: http.ServerResponse) => void;

export interface ListServer {
  /** With the scheme, without a path. */
  readonly url: string;
  readonly port: number;
  /** Every request that arrived, oldest first: path, and the validator it bore. */
  readonly asked: { path: string; etag: string | undefined }[];
  /** How many were answered at one time, at most. */
  readonly most: number;
  /** What stands at a path from now on: a text, or how to behave. */
  put(at: string, what: string | Uint8Array | Behaviour): void;
  close(): Promise<void>;
}

const fixture = (name: string): Buffer => fs.readFileSync(path.join(import.meta.dirname, '..', 'fixtures', 'tls', name));

/** A text with an entity tag, as a good server sends it. */
export const textOf = (text: string | Uint8Array): Behaviour => (request, response) => {
  const etag = `"${createHash('sha256').update(text).digest('hex').slice(0, 16)}"`;
  if (request.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end();
  else response.writeHead(200, { 'content-type': 'text/plain', etag, 'content-length': Buffer.byteLength(text) }).end(text);
};

/** Writes on the bare socket: what HTTP libraries refuse to send. */
export const rawly = (...parts: readonly (string | Uint8Array)[]): Behaviour => ({ socket }) => {
  for (const part of parts) socket.write(part);
  socket.end();
};

/** @param secure over TLS, as `resolver.test` */
export async function startListServer(secure = false): Promise<ListServer> {
  const places = new Map<string, Behaviour>();
  const asked: ListServer['asked'] = [];
  let now = 0;
  let most = 0;
  const answer: Behaviour = (request, response) => {
    const at = request.url ?? '/';
    asked.push({ path: at, etag: request.headers['if-none-match'] });
    most = Math.max(most, ++now);
    response.once('close', () => { now--; });
    request.socket.on('error', () => undefined);
    (places.get(at) ?? ((_request, missing) => missing.writeHead(404).end('not here')))(request, response);
  };
  const server = secure ? https.createServer({ cert: fixture('resolver.pem'), key: fixture('resolver.key') }, answer) : http.createServer(answer);
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const { port } = server.address() as AddressInfo;
  return {
    port, asked, url: secure ? `https://resolver.test:${port}` : `http://127.0.0.1:${port}`,
    get most() { return most; },
    put: (at, what) => void places.set(at, typeof what === 'function' ? what : textOf(what)),
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
}
