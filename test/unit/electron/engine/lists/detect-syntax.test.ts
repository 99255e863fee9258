/** What a text is taken for, and what is told of files that are no lists. */
import { describe, expect, test } from 'vitest';
import { detectSyntax } from '../../../../../electron/engine/lists/detect-syntax.ts';

describe('lists', () => {
  test.for([
    ['*.a.example\n*.b.example\nc.example\n', 'wildcard'], ['a.example\nb.example\n*.c.example\n', 'domains'], ['# Source ## x\naddress=/a.example/\n', 'dnsmasq'], ['server=/a.example/#\t# allowed\nlocal=/b.example/\n', 'dnsmasq'],
    ['server:\n\t### x ###\n\tlocal-zone: "a.example" static\n\tlocal-zone: "b.example" static\n', 'unbound'], ['local-data: "a.example A 0.0.0.0"\n', 'unbound'],
    ['$TTL 30\na.example CNAME .\n', 'rpz'], ['@ IN SOA a. b. (\n1\n2\n3\n4\n5 )\na.example CNAME .\n', 'rpz'], ['; note\na.example CNAME .\n*.a.example IN CNAME .\n', 'rpz'], ['a.example 60 IN A 192.0.2.1\n', 'rpz'],
    ['# SOA records are not in here\na.example\n', 'domains'], ['||a.example^$important\nb.example\n', 'adblock'], ['\r\r0.0.0.0 a.example\r0.0.0.0 b.example\r', 'hosts'],
  ] as const)('%j is %s', ([text, syntax]) => expect(detectSyntax(text)).toBe(syntax));
});

describe('other files are named, with what to do instead', () => {
  test.for([
    ['.a.example\n.b.example\n', /squid.*routedns.*plain domains/], ["-- Listed\ndaf.add 'qname = a.example deny'\n", /Knot Resolver.*subscribe/], ['policy.add(policy.suffix(policy.DENY, {}))\n', /Knot Resolver/],
    ['{\n "name": "x",\n "denied-remote-domains": ["a.example"]\n}', /Little Snitch.*subscribe/], ['{"format": "order-list/2", "orders": []}', /order list of another version than 1.*newer/], ['{"format": "order-list/1.1"}', /order list of another version/], ['# Title: T\n# Order-List: 2\na.example # order:A\n', /order list of another version/], ['template IN ANY a.example b.example {\n rcode NXDOMAIN\n}\n', /CoreDNS.*subscribe/],
    ['a.example 192.0.2.1\n*.b.example c.example\n=d.example ::1\n', /dnscrypt-proxy.*local records/], ['function FindProxyForURL(url, host) { return "DIRECT"; }', /PAC.*subscribe/],
    ['-----BEGIN PGP MESSAGE-----\n\nhQ==\n', /OpenPGP.*ask the publisher/], ['-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512\n\na.example\n', /signature/], ['[{"domain":"a.example"}]', /JSON document that is no order list/], ['["a.example"]', /JSON/],
  ] as const)('%j', ([text, reason]) => expect(() => detectSyntax(text)).toThrow(reason));
  test('a few of their lines among names do not make a list one of them', () => expect(detectSyntax('a.example\n.b.example\nc.example\nd.example 192.0.2.1\n')).toBe('domains'));
});
