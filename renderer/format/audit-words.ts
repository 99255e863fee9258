/** An entry of the record of decisions as a sentence. */
import type { AuditEntry } from '../../shared/history-api.ts';
import { t } from '../messages/language.ts';

export function auditWords({ event, list, listTitle, mode, modeBefore, name }: AuditEntry): string {
  const title = listTitle ?? list ?? '';
  const modeWord = (of: AuditEntry['mode']): string => (of === undefined ? t.notKnown : t.lists.modes[of].toLowerCase());
  const { events } = t.audit;
  switch (event) {
    case 'list-added': return events[event](title, modeWord(mode));
    case 'mode-changed': return events[event](title, modeWord(mode), modeWord(modeBefore));
    case 'set-aside':
    case 'set-aside-undone': return events[event](name ?? '');
    case 'torn-line': return events[event]();
    default: return events[event](title);
  }
}
