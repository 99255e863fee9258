/** The check of one name across resolvers: whom it tells stands before the button, nothing is chosen beforehand, evidence stands as data. */
import { Button, Checkbox, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactElement } from 'react';
import type { Status } from '../../shared/engine-api.ts';
import { knownResolver } from '../../shared/known-resolvers.ts';
import type { CheckedResolver, UpstreamCheck } from '../../shared/upstream-api.ts';
import { upstreamName } from '../../shared/upstream-name.ts';
import { useCall } from '../api/queries.ts';
import { EvidenceScale } from '../components/evidence.tsx';
import { AVAILABLE } from '../components/resolver-choice.tsx';
import { titleOf } from '../format/list-words.ts';
import { errorWords, faultWords } from '../format/problem-words.ts';
import { clockTime, milliseconds } from '../format/times.ts';
import { locale, t } from '../messages/language.ts';
import { AskAnother } from './ask-another.tsx';

/** Of different operators, and none filters by itself; any other can be written. */
const OFFERED = ['quad9-unfiltered', 'cloudflare', 'google', 'dns4eu', 'uncensoreddns', 'fdn'];

function answered({ rcode, addresses, aliases, error, fault }: CheckedResolver): string {
  if (rcode === undefined) return t.check.failed(error === undefined ? '' : faultWords(fault, t.foreign(error)));
  return t.check.answered(rcode, [...aliases, ...addresses].join(', '));
}

function Result({ result }: { result: UpstreamCheck }): ReactElement {
  const [asking, setAsking] = useState(false);
  const { here, finding, reason, name } = result;
  return (
    <article className="card up-card" aria-label={t.check.result(name)}>
      <div className="up-card-top"><span className="muted">{upstreamName(result.about)}</span><span className="muted">{t.check.at(clockTime(result.at))}</span></div>
      <h3 className="up-card-name" translate="no">{name}</h3>
      <EvidenceScale finding={finding} />
      <p className="up-card-sentence" role="status"><strong>{t.findings[finding]}.</strong> {t.check.reasons[reason]}</p>
      {here.decision !== 'would-be-answered' && <p>{(here.decision === 'blocked' ? t.check.here : t.check.hereObserved)(here.lists.map(titleOf).join(', '))}</p>}
      <h4 className="trace-section">{t.check.answers}</h4>
      <ul className="checked-list">
        {result.resolvers.map((each) => (
          <li key={`${each.url} ${each.mine}`} className="checked-row">
            <span><strong>{upstreamName(each.url)}</strong> <span className="muted">{each.mine ? t.check.mine : t.check.other}{each.ms !== undefined && each.rcode !== undefined && `, ${t.upstreams.took(milliseconds(each.ms))}`}</span></span>
            <span className="wire-name">{answered(each)}{each.ede !== undefined && <span className="muted"> · EDE {each.ede.code}{each.ede.text !== '' && ` ${t.quoted(each.ede.text)}`}</span>}</span>
            {each.reason !== undefined && each.finding !== undefined && <span className="muted">{t.label(t.findings[each.finding])} {t.check.reasons[each.reason]}</span>}
          </li>
        ))}
      </ul>
      {result.sites.length > 0 && <h4 className="trace-section">{t.check.sites}</h4>}
      {result.sites.length > 0 && <ul className="checked-list">{result.sites.map(({ address, proof }) => <li key={address} className="checked-row"><span className="wire-name">{address}</span><span className="muted">{t.check.proofs[proof]}</span></li>)}</ul>}
      {(finding === 'stated' || finding === 'likely' || finding === 'suspected') && <div className="actions"><Button onClick={() => setAsking(true)}>{t.check.use}</Button></div>}
      <AskAnother name={name} opened={asking} onClose={() => setAsking(false)} />
    </article>
  );
}

/** @param asked a name to begin with */
export function NameCheck({ status, asked }: { status: Status; asked: string }): ReactElement {
  const [name, setName] = useState(asked);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [other, setOther] = useState('');
  const check = useCall('upstreams.check');
  const usual = status.upstreams.filter(({ zones }) => zones === undefined);
  const have = new Set(usual.map(({ url }) => knownResolver(url)?.id));
  const offered = AVAILABLE.filter(({ id }) => OFFERED.includes(id) && !have.has(id));
  const resolvers = [...chosen, ...(other.trim() === '' ? [] : [other.trim()])];
  const told = [...usual.map(({ url }) => upstreamName(url)), ...resolvers.map((id) => offered.find((known) => known.id === id)?.name ?? id)];
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    check.mutate({ name: name.trim(), resolvers });
  };
  return (
    <section className="block" aria-labelledby="check-title" id="check">
      <h2 className="section-title" id="check-title">{t.check.title}</h2>
      <p className="muted known-text">{t.check.text}</p>
      <div className="up-blocks">
        <form className="form" onSubmit={submit}>
          <TextInput id="check-name" label={t.check.name} placeholder="example.com" spellCheck={false} autoCapitalize="none" autoCorrect="off" value={name} onChange={(event) => setName(event.currentTarget.value)} />
          <fieldset className="check-others">
            <legend className="mantine-InputWrapper-label">{t.check.others}</legend>
            {offered.map(({ id, name: title }) => <Checkbox key={id} size="xs" label={title} checked={chosen.includes(id)} onChange={(event) => setChosen(event.currentTarget.checked ? [...chosen, id].slice(-4) : chosen.filter((each) => each !== id))} />)}
            <TextInput label={t.check.another} placeholder={t.check.anotherHint} classNames={{ input: 'mono' }} spellCheck={false} autoCapitalize="none" autoCorrect="off" value={other} onChange={(event) => setOther(event.currentTarget.value)} />
          </fieldset>
          <p className="muted">{t.check.cost(new Intl.ListFormat(locale()).format(told))} {resolvers.length === 0 && `${t.check.costMine} `}{t.check.costSite}</p>
          {check.error !== null && <p className="form-error" role="alert">{errorWords(check.error)}</p>}
          <div className="actions"><Button type="submit" disabled={name.trim() === ''} loading={check.isPending}>{t.check.go}</Button></div>
        </form>
        {check.data !== undefined && !check.isPending && <Result key={check.data.at} result={check.data} />}
        {check.isPending && <p className="muted" role="status">{t.check.busy}</p>}
      </div>
    </section>
  );
}
