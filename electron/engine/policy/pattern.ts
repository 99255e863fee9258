/**
 * A pattern as an automaton over the bytes of a name: one step a byte, whatever the pattern. Positions after Glushkov, states made when
 * they are first reached and never more than `MAX_STATES`: the reader has walked through all of them and refused what needs more.
 *
 *   positions   one for each character of the pattern, counted repetitions written out; which may follow which
 *   states      sets of positions; next[state × classes + class of the byte] is the next state, or −1: not made yet
 */
import { BEGIN, END, LITERAL_CHARS, literalOf, PatternError, readPattern, type ByteSet, type Node } from './pattern-syntax.ts';

const MAX_POSITIONS = 192;
/** Of one pattern. */
export const MAX_STATES = 512;
/** The state in which the pattern has been found. */
const FOUND = 1;

interface Part {
  nullable: boolean;
  first: number[];
  last: number[];
}

const merge = (a: readonly number[], b: readonly number[]): number[] => [...new Set([...a, ...b])];

class Positions {
  readonly sets: ByteSet[] = [];
  readonly follow: number[][] = [];

  build(node: Node): Part {
    switch (node.kind) {
      case 'set': {
        if (this.sets.length >= MAX_POSITIONS) throw new PatternError({ code: 'written-out-long' });
        const position = this.sets.push(node.set) - 1;
        this.follow.push([]);
        return { nullable: false, first: [position], last: [position] };
      }
      case 'all': return this.sequence(node.parts.map((part) => () => this.build(part)));
      case 'any': {
        const parts = node.parts.map((part) => this.build(part));
        return { nullable: parts.some((part) => part.nullable), first: parts.flatMap((part) => part.first), last: parts.flatMap((part) => part.last) };
      }
      case 'repeat': return this.repeat(node.node, node.min, node.max);
    }
  }

  private sequence(parts: readonly (() => Part)[]): Part {
    let all: Part = { nullable: true, first: [], last: [] };
    for (const make of parts) {
      const next = make();
      this.link(all.last, next.first);
      all = {
        nullable: all.nullable && next.nullable, first: all.nullable ? merge(all.first, next.first) : all.first,
        last: next.nullable ? merge(all.last, next.last) : next.last,
      };
    }
    return all;
  }

  private link(from: readonly number[], to: readonly number[]): void {
    for (const position of from) this.follow[position] = merge(this.follow[position]!, to);
  }

  private repeat(node: Node, min: number, max: number | undefined): Part {
    const parts: (() => Part)[] = Array.from({ length: min }, () => () => this.build(node));
    if (max === undefined) {
      parts.push(() => {
        const part = this.build(node);
        this.link(part.last, part.first);
        return { ...part, nullable: true };
      });
    } else for (let i = min; i < max; i++) parts.push(() => ({ ...this.build(node), nullable: true }));
    return this.sequence(parts);
  }
}

export class Pattern {
  private readonly positions = new Positions();
  private readonly first: number[];
  private readonly accepting: Set<number>;
  /** The class of each byte: bytes that no position tells apart share one. */
  private readonly classOf = new Uint8Array(256);
  private readonly sample: number[] = [];
  private readonly ids = new Map<string, number>();
  private readonly members: number[][] = [];
  private next: Int16Array;

  /** @throws PatternError when it is none, or more than can be searched for in bounded time */
  constructor(node: Node) {
    const { nullable, first, last } = this.positions.build(node);
    this.first = first.toSorted((a, b) => a - b);
    this.accepting = new Set(last);
    const { sets, follow } = this.positions;
    // An anchor is a place and not a character: here it is one, so it cannot be met twice.
    for (const anchor of [BEGIN, END]) {
      if (follow.some((after, position) => sets[position]![anchor] === 1 && after.some((next) => sets[next]![anchor] === 1))) throw new PatternError({ code: 'anchor-behind-anchor' });
    }
    this.splitBytes(sets);
    this.next = new Int16Array(8 * this.sample.length).fill(-1);
    this.state([]); // 0: nothing begun
    this.ids.set('found', this.members.push([]) - 1);
    this.everything = nullable;
  }

  /** Bytes that some position tells apart come into different classes. */
  private splitBytes(sets: readonly ByteSet[]): void {
    const { classOf, sample } = this;
    const split = new Int16Array(512);
    for (const set of new Set(sets)) {
      split.fill(-1);
      let count = 0;
      for (let byte = 0; byte < 256; byte++) {
        const key = 2 * classOf[byte]! + set[byte]!;
        if (split[key]! < 0) split[key] = count++;
        classOf[byte] = split[key]!;
      }
    }
    for (let byte = 0; byte < 256; byte++) if (classOf[byte] === sample.length) sample.push(byte);
  }

  /** Every name matches: an empty pattern, or one that need not hold anything. */
  readonly everything: boolean;

  private state(members: number[]): number {
    const key = members.join();
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const id = this.members.push(members) - 1;
    if (id >= MAX_STATES) throw new PatternError({ code: 'begins-many' });
    this.ids.set(key, id);
    const wanted = this.members.length * this.sample.length;
    if (wanted > this.next.length) {
      const larger = new Int16Array(2 * wanted).fill(-1);
      larger.set(this.next);
      this.next = larger;
    }
    return id;
  }

  private step(state: number, byteClass: number): number {
    const byte = this.sample[byteClass]!;
    const { sets, follow } = this.positions;
    const reached = new Set<number>();
    for (const position of this.first) if (sets[position]![byte] === 1) reached.add(position);
    for (const member of this.members[state]!) for (const position of follow[member]!) if (sets[position]![byte] === 1) reached.add(position);
    let to = FOUND;
    if (![...reached].some((position) => this.accepting.has(position))) to = this.state([...reached].toSorted((a, b) => a - b));
    this.next[state * this.sample.length + byteClass] = to;
    return to;
  }

  /** Whether it is found in `bytes[0 … length)`, which begin with `BEGIN` and end in `END`. */
  test(bytes: Uint8Array, length: number): boolean {
    if (this.everything) return true;
    const classes = this.sample.length;
    let state = 0;
    for (let i = 0; i < length; i++) {
      const byteClass = this.classOf[bytes[i]!]!;
      const known = this.next[state * classes + byteClass]!;
      state = known >= 0 ? known : this.step(state, byteClass);
      if (state === FOUND) return true;
    }
    return false;
  }

  /**
   * Walks through every state that a name can reach.
   * @returns how many there are; 0 when no name matches
   * @throws PatternError when they are too many
   */
  explore(): number {
    if (this.everything) return 1;
    const begin = this.classOf[BEGIN]!;
    const end = this.classOf[END]!;
    const first = this.step(0, begin);
    const waiting = [first];
    const seen = new Set(waiting);
    for (let state = waiting.pop(); state !== undefined; state = waiting.pop()) {
      if (state === FOUND) continue;
      for (let byteClass = 0; byteClass < this.sample.length; byteClass++) {
        if (byteClass === begin) continue;
        const to = this.step(state, byteClass);
        if (to === FOUND) seen.add(FOUND);
        if (byteClass === end || seen.has(to)) continue;
        seen.add(to);
        waiting.push(to);
      }
    }
    return seen.has(FOUND) ? seen.size : 0;
  }
}

/** Names as different as can be: what matches them all matches every name there is. */
const PROBES = ['7.a', 'b.example', '0-9.zz', '_q.xn--x.k7.test'].map((name) => Buffer.from(`${String.fromCharCode(BEGIN)}${name}${String.fromCharCode(END)}`, 'latin1'));

export interface PatternTraits {
  /** It matches every name. */
  everything: boolean;
  /** It holds a literal that it can be looked up by; else it is tried on every name. */
  indexed: boolean;
  /** States of its automaton. */
  states: number;
}

/** For readers: whether a pattern can be searched for at all. @throws PatternError with the reason */
export function examinePattern(text: string): PatternTraits {
  const node = readPattern(text);
  const pattern = new Pattern(node);
  const states = pattern.explore();
  if (states === 0) throw new PatternError({ code: 'matches-nothing' });
  return { states, everything: PROBES.every((name) => pattern.test(name, name.length)), indexed: literalOf(node).length >= LITERAL_CHARS };
}
