/** Which device an asking address belongs to. Looked up for rows that are shown and for rules of some devices only, never on a query's common way. */
import type { HouseholdDevice } from '../../../shared/settings.ts';
import { plainAddress } from '../policy/conditions.ts';

const NONE: readonly string[] = [];

export class DeviceBook {
  private readonly byAddress = new Map<string, HouseholdDevice>();
  private readonly names = new Map<string, readonly string[]>();

  constructor(devices: readonly HouseholdDevice[]) {
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
  }

  /** What rows say: the device's name, else the address as it asked. */
  readonly label = (client: string): string => this.byAddress.get(plainAddress(client))?.name ?? client;

  /** For `$client`. @param address without zone, as rules write it */
  readonly namesOf = (address: string): readonly string[] => this.names.get(address) ?? NONE;

  /** All addresses of the device that has this address or this name; what is unknown stands for itself. */
  addressesOf(clientOrName: string): readonly string[] {
    const plain = plainAddress(clientOrName);
    const wanted = clientOrName.trim().toLowerCase();
    const device = this.byAddress.get(plain) ?? [...this.byAddress.values()].find(({ name }) => name?.toLowerCase() === wanted);
    return device?.addresses ?? [plain];
  }
}
