/** How far a line reaches, in every syntax, recognised and where the household says what the list is. */
import { describe, expect, test } from 'vitest';
import { detectSyntax } from '../../../../../../electron/engine/lists/detect-syntax.ts';
import type { ListSyntax } from '../../../../../../shared/list-syntax.ts';
import { readRules } from '../../../../../helpers/read-rules.ts';

const rulesOf = (text: string, syntax?: ListSyntax): string[] => readRules(text, syntax === undefined ? {} : { syntax }).rules;

test.for([
  ['hosts', '0.0.0.0 a.example\n127.0.0.1 b.example\n', ['1 exact block a.example', '2 exact block b.example']],
  ['domains', 'a.example\nb.example # remark\n', ['1 tree block a.example', '2 tree block b.example']],
  ['wildcard', '*.a.example\n*.b.example\n', ['1 tree block a.example', '2 tree block b.example']],
  ['adblock', '||a.example^\n|b.example^\n@@||c.a.example^\n', ['1 tree block a.example', '2 exact block b.example', '3 tree allow c.a.example']],
  ['dnsmasq', 'address=/a.example/0.0.0.0\nserver=/b.example/\nlocal=/c.example/\n', ['1 tree block a.example', '2 tree block b.example', '3 tree block c.example']],
  ['unbound', 'local-zone: "a.example" always_nxdomain\nlocal-zone: "b.example" refuse\n', ['1 tree block a.example', '2 tree block b.example']],
  ['rpz', '$TTL 60\n@ SOA localhost. root.localhost. 1 2 3 4 5\n@ NS localhost.\na.example CNAME .\n*.b.example CNAME .\n', ['4 exact block a.example', '5 below block b.example']],
] as const)('%s is recognised, and means what that syntax means', ([syntax, text, rules]) => {
  expect(detectSyntax(text)).toBe(syntax);
  expect(rulesOf(text).map((rule) => rule.replace(/ \{.*$/, ''))).toEqual(rules);
});

describe('names and lines of hosts files together', () => {
  const MIXED = 'a.example\nb.example\n0.0.0.0 c.example\n*.d.example\n||e.example^\n|f.example^\n';
  test.for([
    ['where the list is recognised, each means what it means elsewhere', undefined, ['tree', 'tree', 'exact', 'tree', 'tree', 'exact']],
    ['read as plain names, all that say nothing else reach below', 'domains', ['tree', 'tree', 'tree', 'tree', 'tree', 'exact']],
    ['read as plain names each alone, none that says nothing else does', 'domains-exact', ['exact', 'exact', 'exact', 'tree', 'tree', 'exact']],
    ['read as a hosts file, a lone name is meant as its lines are', 'hosts', ['exact', 'exact', 'exact', undefined, 'tree', 'exact']],
    ['read as wildcards, all that say nothing else reach below', 'wildcard', ['tree', 'tree', 'tree', 'tree', 'tree', 'exact']],
  ] as const)('%s', ([, syntax, reach]) => {
    const found = new Map(rulesOf(MIXED, syntax).map((rule) => rule.split(' ')).map(([line, match]) => [Number(line), match]));
    expect([1, 2, 3, 4, 5, 6].map((line) => found.get(line))).toEqual(reach);
  });

  test('plain names each alone are reported as that, and a name behind an address of the web is one of them', () => {
    const { report, rules } = readRules('https://a.example/\nB.EXAMPLE.\n.c.example\n', { syntax: 'domains-exact' });
    expect(report.syntax).toBe('domains-exact');
    expect(rules).toEqual(['1 exact block a.example', '2 exact block b.example', '3 tree block c.example']);
  });
});
