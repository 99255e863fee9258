/** Numbers and plurals of one language, for its part of the catalogue. */

export interface Numbers {
  /** `1,234`. */
  n: (value: number) => string;
  /** `1 question`, `1,234 questions`: the number with the word that its language puts behind it (French says `0 question`). */
  plural: (value: number, one: string, other: string) => string;
  /** One digit behind the point: `4.8`. */
  tenths: (value: number) => string;
}

/** @param locale BCP 47 */
export function numbersOf(locale: string): Numbers {
  const whole = new Intl.NumberFormat(locale);
  const oneDigit = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const rules = new Intl.PluralRules(locale);
  const n = (value: number): string => whole.format(value);
  return { n, plural: (value, one, other) => `${n(value)} ${rules.select(value) === 'one' ? one : other}`, tenths: (value) => oneDigit.format(value) };
}
