/** Every question, as it comes. A row opens its trace beside it, or over it on a phone. */
import { Button, SegmentedControl } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState, useSyncExternalStore, type KeyboardEvent, type ReactElement } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { client } from '../api/client.ts';
import { useStatus } from '../api/queries.ts';
import { copy } from '../components/copy.ts';
import { isTyping } from '../components/go-keys.ts';
import { PageHeader } from '../components/page-header.tsx';
import { Empty, Failing, Loading } from '../components/states.tsx';
import { digLine } from '../format/dig.ts';
import { t } from '../messages/language.ts';
import { useColumns } from './log-columns.ts';
import { LogFeed, type Destination } from './log-feed.ts';
import { readView, toFilter, TOGGLES, writeView, type LogView } from './log-filter.ts';
import { flip, LogFilterBar } from './log-filter-bar.tsx';
import { LogGrid } from './log-grid.tsx';
import { groupRows, type RowGroup } from './log-groups.ts';
import { LogNamesTable } from './log-names.tsx';
import { LogRail } from './log-rail.tsx';
import { SearchNote } from './log-search-note.tsx';
import { LogTools } from './log-tools.tsx';
import { TracePanel } from './trace-panel.tsx';

/** Bars of the rail. */
const SLICES = 160;
/** The rail is measured again this often, in milliseconds. */
const SPAN_MS = 15_000;

export function LogPage(): ReactElement {
  const { id } = useParams();
  const [params, setParams] = useSearchParams();
  const navigate = useNavigate();
  const server = useStatus().data?.dns[0];
  const columns = useColumns();
  const view = readView(params);
  const byName = params.get('view') === 'names';
  const wanted = useDeferredValue(writeView(view).toString());
  // A link to a row opens the log where the row is; a row that is opened by hand is in sight already.
  const [around, setAround] = useState(id);
  const [round, setRound] = useState(0);
  // oxlint-disable-next-line react/exhaustive-deps -- another round is another feed: what was forgotten is not shown again
  const feed = useMemo(() => new LogFeed(client, readView(new URLSearchParams(wanted)), around), [wanted, around, round]);
  const state = useSyncExternalStore(feed.subscribe, feed.snapshot);
  const groups = useMemo(() => groupRows(state.rows), [state.rows]);
  const span = useQuery({ queryKey: ['log-span', round], queryFn: () => client.call('queryLog.span', { slices: SLICES }), refetchInterval: SPAN_MS }).data;
  const [sight, setSight] = useState<{ first: number; last: number }>({ first: 0, last: 0 });
  const grid = useRef<HTMLDivElement>(null);

  const setView = (next: LogView): void => {
    const written = writeView(next);
    if (byName) written.set('view', 'names');
    setAround(undefined);
    setParams(written, { replace: true });
  };
  const search = params.toString() === '' ? '' : `?${params.toString()}`;
  const open = useCallback((row: string, focus?: 'changes') => void navigate(`/log/${row}${search}`, { replace: id !== undefined, state: { focus } }), [navigate, search, id]);
  const close = useCallback(() => {
    void navigate(`/log${search}`);
    grid.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
  }, [navigate, search]);
  const onAway = useCallback((isAway: boolean) => feed.setAway(isAway), [feed]);
  const onSight = useCallback((first: number, last: number) => setSight((was) => (was.first === first && was.last === last ? was : { first, last })), []);
  const onJump = useCallback((to: Destination) => feed.jump(to), [feed]);

  const onKey = (event: Pick<KeyboardEvent, 'key' | 'preventDefault'>, group: RowGroup | undefined): void => {
    const toggle = TOGGLES[Number(event.key) - 1];
    if (toggle !== undefined) setView(flip(view, toggle));
    else if (event.key === ' ') {
      event.preventDefault();
      feed.hold(!state.held);
    } else if (event.key === 'Escape' && id !== undefined) close();
    else if (group === undefined) return;
    else if (event.key === 'c') void copy(group.row.name);
    else if (event.key === 'C') void copy(digLine(group.row.name, group.row.type, server));
    else if (event.key === 'a' || event.key === 'b') open(group.row.id, 'changes');
  };
  useEffect(() => {
    const onPage = (event: globalThis.KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const { target } = event;
      if (target instanceof HTMLElement && target.closest('button, a, [role="grid"], [role="slider"]') !== null && event.key !== 'Escape') return;
      onKey(event, undefined);
    };
    window.addEventListener('keydown', onPage);
    return () => window.removeEventListener('keydown', onPage);
  });

  const momentOf = (index: number): number => Date.parse(groups[Math.min(groups.length - 1, index)]!.row.at);
  const inSight = groups.length === 0 ? undefined : { newest: momentOf(sight.first), oldest: momentOf(sight.last) };
  const empty = state.rows.length === 0 && !state.loading && state.lookedTo === undefined;
  const filter = toFilter(view);
  const byWords = [{ value: 'rows', label: t.log.byRow }, { value: 'names', label: t.log.byName }];
  const setBy = (value: string): void => {
    const written = writeView(view);
    if (value === 'names') written.set('view', 'names');
    setParams(written, { replace: true });
  };
  return (
    <div className={`log-page${id === undefined ? '' : ' with-trace'}`}>
      <PageHeader title={t.log.title}>
        {!byName && (
          <>
            <span className="muted rate" role="status">{state.newer > 0 ? t.log.newer(state.newer) : t.log.rate(state.rate)}</span>
            {state.newer > 0 && !state.held && <Button onClick={() => feed.jump('newest')}>{t.log.toNewest}</Button>}
            <Button aria-pressed={state.held} leftSection={state.held ? <IconPlayerPlay size={15} stroke={1.6} aria-hidden /> : <IconPlayerPause size={15} stroke={1.6} aria-hidden />} onClick={() => feed.hold(!state.held)}>
              {state.held ? t.log.resume : t.log.hold}
            </Button>
          </>
        )}
        <SegmentedControl className="by-switch" aria-label={t.log.by} value={byName ? 'names' : 'rows'} onChange={setBy} data={byWords} />
        <LogTools filter={filter} onJump={onJump} onForgotten={() => { setAround(undefined); setRound(round + 1); }} />
      </PageHeader>
      <LogFilterBar view={view} onChange={setView} />
      <div className="log-body">
        {byName ? <div className="log-main"><LogNamesTable filter={filter} span={span} onName={(name) => setParams(writeView({ ...view, name }), { replace: false })} /></div> : (
          <div className="log-main">
            {state.skipped > 0 && <p className="log-note">{t.log.skipped(state.skipped)}</p>}
            <SearchNote state={state} filter={filter} span={span} onStop={() => feed.stopSearch()} onGoOn={() => feed.goOn()} />
            <div className="log-rows">
              <LogGrid
                groups={groups} columns={columns} selected={id} ended={state.ended} live={state.live} onOpen={open} onAway={onAway} onNearEnd={() => feed.older()} onNearStart={() => feed.newer()}
                onEnd={onJump} onSight={onSight} onKey={onKey} gridRef={grid}
              />
              {span !== undefined && <LogRail span={span} inSight={inSight} onJump={onJump} />}
            </div>
            {state.rows.length === 0 && state.loading && state.lookedTo === undefined && <Loading />}
            {state.error !== undefined && <Failing error={state.error} retry={() => feed.goOn()} />}
            {empty && state.error === undefined && (wanted === ''
              ? <Empty title={t.log.empty}><p>{t.log.emptyHint}</p></Empty>
              : <Empty title={t.log.noMatch}><Button onClick={() => setParams({}, { replace: true })}>{t.log.clear}</Button></Empty>)}
          </div>
        )}
        {id !== undefined && <TracePanel id={id} onClose={close} />}
      </div>
    </div>
  );
}
