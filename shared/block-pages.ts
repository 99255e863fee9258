/**
 * Where answers lead that stand in for a blocked name: addresses and names of pages that say so. A table of Gavel's own; a row enters
 * with the source that says what stands there, and the day the source is of. One that has no such source stays out.
 */

/** `order`: put there for what an authority ordered. `code`: for a voluntary code. `policy`: for the operator's or its customer's own filter. */
export type BlockPageKind = 'order' | 'code' | 'policy';

export interface BlockPage {
  id: string;
  /** Whose page it is. */
  of: string;
  kind: BlockPageKind;
  /** Countries in which it is expected (ISO 3166-1 alpha-2); absent: anywhere. */
  countries?: readonly string[];
  /** IPv4; an IPv6 answer may hold one of them as IPv4-mapped. */
  addresses: readonly string[];
  /** Names that a CNAME leads to, with everything below them. */
  names?: readonly string[];
  /** Zones of the page's own operator: their names lead there on purpose. */
  own: readonly string[];
  sources: readonly { url: string; on: string }[];
}

export const BLOCK_PAGES: readonly BlockPage[] = [
  {
    id: 'it-adm-gambling', of: 'Agenzia delle Dogane e dei Monopoli', kind: 'order', countries: ['IT'], addresses: ['217.175.53.72'], own: ['adm.gov.it', 'agenziadoganemonopoli.gov.it'],
    sources: [{ url: 'https://www.agimeg.it/gioco-online-black-list-siti-oscurati-adm-2/', on: '2023-03' }, { url: 'https://www.gioconews.it/poker/poker-online/siti-inibiti-piu-87-nellultimo-update-salgono-a-quota-11019.aspx', on: '2025-03' }],
  },
  {
    id: 'it-adm-tobacco', of: 'Agenzia delle Dogane e dei Monopoli', kind: 'order', countries: ['IT'], addresses: ['217.175.53.228'], own: ['adm.gov.it', 'agenziadoganemonopoli.gov.it'],
    sources: [{ url: 'https://github.com/rfc1036/kit-censura', on: '2025-11-28' }],
  },
  {
    id: 'it-agcom', of: 'Autorità per le Garanzie nelle Comunicazioni', kind: 'order', countries: ['IT'], addresses: ['83.224.65.74'], own: ['agcom.it'],
    sources: [{ url: 'https://explorer.ooni.org/measurement/20211021T193015Z_webconnectivity_IT_30722_n1_Sk3HeZOfHero7Ir9?input=http://gamestorrents.com/', on: '2021-10-21' }],
  },
  {
    id: 'it-police', of: 'Polizia Postale, CNCPO', kind: 'order', countries: ['IT'], addresses: ['212.25.179.125'], own: ['poliziadistato.it', 'commissariatodips.it'],
    sources: [{ url: 'https://github.com/rfc1036/kit-censura', on: '2025-11-28' }],
  },
  {
    id: 'pl-hazard', of: 'Ministerstwo Finansów', kind: 'order', countries: ['PL'], addresses: ['145.237.235.240'], own: ['mf.gov.pl', 'podatki.gov.pl'],
    sources: [{ url: 'https://github.com/q3k/rsh-unbound', on: '2026-11' }],
  },
  {
    id: 'pl-cert', of: 'CERT Polska', kind: 'policy', countries: ['PL'], addresses: ['195.187.6.33', '195.187.6.34', '195.187.6.35'], own: ['cert.pl', 'nask.pl'],
    sources: [{ url: 'https://explorer.ooni.org/measurement/20210814T182231Z_webconnectivity_PL_47223_n1_7oaXBHkOiFTedMoy?input=http://sub3.blocked-site-hole-cert.pl/', on: '2021-08-14' }, { url: 'https://cert.pl/lista-ostrzezen/', on: '2026-11' }],
  },
  {
    id: 'de-cuii', of: 'Clearingstelle Urheberrecht im Internet', kind: 'code', countries: ['DE'], addresses: [], names: ['notice.cuii.info'], own: ['cuii.info'],
    sources: [{ url: 'https://www.heise.de/news/DNS-Panne-heise-de-landet-bei-1-1-im-Copyright-Filter-7561803.html', on: '2023-03-21' }, { url: 'https://netzpolitik.org/2025/netzsperren-provider-verstecken-welche-domains-sie-sperren/', on: '2025-02' }],
  },
  {
    id: 'cisco-umbrella', of: 'Cisco Umbrella and OpenDNS', kind: 'policy', addresses: ['146.112.61.104', '146.112.61.105', '146.112.61.106', '146.112.61.107', '146.112.61.108', '146.112.61.110'], own: ['opendns.com', 'umbrella.com', 'cisco.com'],
    sources: [{ url: 'https://www.cisco.com/c/en/us/support/docs/security/umbrella/224799-learn-the-umbrella-block-page-ip.html', on: '2026-11' }],
  },
];

const BY_ID = new Map(BLOCK_PAGES.map((page) => [page.id, page]));

export const blockPage = (id: string): BlockPage | undefined => BY_ID.get(id);
