/**
 * Articles and prepositions before a date, which Italian joins and cuts: `dal 4 ott`, `dall’11 lug`, `da nov 2022`, `nel 2022`.
 * A day comes formatted (`11 lug 2022`), and what is known only in part as `nov 2022` or `2022`.
 */
const isElided = (day: string): boolean => /^(?:8|11)(?!\d)/.test(day);
const isYear = (day: string): boolean => /^\d{4}/.test(day);
const isMonth = (day: string): boolean => /^\D/.test(day);

/** `il 4 ott`, `l’11 lug`, `nel 2022`, `a nov 2022`. */
export const on = (day: string): string => (isMonth(day) ? `a ${day}` : isYear(day) ? `nel ${day}` : isElided(day) ? `l’${day}` : `il ${day}`);
/** `dal 4 ott`, `dall’11 lug`, `da nov 2022`. */
export const from = (day: string): string => (isMonth(day) ? `da ${day}` : isElided(day) ? `dall’${day}` : `dal ${day}`);
/** `al 4 ott`, `all’11 lug`, `a nov 2022`. */
export const to = (day: string): string => (isMonth(day) ? `a ${day}` : isElided(day) ? `all’${day}` : `al ${day}`);
/** `del 4 ott`, `dell’11 lug`, `di nov 2022`. */
export const of = (day: string): string => (isMonth(day) ? `di ${day}` : isElided(day) ? `dell’${day}` : `del ${day}`);
