/** `setAside.set`: a name is set aside from orders only where one names it, so that the record of decisions says nothing that is not so. */
import { AppError } from '../../shared/app-error.ts';
import type { Params } from '../../shared/engine-api.ts';
import type { Settings } from '../../shared/settings.ts';
import type { Audit } from './audit.ts';
import type { Subscriptions } from './lists/subscriptions.ts';
import { HASHED_TEXT, hashText, type HashKey } from './policy/name-hash.ts';
import type { Policy } from './policy/policy.ts';
import type { QueryLog } from './query-log/log-record.ts';
import { TYPE } from './wire/message.ts';

/** What this call needs of the engine. */
interface SetAsideParts {
  readonly settings: Settings;
  readonly key: HashKey;
  readonly clock: () => number;
  readonly policy: Policy<unknown>;
  readonly subscriptions: Subscriptions;
  readonly audit: Audit;
  readonly log: QueryLog;
}

/** Whether an order list that is subscribed, however it is used, holds the name or one above it. */
export function isOrdered({ policy, key, subscriptions }: Pick<SetAsideParts, 'policy' | 'key' | 'subscriptions'>, name: string): boolean {
  const lists = subscriptions.policy();
  const hits = policy.rule(hashText(name, key), TYPE.A, '', HASHED_TEXT, 0)?.decision.hits ?? [];
  return hits.some(({ source }) => lists.get(source.list)?.kind === 'court-order');
}

async function refuse(parts: SetAsideParts, name: string): Promise<never> {
  const last = await parts.log.lastFor(name);
  const led = last?.name === name && last.via !== undefined && (last.order ?? last.wouldBe?.order) !== undefined ? last : undefined;
  const ordered = led?.rule ?? led?.wouldBe?.rule;
  throw new AppError('invalid-input', ordered === undefined ? { code: 'no-order-names', name } : { code: 'order-names-other', name, via: led!.via!, ordered });
}

/**
 * @param name a DNS name in lower case
 * @param use puts the names in force and keeps them
 * @throws AppError `invalid-input` for a name that no subscribed order names
 */
export async function setAside(parts: SetAsideParts, name: string, { on, reason }: Params<'setAside.set'>, use: (names: Settings['setAside']) => void): Promise<{ names: string[] }> {
  if (on && !isOrdered(parts, name)) return refuse(parts, name);
  const said = reason?.trim() ?? '';
  const why = said === '' ? {} : { reason: said };
  const others = parts.settings.setAside.filter((entry) => entry.name !== name);
  const was = others.length < parts.settings.setAside.length;
  use(on ? [...others, { name, at: new Date(parts.clock()).toISOString(), ...why }] : others);
  if (on || was) await parts.audit.note({ event: on ? 'set-aside' : 'set-aside-undone', by: 'household', name, ...why });
  return { names: parts.settings.setAside.map((entry) => entry.name) };
}
