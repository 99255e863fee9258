/** Some names of many, as a line of the record of decisions tells them. */

const NAMES_TOLD = 20;

/** In English. */
export const namesIn = (names: readonly string[]): string => `${names.slice(0, NAMES_TOLD).join(', ')}${names.length > NAMES_TOLD ? ` and ${names.length - NAMES_TOLD} more` : ''}`;

/** The same as data. */
export const firstNames = (names: readonly string[]): { names: string[]; more: number } => ({ names: names.slice(0, NAMES_TOLD), more: Math.max(0, names.length - NAMES_TOLD) });
