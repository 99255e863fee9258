/** What an update of a list changed, order by order, and who took part in it. */
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';

const { n, plural } = numbersOf('de');

export const updateChanges = {
  updateChanges: {
    addressed: (to) => `Gerichtet an ${to}`,
    noNames: 'Bisher hat kein Update einen Namen hinzugefügt oder entfernt; sobald eines das tut, steht hier ein Diagramm.',
    first: (names) => `zum ersten Mal gelesen, ${plural(names, 'Name', 'Namen')}`,
    names: (added, removed, changed) => `Namen: ${[added > 0 ? `${n(added)} hinzugefügt` : '', removed > 0 ? `${n(removed)} entfernt` : '', changed > 0 ? `${n(changed)} geändert` : ''].filter((part) => part !== '').join(', ')}`,
    status: (order, before, after) => `${order}: vorher ${before}, jetzt ${after}`, isNew: (order, status) => `${order}: neu, ${status}`, gone: (order) => `${order}: steht nicht mehr auf der Liste`, record: (order) => `${order}: Angaben geändert`,
    more: (orders) => `und ${plural(orders, 'weitere Anordnung', 'weitere Anordnungen')}`,
    here: { status: (before, after) => `Die Liste sagt: ${after}; vorher: ${before}`, isNew: (status) => `Die Liste nennt diese Anordnung zum ersten Mal: ${status}`, gone: 'Die Liste nennt diese Anordnung nicht mehr', record: 'Die Liste hat ihre Angaben zu dieser Anordnung geändert' },
    held: { 'update-held': 'Ein Update ihrer Liste wurde zurückgehalten', 'held-update-taken': 'Das zurückgehaltene Update wurde übernommen', 'held-update-refused': 'Das zurückgehaltene Update wurde abgelehnt' },
    byItself: 'Was Gavel von selbst übernommen oder zurückgehalten hat', nothingByItself: 'Keine Liste von Anordnungen wurde aktualisiert.',
  },
} satisfies Pick<Messages, 'updateChanges'>;
