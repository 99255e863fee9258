/** What the first-run guide asks: how this computer stands in the house's network, the live test, and who still asks elsewhere. */
import type { SetupProgress, SetupStep } from './settings.ts';

export type { SetupProgress, SetupStep };

/** Who says how long an address lasts. `none`: nothing on this system tells. */
export type AddressSource = 'ip' | 'NetworkManager' | 'systemd-networkd' | 'Windows' | 'macOS' | 'none';

/**
 * How long an address lasts, as far as the system tells. `dhcp`: given by the router for a time. `prefix`: made from the prefix that
 * the provider gave, and changes with it. `temporary`: made to change (RFC 8981).
 */
export type Lasting = 'static' | 'dhcp' | 'prefix' | 'temporary' | 'unknown';

export interface LocalAddress {
  address: string;
  prefix: number;
  family: 'ipv4' | 'ipv6';
  interface: string;
  kind: 'private' | 'ula' | 'link-local' | 'public';
  lasting: Lasting;
  /** Seconds for which it is still valid; absent: forever, or not told. */
  validSeconds?: number;
  /** Of a bridge, a container or a tunnel: no router of the house can use it. */
  virtual: boolean;
  saidBy: AddressSource;
}

export const PORT_HOLDERS = [
  'systemd-resolved', 'dnsmasq', 'libvirt', 'network-manager', 'lxc', 'adguard-home', 'pi-hole', 'bind', 'unbound', 'docker', 'podman', 'windows-ics', 'windows-dns', 'mdnsresponder', 'other',
] as const;
export type PortHolderKind = (typeof PORT_HOLDERS)[number];

export interface PortHolder {
  kind: PortHolderKind;
  /** The address it holds the port on; `0.0.0.0` and `::` are all. */
  address: string;
  program?: string;
  pid?: number;
}

export const REMEDIES = [
  'low-ports', 'setcap', 'systemd-unit', 'resolved-stub', 'stop-dnsmasq', 'network-manager-dnsmasq', 'stop-adguard-home', 'stop-pi-hole', 'stop-bind', 'stop-unbound', 'stop-container', 'stop-podman',
  'windows-ics', 'windows-dns', 'internet-sharing', 'find-holder',
] as const;

/** One way to get port 53: commands to copy, each with what it does and how to take it back; Gavel runs none of them. */
export interface Remedy {
  id: (typeof REMEDIES)[number];
  commands: string[];
  undo: string[];
  /** Gavel has to be started again for it to count. */
  restart: boolean;
  /** False: written from documentation, and not tried on that system. */
  tried: boolean;
}

export interface PortView {
  /** `fixed`: the addresses were given on the command line. */
  state: 'listening' | 'held' | 'permission' | 'fixed';
  bound: { address: string; port: number }[];
  /** Addresses of this computer on which another program has port 53; the house does not need them. */
  left: string[];
  holders: PortHolder[];
  remedies: Remedy[];
}

export const ROUTERS = ['fritzbox', 'asus', 'tp-link', 'netgear', 'linksys', 'unifi', 'openwrt', 'google-nest', 'eero', 'other'] as const;
export type RouterId = (typeof ROUTERS)[number];

/** Names by which routers serve their own pages, over plain HTTP. */
export const ROUTER_PAGES: readonly string[] = ['fritz.box', 'www.asusrouter.com', 'tplinkwifi.net', 'www.routerlogin.net', 'myrouter.local', 'openwrt.lan'];

export interface ComputerView {
  /** As Node names it: `linux`, `darwin`, `win32`. */
  platform: string;
  hostName: string;
  addresses: LocalAddress[];
  /** The address to give to the router, and the IPv6 one where it has one that lasts. */
  give?: LocalAddress;
  give6?: LocalAddress;
  /** True when some device of this network may use IPv6 beyond the link. */
  ipv6: boolean;
  /** Through which this computer reaches the internet. */
  gateway?: string;
  /** By the gateway's address, where it is one that only one maker sets. */
  routerGuess?: RouterId;
  port: PortView;
  /** `masked`: the system cannot sleep. */
  sleep: { portable: boolean; state: 'may-sleep' | 'masked' | 'unknown'; commands: string[]; undo: string[] };
}

/** A device that asked while the live test runs. */
export interface TestedDevice {
  address: string;
  /** Its name, else its address. */
  device: string;
  role?: 'router' | 'this-computer';
  /** ISO 8601. */
  firstAt: string;
  lastAt: string;
  questions: number;
  /** It asked for the test's own name: a person opened it there. */
  opened: boolean;
}

export interface LiveTestView {
  startedAt: string;
  /** Answered here and never asked of an upstream; new with every run. */
  name: string;
  devices: TestedDevice[];
  /** Milliseconds that Gavel took to answer itself; absent while it has not. */
  selfMs?: number;
  /** The check that an order is noticed. `blocked` where the list is enforced, `none` where no list here holds orders. */
  order: { state: 'waiting' | 'observed' | 'blocked' | 'none' | 'failed'; name?: string; list?: string; rowId?: string };
  /** False: this run notes no queries, so nothing can be shown. */
  noted: boolean;
}

/** A device that this computer knows from its neighbour table, and that did not ask Gavel in the last 24 hours. */
export interface SilentDevice {
  addresses: string[];
  mac?: string;
  device: string;
  router: boolean;
}

/** A device that asked for the address of another resolver, or looks for a way around this one. */
export interface BypassSign {
  device: string;
  address: string;
  names: { name: string; operator: string; kind: 'canary' | 'resolver'; last: string }[];
}

export interface BypassView {
  /** Absent: this system's neighbour table could not be read. */
  silent?: SilentDevice[];
  signs: BypassSign[];
  /** The router asked and no other device did: it forwards for them, so nothing can be said of each. */
  viaRouter: boolean;
  /** Devices that asked in the last 24 hours. */
  asking: number;
}

/** The console on the house's network. */
export interface PhonesView {
  on: boolean;
  /** The command line opened it, for this run; switching does nothing. */
  byOption: boolean;
  /** Where it is, when it is open. */
  address?: { address: string; port: number };
  /** Where it would be. */
  would?: { address: string; port: number };
  failure?: string;
}

export interface SetupCalls {
  /** Keeps how far the guide came. */
  'setup.keep': { params: SetupProgress; result: SetupProgress };
  'setup.computer': { params: Record<string, never>; result: ComputerView };
  /** Tries again to get the addresses and the port that Gavel could not have. */
  'setup.listenAgain': { params: Record<string, never>; result: ComputerView };
  /** Begins a live test, or tells how the running one stands. */
  'setup.test': { params: { restart?: boolean }; result: LiveTestView };
  /** Asks Gavel's own DNS port for one name of an order, to see that it is noticed. */
  'setup.testOrder': { params: Record<string, never>; result: LiveTestView };
  'setup.bypass': { params: Record<string, never>; result: BypassView };
  'setup.phones': { params: { on?: boolean }; result: PhonesView };
  /** An address that logs one browser in, within ten minutes. */
  'setup.phoneLink': { params: Record<string, never>; result: { url: string; until: string } };
}
