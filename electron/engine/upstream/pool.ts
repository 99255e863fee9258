/** Several upstreams, asked in order: one that fails often goes last, and is tried again by real questions. */
import { StreamUpstream } from './stream.ts';
import { PlainUpstream } from './udp-tcp.ts';
import type { UpstreamSpec } from './parse-upstream-url.ts';
import { readAnswer } from '../wire/message.ts';
import { RCODE } from '../wire/reply.ts';
import type { ExchangeResult, Upstream, UpstreamPool } from './upstream.ts';

/** A client waits about five seconds (the usual stub resolver's timeout): all tries together stay below. */
const BUDGET_MS = 4500;
/** What one upstream may use of it while another is left. */
const SHARE_MS = 2000;
const FAILURES_UNTIL_LAST = 3;
const FIRST_PAUSE_MS = 5000;
const LONGEST_PAUSE_MS = 10_000;
/** RFC 8914: the upstream refuses us, not the name. */
const EDE_PROHIBITED = 18;

interface Member {
  upstream: Upstream;
  answered: number;
  failed: number;
  inARow: number;
  /** Last in line until then. */
  restUntil: number;
  latencyMs: number | undefined;
  lastError: string | undefined;
}

/** Whether another upstream should be asked: this one failed, or answers us with nothing of use. */
function useless(result: ExchangeResult): boolean {
  if (!result.ok) return true;
  const rcode = result.bytes[3]! & 15;
  return rcode === RCODE.SERVFAIL || rcode === RCODE.REFUSED;
}

export function createUpstreamPool(specs: readonly UpstreamSpec[], clock: () => number): UpstreamPool {
  const members: Member[] = specs.map((spec) => ({
    upstream: spec.scheme === 'udp' ? new PlainUpstream(spec) : new StreamUpstream(spec),
    answered: 0, failed: 0, inARow: 0, restUntil: 0, latencyMs: undefined, lastError: undefined,
  }));

  function note(member: Member, result: ExchangeResult): void {
    if (result.ok) {
      member.answered++;
      member.inARow = 0;
      member.restUntil = 0;
      member.latencyMs = member.latencyMs === undefined ? result.ms : member.latencyMs * 0.9 + result.ms * 0.1;
      return;
    }
    member.failed++;
    member.inARow++;
    member.lastError = result.error;
    if (member.inARow >= FAILURES_UNTIL_LAST) {
      member.restUntil = clock() + Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (member.inARow - FAILURES_UNTIL_LAST));
    }
  }

  async function exchange(query: Uint8Array): Promise<ExchangeResult> {
    const now = clock();
    const line = members.length === 1 ? members : members.toSorted((a, b) => Number(a.restUntil > now) - Number(b.restUntil > now));
    let left = BUDGET_MS;
    let last: ExchangeResult | undefined;
    for (const [index, member] of line.entries()) {
      const final = index === line.length - 1;
      const result = await member.upstream.exchange(query, final ? left : Math.min(left, SHARE_MS));
      note(member, result);
      if (!useless(result)) return result;
      // An answer, even SERVFAIL, tells more than silence.
      if (last === undefined || result.ok || !last.ok) last = result;
      left -= result.ms;
      if (left < 100) break;
    }
    const end = last!;
    if (end.ok && (end.bytes[3]! & 15) === RCODE.REFUSED && readAnswer(end.bytes)?.ede?.code === EDE_PROHIBITED) {
      return { ok: false, by: 'upstream-error', upstream: end.upstream, error: `${end.upstream} refuses to answer this network`, ms: end.ms };
    }
    return end;
  }

  return {
    exchange,
    views: () => members.map((m) => ({
      url: m.upstream.url, answered: m.answered, failed: m.failed, healthy: m.inARow < FAILURES_UNTIL_LAST,
      ...(m.latencyMs === undefined ? {} : { latencyMs: m.latencyMs }), ...(m.lastError === undefined ? {} : { lastError: m.lastError }),
    })),
    close: () => {
      for (const member of members) member.upstream.close();
    },
  };
}
