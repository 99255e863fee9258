/** A day at a glance, on its own scale: 31 orders are not crushed by 3,404 trackers. Decoration; the count beside it is the fact. */
import type { ReactElement } from 'react';
import type { MarkName } from './mark.tsx';

const WIDTH = 300;
const HEIGHT = 24;

export function Strip({ of, values }: { of: MarkName; values: readonly number[] }): ReactElement {
  const top = Math.max(1, ...values);
  const step = WIDTH / Math.max(1, values.length);
  return (
    <svg className="strip" data-mark={of} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden>
      {values.map((value, index) => (value === 0 ? null : <rect key={index} x={index * step} width={Math.max(0.8, step * 0.72)} y={HEIGHT - Math.max(2, (value / top) * HEIGHT)} height={Math.max(2, (value / top) * HEIGHT)} fill="currentColor" />))}
    </svg>
  );
}
