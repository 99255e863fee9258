/** Where the elements of an array in a JSON document begin: people look for a line, `JSON.parse` tells none. */

const CODE = { lf: 10, quote: 34, comma: 44, colon: 58, open: 91, backslash: 92, close: 93, openObject: 123, closeObject: 125 } as const;
const isSpace = (code: number): boolean => code === 32 || code === 9 || code === 13;

/** The offset of the quote that ends the string which begins at `at`. */
function endOfString(text: string, at: number): number {
  for (let end = text.indexOf('"', at + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let before = end;
    while (text.charCodeAt(before - 1) === CODE.backslash) before--;
    if ((end - before) % 2 === 0) return end;
  }
  return text.length;
}

/**
 * The 1-based lines on which the elements of the array under `key` of the outermost object begin.
 * @param text whole JSON; of a key that stands there twice the last counts, as in `JSON.parse`
 */
export function elementLines(text: string, key: string): number[] {
  let lines: number[] = [];
  let line = 1;
  let depth = 0;
  let name = '';
  let inside = false;
  let awaited = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === CODE.lf) line++;
    else if (code === CODE.comma) awaited = inside && depth === 2;
    else if (code === CODE.close || code === CODE.closeObject) {
      depth--;
      inside &&= depth >= 2;
      awaited = false;
    } else if (!isSpace(code) && code !== CODE.colon) {
      if (awaited) lines.push(line);
      awaited = false;
      if (code === CODE.quote) {
        const end = endOfString(text, at);
        if (depth === 1) name = text.slice(at + 1, end);
        at = end;
      } else if (code === CODE.open || code === CODE.openObject) {
        depth++;
        if (depth === 2 && code === CODE.open && name === key) {
          lines = [];
          inside = true;
          awaited = true;
        }
      }
    }
  }
  return lines;
}
