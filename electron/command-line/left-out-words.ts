/** What the command line says of names that were left out of lists. */
import type { LeftOut, LeftOutBy } from '../../shared/left-out.ts';
import type { GuardReason } from '../../shared/list-updates.ts';
import { day } from './local-times.ts';
import { todayWords } from './order-today-words.ts';

const REASONS: Record<GuardReason, string> = {
  'own-upstream': 'your own upstream', 'list-host': 'one of your lists comes from there', 'captive-portal': 'devices ask it whether they are online', 'public-resolver': 'a public resolver', service: 'a service most homes use',
  platform: 'a host of a platform', popular: 'among the most visited names', 'public-suffix': 'everything below it belongs to many others', 'single-label': 'a whole top-level domain', 'ip-address': 'an address, not a name',
  pattern: 'a pattern that matches services', licensed: 'a licensed operator’s', relisted: 'was delisted before', 'allows-all': 'allows everything below it',
};

const whyWords = ({ reason, of }: LeftOut): string => (reason === undefined ? '' : ` (${REASONS[reason]}${of === undefined ? '' : `: ${of}`})`);

/** `“Ads” names it; you left it out on 2026-11-26 (a service most homes use)`. */
export function leftOutClause(out: LeftOut, name: string): string {
  const named = out.rule === name ? 'names it' : `names ${out.rule}`;
  return `“${out.listTitle}” ${named}; ${out.by === 'household' ? `you left ${out.rule === name ? 'it' : 'that'} out on ${day(out.at)}` : `it is left out since ${day(out.at)}, until you decide`}${whyWords(out)}`;
}

/** As a line beside the matches. */
export function leftOutLine(out: LeftOut): string {
  const where = out.line === undefined ? '' : `, line ${out.line}: ${out.text ?? ''}`;
  const idle = out.today === undefined ? '' : `, order ${out.order}: ${todayWords(out.today)}`;
  return `  - ${out.listTitle} (${out.kind}, ${out.mode}): ${out.rule}${where}${idle}, ${out.by === 'household' ? `left out by you on ${day(out.at)}` : `left out since ${day(out.at)}, you decide`}`;
}

/** Of a day of the past. */
export const leftOutThen = (by: LeftOutBy): string => (by === 'household' ? 'you had left it out of the list' : 'it was left out of the list until you decided');
