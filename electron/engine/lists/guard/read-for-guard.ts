/** One version of a list as the guard sees it: what it would block that people need, and how much it holds. Pure; the names themselves are not kept. */
import { lastDay, listedOn, type Order } from '../../../../shared/order-list.ts';
import type { ListSyntax } from '../../../../shared/list-syntax.ts';
import type { GuardFinding } from '../../../../shared/list-updates.ts';
import type { ListKind } from '../../../../shared/verdict.ts';
import { Matcher, placePatterns, type PatternRule } from '../../policy/matcher.ts';
import { encodeName } from '../../wire/message.ts';
import { NameSet } from '../name-set.ts';
import type { OrderReference, ReadReport, RuleAction, RuleDetail, RuleMatch, RuleSink } from '../list-reader.ts';
import { readList, readListFile } from '../read-list.ts';
import { AD_COMPANIES, CAPTIVE_PORTALS, SERVICES } from './essential-names.ts';
import { isSameService, ownerOf, type KnownNames } from './known-names.ts';

export interface GuardReading {
  report: ReadReport;
  /** Names that would block, each counted once, and patterns that would: what the list's row will show. */
  names: number;
  /** Exceptions: names, each counted once, and patterns. */
  allowed: number;
  /** The names among `names`. */
  blocking: NameSet;
  /** Names that are on the list and block nothing today: taken off it, or to be listed later. */
  resting: NameSet;
  /** By name and what it matches; each with the worst that it would do. */
  findings: Map<string, GuardFinding>;
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

/** Names that a pattern of a list has no business with, unless it says so name by name. */
const PROBES = [...SERVICES, ...CAPTIVE_PORTALS].map((name) => ({ name, owner: ownerOf(name), bytes: encodeName(name), labels: name.split('.').length }));
/** An exception for names of so many owners is for no one of them. */
const MANY_OWNERS = 10;
/** Everything below one label: `||zip^`, `||*.zip^`, `.zip^`. */
const WHOLE_TOP_LEVEL = /^(?:\|\|(?:\*?\.)?|\*?\.)[\w-]+\^\|?$/;

type PlacedPattern = PatternRule & { line: number; action: RuleAction };

function patternFindings(patterns: readonly PlacedPattern[]): GuardFinding[] {
  if (patterns.length === 0) return [];
  const matcher = new Matcher(placePatterns(patterns));
  const met = new Map<number, { of: string; owners: Set<string> }>();
  for (const { name, owner, bytes, labels } of PROBES) {
    for (const id of matcher.find(bytes, 0, labels)) {
      const known = met.get(id);
      if (known === undefined) met.set(id, { of: name, owners: new Set([owner]) });
      else known.owners.add(owner);
    }
  }
  return patterns.flatMap(({ text, line, action }, id): GuardFinding[] => {
    const { of, owners } = met.get(id) ?? {};
    if (action === 'allow') return owners !== undefined && owners.size >= MANY_OWNERS ? [{ name: text, match: 'pattern', reason: 'allows-all', line }] : [];
    if (WHOLE_TOP_LEVEL.test(text)) return [{ name: text, match: 'pattern', reason: 'single-label', line }];
    return of === undefined ? [] : [{ name: text, match: 'pattern', reason: 'pattern', of, line }];
  });
}

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
  const blocking = new NameSet();
  const resting = new NameSet();
  const allowing = new NameSet();
  const sample: string[] = [];
  const met: (GuardFinding & { orders?: readonly string[] })[] = [];
  const left = new Set<string>();
  const delisted = new Set<string>();
  const licensed = new Set<string>();
  const watched: GuardReading['watched'] = [];
  const patterns: PlacedPattern[] = [];
  const block = (name: string, match: RuleMatch, line: number, reference: OrderReference | undefined, detail: RuleDetail | undefined): void => {
    if ((++rules & 8191) === 0) progress?.(blocking.size);
    if (excluded.has(name)) {
      left.add(name);
      return;
    }
    if (reference !== undefined && !listedOn(reference, day)) resting.add(name);
    else if (blocking.add(name) && blocking.size <= SAMPLE) sample.push(name);
    if (reference !== undefined && !isListed(reference, day)) {
      delisted.add(name);
      return;
    }
    if (detail?.answer !== undefined && 'alias' in detail.answer && isSameService(name, detail.answer.alias)) return; // safe search and the like: answered, by another of its own
    if (watch?.has(name) === true) watched.push({ name, match, line });
    if (AD_COMPANIES.has(name)) adCompanies++;
    const found = known.meet(name, match, orderList);
    if (found !== undefined) met.push({ name, match, reason: found.reason, line, ...(found.of === name ? {} : { of: found.of }), ...(reference === undefined ? {} : { orders: reference.orders }) });
  };
  const sink: RuleSink = {
    rule(name, match, action, line, _important, reference, detail) {
      if (action === 'block') return block(name, match, line, reference, detail);
      if (excluded.has(name)) {
        left.add(name);
        return;
      }
      allowing.add(name);
      if (match !== 'exact' && known.isSuffix(name)) met.push({ name, match, reason: 'allows-all', line });
    },
    pattern(text, action, line) {
      if (excluded.has(text)) {
        left.add(text);
        return;
      }
      if (action === 'allow') allowingPatterns++;
      else if (++blockingPatterns <= SAMPLE) sample.push(text);
      patterns.push({ text, line, action, source: 0 });
    },
    licensed: (name) => void licensed.add(name),
  };
  const report = typeof source === 'string' ? readListFile(source, sink, as) : readList(source, sink, as);
  const orders = new Map((report.orders ?? []).map((order) => [order.id, order]));
  const findings = new Map<string, GuardFinding>();
  for (const { orders: by, ...finding } of [...met, ...patternFindings(patterns)] as typeof met) {
    if (by !== undefined && !by.some((id) => orders.has(id) && willBlock(orders.get(id)!, day))) continue;
    if (!findings.has(keyOf(finding))) findings.set(keyOf(finding), finding);
  }
  return { report, names: blocking.size + blockingPatterns, allowed: allowing.size + allowingPatterns, blocking, resting, excluded: left, findings, delisted, licensed, watched, orders, adCompanies, sample };
}
