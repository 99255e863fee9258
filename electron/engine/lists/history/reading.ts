/** One version of a list as the history sees it: its names in order, and what the list says of each. */
import { AppError } from '../../../../shared/app-error.ts';
import type { ListedRule } from '../../../../shared/history-api.ts';
import type { Order } from '../../../../shared/order-list.ts';
import { readListFile, type ReadOptions } from '../read-list.ts';
import { NameSelection, PackedNames, type NameColumn } from './packed-names.ts';

export interface Reading {
  /** Ascending by code unit, each once. */
  names: NameColumn;
  /** For each name the number of its state. */
  stateOf: Uint32Array;
  /** Each a JSON array of `ListedRule`: all that the list says of a name. */
  states: string[];
  orders: Order[];
  /** Patterns that block and are not left out. */
  patterns: number;
  /** What the household left out and the version holds: names, and patterns. */
  leftOut: ReadonlySet<string>;
}

/** More names than this are not remembered: such a list is a hundred megabytes of memory to compare. */
const MAX_NAMES = 3_000_000;

class Interned {
  readonly texts: string[] = [];
  private readonly numbers = new Map<string, number>();

  number(text: string): number {
    let number = this.numbers.get(text);
    if (number === undefined) {
      number = this.texts.push(text) - 1;
      this.numbers.set(text, number);
    }
    return number;
  }
}

/** Sorts names and brings all rules of a name together. */
function gather(names: PackedNames, rules: Uint32Array, ruleTexts: readonly string[]): Pick<Reading, 'names' | 'stateOf' | 'states'> {
  const order = names.order();
  const states = new Interned();
  const single: number[] = [];
  const stateOf = new Uint32Array(names.length);
  let count = 0;
  for (let from = 0, name = names.at(order[0] ?? 0); from < order.length; ) {
    const rule = rules[order[from]!]!;
    let to = from + 1;
    let several = false;
    let other = '';
    for (; to < order.length; to++) {
      other = names.at(order[to]!);
      if (other !== name) break;
      several ||= rules[order[to]!] !== rule;
    }
    // By text, not by number: the same rules make the same state whatever the order in which a list has them.
    stateOf[count] = several
      ? states.number(`[${[...new Set([...order.subarray(from, to)].map((at) => ruleTexts[rules[at]!]!))].toSorted().join(',')}]`)
      : (single[rule] ??= states.number(`[${ruleTexts[rule]!}]`));
    order[count++] = order[from]!; // what comes before `to` is done with
    name = other;
    from = to;
  }
  return { names: new NameSelection(names, order.subarray(0, count)), stateOf: stateOf.subarray(0, count), states: states.texts };
}

/**
 * Reads a list for the history, as the compiler reads it.
 * @param excluded what is left out of it here: the list says of it what it says, and it is told in `leftOut`
 * @throws AppError of the reader, or `too-large`
 */
export function readForHistory(file: string, options: ReadOptions, excluded: readonly string[] = []): Reading {
  const excludedHere = new Set(excluded);
  const leftOut = new Set<string>();
  let patterns = 0;
  const names = new PackedNames();
  let rules = new Uint32Array(4096);
  const texts = new Interned();
  let last = { match: '', action: '', important: false, number: -1 };
  const report = readListFile(file, {
    rule(name, match, action, _line, important, reference, detail) {
      let number: number;
      if (excludedHere.size > 0 && excludedHere.has(name)) leftOut.add(name);
      const limited = detail !== undefined;
      const plain = reference === undefined && !limited;
      if (plain && last.match === match && last.action === action && last.important === important) number = last.number;
      else {
        number = texts.number(JSON.stringify({
          match, action, ...(important ? { important } : {}), ...(limited ? { limited: true as const } : {}),
          ...(reference === undefined ? {} : { orders: [...reference.orders].toSorted() }),
          ...(reference?.listed === undefined ? {} : { listed: reference.listed }), ...(reference?.delisted === undefined ? {} : { delisted: reference.delisted }),
        } satisfies ListedRule));
        if (plain) last = { match, action, important, number };
      }
      if (names.length >= MAX_NAMES) throw new AppError('too-large', { code: 'history-large', most: MAX_NAMES });
      if (names.length === rules.length) {
        const larger = new Uint32Array(2 * rules.length);
        larger.set(rules);
        rules = larger;
      }
      rules[names.length] = number;
      names.push(name);
    },
    pattern(text, action) {
      if (excludedHere.has(text)) leftOut.add(text);
      else if (action === 'block') patterns++;
    },
  }, options);
  return { ...gather(names, rules, texts.texts), orders: report.orders ?? [], patterns, leftOut };
}
