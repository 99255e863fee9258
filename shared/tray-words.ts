/** What the tray says, in the languages of the window. */

export interface TrayWords {
  open: string;
  pause: (minutes: number) => string;
  resume: string;
  quit: string;
  /** @param time of the day, as the language writes it */
  paused: (time: string) => string;
  pauseFailed: (why: string) => string;
}

const en: TrayWords = {
  open: 'Open Gavel', pause: (minutes) => `Pause for ${minutes} minutes`, resume: 'Resume', quit: 'Quit', paused: (time) => `Gavel: your own choices are paused until ${time}`, pauseFailed: (why) => `Pausing did not work: ${why}`,
};
const it: TrayWords = {
  open: 'Apri Gavel', pause: (minutes) => `Pausa di ${minutes} minuti`, resume: 'Riprendi', quit: 'Esci', paused: (time) => `Gavel: le tue scelte sono in pausa fino alle ${time}`, pauseFailed: (why) => `La pausa non è riuscita: ${why}`,
};
const de: TrayWords = {
  open: 'Gavel öffnen', pause: (minutes) => `${minutes} Minuten Pause`, resume: 'Fortsetzen', quit: 'Beenden', paused: (time) => `Gavel: Ihre eigenen Filter pausieren bis ${time}`, pauseFailed: (why) => `Die Pause gelang nicht: ${why}`,
};
const es: TrayWords = {
  open: 'Abrir Gavel', pause: (minutes) => `Pausa de ${minutes} minutos`, resume: 'Reanudar', quit: 'Salir', paused: (time) => `Gavel: tus elecciones están en pausa hasta las ${time}`, pauseFailed: (why) => `No se pudo hacer la pausa: ${why}`,
};
const fr: TrayWords = {
  open: 'Ouvrir Gavel', pause: (minutes) => `Pause de ${minutes} minutes`, resume: 'Reprendre', quit: 'Quitter', paused: (time) => `Gavel : vos choix sont en pause jusqu’à ${time}`, pauseFailed: (why) => `La pause n’a pas pu commencer : ${why}`,
};

const LANGUAGES: Partial<Record<string, TrayWords>> = { en, it, de, es, fr };

/** @param language BCP 47; English where there is no other */
export const trayWords = (language: string): TrayWords => LANGUAGES[language.toLowerCase().split('-')[0] ?? ''] ?? en;
