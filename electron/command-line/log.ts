/** `gavel log`: the newest queries, and with `--follow` every one that comes. */
import type { LogRow } from '../../shared/verdict.ts';
import { parseAsk, withGavel } from './ask-gavel.ts';
import { second, zoneLine } from './local-times.ts';
import { EXIT, print, UsageError, visible } from './output.ts';

const SHOWN = 50;

function describe(row: LogRow): string {
  const who = row.outcome === 'blocked' ? `${row.decider} ${row.order ?? row.listTitle ?? row.by}` : row.outcome === 'observed' ? `observed ${row.wouldBe?.order ?? row.wouldBe?.list ?? ''}` : row.by;
  return visible(`${second(row.at)}  ${row.device.padEnd(15)}  ${row.outcome.padEnd(8)}  ${row.type.padEnd(5)}  ${row.name}  (${who}${row.via === undefined ? '' : `, via ${row.via}`}, ${row.rcode}, ${row.ms.toFixed(1)} ms)`);
}

export async function log(argv: readonly string[]): Promise<number> {
  const asked = parseAsk(argv, { follow: { type: 'boolean' } });
  const [stray] = asked.positionals;
  if (stray !== undefined) throw new UsageError(`log takes no name: “${stray}” is not understood; “gavel why ${stray}” tells of one name`);
  const show = (row: LogRow): void => print(asked.flag('json') ? JSON.stringify(row) : describe(row));
  process.stdout.on('error', () => process.exit(EXIT.done)); // the reader has gone
  await withGavel(asked, async (gavel) => {
    if (!asked.flag('json')) print(zoneLine(Date.now()));
    if (!asked.flag('follow')) {
      // One object a line, newest first, as everywhere.
      for (const row of (await gavel.call('queryLog.page', { limit: SHOWN })).rows) show(row);
      return;
    }
    gavel.listen('queryLog.rows', ({ rows, skipped }) => {
      for (const row of rows) show(row);
      if (skipped > 0 && !asked.flag('json')) print(`… and ${skipped} more in the same moment`);
    });
    const interrupted = new Promise<void>((resolve) => {
      for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => resolve());
    });
    await Promise.race([gavel.ended, interrupted]);
  });
  return EXIT.done;
}
