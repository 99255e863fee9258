/** A field that searches as one types: shows each letter at once and asks after a moment; what comes from elsewhere (a cleared filter) replaces what was typed. */
import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState, type ReactElement } from 'react';

/** In milliseconds. */
const SEARCH_AFTER_MS = 120;

export function SearchField({ className, label, text, onChange }: { className: string; label: string; text: string; onChange: (text: string) => void }): ReactElement {
  const [typed, setTyped] = useState(text);
  const [given, setGiven] = useState(text);
  const [sent, setSent] = useState(text);
  const send = useDebouncedCallback((value: string) => {
    setSent(value);
    onChange(value);
  }, SEARCH_AFTER_MS);
  if (text !== given) {
    setGiven(text);
    if (text !== sent) setTyped(text);
  }
  return (
    <TextInput
      className={className} aria-label={label} placeholder={label} value={typed} data-search leftSection={<IconSearch size={15} stroke={1.6} aria-hidden />}
      spellCheck={false} autoCapitalize="none" autoComplete="off" onKeyDown={(event) => { if (event.key === 'Escape') event.currentTarget.blur(); }}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        send(event.currentTarget.value);
      }}
    />
  );
}
