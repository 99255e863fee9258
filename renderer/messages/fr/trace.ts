/** The trace: what happened, and what can be changed, in French. */
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';

const { n } = numbersOf('fr');

export const trace: Pick<Messages, 'trace' | 'sentence' | 'change'> = {
  trace: {
    title: 'Trace', close: 'Fermer la trace', theOrder: 'La décision', otherOrders: (count) => (count === 1 ? 'Une autre décision en vigueur le nomme' : `${n(count)} autres décisions en vigueur le nomment`), alsoOrders: 'l’ordonne aussi', evidence: 'Ce qui a été vu', change: 'Ce que vous pouvez changer', matched: 'Listes qui le nomment', none: 'Aucune liste ne le nomme.', steps: 'Comment cela s’est décidé', answered: 'Ce qui a été répondu',
    decided: 'a décidé', passed: 'a laissé passer', notReached: 'pas atteint', alsoMatched: 'le nomme, non appliquée', observed: 'observée', would: 'aurait décidé', line: (line) => `ligne ${n(line)}`, lineWhole: 'Afficher la ligne entière', lineLess: 'Afficher moins',
    stepNames: { guard: 'Qui peut demander', 'special-use': 'Noms qui restent dans le foyer', policy: 'Décisions, vos règles, vos listes', cache: 'Ce qui est déjà connu', forward: 'Demande en amont', inspect: 'Ce que dit la réponse et où elle mène' },
    via: (name) => `Il mène à ${name}, que la règle nomme.`, notAsked: 'amont non interrogé', from: (upstream) => `de ${upstream}`, edeNames: { 3: 'Stale Answer', 15: 'Blocked', 16: 'Censored', 17: 'Filtered', 18: 'Prohibited', 19: 'Stale NXDOMAIN Answer', 22: 'No Reachable Authority', 23: 'Network Error' },
  },
  sentence: {
    orderLaw: (court, to, since) => [`Bloqué par une décision${court ? ' de justice' : ''}. ${to === undefined ? 'On ne sait pas à qui elle s’adresse' : `Elle s’adresse à ${to}, pas à vous`} ; elle s’applique ici `, `du fait de votre abonnement à sa liste, le ${since}.`],
    orderNoCountry: ' Aucun pays n’est indiqué : Gavel ne dit donc pas si c’est une décision du vôtre.',
    orderAbroad: (country, since) => [`Bloqué par votre choix : la décision vient d’un autre pays que celui que vous avez indiqué (${country}). `, `Votre abonnement à sa liste date du ${since}.`],
    orderVoluntary: (since) => ['Bloqué par votre choix : un code volontaire ou la décision d’un organisme privé, pas d’une autorité. ', `Votre abonnement à sa liste date du ${since}.`],
    orderDoubtful: (since) => ['Bloqué par votre choix. La liste ne dit pas si cette décision est encore en vigueur ; elle est appliquée, marquée comme non vérifiée. ', `Votre abonnement à sa liste date du ${since}.`],
    family: (list) => ['Bloqué par votre filtre familial. ', `La liste « ${list} » le nomme.`], custom: (list) => ['Bloqué par votre choix. ', `La liste « ${list} » le nomme.`], own: (rule) => ['Bloqué par votre règle personnelle ', `${rule}.`],
    protection: (address) => ['Bloqué pour protéger ce foyer. ', `La réponse était ${address}, une adresse de réseau local, dont aucun nom public n’a besoin ; une page pourrait s’en servir pour atteindre vos propres appareils.`],
    observed: (list) => ['Non bloqué. ', `La liste « ${list} », que vous observez, l’aurait bloqué.`],
    pause: (list) => ['Non bloqué : vos choix étaient en pause. ', `La liste « ${list} » l’aurait bloqué.`], ownAllow: (list) => ['Non bloqué : votre règle personnelle l’autorise. ', `La liste « ${list} » l’aurait bloqué.`],
    listAllow: (list) => ['Non bloqué : une de vos listes l’autorise. ', `La liste « ${list} » l’aurait bloqué.`], setAside: ['Non bloqué : vous avez écarté ce nom de la décision. ', 'Les autres noms de la décision restent comme ils sont.'],
    delisted: (list) => ['Non bloqué. ', `La liste « ${list} » ne le nomme plus.`], collision: (list) => ['Non bloqué. ', `La liste « ${list} » ne le nomme pas : Gavel l’a pris une fois pour un autre nom, et en a pris note.`],
    timeout: (who) => [`${who} n’a pas répondu à temps. `, 'Personne ne l’a bloqué.'], unreachable: (who) => [`${who} n’a pas pu être joint. `, 'Personne ne l’a bloqué.'], upstreamError: (who) => [`${who} a répondu par une erreur. `, 'Personne ne l’a bloqué.'],
    access: ['Refusé : ', 'l’appareil qui demande n’est pas dans votre réseau.'], rateLimit: ['Refusé : ', 'l’appareil a envoyé trop de requêtes d’un coup.'], malformed: ['Refusé : ', 'ce n’était pas une requête DNS correcte.'], unsupported: ['Refusé : ', 'Gavel ne répond pas à ce genre de requête.'],
  },
  change: {
    setAside: 'Écarter ce seul nom de la décision', setAsideText: 'Il recevra sa réponse, avec tous les noms en dessous ; les autres noms de la décision restent comme ils sont. C’est noté à la date d’aujourd’hui, et s’annule à tout moment.', setAsideDo: 'Écarter…', undo: 'Lui appliquer de nouveau la décision', undoDo: 'Appliquer de nouveau…', undoText: (name, day) => `Vous avez écarté ${name} le ${day} ; il n’est pas bloqué.`,
    observe: 'Observer cette liste', observeText: 'Ses noms reçoivent leur réponse ; le journal note ce qui aurait été bloqué.', observeDo: 'Observer', enforce: 'Appliquer cette liste', enforceText: 'Ses noms sont bloqués dès la prochaine requête.', enforceDo: 'Appliquer',
    stop: 'Ne plus appliquer cette liste', stopText: 'Ses noms sont traités comme les autres. L’historique reste.', stopDo: 'Cesser…', allow: 'Autoriser ce nom', allowText: 'Par une règle personnelle, pour ce nom et ce qui est en dessous. Elle l’emporte sur vos listes, jamais sur une décision.', allowDo: 'Autoriser',
    block: 'Bloquer ce nom', blockText: 'Par une règle personnelle, pour ce nom et ce qui est en dessous.', blockDo: 'Bloquer', removeRule: 'Retirer votre règle', removeRuleText: (rule) => `C’est ${rule}, sous Listes, Vos règles.`, removeRuleDo: 'Retirer',
    orderFoot: 'Une règle d’autorisation n’y changerait rien : elle l’emporte sur vos propres listes, jamais sur une décision. Gavel dit qui a ordonné quoi, et à qui. Il ne dit pas ce que la loi vous demande.',
    confirmSetAside: (name) => `Écarter ${name} de la décision ?`, confirmStop: (list) => `Ne plus appliquer « ${list} » ?`, upstream: 'Aucune de vos listes ne contient ce nom ; une règle d’autorisation n’y change rien.', upstreamHeld: 'Vos listes n’ont pas décidé de ce nom ; une règle d’autorisation n’y change rien.',
    check: 'Comparer avec d’autres résolveurs', checkText: 'Compare ce que d’autres répondent. Rien n’est envoyé avant que vous choisissiez à qui demander.', checkDo: 'Comparer…', another: 'Le demander à un autre résolveur', anotherText: 'Pour ce nom et ce qui est en dessous. Celui que vous choisissez apprend le nom.', anotherDo: 'Choisir…', nothing: 'Ou laissez ainsi : la prochaine requête est traitée comme avant.',
  },
};
