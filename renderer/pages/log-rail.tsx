/** The log from end to end as a strip of time: how much was asked when, and what is in sight. Drag it, or use the arrow keys, to go elsewhere. */
import { memo, useEffect, useMemo, useRef, useState, useSyncExternalStore, type KeyboardEvent, type PointerEvent, type ReactElement } from 'react';
import type { LogSpan } from '../../shared/log-api.ts';
import { clockTime, dayOf, minuteTime, shortDay } from '../format/times.ts';
import { t } from '../messages/language.ts';
import type { Destination } from './log-feed.ts';
import type { Sight } from './log-sight.ts';

export interface LogRailProps {
  span: LogSpan;
  /** Counts of what the filter lets through, in as many slices of the same time; absent without a filter. */
  filtered: readonly number[] | undefined;
  /** Down to here, ISO 8601, they are counted; `undefined` when they are whole. */
  countedTo: string | undefined;
  sight: Sight;
  onJump: (to: Destination) => void;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** While one drags, the log follows this often, in milliseconds. */
const FOLLOW_MS = 120;
/** A log of less than this, in milliseconds, has no time to choose from. */
const MOMENT_MS = 60_000;
/** Percent of the log in sight from which on nothing is elsewhere. */
const WHOLE = 98;
/** Labels are at least so many pixels apart. */
const LABEL_PX = 44;

const TICKS_MS = [HOUR_MS, 3 * HOUR_MS, 6 * HOUR_MS, 12 * HOUR_MS, DAY_MS, 2 * DAY_MS, 7 * DAY_MS, 14 * DAY_MS, 30 * DAY_MS, 90 * DAY_MS, 365 * DAY_MS];

/** Local midnights or whole hours between two moments, not too close together. */
function ticks(oldest: number, newest: number, height: number): { at: number; label: string }[] {
  const step = TICKS_MS.find((width) => (height * width) / (newest - oldest) >= LABEL_PX);
  if (step === undefined) return [];
  const found: { at: number; label: string }[] = [];
  const start = new Date(oldest);
  start.setHours(0, 0, 0, 0);
  for (let at = start.getTime(); at < newest; ) {
    if (at > oldest) found.push({ at, label: step < DAY_MS && new Date(at).getHours() !== 0 ? minuteTime(at) : shortDay(at) });
    const after = new Date(at);
    if (step < DAY_MS) after.setTime(at + step);
    else after.setDate(after.getDate() + step / DAY_MS); // a day may have 23 or 25 hours
    at = after.getTime();
  }
  return found;
}

const Bars = memo(function Bars({ slices }: { slices: readonly number[] }): ReactElement {
  const most = Math.max(1, ...slices);
  return (
    <svg className="rail-bars" viewBox={`0 0 10 ${slices.length}`} preserveAspectRatio="none" aria-hidden>
      {slices.map((rows, at) => rows > 0 && <rect key={at} x="0" y={slices.length - 1 - at} height="0.8" width={1 + 9 * Math.sqrt(rows / most)} />)}
    </svg>
  );
});

export function LogRail({ span, filtered, countedTo, sight, onJump }: LogRailProps): ReactElement | null {
  const inSight = useSyncExternalStore(sight.subscribe, sight.snapshot);
  const rail = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState(600);
  const [dragged, setDragged] = useState<number>();
  const followed = useRef(0);
  const later = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(later.current), []);
  const empty = span.oldest === undefined;
  useEffect(() => {
    const element = rail.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => setHeight(element.clientHeight));
    observer.observe(element);
    return () => observer.disconnect();
  }, [empty]);
  const labels = useMemo(() => (span.oldest === undefined || span.newest === undefined ? [] : ticks(Date.parse(span.oldest), Date.parse(span.newest), height)), [span, height]);
  if (span.oldest === undefined || span.newest === undefined) return null;
  const oldest = Date.parse(span.oldest);
  const newest = Math.max(Date.parse(span.newest), inSight?.newest ?? 0, oldest + 1);
  const placeOf = (at: number): number => Math.min(1, Math.max(0, (newest - at) / (newest - oldest)));
  const momentAt = (event: PointerEvent): number => {
    const box = rail.current!.getBoundingClientRect();
    return newest - Math.min(1, Math.max(0, (event.clientY - box.top) / box.height)) * (newest - oldest);
  };
  const jump = (at: number): void => onJump(at >= newest - 1 ? 'newest' : at <= oldest ? 'oldest' : { at: new Date(Math.round(at)).toISOString() });
  const drag = (event: PointerEvent): void => {
    const at = momentAt(event);
    setDragged(at);
    clearTimeout(later.current);
    const wait = followed.current + FOLLOW_MS - performance.now();
    const follow = (): void => {
      followed.current = performance.now();
      jump(at);
    };
    if (wait <= 0) follow();
    else later.current = setTimeout(follow, wait);
  };
  const drop = (event: PointerEvent): void => {
    clearTimeout(later.current);
    if (dragged !== undefined) jump(momentAt(event));
    setDragged(undefined);
  };
  const now = dragged ?? inSight?.newest ?? newest;
  const onKey = (event: KeyboardEvent): void => {
    const steps: Record<string, number> = { ArrowUp: HOUR_MS, ArrowDown: -HOUR_MS, PageUp: DAY_MS, PageDown: -DAY_MS };
    const step = steps[event.key];
    if (step === undefined && event.key !== 'Home' && event.key !== 'End') return;
    event.preventDefault();
    event.stopPropagation();
    if (step === undefined) onJump(event.key === 'Home' ? 'newest' : 'oldest');
    else jump(now + step);
  };
  const top = placeOf(now) * 100;
  const size = inSight === undefined || dragged !== undefined ? 0 : (placeOf(inSight.oldest) - placeOf(inSight.newest)) * 100;
  return (
    <div
      className="rail" ref={rail} role="slider" tabIndex={0} aria-label={filtered === undefined ? t.log.rail : `${t.log.rail}. ${t.orderSearch.strip}`} aria-busy={countedTo !== undefined} aria-orientation="vertical" aria-valuemin={0} aria-valuemax={1000} aria-valuenow={Math.round((1 - placeOf(now)) * 1000)}
      aria-valuetext={clockTime(new Date(now).toISOString())} onKeyDown={onKey}
      onPointerDown={(event) => { event.currentTarget.setPointerCapture(event.pointerId); drag(event); }}
      onPointerMove={(event) => { if (dragged !== undefined) drag(event); }}
      onPointerUp={drop}
      onPointerCancel={() => setDragged(undefined)}
    >
      <Bars slices={filtered ?? span.slices} />
      {filtered !== undefined && countedTo !== undefined && <span className="rail-waiting" style={{ top: `${placeOf(Date.parse(countedTo)) * 100}%` }} aria-hidden />}
      {labels.map(({ at, label }) => <span key={at} className="rail-tick" style={{ top: `${placeOf(at) * 100}%` }} aria-hidden>{label}</span>)}
      <span className="rail-thumb" data-whole={size >= WHOLE || newest - oldest < MOMENT_MS} style={{ top: `${top}%`, height: `max(6px, ${size}%)` }} aria-hidden />
      {dragged !== undefined && <span className="rail-bubble" style={{ top: `${top}%` }} aria-hidden>{dayOf(new Date(dragged).toISOString())} {minuteTime(dragged)}</span>}
    </div>
  );
}
