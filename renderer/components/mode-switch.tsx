/** Enforce, observe, off. It repeats the grammar of the marks: solid enforces, hollow observes, bare is off. */
import { SegmentedControl } from '@mantine/core';
import type { ReactElement } from 'react';
import { LIST_MODES, type ListMode } from '../../shared/verdict.ts';
import { t } from '../messages/language.ts';

export function ModeSwitch({ title, mode, onChange }: { title: string; mode: ListMode; onChange: (mode: ListMode) => void }): ReactElement {
  return (
    <SegmentedControl
      className="list-state" data-state={mode} aria-label={t.lists.modeOf(title)} value={mode}
      onChange={(value) => onChange(value as ListMode)}
      data={LIST_MODES.map((value) => ({ value, label: t.lists.modes[value] }))}
    />
  );
}
