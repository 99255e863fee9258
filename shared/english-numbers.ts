/** Numbers in English sentences. What formats them is made with the first: it costs a process that never says one four megabytes. */
let format: Intl.NumberFormat | undefined;

/** `20,000`. */
export const englishNumber = (value: number): string => (format ??= new Intl.NumberFormat('en')).format(value);
