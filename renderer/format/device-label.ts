/** What a device is called where the household gave it no name: by its part, or its address. */
import { THIS_COMPUTER, type DeviceView } from '../../shared/devices-api.ts';
import { t } from '../messages/language.ts';

/** An address that stands for all of its network: the log notes no more where devices are left out of it. */
const isNetwork = (device: string): boolean => /^\d+\.\d+\.\d+\.0$|^[\da-f:]*::$/.test(device);

/** The device of a row: this computer, which asks from several addresses, in words; and a network, which is no device. */
export const deviceWords = (device: string): string => (device === THIS_COMPUTER ? t.devices.roleNames['this-computer'] : isNetwork(device) ? t.devices.network(device) : device);

export const deviceLabel = ({ name, role, id }: Pick<DeviceView, 'name' | 'role' | 'id'>): string => name ?? (role === undefined ? deviceWords(id) : t.devices.roleNames[role]);
