/**
 * `$dnsrewrite` (AdGuard Home, "DNS filtering rules syntax"): what a rule answers instead of blocking. Short form an address, a name or
 * an RCODE; full form `RCODE;TYPE;VALUE`.
 */
import net from 'node:net';
import type { LineFault } from '../../../../shared/faults.ts';
import { normaliseName } from '../normalise-name.ts';
import type { RuleAnswer } from '../list-reader.ts';
import { typeNumber } from '../../wire/mnemonics.ts';
import { recordData, TXT } from '../../wire/record-data.ts';
import { TYPE } from '../../wire/message.ts';

const quoted = (text: string): string => `"${text.replaceAll(/[\\"]/g, String.raw`\$&`)}"`;

/** @returns the answer, or why it cannot be given */
export function readRewrite(value: string): RuleAnswer | LineFault {
  if (value === '') return { code: 'rewrite-empty' };
  const [first, type, ...rest] = value.split(';') as [string, ...string[]];
  if (type !== undefined) return fullForm(first.trim().toUpperCase(), type.trim().toUpperCase(), rest.join(';').trim());
  if (/^[A-Z]+$/.test(value)) return ofRcode(value);
  const family = net.isIP(value);
  if (family !== 0) return value.includes('%') ? { code: 'link-address', text: value.slice(0, 40) } : { records: [{ type: family === 4 ? TYPE.A : TYPE.AAAA, data: value }] };
  return aliasOf(value);
}

function aliasOf(value: string): RuleAnswer | LineFault {
  const alias = normaliseName(value);
  return alias === undefined ? { code: 'rewrite-target', text: value.slice(0, 40) } : { alias };
}

function ofRcode(rcode: string): RuleAnswer | LineFault {
  if (rcode === 'NOERROR' || rcode === 'NXDOMAIN' || rcode === 'REFUSED') return { rcode };
  return { code: 'rewrite-rcode', rcode: rcode.slice(0, 20) };
}

function fullForm(rcode: string, type: string, value: string): RuleAnswer | LineFault {
  const answer = ofRcode(rcode);
  if ('code' in answer || rcode !== 'NOERROR' || (type === '' && value === '')) return answer;
  const number = typeNumber(type);
  if (number === TYPE.CNAME) return aliasOf(value);
  if (number === TXT) return recordData(TXT, quoted(value)) === undefined ? { code: 'rewrite-text' } : { records: [{ type: TXT, data: quoted(value) }] };
  if (number !== TYPE.A && number !== TYPE.AAAA && number !== TYPE.PTR && number !== TYPE.MX) {
    return { code: 'rewrite-type', type: type.slice(0, 20) };
  }
  return recordData(number, value) === undefined ? { code: 'record-data', text: value.slice(0, 40), type } : { records: [{ type: number, data: value }] };
}
