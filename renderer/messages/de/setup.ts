/** The first-run guide: from a fresh start to a router that points here, and a test that proves it. */
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';

const { n, plural } = numbersOf('de');

const hours = (seconds: number): string => (seconds < 5400 ? plural(Math.round(seconds / 60), 'Minute', 'Minuten') : seconds < 172_800 ? plural(Math.round(seconds / 3600), 'Stunde', 'Stunden') : plural(Math.round(seconds / 86_400), 'Tag', 'Tage'));

export const setup = {
  setup: {
    name: 'Gavel einrichten', progress: 'Schritte der Einrichtung', stepOf: (step, all) => `Schritt ${step} von ${all}`, done: 'erledigt',
    back: 'Zurück', next: 'Weiter', skip: 'Überspringen', finish: 'Zur Übersicht', onlyHere: 'Vorerst nur dieser Computer', copy: 'Kopieren', copied: 'Kopiert.', copyFailed: 'Diese Seite darf nicht kopieren; markieren Sie den Text und kopieren Sie ihn.', copyOf: (text) => `${text} kopieren`,
    problem: 'Zeigen, wie es geht', again: 'Einrichtung starten', againText: 'Land, Listen, Upstream, Port 53, der Router und der Test, der es zeigt.', goOn: 'Einrichtung fortsetzen', nobody: 'Noch fragt kein anderes Gerät Gavel.', nobodyWhy: 'Die Einrichtung zeigt, wie der Router hierher verweist.',
    steps: { country: 'Land und Anordnungen', lists: 'Listen', upstream: 'Upstream-Resolver', computer: 'Dieser Computer', router: 'Den Router einstellen', devices: 'Ihre Geräte', done: 'Fertig' },
    leads: {
      country: 'Ob eine Anordnung hier als Recht zählt oder als Ihre Entscheidung, hängt davon ab, wo dieser Haushalt ist.', lists: 'Drei Arten von Listen, jede aus einem anderen Grund. Wählen Sie jetzt, was Sie möchten; alles lässt sich später ändern.', upstream: 'Nach Namen, die nichts sperrt, fragt Gavel jemand anderen. Wen, entscheiden Sie.',
      computer: 'Was der Haushalt von diesem Computer braucht: Port 53, eine Adresse, die bleibt, und dass er wach ist.', router: 'Eine Einstellung im Router, und jedes Gerät im Haus fragt zuerst diesen Computer.', devices: 'Sehen Sie an jedem Gerät, ob es Gavel fragt, und welche noch anderswo fragen.', done: 'Gavel ist eingerichtet. Das sollten Sie von nun an wissen.',
    },
  },
  setupCountry: {
    label: 'Ihr Land', orders: 'Was Gavel mit Sperranordnungen macht',
    facts: [
      ['Gavel unterscheidet.', 'Zu jedem gesperrten Namen sagt Gavel, wer entschieden hat: ein Gericht oder eine Behörde, Sie oder Ihr Upstream-Resolver.'],
      ['Ob eine Anordnung hier angewandt wird, entscheiden Sie.', 'Anordnungen richten sich an Unternehmen wie Cloudflare oder Zugangsanbieter, nicht an Haushalte. Die Liste einer Anordnung ist bei Gavel dabei. Sie wird zunächst beobachtet: Ihre Namen werden beantwortet, und das Protokoll notiert, was gesperrt worden wäre.'],
      ['Nichts an einer Anordnung wird stillschweigend geschaltet.', 'Eine Erlaubnisregel geht einer Anordnung, die Sie anwenden, nicht vor. Sie können ihre Liste beobachten, nicht mehr anwenden oder einen Namen ausnehmen, und jedes davon wird notiert.'],
      ['Gavel sagt nicht, was das Recht von Ihnen verlangt.', 'Gavel sagt, wer was gegenüber wem angeordnet hat, seit wann und aus welcher Quelle. Was nicht bekannt ist, wird als nicht bekannt gezeigt.'],
    ],
  },
  setupLists: {
    kinds: { 'court-order': 'Namen, deren Sperrung ein Gericht oder eine Behörde angeordnet hat.', family: 'Was dieser Haushalt für seine Jüngeren weglässt.', custom: 'Werbung, Tracker, Schadsoftware: worauf auch immer Sie verzichten möchten.' },
    add: 'Hinzufügen', addOf: (title) => `${title} hinzufügen`, starts: { enforce: 'Wird angewandt, sobald sie hier ist.', observe: 'Wird zunächst beobachtet: Namen werden beantwortet und notiert.' }, from: (host) => `Lädt von ${host}…`, here: (names) => `${plural(names, 'Name', 'Namen')}, bereit`, failed: (why) => `Nicht hinzugefügt: ${why}`,
    more: 'Weitere stehen im Katalog unter Listen; dort können Sie auch eigene hinzufügen.',
  },
  setupUpstream: {
    label: 'Upstream-Resolver', thisRun: 'Für diesen Lauf hat die Befehlszeile einen anderen bestimmt; was Sie hier wählen, wird aufbewahrt.',
    choices: {
      both: ['Quad9, und Cloudflare, wenn Quad9 ausfällt', 'Verschlüsselt. Ihr Anbieter sieht keine Namen; Quad9 sieht sie, und Cloudflare nur das, was Quad9 nicht beantwortet.'], quad9: ['Nur Quad9', 'Verschlüsselt. Eine Schweizer Stiftung; sie sperrt schädliche Namen nach eigener Richtlinie, und Gavel sagt es, wo sie das tut.'],
      cloudflare: ['Nur Cloudflare', 'Verschlüsselt. Ein Unternehmen in den Vereinigten Staaten, an das einige Anordnungen gerichtet sind; wo es eine Sperre nennt, sagt Gavel es.'], router: ['Ihr Router, und damit Ihr Anbieter', 'Unverschlüsselt und nah. Ihr Anbieter sieht jeden Namen und verbirgt manche vielleicht auf Anordnung; Gavel sagt, was es erkennen kann.'], own: ['Was jetzt eingestellt ist', 'Bleibt, wie es ist; zu ändern unter Einstellungen.'],
    },
    inside: 'Namen Ihres eigenen Hauses, etwa der eines Druckers, können an den Router gehen: Fügen Sie dafür unter Einstellungen eine Zeile hinzu.',
  },
  setupComputer: {
    port: 'Port 53', address: 'Adresse', ipv6: 'IPv6', sleep: 'Ruhezustand', check: 'Erneut versuchen', shown: 'Befehle zum Kopieren. Gavel führt keinen davon aus.', undo: 'Zum Zurücknehmen', restart: 'Starten Sie Gavel danach neu.', untried: 'Nach der Dokumentation dieses Systems geschrieben, von den Entwicklern von Gavel nicht darauf erprobt.',
    listening: (address) => `Gavel antwortet auf ${address}, Port 53.`, also: (addresses) => `Und auf ${addresses}.`, left: (addresses) => `Auf ${addresses} antwortet ein anderes Programm für sein eigenes virtuelles Netz. Der Haushalt braucht es nicht.`, fixed: (addresses) => `Die Befehlszeile hat bestimmt, wo Gavel antwortet: ${addresses}. Router fragen nur an Port 53.`, fixedOk: (addresses) => `Gavel antwortet auf ${addresses}, wie die Befehlszeile sagt.`,
    held: (who) => `Port 53 ist belegt: ${who}.`, trial: (address) => `Bis dahin antwortet Gavel auf ${address}; zum Ausprobieren reicht das. Router fragen nur an Port 53.`, permission: 'Dieses System behält Ports unter 1024 Administratoren vor, und Gavel läuft als gewöhnlicher Benutzer.',
    holders: {
      'systemd-resolved': 'systemd-resolved, der eigene Resolver dieses Systems', dnsmasq: 'dnsmasq', libvirt: 'libvirt, für virtuelle Maschinen', 'network-manager': 'dnsmasq von NetworkManager', lxc: 'ein Containersystem', 'adguard-home': 'AdGuard Home', 'pi-hole': 'Pi-hole', bind: 'BIND (named)', unbound: 'Unbound', docker: 'ein Container von Docker', podman: 'ein Container von Podman',
      'windows-ics': 'die gemeinsame Nutzung der Internetverbindung, die WSL und Hyper-V einschalten', 'windows-dns': 'die DNS-Serverrolle', mdnsresponder: 'mDNSResponder, weil die Internetfreigabe an ist', other: 'ein anderes Programm',
    },
    holder: (who, pid) => (pid === undefined ? who : `${who} (Prozess ${pid})`),
    remedies: {
      'low-ports': ['Programmen dieses Computers Ports ab 53 erlauben', 'Wirkt sofort und bleibt nach einem Neustart. Gilt für jedes Programm dieses Computers, nicht nur für Gavel.'], setcap: ['Diesem Node.js niedrige Ports erlauben', 'Gilt für jedes Skript, das dieses Node.js ausführt. Ein Update von Node.js nimmt es wieder weg.'],
      'systemd-unit': ['Gavel als Dienst betreiben', 'Er startet mit dem Computer und darf niedrige Ports benutzen; sonst ändert sich am System nichts. Beenden Sie vorher das Gavel, das jetzt läuft.'], 'resolved-stub': ['Den Stub von systemd-resolved abschalten', 'Schreibt eine eigene Einstellung, lässt die resolv.conf dieses Computers auf die Resolver des Routers statt auf den Stub zeigen und startet systemd-resolved neu. Namen werden weiter aufgelöst.'],
      'stop-dnsmasq': ['dnsmasq beenden', 'Es startet dann nicht mehr mit dem Computer. Vergibt es auch Adressen (DHCP), setzen Sie stattdessen port=0 in seiner Datei und starten Sie es neu.'], 'network-manager-dnsmasq': ['NetworkManager ohne dnsmasq betreiben', 'Er schreibt die Resolver des Netzes dann selbst in resolv.conf.'], 'stop-adguard-home': ['AdGuard Home beenden', 'Nur eines von beiden kann dem Haushalt auf diesem Computer antworten. Seine Einstellungen bleiben.'],
      'stop-pi-hole': ['Pi-hole beenden', 'Nur eines von beiden kann dem Haushalt auf diesem Computer antworten. Seine Einstellungen bleiben. Vergibt es Adressen (DHCP), lassen Sie das zuerst den Router übernehmen.'], 'stop-bind': ['BIND beenden', 'Es startet dann nicht mehr mit dem Computer.'], 'stop-unbound': ['Unbound beenden', 'Es startet dann nicht mehr mit dem Computer. Gavel kann es auch fragen: Lassen Sie es an einem anderen Port antworten und tragen Sie es als Upstream ein.'],
      'stop-container': ['Den Container beenden, der den Port hat', 'Der erste Befehl zeigt seinen Namen. Starten Sie ihn ohne „-p 53:53“, wenn Sie ihn noch brauchen.'], 'stop-podman': ['Den Container beenden, der den Port hat', 'Der erste Befehl zeigt seinen Namen.'],
      'windows-ics': ['Die gemeinsame Nutzung der Internetverbindung beenden', 'In PowerShell als Administrator. WSL 2 und der Standardswitch von Hyper-V nutzen sie: Ihre Maschinen haben kein Internet, bis sie wieder an ist. WSL kommt im gespiegelten Netzwerkmodus ohne sie aus.'], 'windows-dns': ['Die DNS-Serverrolle beenden', 'In PowerShell als Administrator. Auf einem Domänencontroller lassen Sie sie und betreiben Gavel auf einem anderen Computer.'],
      'internet-sharing': ['Internetfreigabe ausschalten', 'Systemeinstellungen → Allgemein → Teilen → Internetfreigabe. Solange sie an ist, behält mDNSResponder Port 53.'], 'find-holder': ['Herausfinden, wer es ist', 'Ein gewöhnlicher Benutzer sieht nicht immer, wem ein Programm gehört; ein Administrator schon.'],
    },
    give: 'Diese Adresse gehört in den Router', none: 'Keine Adresse eines Heimnetzes gefunden. Ist dieser Computer verbunden?', others: 'Alle Adressen dieses Computers', interface: (name) => `an ${name}`, virtual: 'virtuell',
    lasting: { static: 'von Hand eingestellt: sie bleibt', dhcp: 'vom Router, auf Zeit', prefix: 'aus dem Präfix Ihres Anbieters: sie wechselt mit ihm', temporary: 'temporär: zum Wechseln gedacht', unknown: 'dieses System sagt nicht, ob sie bleibt' },
    saidBy: (who) => `laut ${who}`, validFor: (seconds) => `noch ${hours(seconds)}`,
    staticOk: 'Sie ist von Hand eingestellt und bleibt.', dhcpWarn: 'Sie kommt vom Router und kann wechseln; dann hat der Haushalt kein DNS. Reservieren Sie sie im Router: Suchen Sie nach „Adressreservierung“, „statische Lease“ oder „Diesem Netzwerkgerät immer die gleiche IPv4-Adresse zuweisen“.', unknownWarn: 'Dieses System sagt nicht, ob sie bleibt. Reservieren Sie sie im Router, dann bleibt sie.',
    publicWarn: 'Das ist eine öffentliche Adresse. Gavel antwortet dort nur dem eigenen Netz, doch ein Router zu Hause hat meist private Adressen: Sehen Sie zweimal hin.',
    ipv6Yes: 'Dieses Netz hat IPv6. Darüber können Geräte einen zweiten Resolver kennenlernen und dann diesen fragen: Geben Sie dem Router auch die IPv6-Adresse dieses Computers, oder schalten Sie dort die Bekanntgabe von DNS über IPv6 aus.', ipv6Give: 'IPv6-Adresse für den Router', ipv6None: 'Dieser Computer hat keine IPv6-Adresse, die bleibt, nur temporäre oder solche der Verbindung. Schalten Sie im Router die Bekanntgabe von DNS über IPv6 aus.',
    ipv6Ula: 'Sie stammt aus dem eigenen Präfix des Hauses und bleibt.', ipv6Prefix: 'Sie stammt aus dem Präfix Ihres Anbieters und wechselt mit ihm. Kann der Router ein eigenes Präfix bilden (ULA), schalten Sie das ein.', ipv6No: 'Dieser Computer hat außerhalb seiner Verbindung keine IPv6-Adresse. Nichts zu tun.',
    sleepText: 'Während dieser Computer schläft, hat der Haushalt kein DNS.', masked: 'Der Ruhezustand ist auf diesem System abgeschaltet.', portable: 'Dieser hat einen Akku: Denken Sie auch an den Deckel.', sleepKeep: 'Wach halten', sleepUnknown: 'Sehen Sie in seinen Energieeinstellungen nach, dass er nicht von selbst einschläft.',
  },
  setupRouter: {
    yours: 'Ihr Router', guessed: 'Nach seiner Adresse geraten; ändern Sie es, wenn es nicht stimmt.', chooseIt: 'Der Name steht auf dem Gerät oder auf seiner Seite.', other: 'Ein anderer', kept: (address) => `Ihr Router steht unter ${address}.`,
    open: (address) => ['Öffnen Sie ', address, ' und melden Sie sich an.'], app: (app) => `Öffnen Sie die App „${app}“.`, go: 'Gehen Sie zu', choose: (option, field) => ['Bei ', field, ' wählen Sie ', option, '.'], off: (option) => ['Schalten Sie ', option, ' aus.'], enter: (field) => ['Bei ', field, ' tragen Sie ein:'], save: (button) => ['Speichern Sie mit ', button, '.'],
    reconnect: 'Schalten Sie das WLAN eines Geräts aus und wieder an, oder warten Sie: Die meisten Geräte holen ihre Einstellungen einmal am Tag.', v6title: 'Dasselbe für IPv6',
    lookFor: 'Suchen Sie auf der Seite des Routers nach DHCP, oft unter LAN, Netzwerk oder Heimnetz, und dort nach „DNS-Server“.', second: 'Will er eine zweite Adresse, tragen Sie dieselbe noch einmal ein oder lassen Sie das Feld leer. Mit jeder anderen Adresse könnten Geräte an Gavel vorbei fragen.', changing: 'Diese Adresse kommt vom Router und kann wechseln. Reservieren Sie sie dort, sonst hat der Haushalt dann kein DNS.', changingHow: 'Wie man es sieht',
    reach: { devices: 'Mit dieser Einstellung fragt jedes Gerät Gavel selbst, und Sie sehen sie einzeln.', router: 'Bei diesem Router kann nur er selbst Gavel fragen, für alle. Gefiltert wird alles, und das Protokoll zeigt ein Gerät: den Router.' },
    wan: 'DHCP, nicht Internet: Die DNS-Einstellung unter „Internet“ oder „WAN“ sagt, wen der Router selbst fragt. Dort kämen alle Anfragen vom Router, und manche Router lehnen eine Adresse des Heimnetzes ab.',
    notes: {
      'fritz-expert': 'Die Schaltfläche ist nur in der erweiterten Ansicht zu sehen.', 'fritz-rebind': 'Die FRITZ!Box selbst fragt für sich weiter ihre eigenen Resolver; das ist in Ordnung.', 'asus-advertise': 'Sonst gibt der Router seine eigene Adresse als zweite dazu, und Geräte fragen an Gavel vorbei.',
      'netgear-wan': 'Die meisten NETGEAR-Router geben ihre eigene Adresse aus, was auch eingestellt ist; daher gilt die Einstellung unter Internet. Manche lehnen dort eine private Adresse ab; stellen Sie DNS dann an jedem Gerät ein, oder lassen Sie ein anderes Gerät DHCP übernehmen.', 'nest-proxy': 'Google Wifi und Nest Wifi antworten den Geräten selbst und fragen für sie.', 'eero-proxy': 'eero gibt seine eigene Adresse aus und fragt für die Geräte. Mit eero Plus oder Secure lässt sich kein eigenes DNS einstellen.',
      'unifi-v6': 'IPv6 hat, wenn es an ist, im selben Netz eine eigene DNS-Einstellung.', 'other-isp': 'Router von Zugangsanbietern verbergen diese Einstellung oft. Schalten Sie dann ihr DHCP aus und lassen Sie es ein anderes Gerät übernehmen, oder stellen Sie DNS an jedem Gerät ein.', 'linksys-new': 'Neuere Modelle haben es in der App, unter den erweiterten Einstellungen im lokalen Netz.',
    },
    source: (date) => `Menünamen nach der verlinkten Seite, Stand ${date}; nicht an einem Gerät geprüft. Modelle unterscheiden sich.`, unchecked: 'Menünamen, wie man sie meist vorfindet; nicht mit der Seite des Herstellers abgeglichen. Modelle unterscheiden sich.', sourceLink: 'Quelle', listenWarn: 'Gavel antwortet noch nicht an Port 53; so kann kein Router es fragen.', listenFix: 'Zuerst Port 53 frei machen',
  },
  setupTest: {
    title: 'Live-Test', listening: 'wartet auf Geräte', restart: 'Neu beginnen', self: 'Gavel antwortet auf diesem Computer', selfWhere: (address, port) => `${address}, Port ${port}`, selfMs: (ms) => `${ms}\u00a0ms`, selfFailed: 'Noch nicht. Gefragt wird wieder, wenn der Test neu beginnt.',
    router: 'Der Router fragt Gavel', routerWaits: 'Wartet. Er fragt, sobald er die Einstellung übernommen hat.', routerNot: 'Nicht nötig: Geräte fragen selbst.', routerAsked: (address, when) => `${address}, ${when}`,
    device: 'Ein Gerät fragt Gavel', deviceWaits: 'Schneller geht es, wenn Sie ein Telefon neu mit dem WLAN verbinden.', deviceCount: (value) => plural(value, 'Gerät hat gefragt', 'Geräte haben gefragt'), openIt: 'Um bei einem Gerät sicher zu sein, öffnen Sie dort:', openHint: 'Der Browser wird melden, dass keine Verbindung zustande kommt: Dort gibt es nichts zu sehen. Was zählt, ist das Häkchen hier.', opened: 'dort geöffnet', asked: (value) => plural(value, 'Anfrage', 'Anfragen'),
    order: 'Ein Name unter einer Sperranordnung fällt auf', orderText: 'Gavel fragt sich selbst nach einem Namen einer Anordnung, wie ein Gerät es täte. Ihr Upstream-Resolver sieht diesen einen Namen.', orderDo: 'Ausprobieren', orderWaits: (name) => `Fragt nach ${name}…`, observed: (name) => `${name}: beobachtet, nicht gesperrt. Die Liste wird beobachtet.`, blocked: (name) => `${name}: durch die Anordnung gesperrt, wie Sie es gewählt haben.`, orderNone: 'Hier wird keine Liste von Anordnungen beobachtet oder angewandt; so kann nichts auffallen.', orderFailed: (name) => `${name} wurde angefragt und fiel nicht auf. Öffnen Sie die Zeile, um zu sehen, warum.`, orderSilent: (name) => `Zu ${name} kam keine Antwort: Ist der Upstream-Resolver erreichbar?`, orderRow: 'Zeile öffnen',
    notNoted: 'In diesem Lauf werden keine Anfragen notiert (--no-query-log); so kann der Test keine Geräte sehen.', passed: 'bestanden', waiting: 'wartet', qr: (url) => `QR-Code von ${url}`,
  },
  setupDevices: {
    phoneTitle: 'Mit einem Telefon', phoneText: 'Richten Sie die Kamera des Telefons darauf und öffnen Sie die Adresse. Das Telefon fragt nach einem Namen, den nur Gavel kennt; hier erscheint es mit einem Häkchen.', seen: 'Wer fragt', none: 'Seit Beginn des Tests hat nur dieser Computer gefragt.',
    letIn: 'Telefone im Haus diese Seite öffnen lassen', letInText: (address) => `Die Konsole ist dann auch unter http://${address} zu erreichen, für alle in Ihrem Netz, die eine Sitzung haben. Die Verbindung ist nicht verschlüsselt: In einem WLAN, das Sie mit Fremden teilen, lassen Sie es aus.`, letInOff: 'Die Konsole ist nur auf diesem Computer offen.', letInOn: (address) => `Offen unter http://${address}, mit einer Sitzung.`, byOption: 'Die Befehlszeile hat die Konsole für diesen Lauf im Netz geöffnet.', failed: (why) => `Sie ließ sich nicht öffnen: ${why}.`,
    link: 'Code zum Anmelden eines Telefons', linkText: (until) => `Dieser Code meldet einen Browser an, einmal, bis ${until}. Zeigen Sie ihn niemandem außerhalb dieses Haushalts.`, linkNew: 'Neuen Code erstellen', turnOn: 'Für das Haus öffnen', turnOff: 'Wieder schließen',
    silent: 'In Ihrem Netz, fragen aber nicht', silentText: 'Mit diesen hat dieser Computer Pakete ausgetauscht, und keines hat Gavel in 24 Stunden gefragt. Vielleicht schlafen sie oder fragen einen anderen Resolver.', silentNone: 'Jedes Gerät, mit dem dieser Computer Pakete ausgetauscht hat, fragt Gavel.', silentUnknown: 'Die Nachbarliste dieses Systems ließ sich nicht lesen.', silentRouter: 'Der Router braucht nicht zu fragen.',
    viaRouter: 'Der Router fragt für alle; für welche Geräte, ist nicht zu sehen.', signs: 'Auf der Suche nach einem anderen Weg', signsNone: 'In 24 Stunden hat kein Gerät nach der Adresse eines bekannten verschlüsselten Resolvers gefragt.', signCanary: (operator) => `${operator}: fragte, ob dieses Netz filtert. Gavel sagte ja, und normalerweise bleibt es dann bei Gavel.`, signResolver: (operator, name) => `${operator}: fragte nach ${name} und fragt künftig vielleicht dort.`,
    limits: 'Was zu sehen ist und was nicht', limitsText: 'Gavel sieht nur, was es gefragt wird. Ein Gerät mit fest eingebautem anderem Resolver, ein VPN oder eine App mit eigenem verschlüsseltem DNS fragt nie und erscheint hier höchstens als nicht fragend. Verhindern kann das nur der Router, indem er Port 53 und bekannte Resolver für alle außer diesem Computer sperrt.', inLog: 'Live-Protokoll',
  },
  setupDone: {
    missingLead: 'Gavel läuft; das fehlt noch:', missing: { loopback: 'Gavel antwortet nur diesem Computer: Kein anderes Gerät kann es fragen.', port: (port) => `Gavel antwortet auf Port ${port}: Router und Geräte fragen auf Port 53.`, nobody: 'Noch fragt kein anderes Gerät Gavel.' }, missingDo: { computer: 'Zu diesem Computer', router: 'Den Router einstellen' },
    facts: [
      ['Ist dieser Computer aus, hat der Haushalt kein DNS.', 'Um eine Weile ohne Gavel auszukommen, leeren Sie das DNS-Feld im Router wieder. Schreiben Sie das auf, wo andere es finden.'],
      ['Eine Seite öffnet sich nicht?', 'Sehen Sie im Live-Protokoll nach: Es sagt, wer entschieden hat, weswegen, und was Sie ändern können.'],
      ['Geräte haben eine eigene Seite.', 'Geben Sie ihnen Namen, dann spricht das Protokoll vom Küchenradio statt von 192.168.1.23.'],
    ],
    summary: { country: 'Land', lists: 'Listen in Gebrauch', upstream: 'Upstream', port: 'Antwortet auf', devices: 'Fragende Geräte', notSet: 'nicht eingestellt' }, toLog: 'Live-Protokoll', toDevices: 'Geräte', toLists: 'Listen', count: (value) => n(value),
  },
} satisfies Pick<Messages, 'setup' | 'setupCountry' | 'setupLists' | 'setupUpstream' | 'setupComputer' | 'setupRouter' | 'setupTest' | 'setupDevices' | 'setupDone'>;
