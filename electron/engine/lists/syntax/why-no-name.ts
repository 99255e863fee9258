/** What is said of a text of a list that is no name. */
import type { LineFault } from '../../../../shared/faults.ts';
import type { ReportBuilder } from '../read-report.ts';

/** Why a text is not a name that a rule could be made of. */
export function whyNoName(text: string): { fault: LineFault; enforceable: boolean } {
  if (/^(?:[a-z][a-z0-9+.-]*:\/\/)?[^/?#:@[\]\s]*[a-z][^/?#:@[\]\s]*:\d{1,5}\/?$/i.test(text)) return { fault: { code: 'port' }, enforceable: false };
  if (/^[\d.]+(?:\/\d+)?$|^[^/]*:[^/]*:/.test(text)) return { fault: { code: 'ip-address' }, enforceable: false };
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text) || text.includes('/')) return { fault: { code: 'page-address' }, enforceable: false };
  if (/^\w(?:[\w-]*\w)?\.?$/.test(text)) return { fault: { code: 'single-label' }, enforceable: true };
  if (/^[\w.-]+$/.test(text)) {
    if (text.length > 254) return { fault: { code: 'name-too-long', characters: text.length }, enforceable: true };
    if (/[^.]{64}/.test(text)) return { fault: { code: 'label-too-long' }, enforceable: true };
  }
  return { fault: { code: text.includes('*') ? 'inner-wildcard' : 'no-name' }, enforceable: true };
}

/** Counts a text of which no rule could be made. */
export function skipNoName(text: string, number: number, line: string, report: ReportBuilder): void {
  const { fault, enforceable } = whyNoName(text);
  if (enforceable) report.skip(number, line, fault);
  else report.cannotEnforce(number, line, fault);
}
