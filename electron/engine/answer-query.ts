/**
 * THE MAP: one query's way, straight down, and the answer straight back.
 *
 *   guard         who may ask, is it a question     first: strangers and noise cost nothing more
 *   special-use   names that never leave the house  before the policy: no list decides about localhost
 *   policy        orders, own rules, family, custom before the cache: a switched list acts on the next query
 *   cache         fresh answers; popular ones are asked for anew before they run out
 *   forward       one upstream question for equal ones in flight, none for what has just failed; when upstream is slow or fails, an
 *                 answer that ran out (RFC 8767)
 *   inspect       what upstream tells of its own blocks, before any list is asked about what is behind them; what the answer leads
 *                 to, fresh or from the cache: blocked names behind aliases, addresses of this house, and what a rule would have
 *                 blocked there
 *
 * Down to the cache nothing waits: `now` answers into the caller's buffer and allocates nothing on its common ways. Only forward
 * and inspect wait. A step never calls another step; their order lives here. An answer that begins with an alias of a rule goes its
 * own way (answer-alias.ts); what becomes of every decision on the wire and in the log is written by answer-writer.ts.
 */
import { FAILED, PASSED_ON, type Forwarder } from './steps/forward.ts';
import type { Guard } from './steps/guard.ts';
import { heard, Inspect, KEPT } from './steps/inspect.ts';
import type { Routes } from './steps/routes.ts';
import type { LocalAnswer, SpecialUse } from './steps/special-use.ts';
import { AnswerAlias } from './answer-alias.ts';
import { AnswerWriter, DROP, staleEde, WAIT } from './answer-writer.ts';
import type { AnswerCache } from './cache.ts';
import { hashName, hashText, type HashKey } from './policy/name-hash.ts';
import type { Policy } from './policy/policy.ts';
import { EDE, type AttachedRuling } from './policy/rulings.ts';
import type { Query } from './query.ts';
import type { QueryLog } from './query-log/log-record.ts';
import { NOT_OUR_NETWORK, Reasons, type Source } from './query-log/reasons.ts';
import type { SparedBehind } from './query-log/spared-behind.ts';
import { statedBy } from './upstream/censorship.ts';
import { staleMeanwhile } from './stale-meanwhile.ts';
import type { ExchangeResult, UpstreamPool } from './upstream/upstream.ts';
import { adoptAnswer } from './wire/adopt.ts';
import { readAnswer, readName, TYPE, type AnswerView } from './wire/message.ts';
import { appendOpt, OPT_ROOM, RCODE, writeAny, writeError, writeTruncated, type EdeBytes } from './wire/reply.ts';

const CLASS_IN = 1;
/** RFC 8914: why DNSSEC fails, and what upstream could not reach; told on with upstream's name. */
const RELAYED_EDE = new Set([1, 2, 5, 6, 7, 8, 9, 10, 11, 12, 22, 23, 24, 25]);
/** Says in answers that a name does not exist; to ask for it is malformed (RFC 9824 section 3.5). */
const NXNAME = 128;
/** Types that are no records (RFC 6895 3.1): transfers, transactions, mailbox collections, OPT itself, all that may yet be given out for such. */
const NO_RECORDS = new Set<number>([0, TYPE.OPT, ...Array.from({ length: TYPE.ANY - 129 }, (_, i) => 129 + i)]);

export interface AnswerParts {
  key: HashKey;
  guard: Guard;
  specialUse: SpecialUse;
  policy: Policy<AttachedRuling>;
  cache: AnswerCache;
  forwarder: Forwarder;
  routes: () => Routes;
  /** Of the household. */
  country: () => string | undefined;
  /** Largest answer over UDP, in bytes. */
  udpSize: number;
  log: QueryLog;
  /** A fault of Gavel's own, which was answered SERVFAIL. */
  onBug: (error: unknown) => void;
}

type Later = (reply: Uint8Array) => void;

export class AnswerQuery {
  private readonly parts: AnswerParts;
  private readonly reasons: Reasons;
  private readonly writer: AnswerWriter;
  private readonly inspect: Inspect;
  private readonly alias: AnswerAlias;
  private readonly prohibited: EdeBytes = { code: EDE.PROHIBITED, text: Buffer.from(NOT_OUR_NETWORK) };
  /** Where answers from upstream are made; callers copy them before the next one is. */
  private readonly scratch = Buffer.allocUnsafeSlow(65_535 + OPT_ROOM);
  /** What was kept last: askers who waited for the same answer do not fill the cache with it. */
  private kept: ExchangeResult | undefined;

  constructor(parts: AnswerParts) {
    this.parts = parts;
    this.reasons = new Reasons(parts.log);
    this.writer = new AnswerWriter(parts, this.reasons);
    this.inspect = new Inspect({ ...parts, routed: (name) => parts.routes().find(hashText(name, parts.key)) !== undefined }, this.writer, this.reasons);
    this.alias = new AnswerAlias({
      ...parts, inspect: this.inspect, writer: this.writer, reasons: this.reasons, adopt: (q, out, result) => this.adopt(q, out, result), poolFor: (q) => this.poolFor(q),
    });
  }

  /** Answers into `out` and returns the length, or `DROP`, or `WAIT`. */
  now(q: Query, out: Uint8Array): number {
    try {
      return this.decide(q, out);
    } catch (error) {
      return this.writer.bug(q, out, error);
    }
  }

  private finishSafely(q: Query, result: ExchangeResult): number {
    try {
      return this.finish(q, this.scratch, result);
    } catch (error) {
      return this.writer.bug(q, this.scratch, error);
    }
  }

  private staleSafely(q: Query): number | undefined {
    try {
      return this.stale(q, this.scratch);
    } catch (error) {
      return this.writer.bug(q, this.scratch, error);
    }
  }

  /** Keeps an answer that nobody waits for. */
  private learn(q: Query, result: ExchangeResult): void {
    try {
      this.adopt(q, this.scratch, result);
    } catch (error) {
      this.parts.onBug(error);
    }
  }

  private decide(q: Query, out: Uint8Array): number {
    const { parts, reasons } = this;
    const parsed = q.parse();
    if (parsed === 'drop') return DROP;

    const refused = parts.guard.check(q.client, q.atMs);
    if (refused !== undefined) return this.writer.done(q, out, writeError(q, out, RCODE.REFUSED, this.prohibited), reasons.refused(refused, 'household'), RCODE.REFUSED);
    if (parsed === 'format-error') return this.writer.done(q, out, writeError(q, out, RCODE.FORMERR, undefined), reasons.refused('malformed', 'none'), RCODE.FORMERR);
    if (parsed === 'bad-version') return this.writer.done(q, out, writeError(q, out, RCODE.BADVERS, undefined), reasons.refused('unsupported', 'none'), RCODE.BADVERS);
    if (parsed === 'not-implemented' || q.class !== CLASS_IN || NO_RECORDS.has(q.type)) {
      return this.writer.done(q, out, writeError(q, out, RCODE.NOTIMP, undefined), reasons.refused('unsupported', 'none'), RCODE.NOTIMP);
    }
    if (q.type === NXNAME) return this.writer.done(q, out, writeError(q, out, RCODE.FORMERR, undefined), reasons.refused('malformed', 'none'), RCODE.FORMERR);

    hashName(q.bytes, q.labels, q.labelCount, parts.key);
    q.takeHashes();

    const special = this.specialAnswer(q);
    if (special !== undefined) return this.writer.special(q, out, special);

    let ruling = this.rulingOn(q);
    if (ruling?.alias !== undefined && ruling.alias === readName(q.bytes, 12)) ruling = undefined; // the name that its rule leads to: asked like any other
    q.ruling = ruling;
    if (ruling !== undefined && ruling.answer !== 'pass') {
      const reason = ruling.local === true ? reasons.answered('local-record', 0, ruling) : reasons.blocked(ruling);
      return ruling.answer === 'alias' ? this.alias.now(q, out, ruling, reason) : this.writer.give(q, out, ruling, reason);
    }

    if (q.type === TYPE.ANY) return this.writer.done(q, out, writeAny(q, out), reasons.answered('local-record', 0, ruling), RCODE.NOERROR);
    if (parts.cache.read(q, out, Math.floor(q.atMs / 1000))) {
      if (parts.cache.hit.due) this.refresh(q);
      return this.fromCache(q, out, 'cache');
    }
    q.staleKnown = parts.cache.sawStale;
    const failure = parts.forwarder.recentFailure(q);
    return failure === undefined ? WAIT : this.finish(q, out, failure);
  }

  /**
   * Asks an upstream for a kept query, right after `now` said `WAIT`, and releases it in the end. Calls back once with the bytes to
   * send, which are the caller's only until it returns.
   */
  later(q: Query, done: Later): void {
    if (q.ruling?.alias !== undefined) {
      return this.alias.later(q, this.scratch, q.ruling, (length) => {
        done(this.scratch.subarray(0, length));
        q.release();
      });
    }
    const pool = this.poolFor(q);
    const meanwhile = q.staleKnown ? staleMeanwhile(pool.failing, () => {
      const length = this.staleSafely(q);
      if (length !== undefined) done(this.scratch.subarray(0, length));
      return length !== undefined;
    }) : undefined;
    this.parts.forwarder.ask(q, pool, (result) => {
      if (meanwhile?.() === true) this.learn(q, result);
      else done(this.scratch.subarray(0, this.finishSafely(q, result)));
      q.release();
    });
  }

  /** Needs the name's hashes in `HASHES`. */
  private poolFor(q: Query): UpstreamPool {
    const routes = this.parts.routes();
    return routes.find(q.labelCount) ?? routes.usual;
  }

  /** A popular answer is about to run out: the next one is there before. Nobody waits for it. */
  private refresh(q: Query): void {
    const kept = q.keep();
    this.parts.forwarder.ask(kept, this.poolFor(q), (result) => {
      this.learn(kept, result);
      kept.release();
    });
  }

  /** Needs the name's hashes in `HASHES`. */
  private rulingOn(q: Query): AttachedRuling | undefined {
    return this.parts.policy.rule(q.labelCount, q.type, q.client, q.bytes, 12)?.attached;
  }

  private specialAnswer(q: Query): LocalAnswer | undefined {
    const special = this.parts.specialUse.find(q);
    if (special !== undefined && this.rulingOn(q)?.exactRecord === true) return undefined; // the household's own record: nas.local, printer.lan
    switch (special?.when) {
      case undefined: return undefined;
      case 'always': return special.answer;
      case 'filtering': return this.parts.policy.filtering ? special.answer : undefined;
      case 'no-route': return this.parts.routes().find(q.labelCount) === undefined ? special.answer : undefined;
      case 'outside': return this.parts.routes().inside || this.parts.routes().find(q.labelCount) !== undefined ? undefined : special.answer;
    }
  }

  /** Writes an upstream's answer as the client's own and keeps it; `undefined` when there is none. */
  private adopt(q: Query, out: Uint8Array, result: ExchangeResult): AnswerView | undefined {
    if (!result.ok) return undefined;
    const view = adoptAnswer(q, out, result.bytes, result.encrypted);
    const keep = result !== this.kept && view !== undefined && view.end <= out.length && (view.rcode === RCODE.NOERROR || view.rcode === RCODE.NXDOMAIN) && statedBy(view.ede) === undefined;
    if (keep) {
      this.parts.cache.store(q, out, view, this.reasons.upstreamNumber(result.upstream), Math.floor(q.atMs / 1000));
      this.kept = result;
    }
    if (view !== undefined && !q.wantsAuthentic) out[3]! &= 0xdf;
    return view;
  }

  private finish(q: Query, out: Uint8Array, result: ExchangeResult): number {
    const { reasons } = this;
    if (!result.ok) return this.stale(q, out) ?? this.writer.failed(q, out, result.by, result.upstream);
    const { upstream } = result;
    const view = this.adopt(q, out, result);
    if (view === undefined || !PASSED_ON.has(view.rcode)) { // malformed; or FORMERR, BADCOOKIE …: about our question, not the client's
      this.parts.forwarder.damp(q, upstream);
      return this.stale(q, out) ?? this.writer.failed(q, out, 'upstream-error', upstream);
    }
    if (view.end > out.length - OPT_ROOM) return this.writer.done(q, out, writeTruncated(q, out, view.rcode, undefined), reasons.answered('upstream', reasons.upstreamNumber(upstream), q.ruling), view.rcode);

    const source: Source = { from: 'upstream', upstream };
    const found = this.inspect.answer(q, out, view, source, heard(result));
    if (found !== undefined) return found;
    const { spared } = this.inspect;
    if (FAILED.has(view.rcode)) {
      const old = this.stale(q, out);
      if (old !== undefined) return old;
    }
    const answered = !FAILED.has(view.rcode);
    const why = view.rcode === RCODE.SERVFAIL && view.ede !== undefined && RELAYED_EDE.has(view.ede.code) ? { code: view.ede.code, text: Buffer.from(`${upstream}: ${view.ede.text}`.slice(0, 200)) } : undefined;
    const reason = answered ? reasons.answered('upstream', reasons.upstreamNumber(upstream), q.ruling, spared) : reasons.upstreamError(upstream);
    return this.writer.done(q, out, appendOpt(q, out, view.end, view.rcode, why), reason, view.rcode);
  }

  /** What the cache has just written into `out`; decided about like a fresh answer. */
  private fromCache(q: Query, out: Uint8Array, by: 'cache' | 'stale-cache'): number {
    const { length, rcode, upstream, inspect, written } = this.parts.cache.hit;
    if (!written) return this.writer.done(q, out, writeTruncated(q, out, rcode, undefined), this.reasons.answered(by, upstream, q.ruling), rcode); // again over TCP, where there is room
    let spared: SparedBehind | undefined;
    if (inspect) {
      const view = readAnswer(out.subarray(0, length));
      const source: Source = { from: by, upstream: this.reasons.upstreamName(upstream) };
      const found = view === undefined ? undefined : this.inspect.answer(q, out, view, source, KEPT);
      if (found !== undefined) return found;
      ({ spared } = this.inspect);
    }
    const reason = this.reasons.answered(by, upstream, q.ruling, spared);
    const ede = by === 'cache' ? undefined : staleEde(rcode);
    return this.writer.done(q, out, appendOpt(q, out, length, rcode, ede), reason, rcode);
  }

  /** What was known before upstream failed. */
  private stale(q: Query, out: Uint8Array): number | undefined {
    if (!this.parts.cache.read(q, out.subarray(0, out.length - OPT_ROOM), Math.floor(q.atMs / 1000), true)) return undefined;
    return this.fromCache(q, out, 'stale-cache');
  }
}
