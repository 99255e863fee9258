/** All keys on one page, at `?`. */
import { Kbd, Modal } from '@mantine/core';
import { useEffect, useSyncExternalStore, type ReactElement } from 'react';
import { t } from '../messages/language.ts';
import { isTyping } from './go-keys.ts';
import { PLACES } from './places.ts';

let opened = false;
const watchers = new Set<() => void>();
const show = (open: boolean): void => {
  opened = open;
  for (const watcher of watchers) watcher();
};
export const openKeys = (): void => show(true);

const COMMAND = navigator.platform.startsWith('Mac') ? '⌘' : 'Ctrl';
const HERE = [['/'], [COMMAND, 'K'], ['?']] as const;
const LOG = [['↑', '↓'], ['PgUp', 'PgDn'], ['Home', 'End'], ['Enter'], ['Esc'], ['Space'], ['1', '2', '3', '4'], ['a'], ['b'], ['c'], ['Shift', 'C']] as const;

function Keys({ title, keys, words }: { title: string; keys: readonly (readonly string[])[]; words: readonly string[] }): ReactElement {
  return (
    <section>
      <h3 className="section-title">{title}</h3>
      <dl className="key-list">
        {keys.map((one, at) => <div key={one.join(' ')}><dt>{one.map((key) => <Kbd key={key} size="xs">{key}</Kbd>)}</dt><dd>{words[at]}</dd></div>)}
      </dl>
    </section>
  );
}

/** Mounted once. */
export function KeyOverview(): ReactElement {
  const open = useSyncExternalStore((watcher) => { watchers.add(watcher); return () => void watchers.delete(watcher); }, () => opened);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== '?' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      event.preventDefault();
      show(true);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <Modal opened={open} onClose={() => show(false)} title={t.keys.title} closeButtonProps={{ 'aria-label': t.close }} size="md">
      <div className="dialogue">
        <Keys title={t.keys.everywhere} keys={[...PLACES.map(({ key }) => ['g', key]), ...HERE]} words={[...PLACES.map(({ name }) => name()), t.keys.search, t.keys.names, t.keys.these]} />
        <Keys title={t.log.title} keys={LOG} words={t.keys.logWords} />
        <p className="muted">{t.keys.fields}</p>
      </div>
    </Modal>
  );
}
