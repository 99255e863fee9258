/** What the household keeps from being blocked by its own decision: own allow rules and names set aside, found from a listed name. */
import type { LiftingRule } from '../../../../shared/list-preview.ts';
import { OWN_RULES, ownDecision, SET_ASIDE, type Hit } from '../../policy/decide.ts';
import { findOwnLines } from '../find-rule-lines.ts';
import type { RuleMatch } from '../list-reader.ts';
import { readList } from '../read-list.ts';

const MAX_RULES = 20;
const MAX_EXAMPLES = 5;

interface Exception {
  by: LiftingRule['by'];
  /** The excepted name, or the pattern. */
  name: string;
  match: RuleMatch;
}

const keyOf = ({ by, name, match }: Exception): string => `${by} ${match} ${name}`;

/** Each name above a name, the nearest first; not the name itself. */
function* above(name: string): Generator<string> {
  for (let dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) yield name.slice(dot + 1);
}

/** Own allow rules of a text that are names. */
function allowedNames(ownRules: string): Exception[] {
  const found: Exception[] = [];
  if (ownRules.trim() === '') return found;
  readList(Buffer.from(ownRules), {
    rule(name, match, action) {
      if (action === 'allow') found.push({ by: 'own-rule', name, match });
    },
  }, { syntax: 'adblock', localRecords: true });
  return found;
}

/** Counts which of the household's exceptions meet which listed names. */
export class OwnExceptions {
  private readonly ownRules: string;
  /** From a name to the exceptions that lie below it. */
  private readonly below = new Map<string, Exception[]>();
  private readonly met = new Map<string, { exception: Exception; reach: LiftingRule['reach']; names: number; examples: string[] }>();
  names = 0;

  /** @param by which of the two count: own rules never lift orders, set-asides lift nothing else */
  constructor(ownRules: string, setAside: readonly string[], by: LiftingRule['by']) {
    this.ownRules = ownRules;
    const exceptions = by === 'own-rule' ? allowedNames(ownRules) : setAside.map((name): Exception => ({ by: 'set-aside', name, match: 'tree' }));
    for (const exception of exceptions) {
      for (const name of above(exception.name)) {
        const known = this.below.get(name);
        if (known === undefined) this.below.set(name, [exception]);
        else known.push(exception);
      }
    }
  }

  private note(exception: Exception, reach: LiftingRule['reach'], name: string): void {
    const key = keyOf(exception);
    const met = this.met.get(key) ?? { exception, reach, names: 0, examples: [] };
    this.met.set(key, met);
    met.names++;
    if (met.examples.length < MAX_EXAMPLES) met.examples.push(name);
  }

  /**
   * @param asked the name by which the list's rule was looked up: the listed one, or one below it
   * @param by what lifts it, from `allows`
   */
  meet(name: string, asked: string, match: RuleMatch, by: readonly Hit[]): void {
    for (const { source, labels } of by) {
      const excepted = source.pattern ?? asked.split('.').slice(-labels).join('.');
      this.note({ by: source.list === SET_ASIDE ? 'set-aside' : 'own-rule', name: excepted, match: source.match }, source.match === 'exact' && match !== 'exact' ? 'part' : 'whole', name);
    }
    const under = match === 'exact' || by.length > 0 ? undefined : this.below.get(name);
    for (const exception of under ?? []) this.note(exception, 'part', name);
    if (by.length > 0 || under !== undefined) this.names++;
  }

  /** The rules that met the most names, with their lines. */
  rules(): { count: number; first: LiftingRule[] } {
    const most = [...this.met.values()].toSorted((a, b) => b.names - a.names).slice(0, MAX_RULES);
    return {
      count: this.met.size,
      first: most.map(({ exception: { by, name, match }, reach, names, examples }): LiftingRule => {
        const line = by === 'own-rule' ? findOwnLines(this.ownRules, name).find(({ text }) => text.startsWith('@@')) : undefined;
        const rule = by === 'set-aside' ? name : line?.text ?? `@@${match === 'exact' ? '|' : '||'}${name}^`;
        return { rule, by, ...(line === undefined ? {} : { line: line.line }), reach, names, examples };
      }),
    };
  }
}

/** The own rules that allow the name of these hits; none where another own rule decides. */
export function ownAllows(hits: readonly Hit[]): Hit[] {
  const own = ownDecision(hits.filter(({ source }) => source.list === OWN_RULES));
  return own?.does === 'allow' ? own.by : [];
}

export const setAsides = (hits: readonly Hit[]): Hit[] => hits.filter(({ source }) => source.list === SET_ASIDE);
