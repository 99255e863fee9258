/**
 * Why a query ended as it did, as numbers for the log: made once for each reason, looked up without making a string where that
 * happens with every query.
 */
import type { By } from '../../../shared/verdict.ts';
import { EDE, type AttachedRuling } from '../policy/rulings.ts';
import type { Statement } from '../upstream/censorship.ts';
import type { QueryLog, Reason } from './log-record.ts';

type AnsweredBy = 'upstream' | 'cache' | 'stale-cache' | 'special-use' | 'local-record';

export const NOT_OUR_NETWORK = 'this resolver answers its own network only';

export class Reasons {
  private readonly log: QueryLog;
  private readonly upstreams = [''];
  /** For answers that no rule concerns, by who gave them and upstream. */
  private readonly plain: Record<AnsweredBy, number[]> = { upstream: [], cache: [], 'stale-cache': [], 'special-use': [], 'local-record': [] };
  private readonly blocks = new WeakMap<AttachedRuling, number>();

  constructor(log: QueryLog) {
    this.log = log;
  }

  /** The number of an upstream; 0 is none. */
  upstreamNumber(name: string): number {
    const known = this.upstreams.indexOf(name);
    return known >= 0 ? known : this.upstreams.push(name) - 1;
  }

  upstreamName(number: number): string {
    return this.upstreams[number] ?? '';
  }

  answered(by: AnsweredBy, upstream: number, ruling: AttachedRuling | undefined): number {
    if (ruling === undefined) return (this.plain[by][upstream] ??= this.answeredAs(by, upstream, undefined));
    return this.answeredAs(by, upstream, ruling);
  }

  private answeredAs(by: AnsweredBy, number: number, ruling: AttachedRuling | undefined): number {
    const upstream = this.upstreams[number] ?? '';
    return this.log.intern(`a${by} ${upstream} ${ruling?.id ?? ''}`, () => ({
      ...ruling?.reason, matched: ruling?.reason.matched ?? [], outcome: ruling?.reason.spared === 'observe' ? 'observed' : 'answered', by, decider: 'none',
      ...(upstream === '' ? {} : { upstream }),
    }));
  }

  blocked(ruling: AttachedRuling): number {
    let number = this.blocks.get(ruling);
    if (number === undefined) {
      number = this.log.intern(`b${ruling.id}`, () => ruling.reason as Reason);
      this.blocks.set(ruling, number);
    }
    return number;
  }

  /** The name itself is not listed; `alias`, which it leads to, is. */
  blockedBehind(ruling: AttachedRuling, alias: string): number {
    return this.log.intern(`v${ruling.id} ${alias}`, () => ({ ...(ruling.reason as Reason), via: alias }));
  }

  rebinding(address: string, text: string): number {
    return this.log.intern(`p${address}`, () => ({ outcome: 'blocked', by: 'protection', decider: 'household', matched: [], rule: address, ede: { code: EDE.BLOCKED, text } }));
  }

  /** What an upstream's answer tells about its own block; never blamed on a local list. @param ede as received, or as sent where Gavel answers itself */
  stated(upstream: string, { stated, evidence }: Statement, ede: { code: number; text: string } | undefined, ruling: AttachedRuling | undefined): number {
    return this.log.intern(`u ${upstream} ${stated} ${evidence.sign} ${evidence.found ?? ''} ${ede?.code ?? ''} ${ede?.text ?? ''} ${ruling?.id ?? ''}`, () => ({
      matched: ruling?.reason.matched ?? [], outcome: 'blocked', by: 'upstream', decider: 'upstream', stated, evidence, upstream, ...(ede === undefined ? {} : { ede: { code: ede.code, text: ede.text } }),
    }));
  }

  /** It answered, with an RCODE that is no answer; the client gets it as it came. */
  upstreamError(upstream: string): number {
    return this.log.intern(`e${upstream}`, () => ({ outcome: 'failed', by: 'upstream-error', decider: 'none', matched: [], upstream }));
  }

  failed(by: 'timeout' | 'unreachable' | 'upstream-error', upstream: string, code: number | undefined): number {
    return this.log.intern(`f${by} ${upstream}`, () => ({
      outcome: 'failed', by, decider: 'none', matched: [], upstream, ...(code === undefined ? {} : { ede: { code, text: upstream } }),
    }));
  }

  refused(by: By, decider: 'household' | 'none'): number {
    return this.log.intern(`r${by}`, () => ({
      outcome: 'refused', by, decider, matched: [], ...(by === 'access' || by === 'rate-limit' ? { ede: { code: EDE.PROHIBITED, text: NOT_OUR_NETWORK } } : {}),
    }));
  }
}
