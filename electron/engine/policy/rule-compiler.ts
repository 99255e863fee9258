/** Compiles rules in memory: the household's own, which are few and act at once. */
import type { OrderReference, RuleAction, RuleDetail, RuleMatch } from '../lists/list-reader.ts';
import type { PatternRule } from './matcher.ts';
import { mergeRules, type CompiledRules } from './merge-rules.ts';
import { HASHES, hashPlain, type HashKey } from './name-hash.ts';
import { MemoryRuns, RunReader, RunWriter, type RunStore } from './rule-runs.ts';
import { RuleSources } from './rule-sources.ts';

/** Takes rules of lists as readers give them, and keeps their hashes in a store of runs. */
export class RuleCollector {
  readonly sources = new RuleSources();
  readonly patterns: PatternRule[] = [];
  readonly writer: RunWriter;
  private readonly key: HashKey;

  constructor(key: HashKey, store: RunStore) {
    this.key = key;
    this.writer = new RunWriter(key, store);
  }

  /**
   * Adds one rule. @param line of the list, 0 where that does not matter
   * @returns false when the rules say more than names in too many ways, and this one was left out
   */
  add(list: string, name: string, match: RuleMatch, action: RuleAction, important: boolean, reference: OrderReference | undefined, detail?: RuleDetail, line = 0): boolean {
    const source = detail === undefined
      ? this.sources.plain(list, match, action, important, reference)
      : this.detailed({ list, match, action, important }, reference, detail, line);
    if (source < 0) return false;
    this.writer.put(name, source, line);
    return true;
  }

  /** As `add`, for a name in a part of a list that is blocked: nearly every rule of large lists. @returns false when it is no plain name */
  addPlain(list: string, ascii: DataView, from: number, to: number, match: RuleMatch, line: number): boolean {
    if (!hashPlain(ascii, from, to, this.key)) return false;
    this.writer.putHash(HASHES[0]!, HASHES[1]!, this.sources.plain(list, match, 'block', false, undefined), line);
    return true;
  }

  /** Adds a rule that is a pattern. @returns as `add` */
  addPattern(list: string, text: string, action: RuleAction, important: boolean, detail?: RuleDetail, line = 0): boolean {
    const source = this.detailed({ list, match: 'tree', action, important, pattern: text }, undefined, detail ?? {}, line);
    if (source >= 0) this.patterns.push({ text, source });
    return source >= 0;
  }

  private detailed(plain: Parameters<RuleSources['detailed']>[0], reference: OrderReference | undefined, detail: RuleDetail, line: number): number {
    return this.sources.detailed(plain, reference, detail, (names, source) => {
      for (const name of names) this.writer.put(name, source, line);
    });
  }
}

export class RuleCompiler extends RuleCollector {
  private readonly store: RunStore;

  constructor(key: HashKey) {
    const store = new MemoryRuns();
    super(key, store);
    this.store = store;
  }

  /** @throws Error when the rules combine in more ways than a rule-set id can name */
  finish(): CompiledRules {
    const { writer, sources, patterns } = this;
    writer.end();
    return mergeRules([{ sources: sources.all, patterns, runs: new RunReader(this.store, writer.runs), count: writer.count }]);
  }
}
