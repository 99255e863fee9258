/** What the newest answers of one upstream took, in milliseconds, in a ring: noting one costs a store, and the quantiles are found when somebody looks. */
const KEPT = 512;
/** Fewer say nothing about the slow ones. */
const ENOUGH = 20;

export class Latencies {
  private readonly ring = new Float32Array(KEPT);
  private count = 0;

  note(ms: number): void {
    this.ring[this.count++ % KEPT] = ms;
  }

  /** Half of the newest answers took no longer, and 95 in 100; the latter only where there are enough. */
  get quantiles(): { halfWithinMs?: number; mostWithinMs?: number } {
    const count = Math.min(this.count, KEPT);
    if (count === 0) return {};
    const sorted = this.ring.slice(0, count).sort();
    const within = (part: number): number => sorted[Math.ceil(part * count) - 1]!;
    return { halfWithinMs: within(0.5), ...(count < ENOUGH ? {} : { mostWithinMs: within(0.95) }) };
  }
}
