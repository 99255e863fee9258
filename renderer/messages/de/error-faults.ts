/** What was wrong with a list, a source, a signature or something that was asked, in German. */
import type { ErrorFaults, SystemCode } from '../../../shared/error-faults.ts';
import type { WordsOf } from '../../../shared/faults.ts';
import { numbersOf } from '../numbers.ts';

const { n } = numbersOf('de');

const OTHER_EDITION = 'Die meisten Herausgeber bieten dieselbe Liste als einfache Namen, hosts-Datei oder Adblock-Regeln an: Abonnieren Sie eine davon';
const UPSTREAMS = '9.9.9.9, udp://9.9.9.9:53, tls://dns.quad9.net@9.9.9.9 oder https://dns.quad9.net@9.9.9.9/dns-query';
const REFUSED = 'das Update wird nicht übernommen';

const SYSTEM: Record<SystemCode, string> = {
  ECONNREFUSED: 'dort nimmt niemand an', ENETUNREACH: 'dieser Computer hat kein Netz, das dorthin führt', EHOSTUNREACH: 'unter dieser Adresse antwortet kein Gerät', ENETDOWN: 'das Netz ist ausgefallen',
  EADDRNOTAVAIL: 'dieser Computer hat keine Adresse, von der er fragen könnte', EAFNOSUPPORT: 'dieser Computer hat kein Netz dieser Art (IPv4 oder IPv6)', EPERM: 'eine Firewall auf diesem Computer verhindert es', EACCES: 'eine Firewall auf diesem Computer verhindert es',
  ETIMEDOUT: 'die Verbindung kam nicht rechtzeitig zustande', ECONNRESET: 'die Gegenseite hat die Verbindung abgebrochen', EPIPE: 'die Gegenseite hat die Verbindung abgebrochen', EMFILE: 'dieses Programm hat zu viele Dateien offen',
};
const ZIP: Record<ErrorFaults['zip-broken']['how'], string> = {
  'no-end': 'ihr Ende fehlt, sie ist nicht vollständig', directory: 'ihr Verzeichnis ist nicht, wo es sein sollte', place: 'die Datei darin ist nicht, wo das Verzeichnis sie nennt', short: 'sie ist zu kurz', cut: 'sie endet vor der Datei darin',
};
const EXPORT: Record<ErrorFaults['export-over']['state'], string> = { done: 'fertig', cancelled: 'abgebrochen', failed: 'gescheitert' };

export const errorFaultWords: WordsOf<ErrorFaults> = {
  foreign: ({ detail }) => `„${detail}“`, several: ({ faults }, say) => faults.map(say).join('; '),

  'empty-list': 'die Liste ist leer', 'no-rule': ({ line, why }, say) => `keine Zeile der Liste ist eine Regel; Zeile ${n(line)}: ${why === undefined ? 'nicht verstanden' : say(why)}`,
  'no-orders': 'die Liste nennt keine Anordnungen (ohne das Zeichen „order-list/1“, und kein Register, das Gavel kennt) und kann darum nicht sagen, wer eine Sperre angeordnet hat; fügen Sie sie als Liste eigener Auswahl hinzu',
  'web-page': 'das ist eine Webseite, keine Liste; suchen Sie die Adresse zum Herunterladen („raw“)', 'xml-page': 'das ist XML, keine Liste; ein Register in XML braucht einen eigenen Umsetzer (gavel convert), und die meisten Herausgeber bieten Text oder CSV an',
  sqlite: 'das ist eine SQLite-Datenbank (Pi-hole bewahrt darin seine Listen auf); exportieren Sie die Namen daraus als Text, einen je Zeile',
  'packed-unread': ({ format }) => `das ist ${format === '7z' ? 'ein 7z-Archiv' : `eine ${format}-Datei`}; lesbar sind gzip und zip, oder entpacken Sie die Datei`,
  pdf: 'das ist ein PDF-Dokument; suchen Sie die Liste als Text oder CSV', openpgp: 'das ist eine mit OpenPGP verschlüsselte Datei; eine verschlüsselte Liste lässt sich weder lesen noch weitergeben: Fragen Sie den Herausgeber nach der Liste selbst',
  'no-plain-text': 'das ist kein Text: Eine gepackte, verschlüsselte oder binäre Datei lässt sich nicht abonnieren', 'armoured-list': 'diese Liste ist verschlüsselt: Sie wurde jemandem im Vertrauen geschickt und lässt sich nicht abonnieren; suchen Sie, was die Behörde veröffentlicht',
  'confidential-list': 'das hat die Form einer vertraulichen Liste (CNCPO: Nummer;Zeit, dann url;domain;ipurl;ip); solche Listen sind nach dem Gesetz geheim und lassen sich nicht abonnieren',
  'pgp-signed': 'das ist ein Text in einer OpenPGP-Signatur, den Gavel nicht liest; abonnieren Sie die Liste selbst', 'pgp-message': 'das ist eine OpenPGP-Nachricht oder ein Schlüssel; eine verschlüsselte Liste lässt sich weder lesen noch weitergeben: Fragen Sie den Herausgeber nach der Liste selbst',
  'proxy-configuration': 'das ist eine automatische Proxy-Konfiguration (PAC) für Browser; abonnieren Sie die Liste, aus der sie gemacht wurde', 'little-snitch': `das ist eine Regelgruppe von Little Snitch (.lsrules), die Gavel nicht liest. ${OTHER_EDITION}`,
  'order-list-version': 'das ist eine Anordnungsliste einer anderen Version als 1; ein neueres Gavel liest sie vielleicht. Als einfache Namensliste würde sie sperren, was ihre Anordnungen nicht mehr sperren',
  coredns: `das ist eine Konfiguration von CoreDNS (Plugin template), die Gavel nicht liest. ${OTHER_EDITION}`, 'knot-resolver': `das ist eine Konfiguration von Knot Resolver (DAF oder policy), die Gavel nicht liest. ${OTHER_EDITION}`,
  'other-json': 'das ist ein JSON-Dokument, aber keine Anordnungsliste (ohne „"format": "order-list/1"“); abonnieren Sie eine Namensliste',
  'other-table': ({ columns }) => `das ist eine Tabelle mit den Spalten ${columns.map((name) => `„${name}“`).join(', ')} und kein Register, das Gavel kennt. Welche davon Namen zum Sperren enthält und in welchen Zeilen, lässt sich nicht erraten: Speichern Sie diese Spalte als Namensliste`,
  'dotted-names': 'das ist eine Zugriffsliste von squid (dstdomain) oder eine Liste von routedns, Namen mit einem Punkt davor; abonnieren Sie die einfachen Namen des Herausgebers, oder speichern Sie sie ohne die Punkte, das bedeutet dann dasselbe',
  'cloaking-rules': 'das sind Cloaking-Regeln von dnscrypt-proxy (ein Name und seine Antwort); schreiben Sie sie als eigene Einträge in die eigenen Regeln, oder abonnieren Sie eine Namensliste',
  'packed-twice': ({ packed }) => `die ${packed}-Datei enthält eine weitere gepackte Datei; entpacken Sie sie einmal`, 'pack-broken': ({ packed, detail }) => `die ${packed}-Datei ist beschädigt: „${detail}“`,
  'unpacks-large': ({ packed, mib }) => `die ${packed}-Datei ergibt entpackt mehr als ${n(mib)} MiB; abonnieren Sie eine kleinere Ausgabe der Liste`, 'unpacks-far': ({ packed, times }) => `die ${packed}-Datei ergibt entpackt mehr als das ${n(times)}-Fache ihrer Größe, was keine Liste tut; sie wird nicht weiter gelesen`,
  'zip-broken': ({ how }) => `die zip-Datei ist beschädigt: ${ZIP[how]}`, 'zip-files': ({ count, names }) => `die zip-Datei enthält ${n(count)} Dateien${names === undefined ? '' : ` (${names})`}; packen Sie die Liste allein`,
  'zip-empty': 'die zip-Datei ist leer', 'zip-encrypted': 'die zip-Datei ist verschlüsselt; eine verschlüsselte Liste lässt sich nicht lesen', 'zip-method': ({ method }) => `die zip-Datei ist mit dem Verfahren ${method} gepackt; lesbar ist nur „deflate“`,
  'xml-cut': ({ line }) => `das XML endet mitten in etwas, das in Zeile ${n(line)} beginnt; es kam nicht vollständig an`, 'xml-doctype': ({ line }) => `Zeile ${n(line)}: Das XML erklärt einen Dokumenttyp, was kein Register tut und womit sich Entitäten festlegen ließen; es wird nicht gelesen`,
  'register-orders': ({ most }) => `das Register nennt mehr als ${n(most)} Entscheidungen; es wird nicht gelesen`, 'cuii-json': ({ detail }) => `die Liste der CUII ist kein vollständiges JSON: „${detail}“`, 'cuii-shape': 'die Liste der CUII ist weder ein Feld noch ein Objekt mit dem Feld „list“',
  'order-list-json': ({ detail }) => `die Anordnungsliste ist kein vollständiges JSON: „${detail}“`, 'order-list-format': 'das „format“ des Dokuments ist nicht „order-list/1“; eines, das tiefer darin steht, zählt nicht', 'order-list-parts': 'die Anordnungsliste braucht „orders“ und „entries“, beides Felder',
  'order-list-head': ({ why }, say) => `„list“ in der Anordnungsliste: ${say(why)}`, 'order-list-orders': ({ most }) => `die Anordnungsliste enthält mehr als ${n(most)} Anordnungen; sie wird nicht gelesen`,
  'order-list-no-order': 'die Anordnungsliste hat keine lesbare Zeile „# Order:“, darum kann kein Name darin auf eine Anordnung verweisen',
  'own-rules-many': ({ rules, most }) => `das sind ${n(rules)} Regeln; eigene Regeln sind für die paar Zeilen eines Haushalts da, höchstens ${n(most)} auf einmal. Fügen Sie sie als Liste hinzu`,

  'no-web-address': ({ text }) => `„${text}“ ist keine Webadresse; kopieren Sie sie ganz, ab https://`, 'web-only': ({ scheme }) => `${scheme}//: Abrufen lassen sich nur Adressen mit http und https`, 'at-host': ({ host, why }, say) => `${host}: ${say(why)}`,
  'list-large': ({ host, file, most, unit }) => `${file ?? `die Liste von ${host ?? ''}`} ist größer als ${n(most)} ${unit}${unit === 'MiB' ? '; abonnieren Sie eine kleinere Ausgabe davon' : ''}`,
  'unasked-unchanged': 'die Gegenseite sagt auf die erste Anfrage „nicht geändert“; das ist ein Fehler des Servers', 'http-status': ({ status, text }) => `die Gegenseite antwortete ${status} ${text}`.trim(), 'redirects-many': ({ most }) => `es wird mehr als ${n(most)}-mal weitergeleitet`,
  'redirect-nowhere': 'es wird auf etwas weitergeleitet, das keine Adresse ist', 'redirect-unsafe': ({ scheme }) => `es wird auf ${scheme}// weitergeleitet, was weniger sicher ist als die Adresse der Liste`,
  'redirect-inside': ({ host }) => `es wird auf ${host} weitergeleitet, ein Gerät in diesem Haushalt`, 'redirect-name-inside': ({ host, address }) => `es wird auf ${host} weitergeleitet; das ist ${address}, ein Gerät in diesem Haushalt`,
  'no-connection': ({ seconds }) => `keine Verbindung innerhalb von ${n(seconds)} Sekunden`, silence: ({ seconds }) => `${n(seconds)} Sekunden lang kam kein Byte`, 'too-slow': ({ seconds }) => `alles zusammen dauerte länger als ${n(seconds)} Sekunden`,
  dripping: ({ bytes, seconds }) => `in ${n(seconds)} Sekunden kamen nur ${n(bytes)} Bytes`, cancelled: 'es wurde abgebrochen', 'look-under-way': ({ job }) => `eine Vorschau mit dem Namen „${job}“ läuft schon`,
  'no-order-names': ({ name }) => `${name} lässt sich nicht ausnehmen: Keine abonnierte Liste von Anordnungen nennt den Namen oder einen darüber; „Warum?“ sagt, was ihn sperrt und was sich ändern lässt`,
  'order-names-other': ({ name, via, ordered }) => `${name} lässt sich nicht ausnehmen: Keine abonnierte Liste von Anordnungen nennt den Namen oder einen darüber. Seine Antwort führte zu ${via}, und die Anordnung nennt ${ordered}: Nehmen Sie stattdessen ${ordered} aus`,
  'not-listening': 'Gavel hört gerade auf keiner Adresse und kann nicht gefragt werden; „Einstellungen“ sagt, woran es liegt',
  'cut-off': 'die Verbindung endete vor der Liste', 'sent-broken': ({ detail }) => `was gesendet wurde, lässt sich nicht entpacken („${detail}“)`, 'no-http': ({ detail }) => `die Gegenseite spricht kein regelgerechtes HTTP („${detail}“)`,
  'odd-packing': ({ packing }) => `die Liste kommt als „${packing}“ gepackt, worum nicht gebeten war`, 'sent-more': ({ announced }) => `es kamen mehr als die angekündigten ${n(announced)} Bytes; die Liste ist vielleicht abgeschnitten`,
  'certificate-name': ({ name }) => `das gezeigte Zertifikat ist nicht für ${name}: Vielleicht antwortet jemand anderes, oder der Name ist falsch geschrieben`,
  'certificate-authority': ({ certificate }) => `keine Stelle, die dieser Computer kennt, hat das Zertifikat unterschrieben: Vielleicht antwortet jemand anderes (${certificate})`,
  'certificate-key': 'das Zertifikat enthält nicht den festgelegten Schlüssel: Vielleicht antwortet jemand anderes, oder der Resolver hat einen neuen Schlüssel', 'certificate-day': ({ certificate }) => `das Zertifikat gilt heute nicht; geht die Uhr dieses Computers richtig? (${certificate})`,
  system: ({ system }) => `${SYSTEM[system]} (${system})`, 'no-file': ({ file }) => `${file} gibt es nicht`, 'file-rights': ({ file }) => `${file} darf von diesem Benutzer nicht gelesen werden`, 'file-trouble': ({ file, detail }) => `${file}: „${detail}“`, 'file-kind': ({ file }) => `${file} ist keine Datei`, 'file-unwritten': ({ file, detail }) => `${file} lässt sich nicht schreiben: „${detail}“`,
  'folder-not-chosen': ({ file, folder, settings, own }) => `${file} liegt in keinem Ordner, der für Listen gewählt wurde. Um seinen Ordner zu erlauben, starten Sie Gavel mit --list-folder ${folder}, oder ergänzen Sie ihn bei „listFolders“ in ${settings}, während Gavel nicht läuft; oder legen Sie die Datei nach ${own}; oder fügen Sie ihren Text ein`,
  'no-full-path': ({ text }) => `„${text}“ ist kein Pfad ab der Wurzel dieses Computers; schreiben Sie etwa /home/ich/listen`, 'no-copy': 'die Quelle sagt „unverändert“, und es gibt keine Kopie',

  'no-key': 'das ist kein öffentlicher minisign-Schlüssel; das ist die Zeile mit 56 Zeichen in der .pub-Datei des Herausgebers, die mit RW beginnt', 'signature-form': `die Signaturdatei ist keine von minisign; ${REFUSED}`, 'signature-kind': `die Signatur ist von unbekannter Art; ${REFUSED}`,
  'signature-key': ({ by, pinned }) => `die Signatur stammt von einem anderen Schlüssel (${by}) als dem festgelegten (${pinned}); ${REFUSED}`,
  'signature-list': ({ by }) => `die Signatur passt nicht zur Liste: Die Liste wurde nach dem Signieren geändert, oder eine andere wurde signiert (Schlüssel ${by}); ${REFUSED}`,
  'signature-comment': `die Signatur passt zur Liste, aber ihr beglaubigter Kommentar wurde geändert; ${REFUSED}`, 'signed-before': ({ comment }) => `die Liste wurde vor der Version in Gebrauch signiert (${comment}): Vielleicht verteilt jemand eine alte; ${REFUSED}`,
  'no-signature': ({ why }, say) => `für diese Liste ist ein Schlüssel festgelegt, und es gibt keine Signatur: ${say(why)}; ${REFUSED}`, 'signature-nowhere': 'nur eine Liste mit einer Adresse oder Datei kann eine haben',
  'nothing-to-verify': ({ list }) => `„${list}“ wird nirgendwoher gelesen, es gibt also nichts zu prüfen`,
  'no-list': ({ list }) => `die Liste „${list}“ gibt es nicht`, 'list-there': ({ list }) => `die Liste „${list}“ ist schon da`, 'not-held': ({ list }) => `von „${list}“ ist kein solches Update mehr zurückgehalten; sehen Sie die Liste noch einmal an`, 'not-left-out': ({ name, list }) => `„${name}“ wurde aus „${list}“ nicht weggelassen`,
  'no-order': ({ list, order }) => `die Liste „${list}“ enthält keine Anordnung „${order}“`, 'no-update': ({ list }) => `der Verlauf von „${list}“ hat dieses Update nicht; vielleicht wurde es wegen seines Alters entfernt`,

  'typed-name': ({ text }) => `„${text}“ ist kein DNS-Name; schreiben Sie etwa example.com`, 'typed-type': ({ text }) => `„${text}“ ist kein Typ eines DNS-Eintrags; schreiben Sie etwa A, AAAA oder HTTPS`, 'typed-address': ({ text }) => `„${text}“ ist keine Adresse; schreiben Sie etwa 192.168.1.20`,
  'typed-device': ({ text }) => `„${text}“ ist keine IP-Adresse; Geräte werden nach der Adresse benannt, von der sie fragen`, 'typed-day': ({ text }) => `den Tag ${text} gibt es nicht; ein Tag wird JJJJ-MM-TT geschrieben`,
  'typed-time': ({ text }) => `„${text}“ ist keine Zeit; schreiben Sie einen Tag als JJJJ-MM-TT oder einen Zeitpunkt als JJJJ-MM-TTThh:mm`, 'to-come': ({ time }) => `${time} liegt in der Zukunft; fragen Sie nach einem vergangenen Zeitpunkt`,
  'day-to-come': ({ day, today }) => `${day} liegt in der Zukunft; fragen Sie nach Tagen bis heute, ${today}`, 'period-turned': ({ from, to }) => `der Zeitraum endet am ${to}, bevor er am ${from} beginnt; tauschen Sie die beiden Tage`,
  'time-turned': 'die Zeit endet, bevor sie beginnt', 'nothing-to-forget': 'sagen Sie, was vergessen werden soll: eine Zeit, ein Name oder ein Gerät',
  'no-device': ({ text, names }) => `kein Gerät heißt „${text}“; ${names.length === 0 ? 'noch hat kein Gerät einen Namen: Schreiben Sie seine Adresse' : `schreiben Sie seine Adresse oder eines von ${names.map((name) => `„${name}“`).join(', ')}`}`,
  'name-is-address': ({ text }) => `„${text}“ ist eine Adresse, kein Name; wählen Sie ein Wort wie „Küchenradio“`, 'name-taken': ({ name, addresses }) => `„${name}“ heißt schon das Gerät mit ${addresses.join(', ')}; verbinden Sie die beiden, wenn sie ein Gerät sind, oder wählen Sie einen anderen Namen`,
  'pause-past': 'diese Zeit ist vorbei; eine Pause endet später als jetzt', 'pause-long': 'das ist mehr als eine Woche entfernt; schalten Sie Listen unter Listen ab, wenn sie länger ruhen sollen',
  'page-no-address': ({ text, example }) => `„${text}“ ist keine IP-Adresse; wählen Sie eine dieses Computers, etwa ${example}`, 'page-any-address': ({ address }) => `${address} steht für jede Adresse und keine, Browser brauchen eine bestimmte; wählen Sie eine dieses Computers`,
  'upstream-lines': ({ lines }, say) => lines.map(({ line, why }) => `${line}: ${say(why)}`).join('; '), 'upstream-zones-only': 'jede Zeile gilt nur für bestimmte Zonen; fügen Sie eine für alle anderen Namen hinzu, etwa 9.9.9.9',
  'zone-open': 'Zonen enden mit /], wie in [/lan/]192.168.1.1', 'zone-name': ({ text }) => `„${text}“ ist nicht der Name einer Zone; schreiben Sie etwa [/lan/home.arpa/]192.168.1.1`,
  'upstream-form': `ein Upstream sieht so aus: ${UPSTREAMS}`, 'upstream-scheme': ({ scheme }) => `der Transport „${scheme}“ ist hier nicht bekannt; es gibt udp, tcp, tls und https`, 'upstream-address': ({ text }) => `„${text}“ ist keine Adresse; schreiben Sie etwa ${UPSTREAMS}`,
  'upstream-name': ({ name, way }) => `„${name}“ ist ein Name; Gavel müsste sich selbst nach seiner Adresse fragen, schreiben Sie sie darum dazu: ${way}`,
  'upstream-self': () => 'das ist Gavels eigene Adresse, es würde sich selbst fragen; schreiben Sie die Adresse des Resolvers, den es fragen soll', 'upstream-any': ({ address }) => `${address} bedeutet „jede Adresse“; schreiben Sie die Adresse eines Resolvers`, 'upstream-many': ({ address }) => `${address} bedeutet viele Geräte zugleich; schreiben Sie die Adresse eines Resolvers`,
  'upstream-port': ({ port, usual }) => `Port ${port} liegt nicht zwischen 1 und 65535; ohne Angabe ist es ${usual}`, 'upstream-path': ({ scheme, path }) => `${scheme} hat keinen Pfad; lassen Sie „${path}“ weg, oder schreiben Sie https://NAME@ADRESSE${path}`,
  'upstream-no-name': ({ scheme, way }) => `${scheme} hat kein Zertifikat, das einen Namen trägt; schreiben Sie ${way}, oder lassen Sie den Namen weg`, 'upstream-needs-name': ({ scheme, way }) => `${scheme} braucht vor der Adresse den Namen im Zertifikat des Resolvers: ${way}`,
  'upstream-bad-name': ({ name }) => `„${name}“ kann nicht der Name in einem Zertifikat sein; er sieht aus wie dns.quad9.net`, 'upstream-pin': 'hinter # steht der SHA-256-Wert des öffentlichen Schlüssels: #pin-sha256= und 44 Zeichen Base64',
  'upstream-no-pin': ({ scheme }) => `${scheme} hat kein Zertifikat, dessen Schlüssel sich prüfen ließe; lassen Sie weg, was ab # steht`, 'resolver-ended': ({ name, since }) => `${name} antwortet nicht mehr seit ${since}`,
  'home-name': ({ name }) => `„${name}“ ist ein Name Ihres eigenen Haushalts oder einer Zone mit eigenem Upstream; kein anderer Resolver wird danach gefragt`, 'check-busy': 'es wird schon ein Name geprüft; immer nur einer zur Zeit', 'no-upstream': 'kein Upstream ist eingestellt, der sich prüfen ließe',

  'upstream-unset': 'kein Upstream ist eingestellt', 'upstream-dropped': 'er wird nicht mehr benutzt', 'no-answer': ({ ms }) => `keine Antwort innerhalb von ${n(ms)} ms`, 'not-connected': ({ ms }) => `keine Verbindung innerhalb von ${n(ms)} ms`,
  'connection-closed': 'er hat die Verbindung geschlossen', 'connection-silent': 'die Verbindung ist verstummt', 'connection-idle': 'die Verbindung ruhte', 'no-http2': 'er spricht kein HTTP/2; schreiben Sie tls://, wenn er DNS über TLS anbietet', 'request-dropped': 'er hat die Anfrage aufgegeben',
  'http-status-at': ({ status, path }) => `HTTP ${status} bei ${path}`, 'no-dns-message': ({ path, type }) => `was ${path} liefert, ist keine DNS-Nachricht, sondern ${type === '' ? 'ohne Angabe einer Art' : type}`, 'other-answer': ({ path }) => `was ${path} liefert, antwortet nicht auf die Anfrage`,
  'answer-long': 'seine Antwort ist länger, als eine DNS-Nachricht sein kann', 'answer-malformed': 'seine Antwort ist fehlerhaft aufgebaut', 'answer-no-use': ({ rcode }) => `er antwortete ${rcode}, wo ein anderer Upstream eine Antwort hatte`, 'refuses-network': 'er weigert sich, diesem Netz zu antworten', 'answer-unusable': 'seine Antwort lässt sich nicht verwenden', 'many-waiting': ({ count }) => `${n(count)} Anfragen warten schon`,

  'no-row': 'das Protokoll hat diese Zeile nicht; vielleicht wurde sie wegen ihres Alters gelöscht', 'export-unknown': 'dieser Export ist nicht bekannt; beginnen Sie ihn neu', 'export-over': ({ state }) => `dieser Export ist ${EXPORT[state]}; beginnen Sie ihn neu`,
  'console-closed': 'die Konsole ist für dieses Heimnetz nicht offen; schalten Sie das zuerst ein', 'file-elsewhere': 'eine Datei lässt sich nur auf dem Computer wählen, auf dem Gavel läuft; fügen Sie stattdessen den Text der Liste ein',
  'token-wrong': 'dieser Token gilt nicht oder wurde schon benutzt; „npx gavel status“ gibt eine neue Adresse aus', 'token-often': 'zu viele falsche Tokens; warten Sie eine Minute', 'no-session': 'dafür ist eine Anmeldung oder ein Token nötig; „npx gavel status“ gibt eine Adresse aus, die anmeldet', 'call-large': ({ kib }) => `das ist größer als ${n(kib)} KiB`,
  'compiler-stopped': ({ detail }) => `der Teil, der Listen liest, ist stehen geblieben („${detail}“); versuchen Sie es noch einmal`, 'log-unopened': ({ detail }) => `das Protokoll lässt sich nicht öffnen: „${detail}“`, 'log-stopped': ({ detail }) => `das Protokoll ist stehen geblieben („${detail}“); starten Sie Gavel neu`, 'log-trouble': ({ detail }) => `das Protokoll: „${detail}“`,
  'history-unopened': ({ detail }) => `der Verlauf der Listen lässt sich nicht öffnen: „${detail}“`, 'history-large': ({ most }) => `die Liste enthält mehr als ${n(most)} Namen; ihr Verlauf wird nicht aufbewahrt`,
  'engine-stopped': 'der Resolver ist dabei stehen geblieben; versuchen Sie es noch einmal', 'engine-starting': 'der Resolver läuft nicht: Er startet noch', 'engine-down': ({ detail }) => `der Resolver läuft nicht: „${detail}“. Gavel versucht weiter, ihn zu starten`, stopping: 'Gavel wird gerade beendet',
};
