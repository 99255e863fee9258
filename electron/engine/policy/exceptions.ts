/**
 * Names that a list does not hold, though they hash like one that it does. Found after the fact, kept in index-exceptions.json, and true
 * until the list holds them.
 */
import fs from 'node:fs';
import path from 'node:path';

export interface IndexException {
  name: string;
  /** Id of the list. */
  list: string;
  /** ISO 8601; when it was found. */
  at: string;
}

/** Far more than there can be by chance. */
const MAX_EXCEPTIONS = 10_000;

const isException = (value: unknown): value is IndexException =>
  typeof value === 'object' && value !== null && (['name', 'list', 'at'] as const).every((field) => typeof (value as Record<string, unknown>)[field] === 'string');

export class IndexExceptions {
  private readonly file: string;
  private all: readonly IndexException[];

  constructor(dataFolder: string) {
    this.file = path.join(dataFolder, 'index-exceptions.json');
    this.all = this.read();
  }

  private read(): IndexException[] {
    try {
      const kept: unknown = JSON.parse(fs.readFileSync(this.file, 'utf8'));
      return Array.isArray(kept) ? kept.filter(isException).slice(0, MAX_EXCEPTIONS) : [];
    } catch {
      return []; // none, or torn: what it said is found again
    }
  }

  get list(): readonly IndexException[] {
    return this.all;
  }

  /** Listed name → ids of the lists that do not hold it. */
  byName(): Map<string, Set<string>> {
    const byName = new Map<string, Set<string>>();
    for (const { name, list } of this.all) byName.set(name, (byName.get(name) ?? new Set()).add(list));
    return byName;
  }

  /** Written beside and renamed. @throws Error of the file system; they hold for this run all the same */
  replace(all: readonly IndexException[]): void {
    this.all = all.slice(-MAX_EXCEPTIONS);
    const fresh = `${this.file}.new`;
    fs.writeFileSync(fresh, JSON.stringify(this.all), { mode: 0o600 });
    fs.renameSync(fresh, this.file);
  }
}
