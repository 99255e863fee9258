/**
 * Is an upstream hiding a name? Judges what it answered against what others answered and what the site itself proved. Pure. The first rule
 * that matches decides; where nothing is proved, "insufficient" is the answer: content networks answer differently everywhere, sites die,
 * networks have captive portals, and a resolver may fail at a name that others know.
 */
import type { CheckReason, Finding, SiteProof } from '../../../shared/upstream-api.ts';
import { innerAddressText } from '../wire/inner-address.ts';
import { RCODE } from '../wire/reply.ts';
import type { Answered } from './ask-once.ts';

export interface Judgement {
  finding: Finding;
  reason: CheckReason;
}

/** What one of the household's upstreams did. */
export interface Mine {
  /** Absent: it did not answer. */
  answer?: Answered;
  /** Asked twice, it did the same. */
  steady: boolean;
  /** What it said of a name that surely does not exist; asked when its answer was no address. Absent: it did not answer that either. */
  absent?: Pick<Answered, 'rcode' | 'recursion' | 'soa'>;
}

export interface Evidence {
  mine: Mine;
  /** Answers of others, and of the household's other upstreams, that are no block by their own word; `undefined` for one that failed. */
  controls: readonly (Answered | undefined)[];
  /** By address. */
  proofs: ReadonlyMap<string, SiteProof>;
  type: 'A' | 'AAAA';
}

/** RFC 8914: DNSSEC found the zone broken or forged. */
const DNSSEC_EDE = new Set([1, 2, 5, 6, 7, 8, 9, 10, 11, 12]);
const NULL_ADDRESSES = new Set(['0.0.0.0', '::']);

const is = (finding: Finding, reason: CheckReason): Judgement => ({ finding, reason });
const insufficient = (reason: CheckReason): Judgement => is('insufficient', reason);

const proofsOf = (addresses: readonly string[], { proofs }: Evidence): SiteProof[] => addresses.flatMap((address) => proofs.get(address) ?? []);
const isAnswer = ({ rcode }: Pick<Answered, 'rcode'>): boolean => rcode === RCODE.NOERROR || rcode === RCODE.NXDOMAIN;

/** Addresses that one operator nearly always has side by side. */
function network(address: string): string {
  if (!address.includes(':')) return address.slice(0, address.lastIndexOf('.'));
  const [left = ''] = address.split('::');
  return left.split(':').slice(0, 3).join(':');
}

/** Synthesised for a network without IPv4 (RFC 6052). */
const isTranslated = (address: string): boolean => address.startsWith('64:ff9b:');

/** What its own answer says, before it is compared. */
function byItself({ answer }: Mine): Judgement | undefined {
  const { statement } = answer ?? {};
  switch (statement?.stated) {
    case 'stated-legal': return is('stated', 'states-legal');
    case 'stated-policy': return is('stated', 'states-policy');
    case 'likely-legal': return is('likely', statement.evidence.sign === 'refused-alone' ? 'refused-alone' : 'block-page');
    case 'suspected':
    case undefined: return undefined;
  }
}

function suspectedByItself({ answer }: Mine): Judgement | undefined {
  const { statement } = answer ?? {};
  if (statement?.stated !== 'suspected') return undefined;
  switch (statement.evidence.sign) {
    case 'block-page': return is('suspected', 'odd-page');
    case 'refused-alone': return is('suspected', 'refused-here');
    case 'null-address': return is('suspected', 'null-address');
    case 'no-recursion':
    case 'ede': return undefined; // weighed against what it says of a name that does not exist
  }
}

/** It failed, was silent or refused: is that about this name? */
function judgeFailure(evidence: Evidence, known: readonly Answered[], proved: boolean): Judgement {
  const { mine } = evidence;
  const { answer } = mine;
  if (answer?.ede !== undefined && DNSSEC_EDE.has(answer.ede.code)) return insufficient('dnssec');
  if (mine.absent === undefined || !isAnswer(mine.absent)) return insufficient('upstream-down');
  if (known.length === 0) return insufficient(evidence.controls.length === 0 ? 'no-control' : 'all-fail');
  if (!mine.steady || !proved) return insufficient('no-proof');
  return is('suspected', answer?.rcode === RCODE.REFUSED ? 'refused-here' : 'fails-here');
}

/** It says that there is no such name, or no address. */
function judgeAbsence({ mine: { answer, absent, steady }, type }: Evidence, known: readonly Answered[], proved: boolean): Judgement {
  if (!known.some(({ addresses }) => addresses.length > 0)) return is('consistent', 'same-absence');
  if (answer!.rcode === RCODE.NOERROR && type === 'AAAA') return insufficient('no-address-of-type');
  const odd = answer!.rcode === RCODE.NXDOMAIN && absent?.rcode === RCODE.NXDOMAIN && ((absent.recursion && !answer!.recursion) || (absent.soa && !answer!.soa));
  if (odd) return proved ? is('likely', 'denied-oddly') : is('suspected', 'odd-absence');
  if (!proved || !steady) return insufficient('no-proof');
  return is('suspected', answer!.rcode === RCODE.NXDOMAIN ? 'denied-existing' : 'no-data');
}

/** It gives addresses that the others do not. */
function judgeAddresses(evidence: Evidence, known: readonly Answered[], proved: boolean): Judgement {
  const { addresses } = evidence.mine.answer!;
  const others = new Set(known.flatMap((control) => control.addresses));
  if (addresses.some((address) => others.has(address))) return is('consistent', 'same-answer');
  if (addresses.every((address) => NULL_ADDRESSES.has(address))) return others.size > 0 ? is('suspected', 'null-address') : insufficient('control-denies');
  if (addresses.some((address) => innerAddressText(address))) return insufficient('inner-address');
  if (addresses.every(isTranslated) && others.size === 0) return is('consistent', 'translated');
  const networks = new Set([...others].map(network));
  if (addresses.some((address) => networks.has(network(address)))) return is('consistent', 'same-network');
  const own = proofsOf(addresses, evidence);
  if (own.includes('valid')) return is('consistent', 'proved');
  if (others.size === 0) return insufficient('control-denies');
  const shown = own.some((proof) => proof === 'other-name' || proof === 'untrusted');
  if (!proved) return insufficient(shown && proofsOf([...others], evidence).some((proof) => proof === 'other-name' || proof === 'untrusted') ? 'interference' : 'no-proof');
  return shown ? is('likely', 'wrong-site') : insufficient('site-silent');
}

export function judgeCheck(evidence: Evidence): Judgement {
  const { mine, controls } = evidence;
  const { answer } = mine;
  const own = byItself(mine);
  if (own !== undefined) return own;
  const known = controls.filter((control) => control !== undefined && isAnswer(control)) as Answered[];
  // The site itself stands behind an address that a control gave.
  const proved = proofsOf(known.flatMap(({ addresses }) => addresses), evidence).includes('valid');
  if (answer === undefined || !isAnswer(answer)) return judgeFailure(evidence, known, proved);
  const suspected = suspectedByItself(mine);
  if (suspected !== undefined) return suspected;
  if (answer.page !== undefined) return insufficient('page-abroad');
  if (known.length === 0) {
    const odd = answer.statement?.evidence.sign === 'no-recursion';
    return odd ? is('suspected', 'odd-absence') : insufficient(controls.length === 0 ? 'no-control' : 'control-fails');
  }
  return answer.addresses.length === 0 ? judgeAbsence(evidence, known, proved) : judgeAddresses(evidence, known, proved);
}

const STRENGTH: readonly Finding[] = ['insufficient', 'consistent', 'suspected', 'likely', 'stated'];

/** Of several upstreams: the strongest sign of a block; else what is known, rather than what is not. */
export function strongest<T extends Judgement>(judgements: readonly T[]): T | undefined {
  return judgements.toSorted((a, b) => STRENGTH.indexOf(b.finding) - STRENGTH.indexOf(a.finding))[0];
}
