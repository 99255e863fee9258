/** Where a list comes from: chosen from the catalogue, typed, pasted, or on Gavel's computer. */
import { Button, FileButton, Textarea, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import type { ListSource } from '../../shared/engine-api.ts';
import type { ListSyntax } from '../../shared/list-syntax.ts';
import type { ListKind } from '../../shared/verdict.ts';
import { withScheme } from '../format/list-address.ts';
import { t } from '../messages/language.ts';
import { CataloguePicker } from './catalogue-picker.tsx';

type From = Exclude<ListSource['type'], 'built-in'> | 'catalogue';
export const FROM: readonly From[] = ['catalogue', 'url', 'text', 'file'];
export const fromWord = (from: From): string => (from === 'catalogue' ? t.catalogue.tab : from === 'file' ? t.adding.fileTab : t.addList[from]);

export interface ListForm {
  kind: ListKind;
  from: From;
  text: string;
  url: string;
  path: string;
  /** Of what comes with Gavel: chosen from the catalogue instead of an address. */
  builtIn: string;
  title: string;
  /** Empty: recognised. */
  syntax: ListSyntax | '';
  /** The publisher's minisign key, where one is pinned. */
  key: string;
}

export const EMPTY_FORM: ListForm = { kind: 'custom', from: 'catalogue', text: '', url: '', path: '', builtIn: '', title: '', syntax: '', key: '' };

export function sourceOf(form: ListForm): ListSource {
  switch (form.from) {
    case 'text': return { type: 'text', text: form.text };
    case 'catalogue': return form.builtIn === '' ? { type: 'url', url: form.url } : { type: 'built-in', id: form.builtIn };
    case 'url': return { type: 'url', url: withScheme(form.url.trim()) };
    case 'file': return { type: 'file', path: form.path.trim() };
  }
}

/** Nothing is typed or chosen yet. */
export const isBlank = (form: ListForm): boolean => ({ catalogue: form.builtIn + form.url, url: form.url, text: form.text, file: form.path })[form.from].trim() === '';

/** A file of the device in hand, as text: a phone has no path that Gavel's computer could read. */
export function DeviceFile({ onText }: { onText: (text: string) => void }): ReactElement {
  return <FileButton onChange={(file) => void file?.text().then(onText)}>{(props) => <Button {...props}>{t.adding.fromDevice}</Button>}</FileButton>;
}

interface SourceFieldProps {
  form: ListForm;
  set: (change: Partial<ListForm>) => void;
  /** Taken from the catalogue: looked at at once. */
  onChoose: (change: Partial<ListForm>) => void;
}

export function SourceField({ form, set, onChoose }: SourceFieldProps): ReactElement {
  switch (form.from) {
    case 'catalogue': return <CataloguePicker kind={form.kind} chosen={form.builtIn + form.url} onChoose={({ url = '', builtIn = '', title }) => onChoose({ url, builtIn, title })} />;
    case 'text': return (
      <div className="field-with-button">
        <Textarea label={t.addList.textLabel} description={t.addList.textHint} classNames={{ input: 'mono' }} autosize minRows={5} maxRows={10} spellCheck={false} value={form.text} onChange={(event) => set({ text: event.currentTarget.value })} required />
        <DeviceFile onText={(text) => set({ text })} />
      </div>
    );
    case 'url': return <TextInput label={t.addList.urlLabel} placeholder={t.addList.urlHint} inputMode="url" autoCapitalize="off" spellCheck={false} value={form.url} onChange={(event) => set({ url: event.currentTarget.value })} required />;
    case 'file': return <TextInput label={t.adding.pathLabel} placeholder={t.adding.pathHint} spellCheck={false} value={form.path} onChange={(event) => set({ path: event.currentTarget.value })} required />;
  }
}
