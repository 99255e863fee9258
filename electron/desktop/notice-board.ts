/** Decides which notices there are, and when: pure, with the time passed in. What happens is gathered, counted, and told at most once in some minutes. */
import type { Happening, HappeningKind, Notice, NoticePart } from '../../shared/notices.ts';

/** Milliseconds from the first of them to the notice: a page that is opened asks for many names at once. */
export const GATHER_MS = 10_000;
/** Milliseconds between two notices, at least. */
export const QUIET_MS = 5 * 60_000;
/** Milliseconds in which one upstream is told of once, however often it comes and goes. */
export const REPEAT_MS = 60 * 60_000;

const KINDS: readonly HappeningKind[] = ['engine-fails', 'upstream-fails', 'list-held', 'kept-back', 'law'];

/** Where one can do something about it; `/` where there is more than one place. */
const PAGES: Record<HappeningKind, string> = { law: '/log?by=law', 'kept-back': '/log?by=upstream', 'list-held': '/lists', 'upstream-fails': '/upstreams', 'engine-fails': '/' };

/** What counts as the same of its kind. */
function keyOf(happening: Happening): string {
  switch (happening.kind) {
    case 'law':
    case 'kept-back': return happening.name;
    case 'list-held': return happening.title;
    case 'upstream-fails': return happening.upstream;
    case 'engine-fails': return '';
  }
}

export class NoticeBoard {
  /** Distinct names, lists or upstreams by kind, not told yet. */
  private readonly waiting = new Map<HappeningKind, Set<string>>();
  private since = 0;
  private lastShown = -Infinity;
  /** Kinds of which one telling a day is enough, with the day of the last; by upstream where it matters. */
  private readonly told = new Map<string, string>();
  private readonly lastFailure = new Map<string, number>();

  /**
   * Notes what happened, unless it was told already: the first block by an order of a day, the first name that an upstream keeps back on a day.
   * @param now milliseconds since the epoch @param day the household's, `YYYY-MM-DD`
   */
  see(happening: Happening, now: number, day: string): void {
    if (happening.kind === 'law' || happening.kind === 'kept-back') {
      const once = happening.kind === 'law' ? 'law' : `kept-back ${happening.upstream}`;
      const gathering = this.waiting.has(happening.kind);
      if (this.told.get(once) === day && !gathering) return;
      this.told.set(once, day);
    } else if (happening.kind === 'upstream-fails' || happening.kind === 'engine-fails') {
      const key = `${happening.kind} ${keyOf(happening)}`;
      if (now - (this.lastFailure.get(key) ?? -Infinity) < REPEAT_MS) return;
      this.lastFailure.set(key, now);
    }
    if (this.waiting.size === 0) this.since = now;
    const of = this.waiting.get(happening.kind) ?? new Set();
    this.waiting.set(happening.kind, of.add(keyOf(happening)));
  }

  /** When the next notice is due, in milliseconds since the epoch; absent: nothing waits. */
  get due(): number | undefined {
    return this.waiting.size === 0 ? undefined : Math.max(this.since + GATHER_MS, this.lastShown + QUIET_MS);
  }

  /** The notice that is due, taken off the board. @param names whether names that devices asked for may be shown */
  take(now: number, names: boolean): Notice | undefined {
    const { due } = this;
    if (due === undefined || now < due) return undefined;
    const parts = KINDS.flatMap((kind): NoticePart[] => {
      const of = this.waiting.get(kind);
      if (of === undefined) return [];
      const [only] = of;
      const shown = of.size === 1 && (names || (kind !== 'law' && kind !== 'kept-back')) ? only : undefined;
      return [{ kind, count: of.size, ...(shown === undefined || shown === '' ? {} : { one: shown }) }];
    });
    this.waiting.clear();
    this.lastShown = now;
    const [first] = parts;
    const aboutName = parts.length === 1 && first?.one !== undefined && (first.kind === 'law' || first.kind === 'kept-back');
    return { parts, page: parts.length > 1 || first === undefined ? '/' : aboutName ? `/why?name=${encodeURIComponent(first.one ?? '')}` : PAGES[first.kind] };
  }

  /** Forgets what waits: the household wants no notices. */
  clear(): void {
    this.waiting.clear();
  }
}
