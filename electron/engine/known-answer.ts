/** What is kept of a name's answer, looked at without asking anybody, without a trace in the log, and without counting as a use of it. */
import type { AnswerCache } from './cache.ts';
import { hashText, type HashKey } from './policy/name-hash.ts';
import { Query } from './query.ts';
import { encodeName, readAnswer, type AnswerView } from './wire/message.ts';

const CLASS_IN = 1;

export interface KnownAnswer {
  view: AnswerView;
  /** When upstream gave it, in seconds since the epoch. */
  storedAt: number;
}

/** @param name lower case, without the trailing dot; `type` a number; `undefined` when nothing is kept, or only what ran out */
export function knownAnswer({ cache, key }: { readonly cache: AnswerCache; readonly key: HashKey }, name: string, type: number, nowSeconds: number): KnownAnswer | undefined {
  const blank = new Query();
  blank.type = type;
  blank.class = CLASS_IN;
  const asked = blank.about(encodeName(name), hashText(name, key));
  try {
    // An answer is kept for each way of asking (DO, CD); they lead to the same names.
    for (const [dnssecOk, checkingDisabled] of [[false, false], [true, false], [false, true], [true, true]] as const) {
      asked.dnssecOk = dnssecOk;
      asked.checkingDisabled = checkingDisabled;
      const kept = cache.peek(asked, nowSeconds);
      const view = kept === undefined ? undefined : readAnswer(kept.message);
      if (kept !== undefined && view !== undefined) return { view, storedAt: kept.storedAt };
    }
    return undefined;
  } finally {
    asked.release();
  }
}
