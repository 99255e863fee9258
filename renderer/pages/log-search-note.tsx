/** How far a search has looked, while it goes on or when it was stopped. */
import { Button, Progress } from '@mantine/core';
import type { ReactElement } from 'react';
import type { LogFilter } from '../../shared/engine-api.ts';
import type { LogSpan } from '../../shared/log-api.ts';
import { clockTime } from '../format/times.ts';
import { t } from '../messages/language.ts';
import type { FeedState } from './log-feed.ts';

interface SearchNoteProps {
  state: FeedState;
  filter: LogFilter;
  span: LogSpan | undefined;
  onStop: () => void;
  onGoOn: () => void;
}

export function SearchNote({ state: { loading, lookedTo, rows }, filter, span, onStop, onGoOn }: SearchNoteProps): ReactElement | null {
  if (lookedTo === undefined) return null;
  const oldest = Date.parse(filter.from ?? span?.oldest ?? '');
  const newest = Date.parse(filter.to ?? span?.newest ?? '');
  const done = ((newest - Date.parse(lookedTo)) / (newest - oldest)) * 100;
  return (
    <div className="log-note" role="status">
      <span>{t.log.lookedBack(clockTime(lookedTo), rows.length)}</span>
      <Progress className="log-progress" value={Number.isNaN(done) ? 0 : Math.min(100, Math.max(0, done))} aria-label={t.log.searching} color="ink" size="xs" />
      {loading ? <Button onClick={onStop}>{t.log.stop}</Button> : <Button onClick={onGoOn}>{t.log.goOn}</Button>}
    </div>
  );
}
