/** Names that were left out of a list: why they are answered, and how they are counted. */
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';
import { depuis, le } from './days.ts';

const { n, plural } = numbersOf('fr');

export const leftOut: Pick<Messages, 'leftOut'> = {
  leftOut: {
    sentence: { household: (list, day) => `aurait sa réponse : ${list} le nomme, et vous l’avez laissé de côté ${le(day)}.`, waiting: (list, day) => `aurait sa réponse : ${list} le nomme ; il est laissé de côté ${depuis(day)}, en attendant votre choix.` },
    observed: 'Cette liste est seulement observée : le nom aurait sa réponse de toute façon.',
    word: { household: (day) => `laissé de côté par vous, ${day}`, waiting: (day) => `laissé de côté ${depuis(day)}, à vous de choisir` }, because: (reason) => `motif : ${reason}`,
    step: 'laissé de côté dans sa liste', answered: (list) => ['A reçu sa réponse. ', `${list} le nomme ; il y était laissé de côté.`],
    change: (list) => `Le reprendre de ${list}`, changeText: { enforce: (rule) => `Cette liste bloque ${rule} dès la prochaine requête.`, observe: (rule) => `Cette liste note ${rule} dès la prochaine requête, et il reçoit sa réponse.`, off: (rule) => `${rule} comptera de nouveau quand cette liste servira.` },
    changeOrder: (rule) => `${rule} est traité comme les autres noms de sa décision dès la prochaine requête. Noté à la date du jour.`, changeAllow: (rule) => `L’exception ${rule} de la liste vaut de nouveau dès la prochaine requête.`, changeDo: 'Le reprendre', taken: (rule, list) => `${rule} est repris de ${list}.`,
    of: (name) => `appliqué, il bloquerait ${name}`, previewApplied: (names) => (names === 1 ? 'Un nom de la liste gênerait la plupart des foyers, et sera appliqué quand même :' : `${n(names)} noms de la liste gêneraient la plupart des foyers, et seront appliqués quand même :`),
    besides: (names) => (names === 1 ? 'Un autre serait laissé de côté.' : `${n(names)} autres seraient laissés de côté.`), counts: (out, delisted) => [out > 0 ? plural(out, 'laissé de côté', 'laissés de côté') : '', delisted > 0 ? plural(delisted, 'radié', 'radiés') : ''].filter((part) => part !== '').join(', '),
    spans: { household: (from, until) => (until === undefined ? depuis(from) : `de ${from} à ${until}`), waiting: (from, until) => (until === undefined ? `${depuis(from)}, en attendant votre choix` : `de ${from} à ${until}, avant votre choix`) }, label: 'Laissé de côté ici',
    onDay: { household: 'laissé de côté par vous', waiting: 'laissé de côté en attendant votre choix' }, decision: (list, rule) => `Une requête ici aurait reçu sa réponse : ${list} nommait ${rule}, qui y était laissé de côté.`,
    report: 'Noms laissés de côté dans les listes de décisions', reportNone: 'Aucun nom n’a été laissé de côté.', reportFirst: (shown, all) => `Les ${n(shown)} premiers sur ${n(all)}.`, reportBy: { household: 'par le foyer', waiting: 'par Gavel, en attendant le choix du foyer' },
    asks: (held, first) => [held > 0 ? plural(held, 'mise à jour retenue', 'mises à jour retenues') : '', first > 0 ? plural(first, 'nouvelle liste attend votre choix', 'nouvelles listes attendent votre choix') : ''].filter((part) => part !== '').join(', '),
  },
};
