/**
 * What is to stand in the audit and does not yet. Kept in the file of what it follows from (list-history.json), and written down with it
 * before the audit is: whatever a kill, or a disk that is full, keeps from the audit is written at the next start or the next try, once.
 */
import type { AuditEntry } from '../../../shared/history-api.ts';

/** A line of the audit that has no number yet. */
export type Note = Omit<AuditEntry, 'n'>;

export interface UnwrittenNotesOptions {
  /** Those that an earlier run left, oldest first. */
  left: readonly Note[];
  /** Resolves whether it stands in the audit. `again`: it may stand there already, and is not to stand there twice. Never throws. */
  write: (note: Note, again: boolean) => Promise<boolean>;
  /** One fewer is to be kept. */
  onWritten: () => void;
}

export class UnwrittenNotes {
  private readonly options: UnwrittenNotesOptions;
  private readonly notes: Note[];
  /** Of these it is not known whether the audit has them. */
  private readonly tried: Set<Note>;
  private writing: Promise<void> | undefined;

  constructor(options: UnwrittenNotesOptions) {
    this.options = options;
    this.notes = [...options.left];
    this.tried = new Set(this.notes);
  }

  /** Oldest first; to be kept. */
  get all(): readonly Note[] {
    return this.notes;
  }

  /** Who adds keeps `all` before anything else happens: writing begins in the next turn. */
  add(note: Note): void {
    this.notes.push(note);
    void this.write();
  }

  /** Writes what there is, in its order. What the audit does not take stays, and is tried at the next call. Resolves when that is known. */
  write(): Promise<void> {
    return (this.writing ??= this.writeAll());
  }

  private async writeAll(): Promise<void> {
    await Promise.resolve();
    try {
      for (let note = this.notes[0]; note !== undefined; note = this.notes[0]) {
        const again = this.tried.has(note);
        this.tried.add(note);
        if (!await this.options.write(note, again)) return;
        this.notes.shift();
        this.tried.delete(note);
        this.options.onWritten();
      }
    } finally {
      this.writing = undefined; // in the same turn: what is added from here on begins anew
    }
  }
}
