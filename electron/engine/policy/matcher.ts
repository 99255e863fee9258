/**
 * The second matcher: rules that are patterns over names. Each has a literal that every match must hold; three neighbouring characters
 * of it, the rarest so far, name a bucket. A name's own threes are looked up, and only the patterns found there are tried. Where there is
 * no such literal a pattern is tried on every name; a list has only few of these.
 *
 *   heads   i32 × 2^15   first pattern of a bucket, or −1
 *   chain   i32 × n      the next one of the same bucket
 */
import { FOLD } from '../wire/case-folding.ts';
import { BEGIN, END, literalOf, readPattern } from './pattern-syntax.ts';
import { Pattern } from './pattern.ts';

/** A rule that is not a name. */
export interface PatternRule {
  text: string;
  /** Number of its source. */
  source: number;
}

/** The same as the compiler worker hands it over. */
export interface PlacedPattern extends PatternRule {
  /** Of the table; −1 for one that is tried on every name. */
  bucket: number;
}

const BUCKETS = 1 << 15;
const DOT = 46;
/** For a byte inside a label that would pass for a dot or an anchor. */
const OTHER = 92;

const bucketOf = (a: number, b: number, c: number): number => ((a & 31) << 10) | ((b & 31) << 5) | (c & 31);

/** Finds the rarest three characters of each pattern. It takes a look at every one: work for the compiler. */
export function placePatterns(rules: readonly PatternRule[]): PlacedPattern[] {
  const load = new Map<number, number>();
  return rules.map((rule) => {
    const literal = literalOf(readPattern(rule.text));
    let best = -1;
    for (let i = 0; i + 2 < literal.length; i++) {
      const bucket = bucketOf(literal.charCodeAt(i), literal.charCodeAt(i + 1), literal.charCodeAt(i + 2));
      if (best < 0 || (load.get(bucket) ?? 0) < (load.get(best) ?? 0)) best = bucket;
    }
    if (best >= 0) load.set(best, (load.get(best) ?? 0) + 1);
    return { ...rule, bucket: best };
  });
}

/** A name's text between its two marks. */
const text = new Uint8Array(260);

export class Matcher {
  readonly rules: readonly PlacedPattern[];
  private readonly heads = new Int32Array(BUCKETS).fill(-1);
  private readonly chain: Int32Array;
  private readonly always: number[] = [];
  private readonly compiled: (Pattern | undefined)[];
  private readonly seen: Uint32Array;
  private round = 0;
  private readonly found: number[] = [];

  constructor(rules: readonly PlacedPattern[]) {
    this.rules = rules;
    this.chain = new Int32Array(rules.length).fill(-1);
    this.compiled = Array.from({ length: rules.length });
    this.seen = new Uint32Array(rules.length);
    for (const [id, { bucket }] of rules.entries()) {
      if (bucket < 0) this.always.push(id);
      else {
        this.chain[id] = this.heads[bucket]!;
        this.heads[bucket] = id;
      }
    }
  }

  /**
   * Numbers of the rules that match, ascending; valid until the next call.
   * @param bytes a name on the wire at `at`, of `labels` labels
   */
  find(bytes: Uint8Array, at: number, labels: number): readonly number[] {
    const { found, heads, chain } = this;
    found.length = 0;
    if (labels === 0) return found; // the root
    let length = 0;
    text[length++] = BEGIN;
    for (let label = 0; label < labels; label++) {
      const size = bytes[at++]!;
      if (label > 0) text[length++] = DOT;
      for (let i = 0; i < size; i++) {
        const byte = FOLD[bytes[at++]!]!;
        text[length++] = byte === DOT || byte === BEGIN || byte === END ? OTHER : byte;
      }
    }
    text[length++] = END;
    this.round++;
    for (let i = 0; i + 2 < length; i++) {
      for (let id = heads[bucketOf(text[i]!, text[i + 1]!, text[i + 2]!)]!; id >= 0; id = chain[id]!) this.attempt(id, length);
    }
    for (const id of this.always) this.attempt(id, length);
    return found.length > 1 ? found.sort((a, b) => a - b) : found;
  }

  private attempt(id: number, length: number): void {
    if (this.seen[id] === this.round) return;
    this.seen[id] = this.round;
    const pattern = (this.compiled[id] ??= new Pattern(readPattern(this.rules[id]!.text)));
    if (pattern.test(text, length)) this.found.push(id);
  }
}
