/** Upstream resolvers: who they are, what they block, the check of a name across them. */
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';

const { n, plural, tenths } = numbersOf('de');

export const upstreams = {
  upstreams: {
    title: 'Upstreams', text: 'Wer nach Namen gefragt wird, die hier nichts sperrt. Jeder Upstream erfährt die Namen, nach denen er gefragt wird.', add: 'Hinzufügen', thisRun: 'Durch die Befehlszeile für diesen Lauf bestimmt; was Sie hier wählen, wird aufbewahrt.',
    columns: { resolver: 'Resolver', used: 'Gefragt', half: 'Hälfte in', most: '95\u00a0% in', failed: 'Fehler' },
    transports: { udp: 'UDP', tcp: 'TCP', tls: 'DoT', https: 'DoH' }, encrypted: 'verschlüsselt', plain: 'unverschlüsselt: Ihr Anbieter kann mitlesen und ändern',
    used: { first: 'zuerst', second: 'wenn der erste ausfällt', later: 'wenn die anderen ausfallen', fastest: 'wenn er der schnellste ist', parallel: 'bei jeder Anfrage', spread: 'reihum', zones: (zones) => `nur für ${zones}` },
    took: (ms) => `${ms}\u00a0ms`, notYet: 'noch nicht gefragt', fewAnswers: 'noch zu wenige Antworten', failedShare: (share) => `${share === 0 ? '0' : share < 0.1 ? '<\u00a00,1' : tenths(share)}\u00a0%`, answers: (value) => plural(value, 'Antwort', 'Antworten'), failures: (value) => plural(value, 'Fehler', 'Fehler'),
    down: (why) => `Antwortet nicht: ${why}`, lastError: (why) => `Letzter Fehler: ${why}`, inHouse: 'In Ihrem Haus', unknown: 'Nicht in der Tabelle bekannter Resolver', ended: (day) => `Dieser Dienst wurde eingestellt (${day}).`,
    menu: (name) => `Mehr zu ${name}`, test: 'Nach example.com fragen', up: 'Nach oben', moveDown: 'Nach unten', remove: 'Entfernen…', removeTitle: (name) => `${name} entfernen?`, removeText: 'Ab der nächsten Anfrage wird dieser Upstream nicht mehr gefragt. Gemerkte Antworten werden vergessen.', removeDo: 'Entfernen',
    works: (ms, addresses) => `Antwort nach ${ms}\u00a0ms: ${addresses}.`, worksNot: (why) => `Die Antwort war nicht, wie sie sein sollte: ${why}.`, saysOfItself: (words) => `Er sagt über sich: ${words}.`, noAddress: (rcode) => `${rcode}, keine Adresse`,
    strategy: 'Wer zuerst', strategies: { 'in-order': 'In dieser Reihenfolge', fastest: 'Der schnellste', parallel: 'Alle zugleich', spread: 'Reihum' },
    strategyText: {
      'in-order': 'Der erste, der antwortet. Die anderen sehen nur, was er schuldig bleibt.', fastest: 'Der schnellste der letzten Minuten. Eine von zwanzig Anfragen geht auch an einen anderen, um ihn zu messen.',
      parallel: 'Jede Anfrage geht an alle, und die erste Antwort zählt.', spread: 'Jeder sieht seinen Teil Ihrer Anfragen.',
    },
    saved: 'Gespeichert.',
  },
  addUpstream: {
    title: 'Upstream hinzufügen', which: 'Resolver', own: 'Ein anderer', address: 'Adresse', hint: 'tls://NAME@ADRESSE ist verschlüsselt, https://NAME@ADRESSE auch; eine bloße Adresse nicht.', zones: 'Nur für Namen unter (optional)', zonesHint: 'Für Namen Ihres Hauses: lan, home.arpa, 168.192.in-addr.arpa',
    test: 'Nach example.com fragen', add: 'Hinzufügen', testFirst: 'Fragen ändert nichts. Der Resolver erfährt die Adresse dieses Computers.', zoneTest: 'Ein Server nur für einzelne Zonen kennt example.com vielleicht nicht; hinzufügen lässt er sich trotzdem.',
  },
  blocks: {
    title: 'Was Upstreams gesperrt haben', count: (value) => (value === 0 ? 'Nichts in 24 Stunden.' : `${n(value)} in 24 Stunden, nichts davon durch Ihre Listen`), none: 'Kein Upstream hat eine eigene Sperre gemeldet, und keine Antwort sah nach einer aus.', earlier: 'Früher', blocked: (who) => `${who} hat dies gesperrt`, maybe: (who) => `${who} hat dies vielleicht gesperrt`,
    answer: 'Antwort', noAddress: (rcode) => `${rcode}, keine Adresse`, code: 'Code', words: 'Eigene Worte', noWords: 'keine gesendet', page: 'Führt zu', pageOf: (found, of) => `${found}, ${of}`, source: 'Quelle', asOf: (day) => `Stand ${day}`, others: 'Andere Namen', othersAnswered: 'in derselben Minute wie üblich beantwortet',
    lists: 'Ihre Listen', noList: 'keine enthält den Namen; eine Erlaubnisregel ändert nichts', someList: (lists) => `${lists}: enthält ihn auch, hat aber nicht entschieden; eine Erlaubnisregel ändert nichts`, noCode: 'keiner gesendet', check: 'Vergleichen…', another: 'Anderen Upstream fragen…', trace: 'Ablauf öffnen',
    foot: 'Wenn die Belege nicht reichen, sagt Gavel das, statt zu raten.', signs: { ede: 'sagt es selbst', 'refused-alone': 'wies diesen Namen ab', 'block-page': 'eine bekannte Sperrseite', 'no-recursion': 'ein seltsames „Name unbekannt“', 'null-address': 'die Nulladresse' },
  },
  findings: { consistent: 'Stimmig', insufficient: 'Unklar', suspected: 'Verdacht', likely: 'Vermutlich', stated: 'Erklärt' }, scale: (finding) => `Beleglage: ${finding}`,
  statedWords: { 'stated-legal': 'erklärt, rechtlich', 'stated-policy': 'erklärt, Richtlinie', 'likely-legal': 'vermutlich rechtlich', suspected: 'Verdacht' },
  pageKinds: { order: 'das, was eine Behörde angeordnet hat', code: 'einen freiwilligen Verhaltenskodex', policy: 'einen Filter, nicht für das Recht' },
  upstreamSentence: {
    statedLegal: (who) => [`${who} sagt es selbst. `, 'In der Antwort steht, eine äußere Stelle habe verlangt, diesen Namen zurückzuhalten. Welche, steht nicht darin.'],
    statedPolicy: (who) => [`${who} sagt, `, 'die Sperre folge der eigenen Richtlinie.'],
    documented: (who) => [`${who} beschreibt diese Antwort als eigene Sperre. `, 'Warum dieser Name gesperrt ist, sagt die Antwort nicht.'],
    ownPage: (of) => [`Die Antwort ist die Sperrseite von ${of}. `, 'Nach Angabe des Betreibers steht sie für seinen eigenen Filter oder den seiner Kunden.'],
    likelyPage: (country) => [`Die Antwort ist die Adresse einer bekannten Sperrseite${country === '' ? '' : ` (${country})`}. `, 'Ihr Resolver sagt das nicht.'],
    likelyRefused: (who) => [`${who} wies diesen Namen ab und beantwortete andere. `, 'Nach eigener Angabe geschieht das bei Namen, deren Sperrung in Ihrem Land angeordnet ist.'],
    refused: (who) => [`${who} wies diesen Namen ab und beantwortete andere. `, 'Nach eigener Angabe geschieht das bei Namen, deren Sperrung angeordnet ist, aber in anderen Ländern als dem eingestellten.'],
    page: (of, kind) => [`Die Antwort führt zu einer Sperrseite von ${of}. `, `Sie steht für ${kind}. Ihr Resolver sagt das nicht.`],
    odd: () => ['Ihr Resolver sagt, den Namen gebe es nicht, ', 'aber auf eine Weise, die er bei wirklich fehlenden Namen nicht benutzt.'],
    nullAddress: (who) => [`${who} antwortete mit der Nulladresse, wie es Filter tun. `, 'Warum, steht nicht in der Antwort.'],
  },
  check: {
    title: 'Verbirgt ein Resolver einen Namen?', text: 'Fragt Ihre Upstreams und die, die Sie wählen, nach einem Namen, vergleicht, und prüft bei abweichenden Antworten, ob die Website ihren Namen nachweist.', name: 'Name', others: 'Auch fragen', another: 'Ein anderer Resolver', anotherHint: 'tls://NAME@ADRESSE oder eine Adresse',
    cost: (who) => `Gefragt wird: ${who}. Damit wird dort dieser eine Name bekannt. Nichts wird gesendet, bevor Sie wählen.`, costMine: 'Nur Ihre eigenen Upstreams werden gefragt. Wählen Sie andere, um mit jemandem zu vergleichen, der nichts mit ihnen zu tun hat.', costSite: 'Wo Antworten abweichen, öffnet dieser Computer eine TLS-Verbindung zur Website und sendet keine Anfrage.',
    costAny: 'Wer gefragt wird, erfährt diesen einen Namen. Nichts wird gesendet, bevor Sie wählen.',
    go: 'Namen prüfen', busy: 'Fragt…', result: (name) => `Ergebnis für ${name}`, answers: 'Was jeder antwortete', sites: 'Was die Websites nachwiesen', mine: 'Ihrer', other: 'für diese Prüfung gefragt', use: 'Für diesen Namen einen anderen Upstream…',
    here: (lists) => `Hier gesperrt durch ${lists}, was auch immer Upstreams sagen.`, hereObserved: (lists) => `Hier nur beobachtet: ${lists} würde den Namen sperren.`, answered: (rcode, addresses) => (addresses === '' ? `${rcode}, keine Adresse` : addresses), failed: (why) => `keine Antwort: ${why}`, at: (time) => `geprüft ${time}`,
    proofs: {
      valid: 'wies sich als diese Website aus', 'other-name': 'zeigte ein Zertifikat auf einen anderen Namen', untrusted: 'zeigte ein Zertifikat ohne bekannten Aussteller', expired: 'zeigte ein abgelaufenes Zertifikat', 'no-tls': 'sprach kein TLS', unreachable: 'war nicht zu erreichen', silent: 'antwortete nicht', inside: 'eine Adresse innerhalb eines Hauses; nicht versucht',
    },
    reasons: {
      'states-legal': 'Der Resolver sagt es selbst: Eine äußere Stelle habe verlangt, diesen Namen zurückzuhalten.', 'states-policy': 'Der Resolver sagt es selbst oder beschreibt diese Antwort als eigene Sperre.',
      'block-page': 'Die Antwort ist eine bekannte Sperrseite Ihres Landes. Ihr Resolver sagt das nicht.', 'refused-alone': 'Er weist diesen Namen ab und beantwortet andere, wie er es für Namen beschreibt, deren Sperrung angeordnet ist.', 'wrong-site': 'Die Antwort führt zu einem Rechner, der nicht diese Website ist; anderswo weist die Website ihren Namen nach.', 'denied-oddly': 'Er sagt, den Namen gebe es nicht, aber auf eine Weise, die er bei wirklich fehlenden Namen nicht benutzt; anderswo weist die Website ihren Namen nach.',
      'odd-page': 'Die Antwort ist eine bekannte Sperrseite. Ob sie auf eine Behörde Ihres Landes zurückgeht, ist nicht bekannt.', 'refused-here': 'Er weist diesen Namen ab und beantwortet andere.', 'odd-absence': 'Er sagt, den Namen gebe es nicht, aber auf eine Weise, die er bei wirklich fehlenden Namen nicht benutzt.', 'null-address': 'Er antwortet mit der Nulladresse, wie es Filter tun.', 'denied-existing': 'Er sagt, den Namen gebe es nicht; anderswo weist die Website ihren Namen nach. Ein neuer Name ist vielleicht noch nicht bei ihm angekommen.', 'no-data': 'Er sagt, der Name habe keine Adresse; anderswo weist die Website ihren Namen nach.', 'fails-here': 'Er scheitert nur an diesem Namen, zweimal; anderswo weist die Website ihren Namen nach.',
      'same-answer': 'Beide Resolver sind sich einig: kein Zeichen einer Sperre.', 'same-network': 'Die Antworten liegen nebeneinander im selben Netz: kein Zeichen einer Sperre.', 'same-absence': 'Niemand kennt eine Adresse zu diesem Namen: kein Zeichen einer Sperre.', proved: 'Die Antworten weichen ab, und die Website wies bei Ihrer ihren Namen nach: kein Zeichen einer Sperre.', translated: 'Die Adresse ist für Netze ohne IPv4 gemacht: kein Zeichen einer Sperre.',
      'no-control': 'Zu wenig, um etwas zu sagen. Niemand sonst wurde gefragt.', 'control-fails': 'Zu wenig, um etwas zu sagen. Niemand sonst hat geantwortet.', 'all-fail': 'Zu wenig, um etwas zu sagen. Der Name scheitert überall.', 'upstream-down': 'Zu wenig, um etwas zu sagen. Ihr Upstream beantwortet gerade gar nichts.', dnssec: 'Zu wenig, um etwas zu sagen. Ihr Upstream fand die Signaturen der Zone fehlerhaft.', 'inner-address': 'Zu wenig, um etwas zu sagen. Die Antwort liegt innerhalb eines Hauses oder Büros.', 'no-proof': 'Zu wenig, um etwas zu sagen. Vielleicht ist die Website einfach ausgefallen.', interference: 'Zu wenig, um etwas zu sagen. Jede Adresse zeigt ein fremdes Zertifikat: Etwas in Ihrem Netz steht vielleicht dazwischen.', 'site-silent': 'Zu wenig, um etwas zu sagen. Die Adresse antwortet nicht.', 'no-address-of-type': 'Zu wenig, um etwas zu sagen. Vielleicht lässt Ihr Upstream Adressen dieser Art weg.', 'page-abroad': 'Zu wenig, um etwas zu sagen. Die Antwort ist eine Sperrseite eines anderen Landes.', 'control-denies': 'Zu wenig, um etwas zu sagen. Andere kennen keinen solchen Namen.',
    },
  },
  another: {
    title: (name) => `Einen anderen Upstream nach ${name} fragen`, text: (name) => `Ab dann wird dieser Resolver nach ${name} und allem darunter gefragt und erfährt diese Namen. Ihre Listen entscheiden wie bisher. Es ist eine Zeile unter Ihren Upstreams und lässt sich dort entfernen.`, use: 'Für diesen Namen nehmen', done: (who) => `Ab jetzt wird danach gefragt: ${who}.`,
  },
  known: {
    title: 'Bekannte Resolver', text: 'Wer sie betreibt, was sie weglassen und was über Namen gesagt wird, deren Sperrung Behörden anordnen; alles mit Quelle und Tag. Was keine Quelle sagt, wird als nicht bekannt gezeigt.', search: 'Name, Betreiber oder Land', none: 'Kein Resolver passt.', add: (name) => `${name} hinzufügen`, addShort: 'Hinzufügen', have: 'Schon vorhanden',
    columns: { name: 'Resolver', filtering: 'Lässt weg', legal: 'Angeordnete Namen' }, sources: 'Quellen', sourceFor: { reached: 'Adresse', operator: 'Betreiber', country: 'Land', filtering: 'was er weglässt', legal: 'angeordnete Namen', blocks: 'wie er sperrt', ended: 'sein Ende' }, ended: (day) => `Eingestellt: ${day}`,
    filtering: { none: 'nichts', malware: 'schädliche Namen', ads: 'Werbung und schädliche Namen', family: 'Erotik und schädliche Namen', customer: 'was sein Kunde gewählt hat' },
    legal: {
      refuses: (where) => `Antwortet mit REFUSED, teils mit dem Code dafür: ${where}.`, withdraws: (where) => `Antwortet gar nicht: ${where}.`, elsewhere: () => 'Hat nach eigener Angabe nie über diesen Resolver gesperrt und handelt auf anderen Wegen.', everywhere: (where) => `Wandte eine Anordnung (${where}) überall an, weil der Dienst Länder nicht unterscheidet, und ficht sie an.`,
      foreseen: () => 'Die Ausschreibung sieht Filter nach Recht vor; was er antwortet, wurde nicht gesehen.', 'none-yet': () => 'Nach eigener Angabe ging noch keine solche Anordnung ein.', against: () => 'Stellt sich nach eigener Angabe gegen solche Sperren.',
    },
  },
} satisfies Pick<Messages, 'upstreams' | 'addUpstream' | 'blocks' | 'findings' | 'scale' | 'statedWords' | 'pageKinds' | 'upstreamSentence' | 'check' | 'another' | 'known'>;
