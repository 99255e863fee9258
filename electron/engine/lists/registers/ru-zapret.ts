/**
 * The Russian register as zapret-info publishes it (`dump.csv`, code page 1251): `Updated: …`, then `IPs;domains;addresses;authority;docket;day`,
 * several of one kind split by `|`. Where a row has addresses, these are what is to be blocked, and one with a path is beyond DNS; where it has
 * none, the domains are, `*.` for all below. Fields are not quoted reliably, and addresses hold `;`: only the outer five columns are certain.
 */
import type { Order } from '../../../../shared/order-list.ts';
import { ownRemark } from '../../../../shared/own-remarks.ts';
import { dayFirst } from '../day.ts';
import type { ReadReport, RuleSink } from '../list-reader.ts';
import { Lines } from '../read-report.ts';
import { orderId, RegisterBook } from './register-book.ts';

export const RU_ZAPRET_MARK = /^\uFEFF?Updated: \d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}:\d{2}(?: ?[+-]\d{2}:?\d{2}|Z)?\s*(?:\n|$)/;

/** Bounds one row's names: the longest real rows have a few thousand. */
const MAX_PARTS = 20_000;
/**
 * The register names more decisions than a compiled index can tell apart (65,536 for all lists together). What comes after this many
 * refers to its authority only; the docket stands in the register's own line, which the trace shows.
 */
const MAX_DECISIONS = 15_000;
const MAX_ORDERS = 16_000;

/** The kind that a body's own name states. */
function kindOf(name: string): Pick<Order, 'authority' | 'instrument'> {
  if (name === '') return { authority: { name: ownRemark('authority-unstated'), kind: 'unknown' }, instrument: 'unknown' };
  const named = (kind: Order['authority']['kind'], instrument: Order['instrument']): Pick<Order, 'authority' | 'instrument'> => ({ authority: { name: name.slice(0, 300), kind }, instrument });
  if (/(?:^|[^\p{L}])суд(?:[^\p{L}]|$)|[сc]уд$/iu.test(name)) return named('court', 'unknown');
  if (/прокуратур/iu.test(name)) return named('prosecutor', 'unknown');
  if (/^(?:МВД|Мин)|министерств/iu.test(name)) return named('ministry', 'administrative-order');
  if (/надзор|^ФНС|налоговая служба|Росалкоголь|^ФСКН|^Федеральн\S+ служб/iu.test(name)) return named('regulator', 'administrative-order');
  return named('unknown', 'unknown');
}

const parts = (field: string, separator: RegExp | string): string[] => field.split(separator, MAX_PARTS).map((part) => part.trim().replaceAll(/^"|"$/g, '')).filter((part) => part !== '');

function orderOf(by: string, docket: string, decided: string | undefined, book: RegisterBook): Order {
  const common = { jurisdiction: 'RU', scope: 'national', status: 'in-force', verified: { level: 'secondary-source' } } as const;
  const id = orderId('RU', by === '' ? 'UNSTATED' : by, decided, docket);
  if (book.size < MAX_DECISIONS || book.has(id)) {
    return book.order(id, () => ({ ...common, ...kindOf(by), ...(docket === '' ? {} : { docket: docket.slice(0, 200) }), ...(decided === undefined ? {} : { decided }) }));
  }
  const authority = orderId('RU', by === '' ? 'UNSTATED' : by, 'MORE');
  if (book.size < MAX_ORDERS || book.has(authority)) return book.order(authority, () => ({ ...common, ...kindOf(by), note: ownRemark('one-of-many') }));
  return book.order('RU-MORE', () => ({ ...common, ...kindOf(''), status: 'unknown', note: ownRemark('one-of-many-authorities') }));
}

export function readRuZapret(text: string, sink: RuleSink): ReadReport {
  const book = new RegisterBook(sink);
  const { report } = book;
  for (const lines = new Lines(text, report, Infinity); lines.next(); ) {
    const { number, line } = lines;
    if (line.trim() === '') continue;
    if (number === 1 && RU_ZAPRET_MARK.test(line)) {
      book.writtenOn(/\d{4}-\d{2}-\d{2}/.exec(line)![0]);
      continue;
    }
    report.lines++;
    const fields = line.split(';');
    if (fields.length < 6) {
      report.skip(number, line, { code: 'columns', columns: fields.length, expected: 6 });
      continue;
    }
    const [by = '', docket = '', date = ''] = fields.slice(-3).map((field) => field.trim().replaceAll(/^"|"$/g, ''));
    const addresses = parts(fields.slice(2, -3).join(';'), /\|(?=\s*"?[a-z][a-z+.-]{0,20}:\/\/)/i);
    const names = addresses.length > 0 ? addresses : parts(fields[1]!, '|');
    if (names.length === 0) {
      report.cannotEnforce(number, line, { code: 'ip-address' });
      continue;
    }
    for (const address of names) {
      const below = address.startsWith('*.');
      const name = book.nameOf(below ? address.slice(2) : address, number);
      if (name === undefined) continue;
      const order = orderOf(by, docket, dayFirst(date), book);
      book.rule(name, below ? name : address, number, [order.id], { match: below ? 'tree' : 'exact' });
    }
  }
  return book.finish('ru-zapret', { id: 'ru-zapret', title: 'Russia: register of blocked sites (zapret-info)', publisher: { name: 'zapret-info', official: false } });
}
