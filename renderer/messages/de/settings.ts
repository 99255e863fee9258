/** Settings. */
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';

const { n, plural } = numbersOf('de');

export const settings = {
  settings: {
    title: 'Einstellungen', country: 'Land', countryText: 'Wo dieser Haushalt ist. Davon hängt ab, ob eine Anordnung hier als Recht zählt oder als Ihre Entscheidung.', countryNone: 'Nicht eingestellt', countryGuess: (name) => `Nach der Uhr dieses Computers: ${name}.`, countryUse: (name) => `${name} übernehmen`, thisRun: 'Durch die Befehlszeile für diesen Lauf bestimmt; was Sie hier wählen, wird aufbewahrt.',
    upstreams: 'Upstream-Resolver', upstreamsText: 'Wer nach Namen gefragt wird, die nichts sperrt, in welcher Reihenfolge, und was diese Resolver selbst sperren.', toUpstreams: 'Upstreams öffnen',
    cache: 'Gemerkte Antworten', cacheText: 'Antworten werden so lange gemerkt, wie sie selbst sagen. Vergessen Sie eine, wenn eine Website umgezogen ist und Sie nicht warten können.', cacheSize: (entries, bytes) => `${plural(entries, 'Antwort', 'Antworten')}, ${n(Math.ceil(bytes / 1024))}\u00a0KiB`,
    flushName: 'Zu vergessender Name', flushOne: 'Diesen Namen vergessen', flushAll: 'Alles vergessen', flushed: (value) => (value === 0 ? 'Dazu war nichts gemerkt.' : `Vergessen: ${plural(value, 'Antwort', 'Antworten')}.`), overTls: 'Über TLS', overHttps: 'Über HTTPS',
    save: 'Speichern', saved: 'Gespeichert.', ownRules: 'Eigene Regeln', ownRulesMoved: 'Ihre eigenen Zeilen und die Namen, die Sie von Anordnungen ausgenommen haben, stehen auf einer eigenen Seite.', ownRulesGo: 'Zu den eigenen Regeln',
    appearance: 'Darstellung', language: 'Sprache', scheme: 'Farbschema', schemes: { auto: 'Wie das System', light: 'Hell', dark: 'Dunkel' }, about: 'Über Gavel', version: 'Version', data: 'Datenordner', listens: 'Antwortet auf', console: 'Konsole', off: 'aus', runOptions: 'Optionen dieses Laufs',
  },
} satisfies Pick<Messages, 'settings'>;
