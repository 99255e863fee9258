/** How many names a version of a list puts in force: the one number that its row, its history and the record of decisions show. Pure. */
import type { ListedRule } from '../../../../shared/history-api.ts';
import { listedOn } from '../../../../shared/order-list.ts';
import type { Reading } from './reading.ts';

export interface NameCounts {
  /** Names that block, each once, and patterns; without the two that follow. */
  names: number;
  /** Held by the list and left out of it here: names, exceptions, patterns. */
  leftOut: number;
  /** On it, and not listed on the day: taken off by the list itself, or listed later. */
  delisted: number;
}

type Weight = 'blocks' | 'rests' | 'neither';

function weightOf(state: string, day: string): Weight {
  const blocks = (JSON.parse(state) as ListedRule[]).filter(({ action }) => action === 'block');
  if (blocks.length === 0) return 'neither';
  return blocks.some((rule) => listedOn(rule, day)) ? 'blocks' : 'rests';
}

/** @param day the household's, `YYYY-MM-DD` */
export function countNames({ names, stateOf, states, patterns, leftOut }: Reading, day: string): NameCounts {
  const weights = states.map((state) => weightOf(state, day));
  const counts: NameCounts = { names: patterns, leftOut: leftOut.size, delisted: 0 };
  for (let index = 0; index < names.length; index++) {
    const weight = weights[stateOf[index]!];
    if (weight === 'neither' || (leftOut.size > 0 && leftOut.has(names.at(index)!))) continue;
    if (weight === 'blocks') counts.names++;
    else counts.delisted++;
  }
  return counts;
}
