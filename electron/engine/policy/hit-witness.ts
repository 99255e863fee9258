/**
 * Names that the index found, told once each, so that the worker can look in the lists whether they stand there. A small table of the
 * names told last keeps the hot path to one comparison:
 *
 *   told   i32 × 2 × 2^14   hash high, hash low of a listed name; its place is by its hash, and a newer one takes it
 */
import { FOLD } from '../wire/case-folding.ts';

const SLOTS = 1 << 14;
/** As many wait to be looked up; what comes then is told when it is asked again. */
const MAX_WAITING = 256;

/** The last `labels` labels of a name on the wire as lower-case text; `undefined` where a dot lies inside a label, for no list holds such a name. */
export function textOf(bytes: Uint8Array, at: number, labelCount: number, labels: number): string | undefined {
  for (let skip = labelCount - labels; skip > 0; skip--) at += bytes[at]! + 1;
  let text = '';
  for (let label = 0; label < labels; label++) {
    if (label > 0) text += '.';
    for (let end = at + bytes[at]!; at < end; ) {
      const byte = FOLD[bytes[++at]!]!;
      if (byte === 46) return undefined;
      text += String.fromCharCode(byte);
    }
    at++;
  }
  return text;
}

export class HitWitness {
  private readonly told = new Int32Array(2 * SLOTS);
  private readonly waiting = new Set<string>();
  /** A name waits, and none did before. */
  onFirst: () => void = () => undefined;

  /** @param labels of the name on the wire at `at`, of `labelCount` labels, that are listed */
  saw(high: number, low: number, bytes: Uint8Array, at: number, labelCount: number, labels: number): void {
    const slot = 2 * (low & (SLOTS - 1));
    if ((this.told[slot] === high && this.told[slot + 1] === low) || this.waiting.size >= MAX_WAITING) return;
    this.told[slot] = high;
    this.told[slot + 1] = low;
    const name = textOf(bytes, at, labelCount, labels);
    if (name === undefined) return;
    this.waiting.add(name);
    if (this.waiting.size === 1) this.onFirst();
  }

  take(): string[] {
    const names = [...this.waiting];
    this.waiting.clear();
    return names;
  }

  /** Other rules are in force: every name is told anew. */
  forget(): void {
    this.told.fill(0);
    this.waiting.clear();
  }
}
