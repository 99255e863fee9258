/** The page that shows all marks and pieces, in French. */
import type { Messages } from '../en.ts';

export const design: Pick<Messages, 'design'> = {
  design: { title: 'Marques et éléments', text: 'Tout ce dont la fenêtre est faite, réuni ici.', marks: 'Marques', solid: 'pleine : le nom a été bloqué', hollow: 'creuse : il l’aurait été', rows: 'Lignes du journal', modes: 'Le sélecteur', colours: 'Couleurs', buttons: 'Boutons', states: 'États', order: 'La fiche d’une décision', evidence: 'À quel point il est sûr qu’un résolveur amont a bloqué un nom' },
};
