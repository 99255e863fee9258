/** What a list holds and what it would change here, before it is added: words first, tables where things are compared. */
import { Checkbox } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { Link } from 'react-router';
import type { LiftingRule, ListPreview, Some } from '../../shared/list-preview.ts';
import type { ListKind } from '../../shared/verdict.ts';
import { GuardFindings } from '../components/guard-findings.tsx';
import { skipWords } from '../format/problem-words.ts';
import { titleOf } from '../format/list-words.ts';
import { t } from '../messages/language.ts';
import { SkippedLines } from './list-details.tsx';

const SHOWN = 8;

/** The first of many as one line of names. */
export function someNames({ first, count }: Some<string>, shown = SHOWN): string {
  const names = first.slice(0, shown).join(', ');
  return count > shown ? t.preview.and(names, count - Math.min(shown, first.length)) : names;
}

function Part({ title, children }: { title: string; children: ReactNode }): ReactElement {
  return <section className="preview-part"><h3 className="preview-title">{title}</h3>{children}</section>;
}

function Overlap({ preview: { overlap } }: { preview: ListPreview }): ReactElement {
  if (overlap.length === 0) return <p className="muted">{t.preview.noOverlap}</p>;
  return (
    <table className="plain-table">
      <thead><tr><th scope="col">{t.preview.list}</th><th scope="col">{t.preview.here}</th><th scope="col" className="number">{t.preview.bothHold}</th></tr></thead>
      <tbody>{overlap.map(({ list, listTitle, mode, names }) => <tr key={list}><td>{titleOf(listTitle)}</td><td className="nowrap">{t.lists.modes[mode]}</td><td className="number">{t.number(names)}</td></tr>)}</tbody>
    </table>
  );
}

function Lifting({ rule, by, line, reach, names, examples }: LiftingRule): ReactElement {
  const where = by === 'set-aside' ? t.preview.setAside : line === undefined ? '' : t.preview.liftedLine(line);
  const what = reach === 'part' ? t.preview.partOf(examples[0] ?? '') : t.preview.liftedOf(names);
  return <li><code>{rule}</code> <span className="muted">{[where, what].filter((part) => part !== '').join(', ')}</span></li>;
}

/** Only what there is: a list that meets nothing of yours says so in one line. */
function Yours({ preview: { lifted, allowedByYou, unblocks } }: { preview: ListPreview }): ReactElement | null {
  if (lifted.count === 0 && allowedByYou.count === 0 && unblocks.count === 0) return null;
  return (
    <Part title={t.preview.own}>
      {lifted.count > 0 && (
        <>
          <p>{t.preview.lifted(lifted.names)}</p>
          <ul className="lifting">{lifted.first.map((rule) => <Lifting key={`${rule.by} ${rule.rule} ${rule.line ?? ''}`} {...rule} />)}</ul>
          {lifted.count > lifted.first.length && <p className="muted">{t.preview.moreRules(lifted.count - lifted.first.length)}</p>}
          {lifted.first.some(({ by }) => by === 'own-rule') && <Link className="link" to="/rules">{t.rules.title}</Link>}
        </>
      )}
      {allowedByYou.count > 0 && <p>{t.preview.allowedByYou(allowedByYou.count)} <span className="muted wire-name">{someNames(allowedByYou)}</span></p>}
      {unblocks.count > 0 && <p>{t.preview.unblocks(unblocks.count)} <span className="muted wire-name">{someNames(unblocks)}</span></p>}
    </Part>
  );
}

/** Names that most homes would miss: those that are left out unless somebody wants them, then the others. */
function Missed({ preview: { findings, findingCount, first }, choice }: { preview: ListPreview; choice: FirstNames }): ReactElement | null {
  const out = new Set(first.left.map(({ name, match }) => `${match} ${name}`));
  const others = findings.filter(({ name, match }) => !out.has(`${match} ${name}`));
  return (
    <>
      {first.leftCount > 0 && <><p><strong>{choice.apply ? t.leftOut.previewApplied(first.leftCount) : t.first.previewLeft(first.leftCount)}</strong></p><GuardFindings findings={first.left} left={!choice.apply} /><Checkbox size="xs" label={t.first.previewApply} checked={choice.apply} onChange={(event) => choice.setApply(event.currentTarget.checked)} /></>}
      {others.length > 0 && <><p><strong>{t.upkeep.findings(findingCount - first.leftCount)}</strong></p><GuardFindings findings={others} /></>}
    </>
  );
}

/** Whether names that a first version takes effect without are to be in force as well. */
interface FirstNames {
  apply: boolean;
  setApply: (apply: boolean) => void;
}

/** The counts of the list as it would take effect whole. */
const withLeft = ({ names, fresh, blockedAlready, left }: ListPreview): Pick<ListPreview, 'names' | 'fresh' | 'blockedAlready'> => ({ names: names + left.names, fresh: fresh + left.fresh, blockedAlready: blockedAlready + left.blockedAlready });

/** @param exact reads it again, with each plain name alone or not */
export function ListPreviewView({ preview, kind, exact, ...choice }: { preview: ListPreview; kind: ListKind; exact?: (exact: boolean) => void } & FirstNames): ReactElement {
  const { orders, ordersInForce, syntax, title, encoding, packed, allowed, compared, patterns, notInForce, signature, sample, reasons, skippedCount, skipped, sameAs } = preview;
  const { names, fresh, blockedAlready } = choice.apply ? withLeft(preview) : preview;
  const out = choice.apply ? 0 : preview.left.names;
  const about = [title === undefined ? '' : t.preview.calls(title), encoding === undefined ? '' : t.preview.written(encoding), packed === undefined ? '' : t.preview.packed(packed), allowed > 0 ? t.preview.allows(allowed) : '', signature === undefined ? '' : t.preview.signed, orders > 0 ? t.preview.inForce(ordersInForce, orders) : ''].filter((part) => part !== '').join(' ');
  return (
    <div className="preview" role="status">
      <Part title={t.preview.title}>
        <p><strong>{t.addList.found(names, orders, t.syntaxes[syntax] ?? syntax)}</strong> {out > 0 && t.leftOut.besides(out)} {about}</p>
        {sameAs !== undefined && <p className="bad">{t.preview.sameAs(titleOf(sameAs))}</p>}
        {exact !== undefined && syntax.startsWith('domains') && <Checkbox size="xs" label={t.readAs.exact} description={t.readAs.exactHint} checked={syntax === 'domains-exact'} onChange={(event) => exact(event.currentTarget.checked)} />}
        {sample.length > 0 && <p className="muted wire-name" translate="no">{t.label(t.preview.sample)} {sample.slice(0, SHOWN).join(', ')}</p>}
      </Part>
      <Part title={t.preview.change}>
        <p><strong>{t.preview.fresh(fresh)}</strong> {blockedAlready > 0 && t.preview.already(blockedAlready)} {kind === 'court-order' ? t.addList.startsAs.observe : t.addList.startsAs.enforce}</p>
        {notInForce > 0 && <p>{t.preview.notInForce(notInForce)}</p>}
        {compared < preview.names - patterns && <p className="muted">{t.preview.partly(compared)}</p>}
        <Missed preview={preview} choice={choice} />
      </Part>
      <Yours preview={preview} />
      <Part title={t.preview.overlap}><Overlap preview={preview} /></Part>
      {skippedCount > 0 && (
        <Part title={t.preview.left}>
          <ul className="lifting">{reasons.slice(0, SHOWN).map((left) => <li key={left.reason}>{t.preview.linesLeft(left.count)} <span className="muted">{skipWords(left)}</span></li>)}</ul>
          <details><summary>{t.preview.showLines}</summary><SkippedLines skipped={skipped.slice(0, 50)} count={skippedCount} /></details>
        </Part>
      )}
    </div>
  );
}
