/** What other programs export becomes own rules that say the same. */
import { describe, expect, test } from 'vitest';
import { checkOwnRules, importOwnRules } from '../../../../../electron/engine/lists/import-own-rules.ts';

const lines = (text: string, as: 'block' | 'allow' = 'block', into = ''): string[] => importOwnRules(text, into, as).lines;

describe('lines of another program', () => {
  test.for([
    ['a hosts file', '127.0.0.1 localhost\n0.0.0.0 ads.example # an ad\n0.0.0.0 a.example b.example\n192.168.1.10 nas.lan\n', ['|ads.example^', '|a.example^', '|b.example^', '192.168.1.10 nas.lan']],
    ['names', 'ads.example\n*.wild.example\nÜber.example\n', ['||ads.example^', '||wild.example^', '||xn--ber-goa.example^']],
    ['Adblock rules, as they are written', '! Title: mine\n||ads.example^$important\n@@||ok.example^\n/^ads[0-9]/\n||r.example^$dnsrewrite=1.2.3.4\n', ['||ads.example^$important', '@@||ok.example^', '/^ads[0-9]/', '||r.example^$dnsrewrite=1.2.3.4']],
    ['expressions of Pi-hole', '(\\.|^)facebook\\.example$\n^ad[sv]?[0-9]*[_.-]\nplain.example\n', ['/(\\.|^)facebook\\.example$/', '/^ad[sv]?[0-9]*[_.-]/', '||plain.example^']],
    ['a table of Pi-hole', JSON.stringify([{ domain: 'ok.example', type: 0, enabled: 1 }, { domain: 'ads.example', type: 1, enabled: 1 }, { domain: '^tr[ae]ck', type: 3, enabled: 1 }, { domain: '^good', type: 2, enabled: true }, { domain: 'off.example', type: 1, enabled: 0 }]), ['@@|ok.example^', '|ads.example^', '/^tr[ae]ck/', '@@/^good/']],
    ['the rules in a configuration of AdGuard Home', "dns:\n  port: 53\nuser_rules:\n  - '||ads.example^'\n  - '@@||it''s.example^'\n  - \"||b.example^\"\n  - ''\nlog:\n  - x.example\n", ['||ads.example^', '||b.example^']],
    ['a configuration of dnsmasq', 'address=/ads.example/0.0.0.0\nserver=/x.example/\naddress=/nas.example/192.168.1.10\n', ['||ads.example^', '||x.example^', '||nas.example^$dnsrewrite=NOERROR;A;192.168.1.10']],
  ] as const)('%s', ([, text, expected]) => {
    const imported = importOwnRules(text, '', 'block');
    expect(imported.lines).toEqual(expected);
    // What was given is what own rules read, every line of it.
    expect(checkOwnRules(imported.lines.join('\n')).skipped).toEqual([]);
  });

  test('names become allow rules when they are imported as such', () => {
    expect(lines('ads.example\n||b.example^\n@@||c.example^\n0.0.0.0 d.example\n', 'allow')).toEqual(['@@||ads.example^', '@@||b.example^', '@@||c.example^', '@@|d.example^']);
  });

  test('what is there already, or comes twice, is not given again', () => {
    const imported = importOwnRules('ads.example\nads.example\nb.example\n', '# mine\n  ||b.example^\n', 'block');
    expect(imported).toMatchObject({ lines: ['||ads.example^'], present: 2 });
  });

  test('lines that are no rules are told with their numbers', () => {
    const imported = importOwnRules('||ads.example^\n||x.example^$removeparam=utm\n/(a)\\1/\n', '', 'block');
    expect(imported).toMatchObject({ lines: ['||ads.example^'], skippedCount: 2, skipped: [{ line: 2 }, { line: 3 }] });
  });

  test('a list is no import', () => {
    expect(() => lines(Array.from({ length: 10_001 }, (_, i) => `n${i}.example`).join('\n'))).toThrow(/Add them as a list/);
  });

  test('faults late in a long text are found', () => {
    const text = [...Array.from({ length: 400 }, (_, i) => `||bad${i}.example^$removeparam=x`), '||good.example^'].join('\n');
    expect(importOwnRules(text, '', 'block')).toMatchObject({ lines: ['||good.example^'], skippedCount: 400 });
  });
});

test('a text of own rules is counted by what its rules do', () => {
  expect(checkOwnRules('||a.example^\n@@||b.example^\n192.168.1.2 nas.lan\n/^ads[0-9]/\n||x.example^$dnsrewrite=y.example\n||n.example^$dnsrewrite=NXDOMAIN\n??\n')).toMatchObject({ block: 3, allow: 1, rewrite: 2, patterns: 1, skipped: [{ line: 7 }] });
  expect(checkOwnRules('  \n')).toEqual({ allow: 0, block: 0, rewrite: 0, patterns: 0, wide: [], skipped: [] });
  expect(checkOwnRules('||com^\n||lan^\n@@||net^\n||a.example^\n|org^\n||xyz^$dnstype=AAAA\n||ru^\n').wide).toEqual([{ line: 1, rule: '||com^' }, { line: 6, rule: '||xyz^' }, { line: 7, rule: '||ru^' }]);
});
