/** One order: what happened, its names, the record, how sure it is, and what this home does with it. */
import { Button, CopyButton } from '@mantine/core';
import { IconArrowLeft, IconExternalLink } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import { AppError } from '../../shared/app-error.ts';
import type { OrderView } from '../../shared/engine-api.ts';
import { useOrder } from '../api/order-queries.ts';
import { useStatus } from '../api/queries.ts';
import { Facts } from '../components/facts.tsx';
import { inShort, instrumentWords, jurisdictionWords } from '../components/order-card.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { Empty, Failing, Loading } from '../components/states.tsx';
import { languageName } from '../format/places.ts';
import { remarkWords } from '../format/remark-words.ts';
import { longDayOf, partialDay } from '../format/times.ts';
import { titleOf } from '../format/list-words.ts';
import { t } from '../messages/language.ts';
import { addressedTo, shortAuthority } from '../verdict-words.ts';
import { OrderHappened } from './order-happened.tsx';
import { OrderHome } from './order-home.tsx';
import { OrderedOnADay, OrderNames } from './order-names.tsx';

function Sources({ view: { order } }: { view: OrderView }): ReactElement {
  return (
    <section className="block">
      <h2 className="section-title">{t.order.sure}</h2>
      <p className="muted">{order.verified === undefined ? t.order.noLevel : t.order.levels[order.verified.level]} {order.verified?.on !== undefined && t.order.levelOn(partialDay(order.verified.on))} {order.note !== undefined && remarkWords(order.note)}</p>
      <ul className="sources">
        {(order.documents ?? []).map(({ url, lang }) => (
          <li key={url}><a className="link" href={url} target="_blank" rel="noreferrer">{lang === undefined ? new URL(url).host : t.order.documentIn(new URL(url).host, languageName(lang))} <IconExternalLink size={13} stroke={1.6} aria-hidden /></a></li>
        ))}
      </ul>
    </section>
  );
}

/** What one would write in a letter: who, when, which. */
function referenceOf({ order }: OrderView): string {
  return [order.authority.name, order.decided === undefined ? '' : partialDay(order.decided), order.docket ?? '', order.ecli ?? '', order.id].filter((part) => part !== '').join(', ');
}

function Record({ view, country }: { view: OrderView; country: string | undefined }): ReactElement {
  const { order } = view;
  return (
    <section className="block">
      <h2 className="section-title">{t.order.record}</h2>
      <Facts facts={[
        { label: t.order.jurisdiction, value: jurisdictionWords(inShort(view), country) }, { label: t.order.authority, value: `${remarkWords(order.authority.name)}, ${t.order.kinds[order.authority.kind] ?? ''}` },
        { label: t.order.instrument, value: instrumentWords(view) }, { label: t.order.docket, value: order.docket }, { label: t.order.ecli, value: order.ecli }, { label: t.order.addressed, value: <strong>{addressedTo(order) ?? t.notKnown}</strong> },
        { label: t.order.askedBy, value: order.applicants?.join(', ') }, { label: t.order.legalBasis, value: order.legalBasis?.join('; ') }, { label: t.order.reach, value: order.scope === undefined || order.scope === 'unknown' ? undefined : t.order.scopes[order.scope] ?? order.scope },
        { label: t.order.newNames, value: order.dynamic === undefined ? undefined : order.dynamic ? t.order.dynamic : t.order.notDynamic }, { label: t.order.ends, value: order.validUntil === undefined ? undefined : partialDay(order.validUntil) }, { label: t.order.list, value: titleOf(view.listTitle) },
      ]} />
    </section>
  );
}

function introOf({ order, modeSince, mode, inForce }: OrderView): string {
  const [who, to, since] = [shortAuthority(order.authority.name), addressedTo(order), longDayOf(modeSince)];
  return mode === 'enforce' && !inForce ? t.orderToday.intro(who, to, since) : t.order.intro(who, to, since, mode);
}

export function OrderPage(): ReactElement {
  const { list = '', order: id = '' } = useParams();
  const order = useOrder(list, id);
  const country = useStatus().data?.country;
  const view = order.data;
  const gone = order.error instanceof AppError && order.error.code === 'not-found';
  return (
    <>
      <PageHeader title={id}><Link className="link back" to="/orders"><IconArrowLeft size={15} stroke={1.6} aria-hidden /> {t.order.back}</Link>{view !== undefined && <CopyButton value={referenceOf(view)}>{({ copied, copy }) => <Button className="wide-only" onClick={copy}>{copied ? t.order.copied : t.order.copy}</Button>}</CopyButton>}</PageHeader>
      <div className="page">
        {view === undefined && order.error === null && <Loading />}
        {view === undefined && order.error !== null && !gone && <Failing error={order.error} retry={() => void order.refetch()} />}
        {gone && <Empty title={t.order.gone}><Button component={Link} to="/orders">{t.order.back}</Button></Empty>}
        {view !== undefined && !gone && (
          <>
            <div className="lead">
              <p className="lead-line">{shortAuthority(view.order.authority.name)}{view.order.decided !== undefined && `, ${partialDay(view.order.decided)}`}</p>
              <p className="order-intro">{introOf(view)}</p>
            </div>
            <div className="order-columns">
              <div><OrderHappened view={view} /><OrderNames key={view.order.id} view={view} /><OrderedOnADay view={view} /></div>
              <div><Record view={view} country={country} /><Sources view={view} /><OrderHome view={view} /></div>
            </div>
          </>
        )}
      </div>
    </>
  );
}
