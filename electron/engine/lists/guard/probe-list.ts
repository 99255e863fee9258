/** Asks a list that was read for every known name, as a household would, and says which of its rules take one away. Pure. */
import type { GuardFinding, GuardReason } from '../../../../shared/list-updates.ts';
import type { RuleAction } from '../list-reader.ts';
import type { KnownNames, Probe } from './known-names.ts';
import type { ListEffect } from './list-effect.ts';

export interface PatternRead {
  text: string;
  line: number;
  action: RuleAction;
  /** As `isForHomes` says. */
  forHomes: boolean;
}

/** An exception for names of so many owners is for no one of them. */
const MANY_OWNERS = 10;
/** Everything below one label: `||zip^`, `||*.zip^`, `.zip^`. */
const WHOLE_TOP_LEVEL = /^(?:\|\|(?:\*?\.)?|\*?\.)[\w-]+\^\|?$/;
/** Each may have to be tried on each name: where there are this many, a name and its `www.` have to do, of what most homes use. */
const MANY_PATTERNS = 2000;

/** What a pattern is told for, the worst first: most that most homes use is told as a pattern over services. */
const TOLD: Readonly<Partial<Record<GuardReason, { as: GuardReason; rank: number }>>> = {
  'own-upstream': { as: 'own-upstream', rank: 0 }, 'list-host': { as: 'list-host', rank: 0 }, service: { as: 'pattern', rank: 1 }, 'captive-portal': { as: 'pattern', rank: 1 },
  'public-resolver': { as: 'public-resolver', rank: 2 }, popular: { as: 'popular', rank: 3 },
};
const told = (reason: GuardReason): { as: GuardReason; rank: number } => TOLD[reason] ?? { as: reason, rank: 0 };

interface Matched {
  probe: Probe;
  owners: Set<string>;
}

function note(matched: Map<number, Matched>, id: number, probe: Probe): void {
  const known = matched.get(id);
  const owners = known?.owners ?? new Set();
  const isService = probe.reason === 'service' || probe.reason === 'captive-portal';
  if (isService && !probe.likely) owners.add(probe.owner);
  const worse = known === undefined || told(probe.reason).rank < told(known.probe.reason).rank;
  matched.set(id, { probe: worse ? probe : known.probe, owners });
}

function findingOf({ text, line, action, forHomes }: PatternRead, matched: Matched | undefined): GuardFinding[] {
  const finding = (reason: GuardReason, of?: string): GuardFinding[] => [{ name: text, match: 'pattern', reason, ...(of === undefined ? {} : { of }), line }];
  if (action === 'allow') return matched !== undefined && matched.owners.size >= MANY_OWNERS ? finding('allows-all') : [];
  if (WHOLE_TOP_LEVEL.test(text)) return finding('single-label');
  if (matched === undefined) return [];
  const { as, rank } = told(matched.probe.reason);
  return finding(rank === 0 && !forHomes ? 'pattern' : as, matched.probe.name);
}

/** Names that stand for a rule over a name that is known for what it is: a suffix, a host of a platform. */
const standsFor = ({ name, match }: Pick<GuardFinding, 'name' | 'match'>): string[] => (match === 'exact' ? [name] : match === 'below' ? [`x.${name}`] : [name, `x.${name}`]);

/** Told whatever the list does with a name that was asked for: it reaches further than any. */
export const REACHES_FURTHER = new Set<GuardReason>(['allows-all', 'single-label', 'ip-address']);

export interface Probed {
  /** The asked names that it takes away now. */
  taken: string[];
  /** Keys (`keyOf`) of the rules that do. */
  acting: Set<string>;
  patternFindings: GuardFinding[];
}

/** @param met what rules over names would take away @param patterns in the order in which they were given to `effect` */
export function probe(effect: ListEffect, known: KnownNames, met: readonly Pick<GuardFinding, 'name' | 'match' | 'reason'>[], patterns: readonly PatternRead[]): Probed {
  const acting = new Set<string>();
  const taken: string[] = [];
  const matched = new Map<number, Matched>();
  if (effect.isEmpty) return { taken, acting, patternFindings: [] };
  const ask = (name: string, matching?: readonly number[]): void => {
    const found = effect.on(name, matching);
    if (found === undefined) return;
    taken.push(name);
    for (const key of found.by) acting.add(key);
  };
  const hasMany = patterns.length > MANY_PATTERNS;
  for (const one of known.probes) {
    if (hasMany && (one.reason === 'popular' || one.likely)) continue;
    const matching = effect.matching(one.name);
    for (const id of matching) note(matched, id, one);
    ask(one.name, matching);
  }
  const others = met.filter(({ reason }) => reason !== 'popular' && !REACHES_FURTHER.has(reason)).flatMap(standsFor);
  for (const name of new Set(others)) ask(name, hasMany ? [] : undefined);
  return { taken, acting, patternFindings: patterns.flatMap((pattern, id) => findingOf(pattern, matched.get(id))) };
}
