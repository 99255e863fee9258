/** Which syntax a text is in, from its marks and the look of its first rules. */
import { AppError } from '../../../shared/app-error.ts';
import { LIST_SYNTAXES, type ListSyntax } from '../../../shared/list-syntax.ts';
import type { ListText } from './list-text.ts';
import { Lines } from './read-report.ts';
import { detectRegister } from './registers/registers.ts';
import { DNSMASQ_LINE } from './syntax/dnsmasq.ts';
import { ADDRESS } from './syntax/hosts.ts';
import { JSON_MARK } from './syntax/order-list-json.ts';
import { TEXT_MARK } from './syntax/order-list-text.ts';
import { UNBOUND_LINE } from './syntax/unbound.ts';
import { whyUnsupported } from './unsupported-syntax.ts';

export const SYNTAXES = LIST_SYNTAXES;
export type Syntax = ListSyntax;

const LOOK_AT = 500;
const HEADER_CHARS = 64 * 1024;
/** A zone begins with one of these, whatever follows. */
const ZONE_MARK = /^(?:\$(?:TTL|ORIGIN)[ \t]|(?:[^\s#!;]\S*)?[ \t]+(?:\d\w*[ \t]+)?(?:IN[ \t]+)?(?:\d\w*[ \t]+)?SOA[ \t])/im;
const ZONE_RECORD = /^\S*\s+(?:\d\w*\s+)?(?:IN\s+)?(?:CNAME|A|AAAA|TXT|NS)\s+\S/;

type Look = 'hosts' | 'domains' | 'wildcard' | 'adblock' | 'dnsmasq' | 'unbound' | 'rpz';

/** What one rule looks like; the more special first. */
function lookOf(rule: string): Look {
  if (DNSMASQ_LINE.test(rule)) return 'dnsmasq';
  if (UNBOUND_LINE.test(rule)) return 'unbound';
  if (ZONE_RECORD.test(rule)) return 'rpz';
  if (/^(?:@@|\|)|\^|\$|##|^\/.+\/$/.test(rule)) return 'adblock';
  if (ADDRESS.test(rule.split(/\s/, 1)[0]!) && /\s/.test(rule)) return 'hosts';
  return rule.startsWith('*.') ? 'wildcard' : 'domains';
}

/**
 * @param beginning the text, or at least its first 64 Ki characters; `text` all of it
 * @throws AppError `unreadable-list` for what is known to be something else, with what to do instead
 */
export function detectSyntax(beginning: string, text: ListText = beginning): Syntax {
  const top = beginning.slice(0, HEADER_CHARS);
  if (JSON_MARK.test(top)) return 'order-list-json';
  if (TEXT_MARK.test(top)) return 'order-list-text';
  const register = detectRegister(top);
  if (register !== undefined) return register;
  const unsupported = whyUnsupported(top);
  if (unsupported !== undefined) throw new AppError('unreadable-list', unsupported);
  if (ZONE_MARK.test(top)) return 'rpz';
  const seen: Record<Look, number> = { domains: 0, hosts: 0, wildcard: 0, adblock: 0, dnsmasq: 0, unbound: 0, rpz: 0 };
  let looked = 0;
  for (const lines = new Lines(text); looked < LOOK_AT && lines.next(); ) {
    const rule = lines.line.trim();
    if (rule.startsWith('[Adblock')) return 'adblock';
    if (/^[#!;]/.test(rule)) continue;
    seen[lookOf(rule)]++;
    looked++;
  }
  // The Adblock reader understands names and hosts lines as well; a list with any of its marks is its.
  if (seen.adblock > 0 && seen.adblock * 10 >= looked) return 'adblock';
  return (Object.keys(seen) as Look[]).reduce((best, look) => (seen[look] > seen[best] ? look : best));
}
