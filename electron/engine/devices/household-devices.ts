/** Changes to the household's devices, as pure functions of the setting. An entry without a name and with one address says nothing and is not kept. */
import net from 'node:net';
import { AppError } from '../../../shared/app-error.ts';
import type { HouseholdDevice } from '../../../shared/settings.ts';
import { plainAddress } from '../policy/conditions.ts';

type Devices = readonly HouseholdDevice[];

const sameName = (a: string | undefined, b: string): boolean => a?.toLowerCase() === b.toLowerCase();
const worthKeeping = ({ name, addresses }: HouseholdDevice): boolean => addresses.length > 1 || (addresses.length === 1 && name !== undefined);

/** @throws AppError `invalid-input` for what is no address */
function readAddress(text: string): string {
  const address = plainAddress(text.trim()).toLowerCase();
  if (net.isIP(address) === 0) throw new AppError('invalid-input', { code: 'typed-device', text: text.slice(0, 80) });
  return address;
}

const holding = (devices: Devices, address: string): HouseholdDevice | undefined => devices.find(({ addresses }) => addresses.includes(address));

/**
 * Names the device that has the address; `null` takes its name away.
 * @throws AppError `conflict` when another device has the name: rules could not tell them apart
 */
export function nameDevice(devices: Devices, address: string, name: string | null): HouseholdDevice[] {
  const plain = readAddress(address);
  const held = holding(devices, plain);
  const others = devices.filter((device) => device !== held);
  const addresses = held?.addresses ?? [plain];
  const said = name?.trim().replaceAll(/\s+/g, ' ') ?? '';
  if (said === '') return [...others, { addresses }].filter(worthKeeping);
  if (net.isIP(said) !== 0) throw new AppError('invalid-input', { code: 'name-is-address', text: said });
  const taken = others.find((device) => sameName(device.name, said));
  if (taken !== undefined) throw new AppError('conflict', { code: 'name-taken', name: taken.name ?? said, addresses: taken.addresses }, { device: taken.addresses[0] });
  return [...others, { name: said, addresses }];
}

/** Makes one device of two: the addresses of the second go to the first, which keeps its name, or gets the other's. */
export function joinDevices(devices: Devices, into: string, address: string): HouseholdDevice[] {
  const [first, second] = [readAddress(into), readAddress(address)];
  const a = holding(devices, first) ?? { addresses: [first] };
  const b = holding(devices, second) ?? { addresses: [second] };
  if (a === b || first === second) return [...devices];
  const name = a.name ?? b.name;
  return [...devices.filter((device) => device !== a && device !== b), { ...(name === undefined ? {} : { name }), addresses: [...a.addresses, ...b.addresses] }];
}

/** Takes an address out of its device; it stands alone again, without a name. */
export function splitAddress(devices: Devices, address: string): HouseholdDevice[] {
  const plain = readAddress(address);
  return devices.map((device) => (device.addresses.includes(plain) ? { ...device, addresses: device.addresses.filter((one) => one !== plain) } : device)).filter(worthKeeping);
}
