/** The strip of time beside the rows: of the whole log, or of what a filter lets through, counted from the newest down while one looks. */
import { useState, type ReactElement } from 'react';
import type { LogFilter } from '../../shared/engine-api.ts';
import type { LogSpan } from '../../shared/log-api.ts';
import { useDensity } from '../api/log-queries.ts';
import type { LogRailProps } from './log-rail.tsx';
import { LogRail } from './log-rail.tsx';

interface LogStripProps extends Pick<LogRailProps, 'sight' | 'onJump'> {
  span: LogSpan;
  filter: LogFilter;
}

interface Time {
  oldest: string;
  newest: string;
}

/** The time that was counted last, until it is off by more than a bar: a log that is written to is not counted anew with every question. */
function useSteadyTime({ oldest, newest, slices }: LogSpan): Time | undefined {
  const [time, setTime] = useState<Time>();
  if (oldest === undefined || newest === undefined) return undefined;
  const bar = (Date.parse(newest) - Date.parse(oldest)) / slices.length;
  if (time !== undefined && Math.abs(Date.parse(newest) - Date.parse(time.newest)) <= bar && Math.abs(Date.parse(oldest) - Date.parse(time.oldest)) <= bar) return time;
  setTime({ oldest, newest });
  return { oldest, newest };
}

export function LogStrip({ span, filter, sight, onJump }: LogStripProps): ReactElement {
  const time = useSteadyTime(span);
  const whole = Object.keys(filter).length === 0;
  const density = useDensity(filter, whole ? undefined : time, span.slices.length);
  if (whole) return <LogRail span={span} filtered={undefined} countedTo={undefined} sight={sight} onJump={onJump} />;
  return <LogRail span={span} filtered={density?.counts ?? NONE} countedTo={density?.done === true ? undefined : density?.lookedTo ?? span.newest} sight={sight} onJump={onJump} />;
}

const NONE: readonly number[] = [0];
