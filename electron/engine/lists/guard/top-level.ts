/** Whether a rule of the household's own blocks what belongs to a whole registry. */
import { parse } from 'tldts';

/** @param rule as it is written: `||com^` is one; a network's own suffix (`||lan^`) is nobody else's */
export function isTopLevel(rule: string): boolean {
  const label = /^\|\|([a-z0-9-]+)\^?$/i.exec(rule)?.[1]?.toLowerCase();
  return label !== undefined && parse(`x.${label}`, { allowPrivateDomains: false, extractHostname: false }).isIcann === true;
}
