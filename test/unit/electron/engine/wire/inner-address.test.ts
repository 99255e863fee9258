import net from 'node:net';
import { describe, expect, test } from 'vitest';
import { innerAddress, innerAddressText } from '../../../../../electron/engine/wire/inner-address.ts';

function bytesOf(address: string): Uint8Array {
  if (net.isIPv4(address)) return Uint8Array.from(address.split('.').map(Number));
  const plain = address.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_text, ...four: string[]) => {
    const [a, b, c, d] = four.map(Number);
    return `${(a! * 256 + b!).toString(16)}:${(c! * 256 + d!).toString(16)}`;
  });
  const [left = '', right = ''] = plain.split('::');
  const groups = (text: string): number[] => text.split(':').filter((group) => group !== '').map((group) => Number.parseInt(group, 16));
  const [before, after] = [groups(left), groups(right)];
  return Uint8Array.from([...before, ...Array.from({ length: 8 - before.length - after.length }, () => 0), ...after].flatMap((group) => [group >> 8, group & 255]));
}

/** Between other bytes, as in a message. */
function found(address: string): string | undefined {
  const bytes = bytesOf(address);
  return innerAddress(Uint8Array.from([0, 0, ...bytes, 0, 1]), 2, bytes.length);
}

/** The first and the last of each range of RFC 1122, 1918, 6598, 3927. */
const INSIDE_V4 = ['0.0.0.0', '0.255.255.255', '10.0.0.0', '10.255.255.255', '100.64.0.0', '100.127.255.255', '127.0.0.0', '127.255.255.255', '169.254.0.0', '169.254.255.255', '172.16.0.0', '172.31.255.255', '192.168.0.0', '192.168.255.255'];
/** Their neighbours, and the ranges for documentation (RFC 5737). */
const OUTSIDE_V4 = [
  '1.0.0.0', '9.255.255.255', '11.0.0.0', '100.63.255.255', '100.128.0.0', '101.64.0.0', '126.255.255.255', '128.0.0.0', '169.253.255.255', '169.255.0.0', '168.254.0.0', '170.254.0.0', '172.15.255.255', '172.32.0.0', '171.16.0.0', '173.16.0.0',
  '192.167.255.255', '192.169.0.0', '191.168.0.0', '193.168.0.0', '192.0.2.1', '198.51.100.1', '203.0.113.1', '8.8.8.8', '255.255.255.255',
];
const INSIDE_V6 = ['::', '::1', 'fc00::', 'fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', 'fe80::', 'febf:ffff::1', 'fec0::', 'feff::1'];
const OUTSIDE_V6 = ['fbff::1', 'fe7f::1', 'ff02::1', '2001:db8::1', '2606:4700::1111', '1::', '0:0:0:0:0:1::', '64:ff9a::c0a8:101', '64:ff9b:2::c0a8:101', '64:ff9b::1:0:c0a8:101', '2003:c0a8:101::1', '100::1'];

/** Ways to write an IPv4 address within one of IPv6: mapped, compatible (RFC 4291), translated (RFC 2765), NAT64 (RFC 6052, RFC 8215), 6to4 (RFC 3056). */
const WRAPPED: ((v4: string) => string)[] = [
  (v4) => `::ffff:${v4}`, (v4) => `::ffff:0:${v4}`, (v4) => `::${v4}`, (v4) => `64:ff9b::${v4}`, (v4) => `64:ff9b:1::${v4}`,
  (v4) => `2002:${v4.split('.').map((part) => Number(part).toString(16).padStart(2, '0')).join('').replace(/(.{4})/, '$1:')}::1`,
];

describe('an address that belongs inside a house', () => {
  test.for([...INSIDE_V4, ...INSIDE_V6])('%s is one', (address) => {
    expect(found(address)).toBeDefined();
  });

  test.for([...OUTSIDE_V4, ...OUTSIDE_V6])('%s is none', (address) => {
    expect(found(address)).toBeUndefined();
  });

  test('is found within an address of IPv6, and others are not', () => {
    for (const wrap of WRAPPED) {
      for (const v4 of INSIDE_V4) expect([wrap(v4), found(wrap(v4))]).toEqual([wrap(v4), expect.any(String)]);
      for (const v4 of OUTSIDE_V4) expect([wrap(v4), found(wrap(v4))]).toEqual([wrap(v4), undefined]);
    }
  });

  test('is told as it stands in the answer', () => {
    expect(['10.1.2.3', '::1', '::', '::ffff:192.168.1.1', '64:ff9b::10.0.0.1'].map(found)).toEqual(['10.1.2.3', '::1', '::', '::ffff:192.168.1.1', '64:ff9b::10.0.0.1']);
  });

  test('is the same as text, where an upstream is named by one', () => {
    for (const address of [...INSIDE_V4, '::1', 'fd00::1', 'fe80::1']) expect([address, innerAddressText(address)]).toEqual([address, true]);
    for (const address of [...OUTSIDE_V4, '2001:db8::1']) expect([address, innerAddressText(address)]).toEqual([address, false]);
  });
});
