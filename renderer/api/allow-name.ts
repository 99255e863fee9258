/** Allows a name by own rules, the least that does it: taking away the rule that blocks it, or adding one that overrules lists. */
import { client } from './client.ts';

export interface Allowed {
  /** The own rule that is no more, where that was enough. */
  removed?: string;
  /** Takes it back and leaves alone what was changed since. */
  undo: () => Promise<unknown>;
}

/** Changes the rules as they are now, not as a page remembers them. */
async function changeLines(without: readonly string[], added: readonly string[]): Promise<unknown> {
  const { text } = await client.call('ownRules.get', {});
  const kept = text.split('\n').filter((line) => !without.includes(line.trim()));
  while (kept.at(-1) === '') kept.pop();
  return client.call('ownRules.set', { text: [...kept, ...added].join('\n') });
}

const isBlocked = async (name: string): Promise<boolean> => (await client.call('why.get', { name })).decision === 'blocked';

/** @returns undefined where another own rule still blocks it: then the rules are as they were */
export async function allowName(name: string): Promise<Allowed | undefined> {
  const [allow, block] = [`@@||${name}^`, `||${name}^`];
  const { text } = await client.call('ownRules.get', {});
  const own = text.split('\n').some((line) => line.trim() === block) ? [block] : [];
  if (own.length > 0) {
    await changeLines(own, []);
    if (!(await isBlocked(name))) return { removed: block, undo: () => changeLines([], own) };
  }
  await changeLines([], [allow]);
  const undo = (): Promise<unknown> => changeLines([allow], own);
  if (!(await isBlocked(name))) return { undo };
  await undo();
  return undefined;
}
