/** What a list is for, in the language of the window where Gavel says it itself, else as its publisher does; and what the guard says of an update. */
import type { CatalogueEntry, ListView } from '../../shared/engine-api.ts';
import type { GuardAlarm } from '../../shared/list-updates.ts';
import { t } from '../messages/language.ts';

export const purposeOf = ({ id, purpose }: Pick<CatalogueEntry, 'id' | 'purpose'>): string => t.publicLists.purpose(id) ?? purpose;

export const descriptionOf = ({ source, description }: Pick<ListView, 'source' | 'description'>): string | undefined => (source.type === 'built-in' ? t.publicLists.purpose(source.id) : undefined) ?? description;

/** The title of a list: translated where Gavel gave it, else as its publisher or the household wrote it. */
export const titleOf = (title: string): string => t.publicLists.title(title);

export const syntaxName = (syntax: string): string => t.syntaxes[syntax] ?? syntax;

export function alarmWords(alarm: GuardAlarm): string {
  switch (alarm.alarm) {
    case 'dropped': return t.held.alarms.dropped(alarm);
    case 'grown': return t.held.alarms.grown(alarm);
    case 'lifted': return t.held.alarms.lifted(alarm);
    case 'exchanged': return t.held.alarms.exchanged(alarm);
    case 'orders-lost': return t.held.alarms['orders-lost'](alarm);
    case 'syntax-changed': return t.held.alarms['syntax-changed']({ ...alarm, before: syntaxName(alarm.before), after: syntaxName(alarm.after) });
  }
}
