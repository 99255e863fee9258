/**
 * `$dnsrewrite` (AdGuard Home, "DNS filtering rules syntax"): what a rule answers instead of blocking. Short form an address, a name or
 * an RCODE; full form `RCODE;TYPE;VALUE`.
 */
import net from 'node:net';
import { normaliseName } from '../normalise-name.ts';
import type { RuleAnswer } from '../list-reader.ts';
import { typeNumber } from '../../wire/mnemonics.ts';
import { recordData, TXT } from '../../wire/record-data.ts';
import { TYPE } from '../../wire/message.ts';

const quoted = (text: string): string => `"${text.replaceAll(/[\\"]/g, String.raw`\$&`)}"`;

/** @returns the answer, or why it cannot be given */
export function readRewrite(value: string): RuleAnswer | string {
  if (value === '') return '“dnsrewrite” without a value: it says no answer';
  const [first, type, ...rest] = value.split(';') as [string, ...string[]];
  if (type !== undefined) return fullForm(first.trim().toUpperCase(), type.trim().toUpperCase(), rest.join(';').trim());
  if (/^[A-Z]+$/.test(value)) return ofRcode(value);
  const family = net.isIP(value);
  if (family !== 0) return value.includes('%') ? `“${value.slice(0, 40)}” is an address of one machine’s own link` : { records: [{ type: family === 4 ? TYPE.A : TYPE.AAAA, data: value }] };
  return aliasOf(value);
}

function aliasOf(value: string): RuleAnswer | string {
  const alias = normaliseName(value);
  return alias === undefined ? `“dnsrewrite” to “${value.slice(0, 40)}”, which is neither an address nor a name` : { alias };
}

function ofRcode(rcode: string): RuleAnswer | string {
  if (rcode === 'NOERROR' || rcode === 'NXDOMAIN' || rcode === 'REFUSED') return { rcode };
  return `“dnsrewrite” to ${rcode.slice(0, 20)}: NOERROR, NXDOMAIN and REFUSED can be answered`;
}

function fullForm(rcode: string, type: string, value: string): RuleAnswer | string {
  const answer = ofRcode(rcode);
  if (typeof answer === 'string' || rcode !== 'NOERROR' || (type === '' && value === '')) return answer;
  const number = typeNumber(type);
  if (number === TYPE.CNAME) return aliasOf(value);
  if (number === TXT) return recordData(TXT, quoted(value)) === undefined ? 'a TXT record too long to be answered' : { records: [{ type: TXT, data: quoted(value) }] };
  if (number !== TYPE.A && number !== TYPE.AAAA && number !== TYPE.PTR && number !== TYPE.MX) {
    return `“dnsrewrite” with a record of type “${type.slice(0, 20)}”: A, AAAA, CNAME, PTR, MX and TXT can be answered`;
  }
  return recordData(number, value) === undefined ? `“${value.slice(0, 40)}” is not the data of a record of type ${type}` : { records: [{ type: number, data: value }] };
}
