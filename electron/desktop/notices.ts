/** Notices of the system, where the household wants them: the engine's events in, Electron's notifications out. */
import { Notification } from 'electron';
import type { EngineClient } from '../../shared/engine-api.ts';
import { noticeWords } from '../../shared/notice-words.ts';
import type { Happening, NoticeChoice } from '../../shared/notices.ts';
import { Changes, happeningsOfRows } from './happenings.ts';
import { NoticeBoard } from './notice-board.ts';

export interface NoticesOptions {
  engine: EngineClient;
  choice: NoticeChoice;
  /** Absolute path of a PNG. */
  icon: string;
  /** Opens the window on a page of its router. */
  open: (page: string) => void;
  onFailure: (message: string) => void;
}

export interface Notices {
  /** The household chose otherwise. */
  use(choice: NoticeChoice): void;
  /** The engine started, or started anew: what is so now is no news. */
  started(): void;
  engineFailed(): void;
  stop(): void;
}

/** The household's day: the system's. */
const dayOf = (now: number): string => new Date(now).toLocaleDateString('sv');

export function createNotices({ engine, choice: first, icon, open, onFailure }: NoticesOptions): Notices {
  const board = new NoticeBoard();
  const changes = new Changes();
  /** A notification that nobody refers to is collected, and its click is lost. */
  const shown = new Set<Notification>();
  let choice = first;
  let timer: NodeJS.Timeout | undefined;

  function show(): void {
    const notice = board.take(Date.now(), choice.names);
    if (notice !== undefined && Notification.isSupported()) {
      const notification = new Notification({ title: 'Gavel', body: noticeWords(notice, choice.language).join('\n'), icon, silent: true });
      const gone = (): void => void shown.delete(notification);
      notification.on('click', () => {
        gone();
        open(notice.page);
      });
      notification.on('close', gone);
      shown.add(notification);
      notification.show();
    }
    plan();
  }

  function plan(): void {
    clearTimeout(timer);
    const { due } = board;
    if (due !== undefined) timer = setTimeout(show, Math.max(0, due - Date.now()));
  }

  function see(happenings: readonly Happening[]): void {
    if (!choice.on || happenings.length === 0) return;
    const now = Date.now();
    for (const happening of happenings) board.see(happening, now, dayOf(now));
    plan();
  }

  const stops = [
    engine.listen('queryLog.rows', ({ rows }) => { if (choice.on) see(happeningsOfRows(rows)); }),
    engine.listen('lists.changed', (lists) => see(changes.ofLists(lists))),
    engine.listen('status.changed', ({ upstreams }) => see(changes.ofUpstreams(upstreams))),
  ];

  return {
    use: (changed) => {
      choice = changed;
      if (choice.on) return;
      board.clear();
      plan();
    },
    started: () => {
      Promise.all([engine.call('lists.all', {}), engine.call('status.get', {})]).then(([lists, status]) => {
        see(changes.ofLists(lists));
        see(changes.ofUpstreams(status.upstreams));
      }, (error: unknown) => onFailure(`What is so already could not be asked for notices: ${error instanceof Error ? error.message : String(error)}`));
    },
    engineFailed: () => see([{ kind: 'engine-fails' }]),
    stop: () => {
      clearTimeout(timer);
      for (const stop of stops) stop();
    },
  };
}
