/** Desktop notifications, in Settings. */
import type { Messages } from '../en.ts';

export const notices = {
  notices: {
    title: 'Notifiche', text: 'Quando accade qualcosa di rilevante a finestra chiusa: il primo blocco del giorno per un ordine, nomi che il tuo upstream trattiene, un aggiornamento trattenuto, un upstream o Gavel stesso che si ferma. Al massimo una ogni cinque minuti; ciò che accade intanto viene contato.',
    on: 'Mostra le notifiche su questo computer', names: 'Possono mostrare nomi di siti', namesText: 'Altrimenti una notifica li conta soltanto. Altri potrebbero vedere il tuo schermo.', example: 'Direbbe, per esempio:', exampleName: 'sito.example', exampleList: 'Pubblicità e tracciatori',
    inBrowser: 'Un browser non ne mostra. L’app desktop sul computer di Gavel può farlo, se lì lo scegli.',
  },
} satisfies Partial<Messages>;
