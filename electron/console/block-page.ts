/**
 * Serves the page that explains a block, where the household set it to be: plain HTTP only, for HTTPS cannot be answered for another's
 * name without a false certificate. No call, no session, no file of Gavel's is to be had here.
 */
import type http from 'node:http';
import type { BlockPageAddress, BlockPageState } from '../../shared/answer-modes.ts';
import type { WhyAnswer } from '../../shared/engine-api.ts';
import type { Engine } from '../engine/engine-host.ts';
import { isLoopback } from './access-guard.ts';
import { blockPage } from './block-page-html.ts';
import { languageOf } from './block-page-words.ts';

const HEADERS = {
  'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
};

const shown = ({ address, port }: BlockPageAddress): string => `${address.includes(':') ? `[${address}]` : address}${port === 80 ? '' : `:${port}`}`;

/** The asked name without its port; `undefined` for an address, which nobody blocks. */
export function nameOfHost(host: string | undefined): string | undefined {
  const name = /^([a-z0-9_.-]{1,254}?)\.?(?::\d{1,5})?$/i.exec(host ?? '')?.[1]?.toLowerCase();
  return name === undefined || /^[\d.]+$/.test(name) ? undefined : name;
}

async function respond(engine: Engine, page: BlockPageAddress, request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
  const name = nameOfHost(request.headers.host);
  // A name that is none (`invalid-input`) gets the page for nothing in particular.
  const why: WhyAnswer | undefined = name === undefined ? undefined : await engine.call('why.get', { name, client: request.socket.remoteAddress ?? '' }).catch(() => undefined);
  const { web, country } = await engine.call('status.get', {});
  const { status, html } = blockPage({
    name: why === undefined ? undefined : name, why, language: languageOf(request.headers['accept-language']), address: shown(page), now: Date.now(),
    ...(country === undefined ? {} : { country }),
    ...(web === undefined || isLoopback(web.address) ? {} : { consoleUrl: `http://${shown(web)}` }),
  });
  const bytes = Buffer.from(html);
  // RFC 7725 section 4: who implements the block. Who ordered it stands in the page.
  response.writeHead(status, { ...HEADERS, 'content-length': bytes.length, ...(status === 451 ? { link: `<http://${shown(page)}/>; rel="blocked-by"` } : {}) });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

function why(error: NodeJS.ErrnoException, page: BlockPageAddress): string {
  switch (error.code) {
    case 'EADDRINUSE': return `${shown(page)} is taken by another program; stop it, or choose another address or port`;
    case 'EACCES': return `port ${page.port} needs administrator rights; on Linux, net.ipv4.ip_unprivileged_port_start=53 allows it`;
    case 'EADDRNOTAVAIL': return `${page.address} is not an address of this machine now`;
    default: return error.message;
  }
}

/** Follows the household's setting until it is closed. */
export class BlockPageServer {
  private readonly engine: Engine;
  private readonly stop: () => void;
  private server: http.Server | undefined;
  private wanted: string | undefined;

  constructor(engine: Engine) {
    this.engine = engine;
    this.stop = engine.listen('status.changed', ({ blockPage: state }) => this.follow(state));
    void engine.call('status.get', {}).then(({ blockPage: state }) => this.follow(state));
  }

  private follow(state: BlockPageState | undefined): void {
    const wanted = state === undefined ? undefined : shown(state);
    if (wanted === this.wanted) return;
    this.wanted = wanted;
    this.end();
    if (state !== undefined) this.listen(state);
  }

  private listen({ address, port }: BlockPageAddress): void {
    const page = { address, port };
    const server = process.getBuiltinModule('node:http').createServer({ requestTimeout: 10_000, headersTimeout: 5000, maxHeaderSize: 8 * 1024, connectionsCheckingInterval: 2000 }, (request, response) => {
      request.resume();
      respond(this.engine, page, request, response).catch(() => response.destroy()); // the engine is ending
    });
    server.maxConnections = 200;
    server.keepAliveTimeout = 2000;
    this.server = server;
    server.once('error', (error) => {
      if (this.server === server) this.engine.tellBlockPage(false, why(error, page));
    });
    server.listen(port, address, () => {
      if (this.server === server) this.engine.tellBlockPage(true);
    });
  }

  private end(): void {
    const { server } = this;
    this.server = undefined;
    server?.close();
    server?.closeAllConnections();
  }

  close(): void {
    this.stop();
    this.end();
  }
}
