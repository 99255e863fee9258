/** The audit as a file to hand to somebody. Pure. */
import type { AuditEntry } from '../../shared/history-api.ts';

const COLUMNS = ['n', 'at', 'event', 'by', 'list', 'listTitle', 'mode', 'modeBefore', 'name', 'reason', 'detail'] as const satisfies readonly (keyof AuditEntry)[];

/** RFC 4180; a text that a spreadsheet would take for a formula gets an apostrophe before it. */
function field(value: string | number | undefined): string {
  const text = String(value ?? '');
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Oldest first; CSV with a header line and CRLF, or a JSON array. */
export function exportAudit(entries: readonly AuditEntry[], format: 'csv' | 'json'): string {
  if (format === 'json') return `${JSON.stringify(entries, undefined, 1)}\n`;
  return [COLUMNS.join(','), ...entries.map((entry) => COLUMNS.map((column) => field(entry[column])).join(','))].map((line) => `${line}\r\n`).join('');
}
