/** What a list is for: in the language of the window where Gavel says it itself, else as its publisher does. */
import type { CatalogueEntry, ListView } from '../../shared/engine-api.ts';
import { t } from '../messages/language.ts';

export const purposeOf = ({ id, purpose }: Pick<CatalogueEntry, 'id' | 'purpose'>): string => t.publicLists.purpose(id) ?? purpose;

export const descriptionOf = ({ source, description }: Pick<ListView, 'source' | 'description'>): string | undefined => (source.type === 'built-in' ? t.publicLists.purpose(source.id) : undefined) ?? description;
