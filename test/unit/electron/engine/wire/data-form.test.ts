import { describe, expect, test } from 'vitest';
import { areTypes, isSoundData } from '../../../../../electron/engine/wire/data-form.ts';

const bytes = (...parts: (number | string | number[])[]): Uint8Array => new Uint8Array(parts.flatMap((part) => (typeof part === 'string' ? [part.length, ...Buffer.from(part)] : part)));
const sound = (type: number, data: Uint8Array): boolean => isSoundData(data, type, 0, data.length);
const [LOC, NAPTR, DS, SSHFP, DNSKEY, NSEC3, TLSA, URI, CAA] = [29, 35, 43, 44, 48, 50, 52, 256, 257];

describe('data of a record', () => {
  test.for([
    [DS, bytes(1, 2, 13, 2, 9)], [SSHFP, bytes(1, 1, 9)], [DNSKEY, bytes(1, 0, 3, 13, 9)], [TLSA, bytes(3, 1, 1, 9)], [URI, bytes(0, 1, 0, 1, [104])], [CAA, bytes(0, 'issue', [112])], [CAA, bytes(0, 'issue')],
    [LOC, new Uint8Array(16)], [LOC, bytes(1, 2)], [NAPTR, bytes(0, 1, 0, 1, 'u', 'E2U', '', 0)], [NSEC3, bytes(1, 0, 0, 10, 'salt', 'hash', [0, 1, 64])], [NSEC3, bytes(1, 0, 0, 10, 0, 'hash')], [65_280, bytes()], [65_280, bytes(1, 2, 3)],
  ] as const)('of type %i may be %s', ([type, data]) => expect(sound(type, data)).toBe(true));

  test.for([
    [DS, bytes()], [DS, bytes(1, 2, 13, 2)], [SSHFP, bytes(1)], [DNSKEY, bytes(1, 0)], [TLSA, bytes(1)], [URI, bytes(0)], [CAA, bytes(0)], [CAA, bytes(0, 0, 1)], [CAA, bytes(0, 200, 105)],
    [LOC, bytes(0, 1, 2, 3)], [NAPTR, bytes(0, 1, 0, 1)], [NAPTR, bytes(0, 1, 0, 1, 'u', 'E2U', '')], [NSEC3, bytes(1, 0, 0, 10)], [NSEC3, bytes(1, 0, 0, 10, 200, 1)], [NSEC3, bytes(1, 0, 0, 10, 'salt', 'hash', [0, 2, 64])],
  ] as const)('of type %i is malformed as %s', ([type, data]) => expect(sound(type, data)).toBe(false));
});

test('a list of types has windows that ascend, each of 1 to 32 bytes', () => {
  const list = (...data: number[]): boolean => areTypes(new Uint8Array(data), 0, data.length);
  expect([list(), list(0, 1, 64), list(0, 2, 64, 1, 1, 1, 128)]).toEqual([true, true, true]);
  expect([list(0), list(0, 0), list(0, 33), list(0, 2, 64), list(0, 1, 64, 0, 1, 64), list(1, 1, 64, 0, 1, 64)]).toEqual([false, false, false, false, false, false]);
});
