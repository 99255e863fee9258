/** Who decided what about orders in this house, newest first, and the whole of it as a file. */
import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import type { AuditEntry } from '../../shared/history-api.ts';
import { exportAudit, useAudit } from '../api/list-queries.ts';
import { PageHeader } from '../components/page-header.tsx';
import { saveFile } from '../components/save-file.ts';
import { say } from '../components/say.ts';
import { Empty, Failing, Loading } from '../components/states.tsx';
import { auditDetail, auditWords } from '../format/audit-words.ts';
import { dayOf, minuteTime } from '../format/times.ts';
import { t } from '../messages/language.ts';

const save = (format: 'csv' | 'json'): void => void exportAudit(format).then(saveFile, say);

function Row({ entry }: { entry: AuditEntry }): ReactElement {
  const { at, by, reason } = entry;
  const detail = auditDetail(entry);
  return (
    <tr>
      <td className="nowrap">{dayOf(at)} {minuteTime(at)}</td>
      <td>{auditWords(entry)}{reason !== undefined && <span className="muted"> {t.audit.reason(reason)}</span>}{detail !== '' && <span className="muted">: {detail}</span>}</td>
      <td>{t.audit.by[by] ?? by}</td>
    </tr>
  );
}

export function AuditPage(): ReactElement {
  const audit = useAudit();
  const rows = audit.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <>
      <PageHeader title={t.audit.title}><Button aria-label={t.audit.saveAs(t.audit.csv)} onClick={() => save('csv')}>{t.audit.csv}</Button><Button aria-label={t.audit.saveAs(t.audit.json)} onClick={() => save('json')}>{t.audit.json}</Button></PageHeader>
      <div className="page">
        <p className="muted intro">{t.audit.text}</p>
        {audit.data === undefined && (audit.error === null ? <Loading /> : <Failing error={audit.error} retry={() => void audit.refetch()} />)}
        {audit.data !== undefined && rows.length === 0 && <Empty title={t.audit.none} />}
        {rows.length > 0 && (
          <table className="plain-table audit">
            <thead><tr><th scope="col">{t.audit.when}</th><th scope="col">{t.audit.what}</th><th scope="col">{t.audit.who}</th></tr></thead>
            <tbody>{rows.map((entry) => <Row key={entry.n} entry={entry} />)}</tbody>
          </table>
        )}
        {audit.hasNextPage && <div className="actions"><Button loading={audit.isFetchingNextPage} onClick={() => void audit.fetchNextPage()}>{t.audit.older}</Button></div>}
      </div>
    </>
  );
}
