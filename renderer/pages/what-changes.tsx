/** What the household can change about a name, by who decided, the smallest reach first. Nothing about an order is switched silently. */
import { Button } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useNavigate } from 'react-router';
import type { OrderView, Trace, WhyAnswer } from '../../shared/engine-api.ts';
import type { LeftOut } from '../../shared/left-out.ts';
import type { LogRow } from '../../shared/verdict.ts';
import { leadsSomewhere } from '../../shared/why-standing.ts';
import { useCall, useOwnRules, useSetMode, useStatus } from '../api/queries.ts';
import { allow } from '../components/allow.ts';
import { ApplyAgain } from '../components/apply-again.tsx';
import { Confirm } from '../components/confirm.tsx';
import { SetAsideDialog, type LedTo } from '../components/set-aside-dialog.tsx';
import { say } from '../components/say.ts';
import { dayOf } from '../format/times.ts';
import { titleOf } from '../format/list-words.ts';
import { t } from '../messages/language.ts';
import { AskAnother } from './ask-another.tsx';

interface Change {
  title: string;
  text: string;
  verb: string;
  act: () => void;
}

function ChangeLine({ title, text, verb, act }: Change): ReactElement {
  return (
    <li className="change">
      <div><div className="change-title">{title}</div><div className="muted">{text}</div></div>
      <Button onClick={act}>{verb}</Button>
    </li>
  );
}

/** Who decided, as far as it matters for what can be changed. `nobody`: there is nothing to change. */
type DecidedBy = 'order' | 'upstream' | 'blocked' | 'answered' | 'nobody';

export interface Changeable {
  name: string;
  by: DecidedBy;
  order: OrderView | undefined;
  /** A list of the household holds the name, whoever decided. */
  listed: boolean;
  /** Where a rule of what the answer leads to decided, and not one of the name itself; with an order, `ordered` is what it names. */
  from?: LedTo | undefined;
  /** An address inside the home was found in the answer. */
  inside?: boolean;
  /** Rules that hold the name and were left out of their lists. */
  leftOut?: readonly LeftOut[] | undefined;
}

/** Whether a name is another one or below it. */
export const isWithin = (name: string, above: string): boolean => name === above || name.endsWith(`.${above}`);

/** What a question was blocked for that led elsewhere. */
export function ledTo({ name, via, rule, wouldBe }: LogRow): LedTo | undefined {
  const ordered = rule ?? wouldBe?.rule;
  return via === undefined || ordered === undefined ? undefined : { name, via, ordered };
}

/** Of a question of the past. */
export function changeableRow({ row, order, leftOut }: Pick<Trace, 'row' | 'order' | 'leftOut'>): Changeable {
  const common = { name: row.name, order, listed: row.matched.length > 0, from: ledTo(row), inside: row.by === 'protection', leftOut };
  if (order !== undefined && (row.by === 'order' || row.wouldBe?.by === 'order')) return { ...common, by: 'order' };
  if (row.outcome === 'blocked') return { ...common, by: row.by === 'upstream' ? 'upstream' : 'blocked' };
  // A name of one label is the house's own, or nothing at all.
  return { ...common, by: row.outcome === 'refused' || row.by === 'special-use' ? 'nobody' : row.outcome === 'answered' && !row.name.includes('.') ? 'nobody' : 'answered' };
}

/** Of a question that would come now. @param last what became of the newest one */
export function changeableNow(now: WhyAnswer, last: LogRow | undefined): Changeable {
  const { name, behind } = now;
  const common = { name, order: now.order, listed: now.matches.length > 0, leftOut: now.leftOut };
  // What blocks the name itself comes first; then what it leads to, by what is known of that.
  if (now.decision !== 'blocked' && behind !== undefined && (behind.decision === 'blocked' || (now.order === undefined && leadsSomewhere(behind)))) {
    const { via, rule, order } = behind;
    const led = { ...common, order, from: via === undefined || rule === undefined ? undefined : { name, via, ordered: rule }, inside: behind.by === 'protection' };
    if (order !== undefined) return { ...led, by: 'order' };
    if (behind.decision === 'blocked') return { ...led, by: 'blocked' };
  }
  if (now.order !== undefined) return { ...common, by: 'order' };
  if (now.decision === 'blocked') return { ...common, by: 'blocked' };
  return { ...common, by: now.answer === undefined && last?.outcome === 'blocked' && last.by === 'upstream' ? 'upstream' : now.name.includes('.') ? 'answered' : 'nobody' };
}

/** What taking a rule again that was left out does. */
function takenWords({ rule, action, kind, mode }: LeftOut): string {
  if (action === 'allow') return t.leftOut.changeAllow(rule);
  return kind === 'court-order' && mode !== 'off' ? t.leftOut.changeOrder(rule) : t.leftOut.changeText[mode](rule);
}

export function WhatChanges({ name, by, order, listed, from, inside = false, leftOut = [] }: Changeable): ReactElement {
  const ownRules = useOwnRules();
  const setOwnRules = useCall('ownRules.set');
  const include = useCall('lists.include');
  const setMode = useSetMode();
  const ordered = from?.ordered ?? name;
  const exception = useStatus().data?.setAside.find((aside) => isWithin(ordered, aside.name));
  const [asking, setAsking] = useState<'set-aside' | 'again' | 'stop' | 'another'>();
  const navigate = useNavigate();
  const { change } = t;
  const lines = (ownRules.data?.text ?? '').split('\n').filter((line) => line.trim() !== '');
  const own = lines.find((line) => line.trim() === `||${name}^` || line.trim() === `@@||${name}^`);
  const saveRules = (rules: string[]): void => setOwnRules.mutate({ text: rules.join('\n') }, { onError: say, onSuccess: () => say(t.settings.saved) });
  const add = (rule: string): void => saveRules([...lines.filter((line) => line !== own), rule]);
  const mode = (to: 'enforce' | 'observe' | 'off'): void => {
    if (order !== undefined) setMode.mutate({ id: order.list, mode: to }, { onError: say });
  };

  const changes: Change[] = leftOut.map((out) => ({
    title: t.leftOut.change(titleOf(out.listTitle)), text: takenWords(out), verb: t.leftOut.changeDo,
    act: () => include.mutate({ id: out.list, name: out.rule }, { onError: say, onSuccess: () => say(t.leftOut.taken(out.rule, titleOf(out.listTitle))) }),
  }));
  if (by === 'order' && order !== undefined) {
    if (exception !== undefined) changes.push({ title: change.undo, text: change.undoText(exception.name, dayOf(exception.at)), verb: change.undoDo, act: () => setAsking('again') });
    else if (order.mode === 'enforce') changes.push({ title: from === undefined ? change.setAside : t.behind.setAside(ordered), text: from === undefined ? change.setAsideText : t.behind.leadsTo(from.name, from.via, ordered), verb: change.setAsideDo, act: () => setAsking('set-aside') });
    if (order.mode !== 'observe') changes.push({ title: change.observe, text: change.observeText, verb: change.observeDo, act: () => mode('observe') });
    if (order.mode !== 'enforce') changes.push({ title: change.enforce, text: change.enforceText, verb: change.enforceDo, act: () => mode('enforce') });
    if (order.mode !== 'off') changes.push({ title: change.stop, text: change.stopText, verb: change.stopDo, act: () => setAsking('stop') });
  } else if (by === 'upstream') {
    changes.push({ title: change.check, text: change.checkText, verb: change.checkDo, act: () => void navigate(`/upstreams?check=${encodeURIComponent(name)}`) });
    changes.push({ title: change.another, text: change.anotherText, verb: change.anotherDo, act: () => setAsking('another') });
  } else if (by !== 'nobody') {
    if (own !== undefined) changes.push({ title: change.removeRule, text: change.removeRuleText(own), verb: change.removeRuleDo, act: () => saveRules(lines.filter((line) => line !== own)) });
    else if (by === 'blocked') changes.push({ title: change.allow, text: inside ? t.behind.allowInside : from === undefined ? change.allowText : t.behind.allowLeading(from.via), verb: change.allowDo, act: () => void allow(name) });
    else changes.push({ title: change.block, text: change.blockText, verb: change.blockDo, act: () => add(`||${name}^`) });
  }
  return (
    <>
      <ul className="changes">{changes.map((line) => <ChangeLine key={`${line.title} ${line.text}`} {...line} />)}</ul>
      {by === 'order' && <p className="muted foot">{change.orderFoot}</p>}
      {by === 'upstream' && <p className="muted foot">{listed ? change.upstreamHeld : change.upstream} {change.nothing}</p>}
      {by === 'upstream' && <AskAnother name={name} opened={asking === 'another'} onClose={() => setAsking(undefined)} />}
      <ApplyAgain name={exception?.name ?? ''} opened={asking === 'again'} onClose={() => setAsking(undefined)} />
      <SetAsideDialog name={ordered} from={from} opened={asking === 'set-aside'} onClose={() => setAsking(undefined)} />
      <Confirm title={change.confirmStop(titleOf(order?.listTitle ?? ''))} verb={change.stop} opened={asking === 'stop'} onClose={() => setAsking(undefined)} onConfirm={() => mode('off')}>{change.stopText}</Confirm>
    </>
  );
}
