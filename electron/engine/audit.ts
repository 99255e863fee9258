/**
 * The audit: who decided what about orders in this house, in the order in which it happened. `audit.jsonl` in the data folder, one JSON
 * object a line, forced to disk with each; never rewritten. At 1 MB it becomes `audit-000001.jsonl`, then -000002, and none is ever
 * deleted. A line that a kill tore stays as it is; a line end and a line that says so follow it.
 */
import fs from 'node:fs/promises';
import path from 'node:path';
import type { AuditEntry, AuditPage } from '../../shared/history-api.ts';

const CURRENT = 'audit.jsonl';
const ROTATED = /^audit-(\d{6,})\.jsonl$/;
const MAX_BYTES = 1024 * 1024;

export interface AuditOptions {
  dataFolder: string;
  clock: () => number;
  /** A sentence when it cannot be written; `undefined` when all is well again. */
  onTrouble: (text: string | undefined) => void;
  /** Bytes at which a new file is begun. */
  maxBytes?: number;
}

/** The whole lines of a file, oldest first; what is no entry is left out. */
function entriesOf(text: string): AuditEntry[] {
  const entries: AuditEntry[] = [];
  for (const line of text.split('\n')) {
    try {
      const entry = JSON.parse(line) as AuditEntry;
      if (typeof entry?.n === 'number' && typeof entry.at === 'string' && typeof entry.event === 'string') entries.push(entry);
    } catch {
      // A torn line: the line after it says so.
    }
  }
  return entries;
}

/** A line without its number, for comparing. */
function lineOf({ n: _number, ...entry }: Omit<AuditEntry, 'n'> & { n?: number }): string {
  return JSON.stringify(Object.entries(entry).toSorted(([a], [b]) => a.localeCompare(b)));
}

export class Audit {
  private readonly options: AuditOptions;
  /** The last number given; known once the end of the file was looked at. */
  private last: number | undefined;
  private size = 0;
  private queue: Promise<void> = Promise.resolve();
  private troubled = false;

  constructor(options: AuditOptions) {
    this.options = options;
  }

  private file(name: string): string {
    return path.join(this.options.dataFolder, name);
  }

  private async textOf(name: string): Promise<string> {
    try {
      return await fs.readFile(this.file(name), 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
      throw error;
    }
  }

  /** Newest first. */
  private async files(): Promise<string[]> {
    const rotated = (await fs.readdir(this.options.dataFolder)).filter((name) => ROTATED.test(name));
    return [CURRENT, ...rotated.toSorted((a, b) => Number(ROTATED.exec(b)![1]) - Number(ROTATED.exec(a)![1]))];
  }

  /** Looks at the end of what is there, and ends a torn line. */
  private async open(): Promise<number> {
    let last = 0;
    for (const name of await this.files()) {
      const entries = entriesOf(await this.textOf(name));
      last = Math.max(last, ...entries.slice(-1).map(({ n }) => n));
      if (last > 0) break;
    }
    const text = await this.textOf(CURRENT);
    this.size = Buffer.byteLength(text);
    if (text !== '' && !text.endsWith('\n')) {
      const torn = entriesOf(text.slice(text.lastIndexOf('\n') + 1)).length === 0; // a whole line that lacks its end only is kept
      await this.write('\n');
      if (torn) await this.write(`${JSON.stringify({ n: ++last, at: new Date(this.options.clock()).toISOString(), event: 'torn-line', by: 'automatic', detail: 'the line before was cut off when Gavel was ended' } satisfies AuditEntry)}\n`);
    }
    return last;
  }

  private async write(text: string): Promise<void> {
    const handle = await fs.open(this.file(CURRENT), 'a', 0o600);
    try {
      await handle.appendFile(text);
      await handle.datasync();
    } finally {
      await handle.close();
    }
    this.size += Buffer.byteLength(text);
  }

  private async rotate(): Promise<void> {
    const newest = (await this.files())[1];
    const number = newest === undefined ? 1 : Number(ROTATED.exec(newest)![1]) + 1;
    await fs.rename(this.file(CURRENT), this.file(`audit-${String(number).padStart(6, '0')}.jsonl`));
    this.size = 0;
  }

  private async append(entry: Omit<AuditEntry, 'n'>): Promise<void> {
    this.last ??= await this.open();
    if (this.size >= (this.options.maxBytes ?? MAX_BYTES)) await this.rotate();
    const line: AuditEntry = { n: this.last + 1, ...entry };
    await this.write(`${JSON.stringify(line)}\n`);
    this.last = line.n;
  }

  /** Whether the newest files have this line, whatever its number. */
  private async has(entry: Omit<AuditEntry, 'n'>): Promise<boolean> {
    const wanted = lineOf(entry);
    for (const name of (await this.files()).slice(0, 2)) if (entriesOf(await this.textOf(name)).some((there) => lineOf(there) === wanted)) return true;
    return false;
  }

  /**
   * Appends a line of a known time. Never throws: what was decided holds although it could not be noted, and that is told.
   * @param again it may be there already: a kill came behind an earlier call, or the disk did not say
   * @returns whether it is on disk
   */
  noteOf(entry: Omit<AuditEntry, 'n'>, again: boolean): Promise<boolean> {
    const written = this.queue.then(async () => {
      try {
        if (!again || !await this.has(entry)) await this.append(entry);
        if (this.troubled) this.options.onTrouble(undefined);
        this.troubled = false;
        return true;
      } catch (error) {
        this.troubled = true;
        this.last = undefined; // what reached the file is looked at anew
        this.options.onTrouble(`The audit ${this.file(CURRENT)} cannot be written: ${(error as Error).message}.`);
        return false;
      }
    });
    this.queue = written.then(() => undefined);
    return written;
  }

  /** Appends what happened now; resolves when it is on disk. Never throws, as `noteOf`. */
  async note(entry: Omit<AuditEntry, 'n' | 'at'>): Promise<void> {
    await this.noteOf({ at: new Date(this.options.clock()).toISOString(), ...entry }, false);
  }

  /** Newest first. @param before the `next` of an earlier page */
  async page(limit: number, before: string | undefined): Promise<AuditPage> {
    await this.queue;
    const below = before === undefined ? Infinity : Number(before);
    const rows: AuditEntry[] = [];
    for (const name of await this.files()) {
      const entries = entriesOf(await this.textOf(name));
      for (let at = entries.length - 1; at >= 0 && rows.length <= limit; at--) if (entries[at]!.n < below) rows.push(entries[at]!);
      if (rows.length > limit) break;
    }
    const page = rows.slice(0, limit);
    return { rows: page, ...(rows.length > limit ? { next: String(page.at(-1)!.n) } : {}) };
  }

  /** Everything, oldest first. */
  async all(): Promise<AuditEntry[]> {
    await this.queue;
    const all: AuditEntry[] = [];
    for (const name of (await this.files()).toReversed()) for (const entry of entriesOf(await this.textOf(name))) all.push(entry);
    return all;
  }
}
