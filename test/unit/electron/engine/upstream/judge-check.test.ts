/** The judgement about one name, as a table: what shows a block, and every cause that looks like one. */
import { describe, expect, test } from 'vitest';
import type { Answered } from '../../../../../electron/engine/upstream/ask-once.ts';
import { judgeCheck, strongest, type Evidence, type Mine } from '../../../../../electron/engine/upstream/judge-check.ts';
import { BLOCK_PAGES } from '../../../../../shared/block-pages.ts';
import { CHECK_REASONS, type CheckReason, type Finding, type SiteProof } from '../../../../../shared/upstream-api.ts';

const NOERROR = 0;
const SERVFAIL = 2;
const NXDOMAIN = 3;
const REFUSED = 5;

const answer = (change: Partial<Answered> = {}): Answered => ({ rcode: NOERROR, recursion: true, soa: false, addresses: [], aliases: [], ms: 9, ...change });
const at = (...addresses: string[]): Answered => answer({ addresses });
const NONE = answer({ rcode: NXDOMAIN, soa: true });
/** What a resolver that works says of a name that does not exist. */
const ABSENT = { rcode: NXDOMAIN, recursion: true, soa: true };
const mine = (given: Answered | undefined, change: Partial<Mine> = {}): Mine => ({ steady: true, absent: ABSENT, ...(given === undefined ? {} : { answer: given }), ...change });
const proofs = (given: Record<string, SiteProof>): Evidence['proofs'] => new Map(Object.entries(given));

const HERE = '198.51.100.7';
const THERE = '203.0.113.9';
const page = { page: BLOCK_PAGES[0]!, found: '217.175.53.72' };

interface Case {
  says: string;
  mine: Mine;
  controls?: (Answered | undefined)[];
  proofs?: Record<string, SiteProof>;
  type?: 'AAAA';
  is: [Finding, CheckReason];
}

const CASES: Case[] = [
  // What shows a block
  { says: 'its own word for a legal block stands whatever the others say', mine: mine(answer({ rcode: NXDOMAIN, statement: { stated: 'stated-legal', evidence: { sign: 'ede' } } })), controls: [NONE], is: ['stated', 'states-legal'] },
  { says: 'so does its word for its own policy', mine: mine(answer({ statement: { stated: 'stated-policy', evidence: { sign: 'no-recursion' } } })), is: ['stated', 'states-policy'] },
  { says: 'a block page of the household’s country is likely its order', mine: mine({ ...at('217.175.53.72'), page, statement: { stated: 'likely-legal', evidence: { sign: 'block-page', page: page.page.id } } }), controls: [at(THERE)], is: ['likely', 'block-page'] },
  { says: 'so is a documented refusal of this name alone', mine: mine(answer({ rcode: REFUSED, statement: { stated: 'likely-legal', evidence: { sign: 'refused-alone' } } })), controls: [at(THERE)], is: ['likely', 'refused-alone'] },
  { says: 'a page of a code or without a country set is suspected', mine: mine({ ...at('217.175.53.72'), page, statement: { stated: 'suspected', evidence: { sign: 'block-page', page: page.page.id } } }), controls: [at(THERE)], is: ['suspected', 'odd-page'] },
  { says: 'an address whose certificate is not the site’s, while the site proves itself elsewhere, is likely a block', mine: mine(at(HERE)), controls: [at(THERE)], proofs: { [HERE]: 'other-name', [THERE]: 'valid' }, is: ['likely', 'wrong-site'] },
  { says: 'one that nobody known signed counts the same', mine: mine(at(HERE)), controls: [at(THERE)], proofs: { [HERE]: 'untrusted', [THERE]: 'valid' }, is: ['likely', 'wrong-site'] },
  { says: 'NXDOMAIN unlike its usual one, for a site that proves itself, is likely a block', mine: mine(answer({ rcode: NXDOMAIN, recursion: false })), controls: [at(THERE)], proofs: { [THERE]: 'valid' }, is: ['likely', 'denied-oddly'] },
  { says: 'so is one without the SOA that it otherwise sends', mine: mine(answer({ rcode: NXDOMAIN })), controls: [at(THERE)], proofs: { [THERE]: 'valid' }, is: ['likely', 'denied-oddly'] },
  { says: 'NXDOMAIN unlike its usual one alone is suspected', mine: mine(answer({ rcode: NXDOMAIN, recursion: false })), controls: [at(THERE)], proofs: { [THERE]: 'unreachable' }, is: ['suspected', 'odd-absence'] },
  { says: 'NXDOMAIN like any other, for a site that proves itself, is suspected: a new name may not have reached it', mine: mine(NONE), controls: [at(THERE)], proofs: { [THERE]: 'valid' }, is: ['suspected', 'denied-existing'] },
  { says: 'no data for a site that proves itself is suspected', mine: mine(answer({ soa: true })), controls: [at(THERE)], proofs: { [THERE]: 'valid' }, is: ['suspected', 'no-data'] },
  { says: 'the null address is a filter’s, and no law', mine: mine(at('0.0.0.0')), controls: [at(THERE)], is: ['suspected', 'null-address'] },
  { says: 'a refusal of this name alone by a resolver that nobody documents is suspected', mine: mine(answer({ rcode: REFUSED })), controls: [at(THERE)], proofs: { [THERE]: 'valid' }, is: ['suspected', 'refused-here'] },
  { says: 'failing twice at this name alone, while the site proves itself elsewhere, is suspected', mine: mine(answer({ rcode: SERVFAIL })), controls: [at(THERE)], proofs: { [THERE]: 'valid' }, is: ['suspected', 'fails-here'] },
  { says: 'silence for this name alone counts the same', mine: mine(undefined), controls: [at(THERE)], proofs: { [THERE]: 'valid' }, is: ['suspected', 'fails-here'] },
  // What looks like one and is none
  { says: 'the same address is the same answer', mine: mine(at(HERE, THERE)), controls: [at(THERE)], is: ['consistent', 'same-answer'] },
  { says: 'a content network: its certificate is the site’s wherever it answers', mine: mine(at(HERE)), controls: [at(THERE)], proofs: { [HERE]: 'valid', [THERE]: 'valid' }, is: ['consistent', 'proved'] },
  { says: 'answers by place: a neighbour in the same network', mine: mine(at('203.0.113.200')), controls: [at(THERE)], proofs: { '203.0.113.200': 'other-name', [THERE]: 'valid' }, is: ['consistent', 'same-network'] },
  { says: 'the same for IPv6', mine: mine(at('2001:db8:7:1::1')), controls: [at('2001:db8:7:9::5')], type: 'AAAA', is: ['consistent', 'same-network'] },
  { says: 'a dead name: nobody knows it', mine: mine(answer({ rcode: NXDOMAIN, recursion: false })), controls: [NONE], is: ['consistent', 'same-absence'] },
  { says: 'a name without addresses: nobody has any', mine: mine(answer()), controls: [answer({ soa: true })], is: ['consistent', 'same-absence'] },
  { says: 'a dead site: it answers nowhere', mine: mine(at(HERE)), controls: [at(THERE)], proofs: { [HERE]: 'unreachable', [THERE]: 'silent' }, is: ['insufficient', 'no-proof'] },
  { says: 'a site without TLS proves nothing', mine: mine(at(HERE)), controls: [at(THERE)], proofs: { [HERE]: 'no-tls', [THERE]: 'no-tls' }, is: ['insufficient', 'no-proof'] },
  { says: 'a certificate that ran out proves nothing', mine: mine(at(HERE)), controls: [at(THERE)], proofs: { [HERE]: 'expired', [THERE]: 'expired' }, is: ['insufficient', 'no-proof'] },
  { says: 'a captive portal: every address shows a foreign certificate', mine: mine(at(HERE)), controls: [at(THERE)], proofs: { [HERE]: 'untrusted', [THERE]: 'untrusted' }, is: ['insufficient', 'interference'] },
  { says: 'an address that merely does not answer', mine: mine(at(HERE)), controls: [at(THERE)], proofs: { [HERE]: 'silent', [THERE]: 'valid' }, is: ['insufficient', 'site-silent'] },
  { says: 'split horizon: an address inside the house or the office', mine: mine(at('10.1.2.3')), controls: [at(THERE)], proofs: { [THERE]: 'valid' }, is: ['insufficient', 'inner-address'] },
  { says: 'an address made for IPv6 networks, where others have none', mine: mine(at('64:ff9b::c633:6407')), controls: [answer({ soa: true })], type: 'AAAA', is: ['consistent', 'translated'] },
  { says: 'a resolver that leaves IPv6 out', mine: mine(answer({ soa: true })), controls: [at('2001:db8::1')], proofs: { '2001:db8::1': 'valid' }, type: 'AAAA', is: ['insufficient', 'no-address-of-type'] },
  { says: 'a zone whose DNSSEC is broken', mine: mine(answer({ rcode: SERVFAIL, ede: { code: 9, text: '' } })), controls: [at(THERE)], proofs: { [THERE]: 'valid' }, is: ['insufficient', 'dnssec'] },
  { says: 'a name server that fails everyone', mine: mine(answer({ rcode: SERVFAIL })), controls: [answer({ rcode: SERVFAIL })], is: ['insufficient', 'all-fail'] },
  { says: 'SERVFAIL once is an accident', mine: mine(answer({ rcode: SERVFAIL }), { steady: false }), controls: [at(THERE)], proofs: { [THERE]: 'valid' }, is: ['insufficient', 'no-proof'] },
  { says: 'SERVFAIL where the site itself proves nothing', mine: mine(answer({ rcode: SERVFAIL })), controls: [at(THERE)], proofs: { [THERE]: 'silent' }, is: ['insufficient', 'no-proof'] },
  { says: 'an upstream that answers nothing at all', mine: { steady: true }, controls: [at(THERE)], proofs: { [THERE]: 'valid' }, is: ['insufficient', 'upstream-down'] },
  { says: 'one that refuses everything refuses us', mine: mine(answer({ rcode: REFUSED }), { absent: { rcode: REFUSED, recursion: false, soa: false } }), controls: [at(THERE)], proofs: { [THERE]: 'valid' }, is: ['insufficient', 'upstream-down'] },
  { says: 'a resolver that always answers without SOA', mine: mine(answer({ rcode: NXDOMAIN }), { absent: { rcode: NXDOMAIN, recursion: true, soa: false } }), controls: [at(THERE)], proofs: { [THERE]: 'silent' }, is: ['insufficient', 'no-proof'] },
  { says: 'one that sends names that do not exist to a search page', mine: mine(at(HERE)), controls: [NONE], proofs: { [HERE]: 'other-name' }, is: ['insufficient', 'control-denies'] },
  { says: 'a block page of another country', mine: mine({ ...at('217.175.53.72'), page }), controls: [at(THERE)], is: ['insufficient', 'page-abroad'] },
  { says: 'nobody else was asked', mine: mine(at(HERE)), is: ['insufficient', 'no-control'] },
  { says: 'nobody else answered', mine: mine(at(HERE)), controls: [undefined, answer({ rcode: SERVFAIL })], is: ['insufficient', 'control-fails'] },
];

describe('a name is judged', () => {
  test.for(CASES)('$says', ({ mine: own, controls = [], proofs: given = {}, type, is }) => {
    expect(judgeCheck({ mine: own, controls, proofs: proofs(given), type: type ?? 'A' })).toEqual({ finding: is[0], reason: is[1] });
  });

  test('every reason is in the table, and each belongs to its finding', () => {
    const seen = new Set(CASES.map((each) => each.is.join(' ')));
    for (const [finding, reasons] of Object.entries(CHECK_REASONS)) for (const reason of reasons) expect(seen, `${finding} ${reason}`).toContain(`${finding} ${reason}`);
  });

  test('nothing that a home blocker does is called legal', () => {
    for (const addresses of [['0.0.0.0'], ['::']]) for (const controls of [[], [NONE], [at(THERE)]]) {
      const judged = judgeCheck({ mine: mine(at(...addresses)), controls, proofs: proofs({ [THERE]: 'valid' }), type: 'A' });
      expect(['suspected', 'insufficient']).toContain(judged.finding);
    }
  });

  test('of several upstreams the strongest sign of a block counts, then what is known', () => {
    const some = (...findings: Finding[]): { finding: Finding; reason: CheckReason }[] => findings.map((finding) => ({ finding, reason: 'no-proof' }));
    expect(strongest(some('consistent', 'likely', 'insufficient'))?.finding).toBe('likely');
    expect(strongest(some('insufficient', 'consistent'))?.finding).toBe('consistent');
    expect(strongest([])).toBeUndefined();
  });
});
