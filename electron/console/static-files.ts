/** The built page, read once at the start: what is not in the map does not exist, so no path can lead out of the folder. */
import fs from 'node:fs';
import type http from 'node:http';
import path from 'node:path';
import { promisify } from 'node:util';
import zlib from 'node:zlib';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.json': 'application/json', '.svg': 'image/svg+xml',
  '.png': 'image/png', '.ico': 'image/x-icon', '.woff2': 'font/woff2', '.webmanifest': 'application/manifest+json',
};

/** Inline styles are Mantine's; scripts come from us alone. */
const SECURITY_HEADERS = {
  'content-security-policy': "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'",
  'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'cross-origin-resource-policy': 'same-origin', 'x-frame-options': 'DENY',
};

/** Text is a third of its size packed: a phone waits for it. Fonts and pictures are packed already. */
const PACKED = /^(?:text\/|application\/json|image\/svg)/;
const gzip = promisify(zlib.gzip);

interface Asset {
  bytes: Buffer;
  type: string;
  /** Made when it is first asked for, away from the thread that answers. */
  packed?: Promise<Buffer>;
}

export class StaticFiles {
  private readonly files = new Map<string, Asset>();

  constructor(folder: string) {
    if (!fs.existsSync(folder)) return;
    for (const entry of fs.readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const file = path.join(entry.parentPath, entry.name);
      const type = TYPES[path.extname(entry.name)];
      if (type !== undefined) this.files.set(`/${path.relative(folder, file).replaceAll(path.sep, '/')}`, { bytes: fs.readFileSync(file), type });
    }
  }

  /** @param encodings what the browser takes, as its `accept-encoding` says */
  async serve(pathname: string, encodings: string, response: http.ServerResponse): Promise<void> {
    const asked = pathname === '/' ? '/index.html' : pathname;
    const file = this.files.get(asked);
    if (file === undefined) {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8', ...SECURITY_HEADERS });
      response.end(this.files.size === 0 ? 'Gavel runs, but its page was not built: run “npm run build”, then start it again.\n' : 'There is no such page.\n');
      return;
    }
    // Names under assets/ hold a hash of their content.
    const caching = asked.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
    const packs = PACKED.test(file.type);
    const packed = packs && /\bgzip\b/.test(encodings);
    const bytes = packed ? await (file.packed ??= gzip(file.bytes)) : file.bytes;
    response.writeHead(200, { 'content-type': file.type, 'content-length': bytes.length, 'cache-control': caching, ...(packs ? { vary: 'accept-encoding' } : {}), ...(packed ? { 'content-encoding': 'gzip' } : {}), ...SECURITY_HEADERS });
    response.end(bytes);
  }
}
