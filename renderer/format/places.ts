/** Countries, jurisdictions and languages by name, in the language of the window. */
import { locale, t } from '../messages/language.ts';

/** Names of one kind of code in the window's language. */
const names = new Map<string, Intl.DisplayNames>();

function named(type: 'region' | 'language', code: string): string {
  const key = `${locale()} ${type}`;
  let known = names.get(key);
  if (known === undefined) names.set(key, (known = new Intl.DisplayNames([locale()], { type })));
  try {
    return known.of(code) ?? code;
  } catch {
    return code; // no code at all
  }
}

/** `IT` → Italy, `IT-25` → Italy (region 25), `EU` → European Union; what has no name stays a code. */
export function jurisdictionName(code: string): string {
  const [country = code, part] = code.split('-');
  return part === undefined ? named('region', country) : t.region(named('region', country), part);
}

/** `it` → Italian. */
export const languageName = (tag: string): string => named('language', tag);

/** ISO 3166-1 alpha-2, as the names are known to this browser. */
const CODES = ('AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ '
  + 'FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HK HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MO MR MT MU '
  + 'MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PS PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA '
  + 'VC VE VN VU WS XK YE ZA ZM ZW').split(' ');

/** Every country with its name, by name. */
export function countries(): { code: string; name: string }[] {
  const order = new Intl.Collator(locale());
  return CODES.map((code) => ({ code, name: jurisdictionName(code) })).toSorted((a, b) => order.compare(a.name, b.name));
}
