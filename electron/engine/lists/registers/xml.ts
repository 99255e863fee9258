/**
 * The little of XML that a register needs: elements and their text, in one pass and in memory bounded by the text. No document type, so
 * no entities but the five that XML defines and characters by number; attributes are passed over.
 */
import { AppError } from '../../../../shared/app-error.ts';

export interface XmlPart {
  kind: 'open' | 'close' | 'text';
  /** Of an element, without its prefix; for text, the text. */
  value: string;
  /** 1-based line on which it begins. */
  line: number;
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: '\'' };
const MAX_NAME = 200;

/** Character references resolved; an unknown one stands as it is written. */
function plainText(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]{2,4}));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Where a tag that begins at `from` ends (its `>`); a `>` inside quotes is none. Negative when it does not end. */
function endOfTag(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const character = text[at]!;
    if (character === '>') return at;
    if (character !== '"' && character !== '\'') continue;
    at = text.indexOf(character, at + 1);
    if (at < 0) return -1;
  }
  return -1;
}

/** @throws AppError `unreadable-list` for a document type, and for a document that ends in the middle */
export function* readXml(text: string): Generator<XmlPart> {
  let at = 0;
  let line = 1;
  let depth = 0;
  const broken = (): AppError => new AppError('unreadable-list', { code: 'xml-cut', line });
  /** The next line break: looked for once each, since a register may be a single line. */
  let lineBreak = text.indexOf('\n');
  /** Goes to `to`, counting lines. */
  const goTo = (to: number): void => {
    for (; lineBreak >= 0 && lineBreak < to; lineBreak = text.indexOf('\n', lineBreak + 1)) line++;
    at = to;
  };
  const after = (mark: string): number => {
    const end = text.indexOf(mark, at);
    if (end < 0) throw broken();
    return end + mark.length;
  };
  while (at < text.length) {
    if (text[at] !== '<') {
      const end = text.indexOf('<', at);
      const stop = end < 0 ? text.length : end;
      yield { kind: 'text', value: plainText(text.slice(at, stop)), line };
      goTo(stop);
    } else if (text.startsWith('<!--', at)) goTo(after('-->'));
    else if (text.startsWith('<?', at)) goTo(after('?>'));
    else if (text.startsWith('<![CDATA[', at)) {
      const end = after(']]>');
      yield { kind: 'text', value: text.slice(at + 9, end - 3), line };
      goTo(end);
    } else if (text[at + 1] === '!') throw new AppError('unreadable-list', { code: 'xml-doctype', line });
    else {
      const end = endOfTag(text, at + 1);
      if (end < 0) throw broken();
      const closing = text[at + 1] === '/';
      const name = /^[^\s/>]*/.exec(text.slice(at + (closing ? 2 : 1), Math.min(end, at + MAX_NAME)))![0].replace(/^.*:/, '');
      if (!closing) yield { kind: 'open', value: name, line };
      if (closing || text[end - 1] === '/') yield { kind: 'close', value: name, line };
      if (closing) depth--;
      else if (text[end - 1] !== '/') depth++;
      goTo(end + 1);
    }
  }
  if (depth > 0) throw broken();
}
