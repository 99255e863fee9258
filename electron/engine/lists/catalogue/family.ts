/** What a household may leave out for its younger people. */
import type { CatalogueEntry } from '../../../../shared/engine-api.ts';

const ADULT = 'adult';
const GAMBLING = 'gambling';
const SOCIAL = 'social';
const GAMES = 'games';
const BYPASS = 'bypass';
const PIRACY = 'piracy';
const OTHER = 'other';

export const FAMILY: readonly CatalogueEntry[] = [
  {
    id: 'oisd-nsfw-small', first: true, kind: 'family', title: 'OISD: adult sites, small', group: ADULT, purpose: 'The most visited adult sites.',
    url: 'https://nsfw-small.oisd.nl', homepage: 'https://oisd.nl/', syntax: 'adblock', size: 'medium', licence: 'GPL-3.0',
  },
  {
    id: 'oisd-nsfw', kind: 'family', title: 'OISD: adult sites', group: ADULT, purpose: 'Adult sites, thorough.',
    url: 'https://nsfw.oisd.nl', homepage: 'https://oisd.nl/', syntax: 'adblock', size: 'large', licence: 'GPL-3.0',
  },
  {
    id: 'hagezi-nsfw', kind: 'family', title: 'HaGeZi: adult sites', group: ADULT, purpose: 'Adult sites.',
    url: 'https://raw.githubusercontent.com/hagezi/dns-blocklists/main/adblock/nsfw.txt', homepage: 'https://github.com/hagezi/dns-blocklists', syntax: 'adblock', licence: 'GPL-3.0',
  },
  {
    id: 'stevenblack-porn', kind: 'family', title: 'StevenBlack: adult sites', group: ADULT, purpose: 'Adult sites, each name by itself.',
    url: 'https://raw.githubusercontent.com/StevenBlack/hosts/master/alternates/porn-only/hosts', homepage: 'https://github.com/StevenBlack/hosts', syntax: 'hosts', size: 'medium', licence: 'MIT',
  },
  {
    id: 'shadowwhisperer-adult', kind: 'family', title: 'ShadowWhisperer: adult sites', group: ADULT, purpose: 'Adult sites, thorough. The small family list that comes with Gavel was made from it.',
    url: 'https://raw.githubusercontent.com/ShadowWhisperer/BlockLists/master/Lists/Adult', homepage: 'https://github.com/ShadowWhisperer/BlockLists', syntax: 'domains', size: 'large', licence: 'Unlicense',
  },
  {
    id: 'sinfonietta-porn', kind: 'family', title: 'Sinfonietta: adult sites', group: ADULT, purpose: 'Adult sites, each name by itself.',
    url: 'https://raw.githubusercontent.com/Sinfonietta/hostfiles/master/pornography-hosts', homepage: 'https://github.com/Sinfonietta/hostfiles', syntax: 'hosts', size: 'medium', licence: 'MIT',
  },
  {
    id: 'stevenblack-gambling', kind: 'family', title: 'StevenBlack: gambling', group: GAMBLING, purpose: 'Gambling sites, whatever the law says of them.',
    url: 'https://raw.githubusercontent.com/StevenBlack/hosts/master/alternates/gambling-only/hosts', homepage: 'https://github.com/StevenBlack/hosts', syntax: 'hosts', size: 'small', licence: 'MIT',
  },
  {
    id: 'hagezi-gambling', kind: 'family', title: 'HaGeZi: gambling', group: GAMBLING, purpose: 'Gambling sites, thorough.',
    url: 'https://raw.githubusercontent.com/hagezi/dns-blocklists/main/adblock/gambling.txt', homepage: 'https://github.com/hagezi/dns-blocklists', syntax: 'adblock', size: 'large', licence: 'GPL-3.0',
  },
  {
    id: 'ut1-gambling', kind: 'family', title: 'UT1 Toulouse: gambling', group: GAMBLING, purpose: 'Gambling sites, as the University of Toulouse Capitole collects them.',
    url: 'https://raw.githubusercontent.com/olbat/ut1-blacklists/master/blacklists/gambling/domains', homepage: 'https://github.com/olbat/ut1-blacklists', syntax: 'domains', size: 'medium', licence: 'CC BY-SA 4.0',
  },
  {
    id: 'stevenblack-social', kind: 'family', title: 'StevenBlack: social networks', group: SOCIAL, purpose: 'Facebook, Instagram, TikTok and others, whole.',
    url: 'https://raw.githubusercontent.com/StevenBlack/hosts/master/alternates/social-only/hosts', homepage: 'https://github.com/StevenBlack/hosts', syntax: 'hosts', size: 'small', licence: 'MIT',
  },
  {
    id: 'hagezi-social', kind: 'family', title: 'HaGeZi: social networks', group: SOCIAL, purpose: 'Social networks of all kinds.',
    url: 'https://raw.githubusercontent.com/hagezi/dns-blocklists/main/adblock/social.txt', homepage: 'https://github.com/hagezi/dns-blocklists', syntax: 'adblock', licence: 'GPL-3.0',
  },
  {
    id: 'ut1-social', kind: 'family', title: 'UT1 Toulouse: social networks', group: SOCIAL, purpose: 'Social networks, as the University of Toulouse Capitole collects them.',
    url: 'https://raw.githubusercontent.com/olbat/ut1-blacklists/master/blacklists/social_networks/domains', homepage: 'https://github.com/olbat/ut1-blacklists', syntax: 'domains', size: 'small', licence: 'CC BY-SA 4.0',
  },
  {
    id: 'blp-tiktok', kind: 'family', title: 'Block List Project: TikTok', group: SOCIAL, purpose: 'TikTok alone.',
    url: 'https://blocklistproject.github.io/Lists/alt-version/tiktok-nl.txt', homepage: 'https://github.com/blocklistproject/Lists', syntax: 'domains', size: 'small', licence: 'Unlicense',
  },
  {
    id: 'ut1-chat', kind: 'family', title: 'UT1 Toulouse: chat', group: SOCIAL, purpose: 'Sites to chat with strangers.',
    url: 'https://raw.githubusercontent.com/olbat/ut1-blacklists/master/blacklists/chat/domains', homepage: 'https://github.com/olbat/ut1-blacklists', syntax: 'domains', size: 'small', licence: 'CC BY-SA 4.0',
  },
  {
    id: 'ut1-dating', kind: 'family', title: 'UT1 Toulouse: dating', group: SOCIAL, purpose: 'Dating sites.',
    url: 'https://raw.githubusercontent.com/olbat/ut1-blacklists/master/blacklists/dating/domains', homepage: 'https://github.com/olbat/ut1-blacklists', syntax: 'domains', size: 'small', licence: 'CC BY-SA 4.0',
  },
  {
    id: 'ut1-games', kind: 'family', title: 'UT1 Toulouse: games', group: GAMES, purpose: 'Games in the browser and sites about games.',
    url: 'https://raw.githubusercontent.com/olbat/ut1-blacklists/master/blacklists/games/domains', homepage: 'https://github.com/olbat/ut1-blacklists', syntax: 'domains', size: 'medium', licence: 'CC BY-SA 4.0',
  },
  {
    id: 'blp-fortnite', kind: 'family', title: 'Block List Project: Fortnite', group: GAMES, purpose: 'Fortnite alone.',
    url: 'https://blocklistproject.github.io/Lists/alt-version/fortnite-nl.txt', homepage: 'https://github.com/blocklistproject/Lists', syntax: 'domains', size: 'small', licence: 'Unlicense',
  },
  {
    id: 'hagezi-bypass', kind: 'family', title: 'HaGeZi: encrypted DNS, VPN, Tor and proxies', group: BYPASS, purpose: 'Ways around a filter at home: other resolvers, VPN services, Tor and proxies.',
    url: 'https://raw.githubusercontent.com/hagezi/dns-blocklists/main/adblock/doh-vpn-proxy-bypass.txt', homepage: 'https://github.com/hagezi/dns-blocklists', syntax: 'adblock', size: 'medium', licence: 'GPL-3.0',
  },
  {
    id: 'hagezi-nosafesearch', kind: 'family', title: 'HaGeZi: search engines without safe search', group: BYPASS, purpose: 'Search engines that cannot be told to leave adult pages out.',
    url: 'https://raw.githubusercontent.com/hagezi/dns-blocklists/main/adblock/nosafesearch.txt', homepage: 'https://github.com/hagezi/dns-blocklists', syntax: 'adblock', size: 'small', licence: 'GPL-3.0',
  },
  {
    id: 'ut1-vpn', kind: 'family', title: 'UT1 Toulouse: VPN services', group: BYPASS, purpose: 'Sites of VPN services.',
    url: 'https://raw.githubusercontent.com/olbat/ut1-blacklists/master/blacklists/vpn/domains', homepage: 'https://github.com/olbat/ut1-blacklists', syntax: 'domains', size: 'small', licence: 'CC BY-SA 4.0',
  },
  {
    id: 'hagezi-piracy', kind: 'family', title: 'HaGeZi: piracy', group: PIRACY, purpose: 'Sites that share works without a licence. A choice of yours, not an order of a court.',
    url: 'https://raw.githubusercontent.com/hagezi/dns-blocklists/main/adblock/anti.piracy.txt', homepage: 'https://github.com/hagezi/dns-blocklists', syntax: 'adblock', size: 'medium', licence: 'GPL-3.0',
  },
  {
    id: 'nextdns-torrents', kind: 'family', title: 'NextDNS: torrent sites', group: PIRACY, purpose: 'Torrent sites.',
    url: 'https://raw.githubusercontent.com/nextdns/piracy-blocklists/master/torrent-websites', homepage: 'https://github.com/nextdns/piracy-blocklists', syntax: 'domains', size: 'small', licence: 'MIT',
  },
  {
    id: 'blp-drugs', kind: 'family', title: 'Block List Project: drugs', group: OTHER, purpose: 'Sites about drugs.',
    url: 'https://blocklistproject.github.io/Lists/alt-version/drugs-nl.txt', homepage: 'https://github.com/blocklistproject/Lists', syntax: 'domains', size: 'medium', licence: 'Unlicense',
  },
  {
    id: 'ut1-sects', kind: 'family', title: 'UT1 Toulouse: sects', group: OTHER, purpose: 'Sites of sects.',
    url: 'https://raw.githubusercontent.com/olbat/ut1-blacklists/master/blacklists/sect/domains', homepage: 'https://github.com/olbat/ut1-blacklists', syntax: 'domains', size: 'small', licence: 'CC BY-SA 4.0',
  },
  {
    id: 'ut1-dangerous', kind: 'family', title: 'UT1 Toulouse: dangerous things', group: OTHER, purpose: 'How to make explosives and poisons.',
    url: 'https://raw.githubusercontent.com/olbat/ut1-blacklists/master/blacklists/dangerous_material/domains', homepage: 'https://github.com/olbat/ut1-blacklists', syntax: 'domains', size: 'small', licence: 'CC BY-SA 4.0',
  },
];
