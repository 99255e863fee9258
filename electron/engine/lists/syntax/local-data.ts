/** Records that a list gives in place of what a name really has: zones, Unbound's `local-data`, dnsmasq's addresses. */
import { isIPv4, isIPv6 } from 'node:net';
import type { LineFault } from '../../../../shared/faults.ts';
import type { RuleAnswer, RuleDetail } from '../list-reader.ts';
import { NOWHERE } from './hosts.ts';

export interface LocalRecord {
  /** 1 A, 16 TXT, 28 AAAA (the IANA register of DNS resource record types). */
  type: number;
  data: string;
}

/** How many records of one name are kept: an answer has to fit a message. */
export const MAX_RECORDS = 32;

/** Quoted as in a zone file; what is quoted already stays so. */
const quoted = (text: string): string => (text.startsWith('"') ? text : `"${text.replaceAll(/["\\]/g, '\\$&')}"`);

/** A record of a type that can be answered, its data checked; else why not. */
export function localRecord(type: string, data: readonly string[]): LocalRecord | LineFault {
  const first = data[0] ?? '';
  switch (type) {
    case 'A': return isIPv4(first) && data.length === 1 ? { type: 1, data: first } : { code: 'no-ipv4', text: first.slice(0, 40) };
    case 'AAAA': return isIPv6(first) && !first.includes('%') && data.length === 1 ? { type: 28, data: first.toLowerCase() } : { code: 'no-ipv6', text: first.slice(0, 40) };
    case 'TXT': return data.length > 0 ? { type: 16, data: data.map(quoted).join(' ') } : { code: 'no-text' };
    default: return { code: 'record-type', type: type.slice(0, 20) };
  }
}

/** A or AAAA for an address; `undefined` for what is none. */
export function addressRecord(address: string): LocalRecord | undefined {
  if (isIPv4(address)) return { type: 1, data: address };
  return isIPv6(address) && !address.includes('%') ? { type: 28, data: address.toLowerCase() } : undefined;
}

/** Whether the records say no more than “nowhere”, as a plain block does. */
export const leadNowhere = (records: readonly LocalRecord[]): boolean => records.every(({ type, data }) => type === 16 || NOWHERE.test(data));

export const answered = (answer: RuleAnswer): RuleDetail => ({ answer });

// One object for all rules that are answered alike: lists have a million of them.
export const NXDOMAIN: RuleDetail = { answer: { rcode: 'NXDOMAIN' } };
/** NOERROR without records (RFC 2308 2.2). */
export const NODATA: RuleDetail = { answer: { rcode: 'NOERROR' } };
export const REFUSED: RuleDetail = { answer: { rcode: 'REFUSED' } };
