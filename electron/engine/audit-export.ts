/** The audit as a file to hand to somebody. Pure. */
import type { AuditEntry } from '../../shared/history-api.ts';
import { csvField } from './csv-field.ts';

const COLUMNS = ['n', 'at', 'event', 'by', 'list', 'listTitle', 'mode', 'modeBefore', 'name', 'reason', 'detail'] as const satisfies readonly (keyof AuditEntry)[];

/** Oldest first; CSV with a header line and CRLF, or a JSON array. */
export function exportAudit(entries: readonly AuditEntry[], format: 'csv' | 'json'): string {
  if (format === 'json') return `${JSON.stringify(entries, undefined, 1)}\n`;
  return [COLUMNS.join(','), ...entries.map((entry) => COLUMNS.map((column) => csvField(entry[column])).join(','))].map((line) => `${line}\r\n`).join('');
}
