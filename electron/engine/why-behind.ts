/**
 * What a name's answer leads to, for explaining it: known from the answer that is kept, else from the newest row of the log. Decided about
 * as answer-query.ts would, by the rules as they are now. Nothing is asked of anybody.
 */
import type { LogRow } from '../../shared/verdict.ts';
import type { WhyBehind } from '../../shared/why-api.ts';
import type { AnswerCache } from './cache.ts';
import { knownAnswer } from './known-answer.ts';
import { HASHED_TEXT, hashText, type HashKey } from './policy/name-hash.ts';
import type { Policy } from './policy/policy.ts';
import type { AttachedRuling } from './policy/rulings.ts';
import type { QueryLog } from './query-log/log-record.ts';
import { isHomeName } from './network/home-name.ts';
import type { Routes } from './steps/routes.ts';
import { typeName } from './wire/mnemonics.ts';

interface BehindParts {
  readonly key: HashKey;
  readonly clock: () => number;
  readonly cache: AnswerCache;
  readonly routes: Routes;
  readonly log: QueryLog;
}

/** How it is known, and what decides about it. */
export interface Behind extends Pick<WhyBehind, 'known' | 'at' | 'via' | 'address'> {
  outcome: 'blocked' | 'lifted' | 'spared' | 'nothing';
  /** Of `via`. */
  attached?: AttachedRuling;
}

interface Asked {
  name: string;
  type: number;
  client: string;
  /** The asked name's own. */
  ruling: AttachedRuling | undefined;
}

/** Newest rows that are looked at. */
const ROWS = 60;

/** As `inspect` of answer-query.ts: the first blocked alias decides, else an address of a home, else what was spared. */
function decideBehind(parts: BehindParts, policy: Policy<AttachedRuling>, asked: Asked, aliases: readonly string[], address: string | undefined): Pick<Behind, 'outcome' | 'via' | 'address' | 'attached'> {
  const { ruling } = asked;
  let spared: Pick<Behind, 'outcome' | 'via' | 'attached'> | undefined;
  for (const via of aliases) {
    const attached = policy.rule(hashText(via, parts.key), asked.type, asked.client, HASHED_TEXT, 0)?.attached;
    if (attached === undefined) continue;
    const passes = attached.answer === 'pass' || attached.local === true || attached.alias === via;
    const lifted = !passes && ruling?.ownAllow === true && attached.reason.by !== 'order';
    if (!passes && !lifted) return { outcome: 'blocked', via, attached };
    if (lifted || attached.reason.spared !== undefined) spared ??= { outcome: lifted ? 'lifted' : 'spared', via, attached };
  }
  const ownZone = isHomeName(asked.name) || parts.routes.find(hashText(asked.name, parts.key)) !== undefined;
  if (address !== undefined && ruling?.ownAllow !== true && !ownZone) return { outcome: 'blocked', address };
  return spared ?? { outcome: 'nothing' };
}

/** The newest row of each type that tells what an answer led to. */
function tellingRow(rows: readonly LogRow[], { name, type }: Asked): LogRow | undefined {
  const newest = new Map<string, LogRow>();
  for (const row of rows) if (row.name === name && !newest.has(row.type)) newest.set(row.type, row);
  const led = [...newest.values()].find(({ via, by, from }) => (via !== undefined && from !== 'rule') || by === 'protection');
  if (led !== undefined) return led;
  const same = newest.get(typeName(type));
  return same !== undefined && (same.by === 'upstream' || same.by === 'cache') && same.outcome !== 'blocked' ? same : undefined;
}

/** `undefined` where the name is blocked itself, and where nothing is known of its answer. */
export async function lookBehind(parts: BehindParts, asked: Asked, policy: Policy<AttachedRuling>): Promise<Behind | undefined> {
  const { ruling, name, type } = asked;
  const now = parts.clock();
  if (ruling?.alias !== undefined && ruling.local === true) return { known: 'rule', at: new Date(now).toISOString(), ...decideBehind(parts, policy, asked, [ruling.alias], undefined) };
  if (ruling !== undefined && ruling.answer !== 'pass') return undefined;
  const kept = knownAnswer(parts, name, type, Math.floor(now / 1000));
  if (kept !== undefined) return { known: 'cache', at: new Date(kept.storedAt * 1000).toISOString(), ...decideBehind(parts, policy, asked, kept.view.aliases, kept.view.innerAddress) };
  const row = tellingRow((await parts.log.page(ROWS, {}, { name })).rows, asked);
  if (row === undefined) return undefined;
  return { known: 'log', at: row.at, ...decideBehind(parts, policy, asked, row.via === undefined ? [] : [row.via], row.by === 'protection' ? row.rule : undefined) };
}
