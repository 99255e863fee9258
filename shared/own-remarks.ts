/**
 * What Gavel itself writes into the orders of registers and of its own list, where these say nothing: remarks, and words in the place of a
 * name, as of some operators of resolvers. The format of an order list has room for a text only, so they are English there, and known again by it.
 */
export const OWN_REMARKS = {
  'docket-unseen': 'Docket number not found in any source seen. The order is addressed to Cloudflare, not to a home network.',
  'complaint-dismissed': 'Cloudflare\'s complaint against the interim order was dismissed. Day, docket and text not found in any source seen.',
  'clarification-dismissed': 'An application to clarify how the order is to be carried out was dismissed. Docket not found in any source seen.',
  'no-decisions': 'The list names no decisions.',
  'no-decisions-days': 'The list names no decisions; days of entry and removal stand with each name.',
  'no-decisions-register': 'The register names no decisions; days of entry and deletion stand with each name.',
  'no-entry-day': 'The list does not say when it was entered.',
  entered: 'Entered and published in the list on {day}; the list names no decision.',
  'no-decision-day': 'The register does not say when it was decided.',
  'code-of-members': 'First seen blocked before July 2025, when CUII acted under a code of its members and no court decided. The file names no recommendation.',
  'courts-since': 'First seen blocked in or after July 2025, since when CUII acts on court decisions only. The file names neither court nor case.',
  'no-first-day': 'The file does not say when it was first blocked, so it cannot be told whether a court decided.',
  'blocked-no-decision': 'The register says “blocked” and names no decision.',
  'regulator-notices': 'Telecom regulator (НКЕК): {notices}',
  'one-of-many': 'One of many decisions; the line of the register names it.',
  'one-of-many-authorities': 'One of many decisions; the line of the register names it and its authority.',
  'adm-no-serial': 'A list without its serial. It names no decisions, and the agency’s lists on gambling and on tobacco look alike.',
  'adm-serial': 'List no. {serial}. It names no decisions, and the agency’s lists on gambling and on tobacco look alike.',
  'adm-serial-day': 'List no. {serial} of {day}. It names no decisions, and the agency’s lists on gambling and on tobacco look alike.',
  'bofh-no-day': 'The file does not say when it was added. The file names no docket, and does not say whether the order still holds.',
  'bofh-day': 'Added to censura.bofh.it on {day}. The file names no docket, and does not say whether the order still holds.',
  'german-court': 'A German court, carried out through CUII; the file does not name it',
  'authority-ignoto': 'not known (Ignoto)',
  'authority-unstated': 'not stated in the register',
  'members-of-cuii': 'access providers that are members of CUII',
  'addressee-unnamed': 'addressees that the file does not name',
  'operator-volunteer': 'A volunteer and friends',
  'operator-consortium': 'Whalebone, for a consortium',
} as const;

export type OwnRemark = keyof typeof OWN_REMARKS;
type Facts = Readonly<Record<string, string>>;

/** @param facts what stands in the place of `{name}` */
export const fillRemark = (text: string, facts: Facts = {}): string => text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => facts[name] ?? whole);

export const ownRemark = (remark: OwnRemark, facts?: Facts): string => fillRemark(OWN_REMARKS[remark], facts);

const ALL = Object.entries(OWN_REMARKS) as [OwnRemark, string][];
const WHOLE = new Map<string, OwnRemark>(ALL.map(([remark, text]) => [text, remark]));
const literal = (text: string): string => text.replaceAll(/[.*+?^$()|[\]\\]/g, String.raw`\$&`);
/** What each may be filled with: days as registers' readers write them. */
const FILLINGS: Partial<Record<string, string>> = { day: String.raw`\d{4}(?:-\d{2}){0,2}`, serial: String.raw`\d+` };
const FILLED = ALL.filter(([, text]) => text.includes('{')).map(([remark, text]) => ({ remark, pattern: new RegExp(`^${literal(text).replaceAll(/\{(\w+)\}/g, (_whole, name: string) => `(?<${name}>${FILLINGS[name] ?? '.{1,1000}'})`)}$`, 's') }));

/** Which remark a text is, and what it was filled with; `undefined` for what others wrote. */
export function readRemark(text: string): { remark: OwnRemark; facts: Facts } | undefined {
  const whole = WHOLE.get(text);
  if (whole !== undefined) return { remark: whole, facts: {} };
  for (const { remark, pattern } of FILLED) {
    const found = pattern.exec(text);
    if (found !== null) return { remark, facts: found.groups ?? {} };
  }
  return undefined;
}
