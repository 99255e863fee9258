/** Lists to rules to one index, in the compiler worker: only what changed is read. */
import crypto from 'node:crypto';
import { toErrorShape } from '../../../shared/app-error.ts';
import type { SkippedLine } from '../../../shared/engine-api.ts';
import { inEnglish, type LineFault } from '../../../shared/faults.ts';
import { listedOn, type Order } from '../../../shared/order-list.ts';
import type { RuleMatch, RuleSink } from '../lists/list-reader.ts';
import { OrderBookMaker } from '../lists/order-book.ts';
import { readListFile } from '../lists/read-list.ts';
import { writeCompiled } from './compiled-file.ts';
import { RULES_VERSION, type CompilerCalls, type ListFile, type ListReport } from './compiler-protocol.ts';
import { mergeRules } from './merge-rules.ts';
import type { HashKey } from './name-hash.ts';
import { RuleCollector } from './rule-compiler.ts';
import { PieceWriter, readPiece, type RulePiece } from './rule-piece.ts';
import { MemoryRuns, RunReader } from './rule-runs.ts';

/** As many lines as a report holds. */
const MAX_LEFT = 100;

const sha256 = (text: string): string => crypto.createHash('sha256').update(text).digest('hex');

/** Names what a piece was made of. */
const pieceFingerprint = (list: ListFile, key: HashKey): string => sha256(JSON.stringify([RULES_VERSION, key, list.id, list.kind, list.content, list.excluded ?? [], list.syntax ?? '']));

/** The piece of a list, where it is there and whole. */
export const pieceOf = (list: ListFile, key: HashKey): RulePiece | undefined => readPiece(list.piece, pieceFingerprint(list, key));

/** What reading says of a list; names can be counted when the runs are whole. */
type Said = { report: Omit<ListReport, 'names' | 'allowed' | 'delisted'>; allowedPatterns: number; marks: RulePiece['marks'] };

const TOO_MANY_WAYS: LineFault = { code: 'ways-many' };

/** Reads a list into a store of runs. @param onName hears each name. @returns what a piece says of it, without the runs */
function read(list: ListFile, collector: RuleCollector, onName: ((name: string) => void) | undefined): Said {
  let patterns = 0;
  let allowedPatterns = 0;
  const left: SkippedLine[] = [];
  let leftCount = 0;
  const noted = (taken: boolean, line: number, text: string): boolean => {
    if (!taken && leftCount++ < MAX_LEFT) left.push({ line, text, reason: inEnglish(TOO_MANY_WAYS), fault: TOO_MANY_WAYS });
    return taken;
  };
  const excluded = new Set(list.excluded);
  const leftOut = new Set<string>();
  const isOut = (text: string): boolean => {
    if (!excluded.has(text)) return false;
    leftOut.add(text);
    return true;
  };
  const book = list.book === undefined ? undefined : new OrderBookMaker();
  const sink: RuleSink = {
    rule(name, match, action, line, important, reference, detail) {
      if (action === 'block' && reference !== undefined) book?.add(name, reference);
      if (isOut(name)) return;
      noted(collector.add(list.id, name, match, action, important, reference, detail, line), line, name);
      onName?.(name);
    },
    // An exception, and a name that is left out, has to be looked for by its name.
    ...(onName !== undefined || excluded.size > 0 ? {} : {
      plain: (ascii: DataView, from: number, to: number, match: RuleMatch, line: number) => collector.addPlain(list.id, ascii, from, to, match, line),
    }),
    pattern(text, action, line, important, detail) {
      if (isOut(text) || !noted(collector.addPattern(list.id, text, action, important, detail, line), line, text)) return;
      if (action === 'block') patterns++;
      else allowedPatterns++;
    },
  };
  const { marks = [], ...report } = readListFile(list.path, sink, { kind: list.kind, ...(list.syntax === undefined ? {} : { syntax: list.syntax }) });
  if (book !== undefined && list.book !== undefined) keepBook(book, { ...list, book: list.book }, report.orders ?? []);
  return { report: { ...report, skippedCount: report.skippedCount + leftCount, skipped: [...report.skipped, ...left].slice(0, MAX_LEFT), patterns, ...(leftOut.size === 0 ? {} : { leftOut: leftOut.size }) }, allowedPatterns, marks };
}

/** Reads a list to a piece on disk, or in memory where the disk does not take it. @throws AppError of the reader */
function makePiece(list: ListFile, key: HashKey, day: string, onName: ((name: string) => void) | undefined): RulePiece {
  const fingerprint = pieceFingerprint(list, key);
  let writer: PieceWriter | undefined;
  try {
    writer = new PieceWriter(list.piece);
    const collector = new RuleCollector(key, writer);
    const said = read(list, collector, onName);
    collector.writer.end();
    const report = counted(said, collector, new RunReader(writer, collector.writer.runs), day);
    writer.finish({ fingerprint, sources: collector.sources.all, patterns: collector.patterns, runs: collector.writer.runs, count: collector.writer.count, marks: said.marks, report });
    const piece = readPiece(list.piece, fingerprint);
    if (piece !== undefined) return piece;
  } catch (error) {
    if (!isDiskTrouble(error)) throw error;
  } finally {
    writer?.close();
  }
  const runs = new MemoryRuns();
  const collector = new RuleCollector(key, runs);
  const said = read(list, collector, onName);
  collector.writer.end();
  const reader = new RunReader(runs, collector.writer.runs);
  return { report: counted(said, collector, reader, day), marks: said.marks, sources: collector.sources.all, patterns: collector.patterns, count: collector.writer.count, runs: reader, close: () => undefined };
}

/** With the names that block, each counted once however often the list has it; those that it no longer lists, or does not yet, are none. */
function counted({ report, allowedPatterns }: Said, { sources }: RuleCollector, runs: RunReader, day: string): ListReport {
  const blocks = sources.all.map((source) => source.action === 'block' && source.lifts === undefined && listedOn(source, day));
  const rests = sources.all.map((source) => source.action === 'block' && source.lifts === undefined && !listedOn(source, day));
  const allows = sources.all.map((source) => source.action === 'allow' && source.lifts === undefined);
  const names = runs.countNames(blocks);
  // A name that one row delists and another lists blocks.
  const delisted = rests.includes(true) ? runs.countNames(blocks.map((counts, source) => counts || rests[source]!)) - names : 0;
  return { ...report, names, ...(delisted === 0 ? {} : { delisted }), allowed: allowedPatterns + (allows.includes(true) ? runs.countNames(allows) : 0) };
}

/** A disk that does not take it only makes the next page of orders wait: the book is made then. */
function keepBook(book: OrderBookMaker, list: ListFile & { book: string }, orders: readonly Order[]): void {
  try {
    book.write(list, orders);
  } catch (error) {
    if (!isDiskTrouble(error)) throw error;
  }
}

const isDiskTrouble = (error: unknown): boolean => error instanceof Error && 'syscall' in error;

/** @throws Error when the lists combine in more ways than an index can hold */
export function compileLists({ lists, key, file, fingerprint, spare, excepted, day, known = [] }: CompilerCalls['compile']['params']): CompilerCalls['compile']['result'] {
  const reports: Record<string, ListReport> = {};
  const pieces: RulePiece[] = [];
  const listed: CompilerCalls['compile']['result']['listed'] = [];
  const told = new Set(known);
  let read = 0;
  try {
    for (const list of lists) {
      try {
        let piece = pieceOf(list, key);
        if (piece === undefined) {
          told.delete(list.id);
          const wanted = new Set(excepted.flatMap((exception) => (exception.list === list.id ? [exception.name] : [])));
          piece = makePiece(list, key, day, wanted.size === 0 ? undefined : (name) => {
            if (wanted.delete(name)) listed.push({ name, list: list.id });
          });
          read++;
        }
        pieces.push(piece);
        reports[list.id] = piece.report;
      } catch (error) {
        reports[list.id] = { names: 0, patterns: 0, allowed: 0, error: toErrorShape(error) };
      }
    }
    const compiled = mergeRules(pieces, spare);
    let unsaved: string | undefined;
    try {
      writeCompiled(file, fingerprint, compiled, reports);
    } catch (error) {
      if (!isDiskTrouble(error)) throw error;
      unsaved = (error as Error).message;
    }
    return { compiled, reports: Object.fromEntries(Object.entries(reports).filter(([id]) => !told.has(id))), read, listed, ...(unsaved === undefined ? {} : { unsaved }) };
  } finally {
    for (const piece of pieces) piece.close();
  }
}
