/** The tables of the transparency report. Real tables: they are read row by row, and printed. */
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { AuditEntry } from '../../shared/history-api.ts';
import type { ReportName, ReportOrder, ReportUpstream, TransparencyReport } from '../../shared/report-api.ts';
import { upstreamName } from '../../shared/upstream-name.ts';
import { Mark } from '../components/mark.tsx';
import { jurisdictionName } from '../format/places.ts';
import { auditDetail, auditWords } from '../format/audit-words.ts';
import { dayOf, minuteTime, partialDay } from '../format/times.ts';
import { titleOf } from '../format/list-words.ts';
import { t } from '../messages/language.ts';
import { addressedTo, shortAuthority } from '../verdict-words.ts';

const orderWords = ({ order, orderId }: ReportOrder): string => (order === undefined ? orderId : `${shortAuthority(order.authority.name)}${order.decided === undefined ? '' : `, ${partialDay(order.decided)}`}`);

function addressedWords(order: Parameters<typeof addressedTo>[0]): string {
  const to = addressedTo(order);
  return to === undefined ? `${t.label(t.order.addressed)} ${t.notKnown}` : t.updateChanges.addressed(to);
}

function hereWords({ mode, inForce }: ReportOrder): string {
  if (mode === undefined) return t.report.gone;
  return inForce === false ? `${t.report.here(mode)}, ${t.report.notInForce}` : t.report.here(mode);
}

/** The three numbers of a row; on a phone each says what it is. */
function Counts({ of }: { of: Pick<ReportName, 'blocked' | 'observed' | 'setAside'> }): ReactElement {
  return <>{(['blocked', 'observed', 'setAside'] as const).map((column) => <td key={column} data-label={t.report.columns[column]} data-none={of[column] === 0 ? '' : undefined}>{t.number(of[column])}</td>)}</>;
}

function Names({ title, names, count }: { title: string; names: readonly ReportName[]; count: number }): ReactElement {
  return (
    <table className="report-table">
      <caption>{title} {names.length < count && <span className="muted">{t.report.namesFirst(names.length, count)}</span>}</caption>
      <thead><tr><th scope="col">{t.report.columns.name}</th><th scope="col">{t.report.columns.blocked}</th><th scope="col">{t.report.columns.observed}</th><th scope="col">{t.report.columns.setAside}</th></tr></thead>
      <tbody>{names.map(({ name, blocked, observed, setAside }) => <tr key={name}><td translate="no"><Link to={`/log?name=${encodeURIComponent(name)}`}>{name}</Link></td><Counts of={{ blocked, observed, setAside }} /></tr>)}</tbody>
    </table>
  );
}

function OrderTable({ orders }: { orders: readonly ReportOrder[] }): ReactElement {
  return (
    <table className="report-table">
      <thead><tr><th scope="col">{t.report.columns.order}</th><th scope="col">{t.report.columns.here}</th><th scope="col">{t.report.columns.blocked}</th><th scope="col">{t.report.columns.observed}</th><th scope="col">{t.report.columns.setAside}</th></tr></thead>
      <tbody>
        {orders.map((entry) => (
          <tr key={`${entry.list} ${entry.orderId}`}>
            <td>
              <span className="report-order">
                <Mark of={entry.standing === 'household' ? 'you' : 'law'} size={15} hollow={entry.mode !== 'enforce'} label={entry.standing === 'household' ? t.words.you : t.words.law} />
                <span>{entry.order === undefined ? orderWords(entry) : <Link className="link" to={`/orders/${encodeURIComponent(entry.list)}/${encodeURIComponent(entry.orderId)}`}>{orderWords(entry)}</Link>}
                  <span className="muted"> {[entry.orderId, entry.order === undefined ? '' : jurisdictionName(entry.order.jurisdiction), titleOf(entry.listTitle)].filter((word) => word !== '').join(' · ')}</span>
                  {entry.order !== undefined && <span className="muted report-to">{addressedWords(entry.order)}</span>}</span>
              </span>
            </td>
            <td>{hereWords(entry)}</td><Counts of={entry} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** So many orders that no question met have rows like the others. */
const UNMET_ROWS = 3;

/** Orders that no question met, in one line; the files have them row by row. */
function Unmet({ words, orders }: { words: string; orders: readonly ReportOrder[] }): ReactElement | null {
  if (orders.length === 0) return null;
  return <details className="report-unmet"><summary>{words}</summary><OrderTable orders={orders} /></details>;
}

export function ReportOrders({ orders }: { orders: readonly ReportOrder[] }): ReactElement {
  const met = orders.filter(({ names }) => names.length > 0);
  const unmet = orders.filter(({ blocked, observed, setAside, names }) => blocked + observed + setAside === 0 && names.length === 0);
  const folded = new Set(unmet.length > UNMET_ROWS ? unmet : []);
  const shown = orders.filter((entry) => !folded.has(entry));
  const inForce = [...folded].filter((entry) => entry.mode !== undefined && entry.inForce !== false);
  const idle = [...folded].filter((entry) => !inForce.includes(entry));
  return (
    <section className="block">
      <h2 className="section-title">{t.report.orders}</h2>
      {orders.length === 0 && <p className="muted">{t.report.noOrders}</p>}
      {shown.length > 0 && <OrderTable orders={shown} />}
      <Unmet words={t.report.unmet(inForce.length)} orders={inForce} />
      <Unmet words={t.report.unmetIdle(idle.length)} orders={idle} />
      {met.map((entry) => <Names key={`${entry.list} ${entry.orderId}`} title={t.report.namesOf(orderWords(entry))} names={entry.names} count={entry.nameCount} />)}
    </section>
  );
}

export function SetAsides({ entries }: { entries: TransparencyReport['setAsides'] }): ReactElement {
  return (
    <section className="block">
      <h2 className="section-title">{t.report.setAsides}</h2>
      {entries.length === 0 && <p className="muted">{t.report.noSetAsides}</p>}
      <ul className="report-list">
        {entries.map(({ name, from, until, reason }) => (
          <li key={`${name} ${from ?? ''}`}><strong translate="no">{name}</strong> <span>{from === undefined ? t.report.sinceNotKnown : t.report.since(dayOf(from))}{until !== undefined && `, ${t.report.until(dayOf(until))}`}</span> <span className="muted">{reason ?? t.report.noReason}</span></li>
        ))}
      </ul>
    </section>
  );
}

/** Names of lists of orders that were not in force here, because they were left out. */
export function LeftOutNames({ entries, count }: { entries: TransparencyReport['leftOut']; count: number }): ReactElement {
  return (
    <section className="block">
      <h2 className="section-title">{t.leftOut.report}</h2>
      {count === 0 && <p className="muted">{t.leftOut.reportNone}</p>}
      {count > entries.length && <p className="muted">{t.leftOut.reportFirst(entries.length, count)}</p>}
      <ul className="report-list">
        {entries.map(({ list, listTitle, name, at, until, by }) => (
          <li key={`${list} ${name} ${at} ${by}`}><strong translate="no">{name}</strong> <span>{t.report.since(dayOf(at))}{until !== undefined && `, ${t.report.until(dayOf(until))}`}</span> <span className="muted">{titleOf(listTitle)}, {t.leftOut.reportBy[by]}</span></li>
        ))}
      </ul>
    </section>
  );
}

export function UpstreamBlocks({ blocks }: { blocks: readonly ReportUpstream[] }): ReactElement {
  return (
    <section className="block">
      <h2 className="section-title">{t.report.upstream}</h2>
      {blocks.length === 0 && <p className="muted">{t.report.noUpstream}</p>}
      <ul className="report-list">
        {blocks.map(({ upstream, stated, count, nameCount, names }) => (
          <li key={`${upstream} ${stated}`}>
            <strong>{t.report.stated[stated](upstreamName(upstream))}</strong> <span>{t.report.times(count, nameCount)}</span> <span className="muted" translate="no">{names.slice(0, 20).map(({ name }) => name).join(', ')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Entries({ title, none, entries }: { title: string; none: string; entries: readonly AuditEntry[] }): ReactElement {
  return (
    <section className="block">
      <h2 className="section-title">{title}</h2>
      {entries.length === 0 && <p className="muted">{none}</p>}
      <ol className="report-list">
        {entries.map((entry) => {
          const detail = auditDetail(entry);
          return (
            <li key={entry.n}>
              <span className="when">{dayOf(entry.at)}, {minuteTime(entry.at)}</span> {detail === undefined ? auditWords(entry) : <>{t.label(auditWords(entry))} <span className="muted">{detail}</span></>}
              {entry.by === 'command-line' && <span className="muted"> · {t.audit.by[entry.by]}</span>}{entry.reason !== undefined && <span className="muted"> {t.audit.reason(entry.reason)}</span>}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

const byPerson = ({ by }: AuditEntry): boolean => by === 'household' || by === 'command-line';

/** What people decided, and apart from it what Gavel did unasked. */
export function Decisions({ entries }: { entries: readonly AuditEntry[] }): ReactElement {
  return (
    <>
      <Entries title={t.report.decisions} none={t.report.noDecisions} entries={entries.filter(byPerson)} />
      <Entries title={t.updateChanges.byItself} none={t.updateChanges.nothingByItself} entries={entries.filter((entry) => !byPerson(entry))} />
    </>
  );
}
