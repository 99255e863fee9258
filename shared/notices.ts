/** What the desktop app may say outside its window: the household's choice, what is worth saying, and the words of it. */
import * as z from 'zod/mini';

export const noticeChoice = z.object({ on: z.boolean(), names: z.boolean(), language: z.string().check(z.maxLength(16)) });
/** `names`: a notice may show a name that somebody in the house asked for. `language`: of the window when it was chosen, BCP 47. */
export type NoticeChoice = z.infer<typeof noticeChoice>;

export const NO_NOTICES: NoticeChoice = { on: false, names: false, language: 'en' };

/** Something of note. `name` is what a device asked for; it stays out of a notice unless the household wants names in them. */
export type Happening =
  | { kind: 'law'; name: string }
  | { kind: 'kept-back'; upstream: string; name: string }
  | { kind: 'list-held'; list: string; title: string }
  | { kind: 'upstream-fails'; upstream: string }
  | { kind: 'engine-fails' };

export type HappeningKind = Happening['kind'];

/** What a notice tells of one kind. */
export interface NoticePart {
  kind: HappeningKind;
  /** How many names, lists or upstreams. */
  count: number;
  /** The only one, where there is one and it may be shown. */
  one?: string;
}

/** One notice: what it tells, and the page that opens when it is clicked. */
export interface Notice {
  parts: NoticePart[];
  /** A path of the window's router. */
  page: string;
}
