/** The worker's look at bytes that are to be in force: is it a list, is it signed as pinned, what would it change, would the guard hold it. */
import fs from 'node:fs';
import type { CheckedList } from '../../../shared/engine-api.ts';
import type { ListSyntax } from '../../../shared/list-syntax.ts';
import type { GuardFinding, ListSignature } from '../../../shared/list-updates.ts';
import type { ListKind } from '../../../shared/verdict.ts';
import { AppError } from '../../../shared/app-error.ts';
import { holds, judgeUpdate, type GuardVerdict } from './guard.ts';
import { doubtsShown, type FirstDoubts } from './first-doubts.ts';
import { doubtsOf } from './guard/first-version.ts';
import { compareReach } from './guard/reach.ts';
import { KnownNames, type OwnHost } from './guard/known-names.ts';
import { readForGuard, type GuardReading } from './guard/read-for-guard.ts';
import { readForHistory, type Reading } from './history/reading.ts';
import { compareNames, type Difference, type NameChange, type Names } from './history/snapshot.ts';
import { parseMinisignKey, signedAt, verifyMinisign } from './minisign.ts';

/** More are not kept: an update like that is no longer looked at name by name. */
const MAX_FINDINGS = 20_000;
const FINDINGS_SHOWN = 50;
const PART = 2048;

export interface ExamineRequest {
  kind: ListKind;
  /** Forced by the household. */
  syntax?: ListSyntax;
  /** Absolute paths: the new bytes, and those in force. */
  path: string;
  inForce?: string;
  /** Names that are left out. */
  excluded: readonly string[];
  /** What the household has not decided yet of the first version. */
  first?: FirstDoubts;
  own: readonly OwnHost[];
  /** The household's, `YYYY-MM-DD`. */
  day: string;
  /** The pinned key, and the text of the signature that came with the list. */
  pinned?: { key: string; signature: string };
  /** Of the copy in force. */
  turnover?: number;
  /** Of the copy in force, where the same key made it. */
  signedBefore?: ListSignature;
}

export interface Examined {
  checked: CheckedList;
  verdict: GuardVerdict;
  held: boolean;
  /** Of a first version; of a later one what is still on it of the first one's. */
  first?: FirstDoubts;
  /** Where it is held. */
  changes?: { added: number; removed: number; changed: number };
  /** How many names the version in force has, counted as `checked.names` are. */
  was?: number;
  signature?: ListSignature;
}

function verify(bytes: Uint8Array, pinned: NonNullable<ExamineRequest['pinned']>, signedBefore: ListSignature | undefined): ListSignature {
  const signature = verifyMinisign(bytes, pinned.signature, parseMinisignKey(pinned.key));
  const before = signedBefore?.keyId === signature.keyId ? signedAt(signedBefore) : undefined;
  const now = signedAt(signature);
  if (before !== undefined && now !== undefined && now < before) {
    throw new AppError('bad-signature', { code: 'signed-before', comment: signature.trustedComment });
  }
  return signature;
}

/** What differs between two versions, by name; what says more than names is not compared, and what is left out differs in neither. */
export function differenceOf(before: string, after: string, as: { kind: ListKind; syntax?: ListSyntax }, excluded: readonly string[]): Difference {
  const was = readForHistory(before, as);
  const is = readForHistory(after, as);
  const numbers = new Map<string, number>();
  const number = ({ states, stateOf }: Reading, index: number): number => {
    const state = states[stateOf[index]!]!;
    let known = numbers.get(state);
    if (known === undefined) numbers.set(state, (known = numbers.size + 1));
    return known;
  };
  const all = compareNames(inParts(was, (index) => number(was, index)), is.names, (index) => number(is, index));
  if (excluded.length === 0) return all;
  const out = new Set(excluded);
  const counts = ({ name }: NameChange): boolean => !out.has(name);
  return { added: all.added.filter(counts), removed: all.removed.filter(counts), changed: all.changed.filter(counts) };
}

/** A part of the names at a time: all of them as strings would take ten times the memory. */
function* inParts({ names }: Reading, stateAt: (index: number) => number): Generator<Names> {
  for (let from = 0; from < names.length; from += PART) {
    const part: Names = { names: [], states: [] };
    for (let index = from; index < Math.min(from + PART, names.length); index++) {
      part.names.push(names.at(index)!);
      part.states.push(stateAt(index));
    }
    yield part;
  }
}

const asOf = ({ kind, syntax }: ExamineRequest): { kind: ListKind; syntax?: ListSyntax } => ({ kind, ...(syntax === undefined ? {} : { syntax }) });

function countChanges(request: ExamineRequest, inForce: string): NonNullable<Examined['changes']> {
  const { added, removed, changed } = differenceOf(inForce, request.path, asOf(request), request.excluded);
  return { added: added.length, removed: removed.length, changed: changed.length };
}

/** @throws AppError of the reader, or `bad-signature` */
export function examineUpdate(request: ExamineRequest, progress: (names: number) => void): Examined {
  const { day } = request;
  const as = asOf(request);
  const signature = request.pinned === undefined ? undefined : verify(fs.readFileSync(request.path), request.pinned, request.signedBefore);
  const known = new KnownNames(request.own);
  const excluded = new Set(request.excluded);
  // A copy that cannot be read any more has nothing to compare with.
  const before = request.inForce === undefined ? undefined : readOrNothing(() => readForGuard(request.inForce!, as, { known, day, excluded }));
  const watch = before === undefined ? undefined : new Set([...before.licensed, ...before.delisted]);
  const after = readForGuard(request.path, as, { known, day, excluded, progress, ...(watch === undefined ? {} : { watch }) });
  const verdict = judgeUpdate(before, after, day, request.turnover, () => compareReach(request.inForce!, request.path, as));
  const held = before !== undefined && holds(verdict);
  const findings = verdict.findings.slice(0, MAX_FINDINGS);
  const first = firstOf(request, before === undefined ? findings : undefined, after);
  const { report } = after;
  return {
    checked: {
      syntax: report.syntax, names: after.names, allowed: after.allowed, orders: report.orders?.length ?? 0, skippedCount: report.skippedCount, skipped: report.skipped,
      notEnforceable: report.notEnforceable, sample: after.sample, findings: findings.slice(0, FINDINGS_SHOWN), findingCount: verdict.findings.length, first: doubtsShown(first ?? { left: [], told: [] }),
      ...(signature === undefined ? {} : { signature }),
    },
    verdict: { ...verdict, findings }, held, ...(first === undefined ? {} : { first }),
    ...(held ? { changes: countChanges(request, request.inForce!), was: before.names } : {}),
    ...(signature === undefined ? {} : { signature }),
  };
}

/** @param findings of a first version; one that takes the place of a copy that cannot be read any more has what waited before, too */
function firstOf({ first, kind }: ExamineRequest, findings: GuardFinding[] | undefined, after: GuardReading): FirstDoubts | undefined {
  const waiting = first === undefined ? undefined : stillThere(first, after);
  if (findings === undefined) return waiting;
  const { left, told } = doubtsOf(findings, after.names, kind);
  return { ...waiting, left: [...waiting?.left ?? [], ...left], told };
}

const stillThere = ({ left, told, ...rest }: FirstDoubts, { excluded, blocking }: GuardReading): FirstDoubts => ({ ...rest, left: left.filter(({ name }) => excluded.has(name)), told: told.filter(({ name }) => blocking.has(name)) });

function readOrNothing<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof AppError) return undefined;
    throw error;
  }
}
