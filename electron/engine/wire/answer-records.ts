/** Records of an answer as values, for callers that have time; the message was found to be well formed before (`readAnswer`). */
import net from 'node:net';
import { checkName, TYPE } from './message.ts';

const u16 = (bytes: Uint8Array, at: number): number => (bytes[at]! << 8) | bytes[at + 1]!;

/** The answer section, data as it stands on the wire. */
export function answerRecords(bytes: Uint8Array): { type: number; data: Uint8Array }[] {
  const records: { type: number; data: Uint8Array }[] = [];
  let at = checkName(bytes, 12) + 4;
  for (let i = u16(bytes, 6); i > 0; i--) {
    const fixed = checkName(bytes, at);
    const from = fixed + 10;
    at = from + u16(bytes, fixed + 8);
    records.push({ type: u16(bytes, fixed), data: bytes.subarray(from, at) });
  }
  return records;
}

function ipv6Text(data: Uint8Array): string {
  const groups = Array.from({ length: 8 }, (_, i) => u16(data, 2 * i).toString(16)).join(':');
  return new net.SocketAddress({ address: groups, family: 'ipv6' }).address;
}

/** A and AAAA records as text, each once. */
export function addressesIn(records: ReturnType<typeof answerRecords>): string[] {
  const texts = records.flatMap(({ type, data }) => (type === TYPE.A ? [data.join('.')] : type === TYPE.AAAA ? [ipv6Text(data)] : []));
  return [...new Set(texts)];
}

/** The strings of TXT data (RFC 1035 3.3.14), which RESINFO has too (RFC 9606 4). Printable characters only. */
export function stringsOf(data: Uint8Array): string[] {
  const strings: string[] = [];
  for (let at = 0; at < data.length; at += data[at]! + 1) strings.push(Buffer.from(data.subarray(at + 1, at + 1 + data[at]!)).toString('latin1').replaceAll(/[^\x20-\x7e]/g, ' '));
  return strings;
}
