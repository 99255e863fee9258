import { expect, test } from 'vitest';
import { readRules } from '../../../../../helpers/read-rules.ts';

test('address, server and local without a target, and addresses that lead nowhere, block a name and all below it', () => {
  const { rules, report } = readRules('# Title: Masq\naddress=/a.example/\naddress=/b.example/#\naddress=/c.example/d.example/0.0.0.0\naddress=/e.example/::\nserver=/f.example/\t# why\nlocal=/G.example/\naddress = /h.example/127.0.0.1\naddress=/.i.example/\naddress=/*.j.example/\n');
  expect(rules).toEqual(['2 a', '3 b', '4 c', '4 d', '5 e', '6 f', '7 g', '8 h', '9 i', '10 j'].map((rule) => `${rule.split(' ')[0]} tree block ${rule.split(' ')[1]}.example`));
  expect(report).toMatchObject({ syntax: 'dnsmasq', head: { title: 'Masq' }, skippedCount: 0 });
});
test('another address is what the name is answered with', () => {
  expect(readRules('address=/a.example/192.0.2.1\naddress=/a.example/2001:DB8::1\n').rules)
    .toEqual(['1 tree block a.example {"answer":{"records":[{"type":1,"data":"192.0.2.1"}]}}', '2 tree block a.example {"answer":{"records":[{"type":28,"data":"2001:db8::1"}]}}']);
});
test('“server=/name/#” is an exception; a name sent to another server is neither blocked nor allowed', () => {
  const { rules, skipped } = readRules('server=/good.example/#\nserver=/lan.example/192.168.1.1\naddress=/bad.example/\n');
  expect(rules).toEqual(['1 tree allow good.example', '3 tree block bad.example']);
  expect(skipped).toEqual([expect.stringMatching(/^2: sends the name to another resolver/)]);
});
test('what would block everything, a top-level domain, or is another setting is left out and told', () => {
  const { rules, skipped } = readRules('address=/#/0.0.0.0\naddress=/com/\naddress=/a.example\naddress=/b.example/nowhere\nbogus-priv\naddress=/x..y/z.example/\n', { syntax: 'dnsmasq' });
  expect(rules).toEqual(['6 tree block z.example']);
  expect(skipped).toEqual(['1: would match every name', expect.stringMatching(/^2: a single label/), '3: has no “/” after the name', '4: “nowhere” is not an address', expect.stringMatching(/^5: not a line that blocks/), '6: not a DNS name']);
});
