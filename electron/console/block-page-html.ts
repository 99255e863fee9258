/**
 * The page that a browser shows for a blocked name: one file, no script, no request, both themes. It says who decided and whom to ask,
 * and nothing else of the household. Pure.
 */
import type { WhyAnswer } from '../../shared/engine-api.ts';
import { covers } from '../../shared/order-list.ts';
import { BLOCK_PAGE_WORDS, type BlockPageLanguage, type BlockPageWords } from './block-page-words.ts';

export interface BlockPage {
  /** 451 for the law (RFC 7725), 403 for a choice of the household, 404 for what is not blocked. */
  status: 451 | 403 | 404;
  html: string;
}

export interface BlockPageFacts {
  /** The asked name; absent when the page was asked for by its address. */
  name: string | undefined;
  /** What Gavel decides about it. */
  why: WhyAnswer | undefined;
  language: BlockPageLanguage;
  /** The household's, where one is set: ISO 3166-1. */
  country?: string;
  /** Of the page itself. */
  address: string;
  /** Milliseconds since the epoch. */
  now: number;
  /** Of the console, where other devices reach it. */
  consoleUrl?: string;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text: string): string => text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character]!);

const MARKS = {
  law: '<g transform="translate(6 5.9) rotate(-45)" fill="currentColor"><rect x="-4.7" y="-3" width="1.7" height="6" rx=".7"/><rect x="3" y="-3" width="1.7" height="6" rx=".7"/><path d="M-2.4-2.2h4.8v4.4H1.05V9.3a1.05 1.05 0 0 1-2.1 0V2.2H-2.4Z"/></g><rect x="1" y="13.2" width="7.4" height="1.9" rx=".8" fill="currentColor"/>',
  you: '<g fill="none" stroke="currentColor" stroke-linecap="round" stroke-linejoin="round" stroke-width="1.8"><path d="M5.2 9V4.1M7.55 8.5V2.2M9.9 8.5V2.7M12.25 9V4.6M5.4 12.6 2.6 8.9"/><path d="M5.2 8.6h7.05v2.2c0 2.2-1.4 3.4-3.5 3.4-1.6 0-2.5-.6-3.3-1.8Z" fill="currentColor" stroke-width="1.4"/></g>',
  family: '<path fill="currentColor" stroke="currentColor" stroke-width=".9" stroke-linejoin="round" fill-rule="evenodd" d="M8 1.7 1.6 7.4H3.2V14.2H6.3V10a1.7 1.7 0 0 1 3.4 0V14.2H12.8V7.4H14.4Z"/>',
} as const;

const STYLE = `:root{color-scheme:light dark;--bg:#fff;--ink:#1b1b19;--ink2:#54544e;--ink3:#66665f;--line:#e7e7e2;--law:#5b3fc2;--you:#0b6b66}
@media (prefers-color-scheme:dark){:root{--bg:#171716;--ink:#eeeeeb;--ink2:#b9b9b3;--ink3:#9a9a93;--line:#2b2b28;--law:#b9a8ff;--you:#62d0c4}}
body{margin:0;background:var(--bg);color:var(--ink);font:15px/23px system-ui,-apple-system,"Segoe UI",Roboto,Arial,sans-serif}
main{max-width:600px;margin:0 auto;padding:11vh 24px 48px}svg{display:block;color:var(--you)}svg.law{color:var(--law)}
h1{font-size:24px;line-height:30px;margin:18px 0 0;font-weight:600;overflow-wrap:anywhere}p{margin:12px 0 0}.s{color:var(--ink2)}
dl{display:grid;grid-template-columns:128px 1fr;gap:8px 16px;margin:28px 0 0;padding:20px 0;border-top:1px solid var(--line);border-bottom:1px solid var(--line);font-size:14px;line-height:20px}dt{color:var(--ink3)}dd{margin:0;overflow-wrap:anywhere}
h2{font-size:15px;line-height:20px;font-weight:600;margin:28px 0 0}a{color:inherit;text-underline-offset:3px}a:focus-visible{outline:2px solid;outline-offset:3px}footer{margin-top:36px;font-size:13px;line-height:18px;color:var(--ink3)}
@media (max-width:480px){main{padding-top:40px}dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:10px}}`;

const locale = (language: BlockPageLanguage): string => (language === 'en' ? 'en-GB' : language);

/** `YYYY[-MM[-DD]]` or ISO 8601 as a day in words. */
function dayWords(text: string, language: BlockPageLanguage): string {
  const [year = '', month, day] = text.slice(0, 10).split('-');
  if (month === undefined) return year;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
  return date.toLocaleDateString(locale(language), { year: 'numeric', month: 'long', timeZone: 'UTC', ...(day === undefined ? {} : { day: 'numeric' }) });
}

/** Undefined where the list does not say it. */
const addressedTo = (addressees: readonly string[] | undefined, w: BlockPageWords): string | undefined => (addressees?.length === 0 ? w.everyProvider : addressees?.join(', '));

/** A jurisdiction, with or without a region behind it, by the name of its country; as it is written where that is none. */
function countryWords(jurisdiction: string, language: BlockPageLanguage): string {
  const [country = jurisdiction] = jurisdiction.split('-');
  return /^[A-Z]{2}$/.test(country) ? new Intl.DisplayNames([locale(language)], { type: 'region', fallback: 'code' }).of(country)! : jurisdiction;
}

function orderFacts(order: NonNullable<WhyAnswer['order']>, language: BlockPageLanguage): string {
  const w = BLOCK_PAGE_WORDS[language];
  const { order: of, modeSince } = order;
  const status = `${w.status[of.status]}${of.verified?.on === undefined ? '' : `, ${w.asOf(dayWords(of.verified.on, language))}`}`;
  const facts: [string, string | undefined][] = [
    [w.facts.authority, `${of.authority.name}, ${countryWords(of.jurisdiction, language)}`], [w.facts.decided, of.decided === undefined ? undefined : dayWords(of.decided, language)], [w.facts.docket, of.docket],
    [w.facts.addressed, addressedTo(of.addressees, w)], [w.facts.status, status], [w.facts.reference, of.id], [w.facts.applied, w.since(dayWords(modeSince, language))],
  ];
  return `<dl>${facts.map(([term, value]) => `<dt>${escape(term)}</dt><dd>${value === undefined ? `<i>${escape(w.notKnown)}</i>` : escape(value)}</dd>`).join('')}</dl>`;
}

interface Sayings {
  status: BlockPage['status'];
  title: string;
  text: string;
  more: string;
  mark: keyof typeof MARKS;
  /** By an order, which names this name: it can be set aside, and no rule allows it. */
  ordered?: string;
}

/** A browser comes here within seconds of its question. */
const RECENT_MS = 60_000;

function orderSayings(name: string, order: NonNullable<WhyAnswer['order']>, law: boolean, { language, country }: BlockPageFacts): Sayings {
  const w = BLOCK_PAGE_WORDS[language];
  const { authority, addressees, jurisdiction } = order.order;
  const choice = country === undefined || covers(jurisdiction, country) ? w.byChoice : w.foreign(countryWords(jurisdiction, language), countryWords(country, language));
  const ordered = w.ordered(authority.name.split(',')[0]!, addressedTo(addressees, w));
  return { status: law ? 451 : 403, title: (law ? w.blocked.law : w.blocked.order)(name), text: law ? ordered : `${ordered} ${choice}`, more: orderFacts(order, language), mark: law ? 'law' : 'you', ordered: name };
}

/** A name that no list holds was blocked for what its answer leads to: told as of now, while the answer is known. */
function behindAlias(facts: BlockPageFacts): Sayings | undefined {
  const { name = '', why, language, now } = facts;
  const behind = why?.behind;
  const w = BLOCK_PAGE_WORDS[language];
  if (behind?.decision !== 'blocked' || behind.via === undefined || (behind.known === 'log' && now - Date.parse(behind.at) > RECENT_MS)) return undefined;
  const title = behind.matches[0]?.listTitle ?? '';
  const led = w.leadsTo(name, behind.via);
  if (behind.order !== undefined) {
    const said = orderSayings(name, behind.order, behind.decider === 'law', facts);
    return { ...said, text: `${led} ${said.text}`, ordered: behind.rule ?? behind.via };
  }
  if (behind.matches[0]?.list === 'own-rules') return { status: 403, title: w.blocked.own(name), text: w.own, more: '', mark: 'you' };
  return behind.by === 'family' ? { status: 403, title: w.blocked.family(name), text: `${led} ${w.family(title)}`, more: '', mark: 'family' } : { status: 403, title: w.blocked.custom(name), text: `${led} ${w.custom(title)}`, more: '', mark: 'you' };
}

/** What is said of a name that is blocked: heading, reason, the order's card, the mark. */
function sayings(facts: BlockPageFacts): Sayings | undefined {
  const { name = '', why, language } = facts;
  const w = BLOCK_PAGE_WORDS[language];
  if (why?.decision !== 'blocked') return behindAlias(facts);
  const first = why.matches.find(({ decided }) => decided) ?? why.matches[0];
  if (why.order !== undefined) return orderSayings(name, why.order, why.decider === 'law', facts);
  if (first?.kind === 'family') return { status: 403, title: w.blocked.family(name), text: w.family(first.listTitle), more: '', mark: 'family' };
  const own = first === undefined || first.list === 'own-rules';
  return { status: 403, title: (own ? w.blocked.own : w.blocked.custom)(name), text: own ? w.own : w.custom(first.listTitle), more: '', mark: 'you' };
}

export function blockPage(facts: BlockPageFacts): BlockPage {
  const { name, language, address, now, consoleUrl } = facts;
  const w = BLOCK_PAGE_WORDS[language];
  const said: Sayings = sayings(facts) ?? { status: 404 as const, title: name === undefined ? w.noName : w.notBlocked(name), text: name === undefined ? '' : w.notBlockedText, more: '', mark: 'you' as const };
  const when = new Date(now).toLocaleString(locale(language), { dateStyle: 'long', timeStyle: 'short' });
  const show = consoleUrl === undefined || name === undefined ? '' : ` <a href="${escape(`${consoleUrl}/#/why?name=${encodeURIComponent(name)}`)}">${escape(w.show)}</a>`;
  const ask = said.status === 404 ? '' : `<h2>${escape(w.wrong)}</h2><p class="s">${escape(said.ordered === undefined ? w.wrongChoice : said.ordered === name ? w.wrongOrder : w.wrongLed(said.ordered))}${show}</p>`;
  return {
    status: said.status,
    html: `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${escape(said.title)}</title>
<style>${STYLE}</style></head><body><main>
<svg class="${said.mark}" width="32" height="32" viewBox="0 0 16 16" aria-hidden="true">${MARKS[said.mark]}</svg>
<h1>${escape(said.title)}</h1>
${said.text === '' ? '' : `<p>${escape(said.text)}</p>`}
${said.more}
${ask}
<footer>${escape(w.foot(address, when, said.status))}</footer>
</main></body></html>
`,
  };
}
