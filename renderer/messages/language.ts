/**
 * The window's language. `t` is the catalogue in force: a live binding, so that a component reads it while it renders and never keeps
 * a sentence for later (no `t` at the top of a module). When the language changes, the whole page is drawn anew.
 */
import { useSyncExternalStore } from 'react';
import { en, type Messages } from './en.ts';

/** In their own words, for people who cannot read the one that is set. */
export const LANGUAGES = { en: 'English', de: 'Deutsch', es: 'Español', fr: 'Français', it: 'Italiano' } as const;
export type Language = keyof typeof LANGUAGES;
/** `auto`: as the browser, or the system, says. */
export type LanguageChoice = Language | 'auto';

const KEY = 'gavel-language';
const isLanguage = (text: string | null | undefined): text is Language => text != null && Object.hasOwn(LANGUAGES, text);

export let t: Messages = en;
let language: Language = 'en';
const watchers = new Set<() => void>();

/** BCP 47, for dates and names of places: English dates have the day first. */
export const locale = (): string => (language === 'en' ? 'en-GB' : language);

export function languageChoice(): LanguageChoice {
  const kept = localStorage.getItem(KEY);
  return isLanguage(kept) ? kept : 'auto';
}

/** The first of the reader's languages that there is a catalogue for. */
export function preferred(wanted: readonly string[]): Language {
  return wanted.map((tag) => tag.toLowerCase().split('-')[0]).find(isLanguage) ?? 'en';
}

/** The catalogue of a language; each but English is fetched when somebody reads it. */
export async function load(wanted: Language): Promise<Messages> {
  switch (wanted) {
    case 'en': return en;
    case 'de': return (await import('./de.ts')).de;
    case 'es': return (await import('./es.ts')).es;
    case 'fr': return (await import('./fr.ts')).fr;
    case 'it': return (await import('./it.ts')).it;
  }
}

async function use(wanted: Language): Promise<void> {
  t = await load(wanted);
  language = wanted;
  document.documentElement.lang = wanted;
  for (const watcher of watchers) watcher();
  void (globalThis as { gavel?: { speak(language: string): Promise<void> } }).gavel?.speak(locale());
}

/** Takes the language that was chosen here before, else the browser's. To be awaited before anything is drawn. */
export async function startLanguage(): Promise<void> {
  const choice = languageChoice();
  await use(choice === 'auto' ? preferred(navigator.languages) : choice);
}

export async function chooseLanguage(choice: LanguageChoice): Promise<void> {
  if (choice === 'auto') localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, choice);
  await startLanguage();
}

const subscribe = (watcher: () => void): (() => void) => {
  watchers.add(watcher);
  return () => void watchers.delete(watcher);
};

/** The language in force, as the key of what is drawn in it. */
export const useLanguage = (): Language => useSyncExternalStore(subscribe, () => language);
