/** The files of a folder, each looked at as a list: what it holds, what is new, or why it is none. The ones that are lists are chosen. */
import { Checkbox } from '@mantine/core';
import { useEffect, useState, type Dispatch, type ReactElement, type SetStateAction } from 'react';
import type { FolderFile, ListPreview } from '../../shared/list-preview.ts';
import type { ListKind } from '../../shared/verdict.ts';
import { checkList } from '../api/list-queries.ts';
import { faultSaid } from '../format/problem-words.ts';
import { t } from '../messages/language.ts';

type Looked = { preview: ListPreview } | { error: Error };

interface FolderPickerProps {
  kind: ListKind;
  files: readonly FolderFile[];
  leftOut: number;
  /** Paths. */
  chosen: ReadonlySet<string>;
  setChosen: Dispatch<SetStateAction<ReadonlySet<string>>>;
}

/** One after the other, so that the engine is never asked for more than one at a time. What can be read and is new gets chosen. */
function useLooked({ files, kind, setChosen }: Pick<FolderPickerProps, 'files' | 'kind' | 'setChosen'>): ReadonlyMap<string, Looked> {
  const [looked, setLooked] = useState<ReadonlyMap<string, Looked>>(new Map());
  useEffect(() => {
    let gone = false;
    void (async () => {
      for (const { path } of files) {
        const result = await checkList({ kind, source: { type: 'file', path } }).then((preview): Looked => ({ preview }), (error: Error): Looked => ({ error }));
        if (gone) return;
        setLooked((before) => new Map([...before, [path, result]]));
        if ('preview' in result && result.preview.sameAs === undefined) setChosen((before) => new Set([...before, path]));
      }
    })();
    return () => {
      gone = true;
      setLooked(new Map());
    };
  }, [files, kind, setChosen]);
  return looked;
}

export function FolderPicker({ kind, files, leftOut, chosen, setChosen }: FolderPickerProps): ReactElement {
  const looked = useLooked({ files, kind, setChosen });
  const toggle = (path: string): void => setChosen(chosen.has(path) ? new Set([...chosen].filter((one) => one !== path)) : new Set([...chosen, path]));
  const words = (file: FolderFile): string => {
    const one = looked.get(file.path);
    if (one === undefined) return t.adding.waiting;
    if ('error' in one) return faultSaid(one.error);
    const { names, orders, syntax, fresh, left, sameAs } = one.preview;
    if (sameAs !== undefined) return t.preview.sameAs(sameAs);
    return [t.addList.found(names, orders, t.syntaxes[syntax] ?? syntax), left.names > 0 ? t.leftOut.besides(left.names) : '', t.preview.fresh(fresh)].filter((part) => part !== '').join(' ');
  };
  return (
    <div className="folder" role="group" aria-label={t.adding.folder(files.length)}>
      <p className="muted">{files.length === 0 ? t.adding.folderNone : t.adding.folder(files.length)} {leftOut > 0 && t.adding.folderLeft(leftOut)}</p>
      <ul>
        {files.map((file) => {
          const one = looked.get(file.path);
          return <li key={file.path}><Checkbox size="xs" label={file.name} description={words(file)} checked={chosen.has(file.path)} disabled={one === undefined || 'error' in one} onChange={() => toggle(file.path)} /></li>;
        })}
      </ul>
    </div>
  );
}
