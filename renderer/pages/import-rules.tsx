/** Lines of another program into the text of own rules; nothing of it is in force before that is saved. */
import { Button, Modal, Radio, Textarea } from '@mantine/core';
import { useState, type FormEvent, type ReactElement } from 'react';
import type { OwnRulesImport } from '../../shared/list-preview.ts';
import { importRules } from '../api/list-queries.ts';
import { errorWords } from '../format/problem-words.ts';
import { t } from '../messages/language.ts';
import { SkippedLines } from './list-details.tsx';
import { DeviceFile } from './source-field.tsx';

interface ImportRulesProps {
  /** The own rules as they stand. */
  into: string;
  opened: boolean;
  onClose: () => void;
  onTake: (lines: readonly string[]) => void;
}

function Read({ read }: { read: OwnRulesImport }): ReactElement {
  return (
    <div className="preview" role="status">
      <p><strong>{read.lines.length === 0 ? t.importing.nothing : t.importing.found(read.lines.length, t.syntaxes[read.syntax] ?? read.syntax)}</strong> {read.present > 0 && t.importing.present(read.present)}</p>
      {read.lines.length > 0 && <p className="muted">{t.label(t.importing.first)} <code>{read.lines.slice(0, 5).join('  ')}</code></p>}
      {read.skippedCount > 0 && <SkippedLines skipped={read.skipped.slice(0, 50)} count={read.skippedCount} />}
    </div>
  );
}

export function ImportRules({ into, opened, onClose, onTake }: ImportRulesProps): ReactElement {
  const [text, setText] = useState('');
  const [as, setAs] = useState<'block' | 'allow'>('block');
  const [read, setRead] = useState<OwnRulesImport>();
  const [error, setError] = useState<Error>();
  const change = (next: string, wanted = as): void => {
    setText(next);
    setAs(wanted);
    setRead(undefined);
    setError(undefined);
  };
  const close = (): void => {
    onClose();
    change('', 'block');
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (read === undefined) importRules({ text, into, as }).then(setRead, (reason: Error) => setError(reason));
    else {
      onTake(read.lines);
      close();
    }
  };
  return (
    <Modal opened={opened} onClose={close} title={t.importing.title} size="lg" closeButtonProps={{ 'aria-label': t.close }}>
      <form className="form" onSubmit={submit}>
        <p className="muted">{t.importing.text}</p>
        <div className="field-with-button">
          <Textarea label={t.importing.label} classNames={{ input: 'mono' }} autosize minRows={5} maxRows={10} spellCheck={false} value={text} onChange={(event) => change(event.currentTarget.value)} data-autofocus />
          <DeviceFile onText={(got) => change(got)} />
        </div>
        <Radio.Group label={t.importing.as} value={as} onChange={(wanted) => change(text, wanted as 'block' | 'allow')}>
          <div className="kinds inline"><Radio size="xs" value="block" label={t.importing.block} /><Radio size="xs" value="allow" label={t.importing.allow} /></div>
        </Radio.Group>
        {read !== undefined && <Read read={read} />}
        {error !== undefined && <div className="form-error" role="alert"><p>{errorWords(error)}</p></div>}
        <div className="modal-actions">
          <Button type="submit" variant="filled" disabled={text.trim() === '' || read?.lines.length === 0}>{read === undefined ? t.importing.read : t.importing.take(read.lines.length)}</Button>
        </div>
      </form>
    </Modal>
  );
}
