/**
 * Public lists that a household may want, so that nobody has to hunt for addresses. Nothing of them is copied here; each is fetched from
 * its publisher when it is subscribed. Licences and addresses as their publishers gave them in 2026; where that is not
 * known, a licence or a size is absent and shown as not known. Sizes grow, so only their class is told.
 */
import type { CatalogueEntry, ListView } from '../../../shared/engine-api.ts';
import { CUSTOM } from './catalogue/custom.ts';
import { FAMILY } from './catalogue/family.ts';
import { REGISTERS } from './catalogue/registers.ts';

const CATALOGUE: readonly CatalogueEntry[] = [...REGISTERS, ...FAMILY, ...CUSTOM];

/** The catalogue, with the subscription that uses an entry already. */
export function catalogueOf(lists: readonly Pick<ListView, 'id' | 'source'>[]): (CatalogueEntry & { list?: string })[] {
  const byUrl = new Map(lists.flatMap(({ id, source }) => (source.type === 'url' ? [[source.url, id] as const] : [])));
  return CATALOGUE.map((entry) => {
    const list = entry.url === undefined ? undefined : byUrl.get(entry.url);
    return list === undefined ? entry : { ...entry, list };
  });
}
