/**
 * How each router is told of Gavel, as data: what to open, where to go, which field. Menu names are the router's own words: English ones,
 * and those of another language only where the router shows them so. `source`: the page of the maker (or, for OpenWrt, the project) where
 * they stand and when it was read; without one they are those usually found, and the page says so. The setting that reaches devices
 * (DHCP option 6) is preferred to the one that makes the router ask (WAN); where a router has only the latter, `reach` says so.
 */
import type { RouterId } from '../../../shared/setup-api.ts';
import type { Language } from '../../messages/language.ts';

export type GuideStep =
  | { do: 'open'; address: string }
  | { do: 'app'; app: string }
  | { do: 'go'; path: readonly string[] }
  | { do: 'choose'; field: string; option: string }
  | { do: 'off'; option: string }
  | { do: 'enter'; field: string; value: 'ipv4' | 'ipv6' | 'option6' }
  | { do: 'save'; button: string };

export interface RouterGuide {
  id: RouterId;
  /** Absent for any other. */
  name?: string;
  /** Whom the setting makes ask Gavel. */
  reach: 'devices' | 'router';
  steps: readonly GuideStep[];
  /** Where IPv6 has a setting of its own. */
  steps6?: readonly GuideStep[];
  notes: readonly string[];
  /** The same steps where the router's own pages are known in another language. */
  inLanguage?: Partial<Record<Language, Pick<RouterGuide, 'steps' | 'steps6'>>>;
  source?: { url: string; read: string };
}

const READ = '2026-11';

/** The one step of a router that is not known: its field is called as the language calls it. */
const enterAt = (field: string): GuideStep[] => [{ do: 'enter', field, value: 'ipv4' }];

export const ROUTER_GUIDES: readonly RouterGuide[] = [
  {
    id: 'fritzbox', name: 'FRITZ!Box', reach: 'devices', notes: ['fritz-expert', 'fritz-rebind'],
    steps: [{ do: 'open', address: 'http://fritz.box' }, { do: 'go', path: ['Home Network', 'Network', 'Network Settings', 'IPv4 Settings'] }, { do: 'enter', field: 'Local DNS server', value: 'ipv4' }, { do: 'save', button: 'OK' }],
    steps6: [{ do: 'go', path: ['Home Network', 'Network', 'Network Settings', 'IPv6 Settings'] }, { do: 'enter', field: 'Local DNSv6 server', value: 'ipv6' }, { do: 'save', button: 'OK' }],
    inLanguage: {
      de: {
        steps: [{ do: 'open', address: 'http://fritz.box' }, { do: 'go', path: ['Heimnetz', 'Netzwerk', 'Netzwerkeinstellungen', 'IPv4-Einstellungen'] }, { do: 'enter', field: 'Lokaler DNS-Server', value: 'ipv4' }, { do: 'save', button: 'OK' }],
        steps6: [{ do: 'go', path: ['Heimnetz', 'Netzwerk', 'Netzwerkeinstellungen', 'IPv6-Einstellungen'] }, { do: 'enter', field: 'Lokaler DNSv6-Server', value: 'ipv6' }, { do: 'save', button: 'OK' }],
      },
    },
    source: { url: 'https://service.avm.de/help/de/FRITZ-Box-7590/018/hilfe_ipv4_settings', read: READ },
  },
  {
    id: 'asus', name: 'ASUS', reach: 'devices', notes: ['asus-advertise'],
    steps: [{ do: 'open', address: 'http://www.asusrouter.com' }, { do: 'go', path: ['Advanced Settings', 'LAN', 'DHCP Server'] }, { do: 'enter', field: 'DNS Server 1', value: 'ipv4' }, { do: 'choose', field: 'Advertise router’s IP in addition to user-specified DNS', option: 'No' }, { do: 'save', button: 'Apply' }],
    steps6: [{ do: 'go', path: ['Advanced Settings', 'IPv6'] }, { do: 'choose', field: 'Connect to DNS Server automatically', option: 'Disable' }, { do: 'enter', field: 'IPv6 DNS Server 1', value: 'ipv6' }, { do: 'save', button: 'Apply' }],
  },
  {
    id: 'tp-link', name: 'TP-Link', reach: 'devices', notes: [],
    steps: [{ do: 'open', address: 'http://tplinkwifi.net' }, { do: 'go', path: ['Advanced', 'Network', 'DHCP Server'] }, { do: 'enter', field: 'Primary DNS', value: 'ipv4' }, { do: 'save', button: 'Save' }],
  },
  {
    id: 'netgear', name: 'NETGEAR', reach: 'router', notes: ['netgear-wan'],
    steps: [{ do: 'open', address: 'http://www.routerlogin.net' }, { do: 'go', path: ['BASIC', 'Internet'] }, { do: 'choose', field: 'Domain Name Server (DNS) Address', option: 'Use These DNS Servers' }, { do: 'enter', field: 'Primary DNS', value: 'ipv4' }, { do: 'save', button: 'Apply' }],
  },
  {
    id: 'linksys', name: 'Linksys', reach: 'devices', notes: ['linksys-new'],
    steps: [{ do: 'open', address: 'http://myrouter.local' }, { do: 'go', path: ['Connectivity', 'Local Network'] }, { do: 'enter', field: 'Static DNS 1', value: 'ipv4' }, { do: 'save', button: 'OK' }],
  },
  {
    id: 'unifi', name: 'UniFi', reach: 'devices', notes: ['unifi-v6'],
    steps: [{ do: 'app', app: 'UniFi Network' }, { do: 'go', path: ['Settings', 'Networks', 'Default', 'DHCP Service Management'] }, { do: 'off', option: 'DNS Server: Auto' }, { do: 'enter', field: 'DNS Server', value: 'ipv4' }, { do: 'save', button: 'Apply Changes' }],
    source: { url: 'https://help.ui.com/hc/en-us/articles/360012097513-UniFi-DHCP-Server', read: READ },
  },
  {
    id: 'openwrt', name: 'OpenWrt', reach: 'devices', notes: [],
    steps: [{ do: 'open', address: 'http://openwrt.lan' }, { do: 'go', path: ['Network', 'Interfaces', 'LAN', 'Edit', 'DHCP Server', 'Advanced Settings'] }, { do: 'enter', field: 'DHCP-Options', value: 'option6' }, { do: 'save', button: 'Save & Apply' }],
    steps6: [{ do: 'go', path: ['Network', 'Interfaces', 'LAN', 'Edit', 'DHCP Server', 'IPv6 Settings'] }, { do: 'enter', field: 'Announced IPv6 DNS servers', value: 'ipv6' }, { do: 'save', button: 'Save & Apply' }],
    source: { url: 'https://openwrt.org/docs/guide-user/base-system/dhcp', read: READ },
  },
  {
    id: 'google-nest', name: 'Google Nest', reach: 'router', notes: ['nest-proxy'],
    steps: [{ do: 'app', app: 'Google Home' }, { do: 'go', path: ['Favorites', 'Wifi', 'Network settings', 'Advanced networking', 'DNS'] }, { do: 'choose', field: 'DNS', option: 'Custom' }, { do: 'enter', field: 'Primary server', value: 'ipv4' }, { do: 'save', button: 'Save' }],
    source: { url: 'https://support.google.com/googlenest/answer/6274141', read: READ },
  },
  {
    id: 'eero', name: 'eero', reach: 'router', notes: ['eero-proxy'],
    steps: [{ do: 'app', app: 'eero' }, { do: 'go', path: ['Settings', 'Network settings', 'DNS'] }, { do: 'choose', field: 'DNS', option: 'Customized DNS' }, { do: 'enter', field: 'Primary IPv4', value: 'ipv4' }, { do: 'save', button: 'Save' }],
    steps6: [{ do: 'go', path: ['Settings', 'Network settings', 'DNS'] }, { do: 'enter', field: 'Primary IPv6', value: 'ipv6' }, { do: 'save', button: 'Save' }],
    source: { url: 'https://support.eero.com/hc/en-us/articles/360059988432', read: READ },
  },
  {
    id: 'other', reach: 'devices', notes: ['other-isp'], steps: enterAt('DNS server'),
    inLanguage: { de: { steps: enterAt('DNS-Server') }, es: { steps: enterAt('Servidor DNS') }, fr: { steps: enterAt('Serveur DNS') }, it: { steps: enterAt('Server DNS') } },
  },
];
