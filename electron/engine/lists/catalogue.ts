/**
 * Public lists that a household may want, so that nobody has to hunt for addresses. Nothing of them is copied here; each is fetched from
 * its publisher when it is subscribed. Licences and addresses as their publishers gave them in 2026; sizes grow, so only their class is told.
 */
import type { CatalogueEntry, ListView } from '../../../shared/engine-api.ts';

const REGISTERS: readonly CatalogueEntry[] = [
  {
    id: 'fr-anj', kind: 'court-order', title: 'France: gambling sites blocked by the ANJ', group: 'Registers of authorities', purpose: 'Gambling offers that the president of the Autorité nationale des jeux ordered access providers to block, with the day of each decision.',
    url: 'https://ressources.anj.fr/blocage_sites_illegaux/blocage_sites_illegaux.csv', homepage: 'https://anj.fr/', syntax: 'fr-anj', size: 'small', country: 'FR', official: true,
  },
  {
    id: 'pl-hazard', kind: 'court-order', title: 'Poland: register of gambling domains', group: 'Registers of authorities', purpose: 'Domains that the Ministry of Finance entered in the register which Polish access providers have to block.',
    url: 'https://hazard.mf.gov.pl/api/Register', homepage: 'https://hazard.mf.gov.pl/', syntax: 'pl-hazard', size: 'medium', country: 'PL', official: true,
  },
  {
    id: 'ua-playcity', kind: 'court-order', title: 'Ukraine: gambling sites (PlayCity)', group: 'Registers of authorities', purpose: 'Gambling sites that the agency PlayCity decided to block, with number and day of each decision. Licensed operators are in the same file and are not blocked.',
    homepage: 'https://playcity.gov.ua/', syntax: 'ua-playcity', size: 'medium', country: 'UA', official: true,
  },
  {
    id: 'cz-mfcr', kind: 'court-order', title: 'Czechia: unlicensed internet games', group: 'Registers of authorities', purpose: 'The Ministry of Finance’s list of unlicensed internet games, with the legal ground and the days on which a site was put on the list and taken off.',
    homepage: 'https://www.mfcr.cz/', syntax: 'cz-mfcr', size: 'small', country: 'CZ', official: true,
  },
  {
    id: 'it-adm', kind: 'court-order', title: 'Italy: gambling sites inhibited by the ADM', group: 'Registers of authorities', purpose: 'Gambling sites that the customs and monopolies agency ordered access providers to block.',
    homepage: 'https://www.adm.gov.it/portale/siti-web-inibiti-giochi', syntax: 'it-adm', size: 'medium', country: 'IT', official: true,
  },
  {
    id: 'ch-gespa', kind: 'court-order', title: 'Switzerland: blocked games of chance (Gespa)', group: 'Registers of authorities', purpose: 'Foreign online games that the intercantonal supervisory authority blocks under the Gambling Act.',
    homepage: 'https://blocklist.gespa.ch/', syntax: 'ch-gespa', size: 'small', country: 'CH', official: true,
  },
  {
    id: 'de-cuii', kind: 'court-order', title: 'Germany: domains blocked by the CUII', group: 'Voluntary codes', purpose: 'Domains that German access providers block under a code of their own; before July 2025 without a court. Collected by volunteers.',
    url: 'https://api.cuiiliste.de/blocked_domains', homepage: 'https://cuiiliste.de/', syntax: 'de-cuii', size: 'small', country: 'DE', official: false,
  },
];

const FAMILY: readonly CatalogueEntry[] = [
  {
    id: 'oisd-nsfw-small', first: true, kind: 'family', title: 'OISD: adult sites, small', group: 'Adult sites', purpose: 'The most visited adult sites.', url: 'https://nsfw-small.oisd.nl', homepage: 'https://oisd.nl/', syntax: 'adblock', size: 'medium', licence: 'GPL-3.0',
  },
  {
    id: 'oisd-nsfw', kind: 'family', title: 'OISD: adult sites', group: 'Adult sites', purpose: 'Adult sites, thorough.', url: 'https://nsfw.oisd.nl', homepage: 'https://oisd.nl/', syntax: 'adblock', size: 'large', licence: 'GPL-3.0',
  },
  {
    id: 'stevenblack-porn', kind: 'family', title: 'StevenBlack: adult sites', group: 'Adult sites', purpose: 'Adult sites, in the hosts syntax.', url: 'https://raw.githubusercontent.com/StevenBlack/hosts/master/alternates/porn-only/hosts', homepage: 'https://github.com/StevenBlack/hosts', syntax: 'hosts', size: 'medium', licence: 'MIT',
  },
  {
    id: 'stevenblack-gambling', kind: 'family', title: 'StevenBlack: gambling', group: 'Gambling', purpose: 'Gambling sites, whatever the law says of them.', url: 'https://raw.githubusercontent.com/StevenBlack/hosts/master/alternates/gambling-only/hosts', homepage: 'https://github.com/StevenBlack/hosts', syntax: 'hosts', size: 'small', licence: 'MIT',
  },
  {
    id: 'stevenblack-social', kind: 'family', title: 'StevenBlack: social networks', group: 'Social networks', purpose: 'Facebook, Instagram, TikTok and others, whole.', url: 'https://raw.githubusercontent.com/StevenBlack/hosts/master/alternates/social-only/hosts', homepage: 'https://github.com/StevenBlack/hosts', syntax: 'hosts', size: 'small', licence: 'MIT',
  },
  {
    id: 'blp-drugs', kind: 'family', title: 'Block List Project: drugs', group: 'Other', purpose: 'Sites about drugs.', url: 'https://blocklistproject.github.io/Lists/alt-version/drugs-nl.txt', homepage: 'https://github.com/blocklistproject/Lists', syntax: 'domains', size: 'medium', licence: 'Unlicense',
  },
];

const CUSTOM: readonly CatalogueEntry[] = [
  {
    id: 'adguard-dns', kind: 'custom', title: 'AdGuard DNS filter', group: 'Ads and trackers', purpose: 'Ads and trackers; the default of AdGuard’s own products.', url: 'https://adguardteam.github.io/HostlistsRegistry/assets/filter_1.txt', homepage: 'https://github.com/AdguardTeam/AdGuardSDNSFilter', syntax: 'adblock', size: 'large', licence: 'GPL-3.0',
  },
  {
    id: 'oisd-small', first: true, kind: 'custom', title: 'OISD small', group: 'Ads and trackers', purpose: 'Ads, chosen so that nothing else breaks: a good first list.', url: 'https://small.oisd.nl', homepage: 'https://oisd.nl/', syntax: 'adblock', size: 'medium', licence: 'GPL-3.0',
  },
  {
    id: 'oisd-big', kind: 'custom', title: 'OISD big', group: 'Ads and trackers', purpose: 'Ads, trackers, malware and phishing, chosen so that nothing else breaks.', url: 'https://big.oisd.nl', homepage: 'https://oisd.nl/', syntax: 'adblock', size: 'large', licence: 'GPL-3.0',
  },
  {
    id: 'stevenblack', kind: 'custom', title: 'StevenBlack’s hosts', group: 'Ads and trackers', purpose: 'Ads and malware, collected from several hosts files.', url: 'https://raw.githubusercontent.com/StevenBlack/hosts/master/hosts', homepage: 'https://github.com/StevenBlack/hosts', syntax: 'hosts', size: 'large', licence: 'MIT',
  },
  {
    id: 'hagezi-pro', kind: 'custom', title: 'HaGeZi Multi Pro', group: 'Ads and trackers', purpose: 'Ads, trackers and telemetry, stricter: now and then something has to be allowed.', url: 'https://raw.githubusercontent.com/hagezi/dns-blocklists/main/adblock/pro.txt', homepage: 'https://github.com/hagezi/dns-blocklists', syntax: 'adblock', size: 'large', licence: 'GPL-3.0',
  },
  {
    id: 'urlhaus', first: true, kind: 'custom', title: 'URLhaus: malware', group: 'Malware and phishing', purpose: 'Hosts that spread malware now.', url: 'https://urlhaus.abuse.ch/downloads/hostfile/', homepage: 'https://urlhaus.abuse.ch/', syntax: 'hosts', size: 'small', licence: 'CC0-1.0',
  },
  {
    id: 'cert-polska', kind: 'custom', title: 'CERT Polska: dangerous sites', group: 'Malware and phishing', purpose: 'Phishing and fraud, mostly Polish: the warning list of the national computer emergency team. A security list, not an order of a court.',
    url: 'https://hole.cert.pl/domains/v2/domains.txt', homepage: 'https://cert.pl/en/warning-list/', syntax: 'domains', size: 'large', country: 'PL', official: true,
  },
];

const CATALOGUE: readonly CatalogueEntry[] = [...REGISTERS, ...FAMILY, ...CUSTOM];

/** The catalogue, with the subscription that uses an entry already. */
export function catalogueOf(lists: readonly Pick<ListView, 'id' | 'source'>[]): (CatalogueEntry & { list?: string })[] {
  const byUrl = new Map(lists.flatMap(({ id, source }) => (source.type === 'url' ? [[source.url, id] as const] : [])));
  return CATALOGUE.map((entry) => {
    const list = entry.url === undefined ? undefined : byUrl.get(entry.url);
    return list === undefined ? entry : { ...entry, list };
  });
}
