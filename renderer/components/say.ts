/** A short message at the edge of the window: what was done, or why not. */
import { notifications } from '@mantine/notifications';
import { sentence } from '../format/sentence.ts';
import { t } from '../messages/language.ts';

/** For an error of a call, or a plain sentence. */
export function say(what: Error | string): void {
  const failed = what instanceof Error;
  notifications.show({
    message: failed ? sentence(what.message) : what, withBorder: true, autoClose: failed ? 12_000 : 4000, closeButtonProps: { 'aria-label': t.close },
    ...(failed ? { color: 'bad', title: t.problem.error } : {}),
  });
}
