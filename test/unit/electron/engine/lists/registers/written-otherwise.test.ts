/** Registers that passed through another program, or were changed by their authority: the same rules, or a reason with its line. */
import { describe, expect, test } from 'vitest';
import { convertRegister } from '../../../../../../electron/engine/lists/registers/convert-register.ts';
import type { RegisterId } from '../../../../../../electron/engine/lists/registers/registers.ts';

const WRITTEN = '2026-11-01T00:00:00Z';
const convert = (id: RegisterId, text: string | Uint8Array): ReturnType<typeof convertRegister> => convertRegister(id, typeof text === 'string' ? Buffer.from(text) : text, WRITTEN);
const entriesOf = (id: RegisterId, text: string | Uint8Array): string[] => convert(id, text).list.entries.map(({ name, orders, listed, delisted }) => `${name} ${orders.join('+')} ${listed ?? ''} ${delisted ?? ''}`);
const leftOut = (id: RegisterId, text: string): string[] => convert(id, text).report.skipped.map(({ line, reason }) => `${line}: ${reason}`);

interface Sample {
  id: RegisterId;
  separator: string;
  rows: readonly (readonly string[])[];
  /** Column of the names, and those of days. */
  name: number;
  days: readonly number[];
}

const SAMPLES: Sample[] = [
  { id: 'ua-playcity', separator: ',', name: 0, days: [4], rows: [['Домен', 'Статус', 'Рішення ПлейСіті', 'Рішення НКЕК', 'Останнє оновлення'], ['a.example', 'Заблокований', 'від 22.08.2025 №71-Р', 'від 27.08.2025 №523', '2025-11-05'], ['b.example', 'Заблокований', 'від 22.08.2025 №72-Р', '', '2025-11-06']] },
  { id: 'cz-mfcr', separator: ';', name: 1, days: [6, 7], rows: [['Objekt blokace', 'Adresa internetové stránky', 'Název aplikace', 'Důvody zápisu na Seznam', 'x', 'y', 'Datum zápisu a zveřejnění', 'Datum výmazu a zveřejnění'], ['Internetová stránka', 'a.example', '', '§ 84a', '', '', '2017-07-26', '2023-01-04'], ['Internetová stránka', 'b.example', '', '§ 84a', '', '', '2017-08-26', '']] },
  { id: 'cz-sukl', separator: ',', name: 0, days: [1, 2], rows: [['URL', 'DATUM_ZAPISU', 'DATUM_VYMAZU'], ['a.example', '2022-03-10', '2023-01-02'], ['b.example', '2022-03-10', '']] },
  { id: 'fr-anj', separator: ';', name: 1, days: [2], rows: [['SITE', 'URL', 'DATE DE LA DECISION'], ['A', 'a.example', '2022-06-13'], ['B', 'b.example', '2022-06-14']] },
  { id: 'it-bofh', separator: ',', name: 0, days: [3], rows: [['url', 'name', 'category_code', 'date_added', 'date_published', 'source', 'authority'], ['a.example', 'official/it/bofh', 'DEV', '2014-12-15', '2015-04-12', 'censura.bofh.it', 'AGCM'], ['b.example', 'official/it/bofh', 'DEV', '2014-12-16', '2015-04-12', 'censura.bofh.it', 'AGCM']] },
];

const field = (text: string, separator: string, all = false): string => (all || text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const write = (rows: Sample['rows'], separator: string, { end = '\n', all = false } = {}): string => rows.map((row) => row.map((text) => field(text, separator, all)).join(separator) + end).join('');
/** As the rows are, but for one thing. */
const each = (rows: Sample['rows'], change: (row: readonly string[]) => string[]): string[][] => rows.map((row, at) => (at === 0 ? [...row] : change(row)));
const days = ({ rows, days: at, separator }: Sample, as: (year: string, month: string, day: string) => string): string => write(each(rows, (row) => row.map((text, column) => (at.includes(column) && text !== '' ? as(...text.split('-') as [string, string, string]) : text))), separator);

const WAYS: [string, (sample: Sample) => string | Uint8Array][] = [
  ['with its columns the other way round', ({ rows, separator }) => write(rows.map((row) => row.toReversed()), separator)],
  ['with a column in front and one behind', ({ rows, separator }) => write(rows.map((row, at) => [at === 0 ? 'No' : `${at}`, ...row, at === 0 ? 'Remarks' : 'one, two; "three"\nfour']), separator)],
  ...[',', ';', '\t', '|'].map((separator): [string, (sample: Sample) => string] => [`separated by ${JSON.stringify(separator)}`, ({ rows }) => write(rows, separator)]),
  ['all quoted, with a byte order mark and CRLF', ({ rows, separator }) => `\uFEFF${write(rows, separator, { end: '\r\n', all: true })}`],
  ['with CR alone, as old programs end lines', ({ rows, separator }) => write(rows, separator, { end: '\r' })],
  ['with the “sep=” line of a spreadsheet', ({ rows, separator }) => `sep=${separator}\r\n${write(rows, separator, { end: '\r\n' })}`],
  ['below a title and a day', ({ rows, separator }) => `The register\n\nas of 1 November 2026\n${write(rows, separator)}`],
  ['with its header in capitals and broken over lines', ({ rows, separator }) => write(rows.map((row, at) => (at === 0 ? row.map((text) => ` ${text.toUpperCase().replace(' ', '\n')} `) : row)), separator)],
  ['with blank lines in between', ({ rows, separator }) => write(rows, separator, { end: '\n\n' })],
  ['with names in capitals between blanks nobody sees', ({ rows, separator, name }) => write(each(rows, (row) => row.with(name, `\u00a0\u200b${row[name]!.toUpperCase()}\u200b `)), separator)],
  ['in UTF-16', ({ rows, separator }) => Buffer.from(`\uFEFF${write(rows, separator)}`, 'utf16le')],
  ['with days as 1.2.2026', (sample) => days(sample, (year, month, day) => `${Number(day)}.${Number(month)}.${year}`)],
  ['with days as 01-02-2026', (sample) => days(sample, (year, month, day) => `${day}-${month}-${year}`)],
  ['with days as 2026/2/1', (sample) => days(sample, (year, month, day) => `${year}/${Number(month)}/${Number(day)}`)],
  ['with days as 20260201', (sample) => days(sample, (year, month, day) => year + month + day)],
  ['with days as 01/02/2026 0:00', (sample) => days(sample, (year, month, day) => `${day}/${month}/${year} 0:00`)],
];

describe.for(SAMPLES)('$id', (sample) => {
  const { id, rows, separator, name } = sample;
  const usual = entriesOf(id, write(rows, separator));
  const written = (...names: string[]): string => write([rows[0]!, ...names.map((text) => rows[2]!.with(name, text))], separator);

  test('is read', () => expect(usual).toHaveLength(2));
  test.for(WAYS)('%s it says the same', ([, way]) => expect(entriesOf(id, way(sample))).toEqual(usual));

  test('what is no row is left out with its line, wherever the header stands', () => {
    expect(leftOut(id, `Title\n\n${write(rows, separator)}\nTotal: 2\n`)).toEqual([expect.stringMatching(/^7: has \d columns? instead of \d$/)]);
    expect(leftOut(id, `Title\r\r${write([...rows, rows[1]!.slice(1)], separator, { end: '\r' })}`)).toEqual([expect.stringMatching(/^6: has/)]);
  });

  test('what an address column holds in place of names makes a rule or a reason', () => {
    const text = written('*.wild.example', 'kasíno.example', 'HTTP://web.example/', 'https://page.example/x', 'https://port.example:8443/', 'port.example:443', '192.0.2.7', '2001:db8::7', 'one.example, two.example', 'single', '-', 'a.example.;');
    expect(convert(id, text).list.entries.map((entry) => entry.name)).toEqual(['wild.example', 'xn--kasno-1sa.example', 'web.example', 'a.example']);
    expect(leftOut(id, text)).toEqual([
      '5: cannot be enforced by DNS: an address with a path', '6: cannot be enforced by DNS: one port of a name', '7: cannot be enforced by DNS: one port of a name', '8: cannot be enforced by DNS: an IP address', '9: cannot be enforced by DNS: an IP address',
      '10: not a DNS name', '11: a single label would block a whole top-level domain', '12: not a DNS name',
    ]);
  });

  test.for([
    ['a web page', '<!DOCTYPE html><html><body>503</body></html>', /web page/], ['nothing', '', /is empty/], ['blank lines', '\r\n \n', /is empty/], ['its header alone', write([rows[0]!], separator), /no rows|beginning is not that/],
    ['rows without their header', write(rows.slice(1), separator), /beginning is not that|it looks like|a table with the columns/], ['an error as JSON', '{"error":"slow down"}', /JSON/], ['a PDF', '%PDF-1.7\n', /PDF/],
  ] as const)('%s in its place is refused with what it is', ([, text, reason]) => expect(() => convert(id, text)).toThrow(reason));
});

test('ua-playcity: a licensed operator’s name with a dot behind, or a port, protects what it names', () => {
  const head = 'Домен,Статус,Рішення ПлейСіті,Рішення НКЕК,Останнє оновлення\n';
  expect(entriesOf('ua-playcity', `${head}Play.Licensed.example.,Легальний,,,2026-01-12\nhttps://other.example:443/,Легальний,,,2026-01-12\nlicensed.example,ЗАБЛОКОВАНИЙ,,,2026-01-12\nother.example,Заблокований,,,2026-01-12\nc.example, заблокований ,,,2026-01-12\nd.example,Blocked?,,,2026-01-12\n`)).toEqual(['c.example UA-PLAYCITY-UNSTATED  ']);
});

test('cz-mfcr: the kind of row is known without its accents', () => {
  const head = 'Objekt blokace;Adresa internetove stranky;Nazev aplikace;Datum zapisu;Datum vymazu\n';
  expect(leftOut('cz-mfcr', `${head}INTERNETOVA STRANKA;a.example;;26.07.2017;\naplikace;;Game;26.07.2017;\n`)).toEqual(['3: cannot be enforced by DNS: an application']);
});

describe('pl-hazard', () => {
  const xml = (entries: string, head = '<?xml version="1.0"?>'): string => `${head}\n<Rejestr xmlns="http://www.hazard.mf.gov.pl/2017/03/21/">${entries}</Rejestr>`;
  const entry = (name: string, day: string): string => `<PozycjaRejestru><Uwagi>x</Uwagi><DataWpisu>${day}</DataWpisu><AdresDomeny>${name}</AdresDomeny></PozycjaRejestru>\n`;

  test('days as another program writes them, and a style sheet in front', () => {
    const days = ['01.02.2020', '2020/02/01', '20200201', '2020-02-01+01:00', '2020-02-01T00:00:00.000Z', 'never'];
    expect(entriesOf('pl-hazard', xml(days.map((day, at) => entry(`a${at}.example`, day)).join(''), '<?xml version="1.0"?>\n<?xml-stylesheet href="x.xsl"?><!-- x -->')))
      .toEqual([...[0, 1, 2, 3, 4].map((at) => `a${at}.example PL-HAZARD 2020-02-01 `), 'a5.example PL-HAZARD  ']);
  });
  test('a day to come is not the day on which the register was written', () => expect(convert('pl-hazard', xml(entry('a.example', '2999-01-01'))).list.list.updated).toBe(WRITTEN));
});

test('it-adm: the usual order of a day too, quotes and semicolons that a spreadsheet left', () => {
  expect(convert('it-adm', '0000350_2025.08.29\n"a.example"\nb.example;\n').list).toMatchObject({ list: { updated: '2025-08-29T00:00:00Z' }, entries: [{ name: 'a.example' }, { name: 'b.example' }] });
});

test('ch-gespa: a remark behind a name', () => expect(entriesOf('ch-gespa', '# Gespa\n# Version 20260825\na.example # since May\n')).toEqual(['a.example CH-GESPA  ']));

test('ru-zapret: quoted fields, and the time of another clock', () => {
  expect(entriesOf('ru-zapret', 'Updated: 2017-11-29T12:34:56Z\n"192.0.2.4";"a.example";"";"ФНС";"2-6";"2016-05-05"\n')).toEqual(['a.example RU-ФНС-2016-05-05-2-6  ']);
});
