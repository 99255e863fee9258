/** Rules that say more than a name: who asks for what, what is answered instead, and what goes before what. */
import { describe, expect, test } from 'vitest';
import { plainAnswers, type Script } from '../helpers/scripted-upstream.ts';
import { openHouse, orderList, play, type Expected, type Scenario, type ScenarioList } from './harness.ts';

const list = (kind: 'custom' | 'family', text: string, mode?: ScenarioList['mode']): ScenarioList => ({ kind, text: `! an Adblock list\n${text}`, title: kind, ...(mode === undefined ? {} : { mode }) });
const custom = (text: string, mode?: ScenarioList['mode']): ScenarioList => list('custom', text, mode);
const family = (text: string): ScenarioList => list('family', text);
const orders = (mode?: ScenarioList['mode']): ScenarioList => ({ kind: 'court-order', text: orderList(), title: 'orders', ...(mode === undefined ? {} : { mode }) });

const ANSWERED: Expected = { rcode: 'NOERROR', addresses: ['192.0.2.1'], ede: null, row: { outcome: 'answered', by: 'upstream', decider: 'none' } };
const BLOCKED: Expected = { rcode: 'NOERROR', addresses: ['0.0.0.0'], ede: [17, 'custom'], row: { outcome: 'blocked', by: 'custom', decider: 'household', list: 'custom' } };
const BY_OWN: Expected = { rcode: 'NOERROR', addresses: ['0.0.0.0'], ede: [17, 'own rule'], row: { outcome: 'blocked', by: 'custom', decider: 'household', list: 'own-rules' } };
const BY_LAW: Expected = { rcode: 'NXDOMAIN', ede: [16], row: { outcome: 'blocked', by: 'order', decider: 'law', list: 'orders' } };
const LOCAL: Expected = { rcode: 'NOERROR', addresses: ['192.168.1.10'], ede: null, row: { outcome: 'answered', by: 'local-record', decider: 'none', rcode: 'NOERROR' } };
const rewritten = (addresses: string[]): Expected => ({ ...BLOCKED, addresses });

const CONDITIONS: Scenario[] = [
  { says: 'a rule for a type blocks this type', lists: [custom('||ads.example^$dnstype=A')], ask: 'ads.example', expected: BLOCKED },
  { says: 'a rule for a type leaves another type alone', lists: [custom('||ads.example^$dnstype=AAAA')], ask: 'ads.example', expected: { ...ANSWERED, row: { ...ANSWERED.row, matched: [] } } },
  { says: 'a rule for all but a type leaves this type alone', lists: [custom('||ads.example^$dnstype=~A')], ask: 'ads.example', expected: ANSWERED },
  { says: 'a rule for all but a type blocks another', lists: [custom('||ads.example^$dnstype=~A')], ask: { name: 'ads.example', type: 'TXT' }, expected: { ...BLOCKED, addresses: [] } },
  { says: 'every HTTPS question may be blocked', lists: [custom('||*^$dnstype=HTTPS')], ask: { name: 'any.example', type: 'UNKNOWN_65' }, expected: { ...BLOCKED, addresses: [], row: { ...BLOCKED.row, rule: '||*^' } } },
  { says: 'and any other question of the name is answered', lists: [custom('||*^$dnstype=HTTPS')], ask: 'any.example', expected: ANSWERED },
  { says: 'an exception for a type lifts this type', lists: [custom('||ads.example^\n@@||ads.example^$dnstype=A')], ask: 'ads.example', expected: { ...ANSWERED, row: { ...ANSWERED.row, spared: 'list-allow' } } },
  { says: 'an exception for another type lifts nothing', lists: [custom('||ads.example^\n@@||ads.example^$dnstype=AAAA')], ask: 'ads.example', expected: BLOCKED },
  { says: 'a rule leaves alone the names that it excepts', lists: [custom('||tracker.example^$denyallow=ok.tracker.example')], ask: 'www.ok.tracker.example', expected: ANSWERED },
  { says: 'a rule blocks what it does not except', lists: [custom('||tracker.example^$denyallow=ok.tracker.example')], ask: 'notok.tracker.example', expected: { ...BLOCKED, row: { ...BLOCKED.row, rule: 'tracker.example' } } },
  { says: 'what one rule excepts another blocks all the same', lists: [custom('||tracker.example^$denyallow=ok.tracker.example\n||ok.tracker.example^')], ask: 'ok.tracker.example', expected: { ...BLOCKED, row: { ...BLOCKED.row, rule: 'ok.tracker.example' } } },
  { says: 'everything but a zone', lists: [custom('*$denyallow=example')], ask: 'www.other.net', expected: BLOCKED },
  { says: 'and the zone is answered', lists: [custom('*$denyallow=example')], ask: 'www.any.example', expected: ANSWERED },
  { says: 'a rule for an address blocks who asks from there', lists: [custom('||ads.example^$client=127.0.0.1')], ask: 'ads.example', expected: BLOCKED },
  { says: 'a rule for a network blocks who asks from there', lists: [custom('||ads.example^$client=127.0.0.0/8|10.0.0.1')], ask: 'ads.example', expected: BLOCKED },
  { says: 'a rule for another device leaves this one alone', lists: [custom("||ads.example^$client=192.168.1.5|'Kid tablet'")], ask: 'ads.example', expected: ANSWERED },
  { says: 'a rule for all but this device leaves it alone', lists: [custom('||ads.example^$client=~127.0.0.1')], ask: 'ads.example', expected: ANSWERED },
  { says: 'a rule for a network without this device leaves it alone', lists: [custom('||ads.example^$client=127.0.0.0/8|~127.0.0.1')], ask: 'ads.example', expected: ANSWERED },
  { says: 'a badfilter disables a rule of its list', lists: [custom('||ads.example^\n||ads.example^$badfilter\n||other.example^')], ask: 'ads.example', expected: ANSWERED },
  { says: 'a badfilter disables nothing in another list', lists: [custom('||ads.example^'), { kind: 'custom', title: 'second', text: '||ads.example^$badfilter\n||other.example^' }], ask: 'ads.example', expected: BLOCKED },
  { says: 'a rule with a tag is ignored whole', lists: [custom('||ads.example^$ctag=device_tv\n||other.example^')], ask: 'ads.example', expected: ANSWERED },
];

const PATTERNS: Scenario[] = [
  { says: 'a regular expression blocks', lists: [custom('/^ads?[0-9]+\\./')], ask: 'ad42.example', expected: { ...BLOCKED, row: { ...BLOCKED.row, rule: '/^ads?[0-9]+\\./', matched: [{ list: 'custom', kind: 'custom', rule: '/^ads?[0-9]+\\./' }] } } },
  { says: 'a regular expression leaves alone what it does not match', lists: [custom('/^ads?[0-9]+\\./')], ask: 'bad42.example', expected: ANSWERED },
  { says: 'a wildcard within a name blocks', lists: [custom('||ads*.example^')], ask: 'x.ads-7.example', expected: { ...BLOCKED, row: { ...BLOCKED.row, rule: '||ads*.example^' } } },
  { says: 'an exception that is a pattern lifts', lists: [custom('||cdn.example^\n@@/^img[0-9]\\.cdn/')], ask: 'img3.cdn.example', expected: { ...ANSWERED, row: { ...ANSWERED.row, spared: 'list-allow', wouldBe: { by: 'custom', decider: 'household', list: 'custom', rule: 'cdn.example' } } } },
  { says: 'an exception lifts a pattern', lists: [custom('/track/\n@@||backtracks.example^')], ask: 'www.backtracks.example', expected: { ...ANSWERED, row: { ...ANSWERED.row, spared: 'list-allow', wouldBe: { by: 'custom', decider: 'household', list: 'custom', rule: '/track/' } } } },
  { says: 'an observed pattern is noted', lists: [custom('/track/', 'observe')], ask: 'track.example', expected: { ...ANSWERED, row: { outcome: 'observed', spared: 'observe', wouldBe: { by: 'custom', decider: 'household', list: 'custom', rule: '/track/' } } } },
  { says: 'an own pattern blocks', ownRules: '/^game[0-9]/', ask: 'game7.example', expected: { ...BY_OWN, row: { ...BY_OWN.row, rule: '/^game[0-9]/' } } },
  { says: 'an own allow of a name goes before an own pattern that blocks', ownRules: '/^game[0-9]/\n@@||example^\n@@||game7.example^', ask: 'game7.example', expected: ANSWERED },
  { says: 'an own pattern that allows goes before an own block of a name', ownRules: '||game7.example^\n@@/^game[0-9]/', ask: 'game7.example', expected: ANSWERED },
  { says: 'an order goes before an own pattern that allows', country: 'IT', lists: [orders()], ownRules: '@@/ordered/$important', ask: 'ordered.example', expected: BY_LAW },
];

const ANSWERS: Scenario[] = [
  { says: 'a list’s rewrite is a block with that address', lists: [custom('||ads.example^$dnsrewrite=192.0.2.99')], ask: 'www.ads.example', expected: rewritten(['192.0.2.99']) },
  { says: 'a rewrite to an IPv4 address has no IPv6 one', lists: [custom('||ads.example^$dnsrewrite=192.0.2.99')], ask: { name: 'ads.example', type: 'AAAA' }, expected: { ...rewritten([]), soa: true } },
  { says: 'rewrites of one name add up', lists: [custom('||ads.example^$dnsrewrite=192.0.2.98\n||ads.example^$dnsrewrite=192.0.2.99')], ask: 'ads.example', expected: rewritten(['192.0.2.98', '192.0.2.99']) },
  { says: 'a list’s rewrite to REFUSED is answered so', lists: [custom('||ads.example^$dnsrewrite=REFUSED')], ask: 'ads.example', expected: { ...BLOCKED, rcode: 'REFUSED', addresses: [], row: { ...BLOCKED.row, rcode: 'REFUSED' } } },
  { says: 'a list’s rewrite to NXDOMAIN is answered so', lists: [family('||game.example^$dnsrewrite=NXDOMAIN;;')], ask: 'game.example', expected: { rcode: 'NXDOMAIN', soa: true, ede: [15, 'family'], row: { outcome: 'blocked', by: 'family', rcode: 'NXDOMAIN' } } },
  { says: 'a list’s rewrite to NOERROR has no data', lists: [custom('||*^$dnstype=AAAA,dnsrewrite=NOERROR')], ask: { name: 'any.example', type: 'AAAA' }, expected: { ...BLOCKED, addresses: [], soa: true } },
  { says: 'a list’s alias is resolved, and is a block of that list', lists: [custom('||search.example^$dnsrewrite=safe.example')], ask: 'search.example', expected: { ...BLOCKED, addresses: ['192.0.2.1'] } },
  { says: 'an exception lifts a list’s rewrite', lists: [custom('||ads.example^$dnsrewrite=192.0.2.99\n@@||ads.example^')], ask: 'ads.example', expected: { ...ANSWERED, row: { ...ANSWERED.row, spared: 'list-allow' } } },
  { says: 'a pause lifts a list’s rewrite', lists: [custom('||ads.example^$dnsrewrite=192.0.2.99')], paused: true, ask: 'ads.example', expected: { ...ANSWERED, row: { ...ANSWERED.row, spared: 'pause' } } },
  { says: 'an own rewrite is the household’s answer', ownRules: '||nas.example^$dnsrewrite=192.168.1.10', ask: 'www.nas.example', expected: { ...LOCAL, row: { ...LOCAL.row, matched: [{ list: 'own-rules', kind: 'custom', rule: 'nas.example' }] } }, lacks: ['list', 'spared'] },
  { says: 'an own rewrite to an RCODE is a block', ownRules: '||bad.example^$dnsrewrite=NXDOMAIN', ask: 'bad.example', expected: { ...BY_OWN, rcode: 'NXDOMAIN', addresses: [], row: { ...BY_OWN.row, rcode: 'NXDOMAIN' } } },
  { says: 'a local record is answered, in a zone of the home too', ownRules: '192.168.1.10 nas.lan', ask: 'nas.lan', expected: LOCAL },
  { says: 'a local record may be one label', ownRules: '192.168.1.10 nas', ask: 'NAS', expected: LOCAL },
  { says: 'a local record may lie in .local', ownRules: '192.168.1.10 nas.local', ask: 'nas.local', expected: LOCAL },
  { says: 'a local record has no data of other types', ownRules: '192.168.1.10 nas.example', ask: { name: 'nas.example', type: 'AAAA' }, expected: { ...LOCAL, addresses: [], soa: true } },
  { says: 'local records of one name add up', ownRules: '192.168.1.10 nas.example\nfd00::10 nas.example\n192.168.1.11 nas.example', ask: 'nas.example', expected: { ...LOCAL, addresses: ['192.168.1.10', '192.168.1.11'] } },
  { says: 'a local record holds its name only', ownRules: '192.168.1.10 nas.example', ask: 'www.nas.example', expected: ANSWERED },
  { says: 'a local record holds during a pause', ownRules: '192.168.1.10 nas.lan', paused: true, ask: 'nas.lan', expected: LOCAL },
  { says: 'a local record goes before a family list, which is told', lists: [family('||nas.example^')], ownRules: '192.168.1.10 nas.example', ask: 'nas.example', expected: { ...LOCAL, row: { ...LOCAL.row, spared: 'own-allow', wouldBe: { by: 'family', decider: 'household', list: 'family', rule: 'nas.example' } } } },
  { says: 'an order goes before a local record', country: 'IT', lists: [orders()], ownRules: '192.168.1.10 ordered.example', ask: 'ordered.example', expected: BY_LAW },
  { says: 'a local record of a name set aside is answered, and the order told', country: 'IT', lists: [orders()], setAside: ['ordered.example'], ownRules: '192.168.1.10 ordered.example', ask: 'ordered.example', expected: { ...LOCAL, row: { ...LOCAL.row, spared: 'set-aside' } } },
  { says: 'an own block of the same name goes before a record', ownRules: '192.168.1.10 nas.example\n|nas.example^', ask: 'nas.example', expected: BY_OWN },
  { says: 'a record of a nearer name goes before an own block', ownRules: '192.168.1.10 nas.home.example\n||home.example^', ask: 'nas.home.example', expected: LOCAL },
  { says: 'an own important block goes before a record of a nearer name', ownRules: '192.168.1.10 nas.home.example\n||home.example^$important', ask: 'nas.home.example', expected: BY_OWN },
  { says: 'an own allow of the same name goes before a rewrite', ownRules: '||nas.example^$dnsrewrite=192.168.1.10\n@@||nas.example^', ask: 'nas.example', expected: ANSWERED },
  { says: 'an important exception goes before an important block', lists: [custom('||ads.example^$important\n@@||ads.example^$important')], ask: 'ads.example', expected: { ...ANSWERED, row: { ...ANSWERED.row, spared: 'list-allow' } } },
];

describe.each([['conditions', CONDITIONS], ['patterns', PATTERNS], ['answers', ANSWERS]] as const)('%s', (_title, scenarios) => {
  test.for([...scenarios])('$says', (scenario) => play(scenario));
});

describe('aliases', () => {
  const upstream: Script = (question) => {
    if (question.name === 'gone.example') return { rcode: 3, authorities: [{ type: 'SOA', name: 'example', ttl: 60, data: { mname: 'a.example', rname: 'b.example', serial: 1, refresh: 1, retry: 1, expire: 1, minimum: 60 } }] };
    if (question.name === 'cdn.example') return { answers: [{ type: 'CNAME', name: 'cdn.example', ttl: 60, data: 'edge.example' }, { type: 'A', name: 'edge.example', ttl: 60, data: '192.0.2.7' }] };
    if (question.name === 'broken.example') return { rcode: 2 };
    return plainAnswers(question);
  };
  const ask = async (ownRules: string, name: string, type = 'A', lists: ScenarioList[] = []) => {
    const house = await openHouse({ ownRules, upstream, lists, country: 'IT' });
    try {
      const reply = await house.ask({ name, type });
      const again = await house.ask({ name, type });
      expect(again?.answers.map((answer) => (answer as { data?: unknown }).data)).toEqual(reply?.answers.map((answer) => (answer as { data?: unknown }).data)); // from the cache
      return { reply, row: await house.row(), asked: house.asked.map((question) => question.name) };
    } finally {
      await house.close();
    }
  };
  const chain = (reply: Awaited<ReturnType<typeof ask>>['reply']): string[] => (reply?.answers ?? []).map((answer) => `${answer.name} ${answer.type} ${String((answer as { data?: unknown }).data)}`);

  test('an own alias is answered with what its name has, and the name is asked once', async () => {
    const { reply, row, asked } = await ask('||search.example^$dnsrewrite=safe.example', 'Search.example');
    expect(chain(reply)).toEqual(['Search.example CNAME safe.example', 'safe.example A 192.0.2.1']);
    expect(row).toMatchObject({ outcome: 'answered', by: 'local-record', name: 'search.example' });
    expect(asked).toEqual(['safe.example']);
  });
  test('aliases of rules are followed to a local record', async () => {
    const { reply, asked } = await ask('||a.example^$dnsrewrite=b.example\n||b.example^$dnsrewrite=nas.lan\n192.168.1.10 nas.lan', 'a.example');
    expect(chain(reply)).toEqual(['a.example CNAME b.example', 'b.example CNAME nas.lan', 'nas.lan A 192.168.1.10']);
    expect(asked).toEqual([]);
  });
  test('upstream’s own aliases follow', async () => {
    expect(chain((await ask('||a.example^$dnsrewrite=cdn.example', 'a.example')).reply)).toEqual(['a.example CNAME cdn.example', 'cdn.example CNAME edge.example', 'edge.example A 192.0.2.7']);
  });
  test('a loop ends', async () => {
    const { reply, asked } = await ask('||a.example^$dnsrewrite=b.example\n||b.example^$dnsrewrite=a.example', 'a.example');
    expect([reply?.rcode, ...chain(reply), ...asked]).toEqual(['NOERROR', 'a.example CNAME b.example']);
  });
  test.each([['the household', '||a.example^$dnsrewrite=safe.a.example', []], ['a list', '', [custom('||a.example^$dnsrewrite=NOERROR;CNAME;safe.a.example')]], ['a zone', '', [{ kind: 'custom', title: 'zone', text: '$TTL 60\n@ SOA localhost. root. 1 2 3 4 5\n  NS localhost.\na.example CNAME safe.a.example.\n*.a.example CNAME safe.a.example.\n' } satisfies ScenarioList]]] as const)('the name that a rule of %s leads to is answered with its own data, though the rule holds it too', async (_of, ownRules, lists) => {
    const { reply, asked } = await ask(ownRules, 'a.example', 'A', [...lists]);
    expect([...chain(reply), ...asked]).toEqual(['a.example CNAME safe.a.example', 'safe.a.example A 192.0.2.1', 'safe.a.example']);
    const safe = await ask(ownRules, 'safe.a.example', 'A', [...lists]);
    expect([...chain(safe.reply), ...safe.asked]).toEqual(['safe.a.example A 192.0.2.1', 'safe.a.example']);
    expect(safe.reply?.ede).toBeUndefined();
    expect(safe.row).toMatchObject({ outcome: 'answered' });
  });
  test('an answer behind an alias that is too long for UDP is whole over TCP', async () => {
    const house = await openHouse({ ownRules: '||a.example^$dnsrewrite=long.example', upstream: ({ name }) => ({ answers: Array.from({ length: 400 }, (_, i) => ({ type: 'A', name, ttl: 60, data: `192.0.2.${i & 255}` })) }) });
    try {
      for (let i = 0; i < 2; i++) { // from upstream, then from the cache
        expect(await house.ask({ name: 'a.example' })).toMatchObject({ truncated: true, answers: [], hasOpt: true });
        expect((await house.ask({ name: 'a.example', transport: 'tcp' }))?.answers).toHaveLength(401);
      }
    } finally {
      await house.close();
    }
  });
  test.each([['a household’s own', '||a.example^$dnsrewrite=b.example', [], 3], ['a list’s', '', [custom('||a.example^$dnsrewrite=b.example')], 17]] as const)('when upstream fails, what was known behind %s alias is answered: soon, then at once', async (_of, ownRules, lists, code) => {
    let answers = true;
    const house = await openHouse({ ownRules, lists: [...lists], upstream: ({ name }) => (answers ? { answers: [{ type: 'A', name, ttl: 60, data: '192.0.2.1' }] } : undefined) });
    try {
      await house.ask('a.example');
      answers = false;
      house.wait(120_000);
      let since = performance.now();
      expect(await house.ask('a.example')).toMatchObject({ rcode: 'NOERROR', addresses: ['192.0.2.1'], ede: { code } });
      expect(performance.now() - since).toBeLessThan(3000);
      await Promise.all(['x', 'y', 'z'].map((name) => house.ask(`${name}.example`, 10_000)));
      for (let i = 0; i < 3; i++) { // a question that has just failed, and one that is asked again
        since = performance.now();
        const reply = await house.ask('a.example');
        expect(reply).toMatchObject({ rcode: 'NOERROR', addresses: ['192.0.2.1'], ede: { code } });
        expect(reply!.bytes.includes('upstream fails; this is the last answer it gave')).toBe(true);
        expect(performance.now() - since).toBeLessThan(1500);
        house.wait(6000);
      }
      expect(await house.row()).toMatchObject({ from: 'stale-cache' });
    } finally {
      await house.close();
    }
  });
  test('a question for the alias itself waits for nobody', async () => {
    const { reply, asked } = await ask('||a.example^$dnsrewrite=b.example', 'a.example', 'CNAME');
    expect([...chain(reply), ...asked]).toEqual(['a.example CNAME b.example']);
  });
  test('a name that is not there is said so, with the alias', async () => {
    const { reply, row } = await ask('||a.example^$dnsrewrite=gone.example', 'a.example');
    expect(reply).toMatchObject({ rcode: 'NXDOMAIN', soa: true });
    expect(chain(reply)).toEqual(['a.example CNAME gone.example']);
    expect(row).toMatchObject({ by: 'local-record', rcode: 'NXDOMAIN' });
  });
  test('what the alias leads to is decided too: an order behind it blocks', async () => {
    const { reply, row } = await ask('||a.example^$dnsrewrite=ordered.example', 'a.example', 'A', [orders()]);
    expect(reply).toMatchObject({ rcode: 'NXDOMAIN', ede: { code: 16 } });
    expect(row).toMatchObject({ outcome: 'blocked', by: 'order', decider: 'law', via: 'ordered.example' });
  });
  test('an order behind upstream’s alias behind an own alias blocks', async () => {
    const { row } = await ask('||a.example^$dnsrewrite=cdn.example', 'a.example', 'A', [custom('||edge.example^')]);
    expect(row).toMatchObject({ outcome: 'blocked', by: 'custom', via: 'edge.example' });
  });
  test('upstream fails on the name behind: SERVFAIL', async () => {
    const { reply } = await ask('||a.example^$dnsrewrite=broken.example', 'a.example');
    expect(reply?.rcode).toBe('SERVFAIL');
  });
});

describe('own rules', () => {
  test('one more acts on the next question, and faulty lines are told', async () => {
    const house = await openHouse();
    try {
      expect((await house.ask('bad.example'))?.addresses).toEqual(['192.0.2.1']);
      expect(await house.engine.call('ownRules.set', { text: '||bad.example^\n||x.example^$nonsense\n/(a)\\1/\n192.168.1.10 nas.lan' })).toMatchObject({ rules: 2, skipped: [{ line: 2, reason: expect.stringContaining('nonsense') }, { line: 3, reason: expect.stringContaining('refers back') }] });
      expect((await house.ask('bad.example'))?.addresses).toEqual(['0.0.0.0']);
    } finally {
      await house.close();
    }
  });

  test('a draft is tried without being saved: the rule, its line, and what would be answered', async () => {
    const house = await openHouse({ lists: [family('||game.example^')], ownRules: '||saved.example^' });
    try {
      const text = '! mine\n@@||game.example^\n192.168.1.10 nas.lan\n||kids.example^$client=192.168.1.20,dnstype=A\n||broken^$x';
      const tried = (name: string, more: { client?: string; type?: string } = {}) => house.engine.call('ownRules.test', { text, name, ...more });
      expect(await tried('game.example')).toMatchObject({ rules: 3, skipped: [{ line: 5 }], why: { decision: 'would-be-answered', spared: 'own-allow', matches: [{ list: 'family', line: 2 }, { list: 'own-rules', rule: '@@game.example', line: 2, text: '@@||game.example^' }] } });
      expect(await tried('nas.lan')).toMatchObject({ why: { decision: 'would-be-answered', answer: { rcode: 'NOERROR', records: [{ type: 'A', data: '192.168.1.10' }] }, matches: [{ list: 'own-rules', line: 3, decided: true }] } });
      expect(await tried('kids.example', { client: '192.168.1.20' })).toMatchObject({ why: { decision: 'blocked', decider: 'household', answer: { records: [{ type: 'A', data: '0.0.0.0' }] } } });
      expect(await tried('kids.example', { client: '192.168.1.21' })).toMatchObject({ why: { decision: 'would-be-answered', matches: [] } });
      expect(await tried('kids.example', { client: '192.168.1.20', type: 'AAAA' })).toMatchObject({ why: { decision: 'would-be-answered' } });
      expect((await house.engine.call('ownRules.test', { name: 'saved.example' })).why.decision).toBe('blocked');
      expect((await house.engine.call('ownRules.get', {})).text).toBe('||saved.example^');
      expect((await house.ask('game.example'))?.addresses).toEqual(['0.0.0.0']);
    } finally {
      await house.close();
    }
  });

  test('why honours type and client', async () => {
    const house = await openHouse({ lists: [custom('||ads.example^$client=192.168.1.0/24,dnstype=AAAA')] });
    try {
      const why = async (params: { client?: string; type?: string }) => (await house.engine.call('why.get', { name: 'ads.example', ...params })).decision;
      expect(await why({ client: '192.168.1.7', type: 'AAAA' })).toBe('blocked');
      expect(await why({ client: '::ffff:192.168.1.7', type: 'aaaa' })).toBe('blocked');
      expect(await why({ client: '192.168.1.7' })).toBe('would-be-answered');
      expect(await why({ client: '10.0.0.1', type: 'AAAA' })).toBe('would-be-answered');
    } finally {
      await house.close();
    }
  });
});
