/** What the engine counts in the log a part at a time, added up while one looks. */
import { useEffect, useState } from 'react';

export interface Counted<T> {
  counts: T;
  /** ISO 8601, while it goes on. */
  lookedTo: string | undefined;
  done: boolean;
}

/**
 * Asks for one part after the other and adds them up. Another `key` begins anew.
 * @param ask gives the part before a cursor
 * @param wait milliseconds before it begins: what was asked for meanwhile goes first
 */
export function useCounted<T, P extends { next?: string; lookedTo?: string }>(key: string, start: T, ask: (before: string | undefined) => Promise<P>, add: (sum: T, part: P) => T, enabled: boolean, wait = 0): Counted<T> | undefined {
  const [state, setState] = useState<Counted<T> & { key: string }>();
  useEffect(() => {
    if (!enabled) return undefined;
    let stopped = false;
    const count = async (): Promise<void> => {
      let counts = start;
      for (let before: string | undefined, more = true; more && !stopped; ) {
        const part = await ask(before);
        counts = add(counts, part);
        before = part.next;
        more = before !== undefined;
        if (!stopped) setState({ key, counts, lookedTo: part.lookedTo, done: !more });
      }
    };
    const later = setTimeout(() => void count().catch(() => undefined), wait); // a log that cannot be read says so where its rows are; counts are only beside them
    return () => {
      stopped = true;
      clearTimeout(later);
    };
    // oxlint-disable-next-line react/exhaustive-deps -- the key says what is asked
  }, [key, enabled]);
  return state?.key === key ? state : undefined;
}
