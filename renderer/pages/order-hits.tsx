/** Three months of questions that met an order, on their own scale; the log has the rows. */
import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import type { OrderView } from '../../shared/engine-api.ts';
import { useOrderHits } from '../api/queries.ts';
import { Strip } from '../components/strip.tsx';
import { t } from '../messages/language.ts';

const DAYS = 90;
const DAY_MS = 86_400_000;

export function OrderHits({ view: { list, order, standing, mode } }: { view: OrderView }): ReactElement | null {
  const { data } = useOrderHits(list, order.id);
  const [now] = useState(() => Date.now());
  if (data === undefined) return null;
  const byDay = new Map(data.days.map(({ day, blocked, observed }) => [day, blocked + observed]));
  const [blocked, observed] = [data.days.reduce((sum, day) => sum + day.blocked, 0), data.days.reduce((sum, day) => sum + day.observed, 0)];
  const days = Array.from({ length: DAYS }, (_, index) => byDay.get(new Date(now - (DAYS - 1 - index) * DAY_MS).toISOString().slice(0, 10)) ?? 0);
  return (
    <Link className="hits" to={`/log?order=${encodeURIComponent(order.id)}`}>
      <Strip of={standing === 'law' && mode === 'enforce' ? 'law' : 'you'} values={days} />
      <span className="muted">{t.label(t.report.inHome)} {t.report.hits(blocked, observed)}</span>
    </Link>
  );
}
