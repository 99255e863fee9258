/** Takes Gavel's own options out of what Electron was started with; Chromium's and Electron's switches stand among them. */

/** Options with a value, as in `gavel serve`. */
const WITH_VALUE = new Set(['--dns', '--web', '--data', '--upstream', '--country', '--list', '--token', '--dot', '--doh', '--cert', '--key']);
const ALONE = new Set(['--no-web', '--no-query-log']);

/**
 * @param argv  `process.argv` as the main process sees it
 * @param packaged  a packaged app has no path of the app behind the program's own
 * @returns Gavel's options in order, `--name=value` left as written; everything else is Chromium's business
 */
export function ownArguments(argv: readonly string[], packaged: boolean): string[] {
  const own: string[] = [];
  const rest = argv.slice(packaged ? 1 : 2);
  for (let i = 0; i < rest.length; i++) {
    const word = rest[i] ?? '';
    if (ALONE.has(word) || WITH_VALUE.has(word.slice(0, word.indexOf('=')))) own.push(word);
    else if (WITH_VALUE.has(word)) {
      own.push(word);
      const value = rest[++i];
      if (value !== undefined) own.push(value);
    }
  }
  return own;
}
