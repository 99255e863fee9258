/** The pages of the navigation, in its order. */
import { IconArrowUpRight, IconDevices, IconFileText, IconHome, IconListCheck, IconQuestionMark, IconServer2, IconSettings, type Icon } from '@tabler/icons-react';
import { t } from '../messages/language.ts';

export interface Place {
  to: string;
  /** Read while drawing: the language may change. */
  name: () => string;
  icon: Icon;
  end?: boolean;
  /** Pages that one reaches by way of it. */
  within?: readonly string[];
}

export const PLACES: readonly Place[] = [
  { to: '/', name: () => t.nav.overview, icon: IconHome, end: true },
  { to: '/why', name: () => t.whyPage.key, icon: IconQuestionMark },
  { to: '/log', name: () => t.nav.log, icon: IconServer2 },
  { to: '/lists', name: () => t.nav.lists, icon: IconListCheck, within: ['/rules', '/audit'] },
  { to: '/orders', name: () => t.nav.orders, icon: IconFileText },
  { to: '/devices', name: () => t.nav.devices, icon: IconDevices },
  { to: '/upstreams', name: () => t.nav.upstreams, icon: IconArrowUpRight },
  { to: '/settings', name: () => t.nav.settings, icon: IconSettings },
];

/** So many of them have a tab on a phone; the others are behind “More”. */
export const TABS = 5;
