/** What Gavel itself writes into orders, where a register says nothing, in Italian. */
import type { Messages } from '../en.ts';

export const remarks: Pick<Messages, 'remarks'> = {
  remarks: {
    'docket-unseen': 'Il numero di ruolo non è in nessuna delle fonti viste. L’ordine è rivolto a Cloudflare, non a una rete di casa.',
    'complaint-dismissed': 'Il reclamo di Cloudflare contro l’ordine cautelare è stato respinto. Giorno, numero di ruolo e testo non sono in nessuna delle fonti viste.',
    'clarification-dismissed': 'Un’istanza per chiarire come dare attuazione all’ordine è stata respinta. Il numero di ruolo non è in nessuna delle fonti viste.',
    'no-decisions': 'La lista non indica decisioni.',
    'no-decisions-days': 'La lista non indica decisioni; i giorni di inserimento e di rimozione sono accanto a ogni nome.',
    'no-decisions-register': 'Il registro non indica decisioni; i giorni di iscrizione e di cancellazione sono accanto a ogni nome.',
    'no-entry-day': 'La lista non dice quando è stato inserito.',
    entered: 'Inserito e pubblicato nella lista in data {day}; la lista non indica una decisione.',
    'no-decision-day': 'Il registro non dice quando è stato deciso.',
    'code-of-members': 'Visto bloccato per la prima volta prima di luglio 2025, quando la CUII agiva secondo un codice dei suoi membri e non decideva alcun tribunale. Il file non indica una raccomandazione.',
    'courts-since': 'Visto bloccato per la prima volta a luglio 2025 o dopo, da quando la CUII agisce solo su decisioni di tribunali. Il file non indica né il tribunale né la causa.',
    'no-first-day': 'Il file non dice quando è stato bloccato per la prima volta, quindi non si può dire se abbia deciso un tribunale.',
    'blocked-no-decision': 'Il registro dice «bloccato» e non indica una decisione.',
    'regulator-notices': 'Regolatore delle telecomunicazioni (НКЕК): {notices}',
    'one-of-many': 'Una di molte decisioni; la indica la riga del registro.',
    'one-of-many-authorities': 'Una di molte decisioni; la riga del registro indica la decisione e la sua autorità.',
    'adm-no-serial': 'Una lista senza il suo numero. Non indica decisioni, e le liste dell’agenzia sul gioco e sul tabacco si somigliano.',
    'adm-serial': 'Lista n. {serial}. Non indica decisioni, e le liste dell’agenzia sul gioco e sul tabacco si somigliano.',
    'adm-serial-day': 'Lista n. {serial} ({day}). Non indica decisioni, e le liste dell’agenzia sul gioco e sul tabacco si somigliano.',
    'bofh-no-day': 'Il file non dice quando è stato aggiunto. Non indica un numero di ruolo, e non dice se l’ordine vale ancora.',
    'bofh-day': 'Aggiunto a censura.bofh.it in data {day}. Il file non indica un numero di ruolo, e non dice se l’ordine vale ancora.',
    'german-court': 'Un tribunale tedesco, tramite la CUII; il file non lo indica',
    'authority-ignoto': 'non nota (Ignoto)',
    'authority-unstated': 'non indicata nel registro',
    'members-of-cuii': 'fornitori di accesso membri della CUII',
    'addressee-unnamed': 'destinatari che il file non indica',
  },
};
