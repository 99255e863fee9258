import { expect, test } from 'vitest';
import { digLine } from '../../../renderer/format/dig.ts';

test.for([
  ['www.example.com', 'AAAA', { address: '127.0.0.1', port: 5300 }, 'dig @127.0.0.1 -p 5300 www.example.com -t AAAA'], ['www.example.com', 'A', { address: '192.168.1.2', port: 53 }, 'dig @192.168.1.2 www.example.com -t A'],
  ['nas', 'A', undefined, 'dig -q nas. -t A'], ['.', 'NS', undefined, 'dig . -t NS'], ['-x.example', 'A', undefined, 'dig -q -x.example. -t A'], ['a\\032;rm.example', 'TYPE65280', undefined, "dig 'a\\032;rm.example' -t TYPE65280"],
] as const)('%s %s is asked again by a line that no shell misreads', ([name, type, server, line]) => {
  expect(digLine(name, type, server)).toBe(line);
});
