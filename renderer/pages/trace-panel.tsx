/** How one question was decided, in order of need: a sentence, the order, what one can change, every list, the steps, the answer. */
import { ActionIcon } from '@mantine/core';
import { IconLink, IconTerminal2, IconX } from '@tabler/icons-react';
import { useEffect, useRef, type ReactElement } from 'react';
import { Link } from 'react-router';
import { useLocation } from 'react-router';
import type { Trace, TraceMatch } from '../../shared/engine-api.ts';
import type { LogRow } from '../../shared/verdict.ts';
import { useStatus, useTrace } from '../api/queries.ts';
import { client } from '../api/client.ts';
import { copy } from '../components/copy.ts';
import { LeftOutMatches } from '../components/left-out-matches.tsx';
import { Mark } from '../components/mark.tsx';
import { EvidenceFacts, EvidenceScale, findingOf } from '../components/evidence.tsx';
import { OrderCard } from '../components/order-card.tsx';
import { OtherOrders } from '../components/other-orders.tsx';
import { RuleLine } from '../components/rule-line.tsx';
import { Failing, Loading } from '../components/states.tsx';
import { deviceWords } from '../format/device-label.ts';
import { digLine } from '../format/dig.ts';
import { houseAddress } from '../format/listening.ts';
import { todayWords } from '../format/order-today.ts';
import { clockTime, milliseconds } from '../format/times.ts';
import { titleOf } from '../format/list-words.ts';
import { t } from '../messages/language.ts';
import { markOf, markOfMatch, sentenceOf, type Sentence } from '../verdict-words.ts';
import { changeableRow, WhatChanges } from './what-changes.tsx';

function Matches({ trace }: { trace: Trace }): ReactElement {
  const decidedBy = markOf(trace.row);
  const word = (match: TraceMatch): string => {
    if (match.decided) return t.trace.decided;
    if (match.today !== undefined) return todayWords(match.today) ?? t.trace.alsoMatched;
    if (match.mode === 'observe') return t.trace.observed;
    if (match.kind === 'court-order' && trace.row.by === 'order') return t.trace.alsoOrders;
    return match.list === trace.row.wouldBe?.list && !match.rule.startsWith('@@') ? t.trace.would : t.trace.alsoMatched;
  };
  return (
    <section>
      <h3 className="trace-section">{trace.row.via === undefined ? t.trace.matched : t.behind.title(trace.row.via)}</h3>
      {trace.matches.length === 0 && trace.leftOut === undefined && <p className="muted">{t.trace.none}</p>}
      <ul className="matches">
        {trace.matches.map((match) => (
          <li key={`${match.list} ${match.rule} ${match.order ?? ''}`} className="match" data-decided={match.decided}>
            <span className="match-title"><Mark of={match.decided && decidedBy !== undefined ? decidedBy : markOfMatch(match, 'none')} size={14} hollow={match.mode !== 'enforce' || match.today !== undefined} /> {match.list === 'own-rules' ? t.why.ownRules : titleOf(match.listTitle)}{match.line !== undefined && <span className="muted">, {t.trace.line(match.line)}</span>}{match.order !== undefined && <span className="muted" translate="no">, {match.order}</span>}</span>
            <span className="match-word">{word(match)}</span>
            <RuleLine text={match.text ?? match.rule} />
          </li>
        ))}
        <LeftOutMatches leftOut={trace.leftOut} />
      </ul>
    </section>
  );
}

/** What happened, in one sentence; that a name was left out of its list is not in the row. */
function saidOf({ row, order, leftOut = [] }: Trace, country: string | undefined): Sentence {
  const named = row.outcome !== 'answered' || row.spared !== undefined || row.matched.length > 0 ? undefined : leftOut.find(({ mode, action, today }) => mode !== 'off' && action === 'block' && today === undefined);
  return named === undefined ? sentenceOf(row, order, country) : t.leftOut.answered(titleOf(named.listTitle));
}

const sparedWords = (detail: string): string => (detail === 'left-out' ? t.leftOut.step : (t.because.spared as Record<string, string>)[detail] ?? detail);

function Steps({ trace: { steps } }: { trace: Trace }): ReactElement {
  const words = { passed: t.trace.passed, answered: t.whose.gave, failed: t.whose.gaveNone, decided: t.trace.decided, 'not-reached': t.trace.notReached } as const;
  return (
    <section>
      <h3 className="trace-section">{t.trace.steps}</h3>
      <ol className="steps">
        {steps.map(({ step, outcome, detail, ms }) => (
          <li key={step} className="step" data-outcome={outcome}>
            <span>{detail === undefined ? t.trace.stepNames[step] : <>{t.label(t.trace.stepNames[step] ?? step)} <span className="muted">{step === 'policy' ? sparedWords(detail) : detail}</span></>}</span>
            <span>{words[outcome]}{ms !== undefined && `, ${t.upstreams.took(milliseconds(ms))}`}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Whose answer it was, as far as the row knows. */
function whoseAnswer({ by, from, outcome, upstream, via }: LogRow): string {
  if (by === 'cache' || by === 'stale-cache' || from === 'cache' || from === 'stale-cache') return upstream === undefined ? t.whose.known : t.whose.kept(upstream);
  if (outcome === 'failed' && by !== 'upstream-error' && upstream !== undefined) return t.whose.silent(upstream);
  if (upstream !== undefined) return t.trace.from(upstream);
  return from === undefined && outcome === 'blocked' && (via !== undefined || by === 'protection') ? t.whose.notNoted : t.trace.notAsked;
}

function Answered({ trace: { row } }: { trace: Trace }): ReactElement {
  const from = whoseAnswer(row);
  return (
    <section>
      <h3 className="trace-section">{t.trace.answered}</h3>
      <pre className="wire">{`${row.rcode}, ${t.upstreams.took(milliseconds(row.ms))}, ${from}${row.ede === undefined ? '' : `\nEDE ${row.ede.code} ${t.trace.edeNames[row.ede.code] ?? ''}${row.ede.text === '' ? '' : `\n${t.quoted(row.ede.text)}`}`}`}</pre>
    </section>
  );
}

/** The address of what is in sight, for another browser of this house; absent where the desktop app has no console. */
function linkTo(web: { address: string; port: number } | undefined): string | undefined {
  if (!client.desktop) return location.href;
  return web === undefined ? undefined : `http://${web.address.includes(':') ? `[${web.address}]` : web.address}:${web.port}/${location.hash}`;
}

export function TracePanel({ id, onClose }: { id: string; onClose: () => void }): ReactElement {
  const { data: trace, error, refetch } = useTrace(id);
  const { country, dns, web } = useStatus().data ?? {};
  const { focus } = (useLocation().state ?? {}) as { focus?: 'changes' };
  const panel = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const row = trace?.row;
  const mark = row === undefined ? undefined : markOf(row);
  const link = linkTo(web);
  useEffect(() => {
    const change = focus === 'changes' ? panel.current?.querySelector<HTMLElement>('.change button') : undefined;
    if (change == null) heading.current?.focus({ preventScroll: true });
    else change.focus();
  }, [row?.id, focus]);
  return (
    <section className="trace" ref={panel} role="region" aria-label={t.trace.title} onKeyDown={(event) => { if (event.key === 'Escape') { event.stopPropagation(); onClose(); } }}>
      <div className="trace-top">
        <span className="muted">{row === undefined ? '' : `${deviceWords(row.device)} · ${clockTime(row.at)} · ${row.type}`}</span>
        <span className="trace-tools">
          {row !== undefined && <ActionIcon aria-label={t.copyDig} title={t.copyDig} onClick={() => void copy(digLine(row.name, row.type, houseAddress(dns ?? [], location.hostname)))}><IconTerminal2 size={17} stroke={1.6} aria-hidden /></ActionIcon>}
          {row !== undefined && link !== undefined && <ActionIcon aria-label={t.copyLink} title={t.copyLink} onClick={() => void copy(link)}><IconLink size={17} stroke={1.6} aria-hidden /></ActionIcon>}
          <ActionIcon aria-label={t.trace.close} onClick={onClose}><IconX size={17} stroke={1.6} aria-hidden /></ActionIcon>
        </span>
      </div>
      {error !== null && trace === undefined && <Failing error={error} retry={() => void refetch()} />}
      {error === null && trace === undefined && <Loading />}
      {trace !== undefined && row !== undefined && (
        <>
          <h2 className="trace-name" ref={heading} tabIndex={-1} translate="no">{mark !== undefined && <Mark of={mark} size={18} hollow={row.outcome === 'observed'} />}<span>{row.name}</span></h2>
          <p className="trace-sentence">{saidOf(trace, country)[0]}<strong>{saidOf(trace, country)[1]}</strong>{row.via !== undefined && ` ${t.trace.via(row.via)}`}</p>
          {trace.order !== undefined && <section><h3 className="trace-section">{t.trace.theOrder}</h3><OrderCard view={trace.order} country={country} /></section>}
          <OtherOrders views={trace.otherOrders} country={country} />
          {row.outcome === 'blocked' && row.by === 'upstream' && <section><h3 className="trace-section">{t.trace.evidence}</h3><div className="card up-card"><EvidenceScale finding={findingOf(row)} /><EvidenceFacts row={row} lists={trace.matches.map(({ listTitle }) => titleOf(listTitle))} /></div></section>}
          <section><h3 className="trace-section">{t.trace.change}</h3><WhatChanges {...changeableRow(trace)} /></section>
          <Matches trace={trace} />
          <p className="trace-links"><Link className="link" to={`/why?name=${encodeURIComponent(row.name)}`}>{t.lookUp.whole}</Link> <Link className="link" to={`/rules?name=${encodeURIComponent(row.name)}`}>{t.rules.tryIt}</Link></p>
          <Steps trace={trace} />
          <Answered trace={trace} />
        </>
      )}
    </section>
  );
}
