/** A short message at the edge of the window: what was done, or why not. */
import { notifications } from '@mantine/notifications';
import { errorWords } from '../format/problem-words.ts';
import { t } from '../messages/language.ts';

/** For an error of a call, or a plain sentence. */
export function say(what: Error | string): void {
  const failed = what instanceof Error;
  notifications.show({
    message: failed ? errorWords(what) : what, withBorder: true, autoClose: failed ? 12_000 : 4000, closeButtonProps: { 'aria-label': t.close },
    ...(failed ? { color: 'bad', title: t.problem.error } : {}),
  });
}
