/** Which moments of the log are in sight: told by the grid, heard by the strip of time, without drawing the page anew. */

/** Milliseconds since the epoch. */
export interface InSight {
  newest: number;
  oldest: number;
}

export class Sight {
  private now: InSight | undefined;
  private readonly watchers = new Set<() => void>();

  readonly snapshot = (): InSight | undefined => this.now;

  readonly subscribe = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => void this.watchers.delete(watcher);
  };

  readonly set = (sight: InSight | undefined): void => {
    if (sight?.newest === this.now?.newest && sight?.oldest === this.now?.oldest) return;
    this.now = sight;
    for (const watcher of this.watchers) watcher();
  };
}
