/** The page that shows all marks and pieces. */
import type { Messages } from '../en.ts';

export const design = {
  design: { title: 'Zeichen und Bausteine', text: 'Alles, woraus das Fenster besteht, an einem Ort.', marks: 'Zeichen', solid: 'gefüllt: wurde gesperrt', hollow: 'leer: wäre gesperrt worden', rows: 'Zeilen des Protokolls', modes: 'Der Schalter', colours: 'Farben', buttons: 'Schaltflächen', states: 'Zustände', order: 'Die Karte einer Anordnung', evidence: 'Wie sicher es ist, dass ein Upstream einen Namen gesperrt hat' },
} satisfies Pick<Messages, 'design'>;
