/** The shape of a name: the front recedes, the registrable part stays (public suffix list). */
import { getDomain } from 'tldts';

const known = new Map<string, string>();
const MAX_KNOWN = 5000;

/** The registrable part of a name, private suffixes included; the name itself where there is none. */
export function registrablePart(name: string): string {
  let part = known.get(name);
  if (part === undefined) {
    if (known.size >= MAX_KNOWN) known.clear();
    part = getDomain(name, { allowPrivateDomains: false }) ?? name;
    known.set(name, part);
  }
  return part;
}
