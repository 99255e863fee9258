/** Where a list comes from: chosen from the catalogue, typed, pasted, or on Gavel's computer. */
import { FileButton, Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import type { ListSource } from '../../shared/engine-api.ts';
import type { ListSyntax } from '../../shared/list-syntax.ts';
import type { ListKind } from '../../shared/verdict.ts';
import { t } from '../messages/language.ts';
import { CataloguePicker } from './catalogue-picker.tsx';

/** What comes with Gavel. */
export const BUILT_IN: readonly { id: string; kind: ListKind; title: string }[] = [
  { id: 'milan', kind: 'court-order', title: 'Tribunale di Milano, 11 July 2022' },
  { id: 'family-starter', kind: 'family', title: 'Family starter: adult sites' },
];

type From = ListSource['type'] | 'catalogue';
export const FROM: readonly From[] = ['catalogue', 'url', 'text', 'file', 'built-in'];
export const fromWord = (from: From): string => (from === 'catalogue' ? t.catalogue.tab : from === 'built-in' ? t.addList.builtIn : from === 'file' ? t.adding.fileTab : t.addList[from]);

export interface ListForm {
  kind: ListKind;
  from: From;
  text: string;
  url: string;
  path: string;
  builtIn: string;
  title: string;
  /** Empty: recognised. */
  syntax: ListSyntax | '';
}

export const EMPTY_FORM: ListForm = { kind: 'custom', from: 'catalogue', text: '', url: '', path: '', builtIn: '', title: '', syntax: '' };

export function sourceOf(form: ListForm): ListSource {
  switch (form.from) {
    case 'text': return { type: 'text', text: form.text };
    case 'catalogue':
    case 'url': return { type: 'url', url: form.url.trim() };
    case 'file': return { type: 'file', path: form.path.trim() };
    case 'built-in': return { type: 'built-in', id: form.builtIn };
  }
}

/** Nothing is typed or chosen yet. */
export const isBlank = (form: ListForm): boolean => ({ catalogue: form.url, url: form.url, text: form.text, file: form.path, 'built-in': form.builtIn })[form.from].trim() === '';

/** A file of the device in hand, as text: a phone has no path that Gavel's computer could read. */
export function DeviceFile({ onText }: { onText: (text: string) => void }): ReactElement {
  return <FileButton onChange={(file) => void file?.text().then(onText)}>{(props) => <Button {...props}>{t.adding.fromDevice}</Button>}</FileButton>;
}

interface SourceFieldProps {
  form: ListForm;
  set: (change: Partial<ListForm>) => void;
  /** Taken from the catalogue: looked at at once. */
  onChoose: (change: Partial<ListForm>) => void;
  missing: typeof BUILT_IN;
}

export function SourceField({ form, set, onChoose, missing }: SourceFieldProps): ReactElement {
  switch (form.from) {
    case 'catalogue': return <CataloguePicker kind={form.kind} url={form.url} onChoose={({ url = '', title }) => onChoose({ url, title })} />;
    case 'text': return (
      <div className="field-with-button">
        <Textarea label={t.addList.textLabel} description={t.addList.textHint} classNames={{ input: 'mono' }} autosize minRows={5} maxRows={10} spellCheck={false} value={form.text} onChange={(event) => set({ text: event.currentTarget.value })} required />
        <DeviceFile onText={(text) => set({ text })} />
      </div>
    );
    case 'url': return <TextInput label={t.addList.urlLabel} placeholder={t.addList.urlHint} type="url" value={form.url} onChange={(event) => set({ url: event.currentTarget.value })} required />;
    case 'file': return <TextInput label={t.adding.pathLabel} placeholder={t.adding.pathHint} spellCheck={false} value={form.path} onChange={(event) => set({ path: event.currentTarget.value })} required />;
    case 'built-in':
      if (missing.length === 0) return <p className="muted">{t.addList.builtInNone}</p>;
      return <NativeSelect label={t.addList.builtInLabel} value={form.builtIn} onChange={(event) => set({ builtIn: event.currentTarget.value, kind: missing.find(({ id }) => id === event.currentTarget.value)?.kind ?? form.kind })} data={[{ value: '', label: '' }, ...missing.map(({ id, title }) => ({ value: id, label: title }))]} required />;
  }
}
