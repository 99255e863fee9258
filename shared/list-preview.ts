/** What a household sees of a list before it takes effect, and of its own rules before they do. */
import type { SkippedLine, SkipReason } from './engine-api.ts';
import type { FirstVersion } from './first-version.ts';
import type { LeftOutSpan } from './left-out.ts';
import type { GuardFinding, ListSignature } from './list-updates.ts';
import type { ListKind, ListMode } from './verdict.ts';

/** Some of many: how many, and a few of them. */
export interface Some<T> {
  count: number;
  /** At most 20. */
  first: T[];
}

/** One of the household's lists that holds names of the new one too. */
export interface ListOverlap {
  list: string;
  listTitle: string;
  kind: ListKind;
  mode: ListMode;
  /** Names of the new list that this one holds too, itself or by a name above them. */
  names: number;
}

/** An own rule, or a name set aside, that keeps names of the new list from being blocked. */
export interface LiftingRule {
  /** The rule as its text shows it, such as `@@||shop.example^`; of a set-aside the name. */
  rule: string;
  by: 'own-rule' | 'set-aside';
  /** 1-based line in the own rules. */
  line?: number;
  /** `part`: the rule is for a name below a listed one, and only that is lifted. */
  reach: 'whole' | 'part';
  /** Listed names that it lifts, wholly or in part. */
  names: number;
  /** At most 5 of them. */
  examples: string[];
}

/** What a list holds and what it would change here. */
export interface Preview {
  syntax: string;
  /** From its own header. */
  title?: string;
  homepage?: string;
  licence?: string;
  /** How the text was written, when that is not UTF-8, and what it was packed in. */
  encoding?: string;
  packed?: 'gzip' | 'zip';
  /** What the list’s row will show: names that would block, each once and not those that are off the list today, and patterns. */
  names: number;
  patterns: number;
  /** What it would take effect without, as long as nothing else is chosen, is in none of the counts but these: of it, names and patterns that block; what they would newly block here; what is blocked already. */
  left: { names: number; fresh: number; blockedAlready: number };
  allowed: number;
  orders: number;
  /** Orders among them that are in force today. */
  ordersInForce: number;
  skippedCount: number;
  /** The first 100. */
  skipped: SkippedLine[];
  /** Why lines were left out, the most frequent reason first. */
  reasons: SkipReason[];
  notEnforceable: number;
  /** Evenly from the whole list, at most 20. */
  sample: string[];
  /** Names that were compared with what is here: all of them, or as many as there is time for. */
  compared: number;
  /** Of these: names that are blocked here already; names that this list would newly block if it is enforced. */
  blockedAlready: number;
  fresh: number;
  /** Names under no order in force, and names that the list says were taken off it: they do not block. Those that are off it are not among `names`. */
  notInForce: number;
  /** The most names first. */
  overlap: ListOverlap[];
  /** What the household decided itself stays: these names of it are not blocked. */
  lifted: Some<LiftingRule> & { names: number };
  /** Names that own allow rules allow and that this list blocks all the same: allow rules never lift orders. */
  allowedByYou: Some<string>;
  /** Names that the list’s own exceptions would unblock, which another list blocks now. */
  unblocks: Some<string>;
}

/** A preview as it is answered. Nothing is changed by asking. */
export interface ListPreview extends Preview {
  /** Names on it that most homes would miss, the first 50; and how many there are. */
  findings: GuardFinding[];
  findingCount: number;
  /** What of them is left out, as long as nothing else is chosen. */
  first: FirstVersion;
  /** Where a key was given. */
  signature?: ListSignature;
  /** The subscription that reads the same source already. */
  sameAs?: string;
}

/** A name under an order, as its list records it. */
export interface OrderName {
  name: string;
  /** `YYYY[-MM[-DD]]`, where the list says so. */
  listed?: string;
  delisted?: string;
  /** Other orders in force that name it, or a name above it, on lists that are applied or observed; absent where there is none. */
  others?: { list: string; order: string }[];
  /** It is left out of the list here, since when (ISO 8601) and by whom. */
  leftOut?: Pick<LeftOutSpan, 'at' | 'by'>;
}

/** A file that can be added as a list. */
export interface FolderFile {
  path: string;
  name: string;
  bytes: number;
}

/** What each rule of a text of own rules is; nothing is changed by asking. */
export interface OwnRulesCheck {
  /** Rules by what they do; `patterns` of them are no names. */
  allow: number;
  block: number;
  rewrite: number;
  patterns: number;
  /** Rules that block a whole top-level domain of the public name space: they take effect, and may be a slip. */
  wide: { line: number; rule: string }[];
  skipped: SkippedLine[];
}

/** Lines of another program, as own rules. */
export interface OwnRulesImport {
  /** What the text was read as. */
  syntax: string;
  /** Rules that are not there yet, in the order of the text. */
  lines: string[];
  /** Rules that the own rules hold already. */
  present: number;
  skippedCount: number;
  skipped: SkippedLine[];
}
