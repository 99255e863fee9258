/** Asks once more before something that one may regret; the button bears the verb. */
import { Button, Modal } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { t } from '../messages/language.ts';

interface ConfirmProps {
  title: string;
  verb: string;
  opened: boolean;
  onClose: () => void;
  onConfirm: () => void;
  children: ReactNode;
}

export function Confirm({ title, verb, opened, onClose, onConfirm, children }: ConfirmProps): ReactElement {
  return (
    <Modal opened={opened} onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t.close }}>
      <div className="modal-text">{children}</div>
      <div className="modal-actions">
        <Button onClick={onClose} data-autofocus>{t.cancel}</Button>
        <Button variant="filled" onClick={() => { onClose(); onConfirm(); }}>{verb}</Button>
      </div>
    </Modal>
  );
}
