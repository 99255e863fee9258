/** The one place where a verdict becomes words and marks for the window. */
import type { LogRow } from '../shared/verdict.ts';
import { assertNever } from '../shared/verdict.ts';
import type { OrderView } from '../shared/engine-api.ts';
import type { MarkName } from './components/mark.tsx';
import { longDayOf } from './format/times.ts';
import { jurisdictionName } from './format/places.ts';
import { en } from './messages/en.ts';

/** The mark of a row: of who blocked it, or of who would have. Absent when nobody did. */
export function markOf(row: LogRow): MarkName | undefined {
  if (row.outcome === 'blocked') {
    if (row.decider === 'law') return 'law';
    if (row.decider === 'upstream') return 'upstream';
    return row.by === 'family' ? 'family' : 'you';
  }
  if (row.outcome !== 'observed' || row.wouldBe === undefined) return undefined;
  if (row.wouldBe.decider === 'law') return 'law';
  return row.wouldBe.by === 'family' ? 'family' : 'you';
}

/** The decider's word that stands beside the mark. */
export function markWord(mark: MarkName): string {
  return mark === 'law' ? en.words.law : mark === 'upstream' ? en.words.upstream : en.words.you;
}

/** `Tribunale di Milano, Sezione …` → `Tribunale di Milano`. */
export const shortAuthority = (authority: string): string => authority.split(',')[0]!.trim();

function becauseOfOrder(row: LogRow): string {
  const authority = shortAuthority(row.authority ?? row.order ?? '');
  const decider = row.outcome === 'blocked' ? row.decider : row.wouldBe?.decider;
  if (decider === 'household' && row.jurisdiction !== undefined) return en.because.orderOf(jurisdictionName(row.jurisdiction), authority);
  return `${authority} ${row.decided?.slice(0, 4) ?? ''}`.trim();
}

function becauseAnswered(row: LogRow): string {
  if (row.spared !== undefined && row.spared !== 'observe') return en.because.spared[row.spared];
  switch (row.by) {
    case 'upstream': return row.upstream ?? '';
    case 'cache': return en.because.cache;
    case 'stale-cache': return en.because.stale;
    case 'local-record': return en.because.local;
    case 'safe-search': return en.because.safeSearch;
    default: return en.because.special;
  }
}

/** Because of what, in a few words: the last column of the log. */
export function becauseOf(row: LogRow): string {
  const upstream = row.upstream ?? en.words.upstream;
  switch (row.outcome) {
    case 'blocked':
      if (row.by === 'order') return becauseOfOrder(row);
      if (row.by === 'upstream') return en.because.stated(upstream, row.stated === 'stated-legal');
      if (row.by === 'protection') return en.because.protection(row.rule ?? '');
      return row.list === 'own-rules' ? en.because.ownRule(row.rule ?? '') : row.listTitle ?? row.rule ?? '';
    case 'observed': return row.wouldBe?.by === 'order' ? becauseOfOrder(row) : row.listTitle ?? '';
    case 'answered': return becauseAnswered(row);
    case 'failed': return row.by === 'timeout' ? en.because.timeout(upstream) : row.by === 'unreachable' ? en.because.unreachable(upstream) : en.because.error(upstream);
    case 'refused': return row.by === 'access' ? en.because.access : row.by === 'rate-limit' ? en.because.rate : row.by === 'malformed' ? en.because.malformed : en.because.unsupported;
    default: return assertNever(row.outcome);
  }
}

export const addressedTo = (order: OrderView['order']): string => (order.addressees === undefined || order.addressees.length === 0 ? en.order.everyProvider : order.addressees.join(', '));

/** A sentence in two parts; the second carries the weight. */
export type Sentence = readonly string[];

function orderSentence(row: LogRow, order: OrderView | undefined, country: string | undefined): Sentence {
  const since = order === undefined ? '' : longDayOf(order.modeSince);
  if (row.decider === 'law') {
    const [what = '', why = ''] = en.sentence.orderLaw(order?.order.authority.kind === 'court', order === undefined ? '' : addressedTo(order.order), since);
    return [what, country === undefined ? `${why}${en.sentence.orderNoCountry}` : why];
  }
  if (order === undefined) return en.sentence.orderVoluntary(since);
  const { authority, instrument, status, jurisdiction } = order.order;
  if (authority.kind === 'self-regulatory' || authority.kind === 'unknown' || instrument === 'voluntary-code') return en.sentence.orderVoluntary(since);
  if (status === 'unknown') return en.sentence.orderDoubtful(since);
  return en.sentence.orderAbroad(jurisdictionName(jurisdiction), since);
}

function answeredSentence(row: LogRow): Sentence {
  const list = row.listTitle ?? row.wouldBe?.list ?? '';
  switch (row.spared) {
    case 'observe': return en.sentence.observed(list);
    case 'pause': return en.sentence.pause(list);
    case 'own-allow': return en.sentence.ownAllow(list);
    case 'list-allow': return en.sentence.listAllow(list);
    case 'set-aside': return en.sentence.setAside;
    case 'delisted': return en.sentence.delisted(list);
    case 'collision': return en.sentence.collision(list);
    case undefined: return en.sentence.answered(row.by === 'upstream' ? `by ${row.upstream ?? ''}` : `from ${becauseOf(row)}`);
    default: return assertNever(row.spared);
  }
}

/** What happened to a question, in one sentence. */
export function sentenceOf(row: LogRow, order: OrderView | undefined, country: string | undefined): Sentence {
  const upstream = row.upstream ?? en.words.upstream;
  switch (row.outcome) {
    case 'blocked':
      if (row.by === 'order') return orderSentence(row, order, country);
      if (row.by === 'upstream') return row.stated === 'stated-legal' ? en.sentence.statedLegal(upstream) : en.sentence.statedPolicy(upstream);
      if (row.by === 'protection') return en.sentence.protection(row.rule ?? '');
      if (row.list === 'own-rules') return en.sentence.own(row.rule ?? '');
      return row.by === 'family' ? en.sentence.family(row.listTitle ?? '') : en.sentence.custom(row.listTitle ?? '');
    case 'observed':
    case 'answered': return answeredSentence(row);
    case 'failed': return row.by === 'timeout' ? en.sentence.timeout(upstream) : row.by === 'unreachable' ? en.sentence.unreachable(upstream) : en.sentence.upstreamError(upstream);
    case 'refused': return row.by === 'access' ? en.sentence.access : row.by === 'rate-limit' ? en.sentence.rateLimit : row.by === 'malformed' ? en.sentence.malformed : en.sentence.unsupported;
    default: return assertNever(row.outcome);
  }
}
