/** Reads lists again when it is time: few at once, one of a host at a time, and after a start only once the household's upstreams answer. */
import type { LookupFunction } from 'node:net';
import { noUpstream } from '../upstream/lookup.ts';
import { hasName, hostOf, type Entry } from './entry.ts';
import type { Intake, ListIntake } from './list-intake.ts';
import { UpdateQueue } from './update-queue.ts';

/** A look whether upstreams answer yet; doubled up to the longest. In milliseconds. */
const FIRST_LOOK_MS = 2000;
const LONGEST_LOOK_MS = 60_000;

export interface ListUpdatesOptions {
  intake: ListIntake;
  lookup: LookupFunction;
  clock: () => number;
  /** From 0 to 1. */
  random: () => number;
  /** Milliseconds since the epoch; `undefined` for what is not read again. */
  nextAt: (entry: Entry) => number | undefined;
  onChange: () => void;
  /** Bytes of the list are in force now, and are to be compiled. */
  onTaken: (entry: Entry, intake: Intake) => Promise<void>;
}

export class ListUpdates {
  private readonly options: ListUpdatesOptions;
  private readonly queue = new UpdateQueue();
  /** An upstream answered since the start. */
  private resolving = false;

  constructor(options: ListUpdatesOptions) {
    this.options = options;
  }

  /** Reads a list when it is its turn; a list that is being read is read once. Resolves when what came of it is in force. */
  read(entry: Entry, how?: { anew: boolean }): Promise<void> {
    if (entry.reading !== undefined) return entry.reading;
    entry.waiting = undefined;
    entry.reading = this.queue.run(hostOf(entry.subscription.source), () => this.readNow(entry, how)).finally(() => {
      entry.reading = undefined;
      this.options.onChange();
    });
    this.options.onChange();
    return entry.reading;
  }

  private async readNow(entry: Entry, how: { anew: boolean } | undefined): Promise<void> {
    const intake = await this.options.intake.read(entry, how);
    entry.chance = this.options.random();
    entry.reading = undefined; // what follows shows how it ended
    await this.options.onTaken(entry, intake);
  }

  /** Starts reading what is due. Called every few seconds; resolves when that is done. */
  async readDue(entries: Iterable<Entry>): Promise<void> {
    const now = this.options.clock();
    const due = [...entries].filter((entry) => entry.reading === undefined && (this.options.nextAt(entry) ?? Infinity) <= now);
    await Promise.all(due.map(async (entry) => {
      if (await this.canResolve(entry)) await this.read(entry);
    }));
  }

  /** A list whose host cannot be looked up because no upstream answers waits: that is no fault of the list. */
  private async canResolve(entry: Entry): Promise<boolean> {
    const host = hostOf(entry.subscription.source);
    if (this.resolving || !hasName(host)) return true;
    const times = entry.waiting?.times ?? 0;
    // Meanwhile it is not due.
    entry.waiting = { until: this.options.clock() + Math.min(FIRST_LOOK_MS * 2 ** times, LONGEST_LOOK_MS), times: times + 1 };
    const answered = await new Promise<boolean>((resolve) => {
      this.options.lookup(host, {}, (error) => resolve(error === null || !noUpstream(error)));
    });
    if (answered) this.resolving = true;
    return answered;
  }
}
