/**
 * The names of a list's newest version, packed: 219,522 names in 1.4 MB where rows with an index take 20 MB. Chunks of 2,048 names in
 * order, each found by its first name; in a chunk a line a name, followed by the number of its state where that differs from the line
 * above:
 *
 *   bet.example 12 \n bingo.example \n casino.example 14 \n …        deflate
 */
import zlib from 'node:zlib';

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
export function* packNames(names: readonly string[], stateAt: (index: number) => number): Generator<Chunk> {
  for (let from = 0; from < names.length; from += NAMES_IN_CHUNK) {
    const lines: string[] = [];
    let last = -1;
    for (let at = from; at < Math.min(from + NAMES_IN_CHUNK, names.length); at++) {
      const state = stateAt(at);
      lines.push(state === last ? names[at]! : `${names[at]!} ${state}`);
      last = state;
    }
    yield { first: names[from]!, bytes: zlib.deflateRawSync(lines.join('\n')) };
  }
}

/** @throws Error when the bytes are no chunk */
export function unpackNames(bytes: Uint8Array, into: Names = { names: [], states: [] }): Names {
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

/** Both ascending; one walk over the two. States are numbered from 1. */
export function compareNames(old: Names, names: readonly string[], stateAt: (index: number) => number): Difference {
  const difference: Difference = { added: [], removed: [], changed: [] };
  let a = 0;
  let b = 0;
  while (a < old.names.length || b < names.length) {
    const was = old.names[a];
    const is = names[b];
    if (is === undefined || (was !== undefined && was < is)) difference.removed.push({ name: was!, before: old.states[a++]!, after: 0 });
    else if (was === undefined || is < was) difference.added.push({ name: is, before: 0, after: stateAt(b++) });
    else {
      const before = old.states[a++]!;
      const after = stateAt(b++);
      if (before !== after) difference.changed.push({ name: is, before, after });
    }
  }
  return difference;
}
