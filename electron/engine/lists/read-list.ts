/** Reads any list: bytes in, rules and a report out. The front of the syntax readers; pure. */
import { AppError } from '../../../shared/app-error.ts';
import type { ListKind } from '../../../shared/verdict.ts';
import { decodeList } from './decode-list.ts';
import { isOrderSyntax } from '../../../shared/list-syntax.ts';
import { detectSyntax, type Syntax } from './detect-syntax.ts';
import type { ReadReport, RuleSink } from './list-reader.ts';
import { refuseSecret } from './refuse-secret.ts';
import { readRegister } from './registers/registers.ts';
import { readAdblock } from './syntax/adblock.ts';
import { readDnsmasq } from './syntax/dnsmasq.ts';
import { readDomains } from './syntax/domains.ts';
import { readHosts } from './syntax/hosts.ts';
import { readOrderListJson } from './syntax/order-list-json.ts';
import { readOrderListText } from './syntax/order-list-text.ts';
import { readRpz } from './syntax/rpz.ts';
import { readUnbound } from './syntax/unbound.ts';
import { readWildcard } from './syntax/wildcard.ts';

/** Calls the reader of a syntax. */
function read(text: string, sink: RuleSink, syntax: Syntax, localRecords: boolean): ReadReport {
  switch (syntax) {
    case 'hosts': return readHosts(text, sink);
    case 'domains': return readDomains(text, sink);
    case 'wildcard': return readWildcard(text, sink);
    case 'dnsmasq': return readDnsmasq(text, sink);
    case 'unbound': return readUnbound(text, sink);
    case 'rpz': return readRpz(text, sink);
    case 'adblock': return readAdblock(text, sink, { localRecords });
    case 'order-list-json': return readOrderListJson(text, sink);
    case 'order-list-text': return readOrderListText(text, sink);
    default: return readRegister(syntax, text, sink);
  }
}

/**
 * @param options `syntax` forces one; `kind` is what the household subscribes to it as; `localRecords` for own rules (see `readAdblock`)
 * @throws AppError `not-an-order-list` when a court-order list carries no orders, `unreadable-list` when nothing in it is a rule
 */
export function readList(bytes: Uint8Array, sink: RuleSink, options: { syntax?: Syntax; kind?: ListKind; localRecords?: boolean } = {}): ReadReport {
  const { text, encoding, packed } = decodeList(bytes);
  refuseSecret(text);
  const syntax = options.syntax ?? detectSyntax(text);
  if (options.kind === 'court-order' && !isOrderSyntax(syntax)) {
    throw new AppError('not-an-order-list', 'the list names no orders (no “order-list/1” mark, and no register that Gavel knows), so it cannot say who ordered a block; add it as a custom list instead');
  }
  let rules = 0;
  // Only a court-order list refers to orders; as any other kind its names are the household's own choice.
  const plain = options.kind !== undefined && options.kind !== 'court-order' && isOrderSyntax(syntax);
  const report = read(text, {
    rule(name, match, action, line, important, reference, detail) {
      // A name that the list says is on it no longer is not the household's choice either.
      if (plain && reference?.delisted !== undefined) return;
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
  return { ...report, ...(encoding === undefined ? {} : { encoding }), ...(packed === undefined ? {} : { packed }) };
}
