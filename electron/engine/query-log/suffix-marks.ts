/** Names, and a quick look whether a text of very many may hold one of them or something below one. */

const MARKS = 65_536;
const SEED = 0x811c9dc5 | 0;
const DOT = 46;
const LINE_FEED = 10;

/** One step of FNV-1a, taken from the end of a name to its beginning: all its suffixes are met on the way. */
const step = (hash: number, byte: number): number => Math.imul(hash ^ byte, 0x01000193);
const markOf = (hash: number): number => (hash ^ (hash >>> 16)) & (MARKS - 1);

export class SuffixMarks {
  readonly names: ReadonlySet<string>;
  private readonly marks = new Uint8Array(MARKS);
  private readonly hashes = new Set<number>();

  /** @param names lower-case ASCII */
  constructor(names: Iterable<string>) {
    this.names = new Set(names);
    for (const name of this.names) {
      let hash = SEED;
      for (let at = name.length - 1; at >= 0; at--) hash = step(hash, name.charCodeAt(at));
      this.marks[markOf(hash)] = 1;
      this.hashes.add(hash);
    }
  }

  /** @param text names, a line feed behind each. False: none of them is one of the names, or lies below one. */
  mayHold(text: Uint8Array): boolean {
    const { marks, hashes } = this;
    // A mark is one of few: among the thousand suffixes of a segment one is nearly always met by chance, the whole hash is not.
    let hash = SEED;
    for (let at = text.length - 1; at >= 0; at--) {
      const byte = text[at]!;
      if ((byte === DOT || byte === LINE_FEED) && marks[markOf(hash)] === 1 && hashes.has(hash)) return true;
      hash = byte === LINE_FEED ? SEED : step(hash, byte);
    }
    return marks[markOf(hash)] === 1 && hashes.has(hash);
  }

  /** Those of the names that a name is, or lies below. */
  of(text: string): string[] {
    const found: string[] = [];
    for (let at = 0; at >= 0; ) {
      const suffix = at === 0 ? text : text.slice(at);
      if (this.names.has(suffix)) found.push(suffix);
      const dot = text.indexOf('.', at);
      at = dot < 0 ? -1 : dot + 1;
    }
    return found;
  }
}
