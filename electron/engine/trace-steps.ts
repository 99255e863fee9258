/** The steps of answer-query.ts as a row of the log passed them. Pure. */
import type { TraceStep } from '../../shared/engine-api.ts';
import type { AnswerFrom, LogRow } from '../../shared/verdict.ts';

const STEPS = ['guard', 'special-use', 'policy', 'cache', 'forward', 'inspect'] as const;
type Step = (typeof STEPS)[number];
type Passed = TraceStep['outcome'];

/** Where the answer came from that the row is about; `undefined` where none was needed, or where an older row does not say. */
export function answerFrom({ by, from, outcome }: LogRow): AnswerFrom | undefined {
  if (by === 'cache' || by === 'stale-cache') return by;
  return from ?? (by === 'upstream' && outcome !== 'blocked' ? 'upstream' : undefined);
}

function decidedAt({ outcome, by, via, from }: LogRow): Step {
  if (outcome === 'refused') return 'guard';
  if (by === 'special-use') return 'special-use';
  if (outcome === 'blocked' && (by === 'protection' || by === 'upstream' || (via !== undefined && from !== 'rule'))) return 'inspect';
  if (by === 'order' || by === 'family' || by === 'custom' || by === 'local-record') return 'policy';
  return by === 'cache' || by === 'stale-cache' ? 'cache' : 'forward';
}

/** What cache and upstream did, for a question that went as far as them. */
function sources(row: LogRow): { cache: Passed; forward: Passed } {
  switch (answerFrom(row)) {
    case 'cache': return { cache: 'answered', forward: 'not-reached' };
    case 'stale-cache': return { cache: 'answered', forward: 'failed' };
    case 'upstream': return { cache: 'passed', forward: 'answered' };
    default: return row.outcome === 'failed' ? { cache: 'passed', forward: row.by === 'upstream-error' ? 'answered' : 'failed' } : { cache: 'passed', forward: 'passed' };
  }
}

/** Every step in order, what it did, and what it did it with. @param leftOut a list names it by a rule that was left out of it */
export function stepsOf(row: LogRow, leftOut = false): TraceStep[] {
  const decided = decidedAt(row);
  const at = STEPS.indexOf(decided);
  const { cache, forward } = sources(row);
  const source = answerFrom(row);
  const asked = at >= STEPS.indexOf('cache') || (source !== undefined && source !== 'rule'); // behind an own alias, too, a name is asked for
  const outcomeOf = (step: Step, index: number): Passed => {
    if (step === decided && row.outcome !== 'failed') return 'decided'; // where nobody answered, nobody decided
    if (asked && step === 'cache') return cache;
    if (asked && step === 'forward') return forward;
    // Whatever came from upstream was inspected before it was passed on.
    if (step === 'inspect' && (decided === 'forward' || decided === 'cache') && row.outcome !== 'failed') return row.via === undefined && source !== 'upstream' ? 'not-reached' : 'passed';
    return index < at ? 'passed' : 'not-reached';
  };
  const detailOf = (step: Step): string | undefined => {
    if (step === 'policy') return (row.via === undefined || row.from === 'rule' ? row.spared : undefined) ?? (leftOut && outcomeOf(step, STEPS.indexOf(step)) === 'passed' ? 'left-out' : undefined);
    if (step === 'forward') return asked && forward !== 'not-reached' ? row.upstream : undefined;
    if (step !== 'inspect' || row.from === 'rule') return undefined;
    return row.via ?? (row.by === 'protection' ? row.rule : undefined);
  };
  return STEPS.map((step, index): TraceStep => {
    const detail = detailOf(step);
    return { step, outcome: outcomeOf(step, index), ...(detail === undefined ? {} : { detail }), ...(step === decided ? { ms: row.ms } : {}) };
  });
}
