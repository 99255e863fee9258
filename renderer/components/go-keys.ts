/** `g` then a letter goes to a page; `/` goes to the search. Letters act only outside fields. */
import { useEffect } from 'react';
import { useNavigate } from 'react-router';

const PAGES: Record<string, string> = { o: '/', w: '/why', l: '/log', s: '/lists', r: '/orders', d: '/devices', u: '/upstreams', t: '/settings' };
/** The second key has to come within this, in milliseconds. */
const WITHIN_MS = 1200;

/** Whether a key belongs to a field or to a control of the page. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.closest('input:not([type="radio"], [type="checkbox"]), textarea, select, [role="dialog"], [role="menu"]') !== null);
}

export function useGoKeys(): void {
  const navigate = useNavigate();
  useEffect(() => {
    let pressedG = -Infinity;
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.key === 'g') {
        pressedG = event.timeStamp;
        return;
      }
      const page = PAGES[event.key];
      if (page !== undefined && event.timeStamp - pressedG < WITHIN_MS) void navigate(page);
      pressedG = -Infinity;
      if (event.key === '/') {
        const search = document.querySelector<HTMLInputElement>('[data-search]');
        if (search !== null) {
          event.preventDefault();
          search.focus();
        }
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [navigate]);
}
