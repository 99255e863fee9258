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

/** Marks that nobody sees: they come with what was copied from a page, and are in no name. */
const UNSEEN = /[\u200B\u2060\uFEFF\u00AD]/g;
const tidy = (cell: string): string => cell.replaceAll(UNSEEN, '').replaceAll(/\s+/g, ' ').trim();
/** Without accents, in lower case: as a word is, whatever program it passed through. */
export const plainWord = (header: string): string => tidy(header.normalize('NFKD').replaceAll(/\p{M}/gu, '').replace(/^(?:\uFEFF|ï»¿)+/, '').replaceAll('_', ' ')).toLowerCase();

/** A byte order mark, even one that was itself encoded once more, and blank lines. */
const BEFORE = /^(?:\uFEFF|ï»¿|\s)*/;
const HEADER_CHARS = 4000;
/** What stands above the names of the columns, at most: a title, a day, the `sep=;` of a spreadsheet. */
const MAX_ABOVE = 10;

interface Layout<K extends string> {
  separator: string;
  width: number;
  at: [K, number][];
  from: number;
}

export class CsvTable<K extends string> {
  private readonly columns: Columns<K>;
  private readonly needed: readonly K[];

  /** @param needed without which a text is not this table */
  constructor(columns: Columns<K>, needed: readonly NoInfer<K>[]) {
    this.columns = columns;
    this.needed = needed;
  }

  /** Where the columns stand, when the text begins with such a table; `from` is where their names do. */
  private layout(text: string): Layout<K> | undefined {
    const top = text.slice(0, HEADER_CHARS);
    let from = BEFORE.exec(top)![0].length;
    // What begins with remarks is a list of somebody, who may have copied a table into it.
    for (let above = 0; above <= MAX_ABOVE && from < top.length && !/[#!;/]/.test(top[from]!); above++) {
      for (const separator of SEPARATORS) {
        const headers = [...readFirst(top.slice(from), separator)].map(plainWord);
        if (headers.length < 2) continue;
        const at = (Object.entries(this.columns) as [K, RegExp][]).map(([key, header]): [K, number] => [key, headers.findIndex((text) => header.test(text))]);
        if (at.every(([key, place]) => place >= 0 || !this.needed.includes(key))) return { separator, width: headers.length, at, from };
      }
      const next = top.slice(from).search(/[\r\n]\s*(?=\S)/);
      if (next < 0) return undefined;
      from += next + /^\s*/.exec(top.slice(from + next))![0].length;
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
    const { separator, width, at, from } = layout;
    const skipped = text.slice(0, from).split(/\r\n?|\n/).length - 1;
    let header = true;
    for (const { line, fields } of readCsv(text.slice(from), separator)) {
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
