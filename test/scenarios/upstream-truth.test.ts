/** The verdict matrix, what an upstream's answer tells of its own block: every sign, and every cause that looks like one and is none. */
import type { Answer } from 'dns-packet';
import { beforeAll, describe, expect, test } from 'vitest';
import type { LogRow } from '../../shared/verdict.ts';
import { startKnownServer, trustKnownAuthority } from '../helpers/known-servers.ts';
import type { Script } from '../helpers/scripted-upstream.ts';
import { openHouse, orderList, play, type Expected, type Scenario, type ScenarioList } from './harness.ts';
import { address as a, alias as cname, ip, rawAnswers, TYPES, u16, wire, type RawRecord } from './raw-answer.ts';

const REFUSED = 5;
const NXDOMAIN = 3;
const ADM = '217.175.53.72';

const address = (...data: string[]): Script => ({ name, type }) => ({ answers: data.map((each): Answer => ({ type: type as 'A', name, ttl: 300, data: each })) });
const alias = (target: string, to = '192.0.2.9'): Script => ({ name }) => ({ answers: [{ type: 'CNAME', name, ttl: 300, data: target }, { type: 'A', name: target, ttl: 300, data: to }] });
const block = (stated: LogRow['stated'], evidence: LogRow['evidence'], rest: Partial<Expected> = {}): Expected => ({
  rcode: 'NOERROR', ede: null, ...rest, row: { outcome: 'blocked', by: 'upstream', decider: 'upstream', matched: [], ...(stated === undefined ? {} : { stated }), ...(evidence === undefined ? {} : { evidence }) },
});
const ANSWERED: Expected = { rcode: 'NOERROR', ede: null, row: { outcome: 'answered', decider: 'none' } };
const page = (found: string, id: string): LogRow['evidence'] => ({ sign: 'block-page', page: id, found });
/** An answer with no recursion available and nothing in the authority section. */
const withoutRecursion = rawAnswers({}, NXDOMAIN);
const LACKS: (keyof LogRow)[] = ['list', 'listTitle', 'order', 'rule', 'wouldBe'];

const HIDDEN: ScenarioList = { kind: 'custom', text: '||hidden.example^', title: 'custom' };
const FOUND: Expected = { rcode: 'NOERROR', addresses: ['0.0.0.0'], ede: [17, 'custom'], row: { outcome: 'blocked', by: 'custom', decider: 'household', via: 'www.hidden.example' } };
const service = (priority: number, target: string, ...parameters: Buffer[]): RawRecord => ({ name: '@', type: TYPES.HTTPS, data: Buffer.concat([u16(priority), wire(target), ...parameters]) });

const MATRIX: Scenario[] = [
  { says: 'the address of an authority’s block page in the household’s country is likely its order', country: 'IT', upstream: address(ADM), ask: 'bets.example', expected: block('likely-legal', page(ADM, 'it-adm-gambling'), { addresses: [ADM] }), lacks: LACKS },
  { says: 'where no country is set it is no more than suspected', upstream: address(ADM), ask: 'bets.example', expected: block('suspected', page(ADM, 'it-adm-gambling'), { addresses: [ADM] }) },
  { says: 'in another country the page says nothing', country: 'DE', upstream: address(ADM), ask: 'bets.example', expected: { ...ANSWERED, addresses: [ADM] }, lacks: ['stated', 'evidence'] },
  { says: 'the register’s page of Poland is known too', country: 'PL', upstream: address('145.237.235.240'), ask: 'bets.example', expected: block('likely-legal', page('145.237.235.240', 'pl-hazard')) },
  { says: 'a page of a security list is no law', country: 'PL', upstream: address('195.187.6.34'), ask: 'phish.example', expected: block('suspected', page('195.187.6.34', 'pl-cert')) },
  { says: 'the alias of a voluntary code’s page is suspected, for it names no authority', country: 'DE', upstream: alias('notice.cuii.info'), ask: 'stream.example', expected: block('suspected', page('notice.cuii.info', 'de-cuii')) },
  { says: 'a block page that its operator documents is the operator’s own policy', country: 'IT', upstream: address('146.112.61.106'), ask: 'adult.example', expected: block('stated-policy', page('146.112.61.106', 'cisco-umbrella')) },
  { says: 'it is known as an IPv4-mapped address as well', upstream: address('::ffff:146.112.61.104'), ask: { name: 'adult.example', type: 'AAAA' }, expected: block('stated-policy', page('146.112.61.104', 'cisco-umbrella')) },
  { says: 'the neighbour of a block page’s address is an address', country: 'IT', upstream: address('217.175.53.73'), ask: 'plain.example', expected: ANSWERED },
  { says: 'a block page’s address beside an address of the house opens no door to it', country: 'IT', upstream: address(ADM, '192.168.1.1'), ask: 'evil.example', expected: { rcode: 'NOERROR', addresses: [], soa: true, ede: [15, '192.168.1.1'], row: { outcome: 'blocked', by: 'protection', decider: 'household' } }, lacks: ['stated', 'evidence'] },
  { says: 'nor does it hide where an alias leads', country: 'IT', lists: [HIDDEN], upstream: rawAnswers({ answers: [cname('@', 'www.hidden.example'), a('www.hidden.example', ADM), a('www.hidden.example', '192.0.2.1')] }), ask: 'shop.example', expected: FOUND },
  { says: 'nor does the page’s name beside another alias', country: 'DE', lists: [HIDDEN], upstream: rawAnswers({ answers: [cname('@', 'notice.cuii.info'), cname('@', 'www.hidden.example'), a('www.hidden.example', '192.0.2.1')] }), ask: 'shop.example', expected: FOUND },
  { says: 'nor as a service beside another one', country: 'DE', upstream: rawAnswers({ answers: [service(2, 'notice.cuii.info'), service(1, '.', u16(4), u16(4), ip('192.168.1.1'))] }), ask: { name: 'evil.example', type: 'HTTPS' }, expected: { rcode: 'NOERROR', soa: true, row: { outcome: 'blocked', by: 'protection', decider: 'household' } }, lacks: ['stated', 'evidence'] },
  { says: 'nor where it comes with an address of the house for something else', country: 'DE', upstream: rawAnswers({ answers: [cname('@', 'notice.cuii.info'), a('notice.cuii.info', '192.0.2.9')], additionals: [a('notice.cuii.info', '192.168.1.1')] }), ask: 'evil.example', expected: { rcode: 'NOERROR', addresses: [], soa: true, row: { outcome: 'blocked', by: 'protection', decider: 'household' } }, lacks: ['stated', 'evidence'] },
  { says: 'two addresses of block pages are a block page’s still', country: 'IT', upstream: address(ADM, ADM), ask: 'bets.example', expected: block('likely-legal', page(ADM, 'it-adm-gambling'), { addresses: [ADM, ADM] }) },
  { says: 'the page’s own operator leads there on purpose', country: 'IT', upstream: address(ADM), ask: 'blocco.adm.gov.it', expected: ANSWERED },
  { says: 'a name that only ends like a page’s is another', country: 'DE', upstream: alias('xnotice.cuii.info.example'), ask: 'stream.example', expected: ANSWERED },
  { says: 'the null address alone is suspected, told of, and not passed on', upstream: address('0.0.0.0'), ask: 'ads.example', expected: block('suspected', { sign: 'null-address', found: '0.0.0.0' }, { addresses: [], soa: true, ede: [15, '0.0.0.0'] }), lacks: LACKS },
  { says: 'so is that of IPv6', upstream: address('::'), ask: { name: 'ads.example', type: 'AAAA' }, expected: block('suspected', { sign: 'null-address', found: '::' }, { addresses: [], soa: true, ede: [15, '::'] }) },
  { says: 'beside a real address it is an attack on the house, and nobody’s block', upstream: address('0.0.0.0', '192.0.2.7'), ask: 'evil.example', expected: { rcode: 'NOERROR', addresses: [], soa: true, row: { outcome: 'blocked', by: 'protection', decider: 'household' } } },
  { says: 'an own allow has the null address passed on as received, and does not change who decided', ownRules: '@@||ads.example^', upstream: address('0.0.0.0'), ask: 'ads.example', expected: { ...block('suspected', undefined, { addresses: ['0.0.0.0'] }), row: { outcome: 'blocked', by: 'upstream', stated: 'suspected' } } },
  { says: 'a name of the house may have any address', country: 'IT', upstream: address(ADM), ask: 'nas.lan', expected: ANSWERED },
  { says: 'NXDOMAIN without recursion says nothing from an upstream that never had any', upstream: withoutRecursion, ask: 'nothing.example', expected: { rcode: 'NXDOMAIN', ede: null, row: { outcome: 'answered', decider: 'none' } } },
  { says: 'NXDOMAIN as everyone sends it is an answer', upstream: () => ({ rcode: NXDOMAIN, authorities: [{ type: 'SOA', name: 'example', ttl: 60, data: { mname: 'a.example', rname: 'b.example', serial: 1, refresh: 1, retry: 1, expire: 1, minimum: 60 } }] }), ask: 'nothing.example', expected: { rcode: 'NXDOMAIN', soa: true, ede: null, row: { outcome: 'answered', decider: 'none' } } },
  { says: 'REFUSED from a resolver that nobody documents to refuse is a failure', upstream: () => ({ rcode: REFUSED }), ask: 'held.example', expected: { rcode: 'REFUSED', row: { outcome: 'failed', by: 'upstream-error', decider: 'none' } }, lacks: ['stated', 'evidence'] },
  { says: 'SERVFAIL is a failure', country: 'IT', upstream: () => ({ rcode: 2 }), ask: 'broken.example', expected: { rcode: 'SERVFAIL', row: { outcome: 'failed', decider: 'none' } }, lacks: ['stated'] },
  { says: 'addresses of a network that serves many sites are an answer', country: 'IT', upstream: address('104.16.132.229', '104.16.133.229'), ask: 'cdn.example', expected: ANSWERED },
  { says: 'no data is an answer', country: 'IT', upstream: () => ({}), ask: 'empty.example', expected: ANSWERED },
  { says: 'an address made for IPv6 networks is an answer', country: 'IT', upstream: address('64:ff9b::c000:207'), ask: { name: 'v4.example', type: 'AAAA' }, expected: ANSWERED },
];

describe('what an upstream’s answer tells', () => {
  beforeAll(trustKnownAuthority);
  test.for(MATRIX)('$says', (scenario) => play(scenario));

  test('an observed list that holds the name is not blamed, and the row says that it matched', async () => {
    await play({
      says: '', country: 'IT', lists: [{ kind: 'court-order', mode: 'observe', text: orderList() }], upstream: address(ADM), ask: 'ordered.example',
      expected: { rcode: 'NOERROR', row: { by: 'upstream', decider: 'upstream', stated: 'likely-legal', matched: [expect.objectContaining({ rule: 'ordered.example' })] as LogRow['matched'] } }, lacks: ['list', 'order', 'wouldBe', 'spared'],
    });
  });

  test('a local list that holds the block page’s own name is not blamed either', async () => {
    await play({
      says: '', country: 'DE', lists: [{ kind: 'custom', text: '||cuii.info^' }], upstream: alias('notice.cuii.info'), ask: 'stream.example',
      expected: { ...block('suspected', page('notice.cuii.info', 'de-cuii')), rcode: 'NOERROR' }, lacks: LACKS,
    });
  });

  test('a kept answer keeps its verdict, and loses it when the country changes', async () => {
    const house = await openHouse({ country: 'IT', upstream: address(ADM) });
    try {
      for (let i = 0; i < 3; i++) {
        expect((await house.ask('bets.example'))?.addresses).toEqual([ADM]);
        expect(await house.row()).toMatchObject({ by: 'upstream', decider: 'upstream', stated: 'likely-legal', upstream: expect.stringContaining('127.0.0.1') as string });
      }
      expect(house.asked).toHaveLength(1);
      await house.engine.call('settings.setCountry', { country: 'FR' });
      await house.ask('bets.example');
      expect(await house.row()).toMatchObject({ by: 'cache', decider: 'none' });
      expect((await house.engine.call('overview.get', { hours: 1 })).totals).toMatchObject({ upstream: 3, household: 0, law: 0 });
      expect((await house.engine.call('queryLog.page', { filter: { decider: ['upstream'] } })).rows).toHaveLength(3);
    } finally {
      await house.close();
    }
  });

  test('the trace of such a row names no list and says that the inspection decided', async () => {
    const house = await openHouse({ country: 'IT', upstream: address(ADM) });
    try {
      await house.ask('bets.example');
      const trace = await house.engine.call('queryLog.trace', { id: (await house.row())!.id });
      expect(trace).toMatchObject({ matches: [], row: { evidence: page(ADM, 'it-adm-gambling') } });
      expect(trace.steps.find(({ outcome }) => outcome === 'decided')?.step).toBe('inspect');
    } finally {
      await house.close();
    }
  });

  test('NXDOMAIN without recursion from an upstream that has it otherwise is suspected', async () => {
    const house = await openHouse({ upstream: (question) => (question.name === 'held.example' ? withoutRecursion(question) : address('192.0.2.1')(question)) });
    try {
      await house.ask('plain.example');
      expect((await house.ask('held.example'))?.rcode).toBe('NXDOMAIN');
      expect(await house.row()).toMatchObject({ by: 'upstream', decider: 'upstream', stated: 'suspected', evidence: { sign: 'no-recursion' } });
    } finally {
      await house.close();
    }
  });

  test('the house’s own server for a zone of the house answers as it likes', async () => {
    const usual = await openHouse({ upstream: withoutRecursion });
    try {
      const line = (await usual.engine.call('status.get', {})).upstreams[0]!.url;
      await usual.engine.call('settings.setUpstreams', { urls: [line, `[/corp.example/]${line}`] });
      await usual.ask('printer.corp.example');
      expect(await usual.row()).toMatchObject({ decider: 'none' });
    } finally {
      await usual.close();
    }
  });
});

describe('a well-known resolver, as its certificate proves', () => {
  beforeAll(trustKnownAuthority);

  async function house(name: string, script: Script, country?: string, more: string[] = []): Promise<{ house: Awaited<ReturnType<typeof openHouse>>; close: () => Promise<void> }> {
    const server = await startKnownServer(script);
    const opened = await openHouse({ upstreams: [`tls://${name}@127.0.0.1:${server.port}`, ...more], ...(country === undefined ? {} : { country }) });
    return { house: opened, close: async () => (await opened.close(), await server.close()) };
  }
  const refusing: Script = (question) => (question.name.startsWith('held') ? { rcode: REFUSED } : address('192.0.2.1')(question));

  test('Google’s REFUSED for one name among others is likely an order where it says that it refuses', async () => {
    const { house: home, close } = await house('dns.google', refusing, 'IT');
    try {
      await home.ask('plain.example');
      expect((await home.ask('held.example'))?.rcode).toBe('REFUSED');
      expect(await home.row()).toMatchObject({ by: 'upstream', decider: 'upstream', upstream: 'dns.google', stated: 'likely-legal', evidence: { sign: 'refused-alone' }, rcode: 'REFUSED' });
      await home.ask('held.example');
      expect(await home.row()).toMatchObject({ by: 'upstream', stated: 'likely-legal' });
      await home.ask('plain2.example');
      expect(await home.row()).toMatchObject({ outcome: 'answered' });
    } finally {
      await close();
    }
  });

  test('in a country that it does not name the refusal is suspected', async () => {
    const { house: home, close } = await house('dns.google', refusing, 'DE');
    try {
      await home.ask('plain.example');
      await home.ask('held.example');
      expect(await home.row()).toMatchObject({ by: 'upstream', stated: 'suspected' });
    } finally {
      await close();
    }
  });

  test('a resolver that refuses everything is a failure, and another one is asked', async () => {
    const other = await startKnownServer(address('192.0.2.8'));
    const { house: home, close } = await house('dns.google', () => ({ rcode: REFUSED }), 'IT', [`tls://dns.quad9.net@127.0.0.1:${other.port}`]);
    try {
      expect((await home.ask('held.example'))?.addresses).toEqual(['192.0.2.8']);
      expect(await home.row()).toMatchObject({ outcome: 'answered', upstream: 'dns.quad9.net' });
    } finally {
      await close();
      await other.close();
    }
  });

  test('one that begins to refuse everything is soon taken for a failure', async () => {
    const { house: home, close } = await house('dns.google', refusing, 'IT');
    try {
      await home.ask('plain.example');
      for (let i = 0; i < 6; i++) await home.ask(`held${i}.example`);
      expect(await home.row()).toMatchObject({ outcome: 'failed', by: 'upstream-error' });
    } finally {
      await close();
    }
  });

  test('Quad9’s NXDOMAIN without recursion is a block that it documents', async () => {
    const { house: home, close } = await house('dns.quad9.net', withoutRecursion);
    try {
      expect((await home.ask('malware.example'))?.rcode).toBe('NXDOMAIN');
      expect(await home.row()).toMatchObject({ by: 'upstream', stated: 'stated-policy', evidence: { sign: 'no-recursion' }, upstream: 'dns.quad9.net' });
    } finally {
      await close();
    }
  });

  test('AdGuard’s null address is a block that it documents', async () => {
    const { house: home, close } = await house('dns.adguard-dns.com', address('0.0.0.0'));
    try {
      expect((await home.ask('ads.example'))?.addresses).toEqual([]);
      expect(await home.row()).toMatchObject({ by: 'upstream', stated: 'stated-policy', evidence: { sign: 'null-address' } });
    } finally {
      await close();
    }
  });
});
