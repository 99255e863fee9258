/**
 * An upstream that does not understand EDNS, as old routers do not, says FORMERR to every question that has an OPT, or NOTIMP (RFC 6891
 * section 7). It is asked again without one, and so are all further questions for a while.
 */
import { readAnswer, TYPE } from '../wire/message.ts';
import { RCODE } from '../wire/reply.ts';
import type { Done, Upstream } from './upstream.ts';

/** Then EDNS is tried again: routers get updates too. In milliseconds. */
const WITHOUT_MS = 3_600_000;
const OPT_BYTES = 11;

/** The query without the OPT at its end; `undefined` when there is none. */
function withoutOpt(query: Uint8Array): Uint8Array | undefined {
  const at = query.length - OPT_BYTES;
  if (query[11] !== 1 || at < 17 || query[at] !== 0 || query[at + 1] !== 0 || query[at + 2] !== TYPE.OPT || query[at + 9] !== 0 || query[at + 10] !== 0) return undefined;
  const plain = query.slice(0, at);
  plain[11] = 0;
  return plain;
}

/** FORMERR or NOTIMP, with or without the question, and without an OPT of its own. */
function refusesEdns(answer: Uint8Array): boolean {
  const rcode = answer[3]! & 15;
  if (rcode !== RCODE.FORMERR && rcode !== RCODE.NOTIMP) return false;
  return (answer[10] === 0 && answer[11] === 0) || readAnswer(answer) === undefined;
}

export class EdnsFallback implements Upstream {
  readonly url: string;
  private readonly upstream: Upstream;
  private withoutUntil = 0;

  constructor(upstream: Upstream) {
    this.upstream = upstream;
    this.url = upstream.url;
  }

  ask(query: Uint8Array, done: Done, budgetMs: number): void {
    const since = performance.now();
    if (since < this.withoutUntil) {
      this.upstream.ask(withoutOpt(query) ?? query, done, budgetMs);
      return;
    }
    this.upstream.ask(query, (result) => {
      const plain = result.ok && refusesEdns(result.bytes) ? withoutOpt(query) : undefined;
      if (plain === undefined) {
        done(result);
        return;
      }
      this.upstream.ask(plain, (again) => {
        if (again.ok && !refusesEdns(again.bytes)) this.withoutUntil = performance.now() + WITHOUT_MS;
        done({ ...again, ms: performance.now() - since });
      }, Math.max(0, budgetMs - (performance.now() - since)));
    }, budgetMs);
  }

  close(): void {
    this.upstream.close();
  }
}
