/** How far two versions of a list that are written differently reach with the same names: alone, or with all below them. */
import type { ListSyntax } from '../../../../shared/list-syntax.ts';
import type { ListKind } from '../../../../shared/verdict.ts';
import { NameSet } from '../name-set.ts';
import { readListFile } from '../read-list.ts';

/** Names of both versions that block more, or less, in the later one. */
export interface ReachChange {
  wider: number;
  narrower: number;
}

interface Reached {
  alone: NameSet;
  /** With what lies below; what is here may be in the other too. */
  below: NameSet;
}

function reachOf(file: string, as: { kind: ListKind; syntax?: ListSyntax }): Reached {
  const reached: Reached = { alone: new NameSet(), below: new NameSet() };
  readListFile(file, {
    rule(name, match, action) {
      if (action === 'block') (match === 'exact' ? reached.alone : reached.below).add(name);
    },
  }, as);
  return reached;
}

/** @param before absolute path, as `after` @throws AppError of the reader */
export function compareReach(before: string, after: string, as: { kind: ListKind; syntax?: ListSyntax }): ReachChange {
  const was = reachOf(before, as);
  const is = reachOf(after, as);
  return { wider: was.alone.countIn(is.below, was.below), narrower: was.below.countIn(is.alone, is.below) };
}
