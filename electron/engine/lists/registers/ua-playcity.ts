/**
 * Ukraine's register of gambling sites, published by the agency PlayCity (CSV, UTF-8 with a byte order mark): domain, status, the
 * agency's decision, the telecom regulator's (NKEK), last update. Only the status “Заблокований” (blocked) is an order; the
 * register also lists licensed operators, sites under examination and licences annulled. One order for each decision.
 */
import type { Order } from '../../../../shared/order-list.ts';
import type { ReadReport, RuleSink } from '../list-reader.ts';
import { ReportBuilder } from '../read-report.ts';
import { nameOfEntry, whyNoName } from '../syntax/domains.ts';
import { readCsv } from './csv.ts';

export const UA_PLAYCITY_MARK = /^﻿?Домен,Статус,Рішення ПлейСіті,/;

const BLOCKED = 'Заблокований';
/** What the other statuses mean, for the report. */
const STATUS: Record<string, string> = {
  Опрацювання: 'being processed', Перевірка: 'under examination', Легальний: 'a licensed operator', Анульовано: 'licence annulled',
};
/** `від 22.08.2025 №71-Р`: the last letter is a Cyrillic Р, and sometimes a Latin P. */
const DECISION = /(\d{2})\.(\d{2})\.(\d{4})\s*(?:№\s*)?(\d+)\s*(-\s*[РP])?/gu;

interface Decision {
  id: string;
  docket: string;
  decided: string;
}

function decisionsOf(text: string): Decision[] {
  return [...text.matchAll(DECISION)].map(([, day, month, year, number, suffix]) => ({
    id: `UA-PLAYCITY-${year}-${month}-${day}-${number}`, docket: `${number}${suffix === undefined ? '' : '-Р'}`, decided: `${year}-${month}-${day}`,
  }));
}

function orderOf(decision: Decision): Order {
  return {
    id: decision.id, jurisdiction: 'UA', scope: 'national', authority: { name: 'PlayCity (ПлейСіті)', kind: 'regulator' }, instrument: 'administrative-order',
    docket: decision.docket, decided: decision.decided, subject: 'gambling', status: 'in-force', verified: { level: 'official-register' },
  };
}

/** A blocked site whose decision the register does not name. */
const UNSTATED: Order = {
  id: 'UA-PLAYCITY-UNSTATED', jurisdiction: 'UA', scope: 'national', authority: { name: 'PlayCity (ПлейСіті)', kind: 'regulator' }, instrument: 'administrative-order',
  subject: 'gambling', status: 'in-force', verified: { level: 'official-register' }, note: 'The register says “blocked” and names no decision.',
};

/** How the telecom regulator announced it, as far as the register tells; the first three for an order of many sites. */
const MAX_NOTICES = 3;

export function readUaPlaycity(text: string, sink: RuleSink): ReadReport {
  const report = new ReportBuilder();
  const orders = new Map<string, { order: Order; notices: Set<string> }>();
  let first = true;
  for (const { line, fields } of readCsv(text.replace(/^﻿/, ''))) {
    if (first) {
      first = false;
      continue;
    }
    report.lines++;
    const [domain = '', status = '', decision = '', notice = ''] = fields.map((field) => field.replaceAll(/\s+/g, ' ').trim());
    if (fields.length !== 5) {
      report.skip(line, fields.join(','), `has ${fields.length} columns instead of 5`);
      continue;
    }
    if (status !== BLOCKED) {
      report.skip(line, `${domain}, ${status}`, `not blocked: ${STATUS[status] ?? 'a status this reader does not know'}`);
      continue;
    }
    const name = nameOfEntry(domain);
    if (name === undefined) {
      const { reason, enforceable } = whyNoName(domain);
      if (enforceable) report.skip(line, domain, reason);
      else report.cannotEnforce(line, domain, reason);
      continue;
    }
    const stated = decisionsOf(decision);
    const found = stated.length === 0 ? [UNSTATED] : stated.map(orderOf);
    for (const order of found) {
      const known = orders.get(order.id) ?? { order, notices: new Set<string>() };
      orders.set(order.id, known);
      if (notice !== '' && known.notices.size < MAX_NOTICES) known.notices.add(notice);
    }
    sink.rule(name, 'tree', 'block', line, false, { orders: found.map((order) => order.id) });
  }
  return report.finish('ua-playcity', {
    orders: [...orders.values()].map(({ order, notices }) => (notices.size === 0 ? order : { ...order, note: `Telecom regulator (НКЕК): ${[...notices].join('; ')}` })),
    head: { id: 'ua-playcity', title: 'Ukraine: register of gambling sites (PlayCity)', publisher: { name: 'PlayCity', official: true } },
  });
}
