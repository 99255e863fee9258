/** What acts on the whole log: going to a time, columns, a file of it, forgetting; each in a dialogue of its own, from one menu. */
import { ActionIcon, Button, Checkbox, Menu, Modal, Progress, Radio, TextInput } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { memo, useState, type ReactElement } from 'react';
import { useNavigate } from 'react-router';
import type { LogFilter } from '../../shared/engine-api.ts';
import type { LogExportFormat } from '../../shared/log-api.ts';
import { client } from '../api/client.ts';
import { ConfirmForget } from '../components/confirm-forget.tsx';
import { openKeys } from '../components/key-overview.tsx';
import { say } from '../components/say.ts';
import { t } from '../messages/language.ts';
import type { Destination } from './log-feed.ts';
import { chooseColumns, COLUMNS, useColumns, usualColumns } from '../components/log-columns.ts';

interface DialogueProps {
  opened: boolean;
  onClose: () => void;
}

const HOUR_MS = 3_600_000;

/** Midnight of a day before today, in the reader's own time. */
function midnight(daysAgo: number): string {
  const day = new Date();
  day.setHours(0, 0, 0, 0);
  day.setDate(day.getDate() - daysAgo);
  return day.toISOString();
}

function GoTo({ opened, onClose, onJump }: DialogueProps & { onJump: (to: Destination) => void }): ReactElement {
  const [at, setAt] = useState('');
  const go = (to: Destination): void => {
    onClose();
    onJump(to);
  };
  const moment = Date.parse(at);
  return (
    <Modal opened={opened} onClose={onClose} title={t.log.goTo} closeButtonProps={{ 'aria-label': t.close }}>
      <form className="dialogue" onSubmit={(event) => { event.preventDefault(); if (!Number.isNaN(moment)) go({ at: new Date(moment + 1).toISOString() }); }}>
        <TextInput type="datetime-local" label={t.log.goToTime} description={t.log.goToText} value={at} onChange={(event) => setAt(event.currentTarget.value)} data-autofocus />
        <div className="quick">
          <Button onClick={() => go('newest')}>{t.log.newest}</Button>
          <Button onClick={() => go({ at: midnight(0) })}>{t.log.yesterday}</Button>
          <Button onClick={() => go({ at: midnight(6) })}>{t.log.weekAgo}</Button>
          <Button onClick={() => go('oldest')}>{t.log.oldest}</Button>
        </div>
        <div className="modal-actions"><Button type="submit" variant="filled" disabled={Number.isNaN(moment)}>{t.log.go}</Button></div>
      </form>
    </Modal>
  );
}

function ChooseColumns({ opened, onClose }: DialogueProps): ReactElement {
  const columns = useColumns();
  return (
    <Modal opened={opened} onClose={onClose} title={t.log.chooseColumns} closeButtonProps={{ 'aria-label': t.close }}>
      <div className="dialogue">
        <p className="muted">{t.log.columnsText}</p>
        {COLUMNS.map((column) => (
          <Checkbox
            key={column} label={t.log.columnNames[column]} checked={columns.includes(column)} disabled={column === 'name'}
            onChange={(event) => chooseColumns(event.currentTarget.checked ? [...columns, column] : columns.filter((other) => other !== column))}
          />
        ))}
        <div className="modal-actions"><Button onClick={usualColumns}>{t.log.usualColumns}</Button><Button variant="filled" onClick={onClose}>{t.log.done}</Button></div>
      </div>
    </Modal>
  );
}

/** Starts an export and hands it to who writes the file: the desktop app, or the browser's own download. */
async function begin(format: LogExportFormat, filter: LogFilter): Promise<string> {
  const { job } = await client.call('queryLog.export', { format, filter });
  if (client.saveExport !== undefined) client.saveExport(job).then(({ saved }) => { if (saved) say(t.log.exportSaved); }, (error: unknown) => say(error as Error));
  else {
    const link = document.createElement('a');
    link.href = `/api/export/${job}`;
    link.download = '';
    document.body.append(link);
    link.click();
    link.remove();
  }
  return job;
}

function Export({ opened, onClose, filter }: DialogueProps & { filter: LogFilter }): ReactElement {
  const [format, setFormat] = useState<LogExportFormat>('csv');
  const [job, setJob] = useState<string>();
  const state = useQuery({
    queryKey: ['export', job], enabled: job !== undefined, queryFn: () => client.call('queryLog.exportState', { job: job ?? '' }),
    refetchInterval: ({ state: { data } }) => (data === undefined || data.state === 'waiting' || data.state === 'running' ? 300 : false),
  }).data;
  const going = job !== undefined && (state === undefined || state.state === 'waiting' || state.state === 'running');
  const cancel = (): void => {
    if (job !== undefined) client.call('queryLog.exportCancel', { job }).catch(say);
    setJob(undefined);
  };
  return (
    <Modal opened={opened} onClose={onClose} title={t.log.export} closeButtonProps={{ 'aria-label': t.close }}>
      <div className="dialogue">
        <p className="modal-text">{Object.keys(filter).length === 0 ? t.log.exportAll : t.log.exportFiltered}</p>
        <Radio.Group label={t.log.exportFormat} value={format} onChange={(value) => setFormat(value as LogExportFormat)}>
          <div className="filter-pair"><Radio value="csv" label={t.log.exportCsv} disabled={going} /><Radio value="json" label={t.log.exportJson} disabled={going} /></div>
        </Radio.Group>
        {state !== undefined && (
          <div role="status">
            <Progress value={state.progress * 100} aria-label={t.log.export} color="ink" size="sm" />
            <p className="muted">{t.log.exportStates[state.state](state.rows, state.bytes)}{state.error !== undefined && ` ${t.foreign(state.error)}`}</p>
          </div>
        )}
        <div className="modal-actions">
          {going ? <Button onClick={cancel}>{t.log.exportStop}</Button> : <Button onClick={onClose}>{t.close}</Button>}
          <Button variant="filled" loading={going} onClick={() => void begin(format, filter).then(setJob, say)}>{t.log.exportDo}</Button>
        </div>
      </div>
    </Modal>
  );
}

/** Forgets what was asked since a moment, and says how much that was. */
async function forgetSince(from: string): Promise<void> {
  const { forgotten } = await client.call('queryLog.forget', { from });
  say(t.keeping.forgotten(forgotten));
}

interface LogToolsProps {
  filter: LogFilter;
  onJump: (to: Destination) => void;
  onForgotten: () => void;
  byName: boolean;
  onBy: (name: boolean) => void;
}

export const LogTools = memo(function LogTools({ filter, onJump, onForgotten, byName, onBy }: LogToolsProps): ReactElement {
  const [open, setOpen] = useState<'go-to' | 'columns' | 'export'>();
  const [forgetting, setForgetting] = useState<{ from: string }>();
  const navigate = useNavigate();
  const close = (): void => setOpen(undefined);
  return (
    <>
      <Menu position="bottom-end" shadow="md" width={220} returnFocus>
        <Menu.Target><ActionIcon aria-label={t.log.tools}><IconDots size={17} stroke={1.6} aria-hidden /></ActionIcon></Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => onBy(!byName)}>{byName ? t.log.showRows : t.log.showNames}</Menu.Item>
          {!byName && <Menu.Item onClick={() => setOpen('go-to')}>{t.log.goTo}…</Menu.Item>}
          {!byName && <Menu.Item onClick={() => setOpen('columns')}>{t.log.chooseColumns}…</Menu.Item>}
          <Menu.Item onClick={() => setOpen('export')}>{t.log.export}…</Menu.Item>
          <Menu.Item onClick={openKeys}>{t.keys.title}</Menu.Item>
          <Menu.Divider />
          <Menu.Item onClick={() => setForgetting({ from: new Date(Date.now() - HOUR_MS).toISOString() })}>{t.keeping.forgetHour}…</Menu.Item>
          <Menu.Item onClick={() => void navigate('/settings?part=log')}>{t.keeping.whatIsKept}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <GoTo opened={open === 'go-to'} onClose={close} onJump={onJump} />
      <ChooseColumns opened={open === 'columns'} onClose={close} />
      <Export opened={open === 'export'} onClose={close} filter={filter} />
      <ConfirmForget what={forgetting} title={t.keeping.forgetHourTitle} onClose={() => setForgetting(undefined)} onConfirm={() => { if (forgetting !== undefined) void forgetSince(forgetting.from).then(onForgotten, say); }} />
    </>
  );
});
