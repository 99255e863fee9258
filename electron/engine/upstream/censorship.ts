/**
 * What an upstream's answer tells of its own block; pure, and free: it is read off every answer. Only what a source documents is called by
 * a strong word, and a local list is never blamed for it. The order is that of the strength: upstream's own word, a refusal that its
 * operator documents, a known block page, signs that are merely odd.
 */
import { covers } from '../../../shared/order-list.ts';
import { blockPage, type BlockPage } from '../../../shared/block-pages.ts';
import { knownResolver, type KnownResolver } from '../../../shared/known-resolvers.ts';
import type { UpstreamEvidence, UpstreamStatement } from '../../../shared/verdict.ts';
import { blockPageNamed } from '../wire/block-page.ts';
import { innerAddressText } from '../wire/inner-address.ts';
import type { AnswerView } from '../wire/message.ts';
import { RCODE } from '../wire/reply.ts';

export interface Statement {
  stated: UpstreamStatement;
  evidence: UpstreamEvidence;
}

/** What is remembered of an upstream to read its answers by. */
export interface UpstreamTraits {
  readonly known: KnownResolver | undefined;
  /** It stands in this house: its answers may be the household's own. */
  readonly inside: boolean;
  /** It has said that recursion is available: where it does not say so, that means something. */
  recursion: boolean;
}

/** @param upstream as the log names it: the name on its certificate, or its address */
export function traitsOf(upstream: string): UpstreamTraits {
  const address = upstream.startsWith('[') ? upstream.slice(1, upstream.indexOf(']')) : upstream.replace(/^([\d.]+):\d+$/, '$1');
  return { known: knownResolver(upstream), inside: /^[\d.]+$|:/.test(address) && innerAddressText(address), recursion: false };
}

/** What the message's own fields tell beside the view. */
export interface Heard {
  /** RA was set. */
  recursion: boolean;
  /** It is REFUSED, and the same upstream answered other names within the last minute. */
  alone: boolean;
}

/** RFC 8914: 16 Censored is "an external requirement"; 15 Blocked and 17 Filtered are the operator's own policy or one asked for by its client. */
export function statedBy(ede: { code: number } | undefined): UpstreamStatement | undefined {
  switch (ede?.code) {
    case 16: return 'stated-legal';
    case 15:
    case 17: return 'stated-policy';
    default: return undefined;
  }
}

/** Whether the countries that a source names hold the household's; `undefined` when none is set. */
function expected(countries: readonly string[] | undefined, country: string | undefined): boolean | undefined {
  if (countries === undefined) return true;
  return country === undefined ? undefined : countries.some((each) => covers(each, country));
}

/** A page of another country says nothing certain here: no claim is made. */
function byPage(page: BlockPage, country: string | undefined): UpstreamStatement | undefined {
  const here = expected(page.countries, country);
  if (here === false) return undefined;
  if (page.kind === 'order') return here === true ? 'likely-legal' : 'suspected';
  return page.kind === 'policy' && page.countries === undefined ? 'stated-policy' : 'suspected';
}

/** Only an answer that leads to the page and nowhere else: whoever owns a name may put a page's address or name beside others. */
function byAnswer(view: AnswerView, country: string | undefined): Statement | undefined {
  if (view.innerAddress !== undefined) return undefined;
  const at = view.blockPage ?? (view.leadsTo === undefined ? undefined : blockPageNamed(view.leadsTo));
  const stated = at === undefined ? undefined : byPage(at.page, country);
  return at === undefined || stated === undefined ? undefined : { stated, evidence: { sign: 'block-page', page: at.page.id, found: at.found } };
}

const NULL_ADDRESSES = new Set(['0.0.0.0', '::', '::ffff:0.0.0.0']);

/**
 * @param country of the household
 * @returns `undefined` when the answer is an answer like any other
 */
export function readStatement(view: AnswerView, heard: Heard, by: UpstreamTraits, country: string | undefined): Statement | undefined {
  const own = statedBy(view.ede);
  if (own !== undefined) return { stated: own, evidence: { sign: 'ede' } };
  const { known } = by;
  if (view.rcode === RCODE.REFUSED) {
    if (!heard.alone || known?.legal?.value !== 'refuses') return undefined;
    return { stated: expected(known.legal.countries, country) === true ? 'likely-legal' : 'suspected', evidence: { sign: 'refused-alone' } };
  }
  if (view.rcode === RCODE.NXDOMAIN) {
    if (heard.recursion || view.authorities > 0 || view.answers > 0) return undefined;
    if (known?.blocks?.value === 'no-recursion') return { stated: 'stated-policy', evidence: { sign: 'no-recursion' } };
    return by.recursion ? { stated: 'suspected', evidence: { sign: 'no-recursion' } } : undefined;
  }
  if (view.rcode !== RCODE.NOERROR) return undefined;
  if (view.blockPage !== undefined || view.leadsTo !== undefined) {
    const page = byAnswer(view, country);
    if (page !== undefined) return page;
  }
  if (view.addresses !== 1 || view.innerAddress === undefined || !NULL_ADDRESSES.has(view.innerAddress)) return undefined;
  return { stated: known?.blocks?.value === 'null-address' ? 'stated-policy' : 'suspected', evidence: { sign: 'null-address', found: view.innerAddress } };
}

/** The page's own operator: its names lead there on purpose. */
export function ownsPage({ evidence }: Statement, name: string): boolean {
  const page = evidence.page === undefined ? undefined : blockPage(evidence.page);
  return page?.own.some((zone) => name === zone || name.endsWith(`.${zone}`)) === true;
}
