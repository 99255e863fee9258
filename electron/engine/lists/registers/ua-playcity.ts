/**
 * Ukraine's register of gambling sites, published by the agency PlayCity (CSV, UTF-8 with a byte order mark): domain, status, the
 * agency's decision, the telecom regulator's (NKEK), last update. Only the status “Заблокований” (blocked) is an order; the
 * register also lists licensed operators, sites under examination and licences annulled. One order for each decision of either
 * body: the regulator's carries the agency's out.
 */
import type { Order } from '../../../../shared/order-list.ts';
import { dayOf, yearFirst } from '../day.ts';
import type { ReadReport, RuleSink } from '../list-reader.ts';
import { nameOfEntry } from '../syntax/domains.ts';
import { readCsv } from './csv.ts';
import { orderId, RegisterBook } from './register-book.ts';

export const UA_PLAYCITY_MARK = /^\uFEFF?Домен,Статус,Рішення ПлейСіті,/;

const BLOCKED = 'Заблокований';
const LICENSED = 'Легальний';
/** What the other statuses mean, for the report. */
const STATUS: Record<string, string> = {
  Опрацювання: 'being processed', Перевірка: 'under examination', [LICENSED]: 'a licensed operator', Анульовано: 'licence annulled',
};
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

const tidy = (field: string): string => field.replaceAll(/\s+/g, ' ').trim();

/** Licensed operators' names, and what lies above them: no row of the register, however wrong, may block one. */
function licensedNames(text: string): Set<string> {
  const names = new Set<string>();
  for (const { fields: [domain = '', status = ''] } of readCsv(text)) {
    if (tidy(status) !== LICENSED) continue;
    const labels = tidy(domain).toLowerCase().replace(/^https?:\/\//, '').replace(/[/?#].*$/, '').split('.').slice(-10);
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
  let header = true;
  for (const { line, fields } of readCsv(text)) {
    if (header) {
      header = false;
      continue;
    }
    report.lines++;
    if (fields.length !== 5) {
      report.skip(line, fields.join(','), `has ${fields.length} columns instead of 5`);
      continue;
    }
    const [domain = '', status = '', decision = '', notice = '', updated = ''] = fields.map(tidy);
    book.writtenOn(yearFirst(updated));
    if (status === LICENSED) {
      const name = nameOfEntry(domain);
      if (name !== undefined) sink.licensed?.(name, line);
    }
    if (status !== BLOCKED) {
      report.skip(line, `${domain}, ${status}`, `not blocked: ${STATUS[status] ?? 'a status this reader does not know'}`);
      continue;
    }
    const name = book.nameOf(domain, line);
    if (name === undefined) continue;
    if (licensed.has(name)) {
      report.skip(line, domain, 'the register contradicts itself: it also lists this name, or one below it, as a licensed operator’s');
      continue;
    }
    const stated = decisionsOf(decision);
    const orders = stated.length === 0
      ? [book.order('UA-PLAYCITY-UNSTATED', () => ({ ...PLAYCITY, note: 'The register says “blocked” and names no decision.' }))]
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
  for (const [order, texts] of notices) if (texts.size > 0) order.note ??= `Telecom regulator (НКЕК): ${[...texts].join('; ')}`.slice(0, 1000);
  for (const [order, ids] of carries) order.relates = [...ids].map((id) => ({ type: 'implements', order: id }));
  return book.finish('ua-playcity', { id: 'ua-playcity', title: 'Ukraine: register of gambling sites (PlayCity)', publisher: { name: 'PlayCity', official: true } });
}
