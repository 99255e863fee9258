/** Fetches few lists at once, and one of a host at a time: polite to those who publish, and to the line of this home. */

interface Waiting {
  host: string;
  run: () => void;
}

export class UpdateQueue {
  private readonly atOnce: number;
  private running = 0;
  private readonly busy = new Set<string>();
  private readonly waiting: Waiting[] = [];

  constructor(atOnce = 3) {
    this.atOnce = atOnce;
  }

  /** @param host empty for what comes from no host @returns what the job returns, when it was its turn */
  run<T>(host: string, job: () => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.waiting.push({
        host,
        run: () => {
          job().then(resolve, reject).finally(() => {
            this.running--;
            this.busy.delete(host);
            this.next();
          });
        },
      });
      this.next();
    });
  }

  private next(): void {
    while (this.running < this.atOnce) {
      const at = this.waiting.findIndex(({ host }) => host === '' || !this.busy.has(host));
      if (at < 0) return;
      const [{ host, run }] = this.waiting.splice(at, 1) as [Waiting];
      this.running++;
      if (host !== '') this.busy.add(host);
      run();
    }
  }
}
