/** A few of many, evenly from the whole, without keeping the many: every n-th, with n doubled whenever there is no room. */
export class EvenSample<T> {
  private readonly kept: T[] = [];
  private stride = 1;
  private seen = 0;
  private readonly most: number;

  /** @param most how many are shown; twice as many are kept meanwhile */
  constructor(most: number) {
    this.most = most;
  }

  add(value: T): void {
    if (this.seen++ % this.stride !== 0) return;
    this.kept.push(value);
    if (this.kept.length < 2 * this.most) return;
    for (let at = 0; at < this.most; at++) this.kept[at] = this.kept[2 * at]!;
    this.kept.length = this.most;
    this.stride *= 2;
  }

  /** In the order in which they came. */
  get values(): T[] {
    const { kept, most } = this;
    if (kept.length <= most) return [...kept];
    return Array.from({ length: most }, (_, at) => kept[Math.floor((at * kept.length) / most)]!);
  }
}
