/** The one setting in the router: on the left what to do there, in its own words; on the right the test that proves it. */
import { NativeSelect } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { ROUTERS, type ComputerView, type RouterId } from '../../../shared/setup-api.ts';
import { useComputer } from '../../api/queries.ts';
import { Failing, Loading } from '../../components/states.tsx';
import { partialDay } from '../../format/times.ts';
import { t, useLanguage } from '../../messages/language.ts';
import { LiveTest } from './live-test.tsx';
import { ROUTER_GUIDES, type GuideStep } from './router-guides.ts';
import { Address } from './step-computer.tsx';

/** A sentence whose middle part is the router's own word. */
function Sentence({ parts, link }: { parts: readonly string[]; link?: string }): ReactElement {
  const [before = '', word = '', after = ''] = parts;
  return <>{before}{link === undefined ? <strong translate="no">{word}</strong> : <a className="link" href={link} target="_blank" rel="noreferrer" translate="no">{word}</a>}{after}</>;
}

function StepWords({ step, view }: { step: GuideStep; view: ComputerView }): ReactElement {
  switch (step.do) {
    case 'open': return <Sentence parts={t.setupRouter.open(step.address.replace('http://', ''))} link={step.address} />;
    case 'app': return <>{t.setupRouter.app(step.app)}</>;
    case 'go': return <>{t.setupRouter.go} <strong translate="no">{step.path.join(' → ')}</strong></>;
    case 'choose': {
      const [at = '', field = '', choose = '', option = '', end = ''] = t.setupRouter.choose(step.option, step.field);
      return <>{at}<strong translate="no">{field}</strong>{choose}<strong translate="no">{option}</strong>{end}</>;
    }
    case 'off': return <Sentence parts={t.setupRouter.off(step.option)} />;
    case 'save': return <Sentence parts={t.setupRouter.save(step.button)} />;
    case 'enter': {
      const address = step.value === 'ipv6' ? view.give6?.address : view.give?.address;
      return (
        <>
          <Sentence parts={t.setupRouter.enter(step.field)} />
          {address === undefined ? <p className="muted">{step.value === 'ipv6' ? t.setupComputer.ipv6None : t.setupComputer.none}</p> : <Address address={step.value === 'option6' ? `6,${address}` : address} />}
        </>
      );
    }
  }
}

function Instructions({ steps, view }: { steps: readonly GuideStep[]; view: ComputerView }): ReactElement {
  return <ol className="instructions">{steps.map((step, index) => <li key={index}><StepWords step={step} view={view} /></li>)}</ol>;
}

function Guide({ view }: { view: ComputerView }): ReactElement {
  const [chosen, setChosen] = useState<RouterId>();
  const language = useLanguage();
  const id = chosen ?? view.routerGuess ?? 'other';
  const guide = ROUTER_GUIDES.find((each) => each.id === id)!;
  const { steps, steps6 } = guide.inLanguage?.[language] ?? guide;
  const ready = view.port.bound.some(({ port }) => port === 53);
  return (
    <div className="router-guide">
      {!ready && <p className="setup-warn" role="alert"><IconAlertTriangle size={16} stroke={1.7} aria-hidden /><span>{t.setupRouter.listenWarn} <Link className="link" to="/setup/computer">{t.setupRouter.listenFix}</Link></span></p>}
      <NativeSelect
        label={t.setupRouter.yours} description={[view.gateway === undefined ? '' : t.setupRouter.kept(view.gateway), view.routerGuess !== undefined && chosen === undefined ? t.setupRouter.guessed : t.setupRouter.chooseIt].join(' ')}
        value={id} onChange={(event) => setChosen(event.currentTarget.value as RouterId)}
        data={ROUTERS.map((each) => ({ value: each, label: ROUTER_GUIDES.find((one) => one.id === each)?.name ?? t.setupRouter.other }))}
      />
      {id === 'other' && <p>{view.gateway !== undefined && <Sentence parts={t.setupRouter.open(view.gateway)} link={`http://${view.gateway}`} />} {t.setupRouter.lookFor}</p>}
      <Instructions steps={steps} view={view} />
      <p className="muted">{t.setupRouter.second}</p>
      {view.give !== undefined && view.give.lasting !== 'static' && <p className="setup-warn"><IconAlertTriangle size={16} stroke={1.7} aria-hidden /><span>{t.setupRouter.changing} <Link className="link" to="/setup/computer">{t.setupRouter.changingHow}</Link></span></p>}
      {steps6 !== undefined && view.ipv6 && <><h3 className="section-title">{t.setupRouter.v6title}</h3><Instructions steps={steps6} view={view} /></>}
      {steps6 === undefined && view.ipv6 && <p className="muted">{t.setupComputer.ipv6Yes}</p>}
      <p>{t.setupRouter.reach[guide.reach]}</p>
      {guide.reach === 'devices' && <p className="muted">{t.setupRouter.wan}</p>}
      <ul className="router-notes">{guide.notes.map((note) => <li key={note} className="muted">{t.setupRouter.notes[note]}</li>)}</ul>
      <p className="muted">{t.setupRouter.reconnect}</p>
      {id !== 'other' && <p className="muted router-source">{guide.source === undefined ? t.setupRouter.unchecked : <>{t.setupRouter.source(partialDay(guide.source.read))} (<a className="link" href={guide.source.url} target="_blank" rel="noreferrer">{t.setupRouter.sourceLink}</a>).</>}</p>}
    </div>
  );
}

export function StepRouter(): ReactElement {
  const computer = useComputer();
  return (
    <div className="setup-two">
      {computer.data === undefined ? computer.error === null ? <Loading /> : <Failing error={computer.error} retry={() => void computer.refetch()} /> : <Guide view={computer.data} />}
      <LiveTest />
    </div>
  );
}
