/**
 * Answers that begin with an alias of a rule (`$dnsrewrite`, RPZ, the household's own): the names it leads through are each decided
 * anew, and what the last of them has is asked for like any other name.
 */
import { FAILED, PASSED_ON, type Forwarder } from './steps/forward.ts';
import { heard, type Inspect } from './steps/inspect.ts';
import type { SpecialUse } from './steps/special-use.ts';
import { staleEde, WAIT, type AnswerWriter } from './answer-writer.ts';
import type { AnswerCache } from './cache.ts';
import { hashText, type HashKey } from './policy/name-hash.ts';
import type { AttachedRuling } from './policy/rulings.ts';
import type { Query } from './query.ts';
import type { Reasons, Source } from './query-log/reasons.ts';
import type { SparedBehind } from './query-log/spared-behind.ts';
import { staleMeanwhile } from './stale-meanwhile.ts';
import type { ExchangeResult, UpstreamPool } from './upstream/upstream.ts';
import { writeAliases, type Behind } from './wire/alias-reply.ts';
import { encodeName, readAnswer, readName, TYPE, type AnswerView } from './wire/message.ts';
import { appendOpt, OPT_ROOM, RCODE, writeTruncated } from './wire/reply.ts';

/** Names that aliases of rules lead through at most; a longer way, or one that comes back, ends there. */
const MAX_ALIASES = 8;

/** The names that aliases of rules lead through, what was spared among them, and whose answer there is to the last. */
interface Chain {
  names: readonly string[];
  spared: SparedBehind | undefined;
  source: Source;
}

export interface AnswerAliasParts {
  key: HashKey;
  specialUse: SpecialUse;
  cache: AnswerCache;
  forwarder: Forwarder;
  inspect: Inspect;
  writer: AnswerWriter;
  reasons: Reasons;
  /** Writes an upstream's answer as the client's own and keeps it; `undefined` when there is none. */
  adopt: (q: Query, out: Uint8Array, result: ExchangeResult) => AnswerView | undefined;
  /** Of the name whose hashes are in `HASHES`. */
  poolFor: (q: Query) => UpstreamPool;
}

export class AnswerAlias {
  private readonly parts: AnswerAliasParts;
  /** Where answers about what an alias points to are read from. */
  private aside: Buffer | undefined;

  constructor(parts: AnswerAliasParts) {
    this.parts = parts;
  }

  /** Follows the aliases of rules from name to name, each decided anew. `end`: what blocks or answers the last of them. */
  private chase(q: Query, ruling: AttachedRuling): { names: string[]; end: AttachedRuling | undefined; loop: boolean; spared: SparedBehind | undefined } {
    const names: string[] = [];
    let spared: SparedBehind | undefined;
    let end: AttachedRuling | undefined = ruling;
    const asked = readName(q.bytes, 12);
    while (end?.alias !== undefined) {
      if (end.alias === names.at(-1)) return { names, end: undefined, loop: false, spared }; // a rule for all below a name that leads there: met
      if (end.alias === asked || names.includes(end.alias) || names.length === MAX_ALIASES) return { names, end: undefined, loop: true, spared };
      names.push(end.alias);
      end = this.parts.inspect.rulingBehind(q, end.alias);
      if (end?.reason.spared !== undefined) spared = { ruling: end, alias: names.at(-1)! };
    }
    return { names, end: end?.answer === 'pass' ? undefined : end, loop: false, spared };
  }

  /** As far as it can be told without waiting, else `WAIT`. `reason`: of the asked name's own ruling. */
  now(q: Query, out: Uint8Array, ruling: AttachedRuling, reason: number): number {
    const { parts } = this;
    const { names, end, loop, spared } = this.chase(q, ruling);
    if (loop || q.type === TYPE.CNAME || q.type === TYPE.ANY) return this.sendAliases(q, out, ruling, reason, names, undefined);
    if (end?.answer === 'records' && end.local === true) return this.sendAliases(q, out, ruling, reason, names, { records: end.records ?? [] });
    if (end !== undefined) return parts.writer.give(q, out, end, parts.reasons.blockedBehind(end, names.at(-1)!, { from: 'rule', upstream: '' }));
    const target = this.questionBehind(q, names.at(-1)!);
    const message = this.message();
    let length = WAIT;
    if (parts.specialUse.find(target) !== undefined) length = this.sendAliases(q, out, ruling, reason, names, undefined); // a name that is asked of no upstream
    else if (parts.cache.read(target, message, Math.floor(q.atMs / 1000)) && parts.cache.hit.written) {
      const source: Source = { from: 'cache', upstream: parts.reasons.upstreamName(parts.cache.hit.upstream) };
      length = this.finish(q, out, ruling, undefined, { names, spared, source }, message.subarray(0, parts.cache.hit.length));
    } else {
      q.staleKnown = parts.cache.sawStale;
      const failure = parts.forwarder.recentFailure(target);
      if (failure?.ok === false) length = this.stale(q, out, ruling, undefined, { names, spared }, target) ?? parts.writer.failed(q, out, failure.by, failure.upstream);
    }
    target.release();
    return length;
  }

  /** Asks an upstream for what `now` waits for; calls back once with the length in `out`, which is written only then. */
  later(q: Query, out: Buffer, ruling: AttachedRuling, done: (length: number) => void): void {
    const { names, spared } = this.chase(q, ruling);
    const target = this.questionBehind(q, names.at(-1)!);
    const { parts } = this;
    const pool = parts.poolFor(target);
    const safely = <T>(make: () => T): T | number => {
      try {
        return make();
      } catch (error) {
        return parts.writer.bug(q, out, error);
      }
    };
    const meanwhile = q.staleKnown ? staleMeanwhile(pool.failing, () => {
      const length = safely(() => this.stale(q, out, ruling, undefined, { names, spared }, target));
      if (length !== undefined) done(length);
      return length !== undefined;
    }) : undefined;
    parts.forwarder.ask(target, pool, (result) => {
      if (meanwhile?.() === true) safely(() => parts.adopt(target, this.message(), result));
      else done(safely(() => this.end(q, out, ruling, { names, spared }, target, result)));
      target.release();
    });
  }

  private message(): Buffer {
    return this.aside ??= Buffer.allocUnsafeSlow(65_535);
  }

  /** What was known of the last name before upstream failed. `stated`: as for `finish`. */
  private stale(q: Query, out: Uint8Array, ruling: AttachedRuling, stated: number | undefined, chain: Omit<Chain, 'source'>, target: Query): number | undefined {
    const { cache, reasons } = this.parts;
    const message = this.message();
    if (!cache.read(target, message, Math.floor(q.atMs / 1000), true) || !cache.hit.written) return undefined;
    const source: Source = { from: 'stale-cache', upstream: reasons.upstreamName(cache.hit.upstream) };
    return this.finish(q, out, ruling, stated, { ...chain, source }, message.subarray(0, cache.hit.length));
  }

  private end(q: Query, out: Buffer, ruling: AttachedRuling, chain: Omit<Chain, 'source'>, target: Query, result: ExchangeResult): number {
    const { parts } = this;
    const message = this.message();
    const view = parts.adopt(target, message, result);
    const { forwarder } = parts;
    const fresh = { ...chain, source: { from: 'upstream', upstream: result.upstream } } as const;
    const said = view === undefined ? undefined : parts.inspect.statement(view, heard(result), result.upstream);
    const stated = said === undefined || said.evidence.sign === 'null-address' ? undefined : parts.reasons.stated(fresh.source, said, view!.ede, ruling);
    const whole = view !== undefined && view.end <= message.length && PASSED_ON.has(view.rcode);
    if (result.ok && !whole) forwarder.damp(target, result.upstream);
    if (whole && !FAILED.has(view.rcode)) return this.finish(q, out, ruling, stated, fresh, message.subarray(0, view.end));
    const old = this.stale(q, out, ruling, stated, chain, target);
    if (old !== undefined) return old;
    if (whole) return this.finish(q, out, ruling, stated, fresh, message.subarray(0, view.end));
    return parts.writer.failed(q, out, result.ok ? 'upstream-error' : result.by, result.upstream);
  }

  /** Leaves the name's hashes in `HASHES`. */
  private questionBehind(q: Query, name: string): Query {
    return q.about(encodeName(name), hashText(name, this.parts.key));
  }

  /** @param stated the reason, where upstream's answer tells of a block of its own */
  private finish(q: Query, out: Uint8Array, ruling: AttachedRuling, stated: number | undefined, { names, spared, source }: Chain, message: Buffer): number {
    const { parts } = this;
    const view = readAnswer(message);
    if (view === undefined) return parts.writer.failed(q, out, 'upstream-error', '');
    const found = parts.inspect.behind(q, out, view, source, names.at(-1)!);
    if (found !== undefined) return found;
    const reason = stated ?? (ruling.local === true
      ? parts.reasons.answered('local-record', parts.reasons.upstreamNumber(source.upstream), ruling, parts.inspect.spared ?? spared, source.from) : parts.reasons.blocked(ruling, source));
    return this.sendAliases(q, out, ruling, reason, names, { message, questionEnd: view.questionEnd, rcode: view.rcode }, source.from === 'stale-cache');
  }

  private sendAliases(q: Query, out: Uint8Array, ruling: AttachedRuling, reason: number, names: readonly string[], behind: Behind, ranOut = false): number {
    const rcode = behind !== undefined && 'message' in behind ? behind.rcode : RCODE.NOERROR;
    const ede = q.structuredErrors ? ruling.structured : ruling.ede;
    const length = writeAliases(q, out, names.map((name) => encodeName(name)), behind, OPT_ROOM);
    return this.parts.writer.done(q, out, length === undefined ? writeTruncated(q, out, rcode, ede) : appendOpt(q, out, length, rcode, ede, ranOut ? staleEde(rcode) : undefined), reason, rcode);
  }
}
