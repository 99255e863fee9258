/** “Why?”: one name, what would happen, what happened, since when, in French. */
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';
import { depuis, instant, jusque, le } from './days.ts';

const { plural } = numbersOf('fr');

export const whyPage: Pick<Messages, 'whyPage'> = {
  whyPage: {
    title: 'Pourquoi ?', text: 'Ce qui arrive ici à un nom, qui l’a décidé, depuis quand, et ce que vous pouvez changer. Personne n’est interrogé hors de cette maison, sauf si vous choisissez « Demander maintenant ».', key: 'Pourquoi ?',
    name: 'Nom ou adresse d’un site', device: 'Appareil', anyDevice: 'Tous les appareils', day: 'Jour (facultatif)', time: 'Heure (facultatif)', look: 'Regarder',
    recent: 'Derniers blocages', nothingRecent: 'Saisissez le nom d’un site qui ne s’ouvre pas, ou qui vous intrigue.',
    now: 'Ce qui se passe maintenant', happened: 'Ce qui s’est passé', since: 'Depuis quand', that: (day) => (le(day).startsWith('le') ? `Le ${day}` : `En ${day}`),
    forDevice: (device) => `Pour l’appareil « ${device} ».`, forAny: 'Les règles personnelles propres à certains appareils sont laissées de côté ; choisissez un appareil pour les voir.',
    pausedHouse: (until) => `Vos choix sont en pause ${jusque(until)}. Les décisions restent.`, pausedDevice: (device, until) => `Vos choix sont en pause pour « ${device} » ${jusque(until)}. Les décisions restent.`,
    keptBack: (upstream, when) => `n’est bloqué par rien ici. ${upstream}, votre amont, l’a retenu la dernière fois (${when}).`, failedLast: (when) => `Gavel interrogerait votre amont. La dernière fois (${when}), il n’y a pas eu de réponse ; personne ne l’a bloqué.`,
    noneOn: (day) => `Il n’a pas été demandé ${le(day)}, d’après ce que garde le journal.`, none: 'Il n’a pas été demandé, d’après ce que garde le journal.', noneThen: (from, to) => `Il n’a pas été demandé entre ${instant(from)} et ${instant(to)}, d’après ce que garde le journal.`, between: (from, to) => `Entre ${instant(from)} et ${instant(to)}.`,
    notNoted: 'Cette fois, Gavel ne note aucune requête : on ne sait pas ce qui s’est passé.', lookedTo: (when) => `Parcouru ${jusque(when)} pour l’instant.`, inLog: 'Voir dans le journal', times: (times, since) => `${plural(times, 'fois', 'fois')} ${depuis(since)}`, trace: 'Comment cela s’est décidé',
    named: (list, day) => `La liste « ${list} » le nomme ${depuis(day)}.`, namedBefore: (list, day) => `La liste « ${list} » le nomme ${depuis(day)} ou avant.`, namedUnknown: (list) => `On ne sait pas depuis quand la liste « ${list} » le nomme.`,
    used: { enforce: (day) => `Vous appliquez cette liste ${depuis(day)}.`, observe: (day) => `Vous observez cette liste ${depuis(day)} : ses noms reçoivent leur réponse.`, off: (day) => `Cette liste est inactive ${depuis(day)}.` },
    usedAtStart: { enforce: (day) => `Cette liste est appliquée ici ${depuis(day)}.`, observe: (day) => `Cette liste est observée ici ${depuis(day)}, d’origine : ses noms reçoivent leur réponse.`, off: (day) => `Cette liste est inactive ${depuis(day)}, d’origine.` },
    setAside: (name, day) => `Vous avez écarté ${name} des décisions ${le(day)}.`, ownRule: 'Les règles personnelles ne portent pas de date.', noList: 'Aucune liste conservée ici ne l’a jamais contenu, ni un nom au-dessus de lui.', history: 'Listes qui le contiennent ou l’ont contenu', change: 'Ce que vous pouvez changer',
  },
};
