/** Days in French sentences: a whole day takes an article, a month or a year of an incomplete record does not. */

const isWhole = (day: string): boolean => /^\d{1,2}(?:er)? /.test(day);

/** `le 11 juil. 2022`, `en 2022`. */
export const le = (day: string): string => (isWhole(day) ? `le ${day}` : `en ${day}`);
/** `depuis le 11 juil. 2022`, `depuis 2022`. */
export const depuis = (day: string): string => (isWhole(day) ? `depuis le ${day}` : `depuis ${day}`);
/** Of a moment of the log, with or without its day: `jusqu’au 22 nov. 2026 20:14:26`, `jusqu’à 20:14:26`. */
export const jusque = (moment: string): string => (isWhole(moment) ? `jusqu’au ${moment}` : `jusqu’à ${moment}`);
/** A moment inside a sentence, with or without its day: `le 22 nov. 2026, 20:14`, `20:14`. */
export const instant = (moment: string): string => (isWhole(moment) ? `le ${moment}` : moment);
