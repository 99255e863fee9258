/** What every reader of a list produces, whatever the syntax: rules into a sink, and a report for people. */
import type { SkippedLine } from '../../../shared/engine-api.ts';
import type { Order, OrderListHead } from '../../../shared/order-list.ts';

export type RuleMatch = 'exact' | 'tree';
export type RuleAction = 'block' | 'allow';

export interface OrderReference {
  orders: readonly string[];
  listed?: string;
  delisted?: string;
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
   * @param line 1-based line in the source; for a JSON source the entry's 1-based position
   */
  rule(name: string, match: RuleMatch, action: RuleAction, line: number, important: boolean, reference?: OrderReference, detail?: RuleDetail): void;
  /**
   * A rule over names that is not one; readers call it only with what `examinePattern` took.
   * @param text `/regular expression/`, or an Adblock pattern with wildcards or without an end
   */
  pattern?(text: string, action: RuleAction, line: number, important: boolean, detail?: RuleDetail): void;
}

export interface ReadReport {
  /** `hosts`, `domains`, `adblock`, `order-list-json`, `order-list-text`, `ua-playcity`. */
  syntax: string;
  /** Lines or entries that held something (not blank, not comment). */
  lines: number;
  skippedCount: number;
  /** The first 100. */
  skipped: SkippedLine[];
  /** Entries that name something DNS cannot enforce (a URL with a path, an app). */
  notEnforceable: number;
  /** Present for order lists and registers only. */
  orders?: Order[];
  /** Present for order lists and registers; a title from the header for others. */
  head?: Partial<OrderListHead>;
}
