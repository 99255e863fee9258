/** Puts all lists in force together: one compilation at a time, and one more for what came meanwhile. */
import fs from 'node:fs';
import path from 'node:path';
import { readCompiled } from '../policy/compiled-file.ts';
import type { CompilerClient } from '../policy/compiler-client.ts';
import type { ListReport } from '../policy/compiler-protocol.ts';
import type { HashKey } from '../policy/name-hash.ts';
import type { CompiledRules } from '../policy/rule-compiler.ts';
import { excludedNames, type Entry } from './entry.ts';
import { ListStore } from './list-store.ts';

/** Counts up when the same contents compile to something else. */
const COMPILATION = 3;

export interface ListCompilerOptions {
  dataFolder: string;
  key: HashKey;
  compiler: CompilerClient;
  store: ListStore;
  entries: () => Iterable<Entry>;
  onCompiled: (compiled: CompiledRules, reports: Record<string, ListReport>) => void;
}

export class ListCompiler {
  private readonly options: ListCompilerOptions;
  private compiling: Promise<void> | undefined;
  private again: Promise<void> | undefined;

  constructor(options: ListCompilerOptions) {
    this.options = options;
  }

  /**
   * Resolves when what is there now is in force.
   * @param mayLoad the compiled file of an earlier run will do, where it fits
   */
  compile(mayLoad = false): Promise<void> {
    if (this.compiling === undefined) {
      this.compiling = this.once(mayLoad).finally(() => {
        this.compiling = undefined;
      });
      return this.compiling;
    }
    this.again ??= this.compiling.catch(() => undefined).then(() => {
      this.again = undefined;
      return this.compile();
    });
    return this.again;
  }

  private async once(mayLoad: boolean): Promise<void> {
    const { compiler, key, dataFolder, store, entries, onCompiled } = this.options;
    const file = path.join(dataFolder, 'rule-index.bin');
    const lists = [...entries()].filter((entry) => store.hasCopy(entry.subscription.id)).map((entry) => {
      const { id, kind } = entry.subscription;
      const excluded = excludedNames(entry);
      return { id, kind, path: store.file(id), ...(excluded.length === 0 ? {} : { excluded }) };
    });
    const contents = lists.map((list) => [list.id, list.kind, store.meta(list.id)?.sha256 ?? fs.statSync(list.path).mtimeMs, ...(list.excluded === undefined ? [] : [list.excluded])]);
    const fingerprint = ListStore.hash(Buffer.from(JSON.stringify([COMPILATION, key, contents])));
    const loaded = mayLoad ? readCompiled(file, fingerprint) : undefined;
    const { compiled, reports } = loaded ?? (await compiler.call('compile', { lists, key, file, fingerprint }));
    onCompiled(compiled, reports);
  }
}
