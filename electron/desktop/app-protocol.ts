/** `app://gavel/`: the built page, from its folder and from nowhere else. Preferred over file://, which may read every file. */
import fs from 'node:fs/promises';
import path from 'node:path';
import { protocol } from 'electron';
import { SCHEME, fileFor } from './own-page.ts';

/** The page needs no network: what it shows comes over ipc. Mantine sets style attributes, hence 'unsafe-inline' for styles. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'", "script-src 'self'", "style-src 'self' 'unsafe-inline'", "img-src 'self' data:", "font-src 'self'", "connect-src 'self'",
  "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'",
].join('; ');

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.png': 'image/png',
  '.woff2': 'font/woff2', '.json': 'application/json', '.webmanifest': 'application/manifest+json', '.ico': 'image/x-icon',
};

/** Has to run before `ready`. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
}

/** @param folder  absolute; where the built page lies */
export function servePage(folder: string): void {
  protocol.handle(SCHEME, async (request) => {
    const headers = { 'content-security-policy': CONTENT_SECURITY_POLICY, 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' };
    const file = request.method === 'GET' ? fileFor(request.url, folder) : undefined;
    const type = TYPES[path.extname(file ?? '')];
    if (file === undefined || type === undefined) return new Response('not here', { status: 404, headers });
    try {
      return new Response(new Uint8Array(await fs.readFile(file)), { headers: { ...headers, 'content-type': type } });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      return new Response('not here', { status: 404, headers });
    }
  });
}
