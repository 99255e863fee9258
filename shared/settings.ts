/** What is kept between runs. The file is `config.json` in the data folder, the same for desktop and headless. */
import * as z from 'zod/mini';
import { ANSWER_MODES, type AnswerModes, type BlockPageAddress } from './answer-modes.ts';
import { LIST_SYNTAXES } from './list-syntax.ts';
import { GUARD_REASONS } from './list-updates.ts';
import { DEFAULT_LOG_KEEPING, LOG_LIMITS, LOG_PRIVACIES, type LogKeeping } from './log-api.ts';
import { noticeChoice, NO_NOTICES, type NoticeChoice } from './notices.ts';
import { LIST_KINDS, LIST_MODES } from './verdict.ts';

export const SETTINGS_VERSION = 1;

/** What an answer over UDP may be limited to, in bytes: 512 every client takes (RFC 1035 4.2.1), more than 4,096 nobody asks for. */
export const MIN_UDP_SIZE = 512;
export const MAX_UDP_SIZE = 4096;

/** Which of several upstreams is asked first. */
export const UPSTREAM_STRATEGIES = ['in-order', 'fastest', 'parallel', 'spread'] as const;
export type UpstreamStrategy = (typeof UPSTREAM_STRATEGIES)[number];

const source = z.discriminatedUnion('type', [
  z.object({ type: z.literal('built-in'), id: z.string() }),
  z.object({ type: z.literal('url'), url: z.string() }),
  z.object({ type: z.literal('file'), path: z.string() }),
  /** The text itself is kept as the list's copy in the data folder. */
  z.object({ type: z.literal('text') }),
]);

const subscription = z.object({
  id: z.string().check(z.regex(/^[a-z0-9][a-z0-9.-]{0,63}$/)),
  kind: z.enum(LIST_KINDS),
  title: z.string(),
  mode: z.enum(LIST_MODES),
  modeSince: z.string(),
  modeBy: z.enum(['default', 'household', 'command-line']),
  source,
  /** Hours between two readings, 1 to 1440; absent: the default. */
  hours: z.optional(z.number()),
  /** The publisher's minisign key: nothing is taken that it did not sign. `signatureUrl` absent: the list's address and `.minisig`. */
  key: z.optional(z.object({ key: z.string(), signatureUrl: z.optional(z.string()) })),
  /** Names of the list that the household left out; a reason that is not known here is no reason to lose the subscription. */
  excluded: z.optional(z.array(z.object({ name: z.string(), at: z.string(), reason: z.optional(z.pipe(z.string(), z.transform((text) => GUARD_REASONS.find((known) => known === text)))), of: z.optional(z.string()) }))),
  /** Names that no list should take away unasked, and that the household took from this one knowing it: they do not wait again, however the list is read. */
  taken: z.optional(z.array(z.string())),
  /** Forced by the household; absent: recognised. */
  syntax: z.optional(z.enum(LIST_SYNTAXES)),
});
export type Subscription = z.infer<typeof subscription>;

const answerMode = z.enum(ANSWER_MODES);
/** A device: one or several asking addresses, and the name that the household gave it. */
const device = z.object({ name: z.optional(z.string().check(z.minLength(1), z.maxLength(60))), addresses: z.array(z.string()).check(z.minLength(1)) });
export type HouseholdDevice = z.infer<typeof device>;

/** The pages of the first-run guide, in their order. */
export const SETUP_STEPS = ['country', 'lists', 'upstream', 'computer', 'router', 'devices', 'done'] as const;
export type SetupStep = (typeof SETUP_STEPS)[number];
const setup = z.object({ state: z.enum(['open', 'done', 'skipped']), step: z.enum(SETUP_STEPS) });
/** How far the guide came. `open`: it has not been finished, and opens by itself. */
export type SetupProgress = z.infer<typeof setup>;

/** Each part stands alone: a broken part falls back to its default, the others are kept. */
const parts = {
  country: z.optional(z.string().check(z.regex(/^[A-Z]{2}$/))),
  upstreams: z.array(z.string()).check(z.minLength(1)),
  strategy: z.enum(UPSTREAM_STRATEGIES),
  subscriptions: z.array(subscription),
  listFolders: z.optional(z.array(z.string())),
  udpSize: z.optional(z.int().check(z.minimum(MIN_UDP_SIZE), z.maximum(MAX_UDP_SIZE))),
  ownRules: z.string(),
  setAside: z.array(z.object({ name: z.string(), at: z.string(), reason: z.optional(z.string()) })),
  pausedUntil: z.optional(z.string()),
  pausedDevices: z.array(z.object({ address: z.string(), until: z.string() })),
  closeToTray: z.boolean(),
  answers: z.object({ 'court-order': answerMode, family: answerMode, custom: answerMode }),
  blockPage: z.optional(z.object({ address: z.string(), port: z.int().check(z.minimum(1), z.maximum(65_535)) })),
  queryLog: z.object({
    privacy: z.enum(LOG_PRIVACIES), answeredDays: z.int().check(z.minimum(1)), blockedDays: z.int().check(z.minimum(1)), maxMb: z.int().check(z.minimum(LOG_LIMITS.minMb)),
    excludedNames: z.array(z.string()), excludedDevices: z.array(z.string()),
  }),
  devices: z.array(device),
  setup: z.optional(setup),
  webOnLan: z.boolean(),
  notices: noticeChoice,
};

export interface Settings {
  version: number;
  country?: string;
  /** `udp://`, `tcp://`, `tls://NAME@ADDRESS` or `https://NAME@ADDRESS/PATH`; `[/ZONE/]` before it: only for names below these zones. */
  upstreams: string[];
  strategy: UpstreamStrategy;
  subscriptions: Subscription[];
  /** Folders whose files may be subscribed; see docs/lists.md. Changed by hand only. */
  listFolders?: string[];
  /** Largest answer over UDP, in bytes, where a client takes it; absent: 1,232, which no network cuts into pieces. Changed by hand only. */
  udpSize?: number;
  ownRules: string;
  /** `reason` in the household's own words. */
  setAside: { name: string; at: string; reason?: string }[];
  /** ISO 8601. */
  pausedUntil?: string;
  /** Devices, by an asking address, for which the household's choices rest until then (ISO 8601). */
  pausedDevices: { address: string; until: string }[];
  closeToTray: boolean;
  /** How blocked names are answered. */
  answers: AnswerModes;
  /** Where the page that explains a block is served; absent: nowhere. */
  blockPage?: BlockPageAddress;
  queryLog: LogKeeping;
  devices: HouseholdDevice[];
  /** Absent in a household that began before there was a guide. */
  setup?: SetupProgress;
  /** The console may be opened from this house's network too; a session is needed there as everywhere. */
  webOnLan: boolean;
  /** What the desktop app may say outside its window. */
  notices: NoticeChoice;
}

/** Two encrypted resolvers of different operators, by address: no name has to be resolved to reach them. */
export const DEFAULT_UPSTREAMS = ['tls://dns.quad9.net@9.9.9.9', 'tls://one.one.one.one@1.1.1.1'];

export function defaultSettings(): Settings {
  return { version: SETTINGS_VERSION, upstreams: [...DEFAULT_UPSTREAMS], strategy: 'in-order', subscriptions: [], ownRules: '', setAside: [], pausedDevices: [], answers: { 'court-order': 'usual', family: 'usual', custom: 'usual' }, closeToTray: true, devices: [], webOnLan: false, notices: { ...NO_NOTICES }, queryLog: { ...DEFAULT_LOG_KEEPING } };
}

/** Reads what a file held. Returns the settings and the names of the parts that were unreadable and reset. */
export function readSettings(stored: unknown): { settings: Settings; reset: string[] } {
  const settings = defaultSettings();
  const reset: string[] = [];
  if (typeof stored !== 'object' || stored === null) return { settings, reset: stored === undefined ? reset : ['everything'] };
  for (const [key, schema] of Object.entries(parts)) {
    const value = (stored as Record<string, unknown>)[key];
    if (value === undefined) continue;
    const parsed = schema.safeParse(value);
    if (parsed.success) (settings as unknown as Record<string, unknown>)[key] = parsed.data;
    else reset.push(key);
  }
  return { settings, reset };
}
