/** Copies a text. A page over plain HTTP on a phone has no clipboard of its own; there the old way is taken. */
import { t } from '../messages/language.ts';
import { say } from './say.ts';

function copyTheOldWay(text: string): boolean {
  const field = document.createElement('textarea');
  const focused = document.activeElement;
  field.value = text;
  field.style.cssText = 'position:fixed;opacity:0';
  document.body.append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  return done;
}

/** Says what was copied, or that it could not be. */
export async function copy(text: string): Promise<void> {
  const done = await (navigator.clipboard?.writeText(text).then(() => true, () => copyTheOldWay(text)) ?? copyTheOldWay(text));
  say(done ? t.copied(text) : new Error(t.notCopied));
}
