/** The modifiers of an Adblock rule behind its `$`, as far as a resolver can honour them. Half a rule is another rule: one unknown word and it is ignored whole. */
import net from 'node:net';
import type { LineFault } from '../../../../shared/faults.ts';
import type { RuleAction, RuleDetail } from '../list-reader.ts';
import { typeNumber } from '../../wire/mnemonics.ts';
import { readRewrite } from './adblock-rewrite.ts';

export interface Modifiers {
  important: boolean;
  /** The rule only disables the one that is written like it without this. */
  badfilter: boolean;
  detail: RuleDetail | undefined;
  /** Sorted and without `badfilter`: equal for rules that say the same. */
  canonical: string;
}

const NONE: Modifiers = { important: false, badfilter: false, detail: undefined, canonical: '' };

/** Values in one modifier. */
const MAX_VALUES = 10_000;

/** Cuts at a separator that is neither escaped nor within quotes. Escapes stay; `unescape` takes them off. */
function cut(text: string, separator: string): string[] {
  const parts: string[] = [];
  let from = 0;
  let quote = '';
  for (let i = 0; i < text.length; i++) {
    const character = text[i]!;
    if (character === '\\') i++;
    else if (quote !== '') quote = character === quote ? '' : quote;
    else if ((character === '"' || character === "'") && /[=|~,]$/.test(text.slice(Math.max(0, i - 1), i))) quote = character;
    else if (character === separator) {
      parts.push(text.slice(from, i));
      from = i + 1;
    }
  }
  parts.push(text.slice(from));
  return parts;
}

function unescape(text: string): string {
  const inner = text.length > 1 && (text[0] === '"' || text[0] === "'") && text.endsWith(text[0]!) ? text.slice(1, -1) : text;
  return inner.replaceAll(/\\(.)/g, '$1');
}

/** `a|~b`: what it is for, and what it is not for. @param wrong of a value that is none */
function eachOf<T>(value: string, read: (text: string) => T | undefined, wrong: (text: string) => LineFault): { for: T[]; not: T[] } | LineFault {
  const found: { for: T[]; not: T[] } = { for: [], not: [] };
  const parts = cut(value, '|');
  if (parts.length > MAX_VALUES) return { code: 'modifier-values', most: MAX_VALUES };
  for (const part of parts) {
    const trimmed = part.trim();
    const not = trimmed.startsWith('~');
    const text = unescape(not ? trimmed.slice(1) : trimmed);
    const one = text === '' ? undefined : read(text);
    if (one === undefined) return wrong(text.slice(0, 40));
    found[not ? 'not' : 'for'].push(one);
  }
  return found;
}

/** An address, a network or a name that a household gave a device. */
function readClient(text: string): string | undefined {
  const [, address, prefix] = /^([\d.]+|[\da-f:.]*:[\da-f:.]*)\/(\d{1,3})$/i.exec(text) ?? [];
  if (address === undefined) return text.length <= 200 ? text : undefined;
  const family = net.isIP(address);
  return family !== 0 && Number(prefix) <= (family === 4 ? 32 : 128) ? `${address}/${Number(prefix)}` : undefined;
}

const readExcept = (text: string): string | undefined => {
  const name = text.toLowerCase().replace(/\.$/, '');
  return name.length <= 253 && /^[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63})*$/.test(name) ? name : undefined;
};

/** @returns why the whole rule is ignored, or what its modifiers say */
export function readModifiers(text: string, action: RuleAction): Modifiers | LineFault {
  if (text === '') return NONE;
  let important = false;
  let badfilter = false;
  let detail: RuleDetail | undefined;
  const parts = cut(text, ',').map((part) => part.trim());
  const seen = new Set<string>();
  for (const part of parts) {
    const equals = part.indexOf('=');
    const name = (equals < 0 ? part : part.slice(0, equals)).toLowerCase();
    const value = equals < 0 ? '' : part.slice(equals + 1);
    if (seen.has(name)) return { code: 'modifier-twice', name: name.slice(0, 40) };
    seen.add(name);
    switch (name) {
      case 'important': important = true; break;
      case 'badfilter': badfilter = true; break;
      case 'dnstype': {
        const types = eachOf(value, typeNumber, (text) => ({ code: 'no-type', text }));
        if ('code' in types) return types;
        detail = { ...detail, ...(types.for.length === 0 ? {} : { types: types.for }), ...(types.not.length === 0 ? {} : { exceptTypes: types.not }) };
        break;
      }
      case 'client': {
        const clients = eachOf(value, readClient, (text) => ({ code: 'no-client', text }));
        if ('code' in clients) return clients;
        detail = { ...detail, ...(clients.for.length === 0 ? {} : { clients: clients.for }), ...(clients.not.length === 0 ? {} : { exceptClients: clients.not }) };
        break;
      }
      case 'denyallow': {
        const names = eachOf(value, readExcept, (text) => ({ code: 'no-denyallow', text }));
        if ('code' in names) return names;
        if (names.not.length > 0) return { code: 'no-denyallow', text: '~' };
        detail = { ...detail, except: names.for };
        break;
      }
      case 'dnsrewrite': {
        if (action === 'allow') return { code: 'rewrite-exception' };
        const answer = readRewrite(unescape(value).trim());
        if ('code' in answer) return answer;
        detail = { ...detail, answer };
        break;
      }
      case 'ctag': return { code: 'modifier-ctag' };
      default: return { code: 'modifier', text: part.slice(0, 40) };
    }
  }
  return { important, badfilter, detail, canonical: parts.filter((part) => part.toLowerCase() !== 'badfilter').toSorted().join(',') };
}
