/** A domain as a person types it, to a name as it stands on the wire. */
import { domainToASCII } from 'node:url';

const PLAIN = /^[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63})+$/;
const NUMERIC_END = /(?:^|\.)\d+$/;

/**
 * Lower case, IDNA (UTS 46) to ASCII, without the trailing dot. `undefined` for what is not a name with at least two labels: an IP
 * address, a single label, a wildcard, an over-long or malformed name.
 */
export function normaliseName(text: string): string | undefined {
  let name = text.trim().toLowerCase();
  if (name.endsWith('.')) name = name.slice(0, -1);
  if (!PLAIN.test(name)) {
    if (!/[^\0-\x7f]/.test(name)) return undefined;
    name = domainToASCII(name);
    if (!PLAIN.test(name)) return undefined;
  }
  // A name whose last label is a number is an IPv4 address to every program that reads it (WHATWG URL 3.5).
  return name.length <= 253 && !NUMERIC_END.test(name) ? name : undefined;
}
