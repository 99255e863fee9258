/** What Gavel says of others has a source and a day, or is not said. */
import net from 'node:net';
import { describe, expect, test } from 'vitest';
import { parseUpstreamUrl } from '../../../electron/engine/upstream/parse-upstream-url.ts';
import { BLOCK_PAGES, blockPage } from '../../../shared/block-pages.ts';
import { KNOWN_RESOLVERS, knownResolver, type Stated } from '../../../shared/known-resolvers.ts';

const DAY = /^20\d\d(-(0[1-9]|1[0-2])(-\d\d)?)?$/;
const unique = (values: readonly string[]): boolean => new Set(values).size === values.length;

describe.each(KNOWN_RESOLVERS.map((resolver) => [resolver.id, resolver] as const))('%s', (id, resolver) => {
  test('every fact has a source and a day', () => {
    const facts = [resolver.reached, resolver.operator, resolver.country, resolver.filtering, resolver.legal, resolver.blocks, resolver.ended].filter((fact) => fact !== undefined) as Pick<Stated<string>, 'source' | 'on'>[];
    for (const { source, on } of facts) {
      expect(source).toMatch(/^https:\/\/[\w.-]+\/\S*$/);
      expect(on).toMatch(DAY);
    }
  });
  test('it can be set as an upstream as it is written, or answers no more', () => {
    if (resolver.url === undefined) {
      expect(resolver.ended?.value).toMatch(DAY);
      return;
    }
    const parsed = parseUpstreamUrl(resolver.url);
    expect(parsed).toMatchObject({ ok: true, spec: { scheme: 'tls', url: resolver.url } });
    expect(knownResolver(resolver.url)?.id).toBe(id);
  });
  test('it is known by each of its addresses and names, however they are written', () => {
    for (const address of resolver.addresses) {
      expect(net.isIP(address)).not.toBe(0);
      const shown = net.isIPv6(address) ? `[${address}]` : address;
      for (const written of [`udp://${shown}:53`, `${shown}:53`, shown, address]) expect(knownResolver(written)?.id, written).toBe(id);
    }
    for (const name of resolver.names) for (const written of [name, `tls://${name}@192.0.2.1`, `https://${name}@[2001:db8::1]:8443/dns-query`]) expect(knownResolver(written)?.id, written).toBe(id);
  });
  test('countries are two capital letters', () => {
    for (const country of [resolver.country?.value, ...(resolver.legal?.countries ?? [])]) if (country !== undefined) expect(country).toMatch(/^[A-Z]{2}$/);
  });
});

test('no two resolvers share an id, an address or a name', () => {
  expect(unique(KNOWN_RESOLVERS.map(({ id }) => id))).toBe(true);
  expect(unique(KNOWN_RESOLVERS.flatMap(({ addresses, names }) => [...addresses, ...names]))).toBe(true);
});

test('what is no well-known resolver is none', () => {
  for (const other of ['', 'none', 'udp://192.168.1.1:53', 'tls://dns.google.evil.example@8.8.8.8', 'dns.google.example', '127.0.0.1:5353']) expect(knownResolver(other), other).toBeUndefined();
});

describe('block pages', () => {
  test('every row has a source and a day, somebody whose page it is, and a place', () => {
    for (const { id, of, addresses, names = [], own, sources, countries = [] } of BLOCK_PAGES) {
      expect(of, id).not.toBe('');
      expect(addresses.length + names.length, id).toBeGreaterThan(0);
      expect(own.length, id).toBeGreaterThan(0);
      expect(sources.length, id).toBeGreaterThan(0);
      for (const { url, on } of sources) {
        expect(URL.canParse(url) && url.startsWith('https://'), url).toBe(true);
        expect(on, url).toMatch(DAY);
      }
      for (const address of addresses) expect(net.isIPv4(address), address).toBe(true);
      for (const country of countries) expect(country).toMatch(/^[A-Z]{2}$/);
      expect(blockPage(id)?.id).toBe(id);
    }
  });
  test('a page of an order is expected in a country', () => {
    for (const page of BLOCK_PAGES) if (page.kind !== 'policy') expect(page.countries, page.id).toBeDefined();
  });
  test('no address is of two pages', () => {
    expect(unique(BLOCK_PAGES.flatMap(({ addresses }) => addresses))).toBe(true);
  });
});
