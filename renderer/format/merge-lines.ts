/**
 * A draft of lines, brought up to what was saved since it was begun: lines that came are added at its end, lines that went are taken out.
 * @param base what was saved when the draft was begun
 */
export function mergeLines(base: string, saved: string, draft: string): string {
  if (base === saved) return draft;
  const before = new Set(base.split('\n'));
  const now = new Set(saved.split('\n'));
  const lines = draft.split('\n').filter((line) => line === '' || now.has(line) || !before.has(line));
  const there = new Set(lines);
  const came = [...now].filter((line) => line !== '' && !before.has(line) && !there.has(line));
  if (came.length === 0) return lines.join('\n');
  const text = lines.join('\n');
  return `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${came.join('\n')}\n`;
}
