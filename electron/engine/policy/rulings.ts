/**
 * From a decision to what is sent and what is noted: the one place where verdicts become RCODE and EDE (docs/verdicts.md, "On the
 * wire"). Made once per decision, not once per query.
 */
import type { AnswerModes } from '../../../shared/answer-modes.ts';
import { covers } from '../../../shared/order-list.ts';
import type { ListKind } from '../../../shared/verdict.ts';
import type { Reason } from '../query-log/log-record.ts';
import type { EdeBytes, WireRecord } from '../wire/reply.ts';
import type { RuleAnswer } from '../lists/list-reader.ts';
import { recordData } from '../wire/record-data.ts';
import type { RuleSource } from './rule-sources.ts';
import { mergeAnswers, OWN_RULES, type Blocker, type Decision, type Hit, type ListPolicy } from './decide.ts';

/** RFC 8914 INFO-CODEs that Gavel sends. */
export const EDE = { STALE: 3, BLOCKED: 15, CENSORED: 16, FILTERED: 17, PROHIBITED: 18, STALE_NXDOMAIN: 19, NO_REACHABLE: 22, NETWORK_ERROR: 23 } as const;

/** EXTRA-TEXT stays short: the whole answer has to fit 512 bytes with the longest name. */
const MAX_TEXT_BYTES = 160;

export interface AttachedRuling {
  /** An own rule allows the name: household choices about what it leads to are lifted too. */
  ownAllow: boolean;
  /** Its number: part of the log's key for names that were answered all the same. */
  id: number;
  /** What to answer; `pass`: nothing blocks, go on. */
  answer: 'pass' | 'nxdomain' | 'null-address' | 'nodata' | 'refused' | 'records' | 'alias';
  /** For `records`. */
  records?: readonly WireRecord[];
  /** For `alias`: where it points to, lower case. */
  alias?: string;
  /** The household's own answer: nothing is blocked by it. */
  local?: boolean;
  /** A record of exactly this name: it goes before what is known of special names. */
  exactRecord?: boolean;
  ede?: EdeBytes;
  /** The same for a client that asked for structured errors (I-JSON in EXTRA-TEXT). */
  structured?: EdeBytes;
  /** The reason noted when the answer is not `pass`; else its part that concerns the policy. */
  reason: Omit<Reason, 'by' | 'outcome' | 'decider'> & Partial<Reason>;
}

/** What rulings need to know of lists beyond the policy's own view. */
export interface RulingContext {
  lists: ReadonlyMap<string, ListPolicy & { title: string }>;
  country: string | undefined;
  answers: AnswerModes;
  /** The block page's address, while it listens: one record, A or AAAA. */
  blockPage: WireRecord | undefined;
}

function cut(text: string): Uint8Array {
  const bytes = Buffer.from(text, 'utf8');
  if (bytes.length <= MAX_TEXT_BYTES) return bytes;
  let end = MAX_TEXT_BYTES - 3;
  while (end > 0 && (bytes[end]! & 0xc0) === 0x80) end--; // never within a character
  return Buffer.concat([bytes.subarray(0, end), Buffer.from('…')]);
}

/** Why an applied order is the household's choice; `undefined` when it is the law's decision. */
function byChoice(blocker: Blocker, country: string | undefined): string | undefined {
  const { order } = blocker;
  if (order === undefined || blocker.decider === 'law') return undefined;
  if (country !== undefined && !covers(order.jurisdiction, country)) return `order of ${order.jurisdiction}, applied here by choice`;
  if (order.instrument === 'voluntary-code' || order.authority.kind === 'self-regulatory') return 'voluntary code, applied here by choice';
  if (order.status === 'unknown') return 'status unknown, applied here by choice';
  return 'applied here by choice';
}

function edeOf(blocker: Blocker, title: string, country: string | undefined): { code: number; text: string } {
  const { order } = blocker;
  if (order !== undefined) {
    const what = [order.id, order.authority.name, order.decided].filter((part) => part !== undefined).join(', ');
    const choice = byChoice(blocker, country);
    return choice === undefined ? { code: EDE.CENSORED, text: what } : { code: EDE.FILTERED, text: `${choice}: ${what}` };
  }
  if (blocker.hit.source.list === OWN_RULES) return { code: EDE.FILTERED, text: 'own rule' };
  return { code: blocker.by === 'family' ? EDE.BLOCKED : EDE.FILTERED, text: title };
}

/** draft-ietf-dnsop-structured-dns-error: c contacts, j justification, o organisation, l language. What is too long is cut inside the JSON, the longer text first. */
function structuredText(blocker: Blocker, text: string): Uint8Array {
  const justification = Array.from(text).slice(0, MAX_TEXT_BYTES);
  const organisation = Array.from(blocker.order?.authority.name ?? 'this household').slice(0, MAX_TEXT_BYTES);
  const all = [justification.length, organisation.length] as const;
  const told = (characters: readonly string[], length: number): string => characters.join('') + (characters.length < length ? '…' : '');
  for (;;) {
    const bytes = Buffer.from(JSON.stringify({ c: [], j: told(justification, all[0]), o: told(organisation, all[1]), l: 'en' }));
    if (bytes.length <= MAX_TEXT_BYTES) return bytes;
    (justification.length > organisation.length ? justification : organisation).pop();
  }
}

/** A pattern is told by its text; all else by the part of the asked name that is listed. */
const ofPattern = ({ pattern }: RuleSource): { rule?: string } => (pattern === undefined ? {} : { rule: pattern });
const ruleOf = ({ source, labels }: Hit): { rule: string } | { labels: number } => (source.pattern === undefined ? { labels } : { rule: source.pattern });

/** Every list that names it, once for each of its orders; `first` stands first. */
function matched(hits: readonly Hit[], first: Pick<Blocker, 'hit' | 'order'> | undefined, context: RulingContext): Reason['matched'] {
  const ordered = first === undefined ? hits : [first.hit, ...hits.filter((hit) => hit !== first.hit)];
  const seen: Reason['matched'] = [];
  for (const hit of ordered) {
    const { source } = hit;
    const list = context.lists.get(source.list);
    if (list?.mode === 'off' || (list === undefined && source.list !== OWN_RULES)) continue;
    const match = { list: source.list, kind: list?.kind ?? 'custom', labels: hit.labels, allow: source.action === 'allow', ...ofPattern(source) };
    if (source.orders === undefined) seen.push(match);
    else for (const order of firstOf(source.orders, hit === first?.hit ? first.order?.id : undefined)) seen.push({ ...match, order });
  }
  return seen;
}

/** The orders of an entry, the deciding one first. */
const firstOf = (orders: readonly string[], deciding: string | undefined): readonly string[] => (deciding === undefined ? orders : [deciding, ...orders.filter((id) => id !== deciding)]);

/** What else orders the name, than what decided, or would have. */
function otherOrders({ orders }: Decision, told: Blocker | undefined): Pick<Reason, 'otherOrders'> {
  const seen = new Set(told?.order === undefined ? [] : [`${told.hit.source.list} ${told.order.id}`]);
  const others: NonNullable<Reason['otherOrders']> = [];
  for (const { hit: { source: { list } }, order, mode } of orders) {
    const key = `${list} ${order.id}`;
    if (!seen.has(key)) others.push({ list, order: order.id, mode });
    seen.add(key);
  }
  return others.length === 0 ? {} : { otherOrders: others };
}

type Answer = Pick<AttachedRuling, 'answer' | 'records' | 'alias'>;

function toAnswer(answer: RuleAnswer): Answer {
  if ('alias' in answer) return { answer: 'alias', alias: answer.alias };
  if ('rcode' in answer) return { answer: answer.rcode === 'NXDOMAIN' ? 'nxdomain' : answer.rcode === 'REFUSED' ? 'refused' : 'nodata' };
  const records = answer.records.flatMap(({ type, data }): WireRecord[] => {
    const bytes = recordData(type, data);
    return bytes === undefined ? [] : [{ type, data: bytes }];
  });
  return { answer: 'records', records };
}

/** A blocked name's answer: what the rule itself says, together with its neighbours of the same list, or the usual one of its kind. */
function blockAnswer({ by, hit }: Blocker, hits: readonly Hit[], { answers, blockPage }: RulingContext): Answer {
  if (hit.source.detail?.answer === undefined || by === 'order') {
    const mode = answers[by === 'order' ? 'court-order' : by];
    if (mode === 'block-page' && blockPage !== undefined) return { answer: 'records', records: [blockPage] };
    if (mode !== 'usual' && mode !== 'block-page') return { answer: mode };
    return { answer: by === 'order' ? 'nxdomain' : 'null-address' };
  }
  return toAnswer(mergeAnswers(hits.filter(({ source, labels }) => source.list === hit.source.list && labels === hit.labels && source.action === 'block' && source.important === hit.source.important)));
}

export function rulingOf(decision: Decision, id: number, context: RulingContext): AttachedRuling {
  const ownAllow = decision.hits.some(({ source }) => source.list === OWN_RULES && source.action === 'allow');
  if (decision.outcome === 'blocked') return blockedBy(decision, id, ownAllow, context);
  const { rewrite, hits } = decision;
  const given = rewrite === undefined ? { answer: 'pass' as const } : { ...toAnswer(rewrite.answer), local: true, exactRecord: rewrite.by[0]!.source.match === 'exact' };
  const rewriting = rewrite === undefined ? undefined : { hit: rewrite.by[0]! };
  if (decision.outcome === 'nothing') return { id, ownAllow, ...given, reason: { matched: matched(hits, rewriting, context) } };
  const { blocker, spared } = decision;
  const { order: _order, list, ...rest } = cardOf(blocker, context);
  return {
    id, ownAllow, ...given,
    reason: {
      ...rest, matched: matched(hits, rewriting ?? blocker, context), spared, ...otherOrders(decision, blocker),
      wouldBe: { by: blocker.by, decider: blocker.decider, list, labels: blocker.hit.labels, ...ofPattern(blocker.hit.source), ...(blocker.order === undefined ? {} : { order: blocker.order.id }) },
    },
  };
}

function cardOf({ hit, order }: Blocker, context: RulingContext): { list: string; listTitle: string; kind: ListKind } & Partial<Reason> {
  const { list } = hit.source;
  return {
    list, listTitle: context.lists.get(list)?.title ?? 'own rule', kind: context.lists.get(list)?.kind ?? 'custom',
    ...(order === undefined ? {} : {
      order: order.id, jurisdiction: order.jurisdiction, authority: order.authority.name, ...(order.decided === undefined ? {} : { decided: order.decided }),
    }),
  };
}

function blockedBy(decision: Decision & { outcome: 'blocked' }, id: number, ownAllow: boolean, context: RulingContext): AttachedRuling {
  const { blocker, hits } = decision;
  const card = cardOf(blocker, context);
  const ede = edeOf(blocker, card.listTitle, context.country);
  return {
    id, ownAllow, ...blockAnswer(blocker, hits, context),
    ede: { code: ede.code, text: cut(ede.text) },
    structured: { code: ede.code, text: structuredText(blocker, ede.text) },
    reason: { ...card, ...ruleOf(blocker.hit), matched: matched(hits, blocker, context), outcome: 'blocked', by: blocker.by, decider: blocker.decider, ede, ...otherOrders(decision, blocker) },
  };
}
