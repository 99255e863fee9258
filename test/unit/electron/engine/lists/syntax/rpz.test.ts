import { describe, expect, test } from 'vitest';
import { readRules } from '../../../../../helpers/read-rules.ts';

const TOP = '$TTL 60\n@ SOA ns.example. root.example. 1 3600 600 86400 60\n NS localhost.\n';
const NX = '{"answer":{"rcode":"NXDOMAIN"}}';
/** Rules of lines after the three of the zone itself, told by their own line numbers. */
const rules = (lines: string): string[] => readRules(TOP + lines).rules.map((rule) => rule.replace(/^\d+/, (line) => String(Number(line) - 3)));

describe('owners', () => {
  test('a name is that name exactly, “*.name” what lies below it', () => expect(rules('a.example CNAME .\n*.b.example CNAME .\n')).toEqual([`1 exact block a.example ${NX}`, `2 below block b.example ${NX}`]));
  test('both halves with one action are one rule, in either order', () => expect(rules('a.example CNAME .\n*.a.example IN CNAME .\n*.b.example 300 IN CNAME *.\nb.example IN 300 CNAME *.\n')).toEqual([`1 tree block a.example ${NX}`, '3 tree block b.example {"answer":{"rcode":"NOERROR"}}']));
  test('halves with different actions stay two', () => expect(rules('a.example CNAME .\n*.a.example CNAME rpz-passthru.\n')).toEqual([`1 exact block a.example ${NX}`, '2 below allow a.example']));
  test('halves far apart stay two, which means the same', () => expect(rules('a.example CNAME .\nb.example CNAME .\n*.a.example CNAME .\n')).toEqual([`1 exact block a.example ${NX}`, `2 exact block b.example ${NX}`, `3 below block a.example ${NX}`]));
  test.for([
    ['relative to $ORIGIN', '$ORIGIN rpz.example.\n@ SOA a. b. 1 1 1 1 1\nbad.example CNAME .\n'], ['absolute', 'rpz.example. 60 IN SOA a. b. 1 1 1 1 1\nbad.example.rpz.example. 60 IN CNAME .\n'],
    ['as named dumps them', '$ORIGIN .\n$TTL 60\nrpz.example IN SOA a. b. (\n 1 ; serial\n 1 1 1 1 )\n NS localhost.\n$ORIGIN example.rpz.example.\nbad CNAME .\n'], ['without a zone name', '@ SOA a. b. 1 1 1 1 1\nBad.Example. CNAME .\n'],
    ['relative below an absolute zone without $ORIGIN', 'rpz.example. SOA a. b. 1 1 1 1 1\nbad.example CNAME .\n'],
  ] as const)('%s', ([, text]) => expect(readRules(text).rules.map((rule) => rule.slice(2))).toEqual([`exact block bad.example ${NX}`]));
  test('outside of the zone makes no rule', () => {
    const { rules: found, skipped } = readRules('$ORIGIN rpz.example.\n@ SOA a. b. 1 1 1 1 1\nbad.example. CNAME .\n');
    expect(found).toEqual([]);
    expect(skipped).toEqual([expect.stringMatching(/^3: outside of the zone “rpz\.example”/)]);
  });
  test('every name, a top-level domain and a URL are refused with the reason', () => {
    expect(readRules(`${TOP}* CNAME .\ncom CNAME .\n*.zip CNAME .\na.example/page CNAME .\n`).skipped).toEqual(['4: would match every name', expect.stringMatching(/^5: a single label/), expect.stringMatching(/^6: a single label/), expect.stringMatching(/^7: cannot be enforced by DNS/)]);
  });
  test.for(['32.1.2.0.192.rpz-ip', 'ns.bad.example.rpz-nsdname', '24.0.2.0.192.rpz-nsip', '24.0.2.0.192.rpz-client-ip'])('%s cannot be enforced here', (owner) => {
    const { report, skipped } = readRules(`${TOP}${owner} CNAME .\n`);
    expect(report).toMatchObject({ notEnforceable: 1, skippedCount: 1 });
    expect(skipped).toEqual([expect.stringMatching(/^4: cannot be enforced here: it goes by/)]);
  });
});

describe('actions', () => {
  test.for([
    ['CNAME .', `block a.example ${NX}`], ['CNAME *.', 'block a.example {"answer":{"rcode":"NOERROR"}}'], ['CNAME rpz-drop.', `block a.example ${NX}`], ['CNAME rpz-passthru.', 'allow a.example'], ['CNAME RPZ-Passthru', 'allow a.example'],
    ['CNAME a.example.', 'allow a.example'], ['CNAME Safe.Example.', 'block a.example {"answer":{"alias":"safe.example"}}'],
    ['A 192.0.2.1', 'block a.example {"answer":{"records":[{"type":1,"data":"192.0.2.1"}]}}'], ['TXT "by order" ; note', 'block a.example {"answer":{"records":[{"type":16,"data":"\\"by order\\""}]}}'],
  ] as const)('%s', ([data, rule]) => expect(rules(`a.example ${data}\n`)).toEqual([`1 exact ${rule}`]));
  test('records of one name are one answer', () => expect(rules('a.example A 192.0.2.1\n IN A 192.0.2.2\n\tAAAA 2001:db8::1\n')).toEqual(['1 exact block a.example {"answer":{"records":[{"type":1,"data":"192.0.2.1"},{"type":1,"data":"192.0.2.2"},{"type":28,"data":"2001:db8::1"}]}}']));
  test('a target without its dot is below the zone, as in any zone', () => expect(readRules('$ORIGIN rpz.example.\n@ SOA a. b. 1 1 1 1 1\na.example CNAME walled\n').rules).toEqual(['3 exact block a.example {"answer":{"alias":"walled.rpz.example"}}']));
  test.for([
    ['CNAME rpz-tcp-only.', /TCP/], ['CNAME rpz-log-only.', /not known here/], ['CNAME *.garden.example.', /carries the asked name along/], ['CNAME walled.', /not a name/], ['MX 10 b.example.', /type MX/], ['NS b.example.', /NS record/], ['A 300.1.1.1', /not an IPv4/], ['A', /not an IPv4/], ['', /not a record/],
  ] as const)('%s makes no rule', ([data, reason]) => {
    const { rules: found, skipped } = readRules(`${TOP}a.example ${data}\n`);
    expect(found).toEqual([]);
    expect(skipped).toEqual([expect.stringMatching(reason)]);
  });
  test('a record beside a CNAME is left out', () => {
    const { rules: found, skipped } = readRules(`${TOP}a.example CNAME .\na.example A 192.0.2.1\n`);
    expect(found).toEqual([`4 exact block a.example ${NX}`]);
    expect(skipped).toEqual(['5: another record beside a CNAME']);
  });
});

describe('the file', () => {
  test('comments, parentheses over lines, quoted semicolons, DNSSEC records and a title in comments are understood', () => {
    const { rules: found, report } = readRules(';\n; Title: Zone\n$TTL 2h\n@ IN SOA a. b. ( 1 ; serial (not closed here\n 2h 1h 1w ; more\n 1h )\n@ TXT "a;b(c"\na.example CNAME . ; why\na.example RRSIG CNAME 8 2 60 2026 2026 1 x. AbC=\nb.example (\n CNAME\n . )\n');
    expect(found).toEqual([`8 exact block a.example ${NX}`, `10 exact block b.example ${NX}`]);
    expect(report).toMatchObject({ syntax: 'rpz', head: { title: 'Zone' }, skippedCount: 0 });
  });
  test('$INCLUDE and $GENERATE are not followed, and counted', () => expect(readRules(`${TOP}$INCLUDE /etc/passwd\n$GENERATE 1-9 a$.example CNAME .\n`).skipped).toEqual([expect.stringMatching(/^4: “\$INCLUDE” is not followed/), expect.stringMatching(/^5: “\$GENERATE”/)]));
  test('a parenthesis that is never closed costs a hundred lines, not the list', () => {
    const { rules: found, skipped } = readRules(`${TOP}a.example (\n${'x\n'.repeat(100)}b.example CNAME .\nc.example CNAME .\n`);
    expect(found).toEqual(['106 exact block c.example {"answer":{"rcode":"NXDOMAIN"}}']);
    expect(skipped).toEqual(['4: a parenthesis that is not closed']);
  });
  test('an origin that grows with every line stays bounded', () => expect(readRules(`${TOP}${'$ORIGIN a\nb CNAME .\n'.repeat(1000)}`).rules.length).toBeLessThan(130));
});
