/** From what is pasted to the name. */
import { expect, test } from 'vitest';
import { siteName } from '../../../shared/site-name.ts';

test.for([
  ['https://www.example.org/x', 'www.example.org'], ['http://user:secret@example.org:8080/a?b#c', 'example.org'], ['example.org/path', 'example.org'], ['example.org:443', 'example.org'], ['example.org?x', 'example.org'],
  [' example.org ', 'example.org'], ['nas', 'nas'], ['bücher.example/x', 'bücher.example'], ['not a name', 'not a name'], ['https://[::1]/x', 'https://[::1]/x'], ['https://', 'https://'],
] as const)('%s is about %s', ([typed, name]) => {
  expect(siteName(typed)).toBe(name);
});
