/** `gavel why NAME`: what would happen to a question now, what happened and since when; or what would have on an earlier day. Asks no upstream. */
import { siteName } from '../../shared/site-name.ts';
import { parseAsk, withGavel } from './ask-gavel.ts';
import { EXIT, print, UsageError, visible } from './output.ts';
import { zoneLine } from './local-times.ts';
import { describeNow } from './why-now.ts';
import { describeDay } from './why-on-a-day.ts';
import { describeSoFar, parseAt } from './why-so-far.ts';

/** `2026-02-30` looks like a day and is none. */
const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);

export async function why(argv: readonly string[]): Promise<number> {
  const asked = parseAsk(argv, { client: { type: 'string' }, at: { type: 'string' }, on: { type: 'string' }, type: { type: 'string' } });
  const [typed, ...more] = asked.positionals;
  if (typed === undefined || more.length > 0) throw new UsageError('why takes one name');
  const client = asked.value('client');
  const on = asked.value('on');
  const at = asked.value('at');
  const type = asked.value('type');
  const about = { name: siteName(typed), ...(type === undefined ? {} : { type }) };
  if (on !== undefined) {
    if (!isDay(on)) throw new UsageError(`--on ${on}: a day is YYYY-MM-DD`);
    if (at !== undefined) throw new UsageError('--on asks about a day as a whole, --at about what happened then; give one of them');
    const answer = await withGavel(asked, (gavel) => gavel.call('why.get', { ...about, on, ...(client === undefined ? {} : { client }) }));
    print(asked.flag('json') ? JSON.stringify(answer) : (answer.history === undefined ? describeNow(answer) : describeDay(answer.history)).map(visible).join('\n'));
    return EXIT.done;
  }
  const then = at === undefined ? undefined : parseAt(at, Date.now());
  const { now, ...rest } = await withGavel(asked, (gavel) => gavel.call('why.explain', { ...about, ...(client === undefined ? {} : { device: client }), ...(then === undefined ? {} : { at: then }) }));
  if (asked.flag('json')) print(JSON.stringify({ ...now, ...rest }));
  else print([...describeNow(now, rest.happened), ...describeSoFar({ now, ...rest }), ...(rest.history.on === undefined ? [] : ['', ...describeDay(rest.history)]), `  ${zoneLine(Date.now())}`].map(visible).join('\n'));
  return EXIT.done;
}
