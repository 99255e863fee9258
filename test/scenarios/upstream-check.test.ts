/** One name asked of several resolvers, over real sockets: what is compared, what a site proves, and what is never asked. */
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { proveSite } from '../../electron/engine/upstream/prove-site.ts';
import type { SiteProof, UpstreamCheck } from '../../shared/upstream-api.ts';
import { startKnownServer, trustKnownAuthority, type KnownServer } from '../helpers/known-servers.ts';
import { deadPort, testServerKeys } from '../helpers/raw-upstream.ts';
import { startScriptedUpstream, type Script } from '../helpers/scripted-upstream.ts';
import { openHouse, orderList, type House, type Setting } from './harness.ts';
import { rawAnswers } from './raw-answer.ts';

const SITE = '192.0.2.10';
const OTHER = '198.51.100.66';
const NXDOMAIN = 3;
const soa = { type: 'SOA' as const, name: 'com', ttl: 60, data: { mname: 'a.example', rname: 'b.example', serial: 1, refresh: 1, retry: 1, expire: 1, minimum: 60 } };

/** Answers `site.example` like this, and every other name as one that does not exist. */
const only = (answer: Script): Script => (question) => (question.name === 'site.example' ? answer(question) : { rcode: NXDOMAIN, authorities: [soa] });
const at = (...addresses: string[]): Script => only(({ name, type }) => (type === 'A' ? { answers: addresses.map((data) => ({ type: 'A', name, ttl: 60, data })) } : {}));

const open: { close: () => Promise<void> }[] = [];
afterEach(async () => {
  for (const thing of open.splice(0).toReversed()) await thing.close();
});

/** Sites by address: a server on loopback each. */
async function sites(servers: Record<string, KnownServer | undefined>): Promise<(name: string, address: string) => Promise<SiteProof>> {
  const nobody = await deadPort();
  return (name, address) => proveSite(name, '127.0.0.1', servers[address]?.port ?? nobody, 1500);
}

async function site(keys?: typeof testServerKeys): Promise<KnownServer> {
  const server = await startKnownServer(() => undefined, keys);
  open.push(server);
  return server;
}

async function start(setting: Setting, control: Script): Promise<{ house: House; check: (name?: string) => Promise<UpstreamCheck>; asked: () => string[] }> {
  const other = await startScriptedUpstream(control);
  const house = await openHouse(setting);
  open.push(other, house);
  return {
    house, asked: () => other.asked.map(({ name }) => name),
    check: (name = 'site.example') => house.engine.call('upstreams.check', { name, resolvers: [`udp://127.0.0.1:${other.port}`] }),
  };
}

describe('the check of one name', () => {
  beforeAll(trustKnownAuthority);

  test('the same answer everywhere is consistent, and no site is looked at', async () => {
    const { check, asked } = await start({ upstream: at(SITE), proveSite: () => Promise.reject(new Error('nobody asked for it')) }, at(SITE, OTHER));
    expect(await check()).toMatchObject({ name: 'site.example', finding: 'consistent', reason: 'same-answer', sites: [], resolvers: [{ mine: true, rcode: 'NOERROR', addresses: [SITE] }, { mine: false, addresses: [SITE, OTHER] }] });
    expect(asked()).toEqual(['site.example']);
  });

  test('a content network is consistent: the site proves itself at the other address, and is sent no request', async () => {
    const near = await site();
    const { check } = await start({ upstream: at(OTHER), proveSite: await sites({ [OTHER]: near }) }, at(SITE));
    expect(await check()).toMatchObject({ finding: 'consistent', reason: 'proved', sites: expect.arrayContaining([{ address: OTHER, proof: 'valid' }]) as unknown[] });
    expect(near.heard).toBe(0);
  });

  test('an address with a foreign certificate is likely a block, when the site proves itself elsewhere', async () => {
    const { check } = await start({ upstream: at(OTHER), proveSite: await sites({ [OTHER]: await site(testServerKeys), [SITE]: await site() }) }, at(SITE));
    expect(await check()).toMatchObject({ finding: 'likely', reason: 'wrong-site', sites: expect.arrayContaining([{ address: OTHER, proof: 'untrusted' }, { address: SITE, proof: 'valid' }]) as unknown[] });
  });

  test('a name that a filter denies in its own way is likely a block', async () => {
    const denied = rawAnswers({}, NXDOMAIN);
    const { check } = await start({ upstream: only(denied), proveSite: await sites({ [SITE]: await site() }) }, at(SITE));
    expect(await check()).toMatchObject({ finding: 'likely', reason: 'denied-oddly' });
  });

  test('upstream’s own word is final', async () => {
    const stating: Script = ({ packet }) => ({ rcode: 5, additionals: [{ ...packet.additionals![0]!, options: [{ code: 15, data: Buffer.concat([Buffer.from([0, 16]), Buffer.from('order 12')]) }] } as never] });
    const { check } = await start({ upstream: stating }, at(SITE));
    expect(await check()).toMatchObject({ finding: 'stated', reason: 'states-legal', resolvers: [{ ede: { code: 16, text: 'order 12' }, stated: 'stated-legal' }, {}] });
  });

  test('a dead site is not enough to say', async () => {
    const { check } = await start({ upstream: at(OTHER), proveSite: await sites({}) }, at(SITE));
    expect(await check()).toMatchObject({ finding: 'insufficient', reason: 'no-proof' });
  });

  test('SERVFAIL twice, while others and the site answer, is suspected and no more', async () => {
    const { check } = await start({ upstream: only(() => ({ rcode: 2 })), proveSite: await sites({ [SITE]: await site() }) }, at(SITE));
    expect(await check()).toMatchObject({ finding: 'suspected', reason: 'fails-here' });
  });

  test('SERVFAIL that passes is an accident', async () => {
    let first = true;
    const { check } = await start({ upstream: only((question) => (first ? (first = false, { rcode: 2 }) : at(SITE)(question))) }, at(SITE));
    expect(await check()).toMatchObject({ finding: 'consistent', reason: 'same-answer' });
  });

  test('a resolver that says it blocks the name itself is no witness', async () => {
    const { check } = await start({ upstream: at(OTHER) }, only(({ name }) => ({ answers: [{ type: 'A', name, ttl: 60, data: '0.0.0.0' }] })));
    expect(await check()).toMatchObject({ finding: 'insufficient', reason: 'no-control' });
  });

  test('the household’s other upstreams are compared too, so that nobody new need learn the name', async () => {
    const [first, second] = [await startScriptedUpstream(at(SITE)), await startScriptedUpstream(at(SITE))];
    const house = await openHouse({ upstreams: [`udp://127.0.0.1:${first.port}`, `tcp://127.0.0.1:${second.port}`] });
    open.push(first, second, house);
    expect(await house.engine.call('upstreams.check', { name: 'site.example', resolvers: [] })).toMatchObject({ finding: 'consistent', reason: 'same-answer', resolvers: [{ mine: true, finding: 'consistent' }, { mine: true, finding: 'consistent' }] });
  });

  test('a silent upstream is not enough to say, within a bounded time', async () => {
    const { check } = await start({ upstream: () => undefined }, at(SITE));
    const since = performance.now();
    expect(await check()).toMatchObject({ finding: 'insufficient', reason: 'upstream-down' });
    expect(performance.now() - since).toBeLessThan(14_000);
  }, 20_000);

  test('lists of the household take no part, and the answer says what they do', async () => {
    const { check } = await start({ country: 'IT', upstream: at(SITE), lists: [{ kind: 'court-order', title: 'Orders', text: orderList(undefined, [{ name: 'site.example', orders: ['IT-1'] }]) }] }, at(SITE));
    expect(await check()).toMatchObject({ finding: 'consistent', here: { decision: 'blocked', lists: ['Orders'] } });
  });

  test('one name is checked at a time', async () => {
    const { check } = await start({ upstream: at(SITE) }, at(SITE));
    const both = await Promise.allSettled([check(), check()]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await check()).toMatchObject({ finding: 'consistent' });
  });

  test.for(['nas.lan', 'printer.home.arpa', 'router.fritz.box', '4.3.168.192.in-addr.arpa', 'hidden.onion', 'host.local', 'www.own-zone.example'])('%s is asked of nobody', async (name) => {
    const { house, check, asked } = await start({ upstream: at(SITE) }, at(SITE));
    const line = (await house.engine.call('status.get', {})).upstreams[0]!.url;
    await house.engine.call('settings.setUpstreams', { urls: [line, `[/own-zone.example/]${line}`] });
    await expect(check(name)).rejects.toMatchObject({ code: 'invalid-input', message: expect.stringContaining('your own house') as string });
    expect(asked()).toEqual([]);
    expect(house.asked).toEqual([]);
  });
});

describe('the test of an upstream', () => {
  test('asks it for example.com and tells what came', async () => {
    const upstream = await startScriptedUpstream(({ name, type }) => (type === 'A' ? { answers: [{ type: 'A', name, ttl: 60, data: '192.0.2.3' }] } : {}));
    const house = await openHouse();
    open.push(upstream, house);
    expect(await house.engine.call('upstreams.test', { url: `127.0.0.1:${upstream.port}` })).toMatchObject({ works: true, url: `udp://127.0.0.1:${upstream.port}`, addresses: ['192.0.2.3'], rcode: 'NOERROR' });
    expect(upstream.asked[0]).toMatchObject({ name: 'example.com', type: 'A' });
    expect((await house.engine.call('status.get', {})).upstreams).toHaveLength(1);
  });

  test('tells why one that is not there does not work', async () => {
    const house = await openHouse();
    open.push(house);
    expect(await house.engine.call('upstreams.test', { url: `tcp://127.0.0.1:${await deadPort()}` })).toMatchObject({ works: false, error: expect.stringContaining('nobody listens') as string });
  });
});
