/** The live test: checks that tick by themselves as questions arrive. Nothing here has to pass for the guide to go on. */
import { Button } from '@mantine/core';
import { IconCheck, IconLoader2 } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement, ReactNode } from 'react';
import { Link } from 'react-router';
import type { LiveTestView } from '../../../shared/setup-api.ts';
import { useCall, useLiveTest, useStatus } from '../../api/queries.ts';
import { CopyButton } from '../../components/copy-line.tsx';
import { Mark } from '../../components/mark.tsx';
import { say } from '../../components/say.ts';
import { Failing, Loading } from '../../components/states.tsx';
import { deviceWords } from '../../format/device-label.ts';
import { houseAddress } from '../../format/listening.ts';
import { ago, milliseconds } from '../../format/times.ts';
import { t } from '../../messages/language.ts';

/** The address to open on a device: any name below the test's would do, this one is new with every run. */
export const testUrl = ({ name }: Pick<LiveTestView, 'name'>): string => `http://${name}/`;

function Check({ title, passed, sign, aside, children }: { title: string; passed: boolean; sign?: ReactNode; aside?: string | undefined; children?: ReactNode }): ReactElement {
  return (
    <li className="check" data-passed={passed}>
      <span className="check-sign">{sign ?? (passed ? <IconCheck size={18} stroke={2} aria-hidden /> : <IconLoader2 size={18} stroke={1.6} className="turning" aria-hidden />)}</span>
      <div className="check-body">
        <div className="check-title">{title}<span className="unseen">: {passed ? t.setupTest.passed : t.setupTest.waiting}</span></div>
        {children}
      </div>
      {aside !== undefined && <span className="check-aside">{aside}</span>}
    </li>
  );
}

function OrderCheck({ test }: { test: LiveTestView }): ReactElement {
  const queries = useQueryClient();
  const ask = useCall('setup.testOrder');
  const { order } = test;
  const { state, name = '' } = order;
  const passed = state === 'observed' || state === 'blocked';
  const words = {
    observed: t.setupTest.observed(name), blocked: t.setupTest.blocked(name), none: t.setupTest.orderNone, waiting: name === '' ? t.setupTest.orderText : t.setupTest.orderWaits(name),
    failed: order.rowId === undefined ? t.setupTest.orderSilent(name) : t.setupTest.orderFailed(name),
  }[state];
  return (
    <Check title={t.setupTest.order} passed={passed} sign={<Mark of="law" size={17} hollow={state !== 'blocked'} />}>
      <p className="muted">{words}</p>
      {order.rowId !== undefined && <Link className="link" to={`/log/${order.rowId}`}>{t.setupTest.orderRow}</Link>}
      {!passed && state !== 'none' && <Button loading={ask.isPending} onClick={() => ask.mutate({}, { onError: say, onSuccess: (view) => queries.setQueryData(['setup', 'test'], view) })}>{t.setupTest.orderDo}</Button>}
    </Check>
  );
}

/** Who asked, each with whether the test's own name was opened there. */
export function TestedDevices({ test }: { test: LiveTestView }): ReactElement {
  const others = test.devices.filter(({ role }) => role !== 'this-computer');
  return (
    <ul className="chips">
      {others.map(({ address, device, role, opened, questions, lastAt }) => (
        <li key={address} className="chip" data-opened={opened}>
          {opened && <IconCheck size={14} stroke={2} aria-hidden />} {device === address && role === 'router' ? t.devices.roleNames.router : deviceWords(device)}, {opened ? t.setupTest.opened : ago(lastAt)}<span className="unseen">, {t.setupTest.asked(questions)}</span>
        </li>
      ))}
    </ul>
  );
}

export function LiveTest(): ReactElement {
  const queries = useQueryClient();
  const test = useLiveTest();
  const restart = useCall('setup.test');
  const listens = houseAddress(useStatus().data?.dns ?? [], location.hostname);
  const view = test.data;
  if (view === undefined) return <div className="card live-test">{test.error === null ? <Loading /> : <Failing error={test.error} retry={() => void test.refetch()} />}</div>;
  const router = view.devices.find(({ role }) => role === 'router');
  const devices = view.devices.filter(({ role }) => role === undefined);
  return (
    <section className="card live-test" aria-label={t.setupTest.title}>
      <div className="live-head">
        <h2 className="card-title">{t.setupTest.title}</h2>
        <Button loading={restart.isPending} onClick={() => restart.mutate({ restart: true }, { onError: say, onSuccess: (fresh) => queries.setQueryData(['setup', 'test'], fresh) })}>{t.setupTest.restart}</Button>
      </div>
      {!view.noted && <p className="bad">{t.setupTest.notNoted}</p>}
      <p className="unseen" role="status">{devices.length === 0 ? t.setupTest.listening : t.setupTest.deviceCount(devices.length)}</p>
      <ul className="checks">
        <Check title={t.setupTest.self} passed={view.selfMs !== undefined} aside={view.selfMs === undefined ? undefined : t.setupTest.selfMs(milliseconds(view.selfMs))}>
          <p className="muted">{listens === undefined || view.selfMs === undefined ? t.setupTest.selfFailed : t.setupTest.selfWhere(listens.address, listens.port)}</p>
        </Check>
        <Check title={t.setupTest.router} passed={router !== undefined || devices.length > 0}>
          <p className="muted">{router !== undefined ? t.setupTest.routerAsked(router.address, ago(router.lastAt)) : devices.length > 0 ? t.setupTest.routerNot : t.setupTest.routerWaits}</p>
        </Check>
        <Check title={t.setupTest.device} passed={devices.length > 0} aside={devices.length === 0 ? undefined : t.number(devices.length)}>
          {devices.length === 0 && <p className="muted">{t.setupTest.deviceWaits}</p>}
          <TestedDevices test={view} />
          <p>{t.setupTest.openIt}</p>
          <div className="test-name"><span translate="no">{testUrl(view)}</span><CopyButton text={testUrl(view)} /></div>
          <p className="muted">{t.setupTest.openHint}</p>
        </Check>
        <OrderCheck test={view} />
      </ul>
    </section>
  );
}
