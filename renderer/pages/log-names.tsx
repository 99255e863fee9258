/** The log by name: how often each was asked for, counted from the newest down while one looks. */
import { Button, Progress } from '@mantine/core';
import { useEffect, useState, type ReactElement } from 'react';
import type { LogFilter } from '../../shared/engine-api.ts';
import type { LogNames, LogSpan } from '../../shared/log-api.ts';
import { client } from '../api/client.ts';
import { HostName } from '../components/host-name.tsx';
import { Mark } from '../components/mark.tsx';
import { Empty, Failing, Loading } from '../components/states.tsx';
import { ago, clockTime } from '../format/times.ts';
import { t } from '../messages/language.ts';

interface LogNamesProps {
  filter: LogFilter;
  span: LogSpan | undefined;
  onName: (name: string) => void;
}

/** Counts until the log is through or the table goes. */
function useCounts(filter: LogFilter): { counts: LogNames | undefined; error: Error | undefined; going: boolean } {
  const [counts, setCounts] = useState<LogNames>();
  const [error, setError] = useState<Error>();
  const [going, setGoing] = useState(true);
  const key = JSON.stringify(filter);
  useEffect(() => {
    let stopped = false;
    const count = async (): Promise<void> => {
      for (let job: string | undefined, first = true; !stopped && (first || job !== undefined); first = false) {
        const found = await client.call('queryLog.names', { filter: JSON.parse(key) as LogFilter, ...(job === undefined ? {} : { job }) });
        ({ job } = found);
        if (!stopped) setCounts(found);
      }
    };
    count().catch((fault: unknown) => { if (!stopped) setError(fault as Error); }).finally(() => { if (!stopped) setGoing(false); });
    return () => {
      stopped = true;
    };
  }, [key]);
  return { counts, error, going };
}

/** Another filter is another count. */
export function LogNamesTable(props: LogNamesProps): ReactElement {
  const [round, setRound] = useState(0);
  return <Counted key={`${round} ${JSON.stringify(props.filter)}`} {...props} onRetry={() => setRound(round + 1)} />;
}

function Counted({ filter, span, onName, onRetry }: LogNamesProps & { onRetry: () => void }): ReactElement {
  const { counts, error, going } = useCounts(filter);
  if (error !== undefined) return <Failing error={error} retry={onRetry} />;
  if (counts === undefined) return <Loading />;
  const { names, rows, distinct, cut, lookedTo } = counts;
  const oldest = Date.parse(filter.from ?? span?.oldest ?? '');
  const newest = Date.parse(filter.to ?? span?.newest ?? '');
  const done = lookedTo === undefined ? 100 : Math.max(0, Math.min(100, ((newest - Date.parse(lookedTo)) / (newest - oldest)) * 100));
  return (
    <div className="by-name">
      <div className="log-note" role="status">
        <span>{t.log.counted(distinct, rows)}{cut && ` ${t.log.countCut}`}{going && lookedTo !== undefined && ` ${t.log.lookedTo(clockTime(lookedTo))}`}</span>
        {going && <Progress className="log-progress" value={Number.isNaN(done) ? 0 : done} aria-label={t.log.searching} color="ink" size="xs" />}
      </div>
      {names.length === 0 && !going && <Empty title={t.log.noMatch} />}
      <table className="names-table">
        <thead><tr><th scope="col">{t.log.columns.name}</th><th scope="col" className="number">{t.log.asked}</th><th scope="col" className="number">{t.log.blocked}</th><th scope="col" className="names-who">{t.log.columns.decided}</th><th scope="col" className="names-last">{t.log.last}</th></tr></thead>
        <tbody>
          {names.map((one) => (
            <tr key={one.name}>
              <td><Button variant="subtle" className="name-button" aria-label={one.name} onClick={() => onName(one.name)}><HostName name={one.name} /></Button></td>
              <td className="number">{t.number(one.count)}</td>
              <td className="number">{one.blocked + one.observed === 0 ? '' : t.number(one.blocked + one.observed)}</td>
              <td className="names-who">{one.decider !== 'none' && <span className="who" data-of={one.decider === 'household' ? 'you' : one.decider}><Mark of={one.decider === 'household' ? 'you' : one.decider} size={15} hollow={one.blocked === 0} /><span className="word">{one.decider === 'household' ? t.words.you : t.words[one.decider]}</span></span>}</td>
              <td className="names-last muted">{ago(one.lastAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
