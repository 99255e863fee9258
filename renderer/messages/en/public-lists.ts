/** What the public lists are for. Their titles and purposes lie in English with the lists themselves, in the engine. */
import type { CatalogueGroup } from '../../../shared/engine-api.ts';

const GROUPS: Record<CatalogueGroup, string> = {
  'built-in': 'Comes with Gavel', registers: 'Registers of authorities', codes: 'Voluntary codes', collected: 'Collected by volunteers', adult: 'Adult sites', gambling: 'Gambling', social: 'Social networks, chat, dating', games: 'Games', bypass: 'Ways around the filter', piracy: 'Piracy', other: 'Other', ads: 'Ads and trackers', malware: 'Malware and phishing', devices: 'What devices send home', national: 'For one country',
};

export const publicLists = {
  publicLists: {
    groups: GROUPS,
    /** Of an entry of the catalogue, by its id; `undefined`: as the engine tells it. */
    purpose: (_id: string): string | undefined => undefined,
    /** The title of a list that Gavel named; every other one stays as it is. */
    title: (title: string): string => title,
  },
};
