/** Every question, as it comes. A row opens its trace beside it, or over it on a phone. */
import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { client } from '../api/client.ts';
import { useStatus } from '../api/queries.ts';
import { copy } from '../components/copy.ts';
import { isTyping } from '../components/go-keys.ts';
import { PageHeader } from '../components/page-header.tsx';
import { digLine } from '../format/dig.ts';
import { houseAddress } from '../format/listening.ts';
import { t } from '../messages/language.ts';
import { LogFeed, type Destination } from './log-feed.ts';
import { readView, toFilter, TOGGLES, writeView, type LogView } from './log-filter.ts';
import { flip, LogFilterBar } from './log-filter-bar.tsx';
import type { RowGroup } from './log-groups.ts';
import { LogNamesTable } from './log-names.tsx';
import { FeedControls, LogRows } from './log-rows.tsx';
import { LogTools } from './log-tools.tsx';
import { TracePanel } from './trace-panel.tsx';

/** Bars of the strip of time. */
const SLICES = 160;
/** It is measured again this often, in milliseconds. */
const SPAN_MS = 15_000;

type KeyEvent = Pick<KeyboardEvent, 'key' | 'preventDefault'>;

/** What a key does on the page; the grid brings the row it was pressed on. */
function useLogKeys(act: (event: KeyEvent, group: RowGroup | undefined) => void): (event: KeyEvent, group: RowGroup | undefined) => void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  const onKey = useCallback((event: KeyEvent, group: RowGroup | undefined) => latest.current(event, group), []);
  useEffect(() => {
    const onPage = (event: globalThis.KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const { target } = event;
      if (target instanceof HTMLElement && target.closest('button, a, [role="grid"], [role="slider"]') !== null && event.key !== 'Escape') return;
      onKey(event, undefined);
    };
    window.addEventListener('keydown', onPage);
    return () => window.removeEventListener('keydown', onPage);
  }, [onKey]);
  return onKey;
}

export function LogPage(): ReactElement {
  const { id } = useParams();
  const [params, setParams] = useSearchParams();
  const navigate = useNavigate();
  const server = houseAddress(useStatus().data?.dns ?? [], location.hostname);
  const byName = params.get('view') === 'names';
  const asked = writeView(readView(params)).toString();
  const view = useMemo(() => readView(new URLSearchParams(asked)), [asked]);
  const wanted = useDeferredValue(asked);
  const filter = useMemo(() => toFilter(readView(new URLSearchParams(wanted))), [wanted]);
  // A link to a row opens the log where the row is; a row that is opened by hand is in sight already.
  const [around, setAround] = useState(id);
  const [round, setRound] = useState(0);
  // oxlint-disable-next-line react/exhaustive-deps -- another round is another feed: what was forgotten is not shown again
  const feed = useMemo(() => new LogFeed(client, readView(new URLSearchParams(wanted)), around), [wanted, around, round]);
  const span = useQuery({ queryKey: ['log-span', round], queryFn: () => client.call('queryLog.span', { slices: SLICES }), refetchInterval: SPAN_MS }).data;
  const grid = useRef<HTMLDivElement>(null);

  const setBoth = useCallback((next: LogView, names: boolean, replace: boolean): void => {
    const written = writeView(next);
    if (names) written.set('view', 'names');
    setAround(undefined);
    setParams(written, { replace });
  }, [setParams]);
  const setView = useCallback((next: LogView) => setBoth(next, byName, true), [setBoth, byName]);
  const setBy = useCallback((names: boolean) => setBoth(view, names, true), [setBoth, view]);
  const search = params.toString() === '' ? '' : `?${params.toString()}`;
  const open = useCallback((row: string, focus?: 'changes') => void navigate(`/log/${row}${search}`, { replace: id !== undefined, state: { focus } }), [navigate, search, id]);
  const openRow = useCallback((row: string) => open(row), [open]);
  const close = useCallback(() => {
    void navigate(`/log${search}`);
    grid.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
  }, [navigate, search]);
  const clear = useCallback(() => setParams({}, { replace: true }), [setParams]);
  const jump = useCallback((to: Destination) => feed.jump(to), [feed]);
  const forgotten = useCallback(() => {
    setAround(undefined);
    setRound((was) => was + 1);
  }, []);

  const onKey = useLogKeys((event, group) => {
    const toggle = TOGGLES[Number(event.key) - 1];
    if (toggle !== undefined) setView(flip(view, toggle));
    else if (event.key === ' ') {
      event.preventDefault();
      feed.hold(!feed.snapshot().held);
    } else if (event.key === 'Escape' && id !== undefined) close();
    else if (group === undefined) return;
    else if (event.key === 'c') void copy(group.row.name);
    else if (event.key === 'C') void copy(digLine(group.row.name, group.row.type, server));
    else if (event.key === 'a' || event.key === 'b') open(group.row.id, 'changes');
  });

  return (
    <div className={`log-page${id === undefined ? '' : ' with-trace'}`}>
      <PageHeader title={t.log.title}>
        {!byName && <FeedControls feed={feed} />}
        <SegmentedControl className="by-switch" aria-label={t.log.by} value={byName ? 'names' : 'rows'} onChange={(value) => setBy(value === 'names')} data={[{ value: 'rows', label: t.log.byRow }, { value: 'names', label: t.log.byName }]} />
        <LogTools filter={filter} onJump={jump} onForgotten={forgotten} byName={byName} onBy={setBy} />
      </PageHeader>
      <LogFilterBar view={view} onChange={setView} />
      <div className="log-body">
        {byName
          ? <div className="log-main"><LogNamesTable filter={filter} span={span} onName={(name) => setBoth({ ...view, name }, false, false)} /></div>
          : <LogRows feed={feed} filter={filter} span={span} selected={id} onOpen={openRow} onClear={clear} onKey={onKey} gridRef={grid} />}
        {id !== undefined && <TracePanel id={id} onClose={close} />}
      </div>
    </div>
  );
}
