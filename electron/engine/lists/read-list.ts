/** Reads any list: bytes in, rules and a report out. The front of the syntax readers; pure. */
import { AppError } from '../../../shared/app-error.ts';
import { assertNever, type ListKind } from '../../../shared/verdict.ts';
import { detectSyntax, isOrderSyntax, type Syntax } from './detect-syntax.ts';
import type { ReadReport, RuleSink } from './list-reader.ts';
import { readUaPlaycity } from './registers/ua-playcity.ts';
import { readAdblock } from './syntax/adblock.ts';
import { readDomains } from './syntax/domains.ts';
import { readHosts } from './syntax/hosts.ts';
import { readOrderListJson } from './syntax/order-list-json.ts';
import { readOrderListText } from './syntax/order-list-text.ts';

/** @throws AppError `unreadable-list` for bytes that are no text, and for a web page in place of a list */
export function decodeList(bytes: Uint8Array): string {
  if (bytes.subarray(0, 8000).includes(0)) throw new AppError('unreadable-list', 'this is not text: a compressed, encrypted or binary file cannot be subscribed');
  const text = new TextDecoder('utf-8', { ignoreBOM: false }).decode(bytes);
  if (/^\s*<(?:!doctype|html|\?xml)/i.test(text)) throw new AppError('unreadable-list', 'this is a web page, not a list; look for the list’s “raw” or download address');
  return text;
}

/** Calls the reader of a syntax. */
function read(text: string, sink: RuleSink, syntax: Syntax, localRecords: boolean): ReadReport {
  switch (syntax) {
    case 'hosts': return readHosts(text, sink);
    case 'domains': return readDomains(text, sink);
    case 'adblock': return readAdblock(text, sink, { localRecords });
    case 'order-list-json': return readOrderListJson(text, sink);
    case 'order-list-text': return readOrderListText(text, sink);
    case 'ua-playcity': return readUaPlaycity(text, sink);
    default: return assertNever(syntax);
  }
}

/**
 * @param options `syntax` forces one; `kind` is what the household subscribes to it as; `localRecords` for own rules (see `readAdblock`)
 * @throws AppError `not-an-order-list` when a court-order list carries no orders, `unreadable-list` when nothing in it is a rule
 */
export function readList(bytes: Uint8Array, sink: RuleSink, options: { syntax?: Syntax; kind?: ListKind; localRecords?: boolean } = {}): ReadReport {
  const text = decodeList(bytes);
  const syntax = options.syntax ?? detectSyntax(text);
  if (options.kind === 'court-order' && !isOrderSyntax(syntax)) {
    throw new AppError('not-an-order-list', 'the list names no orders (no “order-list/1” mark, and no register that Gavel knows), so it cannot say who ordered a block; add it as a custom list instead');
  }
  let rules = 0;
  // Only a court-order list refers to orders; as any other kind its names are the household's own choice.
  const plain = options.kind !== undefined && options.kind !== 'court-order' && isOrderSyntax(syntax);
  const report = read(text, {
    rule(name, match, action, line, important, reference, detail) {
      rules++;
      sink.rule(name, match, action, line, important, plain ? undefined : reference, detail);
    },
    pattern(pattern, action, line, important, detail) {
      rules++;
      sink.pattern?.(pattern, action, line, important, detail);
    },
  }, syntax, options.localRecords === true);
  if (rules === 0 && options.kind !== undefined && options.kind !== 'court-order') {
    const first = report.skipped[0];
    throw new AppError('unreadable-list', report.lines === 0 ? 'the list is empty' : `no line of the list is a rule; line ${first?.line ?? 1}: ${first?.reason ?? 'not understood'}`);
  }
  if (plain) delete report.orders;
  return report;
}
