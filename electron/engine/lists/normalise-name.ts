/** A domain as a person types it, to a name as it stands on the wire. */
import { domainToASCII } from 'node:url';

/** What a byte may be in a name: 0 nothing, 1 a letter or sign, 2 a digit, 4 the dot between labels. */
export const NAME_CHARACTER = new Uint8Array(256);
for (const character of 'abcdefghijklmnopqrstuvwxyz_-') NAME_CHARACTER[character.charCodeAt(0)] = 1;
for (const digit of '0123456789') NAME_CHARACTER[digit.charCodeAt(0)] = 2;
NAME_CHARACTER[46] = 4;

/**
 * Whether a part of a text is a name just as it goes into the index: lower case, two labels or more, at most 253 characters. One look at
 * each character, for lists have millions of them.
 */
export function isPlainName(text: string, from: number, to: number): boolean {
  if (to - from > 253) return false;
  let label = 0;
  let labels = 1;
  let digitsOnly = true;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    const kind = code < 128 ? NAME_CHARACTER[code]! : 0;
    if (kind === 0) return false;
    if (kind === 4) {
      if (label === 0) return false;
      label = 0;
      labels++;
      digitsOnly = true;
    } else {
      if (++label > 63) return false;
      if (kind === 1) digitsOnly = false;
    }
  }
  // A name whose last label is a number is an IPv4 address to every program that reads it (WHATWG URL 3.5).
  return labels > 1 && label > 0 && !digitsOnly;
}

/** Longer than what 253 octets of ASCII can come from: a character outside the BMP takes two units. What is longer is not converted. */
const MAX_UNITS = 506;
/** ASCII that is in no name. `domainToASCII` would read a part of such a text, and leave the rest. */
const FOREIGN = /[\0-,/:-@[-^`{-\x7f]/;

/**
 * Lower case, IDNA (UTS 46) to ASCII, without the trailing dot. `undefined` for what is not a name with at least two labels: an IP
 * address, a single label, a wildcard, an over-long or malformed name.
 */
export function normaliseName(text: string): string | undefined {
  let name = text.trim().toLowerCase();
  if (name.endsWith('.')) name = name.slice(0, -1);
  if (isPlainName(name, 0, name.length)) return name;
  if (name.length > MAX_UNITS || FOREIGN.test(name) || !/[^\0-\x7f]/.test(name)) return undefined;
  name = domainToASCII(name);
  return isPlainName(name, 0, name.length) ? name : undefined;
}
