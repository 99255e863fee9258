/** How blocked names are answered, and the page that explains it. */
import type { Messages } from '../en.ts';

export const answers = {
  answers: {
    title: 'Antworten auf gesperrte Namen', text: 'Was ein Gerät zu hören bekommt. Was Sie auch wählen: Programme, die danach fragen, erfahren den Grund, und das Protokoll sagt, wer entschieden hat.',
    modes: {
      usual: 'Wie üblich', 'null-address': 'Eine Adresse ins Leere (0.0.0.0)', nxdomain: 'Den Namen gibt es nicht', nodata: 'Der Name hat keine Adresse', refused: 'Abgewiesen', 'block-page': 'Die Seite mit der Erklärung',
    },
    usual: 'Wie üblich: Namen unter einer Anordnung gibt es nicht, andere bekommen eine Adresse ins Leere.',
    page: 'Seite mit Erklärung', pageText: 'Ein Browser, der einen gesperrten Namen über einfaches HTTP öffnet, kann zeigen, wer entschieden hat und wer helfen kann. Bei HTTPS geht das nicht: Dazu wäre ein falsches Zertifikat nötig.',
    address: 'Adresse dieses Computers', port: 'Port', serve: 'Anbieten', stop: 'Beenden',
    served: (address) => `Die Seite steht unter ${address}.`, notServed: (why) => `Die Seite wird nicht angeboten: ${why}. Namen werden wie üblich beantwortet.`, starting: 'Startet…',
    needsPage: 'Wählen Sie unten eine Adresse dafür; bis dahin werden Namen wie üblich beantwortet.',
  },
} satisfies Pick<Messages, 'answers'>;
