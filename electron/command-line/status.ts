/** `gavel status`: whether Gavel runs, where it listens, what it knows and what is wrong; and an address that logs a browser in. */
import type { Status, UpstreamView } from '../../shared/engine-api.ts';
import { upstreamHealth } from '../../shared/upstream-health.ts';
import { parseAsk, withGavel } from './ask-gavel.ts';
import { moment, zoneLine } from './local-times.ts';
import { EXIT, print, UsageError, visible } from './output.ts';

function healthOf(upstream: UpstreamView): string {
  const took = upstream.latencyMs === undefined ? '' : `, ${upstream.latencyMs.toFixed(1)} ms`;
  switch (upstreamHealth(upstream)) {
    case 'waiting': return 'not asked yet';
    case 'failing': return `does not answer (${upstream.lastError ?? ''})`;
    case 'answered': return `last answered ${upstream.lastAnswerAt === undefined ? '' : `at ${moment(upstream.lastAnswerAt)}`}${took}`;
    case 'answers': return `answers${took}`;
  }
}

const place = ({ address, port }: { address: string; port: number }): string => `${address.includes(':') ? `[${address}]` : address}:${port}`;

function describe(status: Status, loginUrl: string | undefined): string {
  const rows: [string, string][] = [
    ['Gavel', `${status.version}, since ${moment(status.startedAt)}. ${zoneLine(Date.now())}`],
    ['listens on', status.dns.map(place).join(', ')],
    ...([['DNS over TLS', status.encrypted.tls], ['DNS over HTTPS', status.encrypted.https]] as const).filter(([, at]) => at.length > 0).map(([label, at]): [string, string] => [label, at.map(place).join(', ')]),
    ['console', loginUrl ?? 'off'],
    ['data folder', status.dataFolder],
    ['country', status.country ?? `not set${status.countryGuess === undefined ? '' : ` (a guess: ${status.countryGuess})`}`],
    ['names on lists used', String(status.names)],
    ['queries since start', String(status.queries)],
    ['memory', `${Math.round(status.memoryBytes / 1024 / 1024)} MiB`],
    ...(status.pausedUntil === undefined ? [] : [['paused until', moment(status.pausedUntil)] as [string, string]]),
    ...status.upstreams.map((upstream): [string, string] => ['upstream', `${upstream.url}: ${healthOf(upstream)}`]),
    ...(status.runOptions.length === 0 ? [] : [['for this run only', status.runOptions.join(' ')] as [string, string]]),
    ...status.problems.map((problem): [string, string] => [problem.severity, `${problem.title} ${problem.wayOut}`]),
  ];
  return rows.map(([label, value]) => `${label.padEnd(22)}${visible(value)}`).join('\n');
}

export async function status(argv: readonly string[]): Promise<number> {
  const asked = parseAsk(argv, {});
  if (asked.positionals.length > 0) throw new UsageError(`status takes no name: “${asked.positionals[0]}” is not understood`);
  const [found, loginUrl] = await withGavel(asked, (gavel) => Promise.all([gavel.call('status.get', {}), gavel.loginUrl()]));
  print(asked.flag('json') ? JSON.stringify(found) : describe(found, loginUrl));
  return EXIT.done;
}
