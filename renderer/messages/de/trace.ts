/** The trace: what happened, and what can be changed. */
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';

const { n } = numbersOf('de');

export const trace = {
  trace: {
    title: 'Ablauf', close: 'Ablauf schließen', theOrder: 'Die Anordnung', otherOrders: (count) => (count === 1 ? 'Eine weitere geltende Anordnung nennt den Namen' : `${n(count)} weitere geltende Anordnungen nennen den Namen`), alsoOrders: 'ordnet es auch an', evidence: 'Was zu sehen war', change: 'Was Sie ändern können', matched: 'Listen, die den Namen nennen', none: 'Keine Liste nennt den Namen.', steps: 'Wie entschieden wurde', answered: 'Was geantwortet wurde',
    decided: 'entschied', passed: 'ging weiter', notReached: 'nicht erreicht', alsoMatched: 'passte, nicht angewandt', observed: 'beobachtet', would: 'hätte entschieden', line: (line) => `Zeile ${n(line)}`, lineWhole: 'Ganze Zeile zeigen', lineLess: 'Weniger zeigen',
    stepNames: { guard: 'Wer fragen darf', 'special-use': 'Namen, die im Haus bleiben', policy: 'Anordnungen, Ihre Regeln, Ihre Listen', cache: 'Was schon bekannt ist', forward: 'Frage an den Upstream', inspect: 'Was die Antwort sagt und wohin sie führt' },
    // The registered words of RFC 8914, as programs show them.
    via: (name) => `Der Name führt zu ${name}, und diesen nennt die Regel.`, notAsked: 'kein Upstream gefragt', from: (upstream) => `von ${upstream}`, edeNames: { 3: 'Stale Answer', 15: 'Blocked', 16: 'Censored', 17: 'Filtered', 18: 'Prohibited', 19: 'Stale NXDOMAIN Answer', 22: 'No Reachable Authority', 23: 'Network Error' },
  },
  sentence: {
    orderLaw: (court, to, since) => [`Gesperrt durch eine ${court ? 'gerichtliche ' : ''}Anordnung. ${to === undefined ? 'An wen sie sich richtet, ist nicht bekannt' : `Sie richtet sich an ${to}, nicht an Sie`}; hier wird sie angewandt, `, `weil Sie ihre Liste am ${since} abonniert haben.`],
    orderNoCountry: ' Kein Land ist eingestellt; deshalb sagt Gavel nicht, ob es eine Anordnung aus Ihrem Land ist.',
    orderAbroad: (country, since) => [`Auf Ihren Wunsch gesperrt: Die Anordnung stammt nicht aus dem Land, das Sie eingestellt haben (sondern: ${country}). `, `Sie haben ihre Liste am ${since} abonniert.`],
    orderVoluntary: (since) => ['Auf Ihren Wunsch gesperrt: ein freiwilliger Verhaltenskodex oder die Entscheidung einer privaten Stelle, nicht einer Behörde. ', `Sie haben die Liste am ${since} abonniert.`],
    orderDoubtful: (since) => ['Auf Ihren Wunsch gesperrt. Die Liste sagt nicht, ob diese Anordnung noch in Kraft ist; sie wird angewandt und als ungeprüft gezeigt. ', `Sie haben die Liste am ${since} abonniert.`],
    family: (list) => ['Gesperrt durch Ihren Familienfilter. ', `${list} nennt den Namen.`], custom: (list) => ['Auf Ihren Wunsch gesperrt. ', `${list} nennt den Namen.`], own: (rule) => ['Gesperrt durch Ihre eigene Regel ', `${rule}.`],
    protection: (address) => ['Gesperrt zum Schutz Ihres Heimnetzes. ', `Die Antwort war ${address}, eine Adresse innerhalb eines Hauses, die kein öffentlicher Name braucht; eine Seite könnte darüber Ihre eigenen Geräte erreichen.`],
    observed: (list) => ['Beantwortet. ', `Gesperrt hätte den Namen ${list}; diese Liste beobachten Sie.`],
    pause: (list) => ['Beantwortet, weil Ihre eigenen Filter pausiert waren. ', `${list} hätte den Namen gesperrt.`], ownAllow: (list) => ['Beantwortet, weil Ihre eigene Regel es erlaubt. ', `${list} hätte den Namen gesperrt.`],
    listAllow: (list) => ['Beantwortet, weil eine Ihrer Listen es erlaubt. ', `${list} hätte den Namen gesperrt.`], setAside: ['Beantwortet, weil Sie diesen Namen von seiner Anordnung ausgenommen haben. ', 'Die anderen Namen der Anordnung bleiben, wie sie sind.'],
    delisted: (list) => ['Beantwortet. ', `${list} nennt den Namen nicht mehr.`], collision: (list) => ['Beantwortet. ', `${list} nennt den Namen nicht: Gavel hielt ihn einmal für einen anderen und hat sich das gemerkt.`],
    timeout: (who) => [`${who} hat nicht rechtzeitig geantwortet. `, 'Niemand hat gesperrt.'], unreachable: (who) => [`${who} war nicht zu erreichen. `, 'Niemand hat gesperrt.'], upstreamError: (who) => [`${who} antwortete mit einem Fehler. `, 'Niemand hat gesperrt.'],
    access: ['Abgewiesen: ', 'Das fragende Gerät ist nicht in Ihrem Netz.'], rateLimit: ['Abgewiesen: ', 'Das Gerät stellte zu viele Anfragen auf einmal.'], malformed: ['Abgewiesen: ', 'Es war keine richtige DNS-Anfrage.'], unsupported: ['Abgewiesen: ', 'Anfragen dieser Art beantwortet Gavel nicht.'],
  },
  change: {
    setAside: 'Diesen einen Namen ausnehmen', setAsideText: 'Er wird mit allen Namen darunter beantwortet; die anderen Namen der Anordnung bleiben, wie sie sind. Notiert mit dem heutigen Datum und jederzeit zurückzunehmen.', setAsideDo: 'Ausnehmen…', undo: 'Die Anordnung wieder anwenden', undoDo: 'Wieder anwenden…', undoText: (name, day) => `Sie haben ${name} am ${day} ausgenommen; der Name wird jetzt beantwortet.`,
    observe: 'Diese Liste beobachten', observeText: 'Ihre Namen werden beantwortet; das Protokoll notiert, was gesperrt worden wäre.', observeDo: 'Beobachten', enforce: 'Diese Liste anwenden', enforceText: 'Ihre Namen werden ab der nächsten Anfrage gesperrt.', enforceDo: 'Anwenden',
    stop: 'Diese Liste nicht mehr anwenden', stopText: 'Ihre Namen werden wie alle anderen behandelt. Der Verlauf bleibt.', stopDo: 'Beenden…', allow: 'Diesen Namen erlauben', allowText: 'Eine eigene Regel für diesen Namen und alles darunter. Sie geht Ihren Listen vor, Anordnungen nie.', allowDo: 'Erlauben',
    block: 'Diesen Namen sperren', blockText: 'Eine eigene Regel für diesen Namen und alles darunter.', blockDo: 'Sperren', removeRule: 'Ihre Regel zurücknehmen', removeRuleText: (rule) => `Es ist ${rule}, unter Listen, Eigene Regeln.`, removeRuleDo: 'Entfernen',
    orderFoot: 'Eine Erlaubnisregel würde daran nichts ändern: Sie geht Ihren eigenen Listen vor, Anordnungen nie. Gavel sagt, wer was gegenüber wem angeordnet hat. Es sagt nicht, was das Recht von Ihnen verlangt.',
    confirmSetAside: (name) => `${name} ausnehmen?`, confirmStop: (list) => `„${list}“ nicht mehr anwenden?`, upstream: 'Keine Ihrer Listen enthält diesen Namen; eine Erlaubnisregel ändert nichts.', upstreamHeld: 'Ihre Listen haben über diesen Namen nicht entschieden; eine Erlaubnisregel ändert nichts.',
    check: 'Mit anderen Resolvern vergleichen', checkText: 'Vergleicht, was andere antworten. Nichts wird gesendet, bevor Sie wählen, wer gefragt wird.', checkDo: 'Vergleichen…', another: 'Einen anderen Upstream fragen', anotherText: 'Für diesen Namen und alles darunter. Der gewählte Upstream erfährt den Namen.', anotherDo: 'Wählen…', nothing: 'Oder nichts tun: Die nächste Anfrage läuft wie bisher.',
  },
} satisfies Pick<Messages, 'trace' | 'sentence' | 'change'>;
