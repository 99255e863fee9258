/**
 * Why a query ended as it did, as numbers for the log: made once for each reason, looked up without making a string where that
 * happens with every query.
 */
import type { AnswerFrom, By } from '../../../shared/verdict.ts';
import { OWN_RULES } from '../policy/decide.ts';
import { EDE, type AttachedRuling } from '../policy/rulings.ts';
import type { Statement } from '../upstream/censorship.ts';
import type { QueryLog, Reason } from './log-record.ts';
import type { SparedBehind } from './spared-behind.ts';

type AnsweredBy = 'upstream' | 'cache' | 'stale-cache' | 'special-use' | 'local-record';

/** Of whose answer a verdict was made, and how it came. */
export interface Source {
  from: AnswerFrom;
  /** Empty: none. */
  upstream: string;
}

/** As the log notes it. */
const noted = (source: Source | undefined): { from?: AnswerFrom; upstream?: string } => (source === undefined ? {} : { from: source.from, ...(source.upstream === '' ? {} : { upstream: source.upstream }) });
const keyOf = (source: Source | undefined): string => (source === undefined ? '' : `${source.from} ${source.upstream}`);

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

  /** @param behind what the answer leads to, where that is told: the asked name's own ruling goes before it */
  answered(by: AnsweredBy, upstream: number, ruling: AttachedRuling | undefined, behind?: SparedBehind, from?: AnswerFrom): number {
    if (behind !== undefined && ruling?.reason.spared === undefined) return this.answeredBehind(by, upstream, behind, from);
    if (ruling === undefined) return (this.plain[by][upstream] ??= this.answeredAs(by, upstream, undefined));
    return this.answeredAs(by, upstream, ruling, from);
  }

  private answeredAs(by: AnsweredBy, number: number, ruling: AttachedRuling | undefined, from?: AnswerFrom): number {
    const upstream = this.upstreams[number] ?? '';
    return this.log.intern(`a${by} ${from ?? ''} ${upstream} ${ruling?.id ?? ''}`, () => ({
      ...ruling?.reason, matched: ruling?.reason.matched ?? [], outcome: ruling?.reason.spared === 'observe' ? 'observed' : 'answered', by, decider: 'none',
      ...(from === undefined ? {} : { from }), ...(upstream === '' ? {} : { upstream }),
    }));
  }

  /** The asked name is not listed; `alias`, which it leads to, is, and is spared. */
  private answeredBehind(by: AnsweredBy, number: number, { ruling: { id, reason }, alias, allowedBy }: SparedBehind, from: AnswerFrom | undefined): number {
    const upstream = this.upstreams[number] ?? '';
    return this.log.intern(`w${by} ${from ?? ''} ${upstream} ${id} ${alias} ${allowedBy ?? ''}`, () => ({
      ...(allowedBy === undefined ? reason : liftedBy(reason as Reason, allowedBy)), outcome: reason.spared === 'observe' ? 'observed' : 'answered', by, decider: 'none', via: alias,
      ...(from === undefined ? {} : { from }), ...(upstream === '' ? {} : { upstream }),
    }));
  }

  /** @param source of the answer to its alias, for a rule that gives one */
  blocked(ruling: AttachedRuling, source?: Source): number {
    if (source !== undefined) return this.log.intern(`b${ruling.id} ${keyOf(source)}`, () => ({ ...(ruling.reason as Reason), ...noted(source) }));
    let number = this.blocks.get(ruling);
    if (number === undefined) {
      number = this.log.intern(`b${ruling.id}`, () => ruling.reason as Reason);
      this.blocks.set(ruling, number);
    }
    return number;
  }

  /** The name itself is not listed; `alias`, which it leads to, is. */
  blockedBehind(ruling: AttachedRuling, alias: string, source: Source): number {
    return this.log.intern(`v${ruling.id} ${keyOf(source)} ${alias}`, () => ({ ...(ruling.reason as Reason), via: alias, ...noted(source) }));
  }

  rebinding(address: string, text: string, source: Source): number {
    return this.log.intern(`p${address} ${keyOf(source)}`, () => ({ outcome: 'blocked', by: 'protection', decider: 'household', matched: [], rule: address, ede: { code: EDE.BLOCKED, text }, ...noted(source) }));
  }

  /** What an upstream's answer tells about its own block; never blamed on a local list. @param ede as received, or as sent where Gavel answers itself */
  stated({ from, upstream }: Source, { stated, evidence }: Statement, ede: { code: number; text: string } | undefined, ruling: AttachedRuling | undefined): number {
    return this.log.intern(`u ${from} ${upstream} ${stated} ${evidence.sign} ${evidence.found ?? ''} ${ede?.code ?? ''} ${ede?.text ?? ''} ${ruling?.id ?? ''}`, () => ({
      matched: ruling?.reason.matched ?? [], outcome: 'blocked', by: 'upstream', decider: 'upstream', stated, evidence, from, upstream, ...(ede === undefined ? {} : { ede: { code: ede.code, text: ede.text } }),
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

/** A block of the household that its own rule for the asked name lifts. */
function liftedBy({ list, kind, listTitle, labels, rule, by, matched, otherOrders }: Reason, own: string): Omit<Reason, 'outcome' | 'by' | 'decider'> {
  const wouldBe = { by: by as 'family' | 'custom', decider: 'household' as const, list: list ?? '', labels: labels ?? 0, ...(rule === undefined ? {} : { rule }) };
  return {
    ...(kind === undefined ? {} : { kind }), ...(listTitle === undefined ? {} : { listTitle }), spared: 'own-allow', wouldBe, ...(otherOrders === undefined ? {} : { otherOrders }),
    matched: [...matched, { list: OWN_RULES, kind: 'custom', labels: 0, allow: true, rule: own }],
  };
}
