/** Devices of the house: the addresses that ask, and what the household calls them. Profiles and schedules are of a device too. */

/** What rows call this computer while it has no name of the household: whichever of its addresses asked. */
export const THIS_COMPUTER = '127.0.0.1';

/** One address that asks, over the days that the log keeps. */
export interface DeviceAddress {
  address: string;
  family: 'ipv4' | 'ipv6';
  /** This computer's own: it belongs to it whatever is noted, and cannot be taken out. */
  own?: true;
  /** ISO 8601; absent when it was named and did not ask since the log remembers. */
  firstSeen?: string;
  lastSeen?: string;
  /** Questions of the last 24 hours, and how many of them were blocked. */
  asked: number;
  blocked: number;
}

/** `router`: it has the address through which this computer reaches the internet. */
export type DeviceRole = 'router' | 'this-computer';

export interface DeviceView {
  /** The first of its addresses: names it in calls. */
  id: string;
  /** Given by the household. */
  name?: string;
  role?: DeviceRole;
  addresses: DeviceAddress[];
  /** The sums and limits of its addresses. */
  firstSeen?: string;
  lastSeen?: string;
  asked: number;
  blocked: number;
}

/** Addresses of one network card, as this computer's neighbour table has them, that are not joined yet. */
export interface JoinSuggestion {
  into: string;
  addresses: string[];
}

export interface DevicesView {
  /** Those that asked in the last 30 days and those with a name; most questions first. */
  devices: DeviceView[];
  /** All questions of the last 24 hours that came from the house came from this address. */
  onlyOne?: { address: string; router: boolean };
  suggestions: JoinSuggestion[];
}
