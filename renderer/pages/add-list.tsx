/** Adds a subscription: what it is for, where it is, what it holds. It is read before it is added. */
import { Button, Modal, NativeSelect, Radio, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactElement } from 'react';
import { AppError } from '../../shared/app-error.ts';
import type { CheckedList, ListSource } from '../../shared/engine-api.ts';
import { LIST_KINDS, type ListKind } from '../../shared/verdict.ts';
import { checkList, useCall, useLists } from '../api/queries.ts';
import { sentence } from '../format/sentence.ts';
import { t } from '../messages/language.ts';
import { CataloguePicker } from './catalogue-picker.tsx';
import { SkippedLines } from './list-details.tsx';

/** What comes with Gavel. */
const BUILT_IN: readonly { id: string; kind: ListKind; title: string }[] = [
  { id: 'milan', kind: 'court-order', title: 'Tribunale di Milano, 11 July 2022' },
  { id: 'family-starter', kind: 'family', title: 'Family starter: adult sites' },
];
type From = ListSource['type'] | 'catalogue';
const FROM: readonly From[] = ['catalogue', 'text', 'url', 'file', 'built-in'];
const fromWord = (from: From): string => (from === 'catalogue' ? t.catalogue.tab : from === 'built-in' ? t.addList.builtIn : t.addList[from]);

interface Form {
  kind: ListKind;
  from: From;
  text: string;
  url: string;
  path: string;
  builtIn: string;
  title: string;
}

const EMPTY: Form = { kind: 'custom', from: 'catalogue', text: '', url: '', path: '', builtIn: '', title: '' };

function sourceOf(form: Form): ListSource {
  switch (form.from) {
    case 'text': return { type: 'text', text: form.text };
    case 'catalogue':
    case 'url': return { type: 'url', url: form.url.trim() };
    case 'file': return { type: 'file', path: form.path.trim() };
    case 'built-in': return { type: 'built-in', id: form.builtIn };
  }
}

function SourceField({ form, set, missing }: { form: Form; set: (change: Partial<Form>) => void; missing: typeof BUILT_IN }): ReactElement {
  switch (form.from) {
    case 'catalogue': return <CataloguePicker kind={form.kind} url={form.url} onChoose={({ url = '', title }) => set({ url, title })} />;
    case 'text': return <Textarea label={t.addList.textLabel} description={t.addList.textHint} autosize minRows={5} maxRows={10} value={form.text} onChange={(event) => set({ text: event.currentTarget.value })} required />;
    case 'url': return <TextInput label={t.addList.urlLabel} placeholder={t.addList.urlHint} type="url" value={form.url} onChange={(event) => set({ url: event.currentTarget.value })} required />;
    case 'file': return <TextInput label={t.addList.fileLabel} placeholder={t.addList.fileHint} value={form.path} onChange={(event) => set({ path: event.currentTarget.value })} required />;
    case 'built-in':
      if (missing.length === 0) return <p className="muted">{t.addList.builtInNone}</p>;
      return <NativeSelect label={t.addList.builtInLabel} value={form.builtIn} onChange={(event) => set({ builtIn: event.currentTarget.value, kind: missing.find(({ id }) => id === event.currentTarget.value)?.kind ?? form.kind })} data={[{ value: '', label: '' }, ...missing.map(({ id, title }) => ({ value: id, label: title }))]} required />;
  }
}

function Checked({ checked, kind }: { checked: CheckedList; kind: ListKind }): ReactElement {
  return (
    <div className="checked" role="status">
      <p><strong>{t.addList.found(checked.names, checked.orders, checked.syntax)}</strong> {kind === 'court-order' ? t.addList.startsAs.observe : t.addList.startsAs.enforce}</p>
      {checked.sample.length > 0 && <p className="muted sample">{t.addList.sample}: {checked.sample.slice(0, 5).join(', ')}</p>}
      {checked.skippedCount > 0 && <SkippedLines skipped={checked.skipped.slice(0, 20)} count={checked.skippedCount} />}
    </div>
  );
}

export function AddList({ opened, onClose }: { opened: boolean; onClose: () => void }): ReactElement {
  const [form, setForm] = useState(EMPTY);
  const [checked, setChecked] = useState<CheckedList>();
  const [error, setError] = useState<Error>();
  const [busy, setBusy] = useState(false);
  const add = useCall('lists.add');
  const here = useLists().data ?? [];
  const missing = BUILT_IN.filter(({ id }) => !here.some((list) => list.source.type === 'built-in' && list.source.id === id));
  const set = (change: Partial<Form>): void => {
    setForm({ ...form, ...change });
    setChecked(undefined);
    setError(undefined);
  };
  const close = (): void => {
    onClose();
    setForm(EMPTY);
    setChecked(undefined);
    setError(undefined);
  };
  const run = (what: Promise<unknown>): void => {
    setBusy(true);
    setError(undefined);
    what.catch((reason: Error) => setError(reason)).finally(() => setBusy(false));
  };
  const nothing = form.from === 'catalogue' && form.url === '';
  const check = (): void => run(checkList({ kind: form.kind, source: sourceOf(form) }).then(setChecked));
  const submit = (event?: FormEvent, kind = form.kind): void => {
    event?.preventDefault();
    run(add.mutateAsync({ kind, source: sourceOf(form), ...(form.title.trim() === '' ? {} : { title: form.title.trim() }) }).then(close));
  };
  return (
    <Modal opened={opened} onClose={close} title={t.addList.title} size="lg" closeButtonProps={{ 'aria-label': t.close }}>
      <form className="form" onSubmit={submit}>
        <Radio.Group label={t.addList.kind} value={form.kind} onChange={(kind) => set({ kind: kind as ListKind, ...(form.from === 'catalogue' ? { url: '', title: '' } : {}) })}>
          <div className="kinds">{LIST_KINDS.map((kind) => <Radio key={kind} size="xs" value={kind} label={t.addList.kinds[kind]} description={t.lists.kinds[kind].text} {...(kind === form.kind ? { 'data-autofocus': true } : {})} />)}</div>
        </Radio.Group>
        <SegmentedControl aria-label={t.addList.from} value={form.from} onChange={(from) => set({ from: from as From })} data={FROM.map((value) => ({ value, label: fromWord(value) }))} fullWidth />
        <SourceField form={form} set={set} missing={missing} />
        {form.from !== 'built-in' && form.from !== 'catalogue' && <TextInput label={t.addList.titleLabel} value={form.title} onChange={(event) => setForm({ ...form, title: event.currentTarget.value })} maxLength={200} />}
        {checked !== undefined && <Checked checked={checked} kind={form.kind} />}
        {error !== undefined && (
          <div className="form-error" role="alert">
            <p>{sentence(error.message)}</p>
            {error instanceof AppError && error.code === 'not-an-order-list' && <Button onClick={() => submit(undefined, 'custom')}>{t.addList.asCustom}</Button>}
          </div>
        )}
        <div className="modal-actions">
          <Button onClick={check} disabled={nothing} loading={busy && !add.isPending}>{t.addList.check}</Button>
          <Button type="submit" variant="filled" disabled={nothing} loading={add.isPending}>{t.addList.add}</Button>
        </div>
      </form>
    </Modal>
  );
}
