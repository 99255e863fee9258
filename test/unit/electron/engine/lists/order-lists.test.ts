/** Order lists in both profiles: what an order's record keeps, what makes no rule, and that everything left out says why. */
import { describe, expect, test } from 'vitest';
import { convertRegister } from '../../../../../electron/engine/lists/registers/convert-register.ts';
import { inForce } from '../../../../../shared/order-list.ts';
import { encodeAs } from '../../../../helpers/code-page.ts';
import { readOrders } from '../../../../helpers/read-orders.ts';

const ORDER = { id: 'X-1', jurisdiction: 'IT', authority: { name: 'Court', kind: 'court' }, instrument: 'judgment', status: 'in-force' };
const list = (orders: unknown[], entries: unknown[], more: object = {}): string => JSON.stringify({ format: 'order-list/1', list: { id: 'x-list', title: 'X', publisher: { name: 'P' }, updated: '2026-01-01T00:00:00Z', serial: 3 }, orders, entries, ...more });
const text = (...lines: string[]): string => ['# Order-List: 1', ...lines, ''].join('\n');
const TEXT_ORDER = '# Order: id=X-1; jurisdiction=IT; authority=Court; kind=court; instrument=judgment; status=in-force';

describe('the JSON profile', () => {
  test('keeps all that the schema has', () => {
    const whole = {
      ...ORDER, scope: 'national', docket: 'R.G. 1/2022', ecli: 'ECLI:IT:TM:2022:1', act: '32022R0350', decided: '2022-07', legalBasis: ['art. 156'], subject: 'copyright', applicants: ['A'], addressees: ['B'], dynamic: true,
      validFrom: '2022-07-11', validUntil: '2024', reviewOn: '2023-01-01', relates: [{ type: 'confirms', order: 'X-0' }], documents: [{ url: 'https://court.example/1', type: 'decision', lang: 'it', sha256: 'ab', retrieved: '2026-01-01' }],
      fdbs: [{ db: 'lumen', id: '1' }], contact: ['mailto:a@court.example'], verified: { level: 'document-seen', by: 'P', on: '2026-01-01' }, note: 'N',
    };
    const { report, rules } = readOrders(list([whole], [{ name: 'a.example', orders: ['X-1'], match: 'exact', listed: '2022-07-12', delisted: '2023', listedAs: 'A.Example' }]));
    expect(report.orders).toEqual([whole]);
    expect(report.head).toMatchObject({ serial: 3 });
    expect(rules).toEqual([{ name: 'a.example', match: 'exact', orders: ['X-1'], listed: '2022-07-12', delisted: '2023', listedAs: 'A.Example' }]);
  });
  test('a record that knows only what it must is whole', () => expect(readOrders(list([ORDER], [{ name: 'a.example', orders: ['X-1'] }])).report).toMatchObject({ skippedCount: 0, orders: [ORDER] }));
  test('whom an order addresses is known, or everybody, or not known', () => {
    const stated = (line: string): unknown => readOrders(text(line, 'a.example # order:X-1')).report.orders![0]!.addressees;
    expect([stated(TEXT_ORDER), stated(`${TEXT_ORDER}; addressees=""`), stated(`${TEXT_ORDER}; addressees=`), stated(`${TEXT_ORDER}; addressees="A, Inc.|B"`)]).toEqual([undefined, [], undefined, ['A, Inc.', 'B']]);
  });
  test.for([
    [{ decided: '2022-02-30' }, /decided: a day is/], [{ validUntil: '2022-13' }, /validUntil/], [{ relates: [{ type: 'likes', order: 'X-0' }] }, /relates/], [{ contact: ['https://a.example'] }, /contact/], [{ documents: [{ url: 'file:///etc/passwd' }] }, /documents/], [{ status: 'valid' }, /status: is none of in-force, stayed, /], [{ jurisdiction: 7 }, /jurisdiction: is no string/],
  ] as const)('an order with the fault %j is left out, and its entries say so', ([fault, reason]) => {
    const { rules, leftOut } = readOrders(list([{ ...ORDER, ...fault }, { ...ORDER, id: 'X-2' }], [{ name: 'a.example', orders: ['X-1'] }, { name: 'b.example', orders: ['X-2', 'X-1'] }]));
    expect(rules).toMatchObject([{ name: 'b.example', orders: ['X-2'] }]);
    expect(leftOut).toEqual([expect.stringMatching(reason), expect.stringMatching(/^1: its order 1 was left out: /)]);
  });
  test.for([
    [{ name: 'a.example', orders: ['X-9'] }, '1: names an order that the list does not hold: X-9'], [{ name: 'a.example', orders: ['X-1'], delisted: '2022-02-30' }, /^1: entry 1: delisted: a day is/], [{ name: 'a.example', orders: [] }, /^1: entry 1: orders/], [null, /^1: entry 1/], [{ name: 'single', orders: ['X-1'] }, /single label/],
  ] as const)('the entry %j is left out with its reason', ([entry, reason]) => {
    const { rules, leftOut } = readOrders(list([ORDER], [entry]));
    expect(rules).toEqual([]);
    expect(leftOut).toEqual([expect.stringMatching(reason)]);
  });
  test.for(['a.example/page', 'https://a.example/page', 'itms-apps://a.example/app/id1', '192.0.2.1'])('an entry listed as %s is counted and makes no rule', (listedAs) => {
    expect(readOrders(list([ORDER], [{ name: 'a.example', orders: ['X-1'], listedAs }]))).toMatchObject({ rules: [], report: { notEnforceable: 1 } });
  });
  test('an id used twice is the first’s', () => {
    const { report, leftOut } = readOrders(list([ORDER, { ...ORDER, status: 'annulled' }], [{ name: 'a.example', orders: ['X-1'] }]));
    expect(report.orders).toEqual([ORDER]);
    expect(leftOut).toEqual(['1: order 2: the id is used twice; the first holds']);
  });
  test('a mark deeper in the document does not count', () => expect(() => readOrders('{ "x": { "format": "order-list/1" }, "orders": [], "entries": [] }')).toThrow(/deeper/));
  test('more orders than an index can tell apart are refused', () => expect(() => readOrders(list(Array.from({ length: 20_001 }, (_, n) => ({ ...ORDER, id: `X-${n}` })), []))).toThrow(/more than 20,000/));
});

describe('a varied order', () => {
  const varied = { ...ORDER, status: 'varied' };
  const later = { ...ORDER, id: 'X-2', relates: [{ type: 'varies', order: 'X-1' }] };
  test('holds by the later order that varies it and names nothing itself', () => {
    const { rules, report } = readOrders(list([varied, later], [{ name: 'a.example', orders: ['X-1'] }]));
    expect(rules[0]!.orders).toEqual(['X-1', 'X-2']);
    expect(report.orders!.map((order) => inForce(order, '2026-01-01'))).toEqual([false, true]);
  });
  test('is replaced by the names of the later order where that has some', () => {
    expect(readOrders(list([varied, later], [{ name: 'a.example', orders: ['X-1'] }, { name: 'b.example', orders: ['X-2'] }])).rules.map(({ orders }) => orders)).toEqual([['X-1'], ['X-2']]);
  });
  test('is said in the text profile as well', () => {
    expect(readOrders(text(TEXT_ORDER.replace('in-force', 'varied'), `${TEXT_ORDER.replace('X-1', 'X-2')}; relates=varies:X-1`, 'a.example # order:X-1')).rules[0]!.orders).toEqual(['X-1', 'X-2']);
  });
});

describe('the text profile', () => {
  test('every field, quoted values with separators in them, bases and documents wherever they stand', () => {
    const { report, rules, leftOut } = readOrders(text(
      '# Order-Basis: X-1; art. 156; legge 633/1941', '# Order: id=X-1; jurisdiction=IT; authority="Tribunale; di \\"Milano\\""; kind=court; instrument=judgment; status=in-force; legal-basis=art. 1|art. 2; valid-from=2022-07-11; verified=document-seen; verified-on=2026-01-01; dynamic=false; relates=confirms:X-0|implements:X-00; contact=mailto:a@x.example; note="a; b=c";',
      '# Order-Document: X-1; https://court.example/1;x=2 in Italian', '# Order-Document: X-9; https://court.example/9', '# Order-Document: X-1; javascript:alert(1)', 'a.example # order:X-1,X-9 listed:2022-07-12 delisted:2023-01-01', 'b.example', 'c.example # order:X-9', 'd.example # order:X-1 listed:2022-02-30',
    ));
    expect(report.orders).toEqual([{
      id: 'X-1', jurisdiction: 'IT', authority: { name: 'Tribunale; di "Milano"', kind: 'court' }, instrument: 'judgment', status: 'in-force', legalBasis: ['art. 1', 'art. 2', 'art. 156; legge 633/1941'], validFrom: '2022-07-11',
      verified: { level: 'document-seen', on: '2026-01-01' }, dynamic: false, relates: [{ type: 'confirms', order: 'X-0' }, { type: 'implements', order: 'X-00' }], contact: ['mailto:a@x.example'], note: 'a; b=c', documents: [{ url: 'https://court.example/1;x=2' }],
    }]);
    expect(rules).toEqual([{ name: 'a.example', match: 'tree', orders: ['X-1'], listed: '2022-07-12', delisted: '2023-01-01' }]);
    expect(leftOut).toEqual([
      '6: a document is an http or https address', '5: names an order that the list does not hold: X-9', '8: names no order', '9: names an order that the list does not hold: X-9', expect.stringMatching(/^10: listed: a day is/),
    ]);
  });
  test.for([`${TEXT_ORDER}; note="open`, `${TEXT_ORDER}; note "x"`, `${TEXT_ORDER}; authority="A" (B)`])('%s is not half understood', (line) => {
    expect(readOrders(text(line, TEXT_ORDER.replace('X-1', 'X-2'), 'a.example # order:X-1')).leftOut).toEqual([expect.stringMatching(/^2: not understood from “/), expect.stringMatching(/^4: its line 2 was left out: not understood/)]);
  });
});

describe('hostile text is read in time that grows with its length', () => {
  const blanks = ' '.repeat(200_000);
  test.for([`# Order: a=${blanks}"`, `# Title:${blanks}x`, `a.example${blanks}x`, `a.example ${'# '.repeat(200_000)}`])('a line of many blanks (%#)', (line) => expect(readOrders(text(TEXT_ORDER, line)).rules).toEqual([]));
});

describe('secret lists are refused', () => {
  test.for([
    ['-----BEGIN PGP MESSAGE-----\n\nhQEMA\n-----END PGP MESSAGE-----\n', /encrypted/], ['-----BEGIN AGE ENCRYPTED FILE-----\nabc\n', /encrypted/], ['123;2024-05-21 10:00:00\nhttp://a.example/x;a.example;;\n', /confidential/], ['123;20240521100000\r\n;a.example;192.0.2.1;192.0.2.1\r\n', /confidential/],
  ] as const)('%j as court-order and as custom', ([list, reason]) => {
    expect(() => readOrders(list, { kind: 'court-order' })).toThrow(reason);
    expect(() => readOrders(list, { kind: 'custom' })).toThrow(reason);
  });
});

describe('a register converted to an order list', () => {
  const registers = {
    'ua-playcity': Buffer.from('\uFEFFДомен,Статус,Рішення ПлейСіті,Рішення НКЕК,Останнє оновлення\nhttps://a.example/,Заблокований,від 22.08.2025 №71-Р,від 27.08.2025 №523,2025-11-05\nb.example/,Заблокований,від 22.08.2025 №71-Р,,2025-11-05\nc.example,Легальний,,,2025-11-05\n'),
    'cz-mfcr': encodeAs('windows-1250', 'Objekt blokace;Adresa internetové stránky;Název aplikace;b;c;Důvody zápisu na Seznam;Datum zápisu;Datum výmazu\r\nInternetová stránka;č.example;;;;§ 84a;26.07.2017;04.01.2023\r\nAplikace;;A;"x; y";;§ 84c;22.12.2025;\r\n'),
    'ru-zapret': encodeAs('windows-1251', 'Updated: 2017-11-29 12:34:56 -0100\n;a.example|*.b.example;;ФНС;2-6-27;2016-05-05\n;;http://c.example/page;ФНС;2-6-28;2016-05-05\n'),
    'de-cuii': Buffer.from('[{"domain":"a.example","first_blocked_on":"2024-01-01","site":null}]'),
    'it-adm': Buffer.from('0000350_2025.29.08\na.example\n'),
    'ch-gespa': Buffer.from('a.example\nb.example\n'),
  } as const;
  test.for(Object.entries(registers) as [keyof typeof registers, Uint8Array][])('%s gives the same rules and orders', ([id, bytes]) => {
    const { list: converted } = convertRegister(id, bytes, '2026-01-01T00:00:00.000Z');
    const again = readOrders(JSON.stringify(converted));
    expect(again.leftOut).toEqual([]);
    expect(again.report.orders).toEqual(converted.orders);
    if (id === 'ch-gespa') return expect(converted.list.updated).toBe('2026-01-01T00:00:00.000Z'); // without its mark it is recognised by who says so only
    const raw = readOrders(bytes);
    expect(again.rules).toEqual(raw.rules);
    expect(again.report.orders).toEqual(raw.report.orders);
  });
  test('what is another register, or none, is refused', () => {
    expect(() => convertRegister('fr-anj', registers['de-cuii'], '')).toThrow(/looks like de-cuii/);
    expect(() => convertRegister('fr-anj', Buffer.from('a.example\n'), '')).toThrow(/its beginning is not/);
    expect(() => convertRegister('it-adm', Buffer.from('0000350_2025.29.08\n'), '')).toThrow(/no row/);
  });
});
