/**
 * Several upstreams, asked in order until one is of use. One that failed three times in a row goes last; copies of real questions go
 * to it now and then, so that it comes back by itself and nobody waits for the try.
 */
import { readAnswer } from '../wire/message.ts';
import { RCODE } from '../wire/reply.ts';
import { createHttpsUpstream } from './https.ts';
import type { UpstreamSpec } from './parse-upstream-url.ts';
import { createTlsUpstream } from './tls.ts';
import { createPlainUpstream } from './udp-tcp.ts';
import type { ExchangeResult, Upstream, UpstreamPool } from './upstream.ts';

/** A client waits about five seconds (the usual stub resolver's timeout): all tries together stay below. In ms, as all here. */
const BUDGET_MS = 4500;
/** What one upstream may use of it while another is left. */
const LEAST_SHARE_MS = 1000;
const LARGEST_SHARE_MS = 2000;
const FAILURES_UNTIL_LAST = 3;
const FIRST_PAUSE_MS = 5000;
/** Short: an upstream that came back is used again within 15 s of asking. */
const LONGEST_PAUSE_MS = 10_000;
/** Weight of the newest latency in the moving average. */
const NEWEST = 0.1;

/** RFC 8914: what upstream decided (15 blocked, 16 censored, 17 filtered) is its answer. Another one is not asked to get around it. */
const DECIDED = new Set([15, 16, 17]);
/** RFC 8914: DNSSEC found the answer forged or broken. One that does not check would give it all the same. */
const BOGUS = new Set([5, 6, 7, 8, 9, 10, 11, 12]);
/** RFC 8914: it refuses this network, not the name. */
const PROHIBITED = 18;

interface Member {
  upstream: Upstream;
  answered: number;
  failed: number;
  failuresInARow: number;
  /** When a resting one is tried again, by the clock. */
  tryAgainAt: number;
  latencyMs: number | undefined;
  lastError: string | undefined;
}

function open(spec: UpstreamSpec): Upstream {
  switch (spec.scheme) {
    case 'udp':
    case 'tcp': return createPlainUpstream(spec);
    case 'tls': return createTlsUpstream(spec);
    case 'https': return createHttpsUpstream(spec);
  }
}

/** `useless`: ask another one. `refuses-us`: the same, and never an answer for a client. */
type Use = 'useful' | 'useless' | 'refuses-us';

function judge(result: ExchangeResult): Use {
  if (!result.ok) return 'useless';
  const rcode = result.bytes[3]! & 15;
  if (rcode !== RCODE.SERVFAIL && rcode !== RCODE.REFUSED) return 'useful';
  const ede = readAnswer(result.bytes)?.ede?.code;
  if (ede === undefined) return 'useless';
  if (rcode === RCODE.REFUSED && ede === PROHIBITED) return 'refuses-us';
  return DECIDED.has(ede) || (rcode === RCODE.SERVFAIL && BOGUS.has(ede)) ? 'useful' : 'useless';
}

function describe(result: ExchangeResult, use: Use): string {
  if (!result.ok) return result.error;
  if (use === 'refuses-us') return `${result.upstream} refuses to answer this network`;
  return `${result.upstream} answered ${(result.bytes[3]! & 15) === RCODE.REFUSED ? 'REFUSED' : 'SERVFAIL'} where another upstream had an answer`;
}

/** The higher the more it tells the one who asked: an answer, being refused, being cut off, silence. */
function telling(result: ExchangeResult): number {
  if (result.ok) return 3;
  return result.by === 'upstream-error' ? 2 : result.by === 'unreachable' ? 1 : 0;
}

/** @param clock in milliseconds; pauses are counted by it */
export function createUpstreamPool(specs: readonly UpstreamSpec[], clock: () => number): UpstreamPool {
  const members: Member[] = specs.map((spec) => ({
    upstream: open(spec),
    answered: 0, failed: 0, failuresInARow: 0, tryAgainAt: 0, latencyMs: undefined, lastError: undefined,
  }));

  const resting = (member: Member): boolean => member.failuresInARow >= FAILURES_UNTIL_LAST;

  function noteAnswer(member: Member, ms: number): void {
    member.answered++;
    member.failuresInARow = 0;
    member.latencyMs = member.latencyMs === undefined ? ms : member.latencyMs * (1 - NEWEST) + ms * NEWEST;
  }

  function noteFailure(member: Member, error: string): void {
    member.failed++;
    member.failuresInARow++;
    member.lastError = error;
    const doublings = Math.max(0, member.failuresInARow - FAILURES_UNTIL_LAST);
    member.tryAgainAt = clock() + Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(doublings, 10));
  }

  /** Tries resting ones with a copy of a question that another one answers. */
  function probe(query: Uint8Array): void {
    const now = clock();
    for (const member of members) {
      if (!resting(member) || now < member.tryAgainAt) continue;
      member.tryAgainAt = now + LONGEST_PAUSE_MS; // one at a time
      void member.upstream.exchange(Uint8Array.from(query), LARGEST_SHARE_MS).then((result) => {
        const use = judge(result);
        if (result.ok && use === 'useful') noteAnswer(member, result.ms);
        else noteFailure(member, describe(result, use));
      });
    }
  }

  async function askInOrder(query: Uint8Array, line: readonly Member[], first: ExchangeResult, deadline: number): Promise<ExchangeResult> {
    let result = first;
    let best: ExchangeResult | undefined;
    const withoutUse: { member: Member; error: string }[] = [];
    for (let at = 0; ; at++) {
      const member = line[at]!;
      const use = judge(result);
      if (result.ok && use === 'useful') {
        noteAnswer(member, result.ms);
        // SERVFAIL may be the name's own fault; where another one knows the answer it was not.
        for (const other of withoutUse) noteFailure(other.member, other.error);
        return result;
      }
      if (!result.ok || use === 'refuses-us') noteFailure(member, describe(result, use));
      else withoutUse.push({ member, error: describe(result, use) });
      const told: ExchangeResult = use === 'refuses-us'
        ? { ok: false, by: 'upstream-error', upstream: result.upstream, error: describe(result, use), ms: result.ms }
        : result;
      if (best === undefined || telling(told) >= telling(best)) best = told;
      const left = deadline - performance.now();
      const after = line.length - at - 2;
      if (after < 0 || left < 50) break;
      result = await line[at + 1]!.upstream.exchange(query, share(left, after));
    }
    for (const { member } of withoutUse) member.answered++;
    return best;
  }

  /** @param after how many more may be asked after this one */
  function share(left: number, after: number): number {
    return after === 0 ? left : Math.min(left, Math.max(LEAST_SHARE_MS, Math.min(LARGEST_SHARE_MS, left / (after + 1))));
  }

  function exchange(query: Uint8Array): Promise<ExchangeResult> {
    let line: readonly Member[] = members;
    if (members.length > 1 && members.some(resting)) {
      line = members.toSorted((a, b) => Number(resting(a)) - Number(resting(b)));
      if (!resting(line[0]!)) probe(query);
    }
    const first = line[0];
    if (first === undefined) return Promise.resolve({ ok: false, by: 'unreachable', upstream: 'none', error: 'no upstream is set', ms: 0 });
    const deadline = performance.now() + BUDGET_MS;
    return first.upstream.exchange(query, share(BUDGET_MS, line.length - 1)).then((result) => {
      // The usual way first: one answer, of use.
      if (result.ok && judge(result) === 'useful') {
        noteAnswer(first, result.ms);
        return result;
      }
      return askInOrder(query, line, result, deadline);
    });
  }

  return {
    exchange,
    views: () => members.map((member) => ({
      url: member.upstream.url, answered: member.answered, failed: member.failed, healthy: !resting(member),
      ...(member.latencyMs === undefined ? {} : { latencyMs: member.latencyMs }),
      ...(member.lastError === undefined ? {} : { lastError: member.lastError }),
    })),
    close: () => {
      for (const member of members) member.upstream.close();
    },
  };
}
