/** Device by device: a code for the phone, who asks, who does not, and who looks for another way. */
import { Button } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import type { BypassView } from '../../../shared/setup-api.ts';
import { useBypass, useCall, useLiveTest, usePhones } from '../../api/queries.ts';
import { CopyButton } from '../../components/copy-line.tsx';
import { QrCode } from '../../components/qr-code.tsx';
import { say } from '../../components/say.ts';
import { Failing, Loading } from '../../components/states.tsx';
import { minuteTime } from '../../format/times.ts';
import { t } from '../../messages/language.ts';
import { TestedDevices, testUrl } from './live-test.tsx';

function WithPhone(): ReactElement {
  const test = useLiveTest();
  const view = test.data;
  if (view === undefined) return test.error === null ? <Loading /> : <Failing error={test.error} retry={() => void test.refetch()} />;
  const url = testUrl(view);
  const anybody = view.devices.some(({ role }) => role !== 'this-computer');
  return (
    <section className="phone-test">
      <QrCode text={url} label={t.setupTest.qr(url)} />
      <div className="block">
        <h2 className="section-title">{t.setupDevices.phoneTitle}</h2>
        <p>{t.setupDevices.phoneText}</p>
        <div className="test-name"><span translate="no">{url}</span><CopyButton text={url} /></div>
        <p className="muted">{t.setupTest.openHint}</p>
        <h3 className="section-title">{t.setupDevices.seen}</h3>
        {anybody ? <TestedDevices test={view} /> : <p className="muted">{t.setupDevices.none}</p>}
      </div>
    </section>
  );
}

const shown = ({ address, port }: { address: string; port: number }): string => `${address}:${port}`;

/** The console on the house's network: off until it is switched on here, and the switch says what it does. */
function LetIn(): ReactElement | null {
  const phones = usePhones();
  const set = useCall('setup.phones');
  const make = useCall('setup.phoneLink');
  const [code, setCode] = useState<{ url: string; until: string }>();
  const { data } = phones;
  if (data === undefined) return null;
  const open = data.address !== undefined;
  const where = data.address ?? data.would;
  const turn = (on: boolean): void => {
    setCode(undefined);
    set.mutate({ on }, { onError: say });
  };
  return (
    <section className="block let-in">
      <h2 className="section-title">{t.setupDevices.letIn}</h2>
      {where !== undefined && <p>{t.setupDevices.letInText(shown(where))}</p>}
      <p className="muted" role="status">{data.byOption ? t.setupDevices.byOption : open ? t.setupDevices.letInOn(shown(data.address!)) : t.setupDevices.letInOff}</p>
      {data.failure !== undefined && <p className="bad">{t.setupDevices.failed(data.failure)}</p>}
      <div className="actions">
        {!data.byOption && <Button loading={set.isPending} onClick={() => turn(!data.on)}>{data.on ? t.setupDevices.turnOff : t.setupDevices.turnOn}</Button>}
        {open && <Button loading={make.isPending} onClick={() => make.mutate({}, { onError: say, onSuccess: setCode })}>{code === undefined ? t.setupDevices.link : t.setupDevices.linkNew}</Button>}
      </div>
      {open && code !== undefined && <div className="phone-test"><QrCode text={code.url} label={t.setupTest.qr(shown(data.address!))} /><p>{t.setupDevices.linkText(minuteTime(code.until))}</p></div>}
    </section>
  );
}

function Silent({ view }: { view: BypassView }): ReactElement {
  const { silent } = view;
  return (
    <section className="block">
      <h2 className="section-title">{t.setupDevices.silent}</h2>
      {view.viaRouter && <p>{t.setupDevices.viaRouter}</p>}
      {silent === undefined ? <p className="muted">{t.setupDevices.silentUnknown}</p> : silent.length === 0 ? <p className="muted">{t.setupDevices.silentNone}</p> : (
        <>
          {!view.viaRouter && <p className="muted">{t.setupDevices.silentText}</p>}
          <ul className="small-table">
            {silent.map(({ addresses, mac, device, router }) => (
              <li key={`${mac} ${device}`} className="silent">
                <span className="list-title">{router && device === addresses[0] ? t.devices.roleNames.router : device}</span>
                <span className="muted" translate="no">{[...addresses.filter((address) => address !== device), mac ?? ''].filter((part) => part !== '').join(' · ')}</span>
                {router && <span className="muted">{t.setupDevices.silentRouter}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Signs({ view }: { view: BypassView }): ReactElement {
  return (
    <section className="block">
      <h2 className="section-title">{t.setupDevices.signs}</h2>
      {view.signs.length === 0 && <p className="muted">{t.setupDevices.signsNone}</p>}
      <ul className="small-table">
        {view.signs.map(({ device, address, names }) => (
          <li key={device} className="silent">
            <span className="list-title">{device}</span>
            {names.map(({ name, operator, kind }) => <span key={name}>{kind === 'canary' ? t.setupDevices.signCanary(operator) : t.setupDevices.signResolver(operator, name)}</span>)}
            <Link className="link" to={`/log?device=${encodeURIComponent(address)}`}>{t.setupDevices.inLog}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function StepDevices(): ReactElement {
  const bypass = useBypass();
  const view = bypass.data;
  return (
    <>
      <WithPhone />
      <LetIn />
      {view === undefined ? bypass.error === null ? <Loading /> : <Failing error={bypass.error} retry={() => void bypass.refetch()} /> : <><Silent view={view} /><Signs view={view} /></>}
      <section className="block"><h2 className="section-title">{t.setupDevices.limits}</h2><p>{t.setupDevices.limitsText}</p></section>
    </>
  );
}
