/** Days and times inside a Spanish sentence: a whole day takes the article (`desde el 11 jul 2022`), a month or a year does not (`desde 2022`). */

const isWholeDay = (day: string): boolean => /^\d{1,2} /.test(day);

/** Behind a preposition: `desde el 11 jul 2022`, `desde jul 2022`. */
export const theDay = (day: string): string => (isWholeDay(day) ? `el ${day}` : day);
/** A fact that holds on a day: `el 11 jul 2022`, `en jul 2022`. */
export const onDay = (day: string): string => (isWholeDay(day) ? `el ${day}` : `en ${day}`);
/** `del 11 jul 2022`, `de 2022`. */
export const ofDay = (day: string): string => (isWholeDay(day) ? `del ${day}` : `de ${day}`);
/** `al 11 jul 2022`, `a 2022`. */
export const toDay = (day: string): string => (isWholeDay(day) ? `al ${day}` : `a ${day}`);

const isClock = (moment: string): boolean => /^\d{1,2}:/.test(moment);
/** Behind a preposition, a time of today or a moment of another day: `hasta las 20:14`, `desde la 01:30`, `hasta el vie, 07:00`. */
export const theTime = (moment: string): string => (isClock(moment) ? `${/^0?1:/.test(moment) ? 'la' : 'las'} ${moment}` : `el ${moment}`);
/** What happened at a moment: `a las 20:14`, `el 11 jul 2022, 20:14`. */
export const atTime = (moment: string): string => (isClock(moment) ? `a ${theTime(moment)}` : theTime(moment));
