/** The one place where a verdict becomes words and marks for the window. */
import { blockPage } from '../shared/block-pages.ts';
import type { Decider, LogRow } from '../shared/verdict.ts';
import { assertNever } from '../shared/verdict.ts';
import type { OrderView, TraceMatch } from '../shared/engine-api.ts';
import { upstreamName } from '../shared/upstream-name.ts';
import type { MarkName } from './components/mark.tsx';
import { longDayOf } from './format/times.ts';
import { jurisdictionName } from './format/places.ts';
import { remarkWords } from './format/remark-words.ts';
import { titleOf } from './format/list-words.ts';
import { t } from './messages/language.ts';

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

/** The mark of one list among those that name something. An order that is not the law here is the household's choice. @param decider of the question: what decided bears its mark */
export function markOfMatch({ kind, standing, decided }: Pick<TraceMatch, 'kind' | 'standing' | 'decided'>, decider: Decider): MarkName {
  if (kind !== 'court-order') return kind === 'family' ? 'family' : 'you';
  return (decided && decider !== 'none' ? decider : standing) === 'household' ? 'you' : 'law';
}

/** The decider's word that stands beside the mark. */
export function markWord(mark: MarkName): string {
  return mark === 'law' ? t.words.law : mark === 'upstream' ? t.words.upstream : t.words.you;
}

/** `Tribunale di Milano, Sezione …` → `Tribunale di Milano`. */
export const shortAuthority = (authority: string): string => remarkWords(authority).split(',')[0]!.trim();

function becauseOfOrder(row: LogRow): string {
  const authority = shortAuthority(row.authority ?? row.order ?? '');
  const decider = row.outcome === 'blocked' ? row.decider : row.wouldBe?.decider;
  if (decider === 'household' && row.jurisdiction !== undefined) return t.because.orderOf(jurisdictionName(row.jurisdiction), authority);
  return `${authority} ${row.decided?.slice(0, 4) ?? ''}`.trim();
}

function becauseAnswered(row: LogRow): string {
  if (row.spared !== undefined && row.spared !== 'observe') return t.because.spared[row.spared];
  switch (row.by) {
    case 'upstream': return row.upstream ?? '';
    case 'cache': return t.because.cache;
    case 'stale-cache': return t.because.stale;
    case 'local-record': return t.because.local;
    case 'safe-search': return t.because.safeSearch;
    default: return t.because.special;
  }
}

/** Because of what, in a few words: the last column of the log. */
export function becauseOf(row: LogRow): string {
  const upstream = row.upstream ?? t.words.upstream;
  switch (row.outcome) {
    case 'blocked':
      if (row.by === 'order') return becauseOfOrder(row);
      if (row.by === 'upstream') return t.because.stated(upstreamName(upstream), t.statedWords[row.stated ?? 'stated-policy']);
      if (row.by === 'protection') return t.because.protection(row.rule ?? '');
      return row.list === 'own-rules' ? t.because.ownRule(row.rule ?? '') : titleOf(row.listTitle ?? row.rule ?? '');
    case 'observed': return row.wouldBe?.by === 'order' ? becauseOfOrder(row) : titleOf(row.listTitle ?? '');
    case 'answered': return becauseAnswered(row);
    case 'failed': return row.by === 'timeout' ? t.because.timeout(upstream) : row.by === 'unreachable' ? t.because.unreachable(upstream) : t.because.error(upstream);
    case 'refused': return row.by === 'access' ? t.because.access : row.by === 'rate-limit' ? t.because.rate : row.by === 'malformed' ? t.because.malformed : t.because.unsupported;
    default: return assertNever(row.outcome);
  }
}

/** Undefined where the list does not say it: that is not known, and never guessed. */
export function addressedTo({ addressees }: OrderView['order']): string | undefined {
  return addressees?.length === 0 ? t.order.everyProvider : addressees?.map(remarkWords).join(', ');
}

/** A sentence in two parts; the second carries the weight. */
export type Sentence = readonly string[];

function orderSentence(row: LogRow, order: OrderView | undefined, country: string | undefined): Sentence {
  const since = order === undefined ? '' : longDayOf(order.modeSince);
  if (row.decider === 'law') {
    const [what = '', why = ''] = t.sentence.orderLaw(order?.order.authority.kind === 'court', order === undefined ? undefined : addressedTo(order.order), since);
    return [what, country === undefined ? `${why}${t.sentence.orderNoCountry}` : why];
  }
  if (order === undefined) return t.sentence.orderVoluntary(since);
  const { authority, instrument, status, jurisdiction } = order.order;
  if (authority.kind === 'self-regulatory' || authority.kind === 'unknown' || instrument === 'voluntary-code') return t.sentence.orderVoluntary(since);
  if (status === 'unknown') return t.sentence.orderDoubtful(since);
  return t.sentence.orderAbroad(jurisdictionName(jurisdiction), since);
}

function answeredSentence(row: LogRow): Sentence {
  const list = titleOf(row.listTitle ?? row.wouldBe?.list ?? '');
  switch (row.spared) {
    case 'observe': return t.sentence.observed(list);
    case 'pause': return t.sentence.pause(list);
    case 'own-allow': return t.sentence.ownAllow(list);
    case 'list-allow': return t.sentence.listAllow(list);
    case 'set-aside': return row.via === undefined ? t.sentence.setAside : t.behind.wasSetAside(row.wouldBe?.rule ?? row.via);
    case 'delisted': return t.sentence.delisted(list);
    case 'collision': return t.sentence.collision(list);
    case undefined:
      // An order that did not block: named all the same.
      if (row.matched.some(({ kind, rule }) => kind === 'court-order' && !rule.startsWith('@@'))) return t.orderToday.didNotBlock;
      return row.by === 'upstream' ? t.said.answeredBy(row.upstream ?? '') : t.said.answeredFrom(becauseOf(row));
    default: return assertNever(row.spared);
  }
}

/** What an upstream's answer tells, never more than was seen. */
export function upstreamSentence({ upstream = t.words.upstream, stated, evidence }: LogRow): Sentence {
  const who = upstreamName(upstream);
  const say = t.upstreamSentence;
  const page = evidence?.page === undefined ? undefined : blockPage(evidence.page);
  if (stated === 'stated-legal') return say.statedLegal(who);
  if (page !== undefined) {
    if (stated === 'stated-policy') return say.ownPage(page.of);
    return stated === 'likely-legal' ? say.likelyPage(page.countries === undefined ? '' : jurisdictionName(page.countries[0]!)) : say.page(page.of, t.pageKinds[page.kind]);
  }
  switch (evidence?.sign) {
    case 'refused-alone': return stated === 'likely-legal' ? say.likelyRefused(who) : say.refused(who);
    case 'no-recursion': return stated === 'stated-policy' ? say.documented(who) : say.odd();
    case 'null-address': return stated === 'stated-policy' ? say.documented(who) : say.nullAddress(who);
    default: return say.statedPolicy(who);
  }
}

/** What happened to a question, in one sentence. */
export function sentenceOf(row: LogRow, order: OrderView | undefined, country: string | undefined): Sentence {
  const upstream = row.upstream ?? t.words.upstream;
  switch (row.outcome) {
    case 'blocked':
      if (row.by === 'order') return orderSentence(row, order, country);
      if (row.by === 'upstream') return upstreamSentence(row);
      if (row.by === 'protection') return t.sentence.protection(row.rule ?? '');
      if (row.list === 'own-rules') return t.sentence.own(row.rule ?? '');
      return row.by === 'family' ? t.sentence.family(titleOf(row.listTitle ?? '')) : t.sentence.custom(titleOf(row.listTitle ?? ''));
    case 'observed':
    case 'answered': return answeredSentence(row);
    case 'failed': return row.by === 'timeout' ? t.sentence.timeout(upstream) : row.by === 'unreachable' ? t.sentence.unreachable(upstream) : t.sentence.upstreamError(upstream);
    case 'refused': return row.by === 'access' ? t.sentence.access : row.by === 'rate-limit' ? t.sentence.rateLimit : row.by === 'malformed' ? t.sentence.malformed : t.sentence.unsupported;
    default: return assertNever(row.outcome);
  }
}
