/** What upstreams blocked, from the log: the newest as a card with its evidence, the others as a list; no local list is blamed. */
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import type { LogRow } from '../../shared/verdict.ts';
import { upstreamName } from '../../shared/upstream-name.ts';
import { client } from '../api/client.ts';
import { useLists, useOverview } from '../api/queries.ts';
import { EvidenceFacts, EvidenceScale, findingOf } from '../components/evidence.tsx';
import { HostName } from '../components/host-name.tsx';
import { Mark } from '../components/mark.tsx';
import { Failing, Loading } from '../components/states.tsx';
import { deviceWords } from '../format/device-label.ts';
import { clockTime } from '../format/times.ts';
import { titleOf } from '../format/list-words.ts';
import { t } from '../messages/language.ts';
import { upstreamSentence } from '../verdict-words.ts';
import { AskAnother } from './ask-another.tsx';
import { newestOfEach } from './newest-of-each.ts';

const ROWS = 200;
const SHOWN = 12;

/** Titles of the lists that matched a row; none of them decided it. */
function useListTitles(row: LogRow): string[] {
  const lists = useLists().data ?? [];
  return [...new Set(row.matched.map((match) => titleOf(lists.find(({ id }) => id === match.list)?.title ?? match.list)))];
}

function Card({ row, onCheck }: { row: LogRow; onCheck: (name: string) => void }): ReactElement {
  const [asking, setAsking] = useState(false);
  const titles = useListTitles(row);
  const [what = '', why = ''] = upstreamSentence(row);
  const who = upstreamName(row.upstream ?? t.words.upstream);
  return (
    <article className="card up-card" aria-label={row.name}>
      <div className="up-card-top">
        <span className="who" data-of="upstream"><Mark of="upstream" size={16} /> {row.stated === 'suspected' ? t.blocks.maybe(who) : t.blocks.blocked(who)}</span>
        <span className="muted">{clockTime(row.at)}, {deviceWords(row.device)}</span>
      </div>
      <h3 className="up-card-name" translate="no">{row.name}</h3>
      <EvidenceScale finding={findingOf(row)} />
      <p className="up-card-sentence"><strong>{what}</strong>{why}</p>
      <EvidenceFacts row={row} lists={titles} />
      <div className="actions">
        <Button variant="outline" onClick={() => onCheck(row.name)}>{t.blocks.check}</Button>
        <Button variant="subtle" onClick={() => setAsking(true)}>{t.blocks.another}</Button>
        <Link className="link up-trace" to={`/log/${row.id}`}>{t.blocks.trace}</Link>
      </div>
      <p className="muted">{t.check.costAny}</p>
      <AskAnother name={row.name} opened={asking} onClose={() => setAsking(false)} />
    </article>
  );
}

function Earlier({ row, here, onOpen }: { row: LogRow; here: boolean; onOpen: () => void }): ReactElement {
  const who = upstreamName(row.upstream ?? t.words.upstream);
  return (
    <li>
      <button type="button" className="up-earlier" aria-current={here} onClick={onOpen}>
        <HostName name={row.name} />
        <span className="up-word">{t.findings[findingOf(row)]}</span>
        <span className="at">{clockTime(row.at)}</span>
        <span className="muted cut">{t.label(who)} {t.blocks.signs[row.evidence?.sign ?? 'ede']}</span>
      </button>
    </li>
  );
}

export function UpstreamBlocks({ onCheck }: { onCheck: (name: string) => void }): ReactElement {
  const rows = useQuery({ queryKey: ['upstreamBlocks'], queryFn: () => client.call('queryLog.page', { limit: ROWS, filter: { decider: ['upstream'], outcome: ['blocked'] } }), refetchInterval: 10_000 });
  const count = useOverview(24).data?.totals.upstream;
  const [chosen, setChosen] = useState<string>();
  const all = newestOfEach(rows.data?.rows ?? []).slice(0, SHOWN);
  const row = all.find(({ id }) => id === chosen) ?? all[0];
  return (
    <section className="block" aria-labelledby="blocks-title">
      <div className="up-blocks-head"><h2 className="section-title" id="blocks-title">{t.blocks.title}</h2>{count !== undefined && <span className="muted">{t.blocks.count(count)}</span>}</div>
      {rows.data === undefined && (rows.error === null ? <Loading /> : <Failing error={rows.error} retry={() => void rows.refetch()} />)}
      {rows.data !== undefined && row === undefined && <p className="muted">{t.blocks.none}</p>}
      {row !== undefined && (
        <div className="up-blocks">
          <Card key={row.id} row={row} onCheck={onCheck} />
          <div className="block">
            {all.length > 1 && <h3 className="trace-section">{t.blocks.earlier}</h3>}
            {all.length > 1 && <ul className="small-table">{all.map((each) => <Earlier key={each.id} row={each} here={each.id === row.id} onOpen={() => setChosen(each.id)} />)}</ul>}
          </div>
        </div>
      )}
      {row !== undefined && <p className="muted">{t.blocks.foot}</p>}
    </section>
  );
}
