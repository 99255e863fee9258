import { describe, expect, test } from 'vitest';
import { readRules } from '../../../../../helpers/read-rules.ts';

const zone = (type: string): string => `local-zone: "a.example" ${type}\n`;

describe('zones', () => {
  test.for(['always_nxdomain', 'always_null', 'always_deny', 'static', 'deny', 'inform_deny', 'redirect', 'inform_redirect'])('%s blocks the name and all below it', (type) => {
    expect(readRules(zone(type)).rules).toEqual(['1 tree block a.example']);
  });
  test.for([['always_nodata', '{"rcode":"NOERROR"}'], ['always_refuse', '{"rcode":"REFUSED"}'], ['refuse', '{"rcode":"REFUSED"}']] as const)('%s says how it is answered', ([type, answer]) => {
    expect(readRules(zone(type)).rules).toEqual([`1 tree block a.example {"answer":${answer}}`]);
  });
  test('block_a is for addresses of the old kind only', () => expect(readRules(zone('block_a')).rules).toEqual(['1 tree block a.example {"answer":{"rcode":"NOERROR"},"types":[1]}']));
  test.for(['transparent', 'typetransparent', 'always_transparent', 'inform', 'nodefault'])('%s is no block', (type) => {
    const { rules, skipped } = readRules(`${zone(type)}local-zone: "b.example" static\n`);
    expect(rules).toEqual(['2 tree block b.example']);
    expect(skipped).toEqual([`1: “${type}” lets the name through: it is not a block`]);
  });
  test('quotes of either kind or none, capitals, dots, comments and clauses are read', () => {
    const { rules, report } = readRules('# Title: Bound\nserver:\n\tlocal-zone: "A.Example." always_nxdomain # why\n local-zone: \'b.example\' static\nlocal-zone: c.example static\nlocal-zone:"d.example" "refuse"\n');
    expect(rules.map((rule) => rule.split(' ').slice(0, 4).join(' '))).toEqual(['3 tree block a.example', '4 tree block b.example', '5 tree block c.example', '6 tree block d.example']);
    expect(report).toMatchObject({ syntax: 'unbound', head: { title: 'Bound' }, skippedCount: 0 });
  });
  test('what would block everything, unknown types, broken lines and other settings are left out and told', () => {
    const { rules, skipped } = readRules('local-zone: "." static\nlocal-zone: "a.example" loud\nlocal-zone: "a.example\nlocal-zone: "com" static\naccess-control: 10.0.0.0/8 allow\n', { syntax: 'unbound' });
    expect(rules).toEqual([]);
    expect(skipped).toEqual(['1: would match every name', expect.stringMatching(/^2: “loud”/), '3: not a whole local-zone or local-data line', expect.stringMatching(/^4: a single label/), '5: a setting of Unbound, not a rule for names']);
  });
});

describe('records', () => {
  test('of a redirect zone that lead nowhere make it a plain block', () => {
    const { rules, report } = readRules(`${zone('redirect')}local-data: "a.example A 0.0.0.0"\nlocal-data: "a.example. 60 IN AAAA ::"\nlocal-data: 'a.example TXT "blocked"'\n`);
    expect(rules).toEqual(['1 tree block a.example']);
    expect(report.skippedCount).toBe(0);
  });
  test('of a redirect zone that lead elsewhere are its answer', () => {
    expect(readRules(`${zone('redirect')}local-data: "a.example A 192.0.2.1"\nlocal-data: "a.example AAAA 2001:db8::1"\nlocal-zone: "b.example" static\n`).rules)
      .toEqual(['1 tree block a.example {"answer":{"records":[{"type":1,"data":"192.0.2.1"},{"type":28,"data":"2001:db8::1"}]}}', '4 tree block b.example']);
  });
  test('that come long after their zone, or that its type does not heed, change nothing', () => {
    const { rules, report } = readRules(`${zone('redirect')}local-zone: "b.example" always_null\nlocal-data: "b.example A 192.0.2.1"\nlocal-data: "a.example A 0.0.0.0"\n`);
    expect(rules).toEqual(['1 tree block a.example', '2 tree block b.example']);
    expect(report.skippedCount).toBe(0);
  });
  test('without a zone are for one name exactly; a text alone blocks nothing', () => {
    const { rules, skipped } = readRules('local-data: "a.example A 127.0.0.1"\nlocal-data: "b.example TXT \'c\'"\nlocal-data: "d.example MX 10 e.example"\nlocal-data: "f.example"\nlocal-data: "g.example A ::1"\n');
    expect(rules).toEqual(['1 exact block a.example', expect.stringMatching(/^2 exact block b\.example \{"answer":\{"records":\[\{"type":16,/)]);
    expect(skipped).toEqual(['3: records of type MX cannot be answered from a list', '4: not a record', '5: “::1” is not an IPv4 address']);
  });
});
