/** The frame of the first-run guide: its steps on the left, one of them at a time, and the way on at the bottom. */
import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useEffect, useRef, type ReactElement } from 'react';
import { Link, Navigate, useNavigate, useParams } from 'react-router';
import type { Status } from '../../../shared/engine-api.ts';
import { SETUP_STEPS, type SetupStep } from '../../../shared/settings.ts';
import { useBypass, useCall, useLiveUpdates, useStatus } from '../../api/queries.ts';
import { Mark } from '../../components/mark.tsx';
import { say } from '../../components/say.ts';
import { Connection } from '../../components/problems.tsx';
import { Failing, Loading } from '../../components/states.tsx';
import { t } from '../../messages/language.ts';
import { missingOf } from './missing.ts';
import { StepComputer } from './step-computer.tsx';
import { StepCountry } from './step-country.tsx';
import { StepDevices } from './step-devices.tsx';
import { StepDone } from './step-done.tsx';
import { StepLists } from './step-lists.tsx';
import { StepRouter } from './step-router.tsx';
import { StepUpstream } from './step-upstream.tsx';

const PAGES: Record<SetupStep, () => ReactElement> = {
  country: StepCountry, lists: StepLists, upstream: StepUpstream, computer: StepComputer, router: StepRouter, devices: StepDevices, done: StepDone,
};

function Steps({ at }: { at: SetupStep }): ReactElement {
  const current = SETUP_STEPS.indexOf(at);
  return (
    <nav className="setup-steps" aria-label={t.setup.progress}>
      <ol>
        {SETUP_STEPS.map((step, index) => (
          <li key={step}>
            <Link className="setup-step" to={`/setup/${step}`} data-state={index < current ? 'done' : index === current ? 'now' : 'next'} {...(index === current ? { 'aria-current': 'step' as const } : {})}>
              <span className="setup-dot" aria-hidden>{index < current ? <IconCheck size={13} stroke={2} /> : t.number(index + 1)}</span>
              {t.setup.steps[step]}{index < current && <span className="unseen">, {t.setup.done}</span>}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Footer({ step }: { step: SetupStep }): ReactElement {
  const keep = useCall('setup.keep');
  const navigate = useNavigate();
  const at = SETUP_STEPS.indexOf(step);
  const open = useStatus().data?.setup?.state === 'open';
  const skip = (): void => {
    if (open) keep.mutate({ state: 'skipped', step }, { onError: say, onSuccess: () => void navigate('/') });
    else void navigate('/'); // run again, after it was finished or skipped: nothing to keep
  };
  const go = (to: SetupStep | undefined): void => void navigate(`/setup/${to ?? step}`);
  return (
    <footer className="setup-foot">
      {at > 0 ? <Button className="setup-back" variant="subtle" onClick={() => go(SETUP_STEPS[at - 1])}>{t.setup.back}</Button> : <span className="setup-back" />}
      <span className="setup-foot-else">
        {step === 'router' && <Button variant="subtle" onClick={() => go('done')}>{t.setup.onlyHere}</Button>}
        {step !== 'done' && <Button variant="subtle" onClick={skip}>{t.setup.skip}</Button>}
      </span>
      <span className="setup-foot-next">
        {step === 'done' ? <Button variant="filled" onClick={() => void navigate('/')}>{t.setup.finish}</Button> : <Button variant="filled" onClick={() => go(SETUP_STEPS[at + 1])}>{t.setup.next}</Button>}
      </span>
    </footer>
  );
}

function DoneLead({ status }: { status: Status }): string {
  const asking = useBypass().data?.asking;
  return missingOf(status, asking) === undefined ? t.setup.leads.done : t.setupDone.missingLead;
}

export function SetupPage(): ReactElement {
  useLiveUpdates();
  const params = useParams();
  const status = useStatus();
  const { mutate: keep } = useCall('setup.keep');
  const heading = useRef<HTMLHeadingElement>(null);
  const main = useRef<HTMLElement>(null);
  const step = SETUP_STEPS.find((each) => each === params['step']);
  const kept = status.data?.setup;

  // How far one came is kept while the guide is open; who runs it again later changes nothing by looking.
  useEffect(() => {
    if (step !== undefined && kept?.state === 'open' && kept.step !== step) keep({ state: step === 'done' ? 'done' : 'open', step }, { onError: say });
  }, [step, kept, keep]);
  useEffect(() => {
    if (step === undefined) return;
    document.title = `${t.setup.steps[step]} · ${t.name}`;
    main.current?.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [step]);

  if (status.data !== undefined && step === undefined) return <Navigate to={`/setup/${kept?.state === 'open' ? kept.step : 'country'}`} replace />;
  if (status.data === undefined || step === undefined) return <div className="setup">{status.error === null ? <Loading /> : <Failing error={status.error} retry={() => void status.refetch()} />}</div>;
  const Page = PAGES[step];
  return (
    <div className="setup">
      <aside className="setup-side" aria-label={t.setup.name}>
        <div className="brand"><Mark of="law" size={17} /><span>{t.setup.name}</span></div>
        <Steps at={step} />
      </aside>
      <main className="setup-main" ref={main}>
        <Connection />
        <div className="setup-page" data-step={step}>
          <header>
            <p className="setup-count">{t.setup.stepOf(SETUP_STEPS.indexOf(step) + 1, SETUP_STEPS.length)}</p>
            <h1 ref={heading} tabIndex={-1} className="setup-title">{t.setup.steps[step]}</h1>
            <p className="setup-lead">{step === 'done' ? <DoneLead status={status.data} /> : t.setup.leads[step]}</p>
          </header>
          <Page />
        </div>
      </main>
      <Footer step={step} />
    </div>
  );
}
