/** One version of a list as the history sees it: its names in order, and what the list says of each. Pure. */
import { AppError } from '../../../../shared/app-error.ts';
import type { ListedRule } from '../../../../shared/history-api.ts';
import type { Order } from '../../../../shared/order-list.ts';
import { readList } from '../read-list.ts';

export interface Reading {
  /** Ascending by code unit, each once. */
  names: string[];
  /** For each name the number of its state. */
  stateOf: Uint32Array;
  /** Each a JSON array of `ListedRule`: all that the list says of a name. */
  states: string[];
  orders: Order[];
}

/** More names than this are not remembered: such a list is half a gigabyte of memory to compare. */
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
function gather(names: readonly string[], rules: readonly number[], ruleTexts: readonly string[]): Pick<Reading, 'names' | 'stateOf' | 'states'> {
  const order = Uint32Array.from(names, (_, index) => index).sort((a, b) => (names[a]! < names[b]! ? -1 : names[a]! > names[b]! ? 1 : rules[a]! - rules[b]!));
  const states = new Interned();
  const single: number[] = [];
  const sorted: string[] = [];
  const stateOf = new Uint32Array(names.length);
  for (let from = 0; from < order.length; ) {
    const name = names[order[from]!]!;
    let to = from + 1;
    let several = false;
    for (; to < order.length && names[order[to]!] === name; to++) several ||= rules[order[to]!] !== rules[order[from]!];
    const rule = rules[order[from]!]!;
    // By text, not by number: the same rules make the same state whatever the order in which a list has them.
    stateOf[sorted.length] = several
      ? states.number(`[${[...new Set([...order.subarray(from, to)].map((at) => ruleTexts[rules[at]!]!))].toSorted().join(',')}]`)
      : (single[rule] ??= states.number(`[${ruleTexts[rule]!}]`));
    sorted.push(name);
    from = to;
  }
  return { names: sorted, stateOf: stateOf.subarray(0, sorted.length), states: states.texts };
}

/**
 * Reads a list for the history, as the compiler reads it.
 * @param excluded names that the household left out: the list holds them, and what became of a question is not known by the list alone
 * @throws AppError of the reader, or `too-large`
 */
export function readForHistory(bytes: Uint8Array, options: Parameters<typeof readList>[2], excluded: readonly string[] = []): Reading {
  const left = new Set(excluded);
  const names: string[] = [];
  const rules: number[] = [];
  const texts = new Interned();
  let last = { match: '', action: '', important: false, number: -1 };
  const report = readList(bytes, {
    rule(name, match, action, _line, important, reference, detail) {
      let number: number;
      const limited = detail !== undefined || (left.size > 0 && left.has(name));
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
      if (names.length >= MAX_NAMES) throw new AppError('too-large', `the list holds more than ${MAX_NAMES} names; its history is not kept`);
      names.push(name);
      rules.push(number);
    },
  }, options);
  return { ...gather(names, rules, texts.texts), orders: report.orders ?? [] };
}
