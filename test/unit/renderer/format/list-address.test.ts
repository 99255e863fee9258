import { expect, test } from 'vitest';
import { withScheme } from '../../../../renderer/format/list-address.ts';

test.for([
  ['example.org/list.txt', 'https://example.org/list.txt'], ['lists.example.org', 'https://lists.example.org'], ['http://example.org/a', 'http://example.org/a'], ['example.org:8443/a', 'https://example.org:8443/a'],
  ['ftp://example.org/a', 'ftp://example.org/a'], ['a list', 'a list'], ['file:///etc/passwd', 'file:///etc/passwd'], ['', ''],
] as const)('an address may be typed without its scheme: %s', ([typed, url]) => expect(withScheme(typed)).toBe(url));
