/** Names for lists and questions: made up, spread like real lists (20 bytes on average), the same for the same seed. */
import fs from 'node:fs';

const ENDINGS = ['com', 'net', 'org', 'info', 'de', 'it', 'co.uk', 'io', 'ru', 'xyz'];
const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** mulberry32: small, fast, and the same numbers everywhere. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

function label(next: () => number, least: number, most: number): string {
  let text = '';
  for (let length = least + Math.floor(next() * (most - least + 1)); length > 0; length--) text += LETTERS[Math.floor(next() * LETTERS.length)]!;
  return text;
}

/** Name number `index`: two labels mostly, three or four often. Distinct, because the number is part of it. */
export function listedName(index: number): string {
  const next = random(index + 1);
  const deep = next();
  const head = deep < 0.5 ? '' : deep < 0.87 ? `${label(next, 2, 6)}.` : `${label(next, 1, 5)}.${label(next, 2, 5)}.`;
  return `${head}${label(next, 3, 10)}${index.toString(36)}.${ENDINGS[Math.floor(next() * ENDINGS.length)]!}`;
}

/** Writes lines in large pieces: a million at once would be one string of 20 MB. */
export function writeLines(file: string, count: number, line: (index: number) => string): void {
  const fd = fs.openSync(file, 'w');
  for (let from = 0; from < count; from += 50_000) {
    let text = '';
    for (let i = from; i < Math.min(count, from + 50_000); i++) text += `${line(i)}\n`;
    fs.writeSync(fd, text);
  }
  fs.closeSync(fd);
}

export type Load = 'blocked' | 'cached' | 'forwarded' | 'mixed';

const CACHED_NAMES = 2000;

export const cachedName = (index: number): string => `popular${index % CACHED_NAMES}.cached.example`;

/**
 * One question of a load, as `NAME TYPE`.
 * @param round asks names that no other round asked, where they have to be new
 */
export function question(load: Load, round: number, index: number, listed: number): string {
  switch (load) {
    case 'blocked': return `${listedName((Math.imul(index + 1, 0x9e3779b1) >>> 0) % listed)} A`;
    case 'cached': return `${cachedName(Math.imul(index, 7919) >>> 0)} A`;
    case 'forwarded': return `r${round}n${index}.new.example A`;
    case 'mixed': {
      const part = index % 10; // 10 % blocked, 60 % cached, 30 % new
      if (part === 0) return question('blocked', round, index, listed);
      return part < 7 ? question('cached', round, index, listed) : `r${round}m${index}.new.example A`;
    }
  }
}
