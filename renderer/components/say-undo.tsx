/** A short message of what was done, with a way back while it is shown. */
import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { queryClient } from '../api/queries.ts';
import { t } from '../messages/language.ts';
import { say } from './say.ts';

/** In milliseconds: long enough to read it, and to find the button by keyboard. */
const SHOWN_MS = 15_000;

/** @param undo takes it back; what failed is said */
export function sayUndo(text: string, undo: () => Promise<unknown>): void {
  const takeBack = async (): Promise<void> => {
    notifications.hide(id);
    try {
      await undo();
      say(t.overview.undone);
    } catch (error) {
      say(error as Error);
    }
    await queryClient.invalidateQueries();
  };
  const id = notifications.show({
    message: <span className="say-undo">{text} <Button onClick={() => void takeBack()}>{t.overview.undo}</Button></span>,
    withBorder: true, autoClose: SHOWN_MS, closeButtonProps: { 'aria-label': t.close },
  });
}
