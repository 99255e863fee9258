/** Registers with the oddities of the real files: what makes a rule, under which order, and what is left out and why. */
import { describe, expect, test } from 'vitest';
import { findRuleLines } from '../../../../../../electron/engine/lists/find-rule-lines.ts';
import { readList } from '../../../../../../electron/engine/lists/read-list.ts';
import { decodeRegister } from '../../../../../../electron/engine/lists/registers/registers.ts';
import { encodeAs } from '../../../../../helpers/code-page.ts';
import { readOrders } from '../../../../../helpers/read-orders.ts';

describe('ua-playcity', () => {
  const header = '\uFEFFДомен,Статус,Рішення ПлейСіті,Рішення НКЕК,Останнє оновлення\n';
  const read = (...rows: string[]) => readOrders(header + rows.join('\n'));

  test('only blocked rows make rules, under the decisions of both bodies; the telecom regulator’s carries the agency’s out', () => {
    const { rules, report, leftOut } = read(
      'a.example,Заблокований,від 22.08.2025 №71-Р,від 27.08.2025 №523,2025-11-05', 'b.example,Заблокований,Від 22.04.2026 № 143-P,"24.04.2026 на офіційному\nвебсайті НКЕК розміщено повідомлення",2026-05-07',
      'c.example,Перевірка,,,2026-08-10', 'd.example,Опрацювання,,,2026-08-10', 'e.example,Легальний,"Рішення КРАІЛ від 22.10.2024 № 504",,2026-01-12', 'f.example,Анульовано,Рішення КРАІЛ від 06.09.2022 № 320 ,,2025-08-20', 'g.example,Нове слово,,,2026-01-01',
    );
    expect(rules).toEqual([
      { name: 'a.example', match: 'tree', orders: ['UA-PLAYCITY-2025-08-22-71', 'UA-NKEK-2025-08-27-523'] },
      { name: 'b.example', match: 'tree', orders: ['UA-PLAYCITY-2026-04-22-143'] },
    ]);
    expect(report.orders).toMatchObject([
      { id: 'UA-PLAYCITY-2025-08-22-71', docket: '71-Р', decided: '2025-08-22', authority: { kind: 'regulator' }, status: 'in-force' },
      { id: 'UA-NKEK-2025-08-27-523', docket: '523', relates: [{ type: 'implements', order: 'UA-PLAYCITY-2025-08-22-71' }] },
      { id: 'UA-PLAYCITY-2026-04-22-143', docket: '143-Р', note: expect.stringContaining('24.04.2026 на офіційному вебсайті') },
    ]);
    expect(report.head).toMatchObject({ id: 'ua-playcity', updated: '2026-08-10T00:00:00Z' });
    expect(leftOut).toEqual([
      '5: not blocked: under examination', '6: not blocked: being processed', '7: not blocked: a licensed operator', '8: not blocked: licence annulled', '9: not blocked: a status this reader does not know',
    ]);
  });
  test('several decisions of one site, as they are written', () => {
    expect(read('a.example,Заблокований,від 01.02.2026 №10-Р та від 03.04.2026 № 20-Р,,2026-05-01', 'b.example,Заблокований,від 01.02.2026 №10-Р № від 03.04.2026 20-Р,від 05.02.2026 №7 та від 09.04.2026 №88,2026-05-01').rules.map(({ orders }) => orders)).toEqual([
      ['UA-PLAYCITY-2026-02-01-10', 'UA-PLAYCITY-2026-04-03-20'], ['UA-PLAYCITY-2026-02-01-10', 'UA-PLAYCITY-2026-04-03-20', 'UA-NKEK-2026-02-05-7', 'UA-NKEK-2026-04-09-88'],
    ]);
  });
  test('a blocked site without a decision, or with a day that no calendar has, is under an order that says so', () => {
    const { rules, report } = read('a.example,Заблокований,,,2026-05-01', 'b.example,Заблокований,від 31.02.2026 №10-Р,,2026-05-01');
    expect(rules.map(({ orders }) => orders)).toEqual([['UA-PLAYCITY-UNSTATED'], ['UA-PLAYCITY-UNSTATED']]);
    expect(report.orders![0]).not.toHaveProperty('decided');
  });
  test('a row that would block a licensed operator’s name, or what lies above it, makes no rule', () => {
    const { rules, leftOut } = read('Play.Licensed.example,Легальний,Рішення КРАІЛ від 22.10.2024 № 504,,2026-01-12', 'licensed.example,Заблокований,від 01.02.2026 №10-Р,,2026-05-01', 'other.licensed.example,Заблокований,від 01.02.2026 №10-Р,,2026-05-01');
    expect(rules.map(({ name }) => name)).toEqual(['other.licensed.example']);
    expect(leftOut).toContainEqual(expect.stringMatching(/^3: the register contradicts itself/));
  });
  test('an address with a path is counted, one without is its name; rows of another width are left out', () => {
    const { rules, report, leftOut } = read('https://A.example/,Заблокований,від 01.02.2026 №10-Р,,2026-05-01', 'b.example/uk,Заблокований,від 01.02.2026 №10-Р,,2026-05-01', 'junk,row');
    expect(rules).toMatchObject([{ name: 'a.example', listedAs: 'https://A.example/' }]);
    expect(report.notEnforceable).toBe(1);
    expect(leftOut).toEqual(['3: cannot be enforced by DNS: an address with a path', '4: has 2 columns instead of 5']);
  });
});

describe('cz-mfcr', () => {
  const text = [
    'Objekt blokace;Adresa internetové stránky;Název aplikace;"Identifikátor aplikace; umístění aplikace";Jedinečný identifikátor platebního účtu;Důvody zápisu na Seznam;Datum zápisu a zveřejnění na Seznamu ;Datum výmazu a zveřejnění na Seznamu',
    'Internetová stránka;gone.example;;;;§ 84a odst. 2 písm. a) ZHH;26.07.2017;04.01.2023', 'Platební účet;;;;5990242/0800;§ 84b odst. 2 ZHH;26.07.2017;28.04.2021',
    'Aplikace;;Casino;"olfkkodopn; app.example";;§ 84c odst. 2 písm. a) ZHH;22.12.2025;', 'Internetová stránka;Held.example. ;;;;"§ 84a odst. 2 písm. a); § 84a odst. 2 písm. b)";22.12.2025;',
    'Internetová stránka;kasínočesko.example;;;;§ 84a odst. 2 písm. a) ZHH;26.07.2017;', 'Internetová stránka;page.example/casino;;;;§ 84a odst. 2 písm. a) ZHH;27.07.2017;', 'Internetová stránka;unsure.example;;;;§ 84a odst. 2 písm. a) ZHH;27.07.2017;31.02.2020', 'Jiný objekt;x.example;;;;;;', '',
  ].join('\r\n');

  test('read from code page 1250: the day of removal is kept, apps, accounts and pages are counted', () => {
    const { rules, report, leftOut } = readOrders(encodeAs('windows-1250', text));
    expect(rules).toEqual([
      { name: 'gone.example', match: 'tree', orders: ['CZ-MFCR-2017-07-26-84a-odst.-2-pism.-a-ZHH'], listed: '2017-07-26', delisted: '2023-01-04' },
      { name: 'held.example', match: 'tree', orders: ['CZ-MFCR-2025-12-22-84a-odst.-2-pism.-a-84a-odst.-2-pism.-b'], listed: '2025-12-22', listedAs: 'Held.example.' },
      { name: 'xn--kasnoesko-i5a86a.example', match: 'tree', orders: ['CZ-MFCR-2017-07-26-84a-odst.-2-pism.-a-ZHH'], listed: '2017-07-26', listedAs: 'kasínočesko.example' },
    ]);
    expect(report.orders).toMatchObject([{ authority: { kind: 'ministry' }, legalBasis: ['§ 84a odst. 2 písm. a) ZHH'] }, { legalBasis: ['§ 84a odst. 2 písm. a)', '§ 84a odst. 2 písm. b)'] }]);
    expect(report.orders![0]).not.toHaveProperty('decided');
    expect(report).toMatchObject({ lines: 8, notEnforceable: 3, head: { updated: '2025-12-22T00:00:00Z' } });
    expect(leftOut).toEqual([
      '3: cannot be enforced by DNS: a bank account', '4: cannot be enforced by DNS: an application', '7: cannot be enforced by DNS: an address with a path',
      expect.stringMatching(/^8: the day of its removal is no day/), expect.stringMatching(/^9: neither a web site/),
    ]);
  });
  test('the same file in UTF-8 says the same', () => {
    expect(readOrders(`\uFEFF${text}`).rules).toEqual(readOrders(encodeAs('windows-1250', text)).rules);
    expect(decodeRegister(Buffer.from(text))).toBeUndefined();
  });
  test('a name that was removed is no household’s choice either', () => {
    expect(readOrders(encodeAs('windows-1250', text), { kind: 'custom' }).rules.map(({ name }) => name)).toEqual(['held.example', 'xn--kasnoesko-i5a86a.example']);
  });
});

test('cz-sukl: quoted fields, a byte order mark, addresses in place of names', () => {
  const { rules, report, leftOut } = readOrders('\uFEFF"URL","DATUM_ZAPISU","DATUM_VYMAZU"\r\n"pills.example","10.03.2022","02.01.2023"\r\n"https://www.more.example/","17.06.2026",\r\n"https://shop.example/cs/","16.09.2025",\r\n');
  expect(rules).toEqual([
    { name: 'pills.example', match: 'tree', orders: ['CZ-SUKL'], listed: '2022-03-10', delisted: '2023-01-02' },
    { name: 'www.more.example', match: 'tree', orders: ['CZ-SUKL'], listed: '2026-06-17', listedAs: 'https://www.more.example/' },
  ]);
  expect(report).toMatchObject({ syntax: 'cz-sukl', orders: [{ subject: 'medicines', authority: { kind: 'regulator' } }] });
  expect(leftOut).toEqual(['4: cannot be enforced by DNS: an address with a path']);
});

test('fr-anj: a mark encoded twice, defects of the file, and an app store’s page that must not block the store', () => {
  const rows = ['A;a.example;13/06/2022', 'A;www.a.example ;13/06/2022', 'B;b.example.;3/7/2023', 'C;chicken-c;01/02/2023', 'D;www,d.example;25/07/2023', 'E;www. e.example;12/11/2025', 'F;apps.store.example/us/app/f/id64;28/03/2024', 'G;g.example;31/02/2024', 'H;h.example'];
  const { rules, report, leftOut } = readOrders(Buffer.concat([Buffer.from('c3afc2bbc2bf', 'hex'), Buffer.from(`SITE;URL;DATE DE LA DECISION\r\n${rows.join('\r\n')}\r\n`)]));
  expect(rules.map(({ name, orders }) => `${name} ${orders!.join()}`)).toEqual(['a.example FR-ANJ-2022-06-13', 'www.a.example FR-ANJ-2022-06-13', 'b.example FR-ANJ-2023-07-03', 'g.example FR-ANJ-UNDATED']);
  expect(report).toMatchObject({ syntax: 'fr-anj', notEnforceable: 1, orders: [{ decided: '2022-06-13' }, { decided: '2023-07-03' }, { id: 'FR-ANJ-UNDATED' }], head: { updated: '2023-07-03T00:00:00Z' } });
  expect(leftOut).toEqual(['5: a single label would block a whole top-level domain', '6: not a DNS name', '7: not a DNS name', '8: cannot be enforced by DNS: an address with a path', '10: has 2 columns instead of 3']);
});

describe('de-cuii', () => {
  const entries = [
    { domain: 'a.example', first_blocked_on: '2021-03-30', site: null }, { domain: 'b.example', first_blocked_on: '2025-06-30', site: null }, { domain: 'c.example', first_blocked_on: '2025-07-01', site: 'C' }, { domain: 'd.example', first_blocked_on: null, site: null }, { first_blocked_on: '2025-07-01' }, { domain: 7 },
  ];
  const dated = JSON.stringify({ date: '2026-01-05 16:40:00', list: entries }, null, 2);

  test('before July 2025 a voluntary code, from then a court; without a day neither is claimed', () => {
    const { rules, report, leftOut, lines } = readOrders(dated);
    expect(rules.map(({ name, orders, listed }) => [name, orders!.join(), listed])).toEqual([['a.example', 'DE-CUII-CODE', '2021-03-30'], ['b.example', 'DE-CUII-CODE', '2025-06-30'], ['c.example', 'DE-CUII-COURT', '2025-07-01'], ['d.example', 'DE-CUII-UNDATED', undefined]]);
    expect(report.orders!.map(({ addressees }) => addressees), 'the file names no court’s addressee').toEqual([['access providers that are members of CUII'], undefined, undefined]);
    expect(report.orders).toMatchObject([{ instrument: 'voluntary-code', authority: { kind: 'self-regulatory' } }, { authority: { kind: 'court' } }, { status: 'unknown', authority: { kind: 'unknown' } }]);
    expect(report.head).toMatchObject({ updated: '2026-01-05T00:00:00Z', publisher: { official: false } });
    expect(lines).toEqual([5, 10, 15, 20]);
    expect(leftOut).toEqual(['20: entry 5 has no “domain”', '28: entry 6 has no “domain”']);
    expect(findRuleLines(Buffer.from(dated), 'c.example', 'de-cuii')).toEqual([{ line: 15, text: '"domain": "c.example",' }]);
  });
  test('the bare array that the interface answers is the same, and the trace shows the part of its one line', () => {
    const bare = JSON.stringify([...Array.from({ length: 50 }, (_, n) => ({ domain: `n${n}.example`, first_blocked_on: '2024-01-01', site: null })), ...entries]);
    expect(readOrders(bare).rules).toHaveLength(54);
    expect(findRuleLines(Buffer.from(bare), 'c.example', 'de-cuii')).toEqual([{ line: 1, text: expect.stringMatching(/^….*"domain":"c\.example".*…$/) }]);
  });
  test('other JSON is not taken for it', () => expect(() => readOrders('[{"domain":"a.example","blocked":"2024-01-01"}]')).toThrow(/JSON document/));
});

describe('pl-hazard', () => {
  const xml = (entries: string): string => `<?xml version="1.0" encoding="utf-8"?>\n<Rejestr xmlns="http://www.hazard.mf.gov.pl/2017/03/21/">\n${entries}\n</Rejestr>\n`;
  const entry = (name: string, entered: string, removed = ''): string => `  <PozycjaRejestru Lp="1">\n    <AdresDomeny>${name}</AdresDomeny>\n    <DataWpisu>${entered}</DataWpisu>${removed}\n  </PozycjaRejestru>`;

  test('days of entry and of deletion; what stands in comments and unknown elements is no entry', () => {
    const { rules, report, leftOut, lines } = readOrders(xml([
      entry('A.example', '2020-01-01T23:00:00'), entry('b.example', '2020-01-01T23:00:00', '<DataWykreslenia>2023-05-06T10:00:00</DataWykreslenia>'), entry('c&#46;example', '2021-02-03'), entry('page.example/x', '2021-02-03'),
      `<!-- ${entry('hidden.example', '2021-02-03')} -->`, entry('d.example', '2021-02-03', '<DataWykreslenia>soon</DataWykreslenia>'), '<PozycjaRejestru Lp="9"/>', entry('<![CDATA[e.example]]>', 'never', '<DataWykreslenia/>'), '<AdresDomeny>stray.example</AdresDomeny>',
    ].join('\n')));
    expect(rules).toEqual([
      { name: 'a.example', match: 'tree', orders: ['PL-HAZARD'], listed: '2020-01-01' }, { name: 'b.example', match: 'tree', orders: ['PL-HAZARD'], listed: '2020-01-01', delisted: '2023-05-06' },
      { name: 'c.example', match: 'tree', orders: ['PL-HAZARD'], listed: '2021-02-03' }, { name: 'e.example', match: 'tree', orders: ['PL-HAZARD'] },
    ]);
    expect(lines.slice(0, 2)).toEqual([3, 7]);
    expect(report).toMatchObject({ syntax: 'pl-hazard', lines: 7, notEnforceable: 1, orders: [{ authority: { kind: 'ministry' } }] });
    expect(leftOut).toEqual(['15: cannot be enforced by DNS: an address with a path', expect.stringMatching(/^23: the day of its removal/), '27: not a DNS name']);
  });
  test('prefixed elements on one line, with no declaration', () => {
    expect(readOrders('<r:Rejestr xmlns:r="http://www.hazard.mf.gov.pl/2017/03/21/" note="a > b"><r:PozycjaRejestru Lp="1"><r:AdresDomeny>a.example</r:AdresDomeny><r:DataWpisu>2020-01-01T23:00:00</r:DataWpisu></r:PozycjaRejestru></r:Rejestr>').rules).toMatchObject([{ name: 'a.example' }]);
  });
  test.for([
    ['cut off in an element', xml(entry('a.example', '2020-01-01')).slice(0, -30), /not received whole/], ['cut off in a comment', xml(`${entry('a.example', '2020-01-01')}<!-- `), /not received whole/], ['cut off in a tag', `${xml(entry('a.example', '2020-01-01'))}<a b="`, /not received whole/],
    ['a document type further down', xml(`${entry('a.example', '2020-01-01')}<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]>`), /document type/], ['a document type in front', `<?xml version="1.0"?><!DOCTYPE Rejestr SYSTEM "x"><Rejestr></Rejestr>`, /line 1: the XML declares a document type/],
  ] as const)('%s: the whole is refused', ([, text, reason]) => expect(() => readOrders(text)).toThrow(reason));
});

test('it-adm: serial and day in the first line, day before month; nothing is claimed of which of the agency’s lists it is', () => {
  const { rules, report, leftOut } = readOrders('0000350_2025.29.08\r\na.example\r\nB.example \r\nhttp://c.example/x\r\n10.0.0.1\r\n');
  expect(rules).toEqual([{ name: 'a.example', match: 'tree', orders: ['IT-ADM'] }, { name: 'b.example', match: 'tree', orders: ['IT-ADM'] }]);
  expect(report).toMatchObject({ syntax: 'it-adm', lines: 4, notEnforceable: 2, head: { serial: '350', updated: '2025-08-29T00:00:00Z' }, orders: [{ authority: { kind: 'regulator' }, note: expect.stringContaining('no. 350 of 2025-08-29') }] });
  expect(report.orders![0]).not.toHaveProperty('subject');
  expect(leftOut).toHaveLength(2);
});

test('it-bofh: judge, prosecutor and agency are told apart; the status is unknown', () => {
  const row = (name: string, day: string, by: string, notes = ''): string => `${name},official/it/bofh,HACK,${day},2015-04-12,0.1,censura.bofh.it,${by},${notes}`;
  const { rules, report } = readOrders(['url,name,category_code,date_added,date_published,data_format_version,source,authority,notes', row('a.example', '2014-12-15', 'Tribunale di Roma (GIP)'), row('b.example', '2014-12-15', 'Tribunale di Roma (GIP)', '"IP, futuri"'), row('c.example', '2008-08-01', 'Tribunale di Bergamo (Procura)'), row('d.example', '2013-01-02', 'AGCM'), row('e.example', '2013-01-02', 'Ignoto'), 'junk'].join('\r\n'));
  expect(rules.map(({ name, orders, listed }) => [name, orders!.join(), listed])).toEqual([
    ['a.example', 'IT-BOFH-2014-12-15-Tribunale-di-Roma-GIP', '2014-12-15'], ['b.example', 'IT-BOFH-2014-12-15-Tribunale-di-Roma-GIP', '2014-12-15'], ['c.example', 'IT-BOFH-2008-08-01-Tribunale-di-Bergamo-Procura', '2008-08-01'],
    ['d.example', 'IT-BOFH-2013-01-02-AGCM', '2013-01-02'], ['e.example', 'IT-BOFH-2013-01-02-Ignoto', '2013-01-02'],
  ]);
  expect(report.orders!.map(({ authority, status }) => `${authority.kind} ${status}`)).toEqual(['court unknown', 'prosecutor unknown', 'regulator unknown', 'unknown unknown']);
  expect(report).toMatchObject({ syntax: 'it-bofh', skippedCount: 1, head: { updated: '2015-04-12T00:00:00Z' } });
});

describe('ch-gespa', () => {
  test('the header names Gespa and a version; its newest day is the list’s', () => {
    const { rules, report } = readOrders('# Gespa, Sperrliste\r\n# Version 20260825\r\n\r\na.example\r\n*.b.example\r\nkasino-zürich.example\r\n');
    expect(rules).toEqual([{ name: 'a.example', match: 'tree', orders: ['CH-GESPA'] }, { name: 'b.example', match: 'tree', orders: ['CH-GESPA'], listedAs: '*.b.example' }, { name: 'xn--kasino-zrich-klb.example', match: 'tree', orders: ['CH-GESPA'], listedAs: 'kasino-zürich.example' }]);
    expect(report).toMatchObject({ syntax: 'ch-gespa', head: { updated: '2026-08-25T00:00:00Z' }, skippedCount: 0 });
  });
  test.for(['# A mirror of the list of Gespa\na.example\n', '# Version 20260825\na.example\n', 'a.example\n# Gespa 20260825\n'])('%j is a plain list', (text) => expect(readOrders(text, {}).report.syntax).toBe('domains'));
});

describe('ru-zapret', () => {
  const text = [
    'Updated: 2017-11-29 12:34:56 -0100', '192.0.2.4|192.0.2.0/24;a.example|*.b.example;;ФНС;2-6-27/2016-05-05-123-АИ;2016-05-05', '192.0.2.5;c.example;http://c.example/;Роскомнадзор;27-31-2018/Ид2971-18;2018-04-16',
    '192.0.2.6;d.example;http://d.example/page;x=1 | https://e.example;Мосгорсуд;2и-1/2017;2017-01-02', '192.0.2.7;;;Генпрокуратура;27-31-1;2017-01-03', ';кино.example;;МВД;;2017-01-02', '192.0.2.8;192.0.2.8;;;;2017-01-02', ';f.example;;;;', ';g.example;;Некто;1;2017-13-01', 'junk;row', '',
  ].join('\n');

  test('read from code page 1251: addresses before domains, masks, bodies by their own names', () => {
    const { rules, report, leftOut } = readOrders(encodeAs('windows-1251', text));
    expect(rules.map(({ name, match, orders }) => `${match} ${name} ${orders!.join()}`)).toEqual([
      'exact a.example RU-ФНС-2016-05-05-2-6-27-2016-05-05-123-АИ', 'tree b.example RU-ФНС-2016-05-05-2-6-27-2016-05-05-123-АИ', 'exact c.example RU-Роскомнадзор-2018-04-16-27-31-2018-Ид2971-18', 'exact e.example RU-Мосгорсуд-2017-01-02-2и-1-2017',
      'exact xn--h1adke.example RU-МВД-2017-01-02', 'exact f.example RU-UNSTATED', 'exact g.example RU-Некто-1',
    ]);
    expect(report.orders!.map(({ authority, docket, decided }) => [authority.kind, docket, decided])).toEqual([
      ['regulator', '2-6-27/2016-05-05-123-АИ', '2016-05-05'], ['regulator', '27-31-2018/Ид2971-18', '2018-04-16'], ['court', '2и-1/2017', '2017-01-02'], ['ministry', undefined, '2017-01-02'], ['unknown', undefined, undefined], ['unknown', '1', undefined],
    ]);
    expect(report).toMatchObject({ syntax: 'ru-zapret', lines: 9, notEnforceable: 3, head: { updated: '2017-11-29T00:00:00Z' } });
    expect(leftOut).toEqual(['4: cannot be enforced by DNS: an address with a path', '5: cannot be enforced by DNS: an IP address', '7: cannot be enforced by DNS: an IP address', '10: has 2 columns instead of 6']);
  });
  test('decisions beyond what an index can tell apart are kept by their authority', () => {
    const rows = Array.from({ length: 17_000 }, (_, n) => `;n${n}.example;;${n < 16_500 ? 'ФНС' : `Суд ${n}`};${n};2017-01-02`);
    const { rules, report } = readOrders(`Updated: 2017-11-29 12:34:56 -0100\n${rows.join('\n')}\n`);
    expect(rules).toHaveLength(17_000);
    expect(report.orders).toHaveLength(15_501);
    expect(rules[14_999]!.orders).toEqual(['RU-ФНС-2017-01-02-14999']);
    expect(rules[15_000]!.orders).toEqual(['RU-ФНС-MORE']);
  });
});

describe('hostile registers are read in time that grows with their length', () => {
  const xml = (body: string): string => `<Rejestr><PozycjaRejestru><AdresDomeny>${body}`;
  test.for([
    ['one line of XML', `${xml('x<!-- -->'.repeat(300_000))}</AdresDomeny></PozycjaRejestru></Rejestr>`, 1], ['one line of JSON', `[{"domain":"a.example","first_blocked_on":"2024-01-01"}${',{"domain":1}'.repeat(200_000)}]`, 200_001],
    ['a row of decisions', `Домен,Статус,Рішення ПлейСіті,Рішення НКЕК,Останнє оновлення\na.example,Заблокований,"${'від 22.08.2025 №71-Р '.repeat(40_000)}","${'від 22.08.2025 №7 '.repeat(40_000)}",2025-01-01\n`, 1],
    ['quotation marks', `URL,DATUM_ZAPISU,DATUM_VYMAZU\n${'"a\n'.repeat(300_000)}`, 150_000], ['bars', `Updated: 2017-11-29 12:34:56 -0100\n;;${'| '.repeat(1_000_000)};x;y;2017-01-02\n`, 1],
  ] as const)('%s', ([, text, lines]) => expect(readOrders(text).report.lines).toBe(lines));
  test('more decisions than an order list may hold are refused', () => {
    const rows = Array.from({ length: 20_001 }, (_, n) => `n${n}.example,Заблокований,від 22.08.2025 №${n}-Р,,2025-01-01`);
    expect(() => readOrders(`Домен,Статус,Рішення ПлейСіті,Рішення НКЕК,Останнє оновлення\n${rows.join('\n')}`)).toThrow(/more than 20,000 decisions/);
  });
});

describe('what is not a register', () => {
  test.for([
    ['a mark that does not begin the text', '# \nURL,DATUM_ZAPISU,DATUM_VYMAZU\na.example\n'], ['a serial of another form', '350_2025.29.08\na.example\n'], ['a plain list', 'a.example\n'],
  ] as const)('%s cannot be subscribed as court-order', ([, text]) => expect(() => readOrders(text)).toThrow(/names no orders/));
});

describe('a table that was saved by another program, or changed by its authority', () => {
  const rows = [
    ['Домен', 'Статус', 'Рішення ПлейСіті', 'Рішення НКЕК', 'Останнє оновлення'], ['blocked.example', 'Заблокований', 'від 22.08.2025 №71-Р', '11.06.2026 на офіційному\r\nвебсайті', '2026-06-17'],
    ['licensed.example', 'Легальний', '', '', '2026-01-12'], ['looked-at.example', 'Перевірка', '', '', '2026-08-10'],
  ];
  const csv = (table: string[][], separator: string, end: string): string => table.map((row) => row.map((field) => (/[\n",;\t|]/.test(field) ? `"${field}"` : field)).join(separator) + end).join('');
  const only = (text: string): void => expect(readOrders(text).rules.map(({ name, orders }) => [name, ...(orders ?? [])])).toEqual([['blocked.example', 'UA-PLAYCITY-2025-08-22-71']]);

  test.for([',', ';', '\t', '|'])('fields between “%s”, with every line end', (separator) => {
    for (const end of ['\n', '\r\n', '\r']) only(csv(rows, separator, end));
  });
  test('columns in another order, more of them, all of them quoted, blanks around, headers in capitals, empty lines before', () => {
    only(csv(rows.map((row) => [4, 1, 3, 0, 2].map((column) => row[column]!)), ',', '\n'));
    only(csv(rows.map((row, index) => [index === 0 ? '№' : `${index}`, ...row, index === 0 ? 'Примітка' : '']), ';', '\r\n'));
    only(rows.map((row) => `${row.map((field) => `"${field}"`).join(', ')}\n`).join(''));
    only(csv(rows.map((row) => row.map((field) => ` ${field} `)), ',', '\n'));
    only(`\uFEFF\r\n\n${csv(rows.map((row, index) => (index === 0 ? row.map((field) => field.toUpperCase()) : row)), ',', '\n')}`);
    only(csv([rows[0]!, ...rows.slice(1).map((row) => [row[0]!, row[1]!.toUpperCase(), ...row.slice(2)])], ',', '\n'));
  });
  test('a quotation mark that is never closed costs its own row, not those after it', () => {
    const { rules, leftOut } = readOrders(`${csv(rows, ',', '\n')}"slip.example,Заблокований\nlast.example,Заблокований,x,y,2026-01-12\n`);
    expect(rules.at(-1)).toMatchObject({ name: 'last.example' });
    expect(leftOut.at(-1)).toBe('6: has 2 columns instead of 5');
  });
  test('days with the year first, or with a time', () => {
    expect(readOrders('Objekt blokace;Adresa internetové stránky;Datum zápisu a zveřejnění na Seznamu;Datum výmazu a zveřejnění na Seznamu\nInternetová stránka;gone.example;2017-07-26;2023-01-04\nInternetová stránka;held.example;26.07.2017 00:00:00;\n').rules)
      .toMatchObject([{ name: 'gone.example', listed: '2017-07-26', delisted: '2023-01-04' }, { name: 'held.example', listed: '2017-07-26' }]);
  });
  test('line numbers are those of the file', () => {
    const { leftOut } = readOrders(`\n\n${csv(rows, ',', '\r\n')}junk\r\n`);
    expect(leftOut).toEqual(['6: not blocked: a licensed operator', '7: not blocked: under examination', '8: has 1 columns instead of 5']);
  });
  test('the others alike', () => {
    expect(readOrders('Datum zápisu a zveřejnění na Seznamu,Objekt blokace,Adresa internetové stránky,Datum výmazu a zveřejnění na Seznamu\n26.07.2017,Internetová stránka,gone.example,04.01.2023\n26.07.2017,Internetová stránka,held.example,\n').rules).toMatchObject([{ name: 'gone.example', delisted: '2023-01-04' }, { name: 'held.example' }]);
    expect(readOrders('DATUM_ZAPISU;DATUM_VYMAZU;URL\n10.03.2022;02.01.2023;gone.example\n10.03.2022;;held.example\n').rules).toMatchObject([{ name: 'gone.example', delisted: '2023-01-02' }, { name: 'held.example' }]);
    expect(readOrders('URL,SITE,DATE DE LA DÉCISION\nheld.example,HELD,13/06/2022\n').rules).toMatchObject([{ name: 'held.example', orders: ['FR-ANJ-2022-06-13'] }]);
    expect(readOrders('authority;date_added;name;url\nTribunale di Roma (GIP);2014-12-15;official/it/bofh;held.example\n').rules).toMatchObject([{ name: 'held.example' }]);
  });
  test.for([
    ['the status', 'Домен,Рішення ПлейСіті,Рішення НКЕК,Останнє оновлення\nlicensed.example,x,y,2026-01-12\n'], ['the day of removal', 'Objekt blokace;Adresa internetové stránky;Datum zápisu a zveřejnění na Seznamu\nInternetová stránka;gone.example;26.07.2017\n'],
    ['every column that is known', 'id;hostname;comment\n1;a.example;x\n2;b.example;y\n'], ['all but two', 'Домен,Статус\nheld.example,Заблокований\nlicensed.example,Легальний\n'],
  ] as const)('without %s nobody can tell what is blocked: it is refused by its columns, not read as names', ([, text]) => {
    for (const kind of ['custom', 'court-order'] as const) expect(() => readList(Buffer.from(text), { rule: () => undefined }, { kind })).toThrow(/table with the columns “/);
  });
});
