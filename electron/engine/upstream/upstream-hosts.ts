/** The names by which a household reaches its upstreams: no list may take them away unasked. */
import { parseUpstreamUrl } from './parse-upstream-url.ts';

/** @param urls as configured, without zones */
export function upstreamHosts(urls: readonly string[]): string[] {
  return urls.flatMap((url) => {
    const parsed = parseUpstreamUrl(url);
    return parsed.ok && parsed.spec.serverName !== undefined ? [parsed.spec.serverName] : [];
  });
}
