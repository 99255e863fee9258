/** “Allow” wherever it stands: what was done can be taken back, and where it does not help, what blocks the name is said. */
import type { WhyAnswer } from '../../shared/engine-api.ts';
import { allowName } from '../api/allow-name.ts';
import { queryClient } from '../api/queries.ts';
import { titleOf } from '../format/list-words.ts';
import { t } from '../messages/language.ts';
import { shortAuthority } from '../verdict-words.ts';
import { sayUndo } from './say-undo.tsx';
import { say } from './say.ts';

/** The title of what blocks a name now. */
export const blockerTitle = ({ matches: [first] }: WhyAnswer): string => (first === undefined ? t.notKnown : first.list === 'own-rules' ? t.allowing.ownRule : titleOf(first.listTitle));

export async function allow(name: string): Promise<void> {
  try {
    const done = await allowName(name);
    if (done.allowed) sayUndo(done.removed === undefined ? t.overview.allowed(name) : t.overview.ruleRemoved(done.removed), done.undo);
    else say(done.by.order === undefined ? t.allowing.byList(name, blockerTitle(done.by)) : t.allowing.byOrder(name, shortAuthority(done.by.order.order.authority.name)));
  } catch (error) {
    say(error as Error);
  }
  await queryClient.invalidateQueries();
}
