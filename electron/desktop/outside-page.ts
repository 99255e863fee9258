/** Which addresses the page may hand to the system's browser: the secure web, and the pages of this house's router, which are plain HTTP. */
import { ROUTER_PAGES } from '../../shared/setup-api.ts';

/** RFC 1918, as a literal address. */
const PRIVATE = /^(10\.\d+\.\d+\.\d+|192\.168\.\d+\.\d+|172\.(1[6-9]|2\d|3[01])\.\d+\.\d+)$/;

export function mayOpenOutside(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, username, password } = new URL(url);
  if (username !== '' || password !== '') return false;
  return protocol === 'https:' || (protocol === 'http:' && (PRIVATE.test(hostname) || ROUTER_PAGES.includes(hostname)));
}
