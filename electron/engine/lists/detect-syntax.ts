/** Which syntax a text is in, from its marks and the look of its first rules. */
import { Lines } from './read-report.ts';
import { UA_PLAYCITY_MARK } from './registers/ua-playcity.ts';
import { ADDRESS } from './syntax/hosts.ts';
import { JSON_MARK } from './syntax/order-list-json.ts';
import { TEXT_MARK } from './syntax/order-list-text.ts';

export const SYNTAXES = ['hosts', 'domains', 'adblock', 'order-list-json', 'order-list-text', 'ua-playcity'] as const;
export type Syntax = (typeof SYNTAXES)[number];

/** The syntaxes in which names refer to orders. */
export const isOrderSyntax = (syntax: Syntax): boolean => syntax === 'order-list-json' || syntax === 'order-list-text' || syntax === 'ua-playcity';

const LOOK_AT = 500;
const HEADER_CHARS = 64 * 1024;

export function detectSyntax(text: string): Syntax {
  const top = text.slice(0, HEADER_CHARS);
  if (JSON_MARK.test(top)) return 'order-list-json';
  if (TEXT_MARK.test(top)) return 'order-list-text';
  if (UA_PLAYCITY_MARK.test(top)) return 'ua-playcity';
  const seen = { hosts: 0, domains: 0, adblock: 0 };
  let looked = 0;
  for (const lines = new Lines(text); lines.next(); ) {
    const rule = lines.line.trim();
    if (rule.startsWith('[Adblock')) return 'adblock';
    if (rule === '' || rule.startsWith('#') || rule.startsWith('!')) continue;
    if (/^(?:@@|\|)|\^|\$|##|^\/.+\/$/.test(rule)) seen.adblock++;
    else if (ADDRESS.test(rule.split(/\s/, 1)[0]!) && /\s/.test(rule)) seen.hosts++;
    else seen.domains++;
    if (++looked >= LOOK_AT) break;
  }
  // The Adblock reader understands the other two as well; a list with any of its marks is its.
  if (seen.adblock > 0 && seen.adblock * 10 >= looked) return 'adblock';
  return seen.hosts > seen.domains ? 'hosts' : 'domains';
}
