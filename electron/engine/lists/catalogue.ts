/**
 * Public lists that a household may want, so that nobody has to hunt for addresses. Nothing of them is copied here; each is fetched from
 * its publisher when it is subscribed. Licences and addresses as their publishers gave them in 2026; where that is not
 * known, a licence or a size is absent and shown as not known. Sizes grow, so only their class is told.
 */
import type { CatalogueEntry, ListView } from '../../../shared/engine-api.ts';
import { builtIns } from './built-in.ts';
import { CUSTOM } from './catalogue/custom.ts';
import { FAMILY } from './catalogue/family.ts';
import { REGISTERS } from './catalogue/registers.ts';

/** What comes with Gavel: a household that gave one up finds it again here. */
const BUILT_IN: readonly CatalogueEntry[] = builtIns.map(({ id, kind, title, description, homepage, licence, country }) => ({
  id, kind, title, group: 'built-in', purpose: description, builtIn: id, syntax: kind === 'court-order' ? 'order-list-json' : 'domains', size: 'small',
  ...(homepage === undefined ? {} : { homepage }), ...(licence === undefined ? {} : { licence }), ...(country === undefined ? {} : { country }),
}));

const CATALOGUE: readonly CatalogueEntry[] = [...BUILT_IN, ...REGISTERS, ...FAMILY, ...CUSTOM];

/** The catalogue, with the subscription that uses an entry already. */
export function catalogueOf(lists: readonly Pick<ListView, 'id' | 'source'>[]): (CatalogueEntry & { list?: string })[] {
  const bySource = new Map(lists.flatMap(({ id, source }) => (source.type === 'url' ? [[source.url, id] as const] : source.type === 'built-in' ? [[source.id, id] as const] : [])));
  return CATALOGUE.map((entry) => {
    const list = bySource.get(entry.builtIn ?? entry.url ?? '');
    return list === undefined ? entry : { ...entry, list };
  });
}
