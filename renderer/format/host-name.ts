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

/** What a person pastes from the address bar, down to the name: `https://www.example.com/a?b` → `www.example.com`. What is no address stays as it is. */
export function siteName(text: string): string {
  const typed = text.trim();
  if (!/[/:?#]/.test(typed)) return typed;
  try {
    return new URL(/^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : `http://${typed}`).hostname || typed;
  } catch {
    return typed; // Gavel says what is wrong with it
  }
}
