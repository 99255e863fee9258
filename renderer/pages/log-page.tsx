/** Every question, as it comes. A row opens its trace beside it, or over it on a phone. */
import { Button } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState, useSyncExternalStore, type KeyboardEvent, type ReactElement } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { client } from '../api/client.ts';
import { isTyping } from '../components/go-keys.ts';
import { PageHeader } from '../components/page-header.tsx';
import { Empty, Failing, Loading } from '../components/states.tsx';
import { t } from '../messages/language.ts';
import { LogFeed } from './log-feed.ts';
import { readView, TOGGLES, writeView, type LogView } from './log-filter.ts';
import { flip, LogFilterBar } from './log-filter-bar.tsx';
import { LogGrid } from './log-grid.tsx';
import { groupRows, type RowGroup } from './log-groups.ts';
import { TracePanel } from './trace-panel.tsx';

export function LogPage(): ReactElement {
  const { id } = useParams();
  const [params, setParams] = useSearchParams();
  const navigate = useNavigate();
  const view = readView(params);
  const wanted = useDeferredValue(writeView(view).toString());
  const feed = useMemo(() => new LogFeed(client, readView(new URLSearchParams(wanted))), [wanted]);
  const state = useSyncExternalStore(feed.subscribe, feed.snapshot);
  const groups = useMemo(() => groupRows(state.rows), [state.rows]);
  const [away, setAway] = useState(false);
  const [seen, setSeen] = useState<string>();
  const grid = useRef<HTMLDivElement>(null);

  const setView = (next: LogView): void => setParams(writeView(next), { replace: true });
  const search = params.toString() === '' ? '' : `?${params.toString()}`;
  const open = useCallback((row: string) => void navigate(`/log/${row}${search}`, { replace: id !== undefined }), [navigate, search, id]);
  const close = useCallback(() => {
    void navigate(`/log${search}`);
    grid.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
  }, [navigate, search]);
  const onAway = useCallback((isAway: boolean) => {
    setAway(isAway);
    setSeen(isAway ? feed.snapshot().rows[0]?.id : undefined);
  }, [feed]);

  const onKey = (event: Pick<KeyboardEvent, 'key' | 'preventDefault'>, group: RowGroup | undefined): void => {
    const toggle = TOGGLES[Number(event.key) - 1];
    if (toggle !== undefined) setView(flip(view, toggle));
    else if (event.key === ' ') {
      event.preventDefault();
      feed.hold(!state.held);
    } else if (event.key === 'Escape' && id !== undefined) close();
    else if (event.key === 'c' && group !== undefined) void navigator.clipboard.writeText(group.row.name).catch(() => undefined); // a page without the right cannot copy
  };
  useEffect(() => {
    const onPage = (event: globalThis.KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const { target } = event;
      if (target instanceof HTMLElement && target.closest('button, a, [role="grid"]') !== null && event.key !== 'Escape') return;
      onKey(event, undefined);
    };
    window.addEventListener('keydown', onPage);
    return () => window.removeEventListener('keydown', onPage);
  });

  const newer = state.held ? state.newer : away && seen !== undefined ? groups.findIndex((group) => Number(group.row.id) <= Number(seen)) : 0;
  const empty = state.rows.length === 0 && !state.loading;
  return (
    <div className={`log-page${id === undefined ? '' : ' with-trace'}`}>
      <PageHeader title={t.log.title}>
        <span className="muted rate" role="status">{newer > 0 ? t.log.newer(newer) : t.log.rate(state.rate)}</span>
        <Button aria-pressed={state.held} leftSection={state.held ? <IconPlayerPlay size={15} stroke={1.6} aria-hidden /> : <IconPlayerPause size={15} stroke={1.6} aria-hidden />} onClick={() => feed.hold(!state.held)}>
          {state.held ? t.log.resume : t.log.hold}
        </Button>
      </PageHeader>
      <LogFilterBar view={view} onChange={setView} />
      <div className="log-body">
        <div className="log-main">
          {state.skipped > 0 && <p className="log-note">{t.log.skipped(state.skipped)}</p>}
          <LogGrid groups={groups} selected={id} ended={state.ended} onOpen={open} onAway={onAway} onNearEnd={() => feed.older()} onKey={onKey} gridRef={grid} />
          {state.rows.length === 0 && state.loading && <Loading />}
          {state.error !== undefined && <Failing error={state.error} retry={() => feed.retry()} />}
          {empty && state.error === undefined && (wanted === ''
            ? <Empty title={t.log.empty}><p>{t.log.emptyHint}</p></Empty>
            : <Empty title={t.log.noMatch}><Button onClick={() => setParams({}, { replace: true })}>{t.log.clear}</Button></Empty>)}
        </div>
        {id !== undefined && <TracePanel id={id} onClose={close} />}
      </div>
    </div>
  );
}
