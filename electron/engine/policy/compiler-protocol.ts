/** What the engine asks of the compiler worker. One request is answered by one reply with its id. */
import type { AppErrorShape } from '../../../shared/app-error.ts';
import type { OrdersPage } from '../../../shared/orders-api.ts';
import type { OrderName, OwnRulesCheck, OwnRulesImport, Preview } from '../../../shared/list-preview.ts';
import type { ListSyntax } from '../../../shared/list-syntax.ts';
import type { ListKind, ListMode } from '../../../shared/verdict.ts';
import type { ExamineRequest, Examined } from '../lists/examine-update.ts';
import type { LeftOutRule, LeftOutSearch } from '../lists/find-left-out.ts';
import type { HistoryAnswer, HistoryRequest } from '../lists/history/history-protocol.ts';
import type { ReadReport } from '../lists/list-reader.ts';
import type { BookFile } from '../lists/order-book.ts';
import type { OrdersRequest } from '../lists/order-pages.ts';
import type { IndexException } from './exceptions.ts';
import type { HashKey } from './name-hash.ts';
import type { CompiledRules } from './merge-rules.ts';

/** Of what readers make of a list, and of the form of pieces and of the index: a change of any makes all of them anew. */
export const RULES_VERSION = 9;

export interface ListFile {
  id: string;
  kind: ListKind;
  /** Absolute path of the bytes. */
  path: string;
  /** Forced by the household. */
  syntax?: ListSyntax;
  /** SHA-256 of these bytes, hexadecimal; something else that names them where it is not known. */
  content: string;
  /** Absolute path of what reading them gave (rule-piece.ts). */
  piece: string;
  /** Of a court-order list: absolute path of its orders with their names (lists/order-book.ts). */
  book?: string;
  /** Names that the household left out of it. */
  excluded?: string[];
}

/** What reading one list gave; `error` when it could not be read and has no rules. */
export interface ListReport extends Partial<ReadReport> {
  /** Names that block, each once; not those that it no longer lists, or does not yet, on the day it was read. */
  names: number;
  /** Patterns that block. */
  patterns: number;
  /** Exceptions: names, each once, and patterns. */
  allowed: number;
  /** Beside these, where there are any: names and patterns that it holds and that are left out of it; names that are on it and not listed that day. */
  leftOut?: number;
  delisted?: number;
  error?: AppErrorShape;
}

/** A list that is not one of the household's yet, and what is in force here. */
export interface PreviewRequest {
  /** Absolute path of its bytes. */
  path: string;
  kind: ListKind;
  syntax?: ListSyntax;
  /** Names and patterns that it would take effect without. */
  left: readonly string[];
  /** The file that `compile` wrote last. */
  index: string;
  key: HashKey;
  lists: { id: string; title: string; kind: ListKind; mode: ListMode }[];
  ownRules: string;
  setAside: string[];
  country?: string;
  /** `YYYY-MM-DD`. */
  day: string;
}

export interface CompilerCalls {
  /** Compiles the lists and writes the file; the lists' contents are named by `fingerprint`. `day` is the household's (`YYYY-MM-DD`); `spare` is memory for the index, if it fits; reports of lists in `known` are there already and left out. */
  compile: {
    params: { lists: ListFile[]; key: HashKey; file: string; fingerprint: string; spare?: SharedArrayBuffer | undefined; excepted: readonly IndexException[]; day: string; known?: readonly string[] };
    /** `read`: how many lists were read anew; `listed`: names of `excepted` that their lists hold by now; `unsaved`: why the file could not be written. */
    result: { compiled: CompiledRules; reports: Record<string, ListReport>; read: number; listed: { name: string; list: string }[]; unsaved?: string };
  };
  /** Which of the names that the index found in lists do not stand there. */
  confirm: {
    params: { key: HashKey; claims: { list: ListFile; names: string[] }[] };
    result: { mistaken: { name: string; list: string }[] };
  };
  /** Reads bytes as a list of this kind: what they hold, what they would change, whether the guard holds them. Tells its progress. */
  examine: { params: ExamineRequest; result: Examined };
  /** Names that one version has and the other does not, or of which they say different things; ascending. */
  difference: { params: { before: string; after: string; kind: ListKind; syntax?: ListSyntax; excluded: readonly string[]; change: 'added' | 'removed' | 'changed'; from: number; limit: number }; result: { names: string[]; more: boolean } };
  /** What a list holds, and what it would change in this house. */
  preview: { params: PreviewRequest; result: Preview };
  /** Own rules, read before they are saved. */
  checkOwnRules: { params: { text: string }; result: OwnRulesCheck };
  importOwnRules: { params: { text: string; into: string; as: 'block' | 'allow' }; result: OwnRulesImport };
  /** A page of the orders of all court-order lists, and the names of one with what its list says of them. */
  orders: { params: OrdersRequest; result: OrdersPage };
  namesOfOrder: { params: BookFile & { order: string; after?: string; limit: number }; result: { rows: OrderName[]; count: number; next?: string } };
  /** The lines of a list whose rule is exactly this listed name. */
  explain: { params: { path: string; name: string; syntax: string }; result: { line: number; text: string }[] };
  /** What of a name a list holds by rules that are left out of it. */
  leftOut: { params: LeftOutSearch & { path: string }; result: LeftOutRule[] };
  /** The history of lists, kept in `file`. */
  history: { params: { file: string; now: number; request: HistoryRequest }; result: HistoryAnswer };
}

export type CompilerRequest = { [M in keyof CompilerCalls]: { id: number; method: M; params: CompilerCalls[M]['params'] } }[keyof CompilerCalls];
/** Asks for nothing but the worker's end. */
export type CompilerEnd = 'end';
/** While `examine` reads: names so far. */
export interface CompilerProgress {
  id: number;
  progress: number;
}

export type CompilerReply = { id: number; ok: true; value: unknown } | { id: number; ok: false; error: AppErrorShape };
