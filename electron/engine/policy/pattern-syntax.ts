/**
 * Patterns over names as a small tree: a regular expression (`/…/`) or an Adblock pattern with wildcards (`||ads*.example^`). Read by
 * hand and not by `RegExp`, for whoever writes a list chooses the pattern and whoever asks chooses the name: what backtracks can be made
 * to stand still. What a finite automaton cannot do (references back, looking around, word boundaries) is refused with its reason.
 */
import { inEnglish, type LineFault } from '../../../shared/faults.ts';
import { FOLD } from '../wire/case-folding.ts';

/** Stand before and behind a name in the text that is searched, so that anchors are characters like any other. */
export const BEGIN = 2;
export const END = 3;

/** 256 flags, one for each byte. */
export type ByteSet = Uint8Array;

export type Node =
  | { kind: 'set'; set: ByteSet }
  | { kind: 'all'; parts: Node[] }
  | { kind: 'any'; parts: Node[] }
  /** `max` is absent where there is no end of it. */
  | { kind: 'repeat'; node: Node; min: number; max?: number };

/** Why a pattern is none here, for the list's report. */
export class PatternError extends Error {
  readonly fault: LineFault;

  constructor(fault: LineFault) {
    super(inEnglish(fault));
    this.fault = fault;
  }
}

const MAX_CHARS = 512;
const MAX_DEPTH = 20;
/** A counted repetition is written out, so its count is bounded. */
const MAX_COUNT = 64;

function setOf(add: (set: ByteSet) => void): ByteSet {
  const set = new Uint8Array(256);
  add(set);
  return set;
}

const one = (byte: number): ByteSet => setOf((set) => void (set[FOLD[byte]!] = 1));
const range = (set: ByteSet, from: number, to: number): void => {
  for (let byte = from; byte <= to; byte++) set[FOLD[byte]!] = 1;
};
/** All but the two that stand around a name. */
const inverted = (set: ByteSet): ByteSet => setOf((other) => {
  for (let byte = 0; byte < 256; byte++) other[byte] = byte === BEGIN || byte === END ? 0 : 1 - set[byte]!;
});

const DIGITS = setOf((set) => range(set, 48, 57));
const WORD = setOf((set) => { range(set, 48, 57); range(set, 97, 122); set[95] = 1; });
const SPACE = setOf((set) => { for (const byte of [9, 10, 11, 12, 13, 32]) set[byte] = 1; });
const ANY = inverted(new Uint8Array(256));
const CLASSES: Readonly<Record<string, ByteSet>> = { d: DIGITS, D: inverted(DIGITS), w: WORD, W: inverted(WORD), s: SPACE, S: inverted(SPACE) };

const literal = (byte: number): Node => ({ kind: 'set', set: one(byte) });
const start: Node = { kind: 'set', set: one(BEGIN) };
const end: Node = { kind: 'set', set: one(END) };
const anything: Node = { kind: 'repeat', node: { kind: 'set', set: ANY }, min: 0 };

/** Recursive descent over the part of ECMAScript's syntax that regular languages have. */
class RegexReader {
  private at = 0;
  private depth = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  read(): Node {
    const node = this.alternatives();
    if (this.at < this.text.length) throw new PatternError({ code: 'closes-nothing' });
    return node;
  }

  private alternatives(): Node {
    if (++this.depth > MAX_DEPTH) throw new PatternError({ code: 'groups-deep', most: MAX_DEPTH });
    const parts = [this.sequence()];
    while (this.text[this.at] === '|') {
      this.at++;
      parts.push(this.sequence());
    }
    this.depth--;
    return parts.length === 1 ? parts[0]! : { kind: 'any', parts };
  }

  private sequence(): Node {
    const parts: Node[] = [];
    while (this.at < this.text.length && this.text[this.at] !== '|' && this.text[this.at] !== ')') parts.push(this.repeated(this.atom()));
    return parts.length === 1 ? parts[0]! : { kind: 'all', parts };
  }

  private atom(): Node {
    const character = this.text[this.at++]!;
    switch (character) {
      case '^': return start;
      case '$': return end;
      case '.': return { kind: 'set', set: ANY };
      case '[': return { kind: 'set', set: this.characterClass() };
      case '(': return this.group();
      case '\\': {
        const escaped = this.escape();
        return typeof escaped === 'number' ? literal(escaped) : { kind: 'set', set: escaped };
      }
      case '*': case '+': case '?': throw new PatternError({ code: 'repeats-nothing', sign: character });
      default: return literal(this.byteOf(character));
    }
  }

  private byteOf(character: string): number {
    const code = character.charCodeAt(0);
    if (code > 126 || code < 32) throw new PatternError({ code: 'no-wire-character' });
    return code;
  }

  private group(): Node {
    if (this.text[this.at] === '?') {
      if (this.text[this.at + 1] !== ':') throw new PatternError({ code: 'looks-around' });
      this.at += 2;
    }
    const inner = this.alternatives();
    if (this.text[this.at++] !== ')') throw new PatternError({ code: 'never-closed', sign: '(' });
    return inner;
  }

  private escape(): number | ByteSet {
    const character = this.text[this.at++];
    if (character === undefined) throw new PatternError({ code: 'ends-in-backslash' });
    const known = CLASSES[character];
    if (known !== undefined) return known;
    if (/[1-9k]/.test(character)) throw new PatternError({ code: 'refers-back' });
    if (/[a-zA-Z0]/.test(character)) throw new PatternError({ code: 'escape-unknown', text: `\\${character}` });
    return this.byteOf(character);
  }

  private characterClass(): ByteSet {
    const negated = this.text[this.at] === '^';
    if (negated) this.at++;
    const set = new Uint8Array(256);
    while (this.text[this.at] !== ']') {
      const from = this.classMember();
      if (typeof from !== 'number') {
        for (let byte = 0; byte < 256; byte++) set[byte]! |= from[byte]!;
        continue;
      }
      let to = from;
      if (this.text[this.at] === '-' && this.text[this.at + 1] !== ']' && this.at + 1 < this.text.length) {
        this.at++;
        const last = this.classMember();
        if (typeof last !== 'number' || last < from) throw new PatternError({ code: 'no-range' });
        to = last;
      }
      range(set, from, to);
    }
    this.at++;
    return negated ? inverted(set) : set;
  }

  private classMember(): number | ByteSet {
    const character = this.text[this.at++];
    if (character === undefined) throw new PatternError({ code: 'never-closed', sign: '[' });
    return character === '\\' ? this.escape() : this.byteOf(character);
  }

  private repeated(node: Node): Node {
    const found = /^(?:[*+?]|\{(\d{1,4})(?:(,)(\d{1,4})?)?\})/.exec(this.text.slice(this.at, this.at + 12));
    if (found === null) return node;
    if (node === start || node === end) throw new PatternError({ code: 'anchor-repeated' });
    this.at += found[0].length;
    if (this.text[this.at] === '?') this.at++; // lazy: the same names match
    if (/^[*+?{]/.test(this.text.slice(this.at, this.at + 1)) && this.isCount()) throw new PatternError({ code: 'repeated-twice' });
    const min = found[1] === undefined ? (found[0] === '+' ? 1 : 0) : Number(found[1]);
    const max = found[1] === undefined ? (found[0] === '?' ? 1 : undefined) : found[2] === undefined ? min : found[3] === undefined ? undefined : Number(found[3]);
    if (min > MAX_COUNT || (max !== undefined && (max > MAX_COUNT || max < min))) throw new PatternError({ code: 'counts-beyond', most: MAX_COUNT });
    return { kind: 'repeat', node, min, ...(max === undefined ? {} : { max }) };
  }

  private isCount(): boolean {
    return this.text[this.at] !== '{' || /^\{\d/.test(this.text.slice(this.at, this.at + 2));
  }
}

/** `||` a label's beginning, `|` the name's, `^` and `|` at the end the name's end, `*` anything; unanchored otherwise. */
function readWildcard(text: string): Node {
  const parts: Node[] = [];
  let rest = text;
  if (rest.startsWith('||')) {
    parts.push({ kind: 'any', parts: [start, literal(46)] });
    rest = rest.slice(2);
  } else if (rest.startsWith('|')) {
    parts.push(start);
    rest = rest.slice(1);
  }
  const body = rest.replace(/\^?\|?$/, '');
  for (const character of body) {
    if (character === '*') {
      if (parts.at(-1) !== anything) parts.push(anything);
    } else if (/[a-z0-9._-]/i.test(character)) parts.push(literal(character.charCodeAt(0)));
    else throw new PatternError({ code: 'no-pattern' });
  }
  if (body.length < rest.length) parts.push(end);
  return { kind: 'all', parts };
}

/** @throws PatternError with the reason */
export function readPattern(text: string): Node {
  if (text.length > MAX_CHARS) throw new PatternError({ code: 'pattern-long', most: MAX_CHARS });
  return text.length > 2 && text.startsWith('/') && text.endsWith('/') ? new RegexReader(text.slice(1, -1)).read() : readWildcard(text);
}

/** The byte of a set that holds one only, or −1. */
const single = (set: ByteSet): number => {
  const first = set.indexOf(1);
  return first >= 0 && set.indexOf(1, first + 1) < 0 ? first : -1;
};

/** A literal is looked up by three characters of it. */
export const LITERAL_CHARS = 3;

/** The longest run of characters that every name the pattern matches holds, `BEGIN` and `END` among them: the prefilter looks for it. */
export function literalOf(node: Node): string {
  let best = '';
  let run = '';
  const close = (): void => {
    if (run.length > best.length) best = run;
    run = '';
  };
  const visit = (part: Node): void => {
    const byte = part.kind === 'set' ? single(part.set) : -1;
    if (byte >= 0) run += String.fromCharCode(byte);
    else if (part.kind === 'all') for (const inner of part.parts) visit(inner);
    else close();
  };
  visit(node);
  close();
  return best;
}
