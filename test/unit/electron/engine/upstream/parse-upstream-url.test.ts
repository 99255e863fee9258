import { describe, expect, it } from 'vitest';
import { parseUpstreamUrl } from '../../../../../electron/engine/upstream/parse-upstream-url.ts';
import { inEnglish } from '../../../../../shared/faults.ts';

describe('what a person types for an upstream', () => {
  it.each([
    ['9.9.9.9', { scheme: 'udp', address: '9.9.9.9', port: 53, url: 'udp://9.9.9.9:53' }],
    ['9.9.9.9:53', { scheme: 'udp', address: '9.9.9.9', port: 53, url: 'udp://9.9.9.9:53' }],
    [' 127.0.0.1:5590 ', { scheme: 'udp', address: '127.0.0.1', port: 5590, url: 'udp://127.0.0.1:5590' }],
    ['[2620:fe::fe]:53', { scheme: 'udp', address: '2620:fe::fe', port: 53, url: 'udp://[2620:fe::fe]:53' }],
    ['[2620:fe::fe]', { scheme: 'udp', address: '2620:fe::fe', port: 53, url: 'udp://[2620:fe::fe]:53' }],
    ['2620:fe::fe', { scheme: 'udp', address: '2620:fe::fe', port: 53, url: 'udp://[2620:fe::fe]:53' }],
    ['udp://192.168.1.1', { scheme: 'udp', address: '192.168.1.1', port: 53, url: 'udp://192.168.1.1:53' }],
    ['TCP://192.168.1.1:5353/', { scheme: 'tcp', address: '192.168.1.1', port: 5353, url: 'tcp://192.168.1.1:5353' }],
    ['tls://dns.quad9.net@9.9.9.9', { scheme: 'tls', address: '9.9.9.9', port: 853, serverName: 'dns.quad9.net', url: 'tls://dns.quad9.net@9.9.9.9' }],
    ['tls://dns.quad9.net@9.9.9.9:853', { scheme: 'tls', address: '9.9.9.9', port: 853, serverName: 'dns.quad9.net', url: 'tls://dns.quad9.net@9.9.9.9' }],
    ['tls://DNS.Quad9.net.@[2620:fe::fe]:8853', { scheme: 'tls', address: '2620:fe::fe', port: 8853, serverName: 'dns.quad9.net', url: 'tls://dns.quad9.net@[2620:fe::fe]:8853' }],
    ['https://dns.quad9.net@9.9.9.9', { scheme: 'https', address: '9.9.9.9', port: 443, serverName: 'dns.quad9.net', path: '/dns-query', url: 'https://dns.quad9.net@9.9.9.9/dns-query' }],
    ['https://dns.quad9.net@[2620:fe::fe]:8443/Own/path', { scheme: 'https', address: '2620:fe::fe', port: 8443, serverName: 'dns.quad9.net', path: '/Own/path', url: 'https://dns.quad9.net@[2620:fe::fe]:8443/Own/path' }],
  ])('“%s” is understood', (text, spec) => {
    expect(parseUpstreamUrl(text)).toEqual({ ok: true, spec });
  });

  it('is the same again when the kept text is read', () => {
    for (const text of ['9.9.9.9', '[2620:fe::fe]:5300', 'tcp://10.0.0.1', 'tls://dns.quad9.net@9.9.9.9', 'tls://one.one.one.one@[2606:4700:4700::1111]:8853', 'https://dns.quad9.net@9.9.9.9:8443/']) {
      const once = parseUpstreamUrl(text);
      expect(once.ok && parseUpstreamUrl(once.spec.url)).toEqual(once);
    }
  });

  it.each([
    ['dns.quad9.net', /is a name.*write the address too/],
    ['tls://dns.quad9.net', /tls:\/\/dns\.quad9\.net@ADDRESS/],
    ['tls://dns.quad9.net:853', /tls:\/\/dns\.quad9\.net@ADDRESS/],
    ['tls://9.9.9.9', /name on the resolver’s certificate/],
    ['tls://@9.9.9.9', /name on the resolver’s certificate/],
    ['tls://9.9.9.9@9.9.9.9', /cannot be the name/],
    ['tls://dns_quad9@9.9.9.9', /cannot be the name/],
    ['udp://dns.quad9.net@9.9.9.9', /tls:\/\/dns\.quad9\.net@9\.9\.9\.9/],
    ['https://dns.quad9.net/dns-query', /https:\/\/dns\.quad9\.net@ADDRESS\/dns-query/],
    ['https://9.9.9.9/dns-query', /https:\/\/NAME@9\.9\.9\.9/],
    ['https://dns.google@8.8.8.8/dns-query{?dns}', /looks like/],
    ['tls://dns.quad9.net@9.9.9.9/dns-query', /tls has no path/],
    ['0.0.0.0', /any address/],
    ['[::]:53', /any address/],
    ['224.0.0.251', /many machines/],
    ['ff02::fb', /many machines/],
    ['255.255.255.255', /many machines/],
    ['9.9.9.9:0', /port 0/],
    ['9.9.9.9:70000', /port 70000/],
    ['999.9.9.9', /is a name|not an address/],
    ['quic://9.9.9.9', /“quic” is not a transport/],
    ['', /looks like/],
    ['9.9.9.9 1.1.1.1', /looks like/],
    ['9.9.9.9:53:53', /not an address/],
  ])('“%s” is refused with the reason and the way out', (text, message) => {
    const parsed = parseUpstreamUrl(text);
    expect(parsed.ok ? '' : inEnglish(parsed.fault)).toMatch(message);
  });
});
