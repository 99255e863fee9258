/** Allows a name by own rules, the least that does it: taking away the rule that blocks it, or adding one that overrules lists. */
import type { WhyAnswer } from '../../shared/engine-api.ts';
import { client } from './client.ts';

export type Allowed =
  /** `removed`: the own rule that is no more, where that was enough. `undo` takes it back and leaves alone what was changed since. */
  | { allowed: true; removed?: string; undo: () => Promise<unknown> }
  /** An order, or another own rule, blocks it all the same: then the rules are as they were. */
  | { allowed: false; by: WhyAnswer };

/** Changes the rules as they are now, not as a page remembers them. */
async function changeLines(without: readonly string[], added: readonly string[]): Promise<unknown> {
  const { text } = await client.call('ownRules.get', {});
  const kept = text.split('\n').filter((line) => !without.includes(line.trim()));
  while (kept.at(-1) === '') kept.pop();
  return client.call('ownRules.set', { text: [...kept, ...added].join('\n') });
}

/** What still blocks it. */
export async function blockedBy(name: string): Promise<WhyAnswer | undefined> {
  const why = await client.call('why.get', { name });
  return why.decision === 'blocked' ? why : undefined;
}

export async function allowName(name: string): Promise<Allowed> {
  const [allow, block] = [`@@||${name}^`, `||${name}^`];
  const { text } = await client.call('ownRules.get', {});
  const own = text.split('\n').some((line) => line.trim() === block) ? [block] : [];
  if (own.length > 0) {
    await changeLines(own, []);
    if ((await blockedBy(name)) === undefined) return { allowed: true, removed: block, undo: () => changeLines([], own) };
  }
  await changeLines([], [allow]);
  const undo = (): Promise<unknown> => changeLines([allow], own);
  const by = await blockedBy(name);
  if (by === undefined) return { allowed: true, undo };
  await undo();
  return { allowed: false, by };
}
