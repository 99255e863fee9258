/** Lists made to hurt: every reader ends in a few seconds, with a report that tells what and where, whatever it is given. */
import { describe, expect, test } from 'vitest';
import { SYNTAXES } from '../../../../../electron/engine/lists/detect-syntax.ts';
import { readRules } from '../../../../helpers/read-rules.ts';

const SIZE = 1024 * 1024;
const fill = (piece: string): string => piece.repeat(Math.ceil(SIZE / piece.length));

const TEXTS: Record<string, string> = {
  'blank lines': fill('\n'), 'lone carriage returns': fill('\r'), 'blanks': fill(' \t\n'), 'one line without end': fill('a.'), 'one line of words': fill('a.example '), 'one long comment': `#${fill(' x')}`,
  'long names': fill(`${'a'.repeat(300)}.example\n`), 'long labels': fill(`${'a'.repeat(64)}.example\n`), 'long Unicode names': fill(`${'é'.repeat(250)}.example\n`), 'addresses only': fill('192.0.2.1\n'),
  'runs of blanks': fill(`a${' '.repeat(15_000)}b\n`), 'a title of blanks': fill(`# title: a${' '.repeat(15_000)}b\n`), 'quotes': fill(`a.example TXT ${'"'.repeat(8001)}\n`), 'escaped quotes': fill(`local-data: "a.example TXT ${'\\"'.repeat(7000)}\n`),
  'open parentheses': fill('a ( b\n'), 'growing origins': fill('$ORIGIN a\nb CNAME .\n'), 'names between slashes': fill(`address=/${'a/'.repeat(8000)}\n`), 'stars': fill(`${'*'.repeat(10_000)}\n`), 'dots': fill(`${'.'.repeat(10_000)}\n`), 'colons': fill(`${':'.repeat(10_000)}\n`),
  'bars': fill(`||${'a^'.repeat(5000)}\n`), 'braces': fill('{"a":['), 'line separators': fill('a.example TXT "\\\u2028"\n'),
};

describe('no text takes a reader down', () => {
  test.for(Object.keys(TEXTS))('%s', { timeout: 120_000 }, (name) => {
    for (const syntax of [undefined, ...SYNTAXES]) {
      const before = process.threadCpuUsage();
      try {
        const { report } = readRules(TEXTS[name]!, syntax === undefined ? {} : { syntax });
        expect(report.skipped.length).toBeLessThanOrEqual(100);
      } catch (error) {
        expect(error).toMatchObject({ name: 'AppError' });
      }
      expect(process.threadCpuUsage(before).user / 1e6, syntax).toBeLessThan(10); // of processor time: what else runs on the machine does not count
    }
  });
});

describe('the report keeps its line numbers', () => {
  test('through line ends of every kind, blank lines and a line that is too long', () => {
    const { rules, skipped } = readRules(`a.example\r\n\r\n \r\rb.example\n\n${'x'.repeat(20_000)}\nc.example\r-\nd.example`);
    expect(rules).toEqual(['1 tree block a.example', '5 tree block b.example', '8 tree block c.example', '10 tree block d.example']);
    expect(skipped).toEqual(['7: a line of 20,000 characters, which is longer than any rule', expect.stringMatching(/^9: /)]);
  });
  test('and says what is wrong with a name', () => {
    expect(readRules(`${'a.'.repeat(150)}example\n${'a'.repeat(64)}.example\n10.0.0.0/8\nbücher.example/page\nex*mple.com\n\u{1F600}\u{FFFD}.example\n`, { syntax: 'domains' }).skipped).toEqual([
      '1: a name of 307 characters; DNS has names of up to 253', '2: a label of more than 63 characters, which DNS does not have', '3: cannot be enforced by DNS: an IP address', '4: cannot be enforced by DNS: an address with a path',
      '5: a wildcard within a name; only “*.” before a name can be read', '6: not a DNS name',
    ]);
  });
  test('hosts lines with comments, tabs and several blanks are read', () => expect(readRules('127.0.0.1\t a.example # x\n0.0.0.0  b.example#y\n0.0.0.0 c.example d.example\n127.0.0.1 localhost.localdomain\n').rules).toEqual(['1 exact block a.example', '2 exact block b.example', '3 exact block c.example', '3 exact block d.example']));
});
