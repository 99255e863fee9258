/** Ads, trackers, malware. */
import type { CatalogueEntry } from '../../../../shared/engine-api.ts';

const ADS = 'ads';
const MALWARE = 'malware';
const DEVICES = 'devices';
const NATIONAL = 'national';

export const CUSTOM: readonly CatalogueEntry[] = [
  {
    id: 'oisd-small', first: true, kind: 'custom', title: 'OISD small', group: ADS, purpose: 'Ads, chosen so that nothing else breaks: a good first list.',
    url: 'https://small.oisd.nl', homepage: 'https://oisd.nl/', syntax: 'adblock', size: 'medium', licence: 'GPL-3.0',
  },
  {
    id: 'oisd-big', kind: 'custom', title: 'OISD big', group: ADS, purpose: 'Ads, trackers, malware and phishing, chosen so that nothing else breaks.',
    url: 'https://big.oisd.nl', homepage: 'https://oisd.nl/', syntax: 'adblock', size: 'large', licence: 'GPL-3.0',
  },
  {
    id: 'adguard-dns', kind: 'custom', title: 'AdGuard DNS filter', group: ADS, purpose: 'Ads and trackers; the default of AdGuard’s own products.',
    url: 'https://adguardteam.github.io/HostlistsRegistry/assets/filter_1.txt', homepage: 'https://github.com/AdguardTeam/AdGuardSDNSFilter', syntax: 'adblock', size: 'large', licence: 'GPL-3.0',
  },
  {
    id: 'stevenblack', kind: 'custom', title: 'StevenBlack’s hosts', group: ADS, purpose: 'Ads and malware, collected from several hosts files.',
    url: 'https://raw.githubusercontent.com/StevenBlack/hosts/master/hosts', homepage: 'https://github.com/StevenBlack/hosts', syntax: 'hosts', size: 'large', licence: 'MIT',
  },
  {
    id: 'hagezi-light', kind: 'custom', title: 'HaGeZi Multi Light', group: ADS, purpose: 'Ads, trackers and metrics, careful: nothing should break.',
    url: 'https://raw.githubusercontent.com/hagezi/dns-blocklists/main/adblock/light.txt', homepage: 'https://github.com/hagezi/dns-blocklists', syntax: 'adblock', size: 'medium', licence: 'GPL-3.0',
  },
  {
    id: 'hagezi-normal', kind: 'custom', title: 'HaGeZi Multi Normal', group: ADS, purpose: 'Ads, trackers, metrics and some malware.',
    url: 'https://raw.githubusercontent.com/hagezi/dns-blocklists/main/adblock/multi.txt', homepage: 'https://github.com/hagezi/dns-blocklists', syntax: 'adblock', size: 'large', licence: 'GPL-3.0',
  },
  {
    id: 'hagezi-pro', kind: 'custom', title: 'HaGeZi Multi Pro', group: ADS, purpose: 'Ads, trackers and telemetry, stricter: now and then something has to be allowed.',
    url: 'https://raw.githubusercontent.com/hagezi/dns-blocklists/main/adblock/pro.txt', homepage: 'https://github.com/hagezi/dns-blocklists', syntax: 'adblock', size: 'large', licence: 'GPL-3.0',
  },
  {
    id: 'peter-lowe', kind: 'custom', title: 'Peter Lowe’s list', group: ADS, purpose: 'Ad and tracking servers; short, kept by hand.',
    url: 'https://pgl.yoyo.org/adservers/serverlist.php?hostformat=hosts&showintro=0&mimetype=plaintext', homepage: 'https://pgl.yoyo.org/adservers/', syntax: 'hosts', size: 'small',
  },
  {
    id: 'ut1-ads', kind: 'custom', title: 'UT1 Toulouse: advertising', group: ADS, purpose: 'Advertising, as the University of Toulouse Capitole collects it.',
    url: 'https://raw.githubusercontent.com/olbat/ut1-blacklists/master/blacklists/publicite/domains', homepage: 'https://github.com/olbat/ut1-blacklists', syntax: 'domains', size: 'small', licence: 'CC BY-SA 4.0',
  },
  {
    id: 'hagezi-popup', kind: 'custom', title: 'HaGeZi: pop-up ads', group: ADS, purpose: 'Pop-ups, most of them malicious.',
    url: 'https://raw.githubusercontent.com/hagezi/dns-blocklists/main/adblock/popupads.txt', homepage: 'https://github.com/hagezi/dns-blocklists', syntax: 'adblock', licence: 'GPL-3.0',
  },
  {
    id: 'urlhaus', first: true, kind: 'custom', title: 'URLhaus: malware', group: MALWARE, purpose: 'Hosts that spread malware now.',
    url: 'https://urlhaus.abuse.ch/downloads/hostfile/', homepage: 'https://urlhaus.abuse.ch/', syntax: 'hosts', size: 'small', licence: 'CC0-1.0',
  },
  {
    id: 'hagezi-tif', kind: 'custom', title: 'HaGeZi: threat intelligence', group: MALWARE, purpose: 'Malware, phishing and fraud from many sources. Large.',
    url: 'https://raw.githubusercontent.com/hagezi/dns-blocklists/main/adblock/tif.txt', homepage: 'https://github.com/hagezi/dns-blocklists', syntax: 'adblock', size: 'large', licence: 'GPL-3.0',
  },
  {
    id: 'hagezi-tif-mini', kind: 'custom', title: 'HaGeZi: threat intelligence, mini', group: MALWARE, purpose: 'The same, only what is asked for most.',
    url: 'https://raw.githubusercontent.com/hagezi/dns-blocklists/main/adblock/tif.mini.txt', homepage: 'https://github.com/hagezi/dns-blocklists', syntax: 'adblock', licence: 'GPL-3.0',
  },
  {
    id: 'hagezi-fake', kind: 'custom', title: 'HaGeZi: fake shops and scams', group: MALWARE, purpose: 'Fake shops, fake science, subscription traps.',
    url: 'https://raw.githubusercontent.com/hagezi/dns-blocklists/main/adblock/fake.txt', homepage: 'https://github.com/hagezi/dns-blocklists', syntax: 'adblock', size: 'medium', licence: 'GPL-3.0',
  },
  {
    id: 'phishing-army', kind: 'custom', title: 'Phishing Army', group: MALWARE, purpose: 'Phishing sites, from several public feeds.',
    url: 'https://phishing.army/download/phishing_army_blocklist.txt', homepage: 'https://phishing.army/', syntax: 'domains', size: 'large',
  },
  {
    id: 'malware-filter-phishing', kind: 'custom', title: 'Phishing URL blocklist (malware-filter)', group: MALWARE, purpose: 'Phishing sites, from public feeds, twice a day.',
    url: 'https://malware-filter.gitlab.io/malware-filter/phishing-filter-agh.txt', homepage: 'https://gitlab.com/malware-filter/phishing-filter', syntax: 'adblock',
  },
  {
    id: 'dandelion-malware', kind: 'custom', title: 'Dandelion Sprout’s anti-malware list', group: MALWARE, purpose: 'Malware and scams, kept by hand.',
    url: 'https://raw.githubusercontent.com/DandelionSprout/adfilt/master/Alternate%20versions%20Anti-Malware%20List/AntiMalwareAdGuardHome.txt', homepage: 'https://github.com/DandelionSprout/adfilt', syntax: 'adblock', licence: 'Dandelicence 1.4',
  },
  {
    id: 'ut1-cryptojacking', kind: 'custom', title: 'UT1 Toulouse: cryptojacking', group: MALWARE, purpose: 'Pages that compute coins on your devices.',
    url: 'https://raw.githubusercontent.com/olbat/ut1-blacklists/master/blacklists/cryptojacking/domains', homepage: 'https://github.com/olbat/ut1-blacklists', syntax: 'domains', size: 'medium', licence: 'CC BY-SA 4.0',
  },
  {
    id: 'ut1-stalkerware', kind: 'custom', title: 'UT1 Toulouse: stalkerware', group: MALWARE, purpose: 'Servers of apps that spy on people close to one.',
    url: 'https://raw.githubusercontent.com/olbat/ut1-blacklists/master/blacklists/stalkerware/domains', homepage: 'https://github.com/olbat/ut1-blacklists', syntax: 'domains', size: 'small', licence: 'CC BY-SA 4.0',
  },
  {
    id: 'hagezi-native-amazon', kind: 'custom', title: 'HaGeZi: trackers of Amazon', group: DEVICES, purpose: 'What Amazon devices send home about their use.',
    url: 'https://raw.githubusercontent.com/hagezi/dns-blocklists/main/adblock/native.amazon.txt', homepage: 'https://github.com/hagezi/dns-blocklists', syntax: 'adblock', size: 'small', licence: 'GPL-3.0',
  },
  {
    id: 'hagezi-native-apple', kind: 'custom', title: 'HaGeZi: trackers of Apple', group: DEVICES, purpose: 'What Apple devices send home about their use.',
    url: 'https://raw.githubusercontent.com/hagezi/dns-blocklists/main/adblock/native.apple.txt', homepage: 'https://github.com/hagezi/dns-blocklists', syntax: 'adblock', size: 'small', licence: 'GPL-3.0',
  },
  {
    id: 'hagezi-native-huawei', kind: 'custom', title: 'HaGeZi: trackers of Huawei', group: DEVICES, purpose: 'What Huawei devices send home about their use.',
    url: 'https://raw.githubusercontent.com/hagezi/dns-blocklists/main/adblock/native.huawei.txt', homepage: 'https://github.com/hagezi/dns-blocklists', syntax: 'adblock', size: 'small', licence: 'GPL-3.0',
  },
  {
    id: 'hagezi-native-samsung', kind: 'custom', title: 'HaGeZi: trackers of Samsung', group: DEVICES, purpose: 'What Samsung devices and televisions send home about their use.',
    url: 'https://raw.githubusercontent.com/hagezi/dns-blocklists/main/adblock/native.samsung.txt', homepage: 'https://github.com/hagezi/dns-blocklists', syntax: 'adblock', size: 'small', licence: 'GPL-3.0',
  },
  {
    id: 'hagezi-native-winoffice', kind: 'custom', title: 'HaGeZi: trackers of Windows and Office', group: DEVICES, purpose: 'What Windows and Office send home about their use.',
    url: 'https://raw.githubusercontent.com/hagezi/dns-blocklists/main/adblock/native.winoffice.txt', homepage: 'https://github.com/hagezi/dns-blocklists', syntax: 'adblock', size: 'small', licence: 'GPL-3.0',
  },
  {
    id: 'hagezi-native-xiaomi', kind: 'custom', title: 'HaGeZi: trackers of Xiaomi', group: DEVICES, purpose: 'What Xiaomi devices send home about their use.',
    url: 'https://raw.githubusercontent.com/hagezi/dns-blocklists/main/adblock/native.xiaomi.txt', homepage: 'https://github.com/hagezi/dns-blocklists', syntax: 'adblock', size: 'small', licence: 'GPL-3.0',
  },
  {
    id: 'cert-polska', kind: 'custom', title: 'CERT Polska: dangerous sites', group: NATIONAL, purpose: 'Phishing and fraud, mostly Polish: the warning list of the national computer emergency team. A security list, not an order of a court.',
    url: 'https://hole.cert.pl/domains/v2/domains.txt', homepage: 'https://cert.pl/en/warning-list/', syntax: 'domains', size: 'large', country: 'PL', official: true,
  },
  {
    id: 'kadhosts', kind: 'custom', title: 'KADhosts', group: NATIONAL, purpose: 'Fraud, scams and malware aimed at people in Poland.',
    url: 'https://raw.githubusercontent.com/PolishFiltersTeam/KADhosts/master/KADhosts.txt', homepage: 'https://github.com/PolishFiltersTeam/KADhosts', syntax: 'hosts', size: 'medium', licence: 'CC BY-SA 4.0', country: 'PL',
  },
];
