/** Reads any list: bytes or a file in, rules and a report out. The front of the syntax readers. */
import fs from 'node:fs';
import { AppError } from '../../../shared/app-error.ts';
import { isOrderSyntax } from '../../../shared/list-syntax.ts';
import type { ListKind } from '../../../shared/verdict.ts';
import { decodeBeginning, decodeList } from './decode-list.ts';
import { detectSyntax, type Syntax } from './detect-syntax.ts';
import type { ReadReport, RuleMatch, RuleSink } from './list-reader.ts';
import { FileText, readAt, type LineMark, type ListText } from './list-text.ts';
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

export interface ReadOptions {
  /** Forces one. */
  syntax?: Syntax;
  /** What the household subscribes to it as. */
  kind?: ListKind;
  /** For own rules (see `readAdblock`). */
  localRecords?: boolean;
}

/** Syntaxes of lines that are read one after the other; the others need their text as a whole, and are small. */
type LineSyntax = 'hosts' | 'domains' | 'domains-exact' | 'wildcard' | 'dnsmasq' | 'unbound' | 'rpz' | 'adblock';
const isLineSyntax = (syntax: Syntax): syntax is LineSyntax => !isOrderSyntax(syntax);

/**
 * Calls the reader of a syntax. In a list that is recognised, names and lines of hosts files that stand among others mean what they mean
 * elsewhere; where the household said what the list is, they mean what its lines mean.
 */
function readLines(text: ListText, sink: RuleSink, syntax: LineSyntax, { forced, localRecords }: { forced: boolean; localRecords: boolean }): ReadReport {
  switch (syntax) {
    case 'hosts': return readHosts(text, sink, forced ? 'exact' : 'tree');
    case 'domains': return readDomains(text, sink, { name: 'tree', hosts: forced ? 'tree' : 'exact' });
    case 'domains-exact': return readDomains(text, sink, { name: 'exact', hosts: 'exact' });
    case 'wildcard': return readWildcard(text, sink, { name: 'tree', hosts: forced ? 'tree' : 'exact' });
    case 'dnsmasq': return readDnsmasq(text, sink);
    case 'unbound': return readUnbound(text, sink);
    case 'rpz': return readRpz(text, sink);
    case 'adblock': return readAdblock(text, sink, { localRecords });
  }
}

function read(text: string, sink: RuleSink, syntax: Syntax, how: { forced: boolean; localRecords: boolean }): ReadReport {
  if (isLineSyntax(syntax)) return readLines(text, sink, syntax, how);
  switch (syntax) {
    case 'order-list-json': return readOrderListJson(text, sink);
    case 'order-list-text': return readOrderListText(text, sink);
    default: return readRegister(syntax, text, sink);
  }
}

/** Runs a reader as the kind of list wants it. */
function readAs(syntax: Syntax, { kind }: ReadOptions, sink: RuleSink, reader: (sink: RuleSink) => ReadReport): ReadReport {
  if (kind === 'court-order' && !isOrderSyntax(syntax)) {
    throw new AppError('not-an-order-list', { code: 'no-orders' });
  }
  let rules = 0;
  // Only a court-order list refers to orders; as any other kind its names are the household's own choice.
  const plain = kind !== undefined && kind !== 'court-order' && isOrderSyntax(syntax);
  const report = reader({
    rule(name, match, action, line, important, reference, detail) {
      // A name that the list says is on it no longer is not the household's choice either.
      if (plain && reference?.delisted !== undefined) return;
      rules++;
      sink.rule(name, match, action, line, important, plain ? undefined : reference, detail);
    },
    ...(sink.plain === undefined ? {} : {
      plain(ascii: DataView, from: number, to: number, match: RuleMatch, line: number) {
        const taken = sink.plain!(ascii, from, to, match, line);
        if (taken) rules++;
        return taken;
      },
    }),
    pattern(pattern, action, line, important, detail) {
      rules++;
      sink.pattern?.(pattern, action, line, important, detail);
    },
    reverse: (name, line, detail) => sink.reverse?.(name, line, detail),
    licensed: (name, line) => sink.licensed?.(name, line),
  });
  if (rules === 0 && kind !== undefined && kind !== 'court-order') {
    const first = report.skipped[0];
    throw new AppError('unreadable-list', report.lines === 0 ? { code: 'empty-list' } : { code: 'no-rule', line: first?.line ?? 1, ...(first?.fault === undefined ? {} : { why: first.fault }) });
  }
  if (plain) delete report.orders;
  return report;
}

const howOf = ({ syntax, localRecords = false }: ReadOptions): { forced: boolean; localRecords: boolean } => ({ forced: syntax !== undefined, localRecords });

/** @throws AppError `not-an-order-list` when a court-order list carries no orders, `unreadable-list` when nothing in it is a rule */
export function readList(bytes: Uint8Array, sink: RuleSink, options: ReadOptions = {}): ReadReport {
  const { text, encoding, packed } = decodeList(bytes);
  refuseSecret(text);
  const syntax = options.syntax ?? detectSyntax(text);
  const report = readAs(syntax, options, sink, (into) => read(text, into, syntax, howOf(options)));
  return { ...report, ...(encoding === undefined ? {} : { encoding }), ...(packed === undefined ? {} : { packed }) };
}

/** A file of fewer bytes is read as a whole. */
const STREAM_FROM = 1024 * 1024;
const TOP_BYTES = 256 * 1024;

export interface FileReport extends ReadReport {
  /** Where parts of the file begin, when it was read in parts. */
  marks?: readonly LineMark[];
}

/**
 * As `readList`, without ever holding a large file in memory: text of lines in UTF-8 is read in parts. What is packed, in another
 * encoding or a register is held as a whole.
 * @param streamFrom apart from tests as it is, as `partBytes`
 * @throws AppError as `readList`; Error of the file system
 */
export function readListFile(file: string, sink: RuleSink, options: ReadOptions = {}, streamFrom = STREAM_FROM, partBytes?: number): FileReport {
  const fd = fs.openSync(file, 'r');
  try {
    if (fs.fstatSync(fd).size >= streamFrom) {
      const report = readInParts(fd, sink, options, partBytes);
      if (report !== undefined) return report;
    }
    return readList(fs.readFileSync(fd), sink, options);
  } finally {
    fs.closeSync(fd);
  }
}

/** `undefined` for what has to be read as a whole. */
function readInParts(fd: number, sink: RuleSink, options: ReadOptions, partBytes: number | undefined): FileReport | undefined {
  const beginning = Buffer.allocUnsafeSlow(TOP_BYTES);
  const top = beginning.subarray(0, readAt(fd, beginning, 0));
  const end = top.lastIndexOf(10) + 1;
  if (end === 0) return undefined;
  const { text, encoding, packed } = decodeBeginning(top.subarray(0, end)) ?? {};
  if (text === undefined || encoding !== undefined || packed !== undefined) return undefined;
  refuseSecret(text);
  const file = new FileText(fd, partBytes);
  if (!file.isUtf8()) return undefined;
  const syntax = options.syntax ?? detectSyntax(text, file);
  if (!isLineSyntax(syntax)) return undefined;
  const report = readAs(syntax, options, sink, (into) => readLines(file, into, syntax, howOf(options)));
  return { ...report, marks: file.marks };
}
