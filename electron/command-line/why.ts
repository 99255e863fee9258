/** `gavel why NAME`: what would happen to a question now, what happened and since when; or what would have on an earlier day. Asks no upstream. */
import type { WhyAnswer } from '../../shared/engine-api.ts';
import { parseAsk, withGavel } from './ask-gavel.ts';
import { EXIT, print, UsageError, visible } from './output.ts';
import { describeDay } from './why-on-a-day.ts';
import { describeSoFar, parseAt } from './why-so-far.ts';

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
      `  Addressed to: ${addressees === undefined ? 'not known: its list does not say' : addressees.length === 0 ? 'every access provider' : addressees.join(', ')}`,
      `  ${order.mode === 'enforce' ? 'Applied' : 'Noted'} here because you subscribed to “${order.listTitle}” (${order.mode} since ${order.modeSince})`,
      ...(documents ?? []).map(({ url }) => `  Source: ${url}`),
    );
  }
  return lines;
}

export async function why(argv: readonly string[]): Promise<number> {
  const asked = parseAsk(argv, { client: { type: 'string' }, at: { type: 'string' }, on: { type: 'string' }, type: { type: 'string' } });
  const [name, ...more] = asked.positionals;
  if (name === undefined || more.length > 0) throw new UsageError('why takes one name');
  const client = asked.value('client');
  const on = asked.value('on');
  const at = asked.value('at');
  const type = asked.value('type');
  const about = { name, ...(type === undefined ? {} : { type }) };
  if (on !== undefined) {
    if (at !== undefined) throw new UsageError('--on asks about a day as a whole, --at about what happened then; give one of them');
    const answer = await withGavel(asked, (gavel) => gavel.call('why.get', { ...about, on, ...(client === undefined ? {} : { client }) }));
    print(asked.flag('json') ? JSON.stringify(answer) : (answer.history === undefined ? describe(answer) : describeDay(answer.history)).map(visible).join('\n'));
    return EXIT.done;
  }
  const then = at === undefined ? undefined : parseAt(at, Date.now());
  const { now, ...rest } = await withGavel(asked, (gavel) => gavel.call('why.explain', { ...about, ...(client === undefined ? {} : { device: client }), ...(then === undefined ? {} : { at: then }) }));
  if (asked.flag('json')) print(JSON.stringify({ ...now, ...rest }));
  else print([...describe(now), ...describeSoFar({ now, ...rest }), ...(rest.history.on === undefined ? [] : ['', ...describeDay(rest.history)])].map(visible).join('\n'));
  return EXIT.done;
}
