/** How much of what a list names it does not block: its own exceptions let it through, or its rules are for some devices or types only. The list is read a second time for it, for names are not kept. */
import type { ListSyntax } from '../../../../shared/list-syntax.ts';
import type { ListKind } from '../../../../shared/verdict.ts';
import { Matcher, placePatterns } from '../../policy/matcher.ts';
import { encodeName } from '../../wire/message.ts';
import type { RuleMatch, RuleSink } from '../list-reader.ts';
import { NameSet } from '../name-set.ts';
import { readList, readListFile } from '../read-list.ts';
import { isForHomes } from './list-effect.ts';

/** Of more names than these a share is looked at, every tenth, say; of fewer where many patterns have to be tried on each. */
const MOST_NAMES = 100_000;
const MOST_TRIES = 5_000_000;
const FEWEST_NAMES = 2000;

/** Names that are let through: alone, with all below them, or only what is below them. */
class Lifting {
  private readonly names = { exact: new NameSet(), tree: new NameSet(), below: new NameSet() };
  private readonly patterns: string[] = [];
  private matcher: Matcher | undefined;

  add(name: string, match: RuleMatch): void {
    this.names[match].add(name);
  }

  addPattern(text: string): void {
    this.patterns.push(text);
  }

  get isEmpty(): boolean {
    const { exact, tree, below } = this.names;
    return exact.size + tree.size + below.size + this.patterns.length === 0;
  }

  get tries(): number {
    return this.ready?.rules.filter(({ bucket }) => bucket < 0).length ?? 0;
  }

  private get ready(): Matcher | undefined {
    if (this.patterns.length === 0) return undefined;
    return (this.matcher ??= new Matcher(placePatterns(this.patterns.map((text) => ({ text, source: 0 })))));
  }

  /** Whether it lets the name through, as far as `match` reaches with it. */
  has(name: string, match: RuleMatch): boolean {
    const { exact, tree, below } = this.names;
    if (match !== 'below' && exact.has(name)) return true;
    if (tree.has(name) || (match === 'below' && below.has(name))) return true;
    for (let dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
      const parent = name.slice(dot + 1);
      if (tree.has(parent) || below.has(parent)) return true;
    }
    const asked = match === 'below' ? `x.${name}` : name;
    return this.ready !== undefined && this.ready.find(encodeName(asked), 0, asked.split('.').length).length > 0;
  }
}

/** The exceptions of a list that are for every device. */
export class Exceptions {
  private readonly plain = new Lifting();
  private readonly important = new Lifting();

  add(name: string, match: RuleMatch, important: boolean): void {
    (important ? this.important : this.plain).add(name, match);
  }

  addPattern(text: string, important: boolean): void {
    (important ? this.important : this.plain).addPattern(text);
  }

  get isEmpty(): boolean {
    return this.plain.isEmpty && this.important.isEmpty;
  }

  /** How many patterns are tried on every name. */
  get tries(): number {
    return this.plain.tries + this.important.tries;
  }

  /** @param strong a plain exception does not lift the rule */
  lift(name: string, match: RuleMatch, strong: boolean): boolean {
    return this.important.has(name, match) || (!strong && this.plain.has(name, match));
  }
}

/**
 * @param source the bytes, or the absolute path of a file
 * @param names how many it blocks; of many the count is an estimate from a sample
 * @throws AppError of the reader
 */
export function countLifted(source: Uint8Array | string, as: { kind: ListKind; syntax?: ListSyntax }, exceptions: Exceptions, names: number, excluded: ReadonlySet<string>): number {
  const most = Math.max(FEWEST_NAMES, Math.min(MOST_NAMES, MOST_TRIES / Math.max(1, exceptions.tries)));
  const step = Math.max(1, Math.ceil(names / most));
  const lifted = new NameSet();
  /** By another rule of the list. */
  const standing = new NameSet();
  let nth = 0;
  const sink: RuleSink = {
    rule(name, match, action, _line, important, _reference, detail) {
      if (action !== 'block' || nth++ % step !== 0 || excluded.has(name)) return;
      const isFree = !isForHomes('block', detail) || exceptions.lift(name, match, important && as.kind === 'custom');
      (isFree ? lifted : standing).add(name);
    },
  };
  if (typeof source === 'string') readListFile(source, sink, as);
  else readList(source, sink, as);
  const free = lifted.countMissing(standing);
  return step === 1 ? free : Math.round((free / Math.max(1, lifted.size + standing.size)) * names);
}
