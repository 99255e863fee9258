/** The calls about upstreams: one name asked of several for comparison, and an upstream tried before it is used. Both only on somebody's click. */
import crypto from 'node:crypto';
import { AppError } from '../../shared/app-error.ts';
import type { Params, WhyAnswer } from '../../shared/engine-api.ts';
import { inEnglish } from '../../shared/faults.ts';
import type { CheckedResolver, SiteProof, UpstreamCheck, UpstreamTest } from '../../shared/upstream-api.ts';
import type { HashKey } from './policy/name-hash.ts';
import { hashText } from './policy/name-hash.ts';
import type { Routes } from './steps/routes.ts';
import { isHomeName } from './network/home-name.ts';
import { specialName } from './steps/special-use.ts';
import { OneResolver, specOf, type Answered, type AskedOnce } from './upstream/ask-once.ts';
import { judgeCheck, strongest, type Mine } from './upstream/judge-check.ts';
import { answerRecords, stringsOf } from './wire/answer-records.ts';
import { TYPE } from './wire/message.ts';
import { rcodeName } from './wire/mnemonics.ts';
import { RCODE } from './wire/reply.ts';

/** What these calls need of the engine. */
export interface UpstreamParts {
  readonly key: HashKey;
  readonly clock: () => number;
  readonly routes: Routes;
  readonly proveSite: (name: string, address: string) => Promise<SiteProof>;
  country(): string | undefined;
}

/** Of the household's own; more are not compared. */
const MAX_MINE = 4;
/** Handshakes for one check. */
const MAX_SITES = 4;
const EXAMPLE = 'example.com';

/** One at a time, for each engine. */
const checking = new WeakSet<UpstreamParts>();

/** @throws AppError for a name that no resolver outside is to learn of */
function refuseHomeName(name: string, type: number, parts: UpstreamParts): void {
  const routed = parts.routes.find(hashText(name, parts.key)) !== undefined;
  if (!name.includes('.') || isHomeName(name) || specialName(name, type) !== undefined || routed) {
    throw new AppError('invalid-input', { code: 'home-name', name });
  }
}

interface Asked {
  resolver: OneResolver;
  mine: boolean;
  first: AskedOnce;
}

const answerOf = (asked: AskedOnce): Answered | undefined => (asked.ok ? asked.answer : undefined);
const noAddress = (answer: Answered | undefined): boolean => answer === undefined || answer.addresses.length === 0;

/** Asks again what did not give an address, and whether the resolver answers anything at all. */
async function lookCloser({ resolver, first }: Asked, name: string, type: number): Promise<{ mine: Mine; shown: AskedOnce }> {
  const before = answerOf(first);
  if (!noAddress(before)) return { mine: { answer: before!, steady: true }, shown: first };
  // A name below .com that nobody has registered: 96 random bits.
  const absent = await resolver.ask(`${crypto.randomBytes(12).toString('hex')}.com`, type);
  const alive = absent.ok && (absent.answer.rcode === RCODE.NOERROR || absent.answer.rcode === RCODE.NXDOMAIN);
  const again = await resolver.ask(name, type, alive);
  const after = answerOf(again);
  const steady = before?.rcode === after?.rcode && noAddress(after);
  // A second try that gave an address is the better answer.
  const shown = noAddress(after) && before !== undefined && after === undefined ? first : again;
  const answer = answerOf(shown);
  return { mine: { steady, ...(answer === undefined ? {} : { answer }), ...(absent.ok ? { absent: absent.answer } : {}) }, shown };
}

type Witnesses = readonly (Answered | undefined)[];
/** A resolver that says of itself that it blocks the name is no witness. */
const witnesses = (answers: Witnesses): Witnesses => answers.filter((answer) => answer?.statement === undefined);

/** Whose certificates are looked at: where answers differ, an address or two of each side. */
function sitesToProve(compared: readonly { mine: Mine; controls: Witnesses }[]): string[] {
  const own: string[] = [];
  const theirs: string[] = [];
  for (const { mine, controls } of compared) {
    const others = controls.flatMap((control) => control?.addresses ?? []);
    if (mine.answer?.addresses.some((address) => others.includes(address)) === true) continue;
    own.push(...mine.answer?.addresses.slice(0, 1) ?? []);
    theirs.push(...others.slice(0, 2));
  }
  return [...new Set([...own.slice(0, MAX_SITES / 2), ...theirs])].slice(0, MAX_SITES);
}

function shownAs({ resolver: { url }, mine }: Asked, asked: AskedOnce): CheckedResolver {
  if (!asked.ok) return { url, mine, addresses: [], aliases: [], error: inEnglish(asked.fault), fault: asked.fault, ms: asked.ms };
  const { rcode, addresses, aliases, ede, statement, ms } = asked.answer;
  return { url, mine, rcode: rcodeName(rcode), addresses, aliases, ms, ...(ede === undefined ? {} : { ede }), ...(statement === undefined ? {} : { stated: statement.stated, evidence: statement.evidence }) };
}

/**
 * @param name a DNS name in lower case
 * @param decide what Gavel itself does with it
 * @throws AppError for names of the house, resolvers that cannot be understood, and while another check is under way
 */
export async function checkUpstreams(parts: UpstreamParts, name: string, params: Params<'upstreams.check'>, decide: () => Promise<WhyAnswer>): Promise<UpstreamCheck> {
  const type = params.type ?? 'A';
  const number = TYPE[type];
  refuseHomeName(name, number, parts);
  const specs = params.resolvers.map((text) => ({ text, parsed: specOf(text) }));
  const lines = specs.flatMap(({ text, parsed }) => (parsed.ok ? [] : [{ line: text.slice(0, 200), why: parsed.fault }]));
  if (lines.length > 0) throw new AppError('invalid-input', { code: 'upstream-lines', lines });
  if (checking.has(parts)) throw new AppError('conflict', { code: 'check-busy' });
  checking.add(parts);
  const open: OneResolver[] = [];
  try {
    const here = await decide();
    const urls = parts.routes.usual.views().map(({ url }) => url).slice(0, MAX_MINE);
    const all = [...urls.map((url) => ({ mine: true, parsed: specOf(url) })), ...specs.map(({ parsed }) => ({ mine: false, parsed }))];
    const resolvers = new Map<string, { mine: boolean; resolver: OneResolver }>();
    for (const { mine, parsed } of all) {
      if (!parsed.ok || resolvers.has(parsed.spec.url)) continue;
      const resolver = new OneResolver(parsed.spec, parts.country());
      open.push(resolver);
      resolvers.set(parsed.spec.url, { mine, resolver });
    }
    const asked = await Promise.all([...resolvers.values()].map(async ({ mine, resolver }): Promise<Asked> => ({ mine, resolver, first: await resolver.ask(name, number) })));
    const own = await Promise.all(asked.filter(({ mine }) => mine).map(async (each) => ({ each, ...await lookCloser(each, name, number) })));
    const others = asked.filter(({ mine }) => !mine);
    const compared = own.map(({ each, mine, shown }) => ({
      each, mine, shown, controls: witnesses([...others.map(({ first }) => answerOf(first)), ...own.filter((other) => other.each !== each).map((other) => other.mine.answer)]),
    }));
    const proofs = new Map(await Promise.all(sitesToProve(compared).map(async (address) => [address, await parts.proveSite(name, address)] as const)));
    const judged = compared.map(({ each, mine, shown, controls }) => ({ ...shownAs(each, shown), ...judgeCheck({ mine, controls, proofs, type }) }));
    const about = strongest(judged);
    if (about === undefined) throw new AppError('unavailable', { code: 'no-upstream' });
    return {
      name, type, at: new Date(parts.clock()).toISOString(), finding: about.finding, reason: about.reason, about: about.url,
      resolvers: [...judged, ...others.map((other) => shownAs(other, other.first))],
      sites: [...proofs].map(([address, proof]) => ({ address, proof })),
      here: { decision: here.decision === 'not-known' ? 'would-be-answered' : here.decision, lists: here.matches.map(({ listTitle }) => listTitle) },
    };
  } finally {
    checking.delete(parts);
    for (const resolver of open) resolver.close();
  }
}

/** Asks an upstream for example.com, and what it says of itself; nothing is changed. @throws AppError for a text that is no upstream */
export async function testUpstream(url: string): Promise<UpstreamTest> {
  const parsed = specOf(url);
  if (!parsed.ok) throw new AppError('invalid-input', { code: 'upstream-lines', lines: [{ line: url.slice(0, 200), why: parsed.fault }] });
  const resolver = new OneResolver(parsed.spec, undefined);
  try {
    const asked = await resolver.ask(EXAMPLE, TYPE.A);
    if (!asked.ok) return { url: resolver.url, works: false, ms: asked.ms, addresses: [], error: inEnglish(asked.fault), fault: asked.fault, says: [] };
    const { rcode, addresses, ms } = asked.answer;
    const about = await resolver.ask('resolver.arpa', TYPE.RESINFO, false, 1000);
    const says = about.ok && about.answer.rcode === RCODE.NOERROR ? answerRecords(about.bytes).filter((record) => record.type === TYPE.RESINFO).flatMap(({ data }) => stringsOf(data)) : [];
    return { url: resolver.url, works: rcode === RCODE.NOERROR && addresses.length > 0, ms, rcode: rcodeName(rcode), addresses, says };
  } finally {
    resolver.close();
  }
}
