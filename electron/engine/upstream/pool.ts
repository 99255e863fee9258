/**
 * Several upstreams, asked until one is of use. Which one first is the household's choice:
 *
 *   in-order   the first of the list that works
 *   fastest    the one with the least latency; one question in twenty goes to another one as well, so that all are measured
 *   parallel   all at once, the first useful answer counts
 *   spread     each in turn, so that none of them sees all questions
 *
 * One that failed three times in a row goes last; copies of real questions go to it now and then, so that it comes back by itself and
 * nobody waits for the try.
 */
import { inEnglish, type Fault } from '../../../shared/faults.ts';
import { knownResolver } from '../../../shared/known-resolvers.ts';
import type { UpstreamStrategy } from '../../../shared/settings.ts';
import { readAnswer } from '../wire/message.ts';
import { rcodeName } from '../wire/mnemonics.ts';
import { RCODE } from '../wire/reply.ts';
import { EdnsFallback } from './edns-fallback.ts';
import { createHttpsUpstream } from './https.ts';
import { Latencies } from './latencies.ts';
import type { UpstreamSpec } from './parse-upstream-url.ts';
import { createTlsUpstream } from './tls.ts';
import { createPlainUpstream } from './udp-tcp.ts';
import { BUDGET_MS, type Done, type ExchangeResult, type Upstream, type UpstreamPool } from './upstream.ts';

/** In milliseconds, as all here: what one upstream may use of it while another is left. */
const LEAST_SHARE_MS = 1000;
const LARGEST_SHARE_MS = 2000;
const FAILURES_UNTIL_LAST = 3;
const FIRST_PAUSE_MS = 5000;
/** Short: an upstream that came back is used again within 15 s of asking. */
const LONGEST_PAUSE_MS = 10_000;
/** Weight of the newest latency in the moving average; of one that was measured in passing it is more, for these are few. */
const NEWEST = 0.1;
const NEWEST_PROBED = 0.3;
/** `fastest` measures another one with every question of this number. */
const EXPLORE_EVERY = 20;
/** It tries one that has no latency yet this often. */
const MEASURE_MS = 1000;

/** RFC 8914: what upstream decided (15 blocked, 16 censored, 17 filtered) is its answer. Another one is not asked to get around it. */
const DECIDED = new Set([15, 16, 17]);
/** RFC 8914: DNSSEC found the answer forged or broken. One that does not check would give it all the same. */
const BOGUS = new Set([5, 6, 7, 8, 9, 10, 11, 12]);
/** RFC 8914: it refuses this network, not the name. */
const PROHIBITED = 18;
/** A refusal is about one name when the same upstream answered others so shortly before, in milliseconds, and has not refused many since: one that is overloaded or has had enough of us refuses everything. */
const ALONE_WITHIN_MS = 60_000;
const ALONE_AT_MOST = 3;

interface Member {
  upstream: Upstream;
  answered: number;
  failed: number;
  failuresInARow: number;
  /** When it gave its last answer of use, by `performance.now()`. */
  usefulAt: number;
  /** When a resting one, or one without a latency, is tried again, by the clock. */
  tryAgainAt: number;
  latencyMs: number | undefined;
  /** By the clock. */
  lastAnswerAt: number | undefined;
  latencies: Latencies;
  lastFault: Fault | undefined;
  /** Its operator documents that it answers REFUSED to names ordered blocked. */
  refusesByOrder: boolean;
  /** By the clock; −∞ before the first. */
  answeredAt: number;
  refusedSince: number;
}

export function openUpstream(spec: UpstreamSpec): Upstream {
  switch (spec.scheme) {
    case 'udp':
    case 'tcp': return new EdnsFallback(createPlainUpstream(spec)); // only old or small ones lack EDNS, and these speak plain DNS
    case 'tls': return createTlsUpstream(spec);
    case 'https': return createHttpsUpstream(spec);
  }
}

/** `useless`: ask another one. `refuses-us`: the same, and never an answer for a client. */
type Use = 'useful' | 'useless' | 'refuses-us';

function judge(result: ExchangeResult): Use {
  if (!result.ok) return 'useless';
  const view = readAnswer(result.bytes);
  if (view === undefined || (result.bytes[2]! & 2) !== 0) return 'useless'; // TC: transports ask again for the whole, where there is a way
  const { rcode } = view;
  if (rcode === RCODE.NOERROR || rcode === RCODE.NXDOMAIN || rcode === RCODE.YXDOMAIN) return 'useful'; // the last: a DNAME made the name too long (RFC 6672 2.2)
  if (rcode !== RCODE.SERVFAIL && rcode !== RCODE.REFUSED) return 'useless'; // FORMERR, NOTIMP, BADCOOKIE …: another one may understand the question
  const ede = view.ede?.code;
  if (ede === undefined) return 'useless';
  if (rcode === RCODE.REFUSED && ede === PROHIBITED) return 'refuses-us';
  return DECIDED.has(ede) || (rcode === RCODE.SERVFAIL && BOGUS.has(ede)) ? 'useful' : 'useless';
}

function faultOf(result: ExchangeResult, use: Use): Fault {
  if (!result.ok) return result.fault;
  const rcode = readAnswer(result.bytes)?.rcode;
  const why: Fault = use === 'refuses-us' ? { code: 'refuses-network' } : rcode === undefined ? { code: 'answer-malformed' } : { code: 'answer-no-use', rcode: rcodeName(rcode) };
  return { code: 'at-host', host: result.upstream, why };
}

/** The higher the more it tells the one who asked: an answer, being refused, being cut off, silence. */
function telling(result: ExchangeResult): number {
  if (result.ok) return 3;
  return result.by === 'upstream-error' ? 2 : result.by === 'unreachable' ? 1 : 0;
}

class Pool implements UpstreamPool {
  private readonly members: Member[];
  private readonly strategy: UpstreamStrategy;
  private readonly clock: () => number;
  private turn = 0;

  constructor(specs: readonly UpstreamSpec[], clock: () => number, strategy: UpstreamStrategy) {
    this.members = specs.map((spec) => ({
      upstream: openUpstream(spec), answered: 0, failed: 0, failuresInARow: 0, usefulAt: 0, tryAgainAt: 0, latencyMs: undefined, latencies: new Latencies(), lastAnswerAt: undefined, lastFault: undefined,
      refusesByOrder: knownResolver(spec.url)?.legal?.value === 'refuses', answeredAt: -Infinity, refusedSince: 0,
    }));
    this.clock = clock;
    this.strategy = strategy;
  }

  ask(query: Uint8Array, done: Done, budgetMs = BUDGET_MS): void {
    const line = this.line(query);
    const first = line[0];
    if (first === undefined) {
      done({ ok: false, by: 'unreachable', upstream: 'none', fault: { code: 'upstream-unset' }, ms: 0 });
      return;
    }
    if (this.strategy === 'parallel' && line.length > 1) {
      this.askAll(query, line, done, budgetMs);
      return;
    }
    first.upstream.ask(query, (result) => {
      // The usual way first: one answer, of use.
      if (result.ok && ((line.length === 1 && ((result.bytes[3]! & 15) === RCODE.NOERROR || (result.bytes[3]! & 15) === RCODE.NXDOMAIN)) || this.use(first, result) === 'useful')) { // with nobody else to ask it need not be read here
        this.noteUseful(first, result);
        done(result);
      } else new Line(this, query, line, done, performance.now() + budgetMs - result.ms).took(result);
    }, share(budgetMs, line.length - 1));
  }

  get failing(): boolean {
    return this.members.every(resting);
  }

  views(): ReturnType<UpstreamPool['views']> {
    return this.members.map((member) => ({
      url: member.upstream.url, answered: member.answered, failed: member.failed, healthy: !resting(member),
      ...(member.latencyMs === undefined ? {} : { latencyMs: member.latencyMs }), ...member.latencies.quantiles,
      ...(member.lastAnswerAt === undefined ? {} : { lastAnswerAt: new Date(member.lastAnswerAt).toISOString() }),
      ...(member.lastFault === undefined ? {} : { lastError: inEnglish(member.lastFault), lastFault: member.lastFault }),
    }));
  }

  close(): void {
    for (const member of this.members) member.upstream.close();
  }

  /** Whom to ask, in this order. */
  private line(query: Uint8Array): readonly Member[] {
    const { members } = this;
    if (members.length < 2) return members;
    let line: readonly Member[] = members;
    if (this.strategy === 'spread') line = [...members.slice(this.turn % members.length), ...members.slice(0, this.turn % members.length)];
    if (this.strategy === 'fastest') line = members.toSorted((a, b) => (a.latencyMs ?? Infinity) - (b.latencyMs ?? Infinity) || 0);
    this.turn++;
    if (members.some(resting)) {
      line = line.toSorted((a, b) => Number(resting(a)) - Number(resting(b)));
      if (!resting(line[0]!)) this.probeResting(query);
    }
    if (this.strategy === 'fastest') this.explore(query, line);
    return line;
  }

  /** It said what all others said, if only that it has no answer. */
  noteReply(member: Member): void {
    member.answered++;
    member.lastAnswerAt = this.clock();
  }

  noteUseful(member: Member, { bytes, ms, tripMs = ms }: ExchangeResult & { ok: true }, weight = NEWEST): void {
    this.noteReply(member);
    member.usefulAt = performance.now();
    member.failuresInARow = 0;
    member.latencyMs = member.latencyMs === undefined ? tripMs : member.latencyMs * (1 - weight) + tripMs * weight;
    member.latencies.note(ms);
    if (!member.refusesByOrder || (bytes[3]! & 15) === RCODE.REFUSED) return;
    member.answeredAt = this.clock();
    member.refusedSince = 0;
  }

  /** As `judge`; from a resolver that refuses by order, REFUSED for one name among others is its answer as well. */
  use(member: Member, result: ExchangeResult): Use {
    const use = judge(result);
    if (use !== 'useless' || !member.refusesByOrder || !result.ok || (result.bytes[3]! & 15) !== RCODE.REFUSED) return use;
    if (this.clock() - member.answeredAt > ALONE_WITHIN_MS || ++member.refusedSince > ALONE_AT_MOST) return use;
    result.refusedAlone = true;
    return 'useful';
  }

  /** @param askedMs how long ago it was asked, in milliseconds; what it was asked before its last answer says nothing of it now */
  noteFailure(member: Member, fault: Fault, askedMs = 0): void {
    member.failed++;
    member.lastFault = fault;
    if (performance.now() - askedMs < member.usefulAt) return;
    member.failuresInARow++;
    const doublings = Math.max(0, member.failuresInARow - FAILURES_UNTIL_LAST);
    member.tryAgainAt = this.clock() + Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(doublings, 10));
  }

  /** Not of an answer without use: whether that is the upstream's fault or the name's, only another one's answer tells. */
  private note(member: Member, result: ExchangeResult, use: Use, weight = NEWEST): void {
    if (result.ok && use === 'useful') this.noteUseful(member, result, weight);
    else if (!result.ok || use === 'refuses-us') this.noteFailure(member, faultOf(result, use), result.ms);
  }

  private probe(member: Member, query: Uint8Array): void {
    member.upstream.ask(Uint8Array.from(query), (result) => this.note(member, result, this.use(member, result), NEWEST_PROBED), LARGEST_SHARE_MS);
  }

  /** Tries resting ones with a copy of a question that another one answers. */
  private probeResting(query: Uint8Array): void {
    const now = this.clock();
    for (const member of this.members) {
      if (!resting(member) || now < member.tryAgainAt) continue;
      member.tryAgainAt = now + LONGEST_PAUSE_MS; // one at a time
      this.probe(member, query);
    }
  }

  /** Those never measured first, then one after the other. */
  private explore(query: Uint8Array, line: readonly Member[]): void {
    const others = line.slice(1).filter((member) => !resting(member));
    const unknown = others.find((member) => member.latencyMs === undefined);
    const now = this.clock();
    if (unknown !== undefined && now >= unknown.tryAgainAt) {
      unknown.tryAgainAt = now + MEASURE_MS; // one that has no answers of use is not asked every question for ever
      this.probe(unknown, query);
    } else if (others.length > 0 && this.turn % EXPLORE_EVERY === 0) this.probe(others[(this.turn / EXPLORE_EVERY) % others.length]!, query);
  }

  private askAll(query: Uint8Array, line: readonly Member[], done: Done, budgetMs: number): void {
    const awake = line.filter((member) => !resting(member));
    const asked = awake.length > 0 ? awake : line;
    const withoutUse: { member: Member; fault: Fault }[] = [];
    let left = asked.length;
    let answered = false;
    let useful = false;
    let best: ExchangeResult | undefined;
    for (const member of asked) {
      member.upstream.ask(Uint8Array.from(query), (result) => {
        const use = this.use(member, result);
        left--;
        this.note(member, result, use);
        useful ||= use === 'useful';
        if (result.ok && use === 'useless') withoutUse.push({ member, fault: faultOf(result, use) });
        // As on the way down a line: SERVFAIL is an upstream's fault where another one knew the answer.
        if (useful) for (const other of withoutUse.splice(0)) this.noteFailure(other.member, other.fault);
        else if (left === 0) for (const other of withoutUse) this.noteReply(other.member);
        if (answered) return;
        const told = asTold(result, use);
        if (best === undefined || telling(told) >= telling(best)) best = told;
        if (use !== 'useful' && left > 0) return;
        answered = true;
        done(use === 'useful' ? result : best);
      }, budgetMs);
    }
  }
}

/** What is told of an answer that a client must not get. */
function asTold(result: ExchangeResult, use: Use): ExchangeResult {
  return use === 'refuses-us' ? { ok: false, by: 'upstream-error', upstream: result.upstream, fault: faultOf(result, use), ms: result.ms } : result;
}

const resting = (member: Member): boolean => member.failuresInARow >= FAILURES_UNTIL_LAST;

/** @param after how many more may be asked after this one */
function share(left: number, after: number): number {
  return after === 0 ? left : Math.min(left, Math.max(LEAST_SHARE_MS, Math.min(LARGEST_SHARE_MS, left / (after + 1))));
}

/** One question on its way down the line, once the first upstream was of no use. */
class Line {
  private readonly pool: Pool;
  private readonly query: Uint8Array;
  private readonly line: readonly Member[];
  private readonly done: Done;
  private readonly deadline: number;
  private at = 0;
  private best: ExchangeResult | undefined;
  private readonly withoutUse: { member: Member; fault: Fault }[] = [];

  constructor(pool: Pool, query: Uint8Array, line: readonly Member[], done: Done, deadline: number) {
    this.pool = pool;
    this.query = query;
    this.line = line;
    this.done = done;
    this.deadline = deadline;
  }

  /** What the one at the front said. */
  took(result: ExchangeResult): void {
    const member = this.line[this.at]!;
    const use = this.pool.use(member, result);
    if (result.ok && use === 'useful') {
      this.pool.noteUseful(member, result);
      // SERVFAIL may be the name's own fault; where another one knows the answer it was not.
      for (const other of this.withoutUse) this.pool.noteFailure(other.member, other.fault);
      this.done(result);
      return;
    }
    if (!result.ok || use === 'refuses-us') this.pool.noteFailure(member, faultOf(result, use), result.ms);
    else this.withoutUse.push({ member, fault: faultOf(result, use) });
    const told = asTold(result, use);
    if (this.best === undefined || telling(told) >= telling(this.best)) this.best = told;
    const left = this.deadline - performance.now();
    const after = this.line.length - this.at - 2;
    if (after >= 0 && left >= 50) {
      this.at++;
      this.line[this.at]!.upstream.ask(this.query, (next) => this.took(next), share(left, after));
      return;
    }
    for (const { member: other } of this.withoutUse) this.pool.noteReply(other);
    this.done(this.best);
  }
}

/** @param clock in milliseconds; pauses are counted by it */
export function createUpstreamPool(specs: readonly UpstreamSpec[], clock: () => number, strategy: UpstreamStrategy = 'in-order'): UpstreamPool {
  return new Pool(specs, clock, strategy);
}
