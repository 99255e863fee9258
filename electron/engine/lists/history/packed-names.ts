/**
 * Many names without a string for each: a million take 30 MB, where strings and the arrays that hold them take 200.
 *
 *   bytes    one name after the other, ASCII
 *   starts   u32: where each begins; one more for the end
 */

/** A column of names; an array of strings is one. */
export interface NameColumn {
  readonly length: number;
  at(index: number): string | undefined;
}

const grown = <A extends Uint8Array | Uint32Array>(array: A, make: (length: number) => A): A => {
  const larger = make(array.length + (array.length >>> 1));
  larger.set(array);
  return larger;
};

export class PackedNames implements NameColumn {
  private bytes = Buffer.allocUnsafeSlow(64 * 1024);
  private starts = new Uint32Array(4096);
  length = 0;

  /** @param name ASCII, 253 characters at most */
  push(name: string): void {
    const start = this.starts[this.length]!;
    if (start + 256 > this.bytes.length) this.bytes = grown(this.bytes, (length) => Buffer.allocUnsafeSlow(length));
    if (this.length + 2 > this.starts.length) this.starts = grown(this.starts, (length) => new Uint32Array(length));
    this.starts[++this.length] = start + this.bytes.write(name, start, 'latin1');
  }

  at(index: number): string {
    return this.bytes.toString('latin1', this.starts[index], this.starts[index + 1]);
  }

  /**
   * The numbers of the names in ascending order; equal ones in the order in which they came. Sorted by the first two characters, then
   * group by group, so that only the names of one group are strings at a time.
   */
  order(): Uint32Array {
    const { length } = this;
    const groups = new Uint32Array(65_537);
    for (let i = 0; i < length; i++) groups[this.groupOf(i) + 1]!++;
    for (let group = 0; group < 65_536; group++) groups[group + 1]! += groups[group]!;
    const order = new Uint32Array(length);
    const next = groups.slice(0, 65_536);
    for (let i = 0; i < length; i++) order[next[this.groupOf(i)]!++] = i;
    for (let group = 0; group < 65_536; group++) {
      const part = order.subarray(groups[group]!, groups[group + 1]!);
      if (part.length > 1) part.set(Array.from(part, (index) => ({ name: this.at(index), index })).sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.index - b.index)).map(({ index }) => index));
    }
    return order;
  }

  private groupOf(index: number): number {
    const start = this.starts[index]!;
    return (this.bytes[start]! << 8) | (this.starts[index + 1]! - start > 1 ? this.bytes[start + 1]! : 0);
  }
}

/** Names of a column, by their numbers. */
export class NameSelection implements NameColumn {
  private readonly names: NameColumn;
  private readonly numbers: Uint32Array;

  constructor(names: NameColumn, numbers: Uint32Array) {
    this.names = names;
    this.numbers = numbers;
  }

  get length(): number {
    return this.numbers.length;
  }

  at(index: number): string | undefined {
    return index < this.numbers.length ? this.names.at(this.numbers[index]!) : undefined;
  }
}
