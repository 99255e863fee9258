/** Who asks: the devices of the house on the left, one of them on the right. On a phone, one after the other. */
import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { Link, NavLink, useParams } from 'react-router';
import type { DevicesView, DeviceView } from '../../shared/devices-api.ts';
import { useCall, useDevices, useStatus } from '../api/queries.ts';
import { PageHeader } from '../components/page-header.tsx';
import { say } from '../components/say.ts';
import { Empty, Failing, Loading } from '../components/states.tsx';
import { deviceLabel } from '../format/device-label.ts';
import { ago, untilTime } from '../format/times.ts';
import { t } from '../messages/language.ts';
import { DeviceDetail } from './device-detail.tsx';

function DeviceRow({ device }: { device: DeviceView }): ReactElement {
  const paused = useStatus().data?.pausedDevices.find(({ client }) => device.addresses.some(({ address }) => address === client));
  const about = [
    device.role === undefined || device.name === undefined ? '' : t.devices.roles[device.role], deviceLabel(device) === device.id ? '' : device.id, device.addresses.length > 1 ? t.devices.addresses(device.addresses.length) : '',
    device.lastSeen === undefined ? t.devices.silent : t.devices.lastAsked(ago(device.lastSeen)),
    paused === undefined ? '' : t.pause.until(untilTime(paused.until)),
  ].filter((part) => part !== '').join(' · ');
  return (
    <li>
      <NavLink className="device-row" to={`/devices/${encodeURIComponent(device.id)}`}>
        <span className="cut"><span className="list-title">{deviceLabel(device)}</span><br /><span className="muted">{about}</span></span>
        <span className="number">{t.number(device.asked)}</span>
      </NavLink>
    </li>
  );
}

/** Shown at a time; the next one follows. */
const SUGGESTIONS = 2;

/** What is worth knowing about the list as a whole. */
function Notices({ view }: { view: DevicesView }): ReactElement | null {
  const join = useCall('devices.join');
  const named = (address: string): string => {
    const device = view.devices.find(({ id }) => id === address);
    return device === undefined ? address : deviceLabel(device);
  };
  const { onlyOne } = view;
  return (
    <>
      {onlyOne !== undefined && (
        <div className="notice">
          <p className="notice-title">{onlyOne.router ? t.devices.onlyRouter : t.devices.onlyOne}</p>
          <p>{onlyOne.router ? t.devices.onlyRouterText(onlyOne.address) : t.devices.onlyOneText(onlyOne.address)}</p>
          <Link className="link" to="/setup/router">{t.devices.showHow}</Link>
        </div>
      )}
      {view.suggestions.slice(0, SUGGESTIONS).flatMap(({ into, addresses }) => addresses.slice(0, 1).map((address) => (
        <div key={address} className="notice">
          <p>{t.devices.suggestion(address, named(into))}</p>
          <Button aria-label={t.devices.suggestionOf(address, named(into))} onClick={() => join.mutate({ into, address }, { onError: say })}>{t.devices.suggestionDo}</Button>
        </div>
      )))}
    </>
  );
}

export function DevicesPage(): ReactElement {
  const { id } = useParams();
  const devices = useDevices();
  const { data } = devices;
  const chosen = id === undefined ? undefined : data?.devices.find(({ addresses }) => addresses.some(({ address }) => address === id));
  return (
    <>
      <PageHeader title={t.devices.title} />
      {data === undefined && <div className="page">{devices.error === null ? <Loading /> : <Failing error={devices.error} retry={() => void devices.refetch()} />}</div>}
      {data?.devices.length === 0 && <Empty title={t.devices.none}><p>{t.devices.noneHint}</p><Link className="link" to="/setup/router">{t.devices.toGuide}</Link></Empty>}
      {data !== undefined && data.devices.length > 0 && (
        <div className="devices" data-open={id !== undefined}>
          <div className="devices-side">
            <p className="muted devices-count">{t.devices.count(data.devices.length)}</p>
            <Notices view={data} />
            <ul>{data.devices.map((device) => <DeviceRow key={device.id} device={device} />)}</ul>
          </div>
          {chosen === undefined ? <div className="device-detail"><p className="muted">{id === undefined ? t.devices.choose : t.devices.gone}</p></div> : <DeviceDetail key={chosen.id} device={chosen} all={data.devices} />}
        </div>
      )}
    </>
  );
}
