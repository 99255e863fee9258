/** The page that shows all marks and pieces. */
import type { Messages } from '../en.ts';

export const design = {
  design: { title: 'Segni ed elementi', text: 'Tutto ciò di cui è fatta la finestra, in un solo posto.', marks: 'Segni', solid: 'pieno: è stato bloccato', hollow: 'vuoto: lo sarebbe stato', rows: 'Righe del registro', modes: 'L’interruttore', colours: 'Colori', buttons: 'Pulsanti', states: 'Stati', order: 'La scheda dell’ordine', evidence: 'Quanto è certo che un upstream abbia bloccato un nome' },
} satisfies Partial<Messages>;
