/**
 * Tables of registers, known by the names of their columns: authorities move columns about, add some, and save with another program,
 * which changes separator, quotes, line ends and letter case. A table that lacks a column the reader needs is not that register.
 */
import type { LineFault } from '../../../../shared/faults.ts';
import { readCsv, SEPARATORS } from './csv.ts';

/** Column by column what its header reads, in any letter case and with or without accents; the first that fits is it. */
export type Columns<K extends string> = Readonly<Record<K, RegExp>>;

export interface TableRow<K extends string> {
  /** 1-based line on which it begins. */
  line: number;
  /** White space within them made one blank; `''` for a column that the table does not have. */
  cells: Record<K, string>;
}

export interface TableFault {
  line: number;
  text: string;
  /** Why it is no row. */
  fault: LineFault;
}

const tidy = (cell: string): string => cell.replaceAll(/\s+/g, ' ').trim();
const plain = (header: string): string => tidy(header.normalize('NFKD').replaceAll(/\p{M}/gu, '').replace(/^(?:\uFEFF|ï»¿)+/, '').replaceAll('_', ' ')).toLowerCase();

/** A byte order mark, even one that was itself encoded once more, and blank lines. */
const BEFORE = /^(?:\uFEFF|ï»¿|\s)*/;
const HEADER_CHARS = 4000;

export class CsvTable<K extends string> {
  private readonly columns: Columns<K>;
  private readonly needed: readonly K[];

  /** @param needed without which a text is not this table */
  constructor(columns: Columns<K>, needed: readonly NoInfer<K>[]) {
    this.columns = columns;
    this.needed = needed;
  }

  /** Where the columns stand, when the text begins with such a table. */
  private layout(text: string): { separator: string; width: number; at: [K, number][] } | undefined {
    const top = text.slice(0, HEADER_CHARS).replace(BEFORE, '');
    for (const separator of SEPARATORS) {
      const headers = [...readFirst(top, separator)].map(plain);
      if (headers.length < 2) continue;
      const at = (Object.entries(this.columns) as [K, RegExp][]).map(([key, header]): [K, number] => [key, headers.findIndex((text) => header.test(text))]);
      if (at.every(([key, place]) => place >= 0 || !this.needed.includes(key))) return { separator, width: headers.length, at };
    }
    return undefined;
  }

  /** Whether the text begins with such a table. */
  test(text: string): boolean {
    return this.layout(text) !== undefined;
  }

  /** The rows below the header. */
  *rows(text: string): Generator<TableRow<K> | TableFault> {
    const layout = this.layout(text);
    if (layout === undefined) return;
    const { separator, width, at } = layout;
    const before = BEFORE.exec(text)![0];
    const skipped = before.split('\n').length - 1;
    let header = true;
    for (const { line, fields } of readCsv(text.slice(before.length), separator)) {
      if (header) {
        header = false;
        continue;
      }
      while (fields.length > width && fields.at(-1)!.trim() === '') fields.pop();
      if (fields.length === width) yield { line: line + skipped, cells: Object.fromEntries(at.map(([key, place]) => [key, tidy(fields[place] ?? '')])) as Record<K, string> };
      else yield { line: line + skipped, text: fields.join(separator), fault: { code: 'columns', columns: fields.length, expected: width } };
    }
  }
}

function readFirst(text: string, separator: string): readonly string[] {
  for (const { fields } of readCsv(text, separator)) return fields;
  return [];
}

export const isFault = (row: TableRow<string> | TableFault): row is TableFault => 'fault' in row;
