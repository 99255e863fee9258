/** A text of lines that was changed and not saved yet: it stays while one looks at another page, until it is saved or given up. */
import { useState } from 'react';
import { mergeLines } from '../format/merge-lines.ts';

export interface Draft {
  text: string;
  changed: boolean;
  set: (text: string) => void;
  discard: () => void;
}

interface Kept {
  /** What was saved when the draft was begun. */
  base: string;
  text: string;
}

function read(key: string): Kept | undefined {
  const kept = sessionStorage.getItem(key);
  return kept === null ? undefined : JSON.parse(kept) as Kept; // our own text, of this session
}

/** @param key in the session's storage; `saved`: what is in force; lines that are saved meanwhile from elsewhere come into the draft too */
export function useDraft(key: string, saved: string): Draft {
  const [draft, setDraft] = useState(() => read(key));
  const keep = (text: string | undefined): void => {
    const next = text === undefined || text === saved ? undefined : { base: saved, text };
    if (next === undefined) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(next));
    setDraft(next);
  };
  const text = draft === undefined ? saved : mergeLines(draft.base, saved, draft.text);
  return { text, changed: text !== saved, set: keep, discard: () => keep(undefined) };
}
