/** Upstream resolvers: who they are, what they block, the check of a name across them. */
import type { BlockPageKind } from '../../../shared/block-pages.ts';
import type { Filtering, LegalBlocking } from '../../../shared/known-resolvers.ts';
import type { UpstreamStrategy } from '../../../shared/settings.ts';
import type { CheckReason, Finding, SiteProof } from '../../../shared/upstream-api.ts';
import type { UpstreamStatement } from '../../../shared/verdict.ts';
import { numbersOf } from '../numbers.ts';

const { n, plural, tenths } = numbersOf('en');

export const upstreams = {
  upstreams: {
    title: 'Upstreams', text: 'Who is asked for names that nothing here blocks. Each of them learns the names it is asked for.', add: 'Add', thisRun: 'Given on the command line for this run; what you choose here is kept.',
    columns: { resolver: 'Resolver', used: 'Used', half: 'Half within', most: '95 % within', failed: 'Failed' },
    transports: { udp: 'UDP', tcp: 'TCP', tls: 'DoT', https: 'DoH' } as Record<string, string>, encrypted: 'encrypted', plain: 'not encrypted: your provider can read and change it',
    used: { first: 'first', second: 'when the first fails', later: 'when the others fail', fastest: 'when it is the fastest', parallel: 'for every question', spread: 'in turn', zones: (zones: string) => `only for ${zones}` },
    took: (ms: string) => `${ms} ms`, notYet: 'not asked yet', fewAnswers: 'too few answers yet', failedShare: (share: number) => `${share === 0 ? '0' : share < 0.1 ? '< 0.1' : tenths(share)} %`, answers: (value: number) => plural(value, 'answer', 'answers'), failures: (value: number) => plural(value, 'failure', 'failures'),
    down: (why: string) => `Does not answer: ${why}`, lastError: (why: string) => `Last failure: ${why}`, inHouse: 'In your house', unknown: 'Not in the table of well-known resolvers', ended: (day: string) => `This service ended (${day}).`,
    menu: (name: string) => `More about ${name}`, test: 'Ask it for example.com', up: 'Move up', moveDown: 'Move down', remove: 'Remove…', removeTitle: (name: string) => `Remove ${name}?`, removeText: 'From the next question on it is no longer asked. Kept answers are forgotten.', removeDo: 'Remove',
    works: (ms: string, addresses: string) => `It answered in ${ms} ms: ${addresses}.`, worksNot: (why: string) => `It did not answer as it should: ${why}.`, saysOfItself: (words: string) => `It says of itself: ${words}.`, noAddress: (rcode: string) => `${rcode}, no address`,
    strategy: 'Which one first', strategies: { 'in-order': 'In this order', fastest: 'The fastest', parallel: 'All at once', spread: 'In turn' } satisfies Record<UpstreamStrategy, string>,
    strategyText: {
      'in-order': 'The first that works. The others see only what it fails to answer.', fastest: 'The quickest of the last minutes. One question in twenty goes to another one too, to measure it.',
      parallel: 'Every question goes to all of them, and the first answer counts.', spread: 'Each sees its share of your questions.',
    } satisfies Record<UpstreamStrategy, string>,
    saved: 'Saved.',
  },
  addUpstream: {
    title: 'Add an upstream', which: 'Resolver', own: 'Another one', address: 'Address', hint: 'tls://NAME@ADDRESS is encrypted, https://NAME@ADDRESS too; a bare address is not.', zones: 'Only for names below (optional)', zonesHint: 'For the names of your house: lan, home.arpa, 168.192.in-addr.arpa',
    test: 'Ask it for example.com', add: 'Add', testFirst: 'Nothing is changed by asking. It learns this computer’s address.', zoneTest: 'A server for some zones only may not know example.com; it can be added all the same.',
  },
  blocks: {
    title: 'What upstreams blocked', count: (value: number) => (value === 0 ? 'None in 24 hours.' : `${n(value)} in 24 hours, none of it by your lists`), none: 'No upstream has told of a block of its own, and no answer looked like one.', earlier: 'Earlier', blocked: (who: string) => `${who} blocked this`, maybe: (who: string) => `${who} may have blocked this`,
    answer: 'Answer', noAddress: (rcode: string) => `${rcode}, no address`, code: 'Code', words: 'Its own words', noWords: 'none sent', page: 'Leads to', pageOf: (found: string, of: string) => `${found}, ${of}`, source: 'Source', asOf: (day: string) => `as of ${day}`, others: 'Other names', othersAnswered: 'answered as usual in the same minute',
    lists: 'Your lists', noList: 'none holds this name; an allow rule changes nothing', someList: (lists: string) => `${lists}: holds it too, and did not decide; an allow rule changes nothing`, noCode: 'none sent', check: 'Check across resolvers…', another: 'Ask another upstream…', trace: 'Open the trace',
    foot: 'When the evidence is not enough, Gavel says so rather than guess.', signs: { ede: 'its own word', 'refused-alone': 'refused this name', 'block-page': 'a known block page', 'no-recursion': 'an odd “no such name”', 'null-address': 'the null address' } as Record<string, string>,
  },
  findings: { consistent: 'Consistent', insufficient: 'Insufficient', suspected: 'Suspected', likely: 'Likely', stated: 'Stated' } satisfies Record<Finding, string>, scale: (finding: string) => `Evidence: ${finding}`,
  statedWords: { 'stated-legal': 'stated, legal', 'stated-policy': 'stated, policy', 'likely-legal': 'likely, legal', suspected: 'suspected' } satisfies Record<UpstreamStatement, string>,
  pageKinds: { order: 'what an authority ordered', code: 'a voluntary code', policy: 'a filter, not a law' } satisfies Record<BlockPageKind, string>,
  upstreamSentence: {
    statedLegal: (who: string) => [`${who} says so itself. `, 'It answered that an outside authority asked for this name to be withheld. Which authority, it does not say.'],
    statedPolicy: (who: string) => [`${who} says `, 'it blocked this by its own policy.'],
    documented: (who: string) => [`${who} documents this answer as its block. `, 'Why it blocks this name, the answer does not say.'],
    ownPage: (of: string) => [`The answer is the block page of ${of}. `, 'Its operator says that it stands for its own filter, or its customer’s.'],
    likelyPage: (country: string) => [`The answer is the address of a known block page${country === '' ? '' : ` in ${country}`}. `, 'Your resolver does not say so.'],
    likelyRefused: (who: string) => [`${who} refused this name and answered others. `, 'It says that it does so for names ordered blocked in your country.'],
    refused: (who: string) => [`${who} refused this name and answered others. `, 'It says that it does so for names ordered blocked, in other countries than the one you set.'],
    page: (of: string, kind: string) => [`The answer leads to a block page of ${of}. `, `It stands for ${kind}. Your resolver does not say so.`],
    odd: () => ['Your resolver says the name does not exist, ', 'in a way it does not use for names that really do not.'],
    nullAddress: (who: string) => [`${who} answered with the null address, as filters do. `, 'It does not say why.'],
  },
  check: {
    title: 'Is a resolver hiding a name?', text: 'Asks your upstreams and the ones you choose for one name, compares, and looks whether the site proves its name where the answers differ.', name: 'Name', others: 'Ask also', another: 'Another resolver', anotherHint: 'tls://NAME@ADDRESS or an address',
    cost: (who: string) => `Asking ${who} tells them this one name. Nothing is sent until you choose.`, costMine: 'Only your own upstreams are asked. Choose others to compare with someone who has nothing to do with them.', costSite: 'Where answers differ, this computer opens a TLS connection to the site and sends no request.',
    costAny: 'Asking another resolver tells it this one name. Nothing is sent until you choose.',
    go: 'Check this name', busy: 'Asking…', result: (name: string) => `Result for ${name}`, answers: 'What each answered', sites: 'What the sites proved', mine: 'yours', other: 'asked for this check', use: 'Use another upstream for this name…',
    here: (lists: string) => `Here it is blocked by ${lists}, whatever upstreams say.`, hereObserved: (lists: string) => `Here ${lists} would block it and only observes.`, answered: (rcode: string, addresses: string) => (addresses === '' ? `${rcode}, no address` : addresses), failed: (why: string) => `no answer: ${why}`, at: (time: string) => `checked ${time}`,
    proofs: {
      valid: 'proved to be this site', 'other-name': 'showed a certificate of another name', untrusted: 'showed a certificate that nobody known signed', expired: 'showed an expired certificate', 'no-tls': 'did not speak TLS', unreachable: 'could not be reached', silent: 'did not answer', inside: 'an address inside a house; not tried',
    } satisfies Record<SiteProof, string>,
    reasons: {
      'states-legal': 'It says so itself: an outside authority asked for this name to be withheld.', 'states-policy': 'It says so itself, or documents this answer as its own block.',
      'block-page': 'The answer is a known block page of your country. Your resolver does not say so.', 'refused-alone': 'It refused this name and answers others, as it documents for names ordered blocked.', 'wrong-site': 'The answer leads to a machine that is not this site; elsewhere the site proves its name.', 'denied-oddly': 'It says the name does not exist, in a way it does not use for names that really do not; elsewhere the site proves its name.',
      'odd-page': 'The answer is a known block page. Whether an authority of your country put it there is not known.', 'refused-here': 'It refuses this name and answers others.', 'odd-absence': 'It says the name does not exist, in a way it does not use for names that really do not.', 'null-address': 'It answers with the null address, as filters do.', 'denied-existing': 'It says the name does not exist; elsewhere the site proves its name. A new name may not have reached it yet.', 'no-data': 'It says the name has no address; elsewhere the site proves its name.', 'fails-here': 'It fails at this name alone, twice; elsewhere the site proves its name.',
      'same-answer': 'Both resolvers agree: no sign of a block.', 'same-network': 'The answers lie side by side in one network: no sign of a block.', 'same-absence': 'Nobody knows an address for this name: no sign of a block.', proved: 'The answers differ, and the site proved its name at yours: no sign of a block.', translated: 'The address was made for networks without IPv4: no sign of a block.',
      'no-control': 'Not enough to say. Nobody else was asked.', 'control-fails': 'Not enough to say. Nobody else answered.', 'all-fail': 'Not enough to say. The name fails everywhere.', 'upstream-down': 'Not enough to say. Your upstream answers nothing at the moment.', dnssec: 'Not enough to say. Your upstream found the zone’s signatures broken.', 'inner-address': 'Not enough to say. The answer lies inside a house or an office.', 'no-proof': 'Not enough to say. The site may simply be down.', interference: 'Not enough to say. Every address shows a foreign certificate: something in your network may be in between.', 'site-silent': 'Not enough to say. The address does not answer.', 'no-address-of-type': 'Not enough to say. Your upstream may leave addresses of this kind out.', 'page-abroad': 'Not enough to say. The answer is a block page of another country.', 'control-denies': 'Not enough to say. Others know no such name.',
    } satisfies Record<CheckReason, string>,
  },
  another: {
    title: (name: string) => `Ask another upstream for ${name}`, text: (name: string) => `From then on this resolver is asked for ${name} and everything below it, and learns these names. Your lists decide as before. It is one line among your upstreams, and can be removed there.`, use: 'Use it for this name', done: (who: string) => `${who} is asked for it from now on.`,
  },
  known: {
    title: 'Well-known resolvers', text: 'Who runs them, what they leave out, and what is said of names that authorities order blocked; each with its source and day. What no source says is shown as not known.', search: 'Name, operator or country', none: 'No resolver matches.', add: (name: string) => `Add ${name}`, addShort: 'Add', have: 'You have it',
    columns: { name: 'Resolver', filtering: 'Leaves out', legal: 'Ordered names' }, sources: 'Sources', sourceFor: { reached: 'address', operator: 'operator', country: 'country', filtering: 'what it leaves out', legal: 'ordered names', blocks: 'how it blocks', ended: 'its end' } as Record<string, string>, ended: (day: string) => `Has not answered since ${day}`,
    filtering: { none: 'nothing', malware: 'malicious names', ads: 'advertising and malicious names', family: 'adult sites and malicious names', customer: 'what its customer chose' } satisfies Record<Filtering, string>,
    legal: {
      refuses: (where: string) => `It answers REFUSED, at times with the code for it, in ${where}.`, withdraws: (where: string) => `It answers nothing at all in ${where}.`, elsewhere: () => 'It says that it has not blocked through this resolver, and acts by other means.', everywhere: (where: string) => `It applied an order of ${where} everywhere, as it does not tell countries apart, and contests it.`,
      foreseen: () => 'Its tender foresees filtering by law; what it answers was not seen.', 'none-yet': () => 'It said that no such order had reached it.', against: () => 'It says that it stands against such blocks.',
    } satisfies Record<LegalBlocking, (where: string) => string>,
  },
};
