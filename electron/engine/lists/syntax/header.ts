/** `Title: …` and its like in the comments at the top of a list, as list makers write them. */
import type { OrderListHead } from '../../../../shared/order-list.ts';

const FIELD = /^[#!;]+\s*(title|description|homepage|home page|licen[cs]e|expires|last modified|updated|id)\s*:\s*(.+)$/i;

/** What is longer says nothing to people, and a run of blanks in it costs its length squared. */
const MAX_LINE = 2500;

/** Takes what one comment line says into the head; the first of each field counts. */
export function readHeaderLine(line: string, head: Partial<OrderListHead>): void {
  const found = FIELD.exec(line.slice(0, MAX_LINE).trim());
  if (found === null) return;
  const [, field = '', value = ''] = found;
  switch (field.toLowerCase()) {
    case 'title': head.title ??= value.slice(0, 200); break;
    case 'description': head.description ??= value.slice(0, 1000); break;
    case 'homepage':
    case 'home page': if (/^https?:\/\//i.test(value)) head.homepage ??= value.slice(0, 2000); break;
    case 'expires': head.expires ??= value.slice(0, 40); break;
    case 'last modified':
    case 'updated': head.updated ??= value.slice(0, 40); break;
    case 'id': head.id ??= value.slice(0, 64); break;
    default: head.licence ??= value.slice(0, 200);
  }
}
