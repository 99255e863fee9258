/** Devices: who asks, what the household calls them. */
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';

const { n, plural } = numbersOf('de');

export const devices = {
  devices: {
    title: 'Geräte', count: (value) => `${plural(value, 'Gerät', 'Geräte')}, nach Anfragen in 24 Stunden`, open: (name) => `${name}: Einzelheiten`,
    none: 'Noch hat kein Gerät gefragt.', noneHint: 'Ein Gerät erscheint hier, sobald es Gavel fragt. Die Einrichtung zeigt, wie der Router hierher verweist.', toGuide: 'Einrichtung öffnen', choose: 'Wählen Sie ein Gerät, um ihm einen Namen zu geben und zu sehen, wann es gefragt hat.',
    network: (address) => `Netz ${address}`, roles: { router: 'der Router', 'this-computer': 'dieser Computer' }, roleNames: { router: 'Der Router', 'this-computer': 'Dieser Computer' }, noName: 'noch kein Name', addresses: (value) => plural(value, 'Adresse', 'Adressen'), silent: 'hat lange nicht gefragt',
    lastAsked: (when) => `fragte ${when}`, blocked: (value) => `${n(value)} gesperrt`, back: 'Alle Geräte', gone: 'In den letzten 30 Tagen hat kein Gerät mit dieser Adresse gefragt.',
    name: 'Name', nameHint: 'Etwa „Küchenradio“. Das Protokoll zeigt ihn sofort, und Ihre eigenen Regeln können ihn nennen: $client=\'Küchenradio\'.', save: 'Speichern', remove: 'Name entfernen', named: 'Gespeichert.',
    seen: 'Adressen', columns: { address: 'Adresse', first: 'Erste Anfrage', last: 'Letzte Anfrage', asked: '24 Stunden' }, family: { ipv4: 'IPv4', ipv6: 'IPv6' }, inLog: 'Seine Anfragen im Live-Protokoll zeigen',
    split: 'Lösen', splitOf: (address) => `${address} von diesem Gerät lösen`, join: 'Ist es dasselbe Gerät wie ein anderes?', joinText: 'Ein Gerät fragt oft von mehreren Adressen: einer mit IPv4 und mehreren mit IPv6, die wechseln. Zusammengelegt zählen sie als ein Gerät.', joinWith: 'Dasselbe wie', joinChoose: 'Gerät wählen', joinDo: 'Zusammenlegen',
    suggestion: (address, device) => `${address} hat dieselbe Netzwerkkarte wie ${device}.`, suggestionDo: 'Zusammenlegen', suggestionOf: (address, device) => `${address} mit ${device} zusammenlegen`,
    onlyRouter: 'Alle Anfragen kommen von Ihrem Router',
    onlyRouterText: (address) => `Der Router unter ${address} fragt für alle. Gavel filtert damit den ganzen Haushalt, kann die Geräte aber nicht unterscheiden. Um sie zu sehen, tragen Sie die Adresse dieses Computers im DHCP-Server des Routers als DNS-Server ein statt in seinen Internet-Einstellungen (WAN): Dann fragt jedes Gerät Gavel selbst.`,
    onlyOne: 'Alle Anfragen kommen von einem Gerät', onlyOneText: (address) => `In den letzten 24 Stunden hat nur ${address} gefragt. Entweder weiß kein anderes Gerät von Gavel, oder ein Router dazwischen fragt für alle.`, showHow: 'Zeigen, wie es geht',
  },
} satisfies Pick<Messages, 'devices'>;
