/** The rows of the live log, with what is said above them and the strip of time beside them; drawn anew as rows arrive, and nothing else is. */
import { Button } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { memo, useCallback, useMemo, useState, useSyncExternalStore, type KeyboardEvent, type ReactElement, type Ref } from 'react';
import { Link } from 'react-router';
import type { LogFilter } from '../../shared/engine-api.ts';
import type { LogSpan } from '../../shared/log-api.ts';
import { useKeeping } from '../api/log-queries.ts';
import { Empty, Failing, Loading } from '../components/states.tsx';
import { t } from '../messages/language.ts';
import { useColumns } from '../components/log-columns.ts';
import type { LogFeed } from './log-feed.ts';
import { LogGrid } from './log-grid.tsx';
import { groupRows, type RowGroup } from './log-groups.ts';
import { LogStrip } from './log-strip.tsx';
import { SearchNote } from './log-search-note.tsx';
import { Sight } from './log-sight.ts';

/** How fast it comes, and holding it. */
export function FeedControls({ feed }: { feed: LogFeed }): ReactElement {
  const { newer, rate, held } = useSyncExternalStore(feed.subscribe, feed.snapshot);
  return (
    <>
      <span className="muted rate" role="status">{newer > 0 ? t.log.newer(newer) : t.log.rate(rate)}</span>
      {newer > 0 && !held && <Button onClick={() => feed.jump('newest')}>{t.log.toNewest}</Button>}
      <Button aria-pressed={held} leftSection={held ? <IconPlayerPlay size={15} stroke={1.6} aria-hidden /> : <IconPlayerPause size={15} stroke={1.6} aria-hidden />} onClick={() => feed.hold(!held)}>
        {held ? t.log.resume : t.log.hold}
      </Button>
    </>
  );
}

interface LogRowsProps {
  feed: LogFeed;
  filter: LogFilter;
  span: LogSpan | undefined;
  selected: string | undefined;
  onOpen: (id: string) => void;
  onClear: () => void;
  onKey: (event: Pick<KeyboardEvent, 'key' | 'preventDefault'>, group: RowGroup | undefined) => void;
  gridRef: Ref<HTMLDivElement>;
}

/** Why no row comes, where questions are not noted as rows. */
function useNotNoted(): string | undefined {
  const { data } = useKeeping();
  if (data === undefined || (data.noting && data.privacy !== 'counts')) return undefined;
  return data.noting ? t.keeping.countsOnly : t.keeping.notNoting;
}

export const LogRows = memo(function LogRows({ feed, filter, span, selected, onOpen, onClear, onKey, gridRef }: LogRowsProps): ReactElement {
  const state = useSyncExternalStore(feed.subscribe, feed.snapshot);
  const columns = useColumns();
  const groups = useMemo(() => groupRows(state.rows), [state.rows]);
  const [sight] = useState(() => new Sight());
  const onAway = useCallback((away: boolean) => feed.setAway(away), [feed]);
  const { rows, loading, lookedTo, error, skipped, ended, live } = state;
  const none = rows.length === 0;
  const notNoted = useNotNoted();
  return (
    <div className="log-main">
      {notNoted !== undefined && <p className="log-note" role="status"><span>{notNoted}{!none && ` ${t.keeping.fromBefore}`}</span> <Link className="link" to="/settings?part=log">{t.keeping.whatIsKept}</Link></p>}
      {skipped > 0 && <p className="log-note">{t.log.skipped(skipped)}</p>}
      <SearchNote state={state} filter={filter} span={span} onStop={() => feed.stopSearch()} onGoOn={() => feed.goOn()} />
      <div className="log-rows">
        <LogGrid
          groups={groups} columns={columns} selected={selected} ended={ended} live={live} onOpen={onOpen} onAway={onAway} onNearEnd={() => feed.older()} onNearStart={() => feed.newer()}
          onEnd={(end) => feed.jump(end)} onSight={sight.set} onKey={onKey} gridRef={gridRef}
        />
        {span !== undefined && <LogStrip span={span} filter={filter} sight={sight} onJump={(to) => feed.jump(to)} />}
      </div>
      {none && loading && lookedTo === undefined && <Loading />}
      {error !== undefined && <Failing error={error} retry={() => feed.goOn()} />}
      {none && !loading && lookedTo === undefined && error === undefined && (Object.keys(filter).length === 0
        ? notNoted === undefined && <Empty title={t.log.empty}><p>{t.log.emptyHint}</p></Empty>
        : <Empty title={t.log.noMatch}><Button onClick={onClear}>{t.log.clear}</Button></Empty>)}
    </div>
  );
});
