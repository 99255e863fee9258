/**
 * THE MAP: one query's way, straight down, and the answer straight back.
 *
 *   guard         who may ask, is it a question     first: strangers and noise cost nothing more
 *   special-use   names that never leave the house  before the policy: no list decides about localhost
 *   policy        orders, own rules, family, custom before the cache: a switched list acts on the next query
 *   cache         fresh answers; popular ones are asked for anew before they run out
 *   forward       one upstream question for equal ones in flight, none for what has just failed; when upstream is slow or fails, an
 *                 answer that ran out (RFC 8767)
 *   inspect       what upstream tells of its own blocks, before any list is asked about what is behind them; what the answer leads to, fresh or from the cache: blocked names
 *                 behind aliases, addresses of this house, and what a rule would have blocked there
 *
 * Down to the cache nothing waits: `now` answers into the caller's buffer and allocates nothing on its common ways. Only forward
 * and inspect wait. A step never calls another step; their order lives here.
 */
import type { Forwarder } from './steps/forward.ts';
import type { Guard } from './steps/guard.ts';
import { isHomeName, type LocalAnswer, type SpecialUse } from './steps/special-use.ts';
import type { AnswerCache } from './cache.ts';
import { hashName, HASHED_TEXT, hashText, type HashKey } from './policy/name-hash.ts';
import type { Policy } from './policy/policy.ts';
import { EDE, type AttachedRuling } from './policy/rulings.ts';
import type { Query } from './query.ts';
import type { QueryLog } from './query-log/log-record.ts';
import { NOT_OUR_NETWORK, Reasons, type Source } from './query-log/reasons.ts';
import { sparedBehind, type SparedBehind } from './query-log/spared-behind.ts';
import type { Routes } from './steps/routes.ts';
import { ownsPage, readStatement, statedBy, traitsOf, type Heard, type UpstreamTraits } from './upstream/censorship.ts';
import type { ExchangeResult, UpstreamPool } from './upstream/upstream.ts';
import { adoptAnswer } from './wire/adopt.ts';
import { writeAliases, type Behind } from './wire/alias-reply.ts';
import { encodeName, readAnswer, readName, TYPE, type AnswerView } from './wire/message.ts';
import {
  appendOpt, MAX_MESSAGE, RCODE, writeAddress, writeAny, writeError, writeNegative, writeNullAddress, writeRecords, writeResinfo, writeTruncated, type EdeBytes,
} from './wire/reply.ts';

/** `now` could not answer: the question has to wait for an upstream. */
export const WAIT = -1;
/** Never answer this message. */
export const DROP = 0;

const CLASS_IN = 1;
const LOOPBACK_V4 = new Uint8Array([127, 0, 0, 1]);
const LOOPBACK_V6 = new Uint8Array([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
const LOCALHOST = { type: TYPE.PTR, data: encodeName('localhost') };
const ROOT = new Uint8Array([0]);
/** Bytes that an OPT with an Extended DNS Error and padding needs at most. */
const OPT_ROOM = 1024;
/** A client gets an answer that ran out when upstream takes longer (RFC 8767 section 5: 1.8 seconds). In milliseconds. */
const CLIENT_PATIENCE_MS = 1800;
/** Names that aliases of rules lead through at most; a longer way, or one that comes back, ends there. */
const MAX_ALIASES = 8;
/** RCODEs of upstreams that say something to the client. */
const PASSED_ON = new Set<number>([RCODE.NOERROR, RCODE.NXDOMAIN, RCODE.SERVFAIL, RCODE.REFUSED, RCODE.YXDOMAIN]);
/** Those that say that upstream has no answer: an old one is better (RFC 8767 section 5). */
const FAILED = new Set<number>([RCODE.SERVFAIL, RCODE.REFUSED]);
/** RFC 8914: why DNSSEC fails, and what upstream could not reach; told on with upstream's name. */
const RELAYED_EDE = new Set([1, 2, 5, 6, 7, 8, 9, 10, 11, 12, 22, 23, 24, 25]);
/** Types that are no records (RFC 6895 3.1): transfers, transactions, mailbox collections, OPT itself, all that may yet be given out for such (128: RFC 9824 3.5). */
const NO_RECORDS = new Set<number>([0, TYPE.OPT, ...Array.from({ length: TYPE.ANY - 128 }, (_, i) => 128 + i)]);
/** What a kept answer still tells of how it came. */
const KEPT: Heard = { recursion: true, alone: false };
const STALE_TEXT = Buffer.from('upstream fails; this is the last answer it gave');

const heard = (result: ExchangeResult): Heard => ({ recursion: result.ok && (result.bytes[3]! & 0x80) !== 0, alone: result.ok && result.refusedAlone === true });

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

/** The names that aliases of rules lead through, what was spared among them, and whose answer there is to the last. */
interface Chain {
  names: readonly string[];
  spared: SparedBehind | undefined;
  source: Source;
}

export class AnswerQuery {
  private readonly parts: AnswerParts;
  private readonly reasons: Reasons;
  private readonly traits = new Map<string, UpstreamTraits>();
  private readonly prohibited: EdeBytes = { code: EDE.PROHIBITED, text: Buffer.from(NOT_OUR_NETWORK) };
  /** Where answers from upstream are made; callers copy them before the next one is. */
  private readonly scratch = Buffer.allocUnsafeSlow(65_535 + OPT_ROOM);
  /** Where answers about what a rule's alias points to are read from. */
  private aside: Buffer | undefined;
  /** What the answer that was inspected last leads to, where a rule is spared there; read right after. */
  private spared: SparedBehind | undefined;
  /** What was kept last: askers who waited for the same answer do not fill the cache with it. */
  private kept: ExchangeResult | undefined;

  constructor(parts: AnswerParts) {
    this.parts = parts;
    this.reasons = new Reasons(parts.log);
  }

  /** Answers into `out` and returns the length, or `DROP`, or `WAIT`. */
  now(q: Query, out: Uint8Array): number {
    try {
      return this.decide(q, out);
    } catch (error) {
      return this.bug(q, out, error);
    }
  }

  /** The one place where a fault of our own becomes an answer: one strange message must not take the house's names with it. */
  private bug(q: Query, out: Uint8Array, error: unknown): number {
    this.parts.onBug(error);
    return q.questionEnd === 0 ? DROP : writeError(q, out, RCODE.SERVFAIL, undefined);
  }

  private finishSafely(q: Query, result: ExchangeResult): number {
    try {
      return this.finish(q, this.scratch, result);
    } catch (error) {
      return this.bug(q, this.scratch, error);
    }
  }

  private staleSafely(q: Query): number | undefined {
    try {
      return this.stale(q, this.scratch);
    } catch (error) {
      return this.bug(q, this.scratch, error);
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
    if (refused !== undefined) return this.done(q, out, writeError(q, out, RCODE.REFUSED, this.prohibited), reasons.refused(refused, 'household'), RCODE.REFUSED);
    if (parsed === 'format-error') return this.done(q, out, writeError(q, out, RCODE.FORMERR, undefined), reasons.refused('malformed', 'none'), RCODE.FORMERR);
    if (parsed === 'bad-version') return this.done(q, out, writeError(q, out, RCODE.BADVERS, undefined), reasons.refused('unsupported', 'none'), RCODE.BADVERS);
    if (parsed === 'not-implemented' || q.class !== CLASS_IN || NO_RECORDS.has(q.type)) {
      return this.done(q, out, writeError(q, out, RCODE.NOTIMP, undefined), reasons.refused('unsupported', 'none'), RCODE.NOTIMP);
    }

    hashName(q.bytes, q.labels, q.labelCount, parts.key);
    q.takeHashes();

    const special = this.specialAnswer(q);
    if (special !== undefined) return this.special(q, out, special);

    const ruling = this.rulingOn(q);
    q.ruling = ruling;
    if (ruling !== undefined && ruling.answer !== 'pass') return this.give(q, out, ruling, ruling.local === true ? reasons.answered('local-record', 0, ruling) : reasons.blocked(ruling));

    if (q.type === TYPE.ANY) return this.done(q, out, writeAny(q, out), reasons.answered('local-record', 0, ruling), RCODE.NOERROR);
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
    if (q.ruling?.alias !== undefined) return this.laterBehind(q, q.ruling, done);
    let answered = false;
    let patience: NodeJS.Timeout | undefined;
    const pool = this.poolFor(q);
    if (q.staleKnown) {
      const sendStale = (): void => {
        const length = this.staleSafely(q);
        if (length === undefined) return;
        answered = true;
        done(this.scratch.subarray(0, length));
      };
      if (pool.failing) sendStale(); // nobody waits for what is known to be down; whether it is back is asked all the same
      else patience = setTimeout(sendStale, CLIENT_PATIENCE_MS);
    }
    this.parts.forwarder.ask(q, pool, (result) => {
      if (patience !== undefined) clearTimeout(patience);
      if (answered) this.learn(q, result);
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

  /** On a name that an answer leads to. */
  private rulingBehind(q: Query, name: string): AttachedRuling | undefined {
    return this.parts.policy.rule(hashText(name, this.parts.key), q.type, q.client, HASHED_TEXT, 0)?.attached;
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
    if (!result.ok) return this.stale(q, out) ?? this.failed(q, out, result.by, result.upstream);
    const { upstream } = result;
    const view = this.adopt(q, out, result);
    if (view === undefined || !PASSED_ON.has(view.rcode)) { // malformed; or FORMERR, BADCOOKIE …: about our question, not the client's
      this.parts.forwarder.damp(q, upstream);
      return this.stale(q, out) ?? this.failed(q, out, 'upstream-error', upstream);
    }
    if (view.end > out.length - OPT_ROOM) return this.done(q, out, writeTruncated(q, out, view.rcode, undefined), reasons.answered('upstream', reasons.upstreamNumber(upstream), q.ruling), view.rcode);

    const source: Source = { from: 'upstream', upstream };
    const found = this.upstreamBlock(q, out, view, source, heard(result)) ?? this.inspect(q, out, view, source);
    if (found !== undefined) return found;
    const { spared } = this;
    if (FAILED.has(view.rcode)) {
      const old = this.stale(q, out);
      if (old !== undefined) return old;
    }
    const answered = !FAILED.has(view.rcode);
    const why = view.rcode === RCODE.SERVFAIL && view.ede !== undefined && RELAYED_EDE.has(view.ede.code) ? { code: view.ede.code, text: Buffer.from(`${upstream}: ${view.ede.text}`.slice(0, 200)) } : undefined;
    const reason = answered ? reasons.answered('upstream', reasons.upstreamNumber(upstream), q.ruling, spared) : reasons.upstreamError(upstream);
    return this.done(q, out, appendOpt(q, out, view.end, view.rcode, why), reason, view.rcode);
  }

  /** What the cache has just written into `out`; decided about like a fresh answer. */
  private fromCache(q: Query, out: Uint8Array, by: 'cache' | 'stale-cache'): number {
    const { length, rcode, upstream, inspect, written } = this.parts.cache.hit;
    if (!written) return this.done(q, out, writeTruncated(q, out, rcode, undefined), this.reasons.answered(by, upstream, q.ruling), rcode); // again over TCP, where there is room
    let spared: SparedBehind | undefined;
    if (inspect) {
      const view = readAnswer(out.subarray(0, length));
      const source: Source = { from: by, upstream: this.reasons.upstreamName(upstream) };
      const found = view === undefined ? undefined : this.upstreamBlock(q, out, view, source, KEPT) ?? this.inspect(q, out, view, source);
      if (found !== undefined) return found;
      ({ spared } = this);
    }
    const reason = this.reasons.answered(by, upstream, q.ruling, spared);
    const ede = by === 'cache' ? undefined : { code: rcode === RCODE.NXDOMAIN ? EDE.STALE_NXDOMAIN : EDE.STALE, text: STALE_TEXT };
    return this.done(q, out, appendOpt(q, out, length, rcode, ede), reason, rcode);
  }

  /** What was known before upstream failed. */
  private stale(q: Query, out: Uint8Array): number | undefined {
    if (!this.parts.cache.read(q, out.subarray(0, out.length - OPT_ROOM), Math.floor(q.atMs / 1000), true)) return undefined;
    return this.fromCache(q, out, 'stale-cache');
  }

  private traitsOf(upstream: string): UpstreamTraits {
    let traits = this.traits.get(upstream);
    if (traits === undefined) this.traits.set(upstream, (traits = traitsOf(upstream)));
    return traits;
  }

  /** What upstream decided by itself, sent as received; `undefined` when its answer tells of no block. */
  private upstreamBlock(q: Query, out: Uint8Array, view: AnswerView, source: Source, how: Heard): number | undefined {
    const { upstream } = source;
    const by = this.traitsOf(upstream);
    const said = readStatement(view, how, by, this.parts.country());
    if (how.recursion && view.rcode === RCODE.NOERROR) by.recursion = true;
    if (said === undefined) return undefined;
    const { sign, found } = said.evidence;
    if (sign === 'ede') {
      const ede = { code: view.ede!.code, text: Buffer.from(`${upstream}: ${view.ede!.text}`.slice(0, 200)) };
      return this.done(q, out, appendOpt(q, out, view.end, view.rcode, ede), this.reasons.stated(source, said, view.ede, q.ruling), view.rcode);
    }
    const name = readName(q.bytes, 12);
    if (name === undefined || isHomeName(name) || ownsPage(said, name)) return undefined;
    // The house's own server for a zone of the house answers as it likes.
    if (by.inside && this.parts.routes().find(hashText(name, this.parts.key)) !== undefined) return undefined;
    if (sign !== 'null-address' || q.ruling?.ownAllow === true) return this.done(q, out, appendOpt(q, out, view.end, view.rcode, undefined), this.reasons.stated(source, said, undefined, q.ruling), view.rcode);
    // 0.0.0.0 leads a browser to this very machine: it is told of, and not passed on.
    const text = `${upstream}: the answer was ${found}`;
    return this.done(q, out, writeNegative(q, out, RCODE.NOERROR, { code: EDE.BLOCKED, text: Buffer.from(text) }), this.reasons.stated(source, said, { code: EDE.BLOCKED, text }, q.ruling), RCODE.NOERROR);
  }

  /**
   * Decides about what the answer leads to; `undefined` when it may be sent, and then `spared` tells of a rule that only would have
   * blocked. A blocked alias is blocked as if it had been asked for. `target`: whose answer it is, if not the asked name's.
   */
  private inspect(q: Query, out: Uint8Array, view: AnswerView, source: Source, target?: string): number | undefined {
    const { ruling } = q;
    this.spared = undefined;
    for (const alias of view.aliases) {
      const behind = this.rulingBehind(q, alias);
      if (behind === undefined) continue;
      const lifted = ruling?.ownAllow === true && behind.reason.by !== 'order';
      if (lifted || behind.answer === 'pass' || behind.local === true) {
        if (lifted || behind.reason.spared !== undefined) this.spared = sparedBehind(this.spared, ruling, readName(q.bytes, 12) ?? '', behind, alias);
        continue;
      }
      const reason = this.reasons.blockedBehind(behind, alias, source);
      // A rule that would answer with an alias itself: its name would have to be asked for, and nothing waits here.
      return behind.alias === undefined ? this.give(q, out, behind, reason) : this.done(q, out, writeNullAddress(q, out, q.structuredErrors ? behind.structured : behind.ede), reason, RCODE.NOERROR);
    }
    if (view.innerAddress === undefined || ruling?.ownAllow === true) return undefined;
    const name = target ?? readName(q.bytes, 12);
    // A zone with an upstream of its own is the household's: its answers lead into the house on purpose.
    if (name === undefined || isHomeName(name) || this.parts.routes().find(hashText(name, this.parts.key)) !== undefined) return undefined;
    return this.rebinding(q, out, view.innerAddress, source);
  }

  private rebinding(q: Query, out: Uint8Array, address: string, source: Source): number {
    const text = `the answer held ${address}, an address inside a home`;
    return this.done(q, out, writeNegative(q, out, RCODE.NOERROR, { code: EDE.BLOCKED, text: Buffer.from(text) }), this.reasons.rebinding(address, text, source), RCODE.NOERROR);
  }

  private special(q: Query, out: Uint8Array, answer: LocalAnswer): number {
    const reason = this.reasons.answered('special-use', 0, undefined);
    if (answer === 'nxdomain') return this.done(q, out, writeNegative(q, out, RCODE.NXDOMAIN, undefined), reason, RCODE.NXDOMAIN);
    if (answer === 'loopback-name' && q.type === TYPE.PTR) return this.done(q, out, writeRecords(q, out, [LOCALHOST], undefined), reason, RCODE.NOERROR);
    if (answer === 'resinfo') return this.done(q, out, writeResinfo(q, out), reason, RCODE.NOERROR);
    if (answer === 'self-test') return this.fitted(q, out, writeAddress(q, out, LOOPBACK_V4, 0, undefined), RCODE.NOERROR); // Gavel asked itself: nobody's question
    if ((answer === 'loopback' || answer === 'test') && q.type === TYPE.A) return this.done(q, out, writeAddress(q, out, LOOPBACK_V4, answer === 'test' ? 0 : 86400, undefined), reason, RCODE.NOERROR);
    if (answer === 'loopback' && q.type === TYPE.AAAA) return this.done(q, out, writeAddress(q, out, LOOPBACK_V6, 86400, undefined), reason, RCODE.NOERROR);
    return this.done(q, out, writeNegative(q, out, RCODE.NOERROR, undefined), reason, RCODE.NOERROR);
  }

  /** The answer of a ruling that gives one: it blocks, or the household answers itself. */
  private give(q: Query, out: Uint8Array, ruling: AttachedRuling, reason: number): number {
    const ede = q.structuredErrors ? ruling.structured : ruling.ede;
    switch (ruling.answer) {
      case 'nxdomain': return this.done(q, out, writeNegative(q, out, RCODE.NXDOMAIN, ede), reason, RCODE.NXDOMAIN);
      case 'nodata': return this.done(q, out, writeNegative(q, out, RCODE.NOERROR, ede), reason, RCODE.NOERROR);
      case 'refused': return this.done(q, out, writeError(q, out, RCODE.REFUSED, ede), reason, RCODE.REFUSED);
      case 'records': return this.done(q, out, writeRecords(q, out, ruling.records ?? [], ede), reason, RCODE.NOERROR);
      case 'alias': return this.behind(q, out, ruling, reason);
      default: return this.done(q, out, writeNullAddress(q, out, ede), reason, RCODE.NOERROR);
    }
  }

  /** Follows the aliases of rules from name to name, each decided anew. `end`: what blocks or answers the last of them. */
  private chase(q: Query, ruling: AttachedRuling): { names: string[]; end: AttachedRuling | undefined; loop: boolean; spared: SparedBehind | undefined } {
    const names: string[] = [];
    let spared: SparedBehind | undefined;
    let end: AttachedRuling | undefined = ruling;
    const asked = readName(q.bytes, 12);
    while (end?.alias !== undefined) {
      if (end.alias === asked || names.includes(end.alias) || names.length === MAX_ALIASES) return { names, end: undefined, loop: true, spared };
      names.push(end.alias);
      end = this.rulingBehind(q, end.alias);
      if (end?.reason.spared !== undefined) spared = { ruling: end, alias: names.at(-1)! };
    }
    return { names, end: end?.answer === 'pass' ? undefined : end, loop: false, spared };
  }

  /** An alias of a rule and what its name has, as far as that is known without waiting. */
  private behind(q: Query, out: Uint8Array, ruling: AttachedRuling, reason: number): number {
    const { parts } = this;
    const { names, end, loop, spared } = this.chase(q, ruling);
    if (loop || q.type === TYPE.CNAME || q.type === TYPE.ANY) return this.sendAliases(q, out, ruling, reason, names, undefined);
    if (end?.answer === 'records' && end.local === true) return this.sendAliases(q, out, ruling, reason, names, { records: end.records ?? [] });
    if (end !== undefined) return this.give(q, out, end, this.reasons.blockedBehind(end, names.at(-1)!, { from: 'rule', upstream: '' }));
    const target = this.questionBehind(q, names.at(-1)!);
    const message = this.aside ??= Buffer.allocUnsafeSlow(65_535);
    let length = WAIT;
    if (parts.specialUse.find(target) !== undefined) length = this.sendAliases(q, out, ruling, reason, names, undefined); // a name that is asked of no upstream
    else if (parts.cache.read(target, message, Math.floor(q.atMs / 1000)) && parts.cache.hit.written) {
      const source: Source = { from: 'cache', upstream: this.reasons.upstreamName(parts.cache.hit.upstream) };
      length = this.finishBehind(q, out, ruling, undefined, { names, spared, source }, message.subarray(0, parts.cache.hit.length));
    }
    else {
      const failure = parts.forwarder.recentFailure(target);
      if (failure?.ok === false) length = this.failed(q, out, failure.by, failure.upstream);
    }
    target.release();
    return length;
  }

  /** As `later`, for the name that a rule's alias leads to. */
  private laterBehind(q: Query, ruling: AttachedRuling, done: Later): void {
    const { names, spared } = this.chase(q, ruling);
    const target = this.questionBehind(q, names.at(-1)!);
    this.parts.forwarder.ask(target, this.poolFor(target), (result) => {
      let length: number;
      try {
        length = this.endBehind(q, ruling, { names, spared }, target, result);
      } catch (error) {
        length = this.bug(q, this.scratch, error);
      }
      done(this.scratch.subarray(0, length));
      target.release();
      q.release();
    });
  }

  private endBehind(q: Query, ruling: AttachedRuling, chain: Omit<Chain, 'source'>, target: Query, result: ExchangeResult): number {
    const message = this.aside ??= Buffer.allocUnsafeSlow(65_535);
    const view = this.adopt(target, message, result);
    const { cache, forwarder } = this.parts;
    const fresh = { ...chain, source: { from: 'upstream', upstream: result.upstream } } as const;
    const said = view === undefined ? undefined : readStatement(view, heard(result), this.traitsOf(result.upstream), this.parts.country());
    const stated = said === undefined || said.evidence.sign === 'null-address' ? undefined : this.reasons.stated(fresh.source, said, view!.ede, ruling);
    const whole = view !== undefined && view.end <= message.length && PASSED_ON.has(view.rcode);
    if (result.ok && !whole) forwarder.damp(target, result.upstream);
    if (whole && !FAILED.has(view.rcode)) return this.finishBehind(q, this.scratch, ruling, stated, fresh, message.subarray(0, view.end));
    if (cache.read(target, message, Math.floor(q.atMs / 1000), true) && cache.hit.written) {
      const source: Source = { from: 'stale-cache', upstream: this.reasons.upstreamName(cache.hit.upstream) };
      return this.finishBehind(q, this.scratch, ruling, stated, { ...chain, source }, message.subarray(0, cache.hit.length));
    }
    if (whole) return this.finishBehind(q, this.scratch, ruling, stated, fresh, message.subarray(0, view.end));
    return this.failed(q, this.scratch, result.ok ? 'upstream-error' : result.by, result.upstream);
  }

  /** Leaves the name's hashes in `HASHES`. */
  private questionBehind(q: Query, name: string): Query {
    return q.about(encodeName(name), hashText(name, this.parts.key));
  }

  /** @param stated the reason, where upstream's answer tells of a block of its own */
  private finishBehind(q: Query, out: Uint8Array, ruling: AttachedRuling, stated: number | undefined, { names, spared, source }: Chain, message: Buffer): number {
    const view = readAnswer(message);
    if (view === undefined) return this.failed(q, out, 'upstream-error', '');
    const found = this.inspect(q, out, view, source, names.at(-1)!);
    if (found !== undefined) return found;
    const reason = stated ?? (ruling.local === true
      ? this.reasons.answered('local-record', this.reasons.upstreamNumber(source.upstream), ruling, this.spared ?? spared, source.from) : this.reasons.blocked(ruling, source));
    return this.sendAliases(q, out, ruling, reason, names, { message, questionEnd: view.questionEnd, rcode: view.rcode });
  }

  private sendAliases(q: Query, out: Uint8Array, ruling: AttachedRuling, reason: number, names: readonly string[], behind: Behind): number {
    const rcode = behind !== undefined && 'message' in behind ? behind.rcode : RCODE.NOERROR;
    const length = writeAliases(q, out, names.map((name) => encodeName(name)), behind, OPT_ROOM);
    return this.done(q, out, appendOpt(q, out, length, rcode, q.structuredErrors ? ruling.structured : ruling.ede), reason, rcode);
  }

  private failed(q: Query, out: Uint8Array, by: 'timeout' | 'unreachable' | 'upstream-error', upstream: string): number {
    const code = by === 'timeout' ? EDE.NO_REACHABLE : by === 'unreachable' ? EDE.NETWORK_ERROR : undefined;
    const ede = code === undefined ? undefined : { code, text: Buffer.from(upstream) };
    return this.done(q, out, writeError(q, out, RCODE.SERVFAIL, ede), this.reasons.failed(by, upstream, code), RCODE.SERVFAIL);
  }

  /** Fits the answer to the transport and notes the query. */
  private done(q: Query, out: Uint8Array, length: number, reason: number, rcode: number): number {
    const known = q.questionEnd > 0;
    const tookUs = Math.max(0, Math.round((performance.now() - q.startedAt) * 1000));
    this.parts.log.push(known ? q.bytes : ROOT, known ? 12 : 0, known ? q.nameEnd : 1, known ? q.type : 0, q.client, reason, rcode, q.atMs, tookUs);
    return this.fitted(q, out, length, rcode);
  }

  /** What fits the transport. */
  private fitted(q: Query, out: Uint8Array, length: number, rcode: number): number {
    if (q.transport !== 'udp') return length <= MAX_MESSAGE ? length : writeError(q, out, RCODE.SERVFAIL, undefined); // nowhere left to ask again
    const limit = q.hasOpt ? Math.min(q.udpSize, this.parts.udpSize) : 512;
    return length <= limit ? length : writeTruncated(q, out, rcode, undefined);
  }
}
