/** A day at a glance, on its own scale: 31 orders are not crushed by 3,404 trackers. Decoration; the count beside it is the fact. */
import type { ReactElement } from 'react';
import type { MarkName } from './mark.tsx';

const WIDTH = 300;
const HEIGHT = 24;

/** One path for all of them: hundreds of elements would be felt when the page opens. */
const bar = (x: number, width: number, height: number): string => `M${x.toFixed(1)} ${HEIGHT}v${(-height).toFixed(1)}h${width.toFixed(1)}V${HEIGHT}z`;

export function Strip({ of, values }: { of: MarkName; values: readonly number[] }): ReactElement {
  const top = Math.max(1, ...values);
  const step = WIDTH / Math.max(1, values.length);
  return (
    <svg className="strip" data-mark={of} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden>
      <path d={values.map((value, index) => (value === 0 ? '' : bar(index * step, Math.max(0.8, step * 0.72), Math.max(2, (value / top) * HEIGHT)))).join('')} fill="currentColor" />
    </svg>
  );
}
