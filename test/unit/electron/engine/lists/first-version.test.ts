/** What a first version takes effect without, and what it takes effect with and says so. */
import { expect, test } from 'vitest';
import { judgeUpdate } from '../../../../../electron/engine/lists/guard.ts';
import { doubtsOf } from '../../../../../electron/engine/lists/guard/first-version.ts';
import { KnownNames } from '../../../../../electron/engine/lists/guard/known-names.ts';
import { readForGuard } from '../../../../../electron/engine/lists/guard/read-for-guard.ts';
import type { ListKind } from '../../../../../shared/verdict.ts';

const known = new KnownNames([{ name: 'dns.home.example', reason: 'own-upstream' }, { name: 'lists.example.net', reason: 'list-host' }]);
const DAY = '2026-11-24';

function doubts(text: string, kind: ListKind = 'custom'): { left: string[]; told: string[] } {
  const reading = readForGuard(Buffer.from(text), { kind }, { known, day: DAY, excluded: new Set() });
  const { left, told } = doubtsOf(judgeUpdate(undefined, reading, DAY).findings, reading.names, kind);
  return { left: left.map(({ name }) => name), told: told.map(({ name }) => name) };
}
const names = (count: number): string => Array.from({ length: count }, (_, n) => `||ads${n}.example^\n`).join('');

test.for(['dns.home.example', 'home.example', 'lists.example.net', 'captive.apple.com', 'co.uk', 'github.io'])('%s is left out, of a short list too', (name) => {
  expect(doubts(`||a.example^\n||${name}^\n`)).toEqual({ left: [name], told: [] });
});

test('a whole top-level domain is left out, however it is written', () => {
  expect(doubts('||a.example^\n||com^\n||*.zip^\n@@||net^\n').left).toEqual(['||com^', '||*.zip^', '@@||net^'].map((rule) => rule.replace('@@', '')));
});

test('a service is left out where it slipped into something else, and told of where the list is for it', () => {
  expect(doubts(`${names(300)}||google.com^\n`)).toEqual({ left: ['google.com'], told: [] });
  expect(doubts(`${names(20)}||tiktok.com^\n`)).toEqual({ left: [], told: ['tiktok.com'] });
  const social = 'facebook.com instagram.com whatsapp.com tiktok.com twitter.com linkedin.com reddit.com snapchat.com pinterest.com discord.com twitch.tv netflix.com'.split(' ');
  const found = doubts(names(5000) + social.map((name) => `||${name}^\n`).join(''), 'family');
  expect([found.left, found.told.length > 9]).toEqual([[], true]);
});

test('a pattern over services is as a service', () => {
  expect(doubts(`${names(300)}/^(www\\.)?goog/\n`).left).toEqual(['/^(www\\.)?goog/']);
  expect(doubts('*$dnstype=HTTPS\n').told).toEqual(['*']);
});

test('what lies below a service is left out as the service is', () => {
  const zone = `$TTL 60\n@ SOA localhost. root.localhost. 1 2 3 4 5\n  NS localhost.\n${names(500).replaceAll(/\|\|(.+)\^/g, '$1 CNAME .')}`;
  expect(doubts(`${zone}*.youtube.com CNAME .\n*.paypal.com A 6.6.6.6\n*.docs.google.com CNAME .\n`)).toEqual({ left: ['youtube.com', 'paypal.com'], told: [] });
  expect(doubts(`${names(500)}/\\.youtube\\.com$/\n||w*w.reddit.com^\n`)).toEqual({ left: ['/\\.youtube\\.com$/', '||w*w.reddit.com^'], told: [] });
});

test('popular names are the business of lists of ads and for families, and told of on order lists', () => {
  expect(doubts(`${names(300)}||123rf.com^\n`, 'family')).toEqual({ left: [], told: [] });
  const orders = '# Order-List: 1\n# Order: id=IT-1; jurisdiction=IT; authority="Tribunale di Prova"; kind=court; instrument=judgment; status=in-force\na.example # order:IT-1\n123rf.com # order:IT-1\n';
  expect(doubts(orders, 'court-order')).toEqual({ left: [], told: ['123rf.com'] });
});
