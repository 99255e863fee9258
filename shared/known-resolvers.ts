/**
 * Resolvers that are open to everyone, and what is known of them. Each fact stands with where it is said and the day of it (`YYYY-MM` where
 * only the month is known); for a page without a date, when it was read. What no source says is absent, and shown as not known.
 */
import { OWN_REMARKS } from './own-remarks.ts';

/** A fact, who says it, and as of when. */
export interface Stated<T> {
  value: T;
  source: string;
  on: string;
}

/** What it leaves out on purpose: nothing, malicious names, these and advertising, these and adult sites, or what its customer chose. */
export type Filtering = 'none' | 'malware' | 'ads' | 'family' | 'customer';

/**
 * What is said of names that an authority orders blocked.
 *   refuses    answers REFUSED, at times with EDE 16, in the countries named
 *   withdraws  answers nothing at all in the countries named
 *   elsewhere  says it has not blocked through this resolver, and acts by other means
 *   everywhere applied an order to all of the world, because it does not tell countries apart
 *   foreseen   its tender foresees filtering by law; what it answers was not seen
 *   none-yet   said that no order had reached it
 *   against    says that it stands against such blocks
 */
export type LegalBlocking = 'refuses' | 'withdraws' | 'elsewhere' | 'everywhere' | 'foreseen' | 'none-yet' | 'against';

/** An answer that its operator documents as a block of its own. */
export type DocumentedBlock = 'no-recursion' | 'null-address';

export interface KnownResolver {
  id: string;
  name: string;
  /** How Gavel writes it as an upstream; absent for one that answers no more. */
  url?: string;
  /** Its addresses and the names on its certificates: what an upstream is known by. */
  addresses: readonly string[];
  names: readonly string[];
  /** Where addresses and names are from. */
  reached: { source: string; on: string };
  operator?: Stated<string>;
  /** Where the operator is, ISO 3166-1 alpha-2; `EU` for the Union. */
  country?: Stated<string>;
  filtering?: Stated<Filtering>;
  legal?: Stated<LegalBlocking> & { countries?: readonly string[] };
  blocks?: Stated<DocumentedBlock>;
  /** It answers no more, since then; it is here so that one who has it set learns why. */
  ended?: Stated<string>;
}

const ADGUARD_LIST = 'https://github.com/AdguardTeam/KnowledgeBaseDNS/blob/master/docs/general/dns-providers.md';
const QUAD9_LEGAL: KnownResolver['legal'] = { value: 'everywhere', source: 'https://completemusicupdate.com/quad9-vows-to-fight-absurd-web-block-injunction-in-france', on: '2024-12-13', countries: ['FR'] };
const QUAD9_OPERATOR = { value: 'Quad9 Foundation', source: 'https://royalpalacemedia.com/illegal-streaming', on: '2024-12' };
const QUAD9_COUNTRY = { value: 'CH', source: 'https://github.com/privacytools/privacytools.io/issues/2409', on: '2021' };
const AMERICAN = { value: 'US', source: 'https://torrentfreak.com/dns-piracy-blocking-orders-google-cloudflare-and-opendns-respond-differently-250511/', on: '2025-05-11' };
const CLOUDFLARE_ADDRESSES = { source: 'https://developers.cloudflare.com/1.1.1.1/ip-addresses/', on: '2026-11' };
const CLOUDFLARE = {
  operator: { value: 'Cloudflare, Inc.', ...CLOUDFLARE_ADDRESSES }, country: AMERICAN,
  legal: { value: 'elsewhere', source: 'https://torrentfreak.com/dns-piracy-blocking-orders-google-cloudflare-and-opendns-respond-differently-250511/', on: '2025-05-11' },
} as const;
const DNS4EU = {
  reached: { source: 'https://badcyber.com/dns4eu-a-bit-eu-a-bit-secure-a-bit-pointless/', on: '2025-09-09' },
  operator: { value: OWN_REMARKS['operator-consortium'], source: 'https://www.hexssl.com/dns4eu-the-latest-european-union-initiative', on: '2025-06-09' }, country: { value: 'EU', source: 'https://www.hexssl.com/dns4eu-the-latest-european-union-initiative', on: '2025-06-09' },
  legal: { value: 'foreseen', source: 'https://domain-serverxyz.b-cdn.net/eu-wants-its-own-dns-resolver-that-can-block-illegal-traffic-torrentfreak/', on: '2022-01' },
} as const;
const ADGUARD_LEGAL = { value: 'none-yet', source: 'https://github.com/AdguardTeam/AdGuardDNS/issues/514', on: '2023-01-23' } as const;
const ADGUARD_OPERATOR = { value: 'AdGuard Software Limited', source: 'https://github.com/AdguardTeam/LegalDocs/blob/master/adguard-dns.io/privacy.html.md', on: '2026-04-27' };
const OPENDNS_LEGAL = { value: 'withdraws', source: 'https://torrentfreak.com/dns-piracy-blocking-orders-google-cloudflare-and-opendns-respond-differently-250511/', on: '2025-05-11', countries: ['BE', 'FR', 'PT'] } as const;
const CISCO_PAGE = { source: 'https://www.cisco.com/c/en/us/support/docs/security/umbrella/224758-enforce-umbrella-dns-and-prevent-bypass.html', on: '2026-11' };
const NULL_IN_FAMILIES = { value: 'null-address', source: 'https://github.com/NLnetLabs/unbound/issues/1491', on: '2026-08' } as const;
const NULL_OF_ADGUARD = { value: 'null-address', source: 'https://adguard.com/sl/blog/dns-content-blocking-at-scale.html', on: '2021' } as const;

export const KNOWN_RESOLVERS: readonly KnownResolver[] = [
  {
    id: 'quad9', name: 'Quad9', url: 'tls://dns.quad9.net@9.9.9.9', addresses: ['9.9.9.9', '149.112.112.112', '2620:fe::fe'], names: ['dns.quad9.net'], reached: { source: 'https://www.captaindns.com/en/blog/dns-9999-quad9', on: '2025-12-19' },
    operator: QUAD9_OPERATOR, country: QUAD9_COUNTRY, filtering: { value: 'malware', source: 'https://docs.quad9.net/fr/FAQ', on: '2026-11' }, legal: QUAD9_LEGAL, blocks: { value: 'no-recursion', source: 'https://docs.quad9.net/fr/FAQ', on: '2026-11' },
  },
  {
    id: 'quad9-unfiltered', name: 'Quad9, unfiltered', url: 'tls://dns10.quad9.net@9.9.9.10', addresses: ['9.9.9.10', '149.112.112.10', '2620:fe::10'], names: ['dns10.quad9.net'], reached: { source: 'https://www.internetsociety.org/blog/2018/07/a-deeper-dive-into-public-dns-resolver-quad9/', on: '2018-07-06' },
    operator: QUAD9_OPERATOR, country: QUAD9_COUNTRY, filtering: { value: 'none', source: 'https://www.internetsociety.org/blog/2018/07/a-deeper-dive-into-public-dns-resolver-quad9/', on: '2018-07-06' }, legal: QUAD9_LEGAL,
  },
  {
    id: 'cloudflare', name: 'Cloudflare 1.1.1.1', url: 'tls://one.one.one.one@1.1.1.1', addresses: ['1.1.1.1', '1.0.0.1', '2606:4700:4700::1111', '2606:4700:4700::1001'], names: ['one.one.one.one', 'cloudflare-dns.com'], reached: CLOUDFLARE_ADDRESSES,
    ...CLOUDFLARE, filtering: { value: 'none', ...CLOUDFLARE_ADDRESSES },
  },
  {
    id: 'cloudflare-security', name: 'Cloudflare for Families, malware', url: 'tls://security.cloudflare-dns.com@1.1.1.2', addresses: ['1.1.1.2', '1.0.0.2', '2606:4700:4700::1112', '2606:4700:4700::1002'], names: ['security.cloudflare-dns.com'], reached: CLOUDFLARE_ADDRESSES,
    ...CLOUDFLARE, filtering: { value: 'malware', ...CLOUDFLARE_ADDRESSES }, blocks: NULL_IN_FAMILIES,
  },
  {
    id: 'cloudflare-family', name: 'Cloudflare for Families, adult sites', url: 'tls://family.cloudflare-dns.com@1.1.1.3', addresses: ['1.1.1.3', '1.0.0.3', '2606:4700:4700::1113', '2606:4700:4700::1003'], names: ['family.cloudflare-dns.com'], reached: CLOUDFLARE_ADDRESSES,
    ...CLOUDFLARE, filtering: { value: 'family', ...CLOUDFLARE_ADDRESSES }, blocks: NULL_IN_FAMILIES,
  },
  {
    id: 'google', name: 'Google Public DNS', url: 'tls://dns.google@8.8.8.8', addresses: ['8.8.8.8', '8.8.4.4', '2001:4860:4860::8888', '2001:4860:4860::8844'], names: ['dns.google'], reached: { source: 'https://developers.google.com/speed/public-dns/docs/secure-transports', on: '2026-11' },
    operator: { value: 'Google', source: 'https://developers.google.com/speed/public-dns/blocking', on: '2026-11' }, country: AMERICAN,
    legal: { value: 'refuses', source: 'https://developers.google.com/speed/public-dns/blocking', on: '2026-11', countries: ['BE', 'FR', 'IN', 'IT', 'PT'] },
  },
  {
    id: 'opendns', name: 'OpenDNS', url: 'tls://dns.opendns.com@208.67.222.222', addresses: ['208.67.222.222', '208.67.220.220'], names: ['dns.opendns.com', 'dns.umbrella.com'], reached: CISCO_PAGE,
    operator: { value: 'Cisco', ...CISCO_PAGE }, country: AMERICAN, legal: OPENDNS_LEGAL,
  },
  {
    id: 'opendns-family', name: 'OpenDNS FamilyShield', url: 'tls://familyshield.opendns.com@208.67.222.123', addresses: ['208.67.222.123', '208.67.220.123'], names: ['familyshield.opendns.com'], reached: { source: 'https://github.com/efeartn/Resolv/releases/tag/v1.1.1', on: '2026-11-13' },
    operator: { value: 'Cisco', ...CISCO_PAGE }, country: AMERICAN, filtering: { value: 'family', source: 'https://github.com/efeartn/Resolv/releases/tag/v1.1.1', on: '2026-11-13' }, legal: OPENDNS_LEGAL,
  },
  {
    id: 'adguard', name: 'AdGuard DNS', url: 'tls://dns.adguard-dns.com@94.140.14.14', addresses: ['94.140.14.14', '94.140.15.15', '2a10:50c0::ad1:ff', '2a10:50c0::ad2:ff'], names: ['dns.adguard-dns.com'], reached: { source: ADGUARD_LIST, on: '2026-11' },
    operator: ADGUARD_OPERATOR, filtering: { value: 'ads', source: ADGUARD_LIST, on: '2026-11' }, legal: ADGUARD_LEGAL, blocks: NULL_OF_ADGUARD,
  },
  {
    id: 'adguard-unfiltered', name: 'AdGuard DNS, unfiltered', url: 'tls://unfiltered.adguard-dns.com@94.140.14.140', addresses: ['94.140.14.140', '94.140.14.141', '2a10:50c0::1:ff', '2a10:50c0::2:ff'], names: ['unfiltered.adguard-dns.com'], reached: { source: ADGUARD_LIST, on: '2026-11' },
    operator: ADGUARD_OPERATOR, filtering: { value: 'none', source: ADGUARD_LIST, on: '2026-11' }, legal: ADGUARD_LEGAL,
  },
  {
    id: 'dns4eu', name: 'DNS4EU, unfiltered', url: 'tls://unfiltered.joindns4.eu@86.54.11.100', addresses: ['86.54.11.100', '86.54.11.200', '2a13:1001::86:54:11:100', '2a13:1001::86:54:11:200'], names: ['unfiltered.joindns4.eu'],
    ...DNS4EU, filtering: { value: 'none', ...DNS4EU.reached },
  },
  {
    id: 'dns4eu-protective', name: 'DNS4EU, protective', url: 'tls://protective.joindns4.eu@86.54.11.1', addresses: ['86.54.11.1', '86.54.11.201', '2a13:1001::86:54:11:1', '2a13:1001::86:54:11:201'], names: ['protective.joindns4.eu'],
    ...DNS4EU, filtering: { value: 'malware', ...DNS4EU.reached },
  },
  {
    id: 'nextdns', name: 'NextDNS', url: 'tls://anycast.dns.nextdns.io@45.90.28.0', addresses: ['45.90.28.0', '45.90.30.0', '2a07:a8c0::', '2a07:a8c1::'], names: ['anycast.dns.nextdns.io', 'dns.nextdns.io'], reached: { source: 'https://raw.githubusercontent.com/rgnldo/Unbound-Asuswrt-Merlin/master/stubby.yml', on: '2026-11' },
    operator: { value: 'NextDNS Inc.', source: 'https://nextdns.io/faq', on: '2026-11' }, country: { value: 'US', source: 'https://nextdns.io/faq', on: '2026-11' }, filtering: { value: 'customer', source: 'https://nextdns.io/faq', on: '2026-11' },
  },
  {
    id: 'uncensoreddns', name: 'UncensoredDNS', url: 'tls://anycast.uncensoreddns.org@91.239.100.100', addresses: ['91.239.100.100', '2001:67c:28a4::'], names: ['anycast.uncensoreddns.org', 'anycast.censurfridns.dk'], reached: { source: 'https://kirill.korins.ky/articles/enforcing-dns-over-tls-on-local-dns-resolver-with-random-upstream', on: '2026-11' },
    operator: { value: OWN_REMARKS['operator-volunteer'], source: 'https://blog.uncensoreddns.org/about/', on: '2026-11' }, country: { value: 'DK', source: 'https://blog.uncensoreddns.org/about/', on: '2026-11' }, filtering: { value: 'none', source: 'https://blog.uncensoreddns.org/about/', on: '2026-11' },
    legal: { value: 'against', source: 'https://blog.uncensoreddns.org/about/', on: '2026-11' },
  },
  {
    id: 'fdn', name: 'French Data Network', url: 'tls://ns0.fdn.fr@80.67.169.12', addresses: ['80.67.169.12', '80.67.169.40', '2001:910:800::12', '2001:910:800::40'], names: ['ns0.fdn.fr', 'ns1.fdn.fr'], reached: { source: 'https://github.com/center2055/DNS-Hop/releases/tag/v2.4.2', on: '2026-08-08' },
    operator: { value: 'French Data Network', source: 'https://github.com/center2055/DNS-Hop/releases/tag/v2.4.2', on: '2026-08-08' }, country: { value: 'FR', source: 'https://www.lamy.im/posts/les-dns-menteurs-contre-t411-et-les-autres/', on: '2026-11' }, filtering: { value: 'none', source: 'https://www.lamy.im/posts/les-dns-menteurs-contre-t411-et-les-autres/', on: '2026-11' },
  },
  {
    id: 'mullvad', name: 'Mullvad DNS', addresses: ['194.242.2.2', '194.242.2.4', '2a07:e340::2', '2a07:e340::4'], names: ['dns.mullvad.net', 'base.dns.mullvad.net', 'adblock.dns.mullvad.net', 'family.dns.mullvad.net', 'all.dns.mullvad.net'], reached: { source: 'https://github.com/mullvad/encrypted-dns-profiles', on: '2026-11' },
    operator: { value: 'Mullvad VPN AB', source: 'https://github.com/mullvad/encrypted-dns-profiles', on: '2026-11' }, country: { value: 'SE', source: 'https://dnsspeedtestonline.pages.dev/mullvad-dns', on: '2026-06' },
    ended: { value: '2026-11-02', source: 'https://mullvad.net/en/blog/shutting-down-our-public-encrypted-dns-servers-and-sponsoring-quad9-instead', on: '2026-09-03' },
  },
  {
    id: 'dns0', name: 'dns0.eu', addresses: [], names: ['dns0.eu', 'zero.dns0.eu'], reached: { source: 'https://huggingface.co/Androidrepairguide/DNS', on: '2026-11' },
    operator: { value: 'dns0', source: 'https://www.security.nl/posting/909921/Europese+publieke+dns-dienst+dns0_eu+per+direct+gestopt', on: '2025-10-21' }, country: { value: 'FR', source: 'https://www.security.nl/posting/909921/Europese+publieke+dns-dienst+dns0_eu+per+direct+gestopt', on: '2025-10-21' },
    ended: { value: '2025-10', source: 'https://www.security.nl/posting/909921/Europese+publieke+dns-dienst+dns0_eu+per+direct+gestopt', on: '2025-10-21' },
  },
];

const BY_PLACE = new Map(KNOWN_RESOLVERS.flatMap((resolver) => [...resolver.addresses, ...resolver.names].map((place) => [place, resolver])));

/**
 * Which of them an upstream is. An encrypted one is known by the name that its certificate proves, a plain one by its address alone.
 * @param upstream as Gavel writes upstreams (`tls://dns.quad9.net@9.9.9.9`, `udp://9.9.9.9:53`), or as the log names them (`dns.quad9.net`, `9.9.9.9`)
 */
export function knownResolver(upstream: string): KnownResolver | undefined {
  const [, name, host = ''] = /^(?:[a-z]+:\/\/)?(?:([^@/]+)@)?(\[[^\]]+\]|[^:/#]+(?=$|[/#]|:\d+(?:$|[/#]))|[\da-f:]+$)/.exec(upstream) ?? [];
  return BY_PLACE.get(name ?? host.replaceAll(/^\[|\]$/g, ''));
}
