/** Adds a subscription: what it is for, where it is, what it holds and would change. Nothing takes effect before it was shown. */
import { Button, Modal, NativeSelect, Radio, SegmentedControl, TextInput } from '@mantine/core';
import { useEffect, useRef, useState, type FormEvent, type ReactElement } from 'react';
import { AppError } from '../../shared/app-error.ts';
import type { ListPreview, FolderFile } from '../../shared/list-preview.ts';
import { LIST_SYNTAXES, type ListSyntax } from '../../shared/list-syntax.ts';
import type { ListProgress } from '../../shared/list-updates.ts';
import { LIST_KINDS, type ListKind } from '../../shared/verdict.ts';
import { cancelCheck, checkList, listFolder, newJob } from '../api/list-queries.ts';
import { useCall, useLists, useProgress } from '../api/queries.ts';
import { say } from '../components/say.ts';
import { Loading } from '../components/states.tsx';
import { errorWords } from '../format/problem-words.ts';
import { titleOf } from '../format/list-words.ts';
import { t } from '../messages/language.ts';
import { FolderPicker } from './folder-picker.tsx';
import { progressWords } from './list-health.tsx';
import { ListPreviewView } from './list-preview.tsx';
import { EMPTY_FORM, FROM, fromWord, isBlank, SourceField, sourceOf, type ListForm } from './source-field.tsx';

/** What is said of a source beside where it is. */
const said = ({ from, syntax, key }: ListForm): { syntax?: ListSyntax; key?: string } => ({ ...(syntax === '' ? {} : { syntax }), ...(from === 'text' || key.trim() === '' ? {} : { key: key.trim() }) });

/** What was found where the form leads. */
type Found = { type: 'list'; preview: ListPreview } | { type: 'folder'; files: FolderFile[]; leftOut: number };

async function look(form: ListForm, job: string): Promise<Found> {
  const path = form.path.trim();
  if (form.from === 'file') {
    const { files, leftOut } = await listFolder({ path });
    if (files.length !== 1 || files[0]!.path !== path) return { type: 'folder', files, leftOut };
  }
  return { type: 'list', preview: await checkList({ kind: form.kind, source: sourceOf(form), ...said(form), job }) };
}

function KindChoice({ form, set }: { form: ListForm; set: (change: Partial<ListForm>) => void }): ReactElement {
  return (
    <Radio.Group label={t.addList.kind} value={form.kind} onChange={(kind) => set({ kind: kind as ListKind, ...(form.from === 'catalogue' ? { url: '', builtIn: '', title: '' } : {}) })}>
      <div className="kinds">{LIST_KINDS.map((kind) => <Radio key={kind} size="xs" value={kind} label={t.addList.kinds[kind]} description={t.lists.kinds[kind].text} {...(kind === form.kind ? { 'data-autofocus': true } : {})} />)}</div>
    </Radio.Group>
  );
}

/** Rarely needed: a title of one's own, a syntax that cannot be recognised. */
function More({ form, set, setTitle }: { form: ListForm; set: (change: Partial<ListForm>) => void; setTitle: (title: string) => void }): ReactElement {
  return (
    <details className="more">
      <summary>{t.adding.more}</summary>
      <div className="form">
        <TextInput label={t.addList.titleLabel} value={form.title} onChange={(event) => setTitle(event.currentTarget.value)} maxLength={200} />
        <NativeSelect label={t.adding.syntax} value={form.syntax} onChange={(event) => set({ syntax: event.currentTarget.value as ListSyntax | '' })} data={[{ value: '', label: t.adding.syntaxAuto }, ...LIST_SYNTAXES.map((value) => ({ value, label: t.syntaxes[value] ?? value }))]} />
        {form.from !== 'text' && <TextInput label={t.upkeep.keyOptional} description={t.upkeep.keyHint} value={form.key} onChange={(event) => set({ key: event.currentTarget.value })} maxLength={1000} />}
      </div>
    </details>
  );
}

/** While a source is looked at: how much came so far, and the way out. */
function Looking({ progress, onCancel }: { progress: ListProgress | undefined; onCancel: () => void }): ReactElement {
  return (
    <div className="preview">
      <div className="looking"><p className="muted">{progress === undefined ? t.preview.reading : progressWords(progress)}</p><Button onClick={onCancel}>{t.cancel}</Button></div>
      <Loading />
    </div>
  );
}

export function AddList({ opened, onClose }: { opened: boolean; onClose: () => void }): ReactElement {
  const [form, setForm] = useState(EMPTY_FORM);
  const [found, setFound] = useState<Found>();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [applyFirst, setApplyFirst] = useState(false);
  const [error, setError] = useState<Error>();
  const [busy, setBusy] = useState<'looking' | 'adding'>();
  /** The look under way; what an earlier one found is of no interest any more. */
  const job = useRef<string>(undefined);
  const [told, setTold] = useState(''); // the same, for what is shown
  const add = useCall('lists.add');
  const here = useLists().data ?? [];
  const progress = useProgress();
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => { if (found !== undefined) end.current?.scrollIntoView({ block: 'nearest' }); }, [found]); // behind a long catalogue it would not be seen
  const cancel = (): void => {
    if (job.current === undefined) return;
    cancelCheck(job.current);
    job.current = undefined;
    setBusy(undefined);
  };
  const start = (next: ListForm): void => {
    cancel();
    setForm(next);
    setFound(undefined);
    setError(undefined);
    setChosen(new Set());
    setApplyFirst(false);
  };
  const set = (change: Partial<ListForm>): void => start({ ...form, ...change });
  const close = (): void => {
    onClose();
    start(EMPTY_FORM);
  };
  const adding = (work: Promise<void>): void => {
    setBusy('adding');
    setError(undefined);
    work.catch((reason: Error) => setError(reason)).finally(() => setBusy(undefined));
  };
  const show = (next = form): void => {
    start(next);
    const mine = newJob();
    const wanted = (): boolean => job.current === mine;
    job.current = mine;
    setTold(mine);
    setBusy('looking');
    look(next, mine).then((one) => { if (wanted()) setFound(one); }, (reason: Error) => { if (wanted()) setError(reason); }).finally(() => {
      if (!wanted()) return;
      job.current = undefined;
      setBusy(undefined);
    });
  };
  const addOne = async ({ first, findingCount }: ListPreview): Promise<void> => {
    // Who was shown nothing has chosen nothing: the source may hold something else by now.
    const choice = findingCount === 0 ? {} : { first: applyFirst || first.leftCount === 0 ? 'apply' as const : 'leave-out' as const };
    const list = await add.mutateAsync({ kind: form.kind, source: sourceOf(form), ...(form.title.trim() === '' ? {} : { title: form.title.trim() }), ...said(form), ...choice });
    close();
    say(t.adding.added(titleOf(list.title)));
  };
  const addFolder = async (): Promise<void> => {
    for (const path of chosen) await add.mutateAsync({ kind: form.kind, source: { type: 'file', path } });
    close();
    say(t.adding.addedMany(chosen.size));
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (found === undefined) show();
    else adding(found.type === 'list' ? addOne(found.preview) : addFolder());
  };
  return (
    <Modal opened={opened} onClose={close} title={t.addList.title} size="xl" closeButtonProps={{ 'aria-label': t.close }}>
      <form className="form" onSubmit={submit}>
        <KindChoice form={form} set={set} />
        <SegmentedControl className="from" aria-label={t.addList.from} value={form.from} onChange={(from) => set({ from: from as ListForm['from'], url: '', builtIn: '', title: '', syntax: '' })} data={FROM.map((value) => ({ value, label: fromWord(value) }))} fullWidth />
        <SourceField form={form} set={set} onChoose={(change) => show({ ...form, syntax: '', ...change })} />
        {form.from !== 'catalogue' && <More form={form} set={set} setTitle={(title) => setForm({ ...form, title })} />}
        {busy === 'looking' && <Looking progress={progress[told]} onCancel={cancel} />}
        {busy === 'adding' && <p className="muted" role="status">{progressWords(Object.values(progress).find(({ id, phase }) => phase !== 'done' && !here.some((list) => list.id === id && list.updatedAt !== undefined)))}</p>}
        {found?.type === 'list' && <ListPreviewView preview={found.preview} kind={form.kind} exact={(exact) => show({ ...form, syntax: exact ? 'domains-exact' : '' })} apply={applyFirst} setApply={setApplyFirst} />}
        {found?.type === 'folder' && <FolderPicker kind={form.kind} files={found.files} leftOut={found.leftOut} chosen={chosen} setChosen={setChosen} />}
        {error !== undefined && (
          <div className="form-error" role="alert">
            <p>{errorWords(error)}</p>
            {error instanceof AppError && error.code === 'not-an-order-list' && <Button onClick={() => show({ ...form, kind: 'custom' })}>{t.addList.asCustom}</Button>}
          </div>
        )}
        <div className="modal-actions" ref={end}>
          {found === undefined
            ? <Button type="submit" variant="filled" disabled={isBlank(form)} loading={busy === 'looking'}>{t.preview.show}</Button>
            : <Button type="submit" variant="filled" disabled={found.type === 'folder' && chosen.size === 0} loading={busy === 'adding'}>{found.type === 'list' || chosen.size === 0 ? t.preview.add : t.preview.addMany(chosen.size)}</Button>}
        </div>
      </form>
    </Modal>
  );
}
