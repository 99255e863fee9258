/** `gavel why NAME`: what would happen to a question now, or would have on an earlier day, and who decides. Asks no upstream. */
import type { WhyAnswer } from '../../shared/engine-api.ts';
import { parseAsk, withGavel } from './ask-gavel.ts';
import { EXIT, print, UsageError, visible } from './output.ts';
import { describeDay } from './why-on-a-day.ts';

const DECIDER = { law: 'the law', household: 'you, the household', upstream: 'your upstream resolver', none: 'nobody' } as const;

function describe(answer: WhyAnswer): string[] {
  const lines = [answer.decision === 'blocked' ? `${answer.name} is blocked. Decided by: ${DECIDER[answer.decider]}.`
    : answer.decision === 'observed' ? `${answer.name} is answered. A list that is only observed would block it.`
      : `${answer.name} is answered.${answer.spared === undefined ? '' : ` It would be blocked, but for: ${answer.spared}.`}`];
  for (const match of answer.matches) {
    const where = match.line === undefined ? '' : `, line ${match.line}: ${match.text ?? ''}`;
    lines.push(`  ${match.decided ? '*' : '-'} ${match.listTitle} (${match.kind}, ${match.mode}): ${match.rule}${where}`);
  }
  if (answer.matches.length === 0) lines.push('  No list names it.');
  const { order } = answer;
  if (order !== undefined) {
    const { authority, decided, docket, addressees, status, jurisdiction, documents } = order.order;
    lines.push(
      `  Order ${order.order.id}: ${authority.name} (${jurisdiction}), ${decided ?? 'date not known'}, docket ${docket ?? 'not known'}, status ${status}`,
      `  Addressed to: ${addressees === undefined || addressees.length === 0 ? 'every access provider' : addressees.join(', ')}`,
      `  ${order.mode === 'enforce' ? 'Applied' : 'Noted'} here because you subscribed to “${order.listTitle}” (${order.mode} since ${order.modeSince})`,
      ...(documents ?? []).map(({ url }) => `  Source: ${url}`),
    );
  }
  if (answer.last !== undefined) lines.push(`  Last asked ${answer.last.at} by ${answer.last.device}: ${answer.last.outcome}, ${answer.last.rcode}`);
  return lines;
}

export async function why(argv: readonly string[]): Promise<number> {
  const asked = parseAsk(argv, { client: { type: 'string' }, on: { type: 'string' }, type: { type: 'string' } });
  const [name, ...more] = asked.positionals;
  if (name === undefined || more.length > 0) throw new UsageError('why takes one name');
  const client = asked.value('client');
  const on = asked.value('on');
  const type = asked.value('type');
  const answer = await withGavel(asked, (gavel) => gavel.call('why.get', { name, ...(client === undefined ? {} : { client }), ...(on === undefined ? {} : { on }), ...(type === undefined ? {} : { type }) }));
  print(asked.flag('json') ? JSON.stringify(answer) : (answer.history === undefined ? describe(answer) : describeDay(answer.history)).map(visible).join('\n'));
  return EXIT.done;
}
