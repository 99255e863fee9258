/** What is kept of answers, for whom and how long. */
import type { Answer } from 'dns-packet';
import { describe, expect, test } from 'vitest';
import type { Script } from '../helpers/scripted-upstream.ts';
import { openHouse, type House, type Setting } from './harness.ts';
import { address as addressRecord, alias, ip, rawAnswers, rawRecord, signature, soaRecord, TYPES, u16, wire, type RawRecord } from './raw-answer.ts';

const NXDOMAIN = 3;
const SERVFAIL = 2;
const soa = (ttl: number, minimum: number): Answer => ({ type: 'SOA', name: 'example', ttl, data: { mname: 'a.example', rname: 'b.example', serial: 1, refresh: 2, retry: 3, expire: 4, minimum } });
const address = (ttl: number): Script => ({ name, type }) => ({ answers: [{ type: type as 'A', name, ttl, data: '192.0.2.1' }] });
const hours = (count: number): number => count * 3_600_000;

async function inHouse(setting: Setting, visit: (house: House) => Promise<void>): Promise<void> {
  const house = await openHouse(setting);
  try {
    await visit(house);
  } finally {
    await house.close();
  }
}

/** How often upstream is asked by a second question, asked `afterMs` later. */
async function askedAgain(upstream: Script, afterMs: number): Promise<boolean> {
  let again = false;
  await inHouse({ upstream }, async (house) => {
    await house.ask('kept.example');
    house.wait(afterMs);
    await house.ask('kept.example');
    again = house.asked.length > 1;
  });
  return again;
}

describe('the cache', () => {
  test.for<{ says: string; upstream: Script; afterMs: number; again: boolean }>([
    { says: 'a lifetime of zero is not kept', upstream: address(0), afterMs: 1, again: true },
    { says: 'a lifetime with its top bit set is a long one (RFC 8767)', upstream: address(0x80000001), afterMs: hours(100), again: false },
    { says: 'an answer is kept for its time', upstream: address(100), afterMs: 99_000, again: false },
    { says: 'and not longer', upstream: address(100), afterMs: 101_000, again: true },
    { says: 'nothing is kept for more than a week', upstream: address(10_000_000), afterMs: hours(169), again: true },
    { says: 'a name that does not exist is kept for the smaller of its SOA’s two times', upstream: () => ({ rcode: NXDOMAIN, authorities: [soa(900, 60)] }), afterMs: 59_000, again: false },
    { says: 'and not longer than that', upstream: () => ({ rcode: NXDOMAIN, authorities: [soa(900, 60)] }), afterMs: 61_000, again: true },
    { says: 'nor than an hour', upstream: () => ({ rcode: NXDOMAIN, authorities: [soa(90_000, 90_000)] }), afterMs: hours(1) + 1000, again: true },
    { says: 'a name without records is kept the same way', upstream: () => ({ authorities: [soa(60, 900)] }), afterMs: 59_000, again: false },
    { says: 'a negative answer without SOA is not kept', upstream: () => ({ rcode: NXDOMAIN }), afterMs: 1, again: true },
    { says: 'nor one without records and SOA', upstream: () => ({}), afterMs: 1, again: true },
    { says: 'nor one that only names other servers', upstream: rawAnswers({ authorities: [{ name: 'example', type: TYPES.NS, data: wire('ns.example') }] }), afterMs: 1, again: true },
    { says: 'nor one whose SOA is of another zone', upstream: rawAnswers({ authorities: [{ ...soaRecord(60), name: 'example.net' }] }, 0x83), afterMs: 1, again: true },
    { says: 'nor an alias that leads to nothing, without SOA', upstream: rawAnswers({ answers: [alias('@', 'other.example')] }), afterMs: 1, again: true },
    { says: 'an alias to a name that does not exist is kept as long as the SOA says', upstream: rawAnswers({ answers: [alias('@', 'gone.example')], authorities: [soaRecord(60)] }, 0x83), afterMs: 59_000, again: false },
    { says: 'and not longer than that either', upstream: rawAnswers({ answers: [alias('@', 'gone.example')], authorities: [soaRecord(60)] }, 0x83), afterMs: 61_000, again: true },
    { says: 'nor longer than the alias', upstream: rawAnswers({ answers: [{ ...alias('@', 'gone.example'), ttl: 30 }], authorities: [soaRecord(60)] }, 0x83), afterMs: 31_000, again: true },
    { says: 'the least lifetime of an answer counts', upstream: rawAnswers({ answers: [{ ...alias('@', 'end.example'), ttl: 300 }, { ...addressRecord('end.example'), ttl: 20 }] }), afterMs: 21_000, again: true },
    { says: 'a negative lifetime with its top bit set is a long one', upstream: rawAnswers({ authorities: [soaRecord(60, 0xffff_ffff)] }, 0x83), afterMs: 59_000, again: false },
    { says: 'an error is not kept beyond five seconds, whatever SOA it has', upstream: rawAnswers({ authorities: [soaRecord(600)] }, 0x82), afterMs: 6000, again: true },
  ])('$says', async ({ upstream, afterMs, again }) => {
    expect(await askedAgain(upstream, afterMs)).toBe(again);
  });

  test('lifetimes beyond reason are not passed on', () => inHouse({ upstream: address(10_000_000) }, async (house) => {
    expect((await house.ask('long.example'))?.answers).toMatchObject([{ ttl: 604_800 }]);
    house.wait(1000);
    expect((await house.ask('long.example'))?.answers).toMatchObject([{ ttl: 604_799 }]);
  }));

  test('letter case does not matter, type, DO and CD do', () => inHouse({ upstream: address(100) }, async (house) => {
    for (const name of ['one.example', 'ONE.Example']) expect((await house.ask(name))?.name).toBe(name);
    expect(house.asked).toHaveLength(1);
    for (const more of [{ type: 'TXT' }, { dnssecOk: true }, { checkingDisabled: true }, { dnssecOk: true, checkingDisabled: true }]) {
      await house.ask({ name: 'one.example', ...more });
      await house.ask({ name: 'one.example', ...more });
    }
    expect(house.asked).toHaveLength(5);
  }));

  test('an answer is kept for the question alone: what else it holds is asked for', () => inHouse({
    upstream: rawAnswers({ answers: [alias('@', 'end.example'), addressRecord('end.example')], authorities: [{ name: 'example', type: TYPES.NS, data: wire('ns.example') }], additionals: [addressRecord('ns.example', '192.0.2.66')] }),
  }, async (house) => {
    for (const name of ['front.example', 'end.example', 'ns.example']) for (let i = 0; i < 2; i++) await house.ask(name);
    expect(house.asked.map(({ name }) => name)).toEqual(['front.example', 'end.example', 'ns.example']);
  }));

  test('a failure is not asked again for five seconds (RFC 9520), and what works again is found soon', async () => {
    let works = false;
    await inHouse({ upstream: ({ name }) => (works ? { answers: [{ type: 'A', name, ttl: 60, data: '192.0.2.1' }] } : { rcode: SERVFAIL }) }, async (house) => {
      for (let i = 0; i < 5; i++) expect((await house.ask('broken.example'))?.rcode).toBe('SERVFAIL');
      expect(house.asked).toHaveLength(1);
      works = true;
      expect((await house.ask('other.example'))?.addresses).toEqual(['192.0.2.1']);
      house.wait(6000);
      expect((await house.ask('broken.example'))?.addresses).toEqual(['192.0.2.1']);
    });
  });

  test('a client whose upstream is slow gets the answer that ran out before it gives up (RFC 8767)', async () => {
    let answers = true;
    await inHouse({ upstream: ({ name }) => (answers ? { answers: [{ type: 'A', name, ttl: 60, data: '192.0.2.1' }] } : undefined) }, async (house) => {
      await house.ask('slow.example');
      answers = false;
      house.wait(120_000);
      const since = performance.now();
      expect(await house.ask('slow.example')).toMatchObject({ addresses: ['192.0.2.1'], ede: { code: 3 } });
      expect(performance.now() - since).toBeLessThan(3000);
    });
  });

  test('once upstream is known to be down nobody waits for it: an answer that ran out comes at once, and it is asked again all the same', async () => {
    let answers = true;
    await inHouse({ upstream: ({ name }) => (answers ? { answers: [{ type: 'A', name, ttl: 60, data: '192.0.2.1' }] } : undefined) }, async (house) => {
      for (const name of ['a.example', 'b.example']) await house.ask(name);
      answers = false;
      house.wait(120_000);
      await Promise.all(['x', 'y', 'z'].map((name) => house.ask(`${name}.example`, 10_000)));
      const asked = house.asked.length;
      const since = performance.now();
      for (const name of ['a.example', 'b.example']) expect(await house.ask(name)).toMatchObject({ addresses: ['192.0.2.1'], ede: { code: 3 } });
      expect(performance.now() - since).toBeLessThan(1500);
      await expect.poll(() => house.asked.length).toBeGreaterThan(asked);
    });
  });

  test('a popular answer is asked for anew before it runs out, and nobody waits', () => inHouse({ upstream: address(100) }, async (house) => {
    for (let i = 0; i < 5; i++) await house.ask('popular.example');
    expect(house.asked).toHaveLength(1);
    house.wait(95_000);
    expect((await house.ask('popular.example'))?.answers).toMatchObject([{ ttl: 5 }]);
    await expect.poll(() => house.asked.length).toBe(2);
    house.wait(10_000);
    await expect.poll(async () => (await house.row())?.by).toBe('cache');
    expect((await house.ask('popular.example'))?.answers).toMatchObject([{ ttl: 90 }]);
    expect(house.asked).toHaveLength(2);
  }));

  test('an answer that is not popular, or has time left, is not asked for anew', () => inHouse({ upstream: address(100) }, async (house) => {
    await house.ask('rare.example');
    house.wait(95_000);
    await house.ask('rare.example');
    for (let i = 0; i < 5; i++) await house.ask('early.example');
    house.wait(80_000);
    for (let i = 0; i < 5; i++) await house.ask('early.example');
    await house.ask('end.example'); // whatever had been asked for meanwhile would have gone out before this
    expect(house.asked.map(({ name }) => name)).toEqual(['rare.example', 'early.example', 'end.example']);
  }));

  test('what is asked for anew is asked once, however many ask meanwhile, and an answer that fails does not take the place of the one there is', async () => {
    let works = true;
    await inHouse({ upstream: ({ name }) => (works ? { answers: [{ type: 'A', name, ttl: 100, data: '192.0.2.1' }] } : { rcode: SERVFAIL }) }, async (house) => {
      for (let i = 0; i < 5; i++) await house.ask('popular.example');
      works = false;
      house.wait(95_000);
      for (let i = 0; i < 5; i++) expect(await house.ask('popular.example')).toMatchObject({ answers: [{ ttl: 5 }], ede: undefined });
      await expect.poll(() => house.asked.length).toBe(2);
      expect(await house.ask('popular.example')).toMatchObject({ rcode: 'NOERROR', answers: [{ ttl: 5 }] });
      expect(house.asked).toHaveLength(2);
    });
  });

  test('to forget answers is to forget failures too', () => inHouse({ upstream: () => ({ rcode: SERVFAIL }) }, async (house) => {
    for (const asked of [1, 1, 2]) {
      if (asked === 2) await house.engine.call('cache.flush', {});
      await house.ask('broken.example');
      expect(house.asked).toHaveLength(asked);
    }
  }));

  test('one name can be forgotten, or all', () => inHouse({ upstream: address(1000) }, async (house) => {
    for (const name of ['a.example', 'b.example']) await house.ask(name);
    expect(await house.engine.call('cache.flush', { name: 'A.Example' })).toEqual({ flushed: 1 });
    for (const name of ['a.example', 'b.example']) await house.ask(name);
    expect(house.asked.map(({ name }) => name)).toEqual(['a.example', 'b.example', 'a.example']);
    expect((await house.engine.call('cache.flush', {})).flushed).toBeGreaterThanOrEqual(2);
    await house.ask('b.example');
    expect(house.asked).toHaveLength(4);
  }));

  test('an answer too long for UDP is kept all the same, and whole over TCP', () => {
    const records = Array.from({ length: 300 }, (_, i): Answer => ({ type: 'A', name: 'long.example', ttl: 600, data: `192.0.2.${i % 250}` }));
    return inHouse({ upstream: ({ transport }) => (transport === 'udp' ? { flags: 0x200 } : { answers: records }) }, async (house) => {
      expect(await house.ask('long.example')).toMatchObject({ truncated: true, answers: [] });
      expect(await house.ask('long.example')).toMatchObject({ truncated: true, answers: [] });
      expect((await house.ask({ name: 'long.example', transport: 'tcp' }))?.answers).toHaveLength(300);
      expect(house.asked.map(({ transport }) => transport)).toEqual(['udp', 'tcp']);
    });
  });

  test('each lifetime counts down by itself, and not below zero', () => {
    const answers: RawRecord[] = [{ name: '@', type: TYPES.MX, ttl: 100, data: Buffer.concat([u16(1), wire('m.example')]) }, { ...signature('@', TYPES.MX), ttl: 90 }];
    const authorities: RawRecord[] = [{ name: 'example', type: TYPES.NS, ttl: 5, data: wire('ns.example') }];
    const additionals: RawRecord[] = [{ name: 'm.example', type: TYPES.A, ttl: 0x0001_0010, data: ip('192.0.2.1') }];
    const aged = (records: RawRecord[], by: number): Buffer => Buffer.concat(records.map((record) => rawRecord({ ...record, ttl: Math.max(0, record.ttl! - by) })));
    return inHouse({ upstream: rawAnswers({ answers, authorities, additionals }) }, async (house) => {
      for (const after of [0, 20, 65]) {
        house.wait((after === 0 ? 0 : after === 20 ? 20 : 45) * 1000);
        const reply = await house.ask({ name: 'aged.example', type: 'MX', edns: false });
        expect(reply!.bytes.subarray(12 + wire('aged.example').length + 4)).toEqual(aged([...answers, ...authorities, ...additionals], after));
      }
      expect(house.asked).toHaveLength(1);
    });
  });

  test('the SOA of a negative answer says how long it is kept', () => inHouse({ upstream: rawAnswers({ authorities: [soaRecord(60, 900)] }, 0x83) }, async (house) => {
    for (const [wait, ttl] of [[0, 60], [25_000, 35]] as const) {
      house.wait(wait);
      const reply = await house.ask({ name: 'gone.example', edns: false });
      expect(reply!.bytes.subarray(-rawRecord(soaRecord(60)).length)).toEqual(rawRecord({ ...soaRecord(60), ttl }));
      expect(reply).toMatchObject({ rcode: 'NXDOMAIN' });
    }
  }));

  test('silence is not asked again at once either, and the answer says why', () => inHouse({ upstream: () => undefined }, async (house) => {
    expect(await house.ask('silent.example')).toMatchObject({ rcode: 'SERVFAIL', ede: { code: 22 } });
    const asked = house.asked.length;
    const since = performance.now();
    for (let i = 0; i < 3; i++) expect(await house.ask('SILENT.example')).toMatchObject({ rcode: 'SERVFAIL', name: 'SILENT.example', ede: { code: 22 } });
    expect(performance.now() - since).toBeLessThan(1000);
    expect(house.asked).toHaveLength(asked);
  }));

  test.for([[SERVFAIL, 'failing'], [5, 'refusing'], [1, 'not understanding']] as const)('an upstream with RCODE %i, %s, has an answer that ran out given instead', async ([rcode]) => {
    let answers = true;
    await inHouse({ upstream: ({ name }) => (answers ? { answers: [{ type: 'A', name, ttl: 60, data: '192.0.2.1' }] } : { rcode }) }, async (house) => {
      await house.ask('old.example');
      answers = false;
      house.wait(120_000);
      for (let i = 0; i < 2; i++) expect(await house.ask('OLD.example')).toMatchObject({ rcode: 'NOERROR', name: 'OLD.example', answers: [{ ttl: 30 }], ede: { code: 3 } });
      answers = true;
      house.wait(6000);
      expect(await house.ask('old.example')).toMatchObject({ answers: [{ ttl: 60 }], ede: undefined });
    });
  });

  test('an answer that many wait for is kept once', () => inHouse({ upstream: rawAnswers({ answers: Array.from({ length: 60 }, (_, i) => addressRecord('@', `192.0.2.${i}`)) }) }, async (house) => {
    await Promise.all(Array.from({ length: 40 }, () => house.ask('crowd.example')));
    expect(house.asked).toHaveLength(1);
    expect((await house.engine.call('status.get', {})).cache).toMatchObject({ entries: 1 });
    expect((await house.engine.call('status.get', {})).cache.bytes).toBeLessThan(2000);
  }));

  test('to forget a name is to forget it in all its forms, and no other', () => inHouse({ upstream: address(1000) }, async (house) => {
    const forms = [{}, { type: 'TXT' }, { dnssecOk: true }, { checkingDisabled: true }];
    for (const name of ['one.example', 'www.one.example', 'example', 'none.example']) for (const form of forms) await house.ask({ name, ...form });
    const asked = house.asked.length;
    expect(await house.engine.call('cache.flush', { name: 'one.example' })).toEqual({ flushed: 4 });
    for (const form of forms) await house.ask({ name: 'www.one.example', ...form });
    expect(house.asked).toHaveLength(asked);
    for (const form of forms) await house.ask({ name: 'one.example', ...form });
    expect(house.asked).toHaveLength(asked + 4);
  }));
});
