/** Days inside a Spanish sentence: a whole day takes the article (`desde el 11 jul 2022`), a month or a year does not (`desde 2022`). */

const isWholeDay = (day: string): boolean => /^\d{1,2} /.test(day);

/** Behind a preposition: `desde el 11 jul 2022`, `desde jul 2022`. */
export const theDay = (day: string): string => (isWholeDay(day) ? `el ${day}` : day);
/** A fact that holds on a day: `el 11 jul 2022`, `en jul 2022`. */
export const onDay = (day: string): string => (isWholeDay(day) ? `el ${day}` : `en ${day}`);
/** `del 11 jul 2022`, `de 2022`. */
export const ofDay = (day: string): string => (isWholeDay(day) ? `del ${day}` : `de ${day}`);
/** `al 11 jul 2022`, `a 2022`. */
export const toDay = (day: string): string => (isWholeDay(day) ? `al ${day}` : `a ${day}`);
