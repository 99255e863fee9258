/** A text that was changed and not saved yet: it stays while one looks at another page, until it is saved or given up. */
import { useState } from 'react';

export interface Draft {
  text: string;
  changed: boolean;
  set: (text: string) => void;
  discard: () => void;
}

/** @param key in the session's storage; `saved`: what is in force */
export function useDraft(key: string, saved: string): Draft {
  const [draft, setDraft] = useState(() => sessionStorage.getItem(key) ?? undefined);
  const keep = (text: string | undefined): void => {
    if (text === undefined) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, text);
    setDraft(text);
  };
  return { text: draft ?? saved, changed: draft !== undefined && draft !== saved, set: (text) => keep(text === saved ? undefined : text), discard: () => keep(undefined) };
}
