/** Exports of the query log that are under way: each is fetched piece by piece by whoever writes the file, and watched by the page. */
import crypto from 'node:crypto';
import { AppError } from '../../shared/app-error.ts';
import type { LogFilter } from '../../shared/engine-api.ts';
import type { LogExportFormat, LogExportState } from '../../shared/log-api.ts';
import { localDay } from './local-day.ts';
import type { QueryLog } from './query-log/log-record.ts';

/** Exports remembered; the oldest go first. */
const MAX_JOBS = 20;

interface Job extends LogExportState {
  format: LogExportFormat;
  filter: LogFilter;
  /** Where the next piece begins. */
  before: string;
}

const shown = ({ format: _format, filter: _filter, before: _before, ...state }: Job): LogExportState => state;

export class LogExports {
  private readonly log: QueryLog;
  private readonly clock: () => number;
  private readonly jobs = new Map<string, Job>();

  constructor(log: QueryLog, clock: () => number) {
    this.log = log;
    this.clock = clock;
  }

  /** Notes what is wanted; nothing is read before the first piece is fetched. Rows that come later are not part of it. */
  start(format: LogExportFormat, filter: LogFilter): LogExportState {
    for (const id of this.jobs.keys()) {
      if (this.jobs.size < MAX_JOBS) break;
      this.jobs.delete(id);
    }
    const job: Job = {
      job: crypto.randomUUID(), state: 'waiting', fileName: `gavel-log-${localDay(this.clock())}.${format}`, mediaType: format === 'csv' ? 'text/csv' : 'application/json', rows: 0, bytes: 0, progress: 0,
      format, filter, before: String((this.clock() + 1) * 1024),
    };
    this.jobs.set(job.job, job);
    return shown(job);
  }

  private find(id: string): Job {
    const job = this.jobs.get(id);
    if (job === undefined) throw new AppError('not-found', { code: 'export-unknown' });
    return job;
  }

  state(id: string): LogExportState {
    return shown(this.find(id));
  }

  cancel(id: string): LogExportState {
    const job = this.find(id);
    if (job.state === 'waiting' || job.state === 'running') job.state = 'cancelled';
    return shown(job);
  }

  /** @throws AppError `conflict` when it was cancelled or is done, `unavailable` when the log cannot be read */
  async next(id: string): Promise<{ text: string; done: boolean }> {
    const job = this.find(id);
    if (job.state !== 'waiting' && job.state !== 'running') throw new AppError('conflict', { code: 'export-over', state: job.state });
    job.state = 'running';
    try {
      const { text, rows, next, progress } = await this.log.exportPiece({ format: job.format, filter: job.filter, before: job.before, first: job.bytes === 0, rowsBefore: job.rows });
      job.rows += rows;
      job.bytes += Buffer.byteLength(text);
      job.progress = progress;
      if (next === undefined) {
        job.state = 'done';
        return { text, done: true };
      }
      job.before = next;
      return { text, done: false };
    } catch (error) {
      job.state = 'failed';
      job.error = (error as Error).message;
      throw error;
    }
  }
}
