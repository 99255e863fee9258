/** What a device is called where the household gave it no name: by its part, or its address. */
import { THIS_COMPUTER, type DeviceView } from '../../shared/devices-api.ts';
import { t } from '../messages/language.ts';

export const deviceLabel = ({ name, role, id }: Pick<DeviceView, 'name' | 'role' | 'id'>): string => name ?? (role === undefined ? id : t.devices.roleNames[role]);

/** The device of a row: this computer, which asks from several addresses, in words. */
export const deviceWords = (device: string): string => (device === THIS_COMPUTER ? t.devices.roleNames['this-computer'] : device);
