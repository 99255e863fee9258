/**
 * A set of names by their hashes, to count names once and to compare two versions of a list: a million take 16 MB, where a set of strings
 * takes 100. Hashes of 53 bits under a key that is drawn anew for each process, so that nobody can choose names that are taken for each
 * other; among a million names two are with a chance of one in 18,000, and then a count is one too low.
 */
import { getRandomValues } from 'node:crypto';
import { HASHES, hashPart, type HashKey } from '../policy/name-hash.ts';

const [k0 = 0, k1 = 0] = getRandomValues(new Int32Array(2));
const KEY: HashKey = { k0, k1 };
const FIRST_SLOTS = 1024;
const FULLEST = 0.7;

/** Never 0, which says that a slot is free. */
function numberOf(name: string): number {
  const labels = hashPart(name, 0, name.length, KEY, true);
  if (labels === 0) return 1;
  return (HASHES[2 * labels - 2]! >>> 0) * 2 ** 21 + (HASHES[2 * labels - 1]! >>> 11) || 1;
}

export class NameSet {
  private slots = new Float64Array(FIRST_SLOTS);
  size = 0;

  /** @returns whether it was not there yet */
  add(name: string): boolean {
    if (!this.put(numberOf(name))) return false;
    if (this.size > this.slots.length * FULLEST) this.grow();
    return true;
  }

  has(name: string): boolean {
    return this.slots[this.slotOf(numberOf(name))] !== 0;
  }

  /** How many of its names are in none of the others. */
  countMissing(...others: readonly NameSet[]): number {
    let missing = 0;
    for (const number of this.slots) if (number !== 0 && others.every((other) => other.slots[other.slotOf(number)] === 0)) missing++;
    return missing;
  }

  /** How many of its names are in the one and not in the other. */
  countIn(one: NameSet, notIn: NameSet): number {
    let count = 0;
    for (const number of this.slots) if (number !== 0 && one.slots[one.slotOf(number)] !== 0 && notIn.slots[notIn.slotOf(number)] === 0) count++;
    return count;
  }

  /** Where a number is, or would be put: the slots after its own are looked at one by one. */
  private slotOf(number: number): number {
    const last = this.slots.length - 1;
    let slot = number % this.slots.length;
    while (this.slots[slot] !== 0 && this.slots[slot] !== number) slot = slot === last ? 0 : slot + 1;
    return slot;
  }

  private put(number: number): boolean {
    const slot = this.slotOf(number);
    if (this.slots[slot] === number) return false;
    this.slots[slot] = number;
    this.size++;
    return true;
  }

  private grow(): void {
    const old = this.slots;
    this.slots = new Float64Array(2 * old.length);
    this.size = 0;
    for (const number of old) if (number !== 0) this.put(number);
  }
}
