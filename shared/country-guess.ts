/** A first guess of the household's country, to be confirmed by a person: the time zone's own country, where it has one. */
const COUNTRY_OF_ZONE: Record<string, string> = {
  'Europe/Rome': 'IT', 'Europe/Berlin': 'DE', 'Europe/Paris': 'FR', 'Europe/Madrid': 'ES', 'Europe/Lisbon': 'PT', 'Europe/London': 'GB',
  'Europe/Dublin': 'IE', 'Europe/Vienna': 'AT', 'Europe/Zurich': 'CH', 'Europe/Amsterdam': 'NL', 'Europe/Brussels': 'BE', 'Europe/Luxembourg': 'LU',
  'Europe/Copenhagen': 'DK', 'Europe/Stockholm': 'SE', 'Europe/Oslo': 'NO', 'Europe/Helsinki': 'FI', 'Europe/Tallinn': 'EE', 'Europe/Riga': 'LV',
  'Europe/Vilnius': 'LT', 'Europe/Warsaw': 'PL', 'Europe/Prague': 'CZ', 'Europe/Bratislava': 'SK', 'Europe/Budapest': 'HU', 'Europe/Ljubljana': 'SI',
  'Europe/Zagreb': 'HR', 'Europe/Bucharest': 'RO', 'Europe/Sofia': 'BG', 'Europe/Athens': 'GR', 'Europe/Kyiv': 'UA', 'Europe/Kiev': 'UA',
  'Europe/Malta': 'MT', 'Asia/Nicosia': 'CY', 'Europe/Istanbul': 'TR', 'Europe/Moscow': 'RU', 'Asia/Tokyo': 'JP', 'Asia/Kolkata': 'IN',
};

export function guessCountry(timeZone: string): string | undefined {
  return COUNTRY_OF_ZONE[timeZone];
}
