/** A line to copy as it stands: a command, an address. Works where the page has no clipboard too (plain HTTP). */
import { Button } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { t } from '../messages/language.ts';
import { say } from './say.ts';

/** Browsers give the clipboard to secure pages only; the old way still works on the others. */
function copyByHand(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.style.position = 'fixed';
  field.style.opacity = '0';
  document.body.append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  return done;
}

async function copy(text: string): Promise<void> {
  const done = await navigator.clipboard?.writeText(text).then(() => true, () => copyByHand(text)) ?? copyByHand(text);
  say(done ? t.setup.copied : t.setup.copyFailed);
}

export function CopyButton({ text }: { text: string }): ReactElement {
  return <Button aria-label={t.setup.copyOf(text)} leftSection={<IconCopy size={15} stroke={1.6} aria-hidden />} onClick={() => void copy(text)}>{t.setup.copy}</Button>;
}

/** Several commands, copied together. */
export function CopyLines({ lines }: { lines: readonly string[] }): ReactElement {
  return (
    <div className="copy-lines">
      <pre className="mono" tabIndex={0} translate="no">{lines.join('\n')}</pre>
      <CopyButton text={lines.join('\n')} />
    </div>
  );
}
