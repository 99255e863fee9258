/** “Why?”: one name, what would happen, what happened, since when. */
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';
import { from, on, to } from './date-articles.ts';

const { plural } = numbersOf('it');
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const whyPage = {
  whyPage: {
    title: 'Perché?', text: 'Che cosa succede qui a un nome, chi lo ha deciso, da quando, e che cosa puoi cambiare. Non si chiede a nessuno fuori da questa casa, a meno che tu non scelga «Chiedi ora».', key: 'Perché?',
    name: 'Nome o indirizzo di un sito', device: 'Dispositivo', anyDevice: 'Ogni dispositivo', day: 'Giorno (facoltativo)', time: 'Ora (facoltativa)', look: 'Cerca',
    recent: 'Ultimi blocchi', nothingRecent: 'Scrivi il nome di un sito che non si apre, o di uno che ti incuriosisce.',
    now: 'Che cosa succede ora', happened: 'Che cosa è successo', since: 'Da quando', that: (day) => capital(on(day)),
    forDevice: (device) => `Per il dispositivo ${device}.`, forAny: 'Le tue regole per singoli dispositivi sono tralasciate; scegli un dispositivo per vederle.',
    pausedHouse: (until) => `Le tue scelte sono in pausa fino ${to(until)}. Gli ordini restano.`, pausedDevice: (device, until) => `Le tue scelte sono in pausa per ${device} fino ${to(until)}. Gli ordini restano.`,
    keptBack: (upstream, when) => `non è bloccato da nulla qui. Il tuo upstream, ${upstream}, lo ha trattenuto all’ultima richiesta, ${on(when)}.`, failedLast: (when) => `Gavel chiederebbe al tuo upstream. L’ultima volta (${when}) non c’è stata risposta; nessuno lo ha bloccato.`,
    noneOn: (day) => `Nessuna richiesta ${on(day)}, per quanto ricorda il registro.`, none: 'Nessuna richiesta, per quanto ricorda il registro.', noneThen: (begin, end) => `Nessuna richiesta ${from(begin)} ${to(end)}, per quanto ricorda il registro.`, between: (begin, end) => `${capital(from(begin))} ${to(end)}.`,
    notNoted: 'Questa esecuzione di Gavel non annota le richieste: che cosa è successo non è noto.', lookedTo: (when) => `Finora cercato indietro fino ${to(when)}.`, inLog: 'Cerca nel registro in diretta', times: (times, since) => `${plural(times, 'volta', 'volte')} ${from(since)}`, trace: 'Come è stato deciso',
    named: (list, day) => `${list} lo nomina ${from(day)}.`, namedBefore: (list, day) => `${list} lo nomina ${from(day)} o da prima.`, namedUnknown: (list) => `Da quando ${list} lo nomini non è noto.`,
    used: { enforce: (day) => `Applichi questa lista ${from(day)}.`, observe: (day) => `Osservi questa lista ${from(day)}: i suoi nomi hanno risposta.`, off: (day) => `Questa lista è spenta ${from(day)}.` },
    usedAtStart: { enforce: (day) => `Questa lista è applicata qui ${from(day)}.`, observe: (day) => `Questa lista è osservata qui ${from(day)}, come alla consegna: i suoi nomi hanno risposta.`, off: (day) => `Questa lista è spenta ${from(day)}, come alla consegna.` },
    setAside: (name, day) => `Hai escluso ${name} dagli ordini ${on(day)}.`, ownRule: 'Le tue regole non portano una data.', noList: 'Nessuna lista conservata qui ha mai contenuto questo nome o un nome al di sopra.', history: 'Liste che lo contengono o lo contenevano', change: 'Che cosa puoi cambiare',
  },
} satisfies Partial<Messages>;
