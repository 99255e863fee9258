/** What an answer leads to, and orders that do not block today, in French. */
import type { Messages } from '../en.ts';
import { depuis, instant, le } from './days.ts';
import { stop } from '../full-stop.ts';

const idle = (word: string) => (day: string | undefined): string => (day === undefined ? `${word} ; ne bloque pas` : `${word} ${depuis(day)} ; ne bloque pas`);

export const behind: Pick<Messages, 'behind' | 'whose' | 'orderToday'> = {
  behind: {
    title: (via) => `Ce qui nomme ${via}`,
    blocked: {
      law: (via) => `serait bloqué : sa réponse mène à ${via}, que nomme une décision en vigueur.`, order: (via) => `serait bloqué, par votre choix : sa réponse mène à ${via}, que nomme une décision.`,
      household: (via) => `serait bloqué, par votre choix : sa réponse mène à ${via}.`, protection: (address) => `serait bloqué pour protéger ce foyer : sa réponse contient ${address}, une adresse intérieure à un foyer.`,
    },
    spared: {
      observe: (via) => `aurait sa réponse ; elle mène à ${via}, que nomme une liste que vous ne faites qu’observer.`, 'own-allow': (via) => `aurait sa réponse : votre règle personnelle l’autorise ; elle mène à ${via}.`, 'list-allow': (via) => `aurait sa réponse : elle mène à ${via}, qu’une de vos listes autorise.`,
      'set-aside': (via) => `aurait sa réponse : elle mène à ${via}, que vous avez écarté de la décision.`, pause: (via) => `aurait sa réponse : vos choix sont en pause ; elle mène à ${via}.`, delisted: (via) => `aurait sa réponse : elle mène à ${via}, que sa liste ne nomme plus.`, collision: (via) => `aurait sa réponse ; elle mène à ${via}, qui ressemblait seulement à un nom de la liste.`,
    },
    known: {
      cache: (when) => `Gavel garde cette réponse (${when}) ; la prochaine requête la reçoit.`, log: (when) => `C’était le cas à la dernière requête (${when}). Où mène la prochaine réponse, on ne le sait qu’en demandant.`, rule: 'Votre règle personnelle indique l’alias.',
    },
    nothing: { cache: (when) => `Rien ici ne nomme ce à quoi mène la réponse que Gavel garde (${when}).`, log: (when) => `À la dernière requête (${when}), il a eu sa réponse. Où mène la prochaine, on ne le sait qu’en demandant.` },
    unknown: 'n’est nommé par rien ici ; l’amont serait interrogé.', unknownText: 'Une réponse peut mener à un autre nom, ou à l’intérieur de votre foyer. Où elle mène, on ne le sait qu’en demandant.', ask: 'Demander maintenant', askText: (name) => `Gavel demande ${name} comme le ferait un de vos appareils. Votre amont apprend ce nom, et le journal le note.`, noAnswer: 'Aucune réponse n’est venue.',
    orderIdle: 'aurait sa réponse : la décision qui le nomme ne bloque pas aujourd’hui.',
    setAside: (name) => `Écarter ${name}`, leadsTo: (name, via, ordered) => (via === ordered ? `${name} mène à ${ordered}, que la décision nomme.` : `${name} mène à ${via} ; la décision nomme ${ordered}.`), setAsideText: (ordered) => `${ordered} reçoit sa réponse, avec tous les noms en dessous, et ce qui y mène aussi ; les autres noms de la décision restent tels quels. Consigné à la date d’aujourd’hui, et annulable à tout moment.`,
    wasSetAside: (ordered) => [`Non bloqué : vous avez écarté ${ordered} de la décision. `, 'Les autres noms de la décision restent tels quels.'],
    allowInside: 'Votre règle personnelle, pour ce nom et ce qui est en dessous : ses réponses pourront alors mener à l’intérieur de votre foyer.', allowLeading: (via) => `Votre règle personnelle, pour ce nom et ce qui est en dessous. Il reçoit alors sa réponse, bien qu’il mène à ${via}. Elle l’emporte sur vos listes, jamais sur les décisions.`,
  },
  whose: { gave: 'a donné la réponse', gaveNone: 'n’a pas répondu', kept: (upstream) => `d’une réponse antérieure de ${upstream}`, known: 'de ce qui était déjà connu', silent: (upstream) => `${upstream} a été interrogé`, notNoted: 'on n’a pas noté de qui venait la réponse' },
  orderToday: {
    idle: {
      stayed: idle('suspendue'), annulled: idle('annulée'), superseded: idle('remplacée'), varied: idle('modifiée'), ended: (day) => (day === undefined ? 'terminée ; ne bloque pas' : `a pris fin ${le(day)} ; ne bloque pas`),
      'not-yet': (day) => (day === undefined ? 'pas encore en vigueur ; ne bloque pas' : `en vigueur ${instant(day) === day ? `dès ${day}` : `à partir du ${day}`} ; ne bloque pas encore`),
    },
    didNotBlock: ['Non bloqué. ', 'La décision qui le nomme ne bloquait pas.'],
    here: 'non appliquée aujourd’hui', takesEffect: (day) => `en vigueur ${instant(day) === day ? `dès ${day}` : `à partir du ${day}`}`,
    intro: (authority, to, since) => `${to === undefined ? `La liste ne dit pas à qui cette décision (${authority}) s’adresse.` : `${stop(`Cette décision (${authority}) s’adresse à ${to}`)} Elle ne s’adresse pas aux foyers.`} Vous appliquez sa liste ${depuis(since)}, mais Gavel ne bloque pas aujourd’hui d’après cette décision.`, names: 'non bloqué ; la décision ne bloque pas',
  },
};
