/** What of a query may be noted, by the household's choice: nothing of an excluded name or device, and no more of a device than is wanted. */
import net from 'node:net';
import type { LogKeeping } from '../../../shared/log-api.ts';
import { isOwnAddress } from '../network/own-addresses.ts';
import { plainAddress } from '../policy/conditions.ts';

/** Addresses whose noted form is remembered. */
const MAX_KNOWN = 10_000;

/** The network of an address: IPv4 without its last byte, IPv6 the first 48 bits; what is no address becomes nothing. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/, '').replace(/%.*$/, '');
  if (net.isIPv4(plain)) return plain.replace(/\d+$/, '0');
  if (!net.isIPv6(plain)) return '';
  const [head = '', tail] = plain.split('::');
  const first = head === '' ? [] : head.split(':');
  const groups = tail === undefined ? first : [...first, ...Array.from({ length: 8 - first.length - tail.split(':').filter((part) => part !== '').length }, () => '0'), ...tail.split(':')];
  const kept = groups.slice(0, 3).map((group) => (Number.parseInt(group || '0', 16)).toString(16));
  while (kept.at(-1) === '0') kept.pop();
  return `${kept.join(':')}::`;
}

export class Keeper {
  readonly keeping: LogKeeping;
  private readonly names: ReadonlySet<string>;
  private readonly devices: ReadonlySet<string>;
  /** This computer is left out, from whichever of its addresses it asks. */
  private readonly notOwn: boolean;
  /** Nothing is held back of any device. */
  private readonly open: boolean;
  private readonly known = new Map<string, string | undefined>();

  constructor(keeping: LogKeeping) {
    this.keeping = keeping;
    this.names = new Set(keeping.excludedNames);
    this.devices = new Set(keeping.excludedDevices);
    this.notOwn = keeping.excludedDevices.some((address) => isOwnAddress(plainAddress(address)));
    this.open = keeping.privacy === 'full' && this.devices.size === 0;
  }

  /** The address as it is noted; `undefined`: no row. */
  client(address: string): string | undefined {
    if (this.open) return address;
    if (this.known.has(address)) return this.known.get(address);
    if (this.known.size >= MAX_KNOWN) this.known.clear();
    const { privacy } = this.keeping;
    const noted = privacy === 'counts' || this.devices.has(address) || (this.notOwn && isOwnAddress(plainAddress(address))) ? undefined : privacy === 'anonymous' ? networkOf(address) : address;
    this.known.set(address, noted);
    return noted;
  }

  /** Whether a row may hold this name. */
  notes(name: string): boolean {
    if (this.names.size === 0) return true;
    for (let at = 0; ; ) {
      if (this.names.has(at === 0 ? name : name.slice(at))) return false;
      const dot = name.indexOf('.', at);
      if (dot < 0) return true;
      at = dot + 1;
    }
  }
}
