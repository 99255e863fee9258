/** What a first version of a list takes effect without, until the household decides. */
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';

const { n, plural } = numbersOf('fr');

export const firstVersion: Pick<Messages, 'first'> = {
  first: {
    left: (names) => `${plural(names, 'nom est laissé', 'noms sont laissés')} de côté en attendant votre choix`, leftWhy: 'Le reste de la liste s’applique. Ceux-ci gêneraient la plupart des foyers :',
    told: (names) => (names === 1 ? 'Un nom de la liste est très utilisé dans les foyers, ou très visité' : `${n(names)} noms de la liste sont très utilisés dans les foyers, ou très visités`), toldWhy: 'Ils s’appliquent comme le reste de la liste :', toldToo: (names) => `Appliqués, et très utilisés dans les foyers ou très visités : ${plural(names, 'nom', 'noms')}`,
    leaveOut: (names) => (names === 1 ? 'Le laisser de côté' : `Laisser ces ${n(names)} de côté`), apply: (names) => (names === 1 ? 'L’appliquer aussi' : `Appliquer aussi ces ${n(names)}`), fine: 'C’est bien ainsi',
    appliedSaid: 'La liste s’applique avec tous ses noms.', leftSaid: 'Ils restent de côté jusqu’à ce que vous reveniez dessus, dans les détails de la liste.', pill: 'Noms laissés de côté, à vous de choisir',
    previewLeft: (names) => (names === 1 ? 'Un nom de la liste gênerait la plupart des foyers et serait laissé de côté :' : `${n(names)} noms de la liste gêneraient la plupart des foyers et seraient laissés de côté :`), previewApply: 'Appliquer aussi ces noms',
    ask: (titles) => `Des noms sont laissés de côté en attendant votre choix : ${titles.map((title) => `« ${title} »`).join(', ')}.`, askWhy: 'Ils gêneraient la plupart des foyers ; le reste de la liste s’applique.',
  },
};
