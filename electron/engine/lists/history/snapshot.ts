/**
 * The names of a list's newest version, packed: 219,522 names in 1.4 MB where rows with an index take 20 MB. Chunks of 2,048 names in
 * order, each found by its first name; in a chunk a line a name, followed by the number of its state where that differs from the line
 * above:
 *
 *   bet.example 12 \n bingo.example \n casino.example 14 \n …        deflate
 */
import zlib from 'node:zlib';
import type { NameColumn } from './packed-names.ts';

export interface Chunk {
  /** The first name in it. */
  first: string;
  bytes: Uint8Array;
}

export interface Names {
  names: string[];
  states: number[];
}

const NAMES_IN_CHUNK = 2048;
/** A chunk of the longest names possible; what unpacks to more is not ours. */
const MAX_CHUNK_BYTES = NAMES_IN_CHUNK * 300;

/** @param names ascending @param stateAt the number of the state of the name at an index */
export function* packNames(names: NameColumn, stateAt: (index: number) => number): Generator<Chunk> {
  for (let from = 0; from < names.length; from += NAMES_IN_CHUNK) {
    const lines: string[] = [];
    let last = -1;
    for (let at = from; at < Math.min(from + NAMES_IN_CHUNK, names.length); at++) {
      const state = stateAt(at);
      lines.push(state === last ? names.at(at)! : `${names.at(at)!} ${state}`);
      last = state;
    }
    yield { first: names.at(from)!, bytes: zlib.deflateRawSync(lines.join('\n')) };
  }
}

/** @throws Error when the bytes are no chunk */
export function unpackNames(bytes: Uint8Array): Names {
  const into: Names = { names: [], states: [] };
  let state = 0;
  for (const line of zlib.inflateRawSync(bytes, { maxOutputLength: MAX_CHUNK_BYTES }).toString('latin1').split('\n')) {
    const space = line.indexOf(' ');
    if (space >= 0) state = Number(line.slice(space + 1));
    into.names.push(space < 0 ? line : line.slice(0, space));
    into.states.push(state);
  }
  return into;
}

/** A name that was added (`before` 0), removed (`after` 0), or of which the list says something else. Numbers of states. */
export interface NameChange {
  name: string;
  before: number;
  after: number;
}

export interface Difference {
  added: NameChange[];
  removed: NameChange[];
  changed: NameChange[];
}

/** Both ascending; one walk over the two. `old` comes in parts, as it is kept. States are numbered from 1. */
export function compareNames(old: Iterable<Names>, names: NameColumn, stateAt: (index: number) => number): Difference {
  const difference: Difference = { added: [], removed: [], changed: [] };
  let next = 0;
  let is = names.at(0);
  const advance = (): void => {
    is = names.at(++next);
  };
  for (const part of old) {
    for (const [at, was] of part.names.entries()) {
      for (; is !== undefined && is < was; advance()) difference.added.push({ name: is, before: 0, after: stateAt(next) });
      const before = part.states[at]!;
      if (is !== was) difference.removed.push({ name: was, before, after: 0 });
      else {
        const after = stateAt(next);
        if (before !== after) difference.changed.push({ name: is, before, after });
        advance();
      }
    }
  }
  for (; is !== undefined; advance()) difference.added.push({ name: is, before: 0, after: stateAt(next) });
  return difference;
}
