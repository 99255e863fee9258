/** Adblock rules: what each form means, what is refused and why, and what a rule says beyond a name. */
import { describe, expect, test } from 'vitest';
import type { ReadReport, RuleDetail } from '../../../../../electron/engine/lists/list-reader.ts';
import { readAdblock } from '../../../../../electron/engine/lists/syntax/adblock.ts';

interface Read {
  /** `line match action name`, `!` where important; patterns as `line pattern action text`. */
  rules: string[];
  details: (RuleDetail | undefined)[];
  report: ReadReport;
}

function read(text: string, options?: Parameters<typeof readAdblock>[2]): Read {
  const rules: string[] = [];
  const details: Read['details'] = [];
  const report = readAdblock(text, {
    rule(name, match, action, line, important, _reference, detail) {
      rules.push(`${line} ${match} ${action}${important ? '!' : ''} ${name}`);
      details.push(detail);
    },
    pattern(pattern, action, line, important, detail) {
      rules.push(`${line} pattern ${action}${important ? '!' : ''} ${pattern}`);
      details.push(detail);
    },
  }, options);
  return { rules, details, report };
}
const detailOf = (rule: string): RuleDetail | undefined => read(rule).details[0];
const refusal = (rule: string): string | undefined => read(rule).report.skipped[0]?.reason;

describe('forms', () => {
  test('bars, exceptions and importance; names and hosts lines among them; comments and headers', () => {
    const { rules, report } = read('[Adblock Plus]\n! Title: Mixed\n||tree.example^\n|exact.example^\n@@||good.example^\n||imp.example^$important\nplain.example\n0.0.0.0 host.example # note\n||*.star.example^\n# a remark\n||noted.example^ # why\n');
    expect(rules).toEqual(['3 tree block tree.example', '4 exact block exact.example', '5 tree allow good.example', '6 tree block! imp.example', '7 tree block plain.example', '8 exact block host.example', '9 tree block star.example', '11 tree block noted.example']);
    expect(report).toMatchObject({ syntax: 'adblock', head: { title: 'Mixed' }, lines: 8, skippedCount: 0 });
  });

  test.for([
    ['-ads-', '-ads-'], ['_ad_', '_ad_'], ['-ads.example', '-ads.example'], ['@@ads-', 'ads-'], ['||ads*.example^', '||ads*.example^'], ['*ad*', '*ad*'], ['example.*^', 'example.*^'], ['||open.example', '||open.example'], ['|begin.', '|begin.'], ['.below.example^', '.below.example^'], ['/^ads?[0-9]+\\./', '/^ads?[0-9]+\\./'], ['@@/good/', '/good/'], ['||zip^', '||zip^'],
  ] as const)('%s is a pattern', ([rule, pattern]) => expect(read(rule).rules).toEqual([`1 pattern ${rule.startsWith('@@') ? 'allow' : 'block'} ${pattern}`]));

  test.for([
    ['http://page.example^', 'exact block page.example'], ['://page.example^', 'exact block page.example'], ['://*.cdn.example^', 'tree block cdn.example'], ['||page.example/', 'tree block page.example'], ['||page.example^*', 'tree block page.example'], ['||page.example^|', 'tree block page.example'], ['||bücher.example^', 'tree block xn--bcher-kva.example'],
  ] as const)('%s is %s', ([rule, read_]) => expect(read(rule).rules).toEqual([`1 ${read_}`]));

  test.for(['||page.example/ads/', 'page.example##.ad', 'page.example#@#.ad', '||page.example:8080^', '||192.0.2.7^'])('%s cannot be enforced by DNS', (rule) => {
    expect(read(rule).report).toMatchObject({ lines: 1, skippedCount: 1, notEnforceable: 1 });
    expect(read(rule).rules).toEqual([]);
  });

  test.for(['||', '@@', '*', '||*^', '/.*/', '/\\./', '|', '@@*'])('%s alone would match every name and is left out', (rule) => expect(read(rule).rules).toEqual([]));
});

describe('modifiers', () => {
  test.for([
    ['||a.example^$dnstype=AAAA', { types: [28] }], ['||a.example^$dnstype=a|~txt|HTTPS', { types: [1, 65], exceptTypes: [16] }], ['*$denyallow=com|good.example', { except: ['com', 'good.example'] }],
    ['||a.example^$client=192.168.1.5|10.0.0.0/8|fd00::/8', { clients: ['192.168.1.5', '10.0.0.0/8', 'fd00::/8'] }], ["||a.example^$client=~'Mary\\'s\\, and Bob\\'s | phone #2'|Kids", { clients: ['Kids'], exceptClients: ["Mary's, and Bob's | phone #2"] }], ['||a.example^$client="Frank\'s laptop",dnstype=A', { clients: ["Frank's laptop"], types: [1] }],
    ['||a.example^$dnsrewrite=192.0.2.9', { answer: { records: [{ type: 1, data: '192.0.2.9' }] } }], ['||a.example^$dnsrewrite=2001:db8::9', { answer: { records: [{ type: 28, data: '2001:db8::9' }] } }], ['||a.example^$dnsrewrite=Other.example.', { answer: { alias: 'other.example' } }],
    ['||a.example^$dnsrewrite=REFUSED', { answer: { rcode: 'REFUSED' } }], ['||a.example^$dnsrewrite=NXDOMAIN;;', { answer: { rcode: 'NXDOMAIN' } }], ['||a.example^$dnsrewrite=NOERROR;;', { answer: { rcode: 'NOERROR' } }],
    ['||a.example^$dnsrewrite=NOERROR;A;192.0.2.9', { answer: { records: [{ type: 1, data: '192.0.2.9' }] } }], ['||a.example^$dnsrewrite=NOERROR;CNAME;b.example', { answer: { alias: 'b.example' } }], ['||a.example^$dnsrewrite=NOERROR;TXT;hello "you"\\, all', { answer: { records: [{ type: 16, data: '"hello \\"you\\", all"' }] } }], ['||a.example^$dnsrewrite=noerror;mx;10 mail.example', { answer: { records: [{ type: 15, data: '10 mail.example' }] } }],
  ] as const)('%s says %j', ([rule, detail]) => {
    expect(refusal(rule)).toBeUndefined();
    expect(detailOf(rule)).toEqual(detail);
  });

  test.for([
    ['||a.example^$third-party', /“third-party”.*ignored/], ['||a.example^$important,popup', /“popup”/], ['||a.example^$ctag=device_tv', /tags of devices/], ['||a.example^$dnstype=NOPE', /“NOPE” is not a type/], ['||a.example^$dnstype=', /not a type/], ['||a.example^$client=10.0.0.0/40', /neither an address/], ['||a.example^$client=', /neither an address/], ['||a.example^$denyallow=~x.example', /denyallow/],
    ['||a.example^$dnsrewrite', /without a value/], ['||a.example^$dnsrewrite=SERVFAIL', /SERVFAIL/], ['||a.example^$dnsrewrite=NOERROR;SVCB;1 .', /type “SVCB”/], ['||a.example^$dnsrewrite=NOERROR;HTTPS;1 . alpn=h3', /type “HTTPS”/], ['||a.example^$dnsrewrite=NOERROR;A;2001:db8::9', /not the data/], ['||a.example^$dnsrewrite=single', /neither an address nor a name/], ['@@||a.example^$dnsrewrite=192.0.2.9', /exception from rewrites/], ['||a.example^$important,important', /twice/],
  ] as const)('%s is ignored whole: %s', ([rule, reason]) => {
    expect(read(rule).rules).toEqual([]);
    expect(refusal(rule)).toMatch(reason);
  });

  test('every name may be meant where something else narrows the rule', () => {
    expect(read('||*^$dnstype=HTTPS\n*$denyallow=com\n$client=10.0.0.1\n').rules).toEqual(['1 pattern block ||*^', '2 pattern block *', '3 pattern block *']);
  });

  test('a badfilter disables the rule that is written like it, wherever it stands, and no other', () => {
    const { rules, report } = read('||a.example^\n||a.example^$badfilter\n||b.example^$important,dnstype=A\n||b.example^$dnstype=A,badfilter,important\n||c.example^$important\n||c.example^$badfilter\n@@||d.example^\n||d.example^$badfilter\n');
    expect(rules).toEqual(['5 tree block! c.example', '7 tree allow d.example']);
    expect(report.skipped.map(({ line }) => line)).toEqual([1, 3, 6, 8]); // the last two disable nothing
  });
});

describe('bounds', () => {
  test.for(['/(a+)\\1/', '/(?=ads)/', '/(?<!x)ads/', '/(?<n>a)/', '/ads\\b/', '/a{2,900}/', `/${'(a|b)*a' + '(a|b)'.repeat(14)}/`, `/${'('.repeat(30)}a${')'.repeat(30)}/`, `/${'a'.repeat(600)}/`, '/[z-a]/', '/(a/', '/a)/', '/[a/', '/*a/', '/a**/', '/^^a/', '/a$b/', '/ä/'])('%s is refused', (rule) => {
    expect(read(rule).rules).toEqual([]);
    expect(read(rule).report).toMatchObject({ skippedCount: 1 });
  });
  test('five thousand patterns a list, a hundred of them without a literal', () => {
    expect(read(Array.from({ length: 5001 }, (_, i) => `||ads*${i}.example^`).join('\n')).report.skipped.map(({ line }) => line)).toEqual([5001]);
    expect(read(Array.from({ length: 101 }, (_, i) => `/[a-z]${'[0-9]'.repeat(1 + (i % 5))}[x${i % 10}]/`).join('\n')).report.skipped.map(({ line }) => line)).toEqual([101]);
  });
  test('a long hostile line is read in a moment', () => {
    const before = process.threadCpuUsage();
    read(`||a${' '.repeat(1 << 20)}b^\n/${'\\/'.repeat(1 << 19)}\n||x.example^$client=${"'".repeat(1 << 20)}\n${'@'.repeat(1 << 20)}`);
    expect(process.threadCpuUsage(before).user / 1e6).toBeLessThan(3);
  });
});

describe('own rules', () => {
  test('a hosts line with a real address is a record of the household’s own; to nowhere, a block', () => {
    const { rules, details } = read('192.168.1.10 nas.lan NAS\nfd00::10 nas.lan\n0.0.0.0 ads.example\n', { localRecords: true });
    expect(rules).toEqual(['1 exact block nas.lan', '1 exact block nas', '2 exact block nas.lan', '3 exact block ads.example']);
    expect(details.map((detail) => detail?.answer)).toEqual([{ records: [{ type: 1, data: '192.168.1.10' }] }, { records: [{ type: 1, data: '192.168.1.10' }] }, { records: [{ type: 28, data: 'fd00::10' }] }, undefined]);
  });
  test('on a list such a line moves no name', () => expect(refusal('192.168.1.10 nas.example')).toMatch(/real address/));
});
