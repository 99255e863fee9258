/** Text of a zone file to the wire; what is no data of its type gives nothing. */
import { expect, test } from 'vitest';
import { recordData } from '../../../../../electron/engine/wire/record-data.ts';

test.for([
  [1, '192.0.2.1', 'c0000201'], [28, '2001:db8::1', '20010db8000000000000000000000001'], [28, '::', '00'.repeat(16)], [28, '::ffff:192.0.2.1', `${'00'.repeat(10)}ffffc0000201`], [28, '1:2:3:4:5:6:7:8', '00010002000300040005000600070008'], [28, 'fe80::', `fe80${'00'.repeat(14)}`],
  [5, 'A.example.', '0161076578616d706c6500'], [12, 'a.example', '0161076578616d706c6500'], [15, '10 a.example', '000a0161076578616d706c6500'], [16, '"a" "b\\"c"', '01610362' + '2263'], [16, 'plain', '05706c61696e'], [16, '""', '00'],
] as const)('type %i: %s', ([type, text, hex]) => expect(Buffer.from(recordData(type, text)!).toString('hex')).toBe(hex));

test('a long text is cut into strings of 255 bytes', () => {
  const data = recordData(16, 'x'.repeat(300))!;
  expect([data.length, data[0], data[256]]).toEqual([302, 255, 45]);
});

test.for([[1, '2001:db8::1'], [1, '192.0.2.256'], [28, '192.0.2.1'], [28, 'fe80::1%eth0'], [5, 'a..b'], [5, `${'a'.repeat(64)}.example`], [5, ''], [15, 'a.example'], [15, '70000 a.example'], [16, 'x'.repeat(2000)], [65, '1 .'], [99, 'x']] as const)('type %i: %s is none', ([type, text]) => expect(recordData(type, text)).toBeUndefined());
