/**
 * Looks in the lists themselves whether they hold names that the index found, in the compiler worker. An index knows names by their
 * hashes only; that two names share one is about as likely as one in 10^12 questions.
 */
import fs from 'node:fs';
import { Lines } from '../lists/read-report.ts';
import { readListFile } from '../lists/read-list.ts';
import { PART_BYTES, readAt, sha256Of, type LineMark } from '../lists/list-text.ts';
import { pieceOf } from './compile-lists.ts';
import type { CompilerCalls, ListFile } from './compiler-protocol.ts';
import { HASHES, hashText, type HashKey } from './name-hash.ts';

/** The names of these that a list does not hold, though the index says so. None where that cannot be told: its copy is another by now. */
function notHeldBy(list: ListFile, names: readonly string[], key: HashKey): string[] {
  const unsure = seenInPassing(list, names, key);
  if (unsure.length === 0) return [];
  // Not found where its line should be: written in another way (IDN, a zone's relative names), or a name that only hashes alike.
  const missing = new Set(unsure);
  readListFile(list.path, {
    rule(name, _match, _action, _line, _important, _reference, detail) {
      missing.delete(name);
      for (const except of detail?.except ?? []) missing.delete(except);
    },
  }, { kind: list.kind, ...(list.syntax === undefined ? {} : { syntax: list.syntax }) });
  return missing.size > 0 && sha256Of(list.path) === list.content ? [...missing] : [];
}

/** Names whose own line in the list's copy holds them are confirmed by that. @returns the others */
function seenInPassing(list: ListFile, names: readonly string[], key: HashKey): readonly string[] {
  const piece = pieceOf(list, key);
  if (piece === undefined) return names;
  try {
    if (piece.marks.length === 0) return names;
    const fd = fs.openSync(list.path, 'r');
    try {
      return names.filter((name) => {
        const labels = hashText(name, key);
        return !piece.runs.find(HASHES[2 * labels - 2]!, HASHES[2 * labels - 1]!).some(({ line }) => holdsWord(lineAt(fd, piece.marks, line), name));
      });
    } finally {
      fs.closeSync(fd);
    }
  } finally {
    piece.close();
  }
}

function lineAt(fd: number, marks: readonly LineMark[], line: number): string {
  let mark = marks[0]!;
  for (const next of marks) {
    if (next[0] >= line) break;
    mark = next;
  }
  const part = Buffer.allocUnsafe(2 * PART_BYTES);
  const text = part.toString('utf8', 0, readAt(fd, part, mark[1]));
  for (const lines = new Lines(text, undefined, Infinity); lines.next(); ) if (mark[0] + lines.number === line) return lines.line;
  return '';
}

/** Whether a name stands in a line by itself, not as a part of a longer one. */
function holdsWord(line: string, name: string): boolean {
  const text = line.toLowerCase();
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (!/(?:[\w-]|[\w-]\.)$/.test(text.slice(Math.max(0, at - 2), at)) && !/^\.?[\w-]/.test(text.slice(at + name.length, at + name.length + 2))) return true;
  }
  return false;
}

/** Every pair of a name and a list that is said to hold it, and does not. */
export function confirmHits({ key, claims }: CompilerCalls['confirm']['params']): CompilerCalls['confirm']['result'] {
  return { mistaken: claims.flatMap(({ list, names }) => notHeldBy(list, names, key).map((name) => ({ name, list: list.id }))) };
}
