/** One order: what happened, its names, the record, how sure it is, and what this home does with it. */
import { Button } from '@mantine/core';
import { IconArrowLeft, IconExternalLink } from '@tabler/icons-react';
import { useState, type ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import type { OrderView } from '../../shared/engine-api.ts';
import { useOrders, useSetMode, useStatus } from '../api/queries.ts';
import { Confirm } from '../components/confirm.tsx';
import { Facts } from '../components/facts.tsx';
import { HostName } from '../components/host-name.tsx';
import { choiceWords, instrumentWords, jurisdictionWords, statusWords } from '../components/order-card.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { say } from '../components/say.ts';
import { Empty, Failing, Loading } from '../components/states.tsx';
import { languageName } from '../format/places.ts';
import { dayOf, longDayOf, partialDay } from '../format/times.ts';
import { t } from '../messages/language.ts';
import { addressedTo, shortAuthority } from '../verdict-words.ts';

/** The order and those of the same list that refer to it, in order of time; a relation is told from the later order's side. */
function Happened({ view, all }: { view: OrderView; all: readonly OrderView[] }): ReactElement {
  const { order } = view;
  const later = all.filter((other) => other.list === view.list && other.order.relates?.some((relation) => relation.order === order.id) === true)
    .map(({ order: other }) => ({ when: other.decided, what: t.order.relation[other.relates?.find((relation) => relation.order === order.id)?.type ?? ''] ?? other.id, note: other.note, key: other.id }));
  const points = [{ when: order.decided, what: t.order.instruments[order.instrument] || t.order.ordered, note: order.legalBasis?.join('; '), key: order.id }, ...later]
    .toSorted((a, b) => (a.when ?? '').localeCompare(b.when ?? ''));
  return (
    <section className="block">
      <h2 className="section-title">{t.order.happened}</h2>
      <ol className="points wide">
        {points.map(({ when, what, note, key }) => <li key={key} data-point="court"><span className="when">{when === undefined ? t.notKnown : partialDay(when)}</span><span><strong>{what}</strong>{note !== undefined && note !== '' && <span className="muted point-note">{note}</span>}</span></li>)}
        <li data-point={view.inForce ? 'now' : 'court'}><span className="when">{t.order.today}</span><strong>{statusWords(view)}</strong></li>
      </ol>
    </section>
  );
}

function Names({ view: { names, nameCount } }: { view: OrderView }): ReactElement {
  return (
    <section className="block">
      <h2 className="section-title">{t.order.names} {nameCount > 0 && <span className="muted">{t.order.namesText(nameCount)}</span>}</h2>
      {nameCount === 0 && <p className="muted">{t.order.noNames}</p>}
      <ul className="name-table">{names.map((name) => <li key={name}><Link className="name-link" to={`/log?name=${encodeURIComponent(name)}`}><HostName name={name} /></Link></li>)}</ul>
      {nameCount > names.length && <p className="muted">{t.order.moreNames(nameCount - names.length)}</p>}
    </section>
  );
}

function Sources({ view: { order } }: { view: OrderView }): ReactElement {
  return (
    <section className="block">
      <h2 className="section-title">{t.order.sure}</h2>
      <p className="muted">{order.verified === undefined ? t.order.noLevel : t.order.levels[order.verified.level]} {order.verified?.on !== undefined && t.order.levelOn(partialDay(order.verified.on))} {order.note}</p>
      <ul className="sources">
        {(order.documents ?? []).map(({ url, lang }) => (
          <li key={url}><a className="link" href={url} target="_blank" rel="noreferrer">{lang === undefined ? new URL(url).host : t.order.documentIn(new URL(url).host, languageName(lang))} <IconExternalLink size={13} stroke={1.6} aria-hidden /></a></li>
        ))}
      </ul>
    </section>
  );
}

function Home({ view }: { view: OrderView }): ReactElement {
  const setMode = useSetMode();
  const [stopping, setStopping] = useState(false);
  const to = (mode: OrderView['mode']): void => setMode.mutate({ id: view.list, mode }, { onError: say });
  return (
    <section className="block">
      <h2 className="section-title">{t.order.home}</h2>
      <ol className="points"><li data-point="you"><span className="when">{dayOf(view.modeSince)}</span><span>{choiceWords(view)}</span></li></ol>
      <p className="muted">{t.order.blockedHere(view.hits.blocked)}, {t.order.observedHere(view.hits.observed)}.</p>
      <div className="actions">
        {view.mode !== 'enforce' && <Button onClick={() => to('enforce')}>{t.change.enforce}</Button>}
        {view.mode !== 'observe' && <Button onClick={() => to('observe')}>{t.change.observe}</Button>}
        {view.mode !== 'off' && <Button onClick={() => setStopping(true)}>{t.change.stop}</Button>}
      </div>
      <Confirm title={t.change.confirmStop(view.listTitle)} verb={t.change.stop} opened={stopping} onClose={() => setStopping(false)} onConfirm={() => to('off')}>{t.change.stopText}</Confirm>
    </section>
  );
}

function Record({ view, country }: { view: OrderView; country: string | undefined }): ReactElement {
  const { order } = view;
  return (
    <section className="block">
      <h2 className="section-title">{t.order.record}</h2>
      <Facts facts={[
        { label: t.order.jurisdiction, value: jurisdictionWords(view, country) }, { label: t.order.authority, value: `${order.authority.name}, ${t.order.kinds[order.authority.kind] ?? ''}` },
        { label: t.order.instrument, value: instrumentWords(view) }, { label: t.order.docket, value: order.docket }, { label: t.order.ecli, value: order.ecli }, { label: t.order.addressed, value: <strong>{addressedTo(order)}</strong> },
        { label: t.order.askedBy, value: order.applicants?.join(', ') }, { label: t.order.legalBasis, value: order.legalBasis?.join('; ') }, { label: t.order.reach, value: order.scope === 'unknown' ? undefined : order.scope },
        { label: t.order.newNames, value: order.dynamic === undefined ? undefined : order.dynamic ? t.order.dynamic : t.order.notDynamic }, { label: t.order.ends, value: order.validUntil === undefined ? undefined : partialDay(order.validUntil) }, { label: t.order.list, value: view.listTitle },
      ]} />
    </section>
  );
}

export function OrderPage(): ReactElement {
  const { list, order: id } = useParams();
  const orders = useOrders();
  const country = useStatus().data?.country;
  const view = orders.data?.find((candidate) => candidate.list === list && candidate.order.id === id);
  return (
    <>
      <PageHeader title={id ?? t.orders.title}><Link className="link back" to="/orders"><IconArrowLeft size={15} stroke={1.6} aria-hidden /> {t.order.back}</Link></PageHeader>
      <div className="page">
        {orders.data === undefined && orders.error === null && <Loading />}
        {orders.data === undefined && orders.error !== null && <Failing error={orders.error} retry={() => void orders.refetch()} />}
        {orders.data !== undefined && view === undefined && <Empty title={t.order.gone} />}
        {view !== undefined && (
          <>
            <div className="lead">
              <p className="lead-line">{shortAuthority(view.order.authority.name)}{view.order.decided !== undefined && `, ${partialDay(view.order.decided)}`}</p>
              <p className="order-intro">{t.order.intro(shortAuthority(view.order.authority.name), addressedTo(view.order), longDayOf(view.modeSince), view.mode)}</p>
            </div>
            <div className="order-columns">
              <div><Happened view={view} all={orders.data ?? []} /><Names view={view} /></div>
              <div><Record view={view} country={country} /><Sources view={view} /><Home view={view} /></div>
            </div>
          </>
        )}
      </div>
    </>
  );
}
