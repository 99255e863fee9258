/** The block page in the languages of the window: what somebody reads who never opened Gavel. Never what the law asks of anyone. */

export interface BlockPageWords {
  blocked: { law: (name: string) => string; order: (name: string) => string; family: (name: string) => string; custom: (name: string) => string; own: (name: string) => string };
  notBlocked: (name: string) => string;
  noName: string;
  /** Where the answer leads to `via`, which is what is named. */
  leadsTo: (name: string, via: string) => string;
  /** `who` ordered, `to` whom it is addressed, where that is known. */
  ordered: (who: string, to: string | undefined) => string;
  byChoice: string;
  /** As `byChoice`, where the order is of another country than the one that is set; both by name. */
  foreign: (order: string, home: string) => string;
  family: (list: string) => string;
  custom: (list: string) => string;
  own: string;
  notBlockedText: string;
  facts: Record<'authority' | 'decided' | 'docket' | 'addressed' | 'status' | 'reference' | 'applied', string>;
  status: Record<'in-force' | 'stayed' | 'varied' | 'expired' | 'annulled' | 'superseded' | 'unknown', string>;
  notKnown: string;
  everyProvider: string;
  since: (day: string) => string;
  asOf: (day: string) => string;
  wrong: string;
  wrongOrder: string;
  /** As `wrongOrder`, where what the order names is another name. */
  wrongLed: (ordered: string) => string;
  wrongChoice: string;
  show: string;
  foot: (address: string, when: string, status: number) => string;
}

const en: BlockPageWords = {
  blocked: {
    law: (name) => `${name} is blocked by an order`, order: (name) => `${name} is blocked here by choice: an order names it`,
    family: (name) => `${name} is blocked by this home’s family filter`, custom: (name) => `${name} is blocked by a list of this home`, own: (name) => `${name} is blocked by a rule of this home`,
  },
  notBlocked: (name) => `${name} is not blocked any more`, noName: 'This is the page for blocked names', leadsTo: (name, via) => `${name} leads to ${via}.`,
  ordered: (who, to) => `${who} ordered ${to === undefined ? 'this name to be blocked. To whom the order is addressed is not known here' : `${to} to block this name. The order is addressed to ${to}, not to this home`}: it applies here because someone who runs this home’s DNS filter chose to apply it.`,
  byChoice: 'It is not an order of this home’s country, or not one of an authority whose status is known. It is applied here by choice.',
  foreign: (order, home) => `The order’s country is ${order}; this home is set to ${home}. It is applied here by choice.`,
  family: (list) => `The list “${list}” names it. Somebody in this home switched the list on.`, custom: (list) => `The list “${list}” names it. Somebody in this home subscribed to it.`, own: 'Somebody in this home wrote a rule for it.',
  notBlockedText: 'Your device remembers an earlier answer for a few more seconds. Load the page again.',
  facts: { authority: 'Authority', decided: 'Decided', docket: 'Docket', addressed: 'Addressed to', status: 'Status', reference: 'Reference', applied: 'Applied here' },
  status: { 'in-force': 'in force', stayed: 'stayed', varied: 'varied', expired: 'expired', annulled: 'annulled', superseded: 'superseded', unknown: 'not known' },
  notKnown: 'not known', everyProvider: 'every access provider', since: (day) => `since ${day}`, asOf: (day) => `as of ${day}`,
  wrong: 'If you think this is wrong', wrongLed: (ordered) => `Ask the person who looks after Gavel in this home. They can see why this was blocked, set ${ordered} aside, or stop applying the list.`, wrongOrder: 'Ask the person who looks after Gavel in this home. They can see why this was blocked, set this one name aside, or stop applying the list.',
  wrongChoice: 'Ask the person who looks after Gavel in this home. They can see why this was blocked, and allow the name.', show: 'Show them this decision',
  foot: (address, when, status) => `Answered by Gavel on ${address}, ${when}. HTTP ${status}. The site itself was not contacted.`,
};

const it: BlockPageWords = {
  blocked: {
    law: (name) => `${name} è bloccato da un ordine di un’autorità`, order: (name) => `${name} è bloccato qui per scelta: lo indica un ordine`,
    family: (name) => `${name} è bloccato dal filtro famiglia di questa casa`, custom: (name) => `${name} è bloccato da una lista di questa casa`, own: (name) => `${name} è bloccato da una regola di questa casa`,
  },
  notBlocked: (name) => `${name} non è più bloccato`, noName: 'Questa è la pagina dei nomi bloccati', leadsTo: (name, via) => `${name} porta a ${via}.`,
  ordered: (who, to) => `${who} ha ordinato ${to === undefined ? 'di bloccare questo nome. A chi è rivolto l’ordine qui non è noto' : `a ${to} di bloccare questo nome. L’ordine è rivolto a ${to}, non a questa casa`}: vale qui perché chi gestisce il filtro DNS di questa casa ha scelto di applicarlo.`,
  byChoice: 'Non è un ordine del paese di questa casa, o non viene da un’autorità, o non si sa se è in vigore. È applicato qui per scelta.',
  foreign: (order, home) => `Paese dell’ordine: ${order}; paese impostato per questa casa: ${home}. È applicato qui per scelta.`,
  family: (list) => `Lo nomina la lista «${list}». Qualcuno in questa casa ha attivato la lista.`, custom: (list) => `Lo nomina la lista «${list}». Qualcuno in questa casa ha attivato la lista.`, own: 'Qualcuno in questa casa ha scritto una regola per questo nome.',
  notBlockedText: 'Il tuo dispositivo ricorda ancora per qualche secondo una risposta precedente. Ricarica la pagina.',
  facts: { authority: 'Autorità', decided: 'Deciso', docket: 'Numero di ruolo', addressed: 'Rivolto a', status: 'Stato', reference: 'Riferimento', applied: 'Applicato qui' },
  status: { 'in-force': 'in vigore', stayed: 'sospeso', varied: 'modificato', expired: 'scaduto', annulled: 'annullato', superseded: 'sostituito', unknown: 'non noto' },
  notKnown: 'non noto', everyProvider: 'tutti i fornitori di accesso', since: (day) => (/^(?:8|11)(?!\d)/.test(day) ? `dall’${day}` : `dal ${day}`), asOf: (day) => `verificato: ${day}`,
  wrong: 'Se pensi che sia un errore', wrongLed: (ordered) => `Chiedi a chi si occupa di Gavel in questa casa. Può vedere perché il nome è stato bloccato, escludere ${ordered} dall’ordine, o smettere di applicare la lista.`, wrongOrder: 'Chiedi a chi si occupa di Gavel in questa casa. Può vedere perché il nome è stato bloccato, escludere questo solo nome dall’ordine, o smettere di applicare la lista.',
  wrongChoice: 'Chiedi a chi si occupa di Gavel in questa casa. Può vedere perché il nome è stato bloccato, e permetterlo.', show: 'Mostra questa decisione',
  foot: (address, when, status) => `Risposta di Gavel su ${address}, ${when}. HTTP ${status}. Il sito stesso non è stato contattato.`,
};

const de: BlockPageWords = {
  blocked: {
    law: (name) => `${name} ist durch eine Anordnung gesperrt`, order: (name) => `${name} ist hier auf Wunsch des Haushalts gesperrt: eine Anordnung nennt den Namen`,
    family: (name) => `${name} ist durch den Familienfilter dieses Haushalts gesperrt`, custom: (name) => `${name} ist durch eine Liste dieses Haushalts gesperrt`, own: (name) => `${name} ist durch eine Regel dieses Haushalts gesperrt`,
  },
  notBlocked: (name) => `${name} ist nicht mehr gesperrt`, noName: 'Dies ist die Seite für gesperrte Namen', leadsTo: (name, via) => `${name} führt zu ${via}.`,
  ordered: (who, to) => `${who} hat ${to === undefined ? '' : `gegenüber ${to} `}angeordnet, diesen Namen zu sperren. ${to === undefined ? 'An wen sich die Anordnung richtet, ist hier nicht bekannt' : `Die Anordnung richtet sich an ${to}, nicht an diesen Haushalt`}: Hier wird sie angewandt, weil die Person, die den DNS-Filter dieses Haushalts betreut, das so gewählt hat.`,
  byChoice: 'Die Anordnung stammt nicht aus dem Land dieses Haushalts, nicht von einem Gericht oder einer Behörde, oder ihr Stand ist nicht bekannt. Sie wird hier auf Wunsch des Haushalts angewandt.',
  foreign: (order, home) => `Land der Anordnung: ${order}; für diesen Haushalt eingestellt: ${home}. Sie wird hier auf Wunsch des Haushalts angewandt.`,
  family: (list) => `Die Liste „${list}“ nennt den Namen. Jemand in diesem Haushalt hat sie eingeschaltet.`, custom: (list) => `Die Liste „${list}“ nennt den Namen. Jemand in diesem Haushalt hat sie abonniert.`, own: 'Jemand in diesem Haushalt hat dafür eine Regel geschrieben.',
  notBlockedText: 'Ihr Gerät merkt sich eine frühere Antwort noch einige Sekunden. Laden Sie die Seite neu.',
  facts: { authority: 'Angeordnet von', decided: 'Datum', docket: 'Aktenzeichen', addressed: 'Gerichtet an', status: 'Stand', reference: 'Verweis', applied: 'Hier angewandt' },
  status: { 'in-force': 'in Kraft', stayed: 'ausgesetzt', varied: 'geändert', expired: 'ausgelaufen', annulled: 'aufgehoben', superseded: 'ersetzt', unknown: 'nicht bekannt' },
  notKnown: 'nicht bekannt', everyProvider: 'alle Zugangsanbieter', since: (day) => `seit ${day}`, asOf: (day) => `Stand ${day}`,
  wrong: 'Wenn Sie das für falsch halten', wrongLed: (ordered) => `Fragen Sie die Person, die Gavel in diesem Haushalt betreut. Sie kann sehen, warum gesperrt wurde, ${ordered} von der Anordnung ausnehmen oder die Liste nicht mehr anwenden.`, wrongOrder: 'Fragen Sie die Person, die Gavel in diesem Haushalt betreut. Sie kann sehen, warum gesperrt wurde, diesen einen Namen von der Anordnung ausnehmen oder die Liste nicht mehr anwenden.',
  wrongChoice: 'Fragen Sie die Person, die Gavel in diesem Haushalt betreut. Sie kann sehen, warum gesperrt wurde, und den Namen erlauben.', show: 'Dort diese Entscheidung zeigen',
  foot: (address, when, status) => `Antwort von Gavel auf ${address}, ${when}. HTTP ${status}. Die Website selbst wurde nicht kontaktiert.`,
};

const es: BlockPageWords = {
  blocked: {
    law: (name) => `${name} está bloqueado por una orden`, order: (name) => `${name} está bloqueado aquí por decisión de esta casa: lo nombra una orden`,
    family: (name) => `${name} está bloqueado por el filtro familiar de esta casa`, custom: (name) => `${name} está bloqueado por una lista de esta casa`, own: (name) => `${name} está bloqueado por una regla de esta casa`,
  },
  notBlocked: (name) => `${name} ya no está bloqueado`, noName: 'Esta es la página de los nombres bloqueados', leadsTo: (name, via) => `${name} lleva a ${via}.`,
  ordered: (who, to) => `${who} ordenó ${to === undefined ? '' : `a ${to} `}bloquear este nombre. ${to === undefined ? 'Aquí no se sabe a quién se dirige la orden' : `La orden se dirige a ${to}, no a esta casa`}: se aplica aquí porque quien gestiona el filtro DNS de esta casa decidió aplicarla.`,
  byChoice: 'No es una orden del país de esta casa, o no consta que sea de una autoridad y siga en vigor. Se aplica aquí por decisión de esta casa.',
  foreign: (order, home) => `País de la orden: ${order}; país elegido para esta casa: ${home}. Se aplica aquí por decisión de esta casa.`,
  family: (list) => `Lo nombra la lista «${list}». Alguien de esta casa la activó.`, custom: (list) => `Lo nombra la lista «${list}». Alguien de esta casa se suscribió a ella.`, own: 'Alguien de esta casa escribió una regla para este nombre.',
  notBlockedText: 'Tu dispositivo recordará una respuesta anterior unos segundos más. Vuelve a cargar la página.',
  facts: { authority: 'Autoridad', decided: 'Dictada', docket: 'Expediente', addressed: 'Dirigida a', status: 'Estado', reference: 'Referencia', applied: 'Aplicada aquí' },
  status: { 'in-force': 'en vigor', stayed: 'suspendida', varied: 'modificada', expired: 'vencida', annulled: 'anulada', superseded: 'sustituida', unknown: 'desconocido' },
  notKnown: 'no se sabe', everyProvider: 'todos los proveedores de acceso', since: (day) => `desde el ${day}`, asOf: (day) => `a ${day}`,
  wrong: 'Si crees que es un error', wrongLed: (ordered) => `Pregunta a quien se encarga de Gavel en esta casa. Puede ver por qué se bloqueó, apartar ${ordered} de la orden o dejar de aplicar la lista.`, wrongOrder: 'Pregunta a quien se encarga de Gavel en esta casa. Puede ver por qué se bloqueó, apartar solo este nombre de la orden o dejar de aplicar la lista.',
  wrongChoice: 'Pregunta a quien se encarga de Gavel en esta casa. Puede ver por qué se bloqueó y permitir el nombre.', show: 'Enseñarle esta decisión',
  foot: (address, when, status) => `Respuesta de Gavel en ${address}, ${when}. HTTP ${status}. No se ha contactado con el propio sitio.`,
};

const fr: BlockPageWords = {
  blocked: {
    law: (name) => `${name} est bloqué par une décision`, order: (name) => `${name} est bloqué ici par choix : une décision le nomme`,
    family: (name) => `${name} est bloqué par le filtre familial de ce foyer`, custom: (name) => `${name} est bloqué par une liste de ce foyer`, own: (name) => `${name} est bloqué par une règle de ce foyer`,
  },
  notBlocked: (name) => `${name} n’est plus bloqué`, noName: 'Ceci est la page des noms bloqués', leadsTo: (name, via) => `${name} mène à ${via}.`,
  ordered: (who, to) => `${who} a ordonné ${to === undefined ? '' : `à ${to} `}de bloquer ce nom. ${to === undefined ? 'On ne sait pas ici à qui la décision s’adresse' : `La décision s’adresse à ${to}, pas à ce foyer`} : elle s’applique ici parce que la personne qui gère le filtre DNS de ce foyer a choisi de l’appliquer.`,
  byChoice: 'Elle ne vient pas d’une autorité du pays de ce foyer, ou l’on ne sait pas si elle est en vigueur. Elle s’applique ici par choix.',
  foreign: (order, home) => `Pays de la décision : ${order} ; pays choisi pour ce foyer : ${home}. Elle s’applique ici par choix.`,
  family: (list) => `La liste « ${list} » le nomme. Quelqu’un de ce foyer l’a activée.`, custom: (list) => `La liste « ${list} » le nomme. Quelqu’un de ce foyer s’y est abonné.`, own: 'Quelqu’un de ce foyer a écrit une règle pour ce nom.',
  notBlockedText: 'Votre appareil garde encore quelques secondes une réponse précédente. Rechargez la page.',
  facts: { authority: 'Autorité', decided: 'Rendue', docket: 'N° de dossier', addressed: 'Adressée à', status: 'État', reference: 'Référence', applied: 'Appliquée ici' },
  status: { 'in-force': 'en vigueur', stayed: 'suspendue', varied: 'modifiée', expired: 'expirée', annulled: 'annulée', superseded: 'remplacée', unknown: 'inconnu' },
  notKnown: 'inconnu', everyProvider: 'tous les fournisseurs d’accès', since: (day) => `depuis le ${day}`, asOf: (day) => (/^\d{1,2}(?:er)? /.test(day) ? `relevé le ${day}` : `relevé en ${day}`),
  wrong: 'Si vous pensez qu’il s’agit d’une erreur', wrongLed: (ordered) => `Demandez à la personne qui s’occupe de Gavel dans ce foyer. Elle peut voir pourquoi ce nom a été bloqué, écarter ${ordered} de la décision ou cesser d’appliquer la liste.`, wrongOrder: 'Demandez à la personne qui s’occupe de Gavel dans ce foyer. Elle peut voir pourquoi ce nom a été bloqué, l’écarter de la décision ou cesser d’appliquer la liste.',
  wrongChoice: 'Demandez à la personne qui s’occupe de Gavel dans ce foyer. Elle peut voir pourquoi ce nom a été bloqué et l’autoriser.', show: 'Lui montrer ce blocage',
  foot: (address, when, status) => `Réponse de Gavel sur ${address}, ${when}. HTTP ${status}. Le site lui-même n’a pas été contacté.`,
};

export const BLOCK_PAGE_WORDS = { en, it, de, es, fr } as const satisfies Record<string, BlockPageWords>;
export type BlockPageLanguage = keyof typeof BLOCK_PAGE_WORDS;

/** The reader's first language that there are words in (RFC 9110 12.5.4), by weight; English where there is none. */
export function languageOf(acceptLanguage: string | undefined): BlockPageLanguage {
  const wanted = (acceptLanguage ?? '').slice(0, 500).split(',').map((part, index) => {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const weight = parameters.map((text) => /^\s*q=([01](?:\.\d{0,3})?)\s*$/.exec(text)?.[1]).find((found) => found !== undefined);
    return { language: tag.split('-')[0]!, weight: weight === undefined ? 1 : Number(weight), index };
  });
  const best = wanted.filter(({ weight }) => weight > 0).toSorted((a, b) => b.weight - a.weight || a.index - b.index).find(({ language }) => Object.hasOwn(BLOCK_PAGE_WORDS, language));
  return (best?.language as BlockPageLanguage | undefined) ?? 'en';
}
