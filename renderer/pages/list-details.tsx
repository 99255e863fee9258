/** All that is known of a list, and the lines it holds that are not rules, with the reason for each. */
import { Modal } from '@mantine/core';
import type { ReactElement } from 'react';
import type { ListView } from '../../shared/engine-api.ts';
import { Facts } from '../components/facts.tsx';
import { descriptionOf, syntaxName, titleOf } from '../format/list-words.ts';
import { skipWords } from '../format/problem-words.ts';
import { t } from '../messages/language.ts';
import { ListUpkeep } from './list-upkeep.tsx';
import { ReadAs } from './read-as.tsx';

export function SkippedLines({ skipped, count }: { skipped: ListView['skipped']; count: number }): ReactElement {
  if (count === 0) return <p className="muted">{t.lists.detailsEmpty}</p>;
  return (
    <div className="skipped" tabIndex={0} role="group" aria-label={t.lists.leftOut(count)}>
      <table>
        <caption>{skipped.length < count ? t.lists.skippedFirst(skipped.length, count) : t.lists.leftOut(count)}</caption>
        <thead><tr><th scope="col">{t.lists.line}</th><th scope="col">{t.lists.reason}</th><th scope="col">{t.lists.content}</th></tr></thead>
        <tbody>{skipped.map((left) => <tr key={`${left.line} ${left.reason}`}><td>{t.number(left.line)}</td><td>{skipWords(left)}</td><td><code>{left.text}</code></td></tr>)}</tbody>
      </table>
    </div>
  );
}

export function ListDetails({ list, opened, onClose }: { list: ListView; opened: boolean; onClose: () => void }): ReactElement {
  const { source } = list;
  const where = source.type === 'url' ? source.url : source.type === 'file' ? source.path : t.lists.sources[source.type];
  return (
    <Modal opened={opened} onClose={onClose} title={titleOf(list.title)} size="lg" closeButtonProps={{ 'aria-label': t.close }}>
      {list.description !== undefined && <p className="modal-text">{descriptionOf(list)}</p>}
      <Facts facts={[
        { label: t.lists.source, value: <span className="wire-name">{where}</span> }, { label: t.lists.syntax, value: source.type === 'built-in' ? (list.syntax === undefined ? undefined : syntaxName(list.syntax)) : <ReadAs list={list} /> }, { label: t.lists.licence, value: list.licence },
        { label: t.lists.homepage, value: list.homepage === undefined ? undefined : <a className="link" href={list.homepage} target="_blank" rel="noreferrer">{list.homepage}</a> },
      ]} />
      <hr className="rule" />
      <ListUpkeep list={list} />
      <SkippedLines skipped={list.skipped} count={list.skippedCount} />
    </Modal>
  );
}
