/** What a device is called where the household gave it no name: by its part, or its address. */
import type { DeviceView } from '../../shared/devices-api.ts';
import { t } from '../messages/language.ts';

export const deviceLabel = ({ name, role, id }: Pick<DeviceView, 'name' | 'role' | 'id'>): string => name ?? (role === undefined ? id : t.devices.roleNames[role]);
