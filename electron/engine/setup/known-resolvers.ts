/**
 * Names by which a device shows that it uses, or looks for, another resolver than this house's. The page where
 * each is told is its source; the list is small on purpose: a name that anything else needs is not on it. A device that has such a resolver's address built in
 * never asks for its name, so nothing here proves that a device does not bypass.
 */
export interface KnownResolver {
  name: string;
  operator: string;
  /** `canary`: asked by a browser or phone to learn whether this network minds; Gavel's answer says so while lists filter. */
  kind: 'canary' | 'resolver';
  source: string;
}

const resolver = (operator: string, source: string, ...names: string[]): KnownResolver[] => names.map((name) => ({ name, operator, kind: 'resolver', source }));

export const KNOWN_RESOLVERS: readonly KnownResolver[] = [
  { name: 'use-application-dns.net', operator: 'Firefox', kind: 'canary', source: 'https://support.mozilla.org/en-US/kb/canary-domain-use-application-dnsnet' },
  { name: 'mask.icloud.com', operator: 'iCloud Private Relay', kind: 'canary', source: 'https://developer.apple.com/icloud/prepare-your-network-for-icloud-private-relay' },
  { name: 'mask-h2.icloud.com', operator: 'iCloud Private Relay', kind: 'canary', source: 'https://developer.apple.com/icloud/prepare-your-network-for-icloud-private-relay' },
  ...resolver('Google Public DNS', 'https://developers.google.com/speed/public-dns/docs/doh', 'dns.google', 'dns64.dns.google'),
  ...resolver('Cloudflare', 'https://developers.cloudflare.com/1.1.1.1/encryption/dns-over-https/make-api-requests/', 'cloudflare-dns.com', 'one.one.one.one', 'security.cloudflare-dns.com', 'family.cloudflare-dns.com'),
  ...resolver('Cloudflare, in Firefox', 'https://wiki.mozilla.org/Trusted_Recursive_Resolver', 'mozilla.cloudflare-dns.com'),
  ...resolver('Cloudflare, in Chrome', 'https://developers.cloudflare.com/1.1.1.1/encryption/dns-over-https/encrypted-dns-browsers/', 'chrome.cloudflare-dns.com'),
  ...resolver('Quad9', 'https://www.quad9.net/service/service-addresses-and-features/', 'dns.quad9.net', 'dns9.quad9.net', 'dns10.quad9.net', 'dns11.quad9.net'),
  ...resolver('OpenDNS', 'https://support.opendns.com/hc/en-us/articles/360038086532-Using-DNS-over-HTTPS-DoH-with-OpenDNS', 'doh.opendns.com', 'doh.familyshield.opendns.com', 'dns.opendns.com'),
  ...resolver('AdGuard DNS', 'https://adguard-dns.io/en/public-dns.html', 'dns.adguard-dns.com', 'family.adguard-dns.com', 'unfiltered.adguard-dns.com'),
  ...resolver('NextDNS', 'https://nextdns.io/', 'dns.nextdns.io', 'firefox.dns.nextdns.io'),
  ...resolver('Mullvad', 'https://mullvad.net/en/help/dns-over-https-and-dns-over-tls', 'dns.mullvad.net', 'adblock.dns.mullvad.net'),
  ...resolver('CleanBrowsing', 'https://cleanbrowsing.org/guides/dnsoverhttps/', 'doh.cleanbrowsing.org'),
];
