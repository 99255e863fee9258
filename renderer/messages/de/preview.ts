/** What a list would change, before it is added. */
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';

const { n, plural } = numbersOf('de');

export const preview = {
  preview: {
    title: 'Was sie enthält', show: 'Inhalt zeigen', reading: 'Wird gelesen…', add: 'Hinzufügen', addMany: (lists) => `${plural(lists, 'Liste', 'Listen')} hinzufügen`, change: 'Was sich hier ändern würde', overlap: 'Listen, die Sie haben', own: 'Was Sie selbst entschieden haben', left: 'Ausgelassen', sample: 'Einige ihrer Namen',
    calls: (title) => `Sie nennt sich „${title}“.`, written: (encoding) => `Geschrieben in ${encoding}.`, packed: (how) => `Gepackt mit ${how}.`,
    fresh: (names) => (names === 0 ? 'Sie würde nichts sperren, was nicht schon gesperrt ist.' : `${plural(names, 'Name würde', 'Namen würden')} gesperrt, ${names === 1 ? 'den' : 'die'} hier bisher nichts sperrt.`), already: (names) => `${n(names)} ${names === 1 ? 'ist' : 'sind'} schon gesperrt.`,
    partly: (names) => `Verglichen sind die ersten ${n(names)} Namen.`, notInForce: (names) => `${plural(names, 'Name steht', 'Namen stehen')} unter keiner Anordnung, die heute in Kraft ist, oder nicht mehr auf der Liste: ${names === 1 ? 'Er sperrt' : 'Sie sperren'} nicht.`, inForce: (some, all) => `${n(some)} von ${plural(all, 'Anordnung', 'Anordnungen')} heute in Kraft.`,
    allows: (names) => `Sie macht selbst ${plural(names, 'Ausnahme', 'Ausnahmen')}.`, noOverlap: 'Keine Liste hier enthält einen ihrer Namen.', bothHold: 'Namen in beiden', list: 'Liste', here: 'Hier',
    lifted: (names) => `${plural(names, 'ihrer Namen bleibt', 'ihrer Namen bleiben')} beantwortet:`, liftedLine: (line) => `Zeile ${n(line)} Ihrer eigenen Regeln`, setAside: 'von Ihnen ausgenommen', liftedOf: (names) => plural(names, 'Name', 'Namen'), partOf: (names) => `ein Teil von ${names}`, moreRules: (rules) => `und ${plural(rules, 'weitere Regel', 'weitere Regeln')}`,
    allowedByYou: (names) => `Ihre Erlaubnisregeln erlauben ${plural(names, 'ihrer Namen', 'ihrer Namen')}. Anordnungen heben sie nie auf; einzelne Namen können Sie ausnehmen, sobald die Liste hier ist.`,
    unblocks: (names) => `Ihre Ausnahmen würden ${plural(names, 'Namen', 'Namen')} durchlassen, ${names === 1 ? 'den' : 'die'} eine andere Ihrer Listen jetzt sperrt:`,
    signed: 'Signiert mit dem Schlüssel, den Sie angegeben haben.',
    sameAs: (title) => `Diese Quelle haben Sie schon, als „${title}“.`, linesLeft: (lines) => `${plural(lines, 'Zeile', 'Zeilen')}:`, showLines: 'Zeilen zeigen', and: (names, more) => `${names} und ${n(more)} weitere`,
  },
  adding: {
    fileTab: 'Datei oder Ordner', pathLabel: 'Pfad einer Datei oder eines Ordners auf dem Computer von Gavel', pathHint: '/home/ich/listen', syntax: 'Schreibweise', syntaxAuto: 'Selbst erkennen', more: 'Titel, Schreibweise und Schlüssel', fromDevice: 'Datei von diesem Gerät…',
    folder: (files) => `${plural(files, 'Datei', 'Dateien')} in diesem Ordner. Aus ${files === 1 ? 'ihr' : 'jeder'} wird eine eigene Liste.`, folderNone: 'Dieser Ordner enthält keine Dateien.', folderLeft: (files) => `${plural(files, 'weiterer Eintrag', 'weitere Einträge')} ausgelassen: Unterordner, versteckte Dateien und was über die ersten hinausgeht.`, waiting: 'wartet',
    added: (title) => `Hinzugefügt: ${title}.`, addedMany: (lists) => `Hinzugefügt: ${plural(lists, 'Liste', 'Listen')}.`,
  },
  syntaxes: {
    hosts: 'hosts-Datei', domains: 'einfache Namen', 'domains-exact': 'einfache Namen, jeder für sich', wildcard: 'Platzhalter (*.name)', adblock: 'Adblock-Regeln', dnsmasq: 'dnsmasq', unbound: 'Unbound', rpz: 'Response Policy Zone', 'order-list-json': 'Anordnungsliste (JSON)', 'order-list-text': 'Anordnungsliste (Text)',
    'ua-playcity': 'Register der Ukraine (PlayCity)', 'cz-mfcr': 'Register Tschechiens (Glücksspiel)', 'cz-sukl': 'Register Tschechiens (Arzneimittel)', 'fr-anj': 'Register Frankreichs (ANJ)', 'it-bofh': 'Italien 2008 bis 2014 (bofh)', 'de-cuii': 'Deutschland (CUII)', 'pl-hazard': 'Register Polens', 'ru-zapret': 'Russland (zapret-info)', 'it-adm': 'Register Italiens (ADM)', 'ch-gespa': 'Register der Schweiz (Gespa)',
    'pi-hole-json': 'Tabelle von Pi-hole', 'adguard-home-yaml': 'Konfiguration von AdGuard Home',
  },
} satisfies Pick<Messages, 'preview' | 'adding' | 'syntaxes'>;
