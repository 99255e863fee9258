/** Files that block names elsewhere and are no list that Gavel reads: what they are, and what to do instead. */
import type { Fault } from '../../../shared/faults.ts';
import { Lines } from './read-report.ts';
import { readCsv, SEPARATORS } from './registers/csv.ts';
import { ADDRESS } from './syntax/hosts.ts';

/** Marks near the top of a text. Each is looked for once, in a bounded part. */
const MARKS: readonly [mark: RegExp, what: Fault][] = [
  [/^\s*-----BEGIN PGP SIGNED MESSAGE-----/, { code: 'pgp-signed' }],
  [/^\s*-----BEGIN PGP /, { code: 'pgp-message' }],
  [/\bfunction\s+FindProxyForURL\s*\(/, { code: 'proxy-configuration' }],
  [/^\s*\{[^]{0,20000}"(?:denied|allowed)-remote-(?:domains|hosts|addresses)"\s*:/, { code: 'little-snitch' }],
  [/^\s*\{[^]{0,4000}?"format"\s*:\s*"order-list\/(?!1")/i, { code: 'order-list-version' }],
  [/^#[ \t]*Order-List[ \t]*:[ \t]*(?!1[ \t]*$)\d/im, { code: 'order-list-version' }],
  [/^[ \t]*template[ \t]+(?:IN|ANY|CH)[ \t]/m, { code: 'coredns' }],
  [/^[ \t]*(?:daf\.add\b|policy\.add\()/m, { code: 'knot-resolver' }],
  [/^\s*(?:\{\s*["}]|\[\s*[[{"\]])/, { code: 'other-json' }],
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
export function whyUnsupported(top: string): Fault | undefined {
  for (const [mark, what] of MARKS) if (mark.test(top)) return what;
  const columns = columnsOf(top);
  if (columns !== undefined) return { code: 'other-table', columns: columns.slice(0, 8).map((name) => name.slice(0, 40)) };
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
  if (dotted * 2 > looked) return { code: 'dotted-names' };
  if (cloaked * 2 > looked) return { code: 'cloaking-rules' };
  return undefined;
}
