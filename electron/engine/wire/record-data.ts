/** Record data from the text of a zone file (RFC 1035 5.1) to the wire, for the types that rules may answer with. */
import net from 'node:net';
import { encodeName, TYPE } from './message.ts';

/** TXT (RFC 1035 3.3.14). */
export const TXT = 16;
/** All of a TXT record's strings; more is no answer but a download. */
const MAX_TXT_BYTES = 1000;

const u16 = (value: number): Uint8Array => new Uint8Array([value >> 8, value & 255]);

/** A host name as it may be pointed to: labels of letters, digits, `-` and `_`; the trailing dot may be there. */
function nameData(text: string): Uint8Array | undefined {
  const name = text.toLowerCase().replace(/\.$/, '');
  return name.length <= 253 && /^[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63})*$/.test(name) ? encodeName(name) : undefined;
}

function ipv6(text: string): Uint8Array {
  const dotted = /^(.*:)(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(text);
  const plain = dotted === null ? text : `${dotted[1]}${((Number(dotted[2]) << 8) | Number(dotted[3])).toString(16)}:${((Number(dotted[4]) << 8) | Number(dotted[5])).toString(16)}`;
  const [left, right] = plain.split('::') as [string, string | undefined];
  const before = left === '' ? [] : left.split(':');
  const behind = right === undefined || right === '' ? [] : right.split(':');
  const groups = [...before, ...Array.from({ length: 8 - before.length - behind.length }, () => '0'), ...behind];
  return new Uint8Array(groups.flatMap((group) => [...u16(Number.parseInt(group, 16))]));
}

/** One quoted string or several; a text without quotes is one. Long ones are cut into pieces of 255 bytes. */
function textData(text: string): Uint8Array | undefined {
  const quoted = [...text.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map((found) => found[1]!.replaceAll(/\\(.)/g, '$1'));
  const strings = (quoted.length === 0 ? [text] : quoted).flatMap((string) => {
    const bytes = Buffer.from(string, 'utf8');
    return Array.from({ length: Math.max(1, Math.ceil(bytes.length / 255)) }, (_, i) => bytes.subarray(255 * i, 255 * (i + 1)));
  });
  const data = Buffer.concat(strings.flatMap((bytes) => [Buffer.from([bytes.length]), bytes]));
  return data.length <= MAX_TXT_BYTES ? data : undefined;
}

/** @returns `undefined` when the text is not data of this type, or the type is none of A, AAAA, CNAME, PTR, MX, TXT */
export function recordData(type: number, text: string): Uint8Array | undefined {
  switch (type) {
    case TYPE.A: return net.isIPv4(text) ? new Uint8Array(text.split('.').map(Number)) : undefined;
    case TYPE.AAAA: return net.isIPv6(text) && !text.includes('%') ? ipv6(text) : undefined;
    case TYPE.CNAME:
    case TYPE.PTR: return nameData(text);
    case TYPE.MX: {
      const [, preference, host] = /^(\d{1,5})\s+(\S+)$/.exec(text) ?? [];
      const exchange = host === undefined ? undefined : nameData(host);
      return exchange === undefined || Number(preference) > 65_535 ? undefined : Buffer.concat([u16(Number(preference)), exchange]);
    }
    case TXT: return textData(text);
    default: return undefined;
  }
}
