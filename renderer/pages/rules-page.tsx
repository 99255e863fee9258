/** Own rules: written on the left with the faults of each line, tried on the right against a name, as the text stands. */
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconArrowLeft } from '@tabler/icons-react';
import { useId, useRef, useState, type ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useRulesCheck, useRulesTest } from '../api/list-queries.ts';
import { useCall, useOwnRules } from '../api/queries.ts';
import { goToLine, LinesEditor } from '../components/lines-editor.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { say } from '../components/say.ts';
import { Failing, Loading } from '../components/states.tsx';
import { WhyResult } from '../components/why-result.tsx';
import { errorWords, skipWords } from '../format/problem-words.ts';
import { t } from '../messages/language.ts';
import { ImportRules } from './import-rules.tsx';
import { SetAsides } from './set-asides.tsx';
import { useDraft, type Draft } from './use-draft.ts';

/** A key is pressed more often than a text needs to be read, in milliseconds. */
const PATIENCE_MS = 250;
const FAULTS_SHOWN = 8;
const TYPES = ['A', 'AAAA', 'HTTPS', 'CNAME', 'MX', 'TXT', 'PTR', 'SRV'];

function Editor({ draft }: { draft: Draft }): ReactElement {
  const [asked] = useDebouncedValue(draft.text, PATIENCE_MS);
  const { data: check } = useRulesCheck(asked);
  const set = useCall('ownRules.set');
  const area = useRef<HTMLTextAreaElement>(null);
  const [importing, setImporting] = useState(false);
  const faultsId = useId();
  const faults = check?.skipped ?? [];
  const save = (): void => set.mutate({ text: draft.text }, { onError: say, onSuccess: () => { draft.discard(); say(t.rules.saved); } });
  const take = (lines: readonly string[]): void => {
    draft.set(`${draft.text.trimEnd()}${draft.text.trim() === '' ? '' : '\n'}${lines.join('\n')}\n`);
    say(t.importing.taken(lines.length));
  };
  return (
    <section className="block">
      <LinesEditor label={t.rules.label} text={draft.text} faulty={new Set(faults.map(({ line }) => line))} onChange={draft.set} area={area} describedBy={faultsId} />
      <div className="rules-actions">
        <Button variant={draft.changed ? 'filled' : 'default'} disabled={!draft.changed} loading={set.isPending} onClick={save}>{t.rules.save}</Button>
        {draft.changed && <Button onClick={draft.discard}>{t.rules.discard}</Button>}
        <Button onClick={() => setImporting(true)}>{t.rules.import}</Button>
        <span className="muted" role="status">{draft.changed ? t.rules.unsaved : draft.text.trim() === '' ? t.rules.empty : check === undefined ? '' : t.rules.counts(check.block, check.allow, check.rewrite, check.patterns)}</span>
      </div>
      <div id={faultsId} className="faults">
        {faults.length > 0 && <p className="bad">{t.rules.faults(faults.length)}</p>}
        <ul>{faults.slice(0, FAULTS_SHOWN).map((fault) => <li key={fault.line}><button type="button" className="link-button" onClick={() => { if (area.current !== null) goToLine(area.current, fault.line); }}>{t.rules.fault(fault.line, skipWords(fault))}</button></li>)}</ul>
        <ul>{(check?.wide ?? []).slice(0, FAULTS_SHOWN).map(({ line, rule }) => <li key={line}><button type="button" className="link-button" onClick={() => { if (area.current !== null) goToLine(area.current, line); }}>{t.rules.fault(line, `${rule}: ${t.held.reasons['single-label']}`)}</button></li>)}</ul>
        {faults.length > FAULTS_SHOWN && <p className="muted">{t.rules.moreFaults(faults.length - FAULTS_SHOWN)}</p>}
      </div>
      <ImportRules into={draft.text} opened={importing} onClose={() => setImporting(false)} onTake={take} />
    </section>
  );
}

function Trial({ text }: { text: string }): ReactElement {
  const [params] = useSearchParams();
  const [name, setName] = useState(params.get('name') ?? '');
  const [type, setType] = useState('A');
  const [device, setDevice] = useState('');
  const [asked] = useDebouncedValue({ text, name: name.trim(), type, ...(device.trim() === '' ? {} : { client: device.trim() }) }, PATIENCE_MS);
  const { data, error } = useRulesTest(asked);
  return (
    <section className="block">
      <h2 className="section-title">{t.rules.trial}</h2>
      <p className="muted">{t.rules.trialText}</p>
      <div className="trial">
        <TextInput className="trial-name" label={t.rules.name} placeholder="example.com" spellCheck={false} autoCapitalize="none" value={name} onChange={(event) => setName(event.currentTarget.value)} data-search />
        <NativeSelect label={t.rules.type} value={type} onChange={(event) => setType(event.currentTarget.value)} data={TYPES} />
        <TextInput label={t.rules.client} placeholder={t.rules.clientHint} spellCheck={false} value={device} onChange={(event) => setDevice(event.currentTarget.value)} />
      </div>
      {asked.name === '' ? <p className="muted">{t.rules.noName}</p> : error !== null ? <p className="bad" role="status">{errorWords(error)}</p> : data !== undefined && <WhyResult why={data.why} />}
    </section>
  );
}

function HowTo(): ReactElement {
  return (
    <section className="block">
      <h2 className="section-title">{t.rules.how}</h2>
      <dl className="how">{t.rules.howRows.map(([rule, says]) => <div key={rule}><dt><code>{rule}</code></dt><dd>{says}</dd></div>)}</dl>
      <h2 className="section-title">{t.rules.order}</h2>
      <p className="muted">{t.rules.orderText}</p>
    </section>
  );
}

function Pieces({ saved }: { saved: string }): ReactElement {
  const draft = useDraft('gavel-own-rules', saved);
  return (
    <div className="order-columns">
      <div><Editor draft={draft} /><HowTo /></div>
      <div><Trial text={draft.text} /><SetAsides /></div>
    </div>
  );
}

export function RulesPage(): ReactElement {
  const rules = useOwnRules();
  return (
    <>
      <PageHeader title={t.rules.title}><Link className="link back" to="/lists"><IconArrowLeft size={15} stroke={1.6} aria-hidden /> {t.rules.back}</Link></PageHeader>
      <div className="page">
        <p className="muted intro">{t.rules.intro}</p>
        {rules.data === undefined && (rules.error === null ? <Loading /> : <Failing error={rules.error} retry={() => void rules.refetch()} />)}
        {rules.data !== undefined && <Pieces saved={rules.data.text} />}
      </div>
    </>
  );
}
