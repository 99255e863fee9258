/** Periods that people ask about, as days of this home. Pure. */

export interface Period {
  /** `YYYY-MM-DD`, both included. */
  from: string;
  to: string;
}

export const PERIODS = ['month', 'last', 'days'] as const;
export type PeriodName = (typeof PERIODS)[number];

const two = (value: number): string => String(value).padStart(2, '0');
export const dayText = (date: Date): string => `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;

/** This month so far, all of the last one, or the last 90 days. */
export function periodOf(name: PeriodName, now: Date): Period {
  const [year, month, day] = [now.getFullYear(), now.getMonth(), now.getDate()];
  switch (name) {
    case 'month': return { from: dayText(new Date(year, month, 1)), to: dayText(now) };
    case 'last': return { from: dayText(new Date(year, month - 1, 1)), to: dayText(new Date(year, month, 0)) };
    case 'days': return { from: dayText(new Date(year, month, day - 89)), to: dayText(now) };
  }
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The period of a page's address; this month where it has none. */
export function periodIn(params: URLSearchParams, now: Date): Period {
  const [from, to] = [params.get('from') ?? '', params.get('to') ?? ''];
  return DAY.test(from) && DAY.test(to) && from <= to ? { from, to } : periodOf('month', now);
}
