/** From a listed name back to the lines that list it: how the trace shows the rule itself. */
import { isOrderSyntax } from '../../../shared/list-syntax.ts';
import { decodeList } from './decode-list.ts';
import { SYNTAXES, type Syntax } from './detect-syntax.ts';
import { readList } from './read-list.ts';
import { Lines } from './read-report.ts';
import { entriesOf } from './syntax/order-list-json.ts';

const MAX_LINES = 20;
/** Of one line, in characters. Lines of registers are seldom longer. */
const MAX_TEXT = 1000;

/** A line, or the part of a long one (a register may be one line as a whole) that speaks of the name. */
function excerpt(line: string, name: string): string {
  if (line.length <= MAX_TEXT) return line;
  const at = line.toLowerCase().indexOf(name);
  const from = Math.min(Math.max(0, at - MAX_TEXT / 2), line.length - MAX_TEXT);
  return `${from > 0 ? '…' : ''}${line.slice(from, from + MAX_TEXT - 2)}…`;
}

/** The lines whose rule is exactly `name` (or this pattern), at most 20; for a JSON list the entries, with the line on which each begins. An unknown syntax finds none. */
export function findRuleLines(bytes: Uint8Array, name: string, syntax: string, localRecords = false): { line: number; text: string }[] {
  const known = SYNTAXES.find((candidate): candidate is Syntax => candidate === syntax);
  if (known === undefined) return [];
  const lines = new Set<number>();
  readList(bytes, {
    rule(listed, _match, _action, line) {
      if (listed === name && lines.size < MAX_LINES) lines.add(line);
    },
    reverse(listed, line) {
      if (listed === name && lines.size < MAX_LINES) lines.add(line);
    },
    pattern(listed, _action, line) {
      if (listed === name && lines.size < MAX_LINES) lines.add(line);
    },
  }, { syntax: known, localRecords, ...(isOrderSyntax(known) ? { kind: 'court-order' as const } : {}) });
  return excerptsOf(bytes, lines, name, known);
}

/** What stands on these lines of a list, as far as it is about the name; for a JSON list the entries that begin there. */
export function excerptsOf(bytes: Uint8Array, lines: ReadonlySet<number>, name: string, syntax: string): { line: number; text: string }[] {
  if (lines.size === 0) return [];
  const { text } = decodeList(bytes);
  if (syntax === 'order-list-json') return entriesOf(text, name).filter(({ line }) => lines.has(line)).slice(0, MAX_LINES).map((entry) => ({ line: entry.line, text: excerpt(entry.text, name) }));
  const found: { line: number; text: string }[] = [];
  for (const all = new Lines(text, undefined, Infinity); all.next(); ) if (lines.has(all.number)) found.push({ line: all.number, text: excerpt(all.line.trim(), name) });
  return found;
}

/** The same for own rules. */
export const findOwnLines = (text: string, name: string): { line: number; text: string }[] => findRuleLines(Buffer.from(text), name, 'adblock', true);
