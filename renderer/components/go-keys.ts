/** `g` then a letter goes to a page; `/` goes to the search of the page, Ctrl or ⌘ and K to the search for a name. Letters alone act only outside fields. */
import { useEffect } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { PLACES } from './places.ts';

const PAGES: Readonly<Record<string, string>> = Object.fromEntries(PLACES.map(({ key, to }) => [key, to]));
/** The second key has to come within this, in milliseconds. */
const WITHIN_MS = 1200;

/** Whether a key belongs to a field or to a control of the page. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.closest('input:not([type="radio"], [type="checkbox"]), textarea, select, [role="dialog"], [role="menu"]') !== null);
}

/** Into the field that the page marks as its search. Returns whether it has one. @param form in which it stands */
function intoSearch(form = ''): boolean {
  const search = document.querySelector<HTMLInputElement>(`main ${form} [data-search]`);
  search?.focus();
  search?.select();
  return search !== null;
}

/** The same once the page of the name is there, which takes a frame or a few: who pressed a key has a keyboard, on a touch screen too. */
function intoNameSoon(frames = 60): void {
  requestAnimationFrame(() => {
    if (!intoSearch('.why-form') && frames > 0) intoNameSoon(frames - 1);
  });
}

export function useGoKeys(): void {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  useEffect(() => {
    let pressedG = -Infinity;
    const onKey = (event: KeyboardEvent): void => {
      if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k' && document.querySelector('[role="dialog"]') === null) {
        event.preventDefault();
        if (pathname !== '/why') void navigate('/why');
        intoNameSoon();
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.key === 'g') {
        pressedG = event.timeStamp;
        return;
      }
      const page = PAGES[event.key];
      if (page !== undefined && event.timeStamp - pressedG < WITHIN_MS) void navigate(page);
      pressedG = -Infinity;
      if (event.key === '/' && intoSearch()) event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [navigate, pathname]);
}
