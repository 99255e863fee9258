/**
 * Ukraine's register of gambling sites, published by the agency PlayCity (CSV, UTF-8 with a byte order mark): domain, status, the
 * agency's decision, the telecom regulator's (NKEK), last update. Only the status “Заблокований” (blocked) is an order; the
 * register also lists licensed operators, sites under examination and licences annulled. One order for each decision of either
 * body: the regulator's carries the agency's out.
 */
import type { LineFaults } from '../../../../shared/line-faults.ts';
import type { Order } from '../../../../shared/order-list.ts';
import { ownRemark } from '../../../../shared/own-remarks.ts';
import { dayFirst, dayOf } from '../day.ts';
import type { ReadReport, RuleSink } from '../list-reader.ts';
import { nameOfEntry } from '../syntax/domains.ts';
import { CsvTable, isFault } from './csv-table.ts';
import { normaliseName } from '../normalise-name.ts';
import { orderId, RegisterBook } from './register-book.ts';

/** Headers are compared without accents, and й without its breve is и. */
export const UA_PLAYCITY_MARK = new CsvTable({
  domain: /^домен/, status: /^статус$/, decision: /^рішення плеисіті$/, notice: /^рішення нкек$/, updated: /^останнє оновлення$/,
}, ['domain', 'status', 'decision']);

const BLOCKED = 'заблокований';
const LICENSED = 'легальний';
/** What the other statuses mean, for the report. */
const STATUS: Record<string, LineFaults['not-blocked']['status']> = { опрацювання: 'processing', перевірка: 'examination', [LICENSED]: 'licensed', анульовано: 'annulled' };
/** `від 22.08.2025 №71-Р`: the last letter is a Cyrillic Р, and sometimes a Latin P; the № is sometimes before the day. */
const DECISION = /(\d{2})\.(\d{2})\.(\d{4})\s*(?:№\s*)?(\d{1,6})\s*(-\s*[РP])?(?![\d.])/gu;
/** What the regulator's announcements are limited to in a note: an order of many sites was announced on a few days. */
const MAX_NOTICES = 3;
const MAX_RELATES = 100;
/** Of one row; real rows name two at most. */
const MAX_DECISIONS = 10;
const MAX_FIELD = 4000;

type Decision = Required<Pick<Order, 'docket' | 'decided'>>;

function decisionsOf(text: string): Decision[] {
  return [...text.slice(0, MAX_FIELD).matchAll(DECISION)].slice(0, MAX_DECISIONS).flatMap(([, day, month, year, number, suffix]) => {
    const decided = dayOf(year!, month!, day!);
    return decided === undefined ? [] : [{ docket: `${number}${suffix === undefined ? '' : '-Р'}`, decided }];
  });
}

const COMMON = {
  jurisdiction: 'UA', scope: 'national', instrument: 'administrative-order', subject: 'gambling', status: 'in-force', verified: { level: 'official-register' },
} as const;
const PLAYCITY = { ...COMMON, authority: { name: 'PlayCity (ПлейСіті)', kind: 'regulator' } } as const;
const NKEK = { ...COMMON, authority: { name: 'NKEK (НКЕК), regulator of electronic communications', kind: 'regulator' } } as const;

/** Licensed operators' names, and what lies above them: no row of the register, however wrong, may block one. */
function licensedNames(text: string): Set<string> {
  const names = new Set<string>();
  for (const row of UA_PLAYCITY_MARK.rows(text)) {
    if (isFault(row) || row.cells.status.toLowerCase() !== LICENSED) continue;
    const host = row.cells.domain.toLowerCase().replace(/^https?:\/\//, '').replace(/[/?#:].*$/, '');
    const labels = (normaliseName(host) ?? host).split('.').slice(-10);
    for (let i = 0; i < labels.length - 1; i++) names.add(labels.slice(i).join('.'));
  }
  return names;
}

export function readUaPlaycity(text: string, sink: RuleSink): ReadReport {
  const book = new RegisterBook(sink);
  const { report } = book;
  const licensed = licensedNames(text);
  const notices = new Map<Order, Set<string>>();
  const carries = new Map<Order, Set<string>>();
  for (const row of UA_PLAYCITY_MARK.rows(text)) {
    report.lines++;
    const { line } = row;
    if (isFault(row)) {
      report.skip(line, row.text, row.fault);
      continue;
    }
    const { domain, status, decision, notice, updated } = row.cells;
    book.writtenOn(dayFirst(updated));
    const standing = status.toLowerCase();
    if (standing === LICENSED) {
      const name = nameOfEntry(domain);
      if (name !== undefined) sink.licensed?.(name, line);
    }
    if (standing !== BLOCKED) {
      report.skip(line, `${domain}, ${status}`, { code: 'not-blocked', status: STATUS[standing] ?? 'unknown' });
      continue;
    }
    const name = book.nameOf(domain, line);
    if (name === undefined) continue;
    if (licensed.has(name)) {
      report.skip(line, domain, { code: 'licensed-too' });
      continue;
    }
    const stated = decisionsOf(decision);
    const orders = stated.length === 0
      ? [book.order('UA-PLAYCITY-UNSTATED', () => ({ ...PLAYCITY, note: ownRemark('blocked-no-decision') }))]
      : stated.map(({ docket, decided }) => book.order(`UA-PLAYCITY-${decided}-${Number.parseInt(docket, 10)}`, () => ({ ...PLAYCITY, docket, decided })));
    for (const order of orders) {
      const known = notices.get(order) ?? new Set();
      notices.set(order, known);
      if (notice !== '' && known.size < MAX_NOTICES) known.add(notice);
    }
    const regulators = decisionsOf(notice).map(({ docket, decided }) => book.order(orderId('UA-NKEK', decided, docket), () => ({ ...NKEK, docket, decided })));
    for (const order of regulators) {
      const known = carries.get(order) ?? new Set();
      carries.set(order, known);
      for (const { id } of orders) if (known.size < MAX_RELATES) known.add(id);
    }
    book.rule(name, domain, line, [...orders, ...regulators].map(({ id }) => id));
  }
  for (const [order, texts] of notices) if (texts.size > 0) order.note ??= ownRemark('regulator-notices', { notices: [...texts].join('; ') }).slice(0, 1000);
  for (const [order, ids] of carries) order.relates = [...ids].map((id) => ({ type: 'implements', order: id }));
  return book.finish('ua-playcity', { id: 'ua-playcity', title: 'Ukraine: register of gambling sites (PlayCity)', publisher: { name: 'PlayCity', official: true } });
}
