/**
 * Which device an asking address belongs to. Looked up for rows that are shown and for rules of some devices only, never on a query's
 * common way. This computer asks from several addresses (127.0.0.1, ::1, those of its network cards): they are one device, whichever of
 * them the household named. Only where it gave two of them different names does each stand for itself.
 */
import { THIS_COMPUTER } from '../../../shared/devices-api.ts';
import type { HouseholdDevice } from '../../../shared/settings.ts';
import { isOwnAddress } from '../network/own-addresses.ts';
import { plainAddress } from '../policy/conditions.ts';

const NONE: readonly string[] = [];

/** The device of the household that all of this computer's own addresses belong to, unless another one holds them. */
export function ownDevice(devices: readonly HouseholdDevice[], isOwn: (address: string) => boolean): HouseholdDevice | undefined {
  const holding = devices.filter(({ addresses }) => addresses.some(isOwn));
  return holding.length === 1 ? holding[0] : undefined;
}

export class DeviceBook {
  private readonly isOwn: (address: string) => boolean;
  private readonly byAddress = new Map<string, HouseholdDevice>();
  private readonly names = new Map<string, readonly string[]>();
  private own: HouseholdDevice | undefined;
  private ownNames = NONE;

  /** @param isOwn whether an address is this computer's */
  constructor(devices: readonly HouseholdDevice[], isOwn = isOwnAddress) {
    this.isOwn = isOwn;
    this.use(devices);
  }

  use(devices: readonly HouseholdDevice[]): void {
    this.byAddress.clear();
    this.names.clear();
    for (const device of devices) {
      for (const address of device.addresses) {
        this.byAddress.set(address, device);
        if (device.name !== undefined) this.names.set(address, [device.name]);
      }
    }
    this.own = ownDevice(devices, this.isOwn);
    this.ownNames = this.own?.name === undefined ? NONE : [this.own.name];
  }

  /** @param address without zone */
  private deviceOf(address: string): HouseholdDevice | undefined {
    return this.byAddress.get(address) ?? (this.own !== undefined && this.isOwn(address) ? this.own : undefined);
  }

  /** What rows say: the device's name, `THIS_COMPUTER` for any own address without one, else the address as it asked. */
  readonly label = (client: string): string => {
    const address = plainAddress(client);
    const device = this.deviceOf(address);
    return device?.name ?? (device === undefined && this.isOwn(address) ? THIS_COMPUTER : client);
  };

  /** For `$client`. @param address without zone, as rules write it */
  readonly namesOf = (address: string): readonly string[] => this.names.get(address) ?? (this.ownNames !== NONE && !this.byAddress.has(address) && this.isOwn(address) ? this.ownNames : NONE);

  /** All noted addresses of the device that has this address or this name; what is unknown stands for itself. */
  addressesOf(clientOrName: string): readonly string[] {
    return this.named(clientOrName)?.addresses ?? [plainAddress(clientOrName)];
  }

  /** Whether an address belongs to the device that has this address or this name. */
  belongsTo(clientOrName: string): (client: string) => boolean {
    const device = this.named(clientOrName);
    const plain = plainAddress(clientOrName);
    const own = device === undefined && this.isOwn(plain);
    return (client) => {
      const address = plainAddress(client);
      if (address === plain) return true;
      const of = this.deviceOf(address);
      return device === undefined ? own && of === undefined && this.isOwn(address) : of === device;
    };
  }

  private named(clientOrName: string): HouseholdDevice | undefined {
    const wanted = clientOrName.trim().toLowerCase();
    return this.deviceOf(plainAddress(clientOrName)) ?? [...this.byAddress.values()].find(({ name }) => name?.toLowerCase() === wanted);
  }
}
