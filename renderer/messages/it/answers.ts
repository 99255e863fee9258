/** How blocked names are answered, and the page that explains it. */
import type { Messages } from '../en.ts';

export const answers = {
  answers: {
    title: 'Risposte ai nomi bloccati', text: 'Che cosa si dice a un dispositivo. Qualunque sia la tua scelta, i programmi che lo chiedono ricevono anche il motivo, e il registro dice chi ha deciso.',
    modes: {
      usual: 'Come di solito', 'null-address': 'Un indirizzo nullo (0.0.0.0)', nxdomain: 'Non esiste', nodata: 'Non ha un indirizzo', refused: 'Rifiutato', 'block-page': 'La pagina che spiega',
    },
    usual: 'Come di solito: i nomi sotto un ordine non esistono, gli altri hanno un indirizzo nullo.',
    page: 'Pagina che spiega', pageText: 'A un browser che apre un nome bloccato in HTTP semplice si può mostrare chi ha deciso e a chi rivolgersi. Con le pagine HTTPS non si può: servirebbe un certificato falso.',
    address: 'Indirizzo di questo computer', port: 'Porta', serve: 'Attiva la pagina', stop: 'Disattiva',
    served: (address) => `È servita su ${address}.`, notServed: (why) => `Non è servita: ${why}. Ai nomi si risponde come di solito.`, starting: 'Avvio…',
    needsPage: 'Scegli qui sotto un indirizzo per la pagina; fino ad allora ai nomi si risponde come di solito.',
  },
} satisfies Partial<Messages>;
