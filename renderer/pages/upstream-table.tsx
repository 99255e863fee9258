/** The household's upstreams: which is asked when, how quick they are, what they fail at, and what is known of each. */
import { ActionIcon, Menu, NativeSelect } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState, type ReactElement } from 'react';
import type { Status, UpstreamView } from '../../shared/engine-api.ts';
import { knownResolver } from '../../shared/known-resolvers.ts';
import { UPSTREAM_STRATEGIES, type UpstreamStrategy } from '../../shared/settings.ts';
import { upstreamName } from '../../shared/upstream-name.ts';
import { client } from '../api/client.ts';
import { useCall } from '../api/queries.ts';
import { Confirm } from '../components/confirm.tsx';
import { say } from '../components/say.ts';
import { upstreamLine } from '../format/addresses.ts';
import { jurisdictionName } from '../format/places.ts';
import { faultWords } from '../format/problem-words.ts';
import { milliseconds, partialDay } from '../format/times.ts';
import { isInHouse, placeOf, transportOf } from '../format/upstreams.ts';
import { remarkWords } from '../format/remark-words.ts';
import { t } from '../messages/language.ts';
import { testWords } from './add-upstream.tsx';
import { legalWords } from './known-resolvers.tsx';

function usedWords({ zones }: UpstreamView, index: number, strategy: UpstreamStrategy, several: boolean): string {
  const { used } = t.upstreams;
  if (zones !== undefined) return used.zones(zones.join(', '));
  if (!several) return used.parallel;
  switch (strategy) {
    case 'in-order': return index === 0 ? used.first : index === 1 ? used.second : used.later;
    case 'fastest': return used.fastest;
    case 'parallel': return used.parallel;
    case 'spread': return used.spread;
  }
}

/** Who it is, by the table of well-known resolvers. */
function About({ url }: { url: string }): ReactElement {
  const known = knownResolver(url);
  if (known === undefined) return <>{isInHouse(url) ? t.upstreams.inHouse : t.upstreams.unknown}</>;
  const facts = [known.operator === undefined ? undefined : remarkWords(known.operator.value), known.country === undefined ? undefined : jurisdictionName(known.country.value)].filter((fact) => fact !== undefined);
  return (
    <>
      {facts.join(', ')}
      {known.ended !== undefined && <span className="bad"> {t.upstreams.ended(partialDay(known.ended.value))}</span>}
      {known.legal !== undefined && ` · ${legalWords(known)}`}
    </>
  );
}

interface RowProps {
  upstream: UpstreamView;
  used: string;
  /** Absent where there is no place further up or down. */
  onUp: (() => void) | undefined;
  onDown: (() => void) | undefined;
  onRemove: (() => void) | undefined;
}

function UpstreamRow({ upstream, used, onUp, onDown, onRemove }: RowProps): ReactElement {
  const { url, answered, failed, healthy, lastError, lastFault, halfWithinMs, mostWithinMs } = upstream;
  const [removing, setRemoving] = useState(false);
  const [tried, setTried] = useState<{ words: string; works: boolean }>();
  const name = upstreamName(url);
  const transport = transportOf(url);
  const encrypted = transport === 'tls' || transport === 'https';
  const share = answered + failed === 0 ? undefined : (100 * failed) / (answered + failed);
  const test = (): void => {
    setTried(undefined);
    client.call('upstreams.test', { url }).then((result) => setTried({ words: testWords(result), works: result.works }), (error: Error) => say(error));
  };
  return (
    <li className="up-row">
      <div className="up-name">
        <div className="up-title"><span className="list-title" translate="no">{name}</span> <span className="tag" title={encrypted ? t.upstreams.encrypted : t.upstreams.plain}>{t.upstreams.transports[transport] ?? transport}</span></div>
        <div className="muted cut" translate="no" title={url}>{placeOf(url)}</div>
      </div>
      <div className="up-used">{used}</div>
      <div className="number up-half" data-label={t.upstreams.columns.half}>{halfWithinMs === undefined ? <span className="muted">{answered + failed === 0 ? t.upstreams.notYet : t.upstreams.fewAnswers}</span> : t.upstreams.took(milliseconds(halfWithinMs))}</div>
      <div className="number up-most" data-label={t.upstreams.columns.most}>{mostWithinMs === undefined ? <span className="muted">{halfWithinMs === undefined ? '' : t.upstreams.fewAnswers}</span> : t.upstreams.took(milliseconds(mostWithinMs))}</div>
      <div className={`number up-failed${share !== undefined && share >= 1 ? ' bad' : ''}`} data-label={t.upstreams.columns.failed} title={`${t.upstreams.answers(answered)}, ${t.upstreams.failures(failed)}`}>{share === undefined ? '' : t.upstreams.failedShare(share)}</div>
      <Menu position="bottom-end" shadow="md" returnFocus>
        <Menu.Target><ActionIcon className="up-menu" aria-label={t.upstreams.menu(name)}><IconDots size={17} stroke={1.6} aria-hidden /></ActionIcon></Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={test}>{t.upstreams.test}</Menu.Item>
          {onUp !== undefined && <Menu.Item onClick={onUp}>{t.upstreams.up}</Menu.Item>}
          {onDown !== undefined && <Menu.Item onClick={onDown}>{t.upstreams.moveDown}</Menu.Item>}
          {onRemove !== undefined && <Menu.Item onClick={() => setRemoving(true)}>{t.upstreams.remove}</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      <div className="up-about muted">
        {!healthy ? <span className="bad">{t.upstreams.down(faultWords(lastFault, lastError ?? ''))} </span> : lastError !== undefined && <span>{t.upstreams.lastError(faultWords(lastFault, lastError))} · </span>}
        <About url={url} />
      </div>
      {tried !== undefined && <p className={`up-tried ${tried.works ? 'checked' : 'form-error'}`} role="status">{tried.words}</p>}
      <Confirm title={t.upstreams.removeTitle(name)} verb={t.upstreams.removeDo} opened={removing} onClose={() => setRemoving(false)} onConfirm={() => onRemove?.()}>{t.upstreams.removeText}</Confirm>
    </li>
  );
}

export function UpstreamTable({ status }: { status: Status }): ReactElement {
  const set = useCall('settings.setUpstreams');
  const { upstreams, strategy } = status;
  const lines = upstreams.map(upstreamLine);
  const usual = upstreams.filter(({ zones }) => zones === undefined);
  const save = (urls: string[], chosen = strategy): void => set.mutate({ urls, strategy: chosen }, { onError: say, onSuccess: () => say(t.upstreams.saved) });
  /** Among those for all names; the order of lines for zones says nothing. */
  const moved = (upstream: UpstreamView, by: -1 | 1): (() => void) | undefined => {
    const from = usual.indexOf(upstream);
    if (from < 0 || usual[from + by] === undefined) return undefined;
    return () => {
      const next = usual.filter((other) => other !== upstream);
      next.splice(from + by, 0, upstream);
      save([...next, ...upstreams.filter(({ zones }) => zones !== undefined)].map(upstreamLine));
    };
  };
  return (
    <section className="block">
      <div className="up-head" aria-hidden>{Object.values(t.upstreams.columns).map((column, index) => <span key={column} className={index > 1 ? 'number' : undefined}>{column}</span>)}</div>
      <ul className="up-table">
        {upstreams.map((upstream, index) => (
          <UpstreamRow
            key={lines[index]} upstream={upstream} used={usedWords(upstream, usual.indexOf(upstream), strategy, usual.length > 1)}
            onUp={moved(upstream, -1)} onDown={moved(upstream, 1)}
            onRemove={upstream.zones !== undefined || usual.length > 1 ? () => save(lines.filter((_, at) => at !== index)) : undefined}
          />
        ))}
      </ul>
      {usual.length > 1 && (
        <NativeSelect
          className="up-strategy" label={t.upstreams.strategy} inputWrapperOrder={['label', 'input', 'description']} value={strategy} description={t.upstreams.strategyText[strategy]} onChange={(event) => save(lines, event.currentTarget.value as UpstreamStrategy)}
          data={UPSTREAM_STRATEGIES.map((value) => ({ value, label: t.upstreams.strategies[value] }))}
        />
      )}
      {upstreams.some(({ thisRunOnly }) => thisRunOnly) && <p className="muted">{t.upstreams.thisRun}</p>}
    </section>
  );
}
