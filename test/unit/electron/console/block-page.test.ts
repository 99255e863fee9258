/** The page for blocked names: which status, in which words, and what it never says. */
import { describe, expect, test } from 'vitest';
import { nameOfHost } from '../../../../electron/console/block-page.ts';
import { blockPage, type BlockPageFacts } from '../../../../electron/console/block-page-html.ts';
import { BLOCK_PAGE_WORDS, languageOf, type BlockPageLanguage } from '../../../../electron/console/block-page-words.ts';
import type { OrderView, WhyAnswer } from '../../../../shared/engine-api.ts';
import type { WhyBehind } from '../../../../shared/why-api.ts';

const ORDER: OrderView = {
  list: 'milan', listTitle: 'Milan', mode: 'enforce', modeSince: '2026-10-14T08:00:00Z', modeBy: 'household', standing: 'law', inForce: true, today: { state: 'blocks' }, timeline: [], nameCount: 3, names: [], hits: { blocked: 0, observed: 0 },
  order: { id: 'IT-1', jurisdiction: 'IT', authority: { name: 'Tribunale di Prova, Sezione', kind: 'court' }, instrument: 'judgment', decided: '2022-07-11', status: 'in-force', addressees: ['Example Resolver'] },
};
const match = (kind: 'court-order' | 'family' | 'custom', list = kind as string): WhyAnswer['matches'][number] => ({ list, listTitle: `The ${kind} list`, kind, mode: 'enforce', rule: 'blocked.example', decided: true });
const why = (change: Partial<WhyAnswer> = {}): WhyAnswer => ({ name: 'blocked.example', client: '192.168.1.9', type: 'A', decision: 'blocked', decider: 'household', matches: [match('custom')], ...change });
const page = (change: Partial<BlockPageFacts> = {}): ReturnType<typeof blockPage> => blockPage({ name: 'blocked.example', why: why(), language: 'en', address: '192.168.1.10', now: Date.parse('2026-11-23T20:14:00Z'), ...change });
const LAW = why({ decider: 'law', matches: [match('court-order')], order: ORDER });

test('the law is 451, and both facts stand together: to whom the order is addressed, and that somebody here chose to apply it', () => {
  const { status, html } = page({ why: LAW });
  expect(status).toBe(451);
  for (const words of ['blocked.example is blocked by an order', 'addressed to Example Resolver, not to this home', 'chose to apply it', '11 July 2022', 'in force', 'since 14 October 2026', '<i>not known</i>', 'IT-1', 'Italy']) expect(html).toContain(words);
});
test('an order of another country is called so, with the country that is set here', () => {
  const foreign = why({ matches: [match('court-order')], order: { ...ORDER, standing: 'household', order: { ...ORDER.order, jurisdiction: 'FR' } } });
  const { status, html } = page({ why: foreign, country: 'IT' });
  expect(status).toBe(403);
  expect(html).toContain('The order’s country is France; this home is set to Italy. It is applied here by choice.');
  expect(page({ why: foreign, country: 'IT', language: 'fr' }).html).toContain('Pays de la décision : France ; pays choisi pour ce foyer : Italie.');
  const own = why({ matches: [match('court-order')], order: { ...ORDER, standing: 'household', order: { ...ORDER.order, status: 'unknown' } } });
  expect(page({ why: own, country: 'IT' }).html).toContain('or not one of an authority whose status is known');
});
test('an order whose list names no addressee is addressed to nobody that is known, and to every provider only where the list says so', () => {
  const addressed = (change: { addressees?: string[] }): string => {
    const { addressees: _named, ...order } = ORDER.order;
    return page({ why: { ...LAW, order: { ...ORDER, order: { ...order, ...change } } } }).html;
  };
  expect(addressed({})).toContain('To whom the order is addressed is not known here');
  expect(addressed({})).not.toContain('provider');
  expect(addressed({ addressees: [] })).toContain('addressed to every access provider, not to this home');
});
test('an order that is applied by choice is 403 and says so', () => {
  const { status, html } = page({ why: { ...LAW, decider: 'household' } });
  expect(status).toBe(403);
  expect(html).toContain('applied here by choice');
});
test.for([['family', 'family filter'], ['custom', 'a list of this home']] as const)('a %s list is 403, with its title', ([kind, words]) => {
  const { status, html } = page({ why: why({ matches: [match(kind)] }) });
  expect([status, html.includes(words), html.includes(`The ${kind} list`)]).toEqual([403, true, true]);
});
test('an own rule is 403 without its text', () => {
  const { status, html } = page({ why: why({ matches: [{ ...match('custom', 'own-rules'), rule: 'secret.example' }] }) });
  expect(status).toBe(403);
  expect(html).not.toContain('secret.example');
});
test('what is not blocked any more, and the address itself, are 404', () => {
  expect(page({ why: why({ decision: 'would-be-answered', matches: [] }) })).toMatchObject({ status: 404, html: expect.stringContaining('not blocked any more') });
  expect(page({ name: undefined, why: undefined })).toMatchObject({ status: 404, html: expect.stringContaining('the page for blocked names') });
});
describe('a name that is blocked for what its answer leads to', () => {
  const behind = (change: Partial<WhyBehind> = {}): WhyAnswer => why({ decision: 'would-be-answered', decider: 'none', matches: [], behind: { known: 'log', at: '2026-11-23T20:13:50.000Z', via: 'target.example', rule: 'target.example', decision: 'blocked', decider: 'household', by: 'custom', matches: [match('custom')], ...change } });
  test('is told with the name that is listed', () => {
    const { status, html } = page({ why: behind() });
    expect(status).toBe(403);
    for (const words of ['blocked.example is blocked by a list of this home', 'blocked.example leads to target.example.', 'The custom list', 'allow the name']) expect(html).toContain(words);
  });
  test('by an order says whose it is and that it can be set aside, never that it can be allowed', () => {
    const { status, html } = page({ why: behind({ decider: 'law', by: 'order', order: ORDER, matches: [match('court-order')] }) });
    expect(status).toBe(451);
    for (const words of ['leads to target.example', 'Tribunale di Prova', 'IT-1', 'set target.example aside']) expect(html).toContain(words);
    expect(html).not.toContain('allow the name');
  });
  test('is not blocked any more once what it leads to was set aside', () => {
    expect(page({ why: behind({ decision: 'would-be-answered', decider: 'none', spared: 'set-aside', order: ORDER }) })).toMatchObject({ status: 404 });
  });
  test('is told from the log for a minute only: its next answer may lead elsewhere', () => {
    expect(page({ why: behind({ at: '2026-11-23T20:12:00.000Z' }) })).toMatchObject({ status: 404 });
    expect(page({ why: behind({ at: '2026-11-23T20:12:00.000Z', known: 'cache' }) })).toMatchObject({ status: 403 });
  });
});
test('it has no script, asks for nothing, and what a list says of itself is text', () => {
  const { html } = page({ why: why({ matches: [{ ...match('custom'), listTitle: '<script>alert(1)</script>' }] }), consoleUrl: 'http://192.168.1.10:8380' });
  expect(html).not.toMatch(/<script|<img|<link|<iframe|src=/);
  expect(html).toContain('&lt;script&gt;');
  expect(html).toContain('href="http://192.168.1.10:8380/#/why?name=blocked.example"');
});

describe('languages', () => {
  const shape = (value: unknown, at = ''): string[] => (typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, part]) => shape(part, `${at}.${key}`)) : [`${at}${typeof value === 'function' ? `(${value.length})` : ''}`]).toSorted();
  test.for(Object.keys(BLOCK_PAGE_WORDS) as BlockPageLanguage[])('%s says everything', (language) => {
    expect(shape(BLOCK_PAGE_WORDS[language])).toEqual(shape(BLOCK_PAGE_WORDS.en));
    const { html } = page({ why: LAW, language });
    expect(html).toContain(`<html lang="${language}">`);
  });
  test.for([['it-IT,it;q=0.9,en;q=0.8', 'it'], ['pl, de-CH;q=0.7, en;q=0.8', 'en'], ['fr;q=0, es', 'es'], ['*', 'en'], [undefined, 'en'], [';;;q=,', 'en']] as const)('a reader of %s reads %s', ([header, language]) => {
    expect(languageOf(header)).toBe(language);
  });
});

test.for([['Blocked.Example:80', 'blocked.example'], ['blocked.example.', 'blocked.example'], ['192.168.1.10', undefined], ['[::1]:80', undefined], ['a b', undefined], [undefined, undefined], ['x'.repeat(300), undefined]] as const)('Host %s asks about %s', ([host, name]) => {
  expect(nameOfHost(host)).toBe(name);
});
