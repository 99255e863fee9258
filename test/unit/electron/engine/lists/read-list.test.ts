/** Lists as they come: what each syntax means, what is left out and why. */
import { describe, expect, test } from 'vitest';
import { detectSyntax } from '../../../../../electron/engine/lists/detect-syntax.ts';
import { findRuleLines } from '../../../../../electron/engine/lists/find-rule-lines.ts';
import type { ReadReport } from '../../../../../electron/engine/lists/list-reader.ts';
import { normaliseName } from '../../../../../electron/engine/lists/normalise-name.ts';
import { readList } from '../../../../../electron/engine/lists/read-list.ts';
import { builtIns } from '../../../../../electron/engine/lists/built-in.ts';

type Options = Parameters<typeof readList>[2];

/** Rules as `match action name`, and the report. */
function read(text: string | Uint8Array, options?: Options): { rules: string[]; report: ReadReport } {
  const rules: string[] = [];
  const report = readList(typeof text === 'string' ? Buffer.from(text) : text, {
    rule: (name, match, action, line, important, reference) => rules.push(`${line} ${match} ${action}${important ? '!' : ''} ${name}${reference === undefined ? '' : ` ${reference.orders.join('+')}`}`),
  }, options);
  return { rules, report };
}
const reasons = (report: ReadReport): string[] => report.skipped.map(({ line, reason }) => `${line}: ${reason}`);

describe('names', () => {
  test.for([
    ['WWW.Example.COM.', 'www.example.com'], [' example.com ', 'example.com'], ['bücher.example', 'xn--bcher-kva.example'], ['_dmarc.example.com', '_dmarc.example.com'],
    ['localhost', undefined], ['192.168.1.1', undefined], ['1.2.3', undefined], ['a..b', undefined], ['*.example.com', undefined], ['exa mple.com', undefined], [`${'a'.repeat(64)}.example`, undefined], [`${'a.'.repeat(127)}example`, undefined], ['', undefined],
  ] as const)('%s is %s', ([text, name]) => expect(normaliseName(text)).toBe(name));
});

describe('syntaxes', () => {
  test('hosts: names exactly, several a line, the system’s own lines left alone', () => {
    const { rules, report } = read('# Title: Ads\n127.0.0.1 localhost\n::1 ip6-localhost\n0.0.0.0 a.example b.example # two\r\n0 c.example\n192.168.1.5 nas.example\n0.0.0.0\n0.0.0.0 -\n0.0.0.0 a_b.example\n0.0.0.0 ex*mple.example\n');
    expect(rules).toEqual(['4 exact block a.example', '4 exact block b.example', '5 exact block c.example', '9 exact block a_b.example']);
    expect(report).toMatchObject({ syntax: 'hosts', head: { title: 'Ads' }, skippedCount: 4 });
    expect(reasons(report)[0]).toMatch(/^6: .*real address/);
  });
  test('hosts: a label alone is left out and told where only lists write it, and is nobody’s business where systems do', () => {
    const { rules, report } = read('127.0.0.1 localhost mypc\n127.0.1.1 mypc\n255.255.255.255 broadcasthost\n::1 ip6-localhost ip6-loopback\n0.0.0.0 0.0.0.0\n0.0.0.0 com\n0.0.0.0 localhost\n0.0.0.0 a.example\n');
    expect(rules).toEqual(['8 exact block a.example']);
    expect(reasons(report)).toEqual([expect.stringMatching(/^6: a single label would block a whole top-level domain/)]);
  });
  test('hosts lines and plain names pasted together are read as what each is', () => {
    expect(read('a.example\nb.example\n0.0.0.0 c.example\n').rules).toEqual(['1 tree block a.example', '2 tree block b.example', '3 exact block c.example']);
    expect(read('0.0.0.0 a.example\n0.0.0.0 b.example\nc.example\n').rules).toEqual(['1 exact block a.example', '2 exact block b.example', '3 tree block c.example']);
  });
  test.for([['domains', (name: string) => name], ['hosts', (name: string) => `0.0.0.0 ${name}`], ['wildcard', (name: string) => `*.${name}`]] as const)('a few Adblock rules in a list of syntax %s mean what they mean elsewhere', ([syntax, line]) => {
    const many = Array.from({ length: 600 }, (_, n) => `${line(`ads${n}.example`)}\n`).join('');
    const { rules, report } = read(`${many}||tree.example^\n|exact.example^ # a remark\n@@||kept.example^$important\n||off.example^\n||off.example^$badfilter\n||odd.example^$popup\n||1.2.3.4^\n`);
    expect(report.syntax).toBe(syntax);
    expect(rules.slice(600)).toEqual(['601 tree block tree.example', '602 exact block exact.example', '603 tree allow! kept.example']);
    expect(reasons(report)).toEqual([expect.stringMatching(/^604: disabled/), expect.stringMatching(/^606: the modifier “popup”/), '607: cannot be enforced by DNS: an IP address']);
    expect(report.lines).toBe(607);
  });
  test('hosts: an address in the place of a name is told to be one', () => {
    expect(reasons(read('0.0.0.0 a.example\n0.0.0.0 130.211.230.53\n').report)).toEqual(['2: cannot be enforced by DNS: an IP address']);
  });
  test('plain domains: the name and what lies below; addresses with a path cannot be enforced', () => {
    const { rules, report } = read('example.com\n*.wild.example\nhttps://example.com/page\n10.0.0.1\nsingle\n  ! note\nbad..name\n');
    expect(rules).toEqual(['1 tree block example.com', '2 tree block wild.example']);
    expect(report).toMatchObject({ syntax: 'domains', notEnforceable: 2, skippedCount: 4 });
  });
  test.for([['0.0.0.0 a.example\n0.0.0.0 b.example', 'hosts'], ['a.example\nb.example', 'domains'], ['a.example\n||b.example^', 'adblock'], ['{ "format": "order-list/1" }', 'order-list-json'], ['# Order-List: 1\na.example', 'order-list-text'], ['﻿Домен,Статус,Рішення ПлейСіті,Рішення НКЕК,Останнє оновлення\n', 'ua-playcity']] as const)('%s is detected', ([text, syntax]) => expect(detectSyntax(text)).toBe(syntax));
});

describe('what is refused', () => {
  test.for([
    ['<!DOCTYPE html><html></html>', 'custom', /web page/], ['a\0b', 'custom', /not text/], ['', 'custom', /empty/], ['# only a note\n', 'family', /empty/], ['10.0.0.1\n', 'custom', /no line of the list is a rule/],
    ['# Title: High Court\na.example\n', 'court-order', /names no orders/], ['{ "format": "order-list/1", "list": {', 'court-order', /not whole JSON/], ['{ "format": "order-list/1", "list": { "id": "x" }, "orders": [], "entries": [] }', 'court-order', /title/],
    ['# Order-List: 1\na.example # order:X\n', 'court-order', /no readable “# Order:”/],
  ] as const)('%j as %s', ([text, kind, reason]) => expect(() => read(text, { kind })).toThrow(reason));
});

const ORDER = { id: 'X-1', jurisdiction: 'IT', authority: { name: 'Court', kind: 'court' }, instrument: 'judgment', status: 'in-force' };
const list = (orders: unknown[], entries: unknown[]): string => JSON.stringify({ format: 'order-list/1', list: { id: 'x-list', title: 'X', publisher: { name: 'P' }, updated: '2026-01-01T00:00:00Z' }, orders, entries });

describe('order lists', () => {
  test('an order with a fault is left out and named, and so is an entry that only it would carry', () => {
    const { rules, report } = read(list([ORDER, { ...ORDER, id: 'X-2', jurisdiction: 'Italy' }, ORDER], [{ name: 'A.Example', orders: ['X-1', 'X-2'] }, { name: 'b.example', orders: ['X-2'] }, { name: 'https://c.example/page', orders: ['X-1'] }, { name: 'https://d.example/', orders: ['X-1'] }, { name: 'e.example', orders: [] }]), { kind: 'court-order' });
    expect(rules).toEqual(['1 tree block a.example X-1', '1 tree block d.example X-1']);
    expect(report).toMatchObject({ notEnforceable: 1, skippedCount: 5 });
    expect(report.orders?.map(({ id }) => id)).toEqual(['X-1']);
  });
  test('the text profile reads quoted fields, documents and marks of entries', () => {
    const { rules, report } = read('# Title: T\n# Order-List: 1\n# Order: id=X-1; jurisdiction=IT; authority="Court; of \\"Milan\\""; kind=court; instrument=judgment; status=in-force; applicants=A|B; verified=document-seen\n# Order-Document: X-1; https://court.example/1\n*.a.example # order:X-1 listed:2026-01-01 delisted:2026-02-01\nb.example # order:X-1 match:exact\nc.example\n', { kind: 'court-order' });
    expect(rules).toEqual(['5 tree block a.example X-1', '6 exact block b.example X-1']);
    expect(report.orders).toEqual([{ id: 'X-1', jurisdiction: 'IT', authority: { name: 'Court; of "Milan"', kind: 'court' }, instrument: 'judgment', status: 'in-force', applicants: ['A', 'B'], verified: { level: 'document-seen' }, documents: [{ url: 'https://court.example/1' }] }]);
  });
  test('a link that is no web address makes its order unreadable, not clickable', () => {
    expect(() => read(list([{ ...ORDER, documents: [{ url: 'javascript:alert(1)' }] }], [{ name: 'a.example', orders: ['X-1'] }]), { kind: 'court-order' }).report.orders).not.toThrow();
    expect(read(list([{ ...ORDER, documents: [{ url: 'javascript:alert(1)' }] }], [{ name: 'a.example', orders: ['X-1'] }]), { kind: 'court-order' }).report.orders).toEqual([]);
  });
  test('every list that comes with Gavel is read without a fault', () => {
    for (const builtIn of builtIns) expect(read(builtIn.bytes(), { kind: builtIn.kind }).report).toMatchObject({ skippedCount: 0 });
  });
});

describe('the Ukrainian register', () => {
  const HEAD = '﻿Домен,Статус,Рішення ПлейСіті,Рішення НКЕК,Останнє оновлення\r\n';
  test('blocked rows make rules with one order a decision; line breaks in fields, a Latin P and two decisions in a row are read', () => {
    const { rules, report } = read(`${HEAD}a.example,Заблокований,від 22.08.2025 №71-Р,"27.08.2025 на офіційному\r\nвебсайті НКЕК",2025-11-05\r\nB.Example,Заблокований,від 22.08.2025 № 71-P,,2025-11-05\r\nc.example,Заблокований,від 25.12.2025 №199-Р та від 16.01.2026 №13-Р,,2026-07-09\r\nd.example,Заблокований,,,2026-07-09\r\n`, { kind: 'court-order' });
    expect(rules).toEqual(['2 tree block a.example UA-PLAYCITY-2025-08-22-71', '4 tree block b.example UA-PLAYCITY-2025-08-22-71', '5 tree block c.example UA-PLAYCITY-2025-12-25-199+UA-PLAYCITY-2026-01-16-13', '6 tree block d.example UA-PLAYCITY-UNSTATED']);
    expect(report.orders).toMatchObject([{ docket: '71-Р', decided: '2025-08-22', jurisdiction: 'UA', authority: { kind: 'regulator' }, verified: { level: 'official-register' }, note: expect.stringContaining('НКЕК') }, { docket: '199-Р' }, { docket: '13-Р' }, { id: 'UA-PLAYCITY-UNSTATED' }]);
  });
  test('a licensed operator and sites under examination are never blocked', () => {
    const { rules, report } = read(`${HEAD}a.example,Перевірка,,,2026-07-13\nb.example,Опрацювання,від 01.07.2026 №250-Р,,2026-07-13\nc.example,Легальний,Рішення КРАІЛ від 22.10.2024 № 504,,2026-01-12\nd.example,Анульовано,Рішення КРАІЛ від 06.09.2022 № 320,,2025-08-20\ne.example,Новий,,,2025-08-20\nf.example,Заблокований\n`, { kind: 'court-order' });
    expect(rules).toEqual([]);
    expect(reasons(report)).toEqual(['2: not blocked: under examination', '3: not blocked: being processed', '4: not blocked: a licensed operator', '5: not blocked: licence annulled', '6: not blocked: a status this reader does not know', '7: has 2 columns instead of 5']);
  });
});

describe('from a name back to its lines', () => {
  test('every line that lists the name, with its text', () => {
    expect(findRuleLines(Buffer.from('||a.example^\n||b.example^\n@@||a.example^$important\n'), 'a.example', 'adblock')).toEqual([{ line: 1, text: '||a.example^' }, { line: 3, text: '@@||a.example^$important' }]);
  });
  test('an entry of a JSON list', () => {
    expect(findRuleLines(Buffer.from(list([ORDER], [{ name: 'z.example', orders: ['X-1'] }, { name: 'a.example', orders: ['X-1'] }])), 'a.example', 'order-list-json')).toEqual([{ line: 1, text: '{"name":"a.example","orders":["X-1"]}' }]);
  });
  test('nothing for a name that is not listed', () => expect(findRuleLines(Buffer.from('a.example\n'), 'b.example', 'domains')).toEqual([]));
});
