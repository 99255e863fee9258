/** The pages of the navigation, in its order. */
import { IconArrowUpRight, IconDevices, IconFileText, IconHome, IconListCheck, IconQuestionMark, IconServer2, IconSettings, type Icon } from '@tabler/icons-react';
import { t } from '../messages/language.ts';

export interface Place {
  to: string;
  /** After `g`, it leads there. */
  key: string;
  /** Read while drawing: the language may change. */
  name: () => string;
  icon: Icon;
  end?: boolean;
  /** Pages that one reaches by way of it. */
  within?: readonly string[];
}

export const PLACES: readonly Place[] = [
  { to: '/', key: 'o', name: () => t.nav.overview, icon: IconHome, end: true },
  { to: '/why', key: 'w', name: () => t.whyPage.key, icon: IconQuestionMark },
  { to: '/log', key: 'l', name: () => t.nav.log, icon: IconServer2 },
  { to: '/lists', key: 's', name: () => t.nav.lists, icon: IconListCheck, within: ['/rules', '/audit'] },
  { to: '/orders', key: 'r', name: () => t.nav.orders, icon: IconFileText },
  { to: '/devices', key: 'd', name: () => t.nav.devices, icon: IconDevices },
  { to: '/upstreams', key: 'u', name: () => t.nav.upstreams, icon: IconArrowUpRight },
  { to: '/settings', key: 't', name: () => t.nav.settings, icon: IconSettings },
];

/** So many of them have a tab on a phone; the others are behind “More”. */
export const TABS = 5;
