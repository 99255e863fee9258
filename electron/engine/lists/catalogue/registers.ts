/** What authorities publish and Gavel converts; a register whose address changes with every edition is added as a file. */
import type { CatalogueEntry } from '../../../../shared/engine-api.ts';

const OFFICIAL = 'registers';
const CODES = 'codes';
const COLLECTED = 'collected';

export const REGISTERS: readonly CatalogueEntry[] = [
  {
    id: 'fr-anj', kind: 'court-order', title: 'France: gambling sites blocked by the ANJ', group: OFFICIAL, purpose: 'Gambling offers that the president of the Autorité nationale des jeux ordered access providers to block, with the day of each decision.',
    url: 'https://ressources.anj.fr/blocage_sites_illegaux/blocage_sites_illegaux.csv', homepage: 'https://anj.fr/', syntax: 'fr-anj', size: 'small', country: 'FR', official: true,
  },
  {
    id: 'pl-hazard', kind: 'court-order', title: 'Poland: register of gambling domains', group: OFFICIAL, purpose: 'Domains that the Ministry of Finance entered in its register, addressed to Polish access providers. The file is large, and its server slow.',
    url: 'https://hazard.mf.gov.pl/api/Register', homepage: 'https://hazard.mf.gov.pl/', syntax: 'pl-hazard', size: 'medium', country: 'PL', official: true,
  },
  {
    id: 'cz-sukl', kind: 'court-order', title: 'Czechia: unlawful offers of medicines (SÚKL)', group: OFFICIAL, purpose: 'Sites that the State Institute for Drug Control put on its list, with the days on which they were put on it and taken off.',
    url: 'https://opendata.sukl.cz/soubory/NELEGALNI_STRANKY/Nelegalni_stranky_LP.csv', homepage: 'https://www.sukl.cz/leciva/webove-stranky-s-nelegalnimi-nabidkami-leciv', syntax: 'cz-sukl', size: 'small', country: 'CZ', official: true,
  },
  {
    id: 'cz-mfcr', kind: 'court-order', title: 'Czechia: unlicensed internet games', group: OFFICIAL, purpose: 'The Ministry of Finance’s list of unlicensed internet games, with the legal ground and the days on which a site was put on the list and taken off.',
    homepage: 'https://www.mfcr.cz/cs/kontrola-a-regulace/hazardni-hry/seznam-nepovolenych-internetovych-her', syntax: 'cz-mfcr', size: 'small', country: 'CZ', official: true,
  },
  {
    id: 'ua-playcity', kind: 'court-order', title: 'Ukraine: gambling sites (PlayCity)', group: OFFICIAL, purpose: 'Gambling sites that the agency PlayCity decided to block, with number and day of each decision. Licensed operators are in the same file and are not blocked.',
    homepage: 'https://playcity.gov.ua/', syntax: 'ua-playcity', size: 'medium', country: 'UA', official: true,
  },
  {
    id: 'it-adm', kind: 'court-order', title: 'Italy: gambling sites inhibited by the ADM', group: OFFICIAL, purpose: 'Gambling sites that the customs and monopolies agency ordered access providers to block.',
    homepage: 'https://www.adm.gov.it/portale/siti-web-inibiti-giochi', syntax: 'it-adm', size: 'medium', country: 'IT', official: true,
  },
  {
    id: 'ch-gespa', kind: 'court-order', title: 'Switzerland: blocked games of chance (Gespa)', group: OFFICIAL, purpose: 'Foreign online games that the intercantonal supervisory authority blocks under the Gambling Act. Published with a signature.',
    homepage: 'https://blocklist.gespa.ch/', syntax: 'ch-gespa', size: 'small', country: 'CH', official: true,
  },
  {
    id: 'de-cuii', kind: 'court-order', title: 'Germany: domains blocked by the CUII', group: CODES, purpose: 'Domains that German access providers block under a code of their own; before July 2025 without a court. Collected by volunteers.',
    url: 'https://api.cuiiliste.de/blocked_domains', homepage: 'https://cuiiliste.de/', syntax: 'de-cuii', size: 'small', country: 'DE', official: false,
  },
  {
    id: 'ru-zapret', kind: 'court-order', title: 'Russia: register of blocked resources (zapret-info)', group: COLLECTED, purpose: 'What Russian authorities had blocked, with agency, number and day, as volunteers record it. It holds many names that most homes use: for observing and looking up.',
    url: 'https://raw.githubusercontent.com/zapret-info/z-i/master/dump.csv.gz', homepage: 'https://github.com/zapret-info/z-i', syntax: 'ru-zapret', size: 'large', country: 'RU', official: false,
  },
  {
    id: 'it-bofh', kind: 'court-order', title: 'Italy, 2008 to 2014 (censura.bofh.it)', group: COLLECTED, purpose: 'Orders of Italian courts, prosecutors and agencies of those years, with court and day. A record of the past: it does not say which were lifted since, and some were.',
    url: 'https://raw.githubusercontent.com/citizenlab/test-lists/master/lists/official/it/bofh.csv', homepage: 'https://github.com/citizenlab/test-lists', syntax: 'it-bofh', size: 'small', licence: 'CC BY-NC-SA 4.0', country: 'IT', official: false,
  },
];
