/** Puts all lists in force together: one compilation at a time, and one more for what came meanwhile. */
import fs from 'node:fs';
import type { ListReport } from '../policy/compiler-protocol.ts';
import type { IndexKeeper } from '../policy/index-keeper.ts';
import { excludedNames, type Entry } from './entry.ts';
import type { ListStore } from './list-store.ts';

export interface ListCompilerOptions {
  index: Pick<IndexKeeper, 'use'>;
  store: ListStore;
  entries: () => Iterable<Entry>;
  onCompiled: (reports: Record<string, ListReport>) => void;
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
    const { index, store, entries, onCompiled } = this.options;
    const lists = [...entries()].filter((entry) => store.hasCopy(entry.subscription.id)).map((entry) => {
      const { id, kind, syntax } = entry.subscription;
      const excluded = excludedNames(entry, store.meta(id));
      return { id, kind, path: store.file(id), piece: store.piece(id), ...(kind === 'court-order' ? { book: store.book(id) } : {}), content: store.meta(id)?.sha256 ?? `${fs.statSync(store.file(id)).mtimeMs}`, ...(excluded.length === 0 ? {} : { excluded }), ...(syntax === undefined ? {} : { syntax }) };
    });
    onCompiled(await index.use(lists, mayLoad));
  }
}
