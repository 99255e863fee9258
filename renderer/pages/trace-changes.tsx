/** What the household can change about a row, the smallest reach first. Nothing about an order is switched silently. */
import { Button } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import type { Trace } from '../../shared/engine-api.ts';
import { useCall, useOwnRules, useSetMode, useStatus } from '../api/queries.ts';
import { Confirm } from '../components/confirm.tsx';
import { SetAsideDialog } from '../components/set-aside-dialog.tsx';
import { say } from '../components/say.ts';
import { dayOf } from '../format/times.ts';
import { t } from '../messages/language.ts';

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

export function TraceChanges({ trace: { row, order } }: { trace: Trace }): ReactElement {
  const ownRules = useOwnRules();
  const setOwnRules = useCall('ownRules.set');
  const setAside = useCall('setAside.set');
  const setMode = useSetMode();
  const exception = useStatus().data?.setAside.find(({ name }) => row.name === name || row.name.endsWith(`.${name}`));
  const [asking, setAsking] = useState<'set-aside' | 'stop'>();
  const { change } = t;
  const lines = (ownRules.data?.text ?? '').split('\n').filter((line) => line.trim() !== '');
  const own = lines.find((line) => line.trim() === `||${row.name}^` || line.trim() === `@@||${row.name}^`);
  const saveRules = (rules: string[]): void => setOwnRules.mutate({ text: rules.join('\n') }, { onError: say, onSuccess: () => say(t.settings.saved) });
  const add = (rule: string): void => saveRules([...lines.filter((line) => line !== own), rule]);
  const mode = (to: 'enforce' | 'observe' | 'off'): void => {
    if (order !== undefined) setMode.mutate({ id: order.list, mode: to }, { onError: say });
  };

  const byOrder = order !== undefined && (row.by === 'order' || row.wouldBe?.by === 'order');
  const changes: Change[] = [];
  if (byOrder) {
    if (exception !== undefined) changes.push({ title: change.undo, text: change.undoText(exception.name, dayOf(exception.at)), verb: change.undoDo, act: () => setAside.mutate({ name: exception.name, on: false }, { onError: say }) });
    else if (order.mode === 'enforce') changes.push({ title: change.setAside, text: change.setAsideText, verb: change.setAsideDo, act: () => setAsking('set-aside') });
    if (order.mode !== 'observe') changes.push({ title: change.observe, text: change.observeText, verb: change.observeDo, act: () => mode('observe') });
    if (order.mode !== 'enforce') changes.push({ title: change.enforce, text: change.enforceText, verb: change.enforceDo, act: () => mode('enforce') });
    if (order.mode !== 'off') changes.push({ title: change.stop, text: change.stopText, verb: change.stopDo, act: () => setAsking('stop') });
  } else if (row.outcome !== 'refused' && row.by !== 'upstream' && row.by !== 'special-use') {
    if (own !== undefined) changes.push({ title: change.removeRule, text: change.removeRuleText(own), verb: change.removeRuleDo, act: () => saveRules(lines.filter((line) => line !== own)) });
    else if (row.outcome === 'blocked') changes.push({ title: change.allow, text: change.allowText, verb: change.allowDo, act: () => add(`@@||${row.name}^`) });
    else changes.push({ title: change.block, text: change.blockText, verb: change.blockDo, act: () => add(`||${row.name}^`) });
  } else if (row.outcome === 'answered' && row.name.includes('.')) {
    changes.push({ title: change.block, text: change.blockText, verb: change.blockDo, act: () => add(`||${row.name}^`) });
  }
  return (
    <section>
      <h3 className="trace-section">{t.trace.change}</h3>
      <ul className="changes">{changes.map((line) => <ChangeLine key={line.title} {...line} />)}</ul>
      {byOrder && <p className="muted foot">{change.orderFoot}</p>}
      {row.outcome === 'blocked' && row.by === 'upstream' && <p className="muted foot">{change.upstream}</p>}
      <SetAsideDialog name={row.name} opened={asking === 'set-aside'} onClose={() => setAsking(undefined)} />
      <Confirm title={change.confirmStop(order?.listTitle ?? '')} verb={change.stop} opened={asking === 'stop'} onClose={() => setAsking(undefined)} onConfirm={() => mode('off')}>{change.stopText}</Confirm>
    </section>
  );
}
