/** A text of an order: in the language of the window where Gavel wrote it, else as it was published. */
import { fillRemark, readRemark } from '../../shared/own-remarks.ts';
import { t } from '../messages/language.ts';
import { partialDay } from './times.ts';

export function remarkWords(text: string): string {
  const own = readRemark(text);
  if (own === undefined) return text;
  const { day } = own.facts;
  return fillRemark(t.remarks[own.remark], day === undefined ? own.facts : { ...own.facts, day: partialDay(day) });
}
