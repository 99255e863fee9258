/** What is said of a text of a list that is no name. */
import type { ReportBuilder } from '../read-report.ts';

/** Why a text is not a name that a rule could be made of. */
export function whyNoName(text: string): { reason: string; enforceable: boolean } {
  if (/^[\d.]+(?:\/\d+)?$|:.*:/.test(text)) return { reason: 'cannot be enforced by DNS: an IP address', enforceable: false };
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text) || text.includes('/')) return { reason: 'cannot be enforced by DNS: an address with a path', enforceable: false };
  if (/^[\w-]+\.?$/.test(text)) return { reason: 'a single label would block a whole top-level domain', enforceable: true };
  if (/^[\w.-]+$/.test(text)) {
    if (text.length > 254) return { reason: `a name of ${text.length} characters; DNS has names of up to 253`, enforceable: true };
    if (/[^.]{64}/.test(text)) return { reason: 'a label of more than 63 characters, which DNS does not have', enforceable: true };
  }
  return { reason: text.includes('*') ? 'a wildcard within a name; only “*.” before a name can be read' : 'not a DNS name', enforceable: true };
}

/** Counts a text of which no rule could be made. */
export function skipNoName(text: string, number: number, line: string, report: ReportBuilder): void {
  const { reason, enforceable } = whyNoName(text);
  if (enforceable) report.skip(number, line, reason);
  else report.cannotEnforce(number, line, reason);
}
