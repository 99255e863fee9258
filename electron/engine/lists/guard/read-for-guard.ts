/** One version of a list as the guard sees it: what it would block that people need, and how much it holds. Pure; the names themselves are not kept. */
import { lastDay, listedLater, listedOn, type Order } from '../../../../shared/order-list.ts';
import type { ListSyntax } from '../../../../shared/list-syntax.ts';
import type { GuardFinding } from '../../../../shared/list-updates.ts';
import type { ListKind } from '../../../../shared/verdict.ts';
import { isConditional } from '../../policy/conditions.ts';
import { NameSet } from '../name-set.ts';
import type { OrderReference, ReadReport, RuleDetail, RuleMatch, RuleSink } from '../list-reader.ts';
import { readList, readListFile } from '../read-list.ts';
import { AD_COMPANIES } from './essential-names.ts';
import { isSameService, type KnownNames } from './known-names.ts';
import { isForHomes, ListEffect } from './list-effect.ts';
import { countLifted, Exceptions } from './lifted.ts';
import { probe, REACHES_FURTHER, type PatternRead } from './probe-list.ts';

export interface GuardReading {
  report: ReadReport;
  /** Names that would block, each counted once, and patterns that would: what the list's row will show. */
  names: number;
  /** Exceptions: names, each counted once, and patterns. */
  allowed: number;
  /** The names among `names`. */
  blocking: NameSet;
  /** Names that it states to be taken off it. One that is to be listed later is not: what blocked until now is lost until then. */
  resting: NameSet;
  /** By name and what it matches; each with the worst that it would do. */
  findings: Map<string, GuardFinding>;
  /** Asked names that it takes away now, and the keys of the findings by which it does; others are of what it would do for some devices or some day only. */
  taken: string[];
  acting: Set<string>;
  /** What it does with a name that is asked for. */
  effect: ListEffect;
  /** How many of `names` its own exceptions and conditions let through; reads it again. Absent where it has none. */
  countLifted?: () => number;
  /** Names of `excluded` that it holds. */
  excluded: Set<string>;
  /** Names that the list states to be delisted. */
  delisted: Set<string>;
  /** Names that the list states to be a licensed operator's, blocked by no row of it. */
  licensed: Set<string>;
  /** Rules that block a name which was asked for by `watch`. */
  watched: Pick<GuardFinding, 'name' | 'match' | 'line'>[];
  orders: Map<string, Order>;
  /** Well-known ad companies on it. */
  adCompanies: number;
  /** The first names and patterns. */
  sample: string[];
}

const SAMPLE = 20;

const ENDED = new Set<string>(['stayed', 'expired', 'annulled', 'superseded']);

/** An order that blocks, or will on its day without another update. */
export const willBlock = ({ status, validUntil }: Order, day: string): boolean => !ENDED.has(status) && (validUntil === undefined || day <= lastDay(validUntil));

const isListed = (reference: OrderReference | undefined, day: string): boolean => reference?.delisted === undefined || listedOn({ delisted: reference.delisted }, day);

export const keyOf = ({ name, match }: Pick<GuardFinding, 'name' | 'match'>): string => `${match} ${name}`;

export interface GuardReadOptions {
  known: KnownNames;
  /** The household's, `YYYY-MM-DD`. */
  day: string;
  /** Names that the household left out of the list. */
  excluded: ReadonlySet<string>;
  /** Names whose rules are to be told in `watched`. */
  watch?: ReadonlySet<string>;
  /** Told how many names there are so far, now and then. */
  progress?: (names: number) => void;
}

/** @param source the bytes, or the absolute path of a file, which is not held as a whole when it is large @throws AppError of the reader */
export function readForGuard(source: Uint8Array | string, as: { kind: ListKind; syntax?: ListSyntax }, { known, day, excluded, watch, progress }: GuardReadOptions): GuardReading {
  const orderList = as.kind === 'court-order';
  let rules = 0;
  let blockingPatterns = 0;
  let allowingPatterns = 0;
  let adCompanies = 0;
  let hasConditions = false;
  const blocking = new NameSet();
  const resting = new NameSet();
  const allowing = new NameSet();
  const exceptions = new Exceptions();
  const effect = new ListEffect(as.kind, day);
  const sample: string[] = [];
  const met: (GuardFinding & { orders?: readonly string[] })[] = [];
  const left = new Set<string>();
  const delisted = new Set<string>();
  const licensed = new Set<string>();
  const watched: GuardReading['watched'] = [];
  const patterns: PatternRead[] = [];
  /** By what they would block, also where that rests, or is for one device. */
  const weak = new Set<string>();
  const block = (name: string, match: RuleMatch, line: number, important: boolean, reference: OrderReference | undefined, detail: RuleDetail | undefined): void => {
    if ((++rules & 8191) === 0) progress?.(blocking.size);
    if (excluded.has(name)) {
      left.add(name);
      return;
    }
    if (reference !== undefined && !listedOn(reference, day)) {
      if (!listedLater(reference, day)) resting.add(name);
    } else if (blocking.add(name) && blocking.size <= SAMPLE) sample.push(name);
    if (reference !== undefined && !isListed(reference, day)) {
      delisted.add(name);
      return;
    }
    if (detail?.answer !== undefined && 'alias' in detail.answer && isSameService(name, detail.answer.alias)) return; // safe search and the like: answered, by another of its own
    hasConditions ||= isConditional(detail);
    if (watch?.has(name) === true) watched.push({ name, match, line });
    if (AD_COMPANIES.has(name)) adCompanies++;
    const found = known.meet(name, match, orderList);
    if (found === undefined) return;
    const key = keyOf({ name, match });
    if (isForHomes('block', detail)) effect.add(key, name, match, 'block', important, reference, detail);
    else weak.add(key);
    met.push({ name, match, reason: found.reason, line, ...(found.of === name ? {} : { of: found.of }), ...(reference === undefined ? {} : { orders: reference.orders }) });
  };
  const sink: RuleSink = {
    rule(name, match, action, line, important, reference, detail) {
      if (action === 'block') return block(name, match, line, important, reference, detail);
      if (excluded.has(name)) {
        left.add(name);
        return;
      }
      allowing.add(name);
      if (isForHomes('allow', detail)) {
        exceptions.add(name, match, important);
        if (known.concerns(name)) effect.add(keyOf({ name, match }), name, match, 'allow', important, reference, detail);
      }
      if (match !== 'exact' && known.isSuffix(name)) met.push({ name, match, reason: 'allows-all', line });
    },
    pattern(text, action, line, important, detail) {
      if (excluded.has(text)) {
        left.add(text);
        return;
      }
      if (action === 'allow') allowingPatterns++;
      else if (++blockingPatterns <= SAMPLE) sample.push(text);
      const forHomes = isForHomes(action, detail);
      const key = keyOf({ name: text, match: 'pattern' });
      if (action === 'allow' && forHomes) exceptions.addPattern(text, important);
      if (action === 'block' && !forHomes) weak.add(key);
      effect.addPattern(key, text, action, important, detail);
      patterns.push({ text, line, action, forHomes });
    },
    licensed: (name) => void licensed.add(name),
  };
  const report = typeof source === 'string' ? readListFile(source, sink, as) : readList(source, sink, as);
  const orders = new Map((report.orders ?? []).map((order) => [order.id, order]));
  effect.finish(orders);
  const { taken, acting, patternFindings } = probe(effect, known, met, patterns);
  const findings = new Map<string, GuardFinding>();
  for (const { orders: by, ...finding } of [...met, ...patternFindings] as typeof met) {
    const key = keyOf(finding);
    if (by !== undefined && !by.some((id) => orders.has(id) && willBlock(orders.get(id)!, day))) continue;
    if (by === undefined && !REACHES_FURTHER.has(finding.reason) && !acting.has(key) && !weak.has(key)) continue; // the list itself lets it through
    if (!findings.has(key)) findings.set(key, finding);
  }
  return {
    report, names: blocking.size + blockingPatterns, allowed: allowing.size + allowingPatterns, blocking, resting, excluded: left, findings, taken, acting, effect, delisted, licensed, watched, orders, adCompanies, sample,
    ...(orderList || (exceptions.isEmpty && !hasConditions) ? {} : { countLifted: () => countLifted(source, as, exceptions, blocking.size, excluded) }),
  };
}
