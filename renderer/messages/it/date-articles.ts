/**
 * Articles and prepositions before a date, which Italian joins and cuts: `dal 4 ott`, `dall’11 lug`, `da nov 2022`, `nel 2022`.
 * A day comes formatted (`11 lug 2022`), and what is known only in part as `nov 2022` or `2022`;
 * a moment as `20:14`, of another day `11 lug 2022, 20:14` or `ven 07:00`.
 */
const isTime = (day: string): boolean => /^\d{1,2}:/.test(day);
const isElided = (day: string): boolean => /^(?:8|11)(?![\d:])/.test(day);
const isYear = (day: string): boolean => /^\d{4}/.test(day);
const isMonth = (day: string): boolean => /^\D/.test(day);

/** `il 4 ott`, `l’11 lug`, `nel 2022`, `a nov 2022`, `alle 20:14`. */
export const on = (day: string): string => (isTime(day) ? `alle ${day}` : isMonth(day) ? `a ${day}` : isYear(day) ? `nel ${day}` : isElided(day) ? `l’${day}` : `il ${day}`);
/** `dal 4 ott`, `dall’11 lug`, `da nov 2022`, `dalle 20:14`. */
export const from = (day: string): string => (isTime(day) ? `dalle ${day}` : isMonth(day) ? `da ${day}` : isElided(day) ? `dall’${day}` : `dal ${day}`);
/** `al 4 ott`, `all’11 lug`, `a nov 2022`, `alle 20:14`, `a ven 07:00`. */
export const to = (day: string): string => (isTime(day) ? `alle ${day}` : isMonth(day) ? `a ${day}` : isElided(day) ? `all’${day}` : `al ${day}`);
/** `del 4 ott`, `dell’11 lug`, `di nov 2022`. */
export const of = (day: string): string => (isMonth(day) ? `di ${day}` : isElided(day) ? `dell’${day}` : `del ${day}`);
