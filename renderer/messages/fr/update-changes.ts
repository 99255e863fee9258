/** What an update of a list changed, order by order, and who took part in it, in French. */
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';

const { plural } = numbersOf('fr');

export const updateChanges: Pick<Messages, 'updateChanges'> = {
  updateChanges: {
    addressed: (to) => `Adressée à ${to}`,
    noNames: 'Aucune mise à jour n’a encore ajouté ni retiré de nom ; dès qu’une le fera, un graphique apparaîtra ici.',
    first: (names) => `lue pour la première fois, ${plural(names, 'nom', 'noms')}`,
    names: (added, removed, changed) => `noms : ${[added > 0 ? plural(added, 'ajouté', 'ajoutés') : '', removed > 0 ? plural(removed, 'retiré', 'retirés') : '', changed > 0 ? plural(changed, 'modifié', 'modifiés') : ''].filter((part) => part !== '').join(', ')}`,
    status: (order, before, after) => `${order} : avant, ${before} ; maintenant, ${after}`, isNew: (order, status) => `${order} : nouvelle, ${status}`, gone: (order) => `${order} : n’est plus sur la liste`, record: (order) => `${order} : sa fiche a changé`,
    more: (orders) => `et ${plural(orders, 'autre décision', 'autres décisions')}`,
    here: { status: (before, after) => `La liste dit : ${after} ; avant : ${before}`, isNew: (status) => `La liste nomme cette décision pour la première fois : ${status}`, gone: 'La liste ne nomme plus cette décision', record: 'La liste a changé la fiche de cette décision' },
    held: { 'update-held': 'Une mise à jour de sa liste a été retenue', 'held-update-taken': 'La mise à jour retenue a été prise', 'held-update-refused': 'La mise à jour retenue a été refusée' },
    byItself: 'Ce que Gavel a pris ou retenu de lui-même', nothingByItself: 'Aucune liste de décisions n’a été mise à jour.',
  },
};
