/** Entries of the record of decisions in words. */
import type { AuditFact } from '../../shared/audit-facts.ts';
import type { AuditEntry } from '../../shared/history-api.ts';
import { t } from '../messages/language.ts';
import { alarmWords, syntaxName, titleOf } from './list-words.ts';
import { sentence } from './sentence.ts';
import { updateWords } from './update-words.ts';

const modeWord = (mode: AuditEntry['mode']): string => (mode === undefined ? t.notKnown : t.lists.modes[mode].toLowerCase());

/** The same where the list is known: on the page of one of its orders. */
export function shortAuditWords(entry: AuditEntry): string {
  const { short } = t.audit;
  switch (entry.event) {
    case 'list-added': return short['list-added'](modeWord(entry.mode));
    case 'list-removed': return short['list-removed'];
    case 'update-held':
    case 'held-update-taken':
    case 'held-update-refused': return t.updateChanges.held[entry.event];
    case 'mode-changed': return short['mode-changed'](modeWord(entry.mode), modeWord(entry.modeBefore));
    default: return auditWords(entry);
  }
}

export function auditWords({ event, list, listTitle, mode, modeBefore, name }: AuditEntry): string {
  const title = titleOf(listTitle ?? list ?? '');
  const { events } = t.audit;
  switch (event) {
    case 'list-added': return events[event](title, modeWord(mode));
    case 'mode-changed': return events[event](title, modeWord(mode), modeWord(modeBefore));
    case 'set-aside':
    case 'set-aside-undone': return events[event](name ?? '');
    case 'name-included': return events[event](title, name ?? '');
    case 'torn-line': return events[event]();
    default: return events[event](title);
  }
}

function factWords(fact: AuditFact): string {
  const facts = t.auditFacts;
  switch (fact.code) {
    case 'held': return [...fact.alarms.map(alarmWords), ...(fact.names.length === 0 ? [] : [facts.missed(fact.names.join(', '), fact.more)])].join(' ');
    case 'without': return facts.without(fact.names.join(', '), fact.more);
    case 'pinned': return facts.pinned(fact.keyId);
    case 'unpinned': return facts.unpinned;
    case 'read-as': return facts['read-as'](syntaxName(fact.syntax));
    case 'recognised': return facts.recognised;
  }
}

/** What happened, as a sentence of its own; a line of an earlier version says it in the engine's words. */
export function auditDetail({ event, detail, fact, update }: AuditEntry): string | undefined {
  if (update !== undefined) return sentence(updateWords(update));
  if (fact !== undefined) return factWords(fact);
  return detail === undefined || event === 'torn-line' ? undefined : t.foreign(sentence(detail));
}
