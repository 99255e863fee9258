/** Files that block names elsewhere and are no list that Gavel reads: what they are, and what to do instead. */
import { Lines } from './read-report.ts';
import { readCsv, SEPARATORS } from './registers/csv.ts';
import { ADDRESS } from './syntax/hosts.ts';

const OTHER_EDITION = 'most publishers offer the same list as plain domains, hosts or Adblock rules: subscribe to one of those';

/** Marks near the top of a text. Each is looked for once, in a bounded part. */
const MARKS: readonly [mark: RegExp, what: string, instead: string][] = [
  [/^\s*-----BEGIN PGP SIGNED MESSAGE-----/, 'a text within an OpenPGP signature', 'subscribe to the list itself; the signature is not read'],
  [/^\s*-----BEGIN PGP /, 'an OpenPGP message or key', 'a list that is encrypted cannot be read, nor told to anyone; ask the publisher for the list itself'],
  [/\bfunction\s+FindProxyForURL\s*\(/, 'a proxy auto-configuration (PAC) file', 'it is for browsers; subscribe to the list that it was made from'],
  [/^\s*\{[^]{0,20000}"(?:denied|allowed)-remote-(?:domains|hosts|addresses)"\s*:/, 'a rule group of Little Snitch (.lsrules)', OTHER_EDITION],
  // Only at the beginning of the text: at that of every line, blank ones would be looked through again and again.
  [/(?<![^])\s*\{[^]{0,4000}?"format"\s*:\s*"order-list\/(?!1")|^#[ \t]*Order-List[ \t]*:[ \t]*(?!1[ \t]*$)\d/im, 'an order list of another version than 1', 'a newer Gavel may read it; as a plain list of names it would block what its orders no longer do'],
  [/^[ \t]*template[ \t]+(?:IN|ANY|CH)[ \t]/m, 'a configuration of CoreDNS (plugin template)', OTHER_EDITION],
  [/^[ \t]*(?:daf\.add\b|policy\.add\()/m, 'a configuration of Knot Resolver (DAF or policy rules)', OTHER_EDITION],
  [/^\s*(?:\{\s*["}]|\[\s*[[{"\]])/, 'a JSON document that is no order list (it has no “"format": "order-list/1"”)', 'subscribe to a list of names'],
];

const LOOK_AT = 500;
/** Nearly all records of a table have as many fields as its header. */
const SAME_FIELDS = 0.9;
/** No header of a table, but a rule: it holds a name, or a sign of some syntax. */
const NO_HEADER = /^\s*$|[\p{L}\p{N}]\.[\p{L}\p{N}]|[|^$=@*{}<>[\]]|^[!#;/]/u;

/** What the columns of a table are called, when this is the beginning of one. */
function columnsOf(top: string): readonly string[] | undefined {
  for (const separator of SEPARATORS) {
    let header: readonly string[] | undefined;
    let same = 0;
    let records = 0;
    for (const { fields } of readCsv(top, separator)) {
      if (header === undefined) {
        header = fields.map((field) => field.replace(/^\uFEFF/, '').trim());
        if (header.length < 2 || header.some((name) => name.length > 100) || header.filter((name) => NO_HEADER.test(name)).length > 0) break;
      } else if (fields.length === header.length) same++;
      if (++records > LOOK_AT) break;
    }
    if (header !== undefined && records > 1 && same >= Math.max(1, records - 2) * SAME_FIELDS) return header; // the last one may be cut
  }
  return undefined;
}


/** What this text is, and the way out; `undefined` for anything that may be a list. `top` is its beginning, a few dozen kilobytes. */
export function whyUnsupported(top: string): string | undefined {
  for (const [mark, what, instead] of MARKS) if (mark.test(top)) return `this is ${what}, which Gavel does not read; ${instead}`;
  const columns = columnsOf(top);
  if (columns !== undefined) return `this is a table with the columns ${columns.map((name) => `“${name.slice(0, 40)}”`).slice(0, 8).join(', ')}, and no register that Gavel knows; which of them holds names that are to be blocked, and in which rows, cannot be guessed: save that column as a list of names`;
  let looked = 0;
  let dotted = 0;
  let cloaked = 0;
  for (const lines = new Lines(top); looked < LOOK_AT && lines.next(); ) {
    const rule = lines.line.trim();
    if (/^[#!;]/.test(rule)) continue;
    looked++;
    if (/^\.[\w-]+(?:\.|\s*$)/.test(rule)) dotted++;
    const [pattern = '', target, ...more] = rule.replace(/#.*/, '').trimEnd().split(/\s+/);
    if (target !== undefined && more.length === 0 && /^[=*]?[\w.*-]+\.[\w*-]+$/.test(pattern) && !ADDRESS.test(pattern) && (ADDRESS.test(target) || /^[\w-]+(?:\.[\w-]+)+\.?$/.test(target))) cloaked++;
  }
  if (dotted * 2 > looked) return 'this is an access list of squid (dstdomain) or a list of routedns, names with a leading dot; subscribe to the publisher’s plain domains, or save it without the leading dots, which then means the same';
  if (cloaked * 2 > looked) return 'these are cloaking rules of dnscrypt-proxy (a name, then what it is answered with); write them as local records in the settings, or subscribe to a list of names';
  return undefined;
}
