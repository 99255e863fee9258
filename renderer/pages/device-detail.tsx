/** One device: its name, the addresses it asks from, and which other one it is the same as. */
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useState, type ReactElement } from 'react';
import { Link, useNavigate } from 'react-router';
import type { DeviceView } from '../../shared/devices-api.ts';
import { useCall } from '../api/queries.ts';
import { PauseControl } from '../components/pause-control.tsx';
import { say } from '../components/say.ts';
import { deviceLabel } from '../format/device-label.ts';
import { ago, dayOf } from '../format/times.ts';
import { t } from '../messages/language.ts';

function NameForm({ device }: { device: DeviceView }): ReactElement {
  const set = useCall('devices.setName');
  const [name, setName] = useState(device.name ?? '');
  const keep = (said: string | null): void => set.mutate({ address: device.id, name: said }, { onError: say, onSuccess: () => say(t.devices.named) });
  return (
    <form className="device-name" onSubmit={(event) => { event.preventDefault(); keep(name); }}>
      <TextInput label={t.devices.name} aria-describedby="device-name-hint" maxLength={60} value={name} onChange={(event) => setName(event.currentTarget.value)} />
      <Button type="submit" loading={set.isPending} disabled={name.trim() === '' || name.trim() === device.name}>{t.devices.save}</Button>
      {device.name !== undefined && <Button onClick={() => { setName(''); keep(null); }}>{t.devices.remove}</Button>}
      <p id="device-name-hint" className="muted device-hint">{t.devices.nameHint}</p>
    </form>
  );
}

function Addresses({ device }: { device: DeviceView }): ReactElement {
  const split = useCall('devices.split');
  const several = device.addresses.length > 1 && device.addresses.some(({ own }) => own !== true);
  const { columns } = t.devices;
  return (
    <section className="block">
      <h3 className="section-title">{t.devices.seen}</h3>
      <table className="address-table">
        <thead><tr><th>{columns.address}</th><th>{columns.first}</th><th>{columns.last}</th><th className="number">{columns.asked}</th>{several && <th aria-label={t.devices.split} />}</tr></thead>
        <tbody>
          {device.addresses.map(({ address, family, own, firstSeen, lastSeen, asked, blocked }) => (
            <tr key={address}>
              <td data-label={columns.address}><span><span translate="no">{address}</span> <span className="muted">{t.devices.family[family]}</span></span></td>
              <td data-label={columns.first}>{firstSeen === undefined ? <span className="not-known">{t.notKnown}</span> : dayOf(firstSeen)}</td>
              <td data-label={columns.last}>{lastSeen === undefined ? <span className="not-known">{t.notKnown}</span> : ago(lastSeen)}</td>
              <td className="number" data-label={columns.asked}><span>{t.number(asked)}{blocked > 0 && <span className="muted">, {t.devices.blocked(blocked)}</span>}</span></td>
              {several && <td>{own !== true && <Button aria-label={t.devices.splitOf(address)} onClick={() => split.mutate({ address }, { onError: say })}>{t.devices.split}</Button>}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      <Link className="link" to={`/log?device=${encodeURIComponent(device.name ?? device.id)}`}>{t.devices.inLog}</Link>
    </section>
  );
}

function Join({ device, all }: { device: DeviceView; all: readonly DeviceView[] }): ReactElement | null {
  const join = useCall('devices.join');
  const navigate = useNavigate();
  const [other, setOther] = useState('');
  const others = all.filter(({ id }) => id !== device.id);
  if (others.length === 0) return null;
  return (
    <section className="block">
      <h3 className="section-title">{t.devices.join}</h3>
      <p className="muted">{t.devices.joinText}</p>
      <form className="device-name" onSubmit={(event) => { event.preventDefault(); join.mutate({ into: device.id, address: other }, { onError: say, onSuccess: () => void navigate(`/devices/${encodeURIComponent(device.id)}`) }); setOther(''); }}>
        <NativeSelect label={t.devices.joinWith} value={other} onChange={(event) => setOther(event.currentTarget.value)} data={[{ value: '', label: t.devices.joinChoose }, ...others.map((one) => ({ value: one.id, label: deviceLabel(one) }))]} />
        <Button type="submit" disabled={other === ''} loading={join.isPending}>{t.devices.joinDo}</Button>
      </form>
    </section>
  );
}

export function DeviceDetail({ device, all }: { device: DeviceView; all: readonly DeviceView[] }): ReactElement {
  return (
    <div className="device-detail">
      <Link className="link device-back" to="/devices"><IconArrowLeft size={15} stroke={1.6} aria-hidden />{t.devices.back}</Link>
      <div className="device-head"><h2 className="device-title">{deviceLabel(device)}</h2><PauseControl device={device} /></div>
      <NameForm device={device} />
      <Addresses device={device} />
      <Join device={device} all={all} />
    </div>
  );
}
