/** What every reader of a list produces, whatever the syntax: rules into a sink, and a report for people. */
import type { SkippedLine, SkipReason } from '../../../shared/engine-api.ts';
import type { Order, OrderListHead } from '../../../shared/order-list.ts';
import type { TextPart } from './list-text.ts';
import { isPlainName } from './normalise-name.ts';

/** The name itself; the name and all below it; only what is below it (`*.name` in a zone). */
export type RuleMatch = 'exact' | 'tree' | 'below';
export type RuleAction = 'block' | 'allow';

export interface OrderReference {
  orders: readonly string[];
  listed?: string;
  delisted?: string;
  /** The register’s own text, where it is an address or differs from the name. */
  listedAs?: string;
}

/** What a name is answered with in place of being blocked: an RCODE without records (NODATA is NOERROR), records, or an alias. */
export type RuleAnswer =
  | { rcode: 'NOERROR' | 'NXDOMAIN' | 'REFUSED' }
  /** `data` as in a zone file: an address for A and AAAA, quoted text for TXT. */
  | { records: readonly { type: number; data: string }[] }
  /** Lower case, no trailing dot. */
  | { alias: string };

/** What a rule says beyond a name; absent on nearly every rule. Every condition that is present has to hold. */
export interface RuleDetail {
  /** DNS types (numbers) that it is for, or is not for. */
  types?: readonly number[];
  exceptTypes?: readonly number[];
  /** Names, with all below them, that it leaves alone. */
  except?: readonly string[];
  /** Asking devices that it is for, or is not for: addresses, networks (CIDR), or names the household gave. */
  clients?: readonly string[];
  exceptClients?: readonly string[];
  answer?: RuleAnswer;
}

/** Receives the rules in the order of the source. */
export interface RuleSink {
  /**
   * @param name lower case ASCII (IDNA), no trailing dot, at least one dot
   * @param line 1-based line in the source; for a JSON source the one on which the entry begins
   */
  rule(name: string, match: RuleMatch, action: RuleAction, line: number, important: boolean, reference?: OrderReference, detail?: RuleDetail): void;
  /**
   * A rule that blocks the name from `from` to `to` and says nothing more. Large lists have millions of them: no string is made for
   * one. Where a sink does not have it, `rule` is called.
   * @param ascii a part of the list (see `TextPart`)
   * @returns false when this is no name just as it goes into an index (`isPlainName`); then nothing was taken
   */
  plain?(ascii: DataView, from: number, to: number, match: RuleMatch, line: number): boolean;
  /**
   * A rule over names that is not one; readers call it only with what `examinePattern` took.
   * @param text `/regular expression/`, or an Adblock pattern with wildcards or without an end
   */
  pattern?(text: string, action: RuleAction, line: number, important: boolean, detail?: RuleDetail): void;
  /** The reverse name of a record of the household's own: it leads back to the record's name. */
  reverse?(name: string, line: number, detail: RuleDetail): void;
  /** A name that the source states to be a licensed operator's; no row of it blocks one. */
  licensed?(name: string, line: number): void;
}

/** Hands on a name that stands in a list as it goes into an index. @returns false when it is none; then nothing was handed on */
export function blockPlain(sink: RuleSink, part: TextPart, from: number, to: number, match: RuleMatch, line: number): boolean {
  if (sink.plain !== undefined && part.ascii !== undefined) return sink.plain(part.ascii, from, to, match, line);
  if (!isPlainName(part.text, from, to)) return false;
  sink.rule(part.text.slice(from, to), match, 'block', line, false);
  return true;
}

export interface ReadReport {
  /** One of `SYNTAXES` (detect-syntax.ts). */
  syntax: string;
  /** How the text was written, when that is not UTF-8: `utf-16le`, `utf-16be`, or a guess among `windows-1250`, `-1251`, `-1252`. */
  encoding?: string;
  /** What the text was packed in, when it was. */
  packed?: 'gzip' | 'zip';
  /** Lines or entries that held something (not blank, not comment). */
  lines: number;
  skippedCount: number;
  /** The first 100. */
  skipped: SkippedLine[];
  /** How many lines were left out for each reason; the first 40 reasons. */
  reasons?: SkipReason[];
  /** Entries that name something DNS cannot enforce (a URL with a path, an app). */
  notEnforceable: number;
  /** Present for order lists and registers only. */
  orders?: Order[];
  /** Present for order lists and registers; a title from the header for others. */
  head?: Partial<OrderListHead>;
}
