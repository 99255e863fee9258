/** What is kept between runs. The file is `config.json` in the data folder, the same for desktop and headless. */
import * as z from 'zod/mini';
import { LIST_KINDS, LIST_MODES } from './verdict.ts';

export const SETTINGS_VERSION = 1;

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
});
export type Subscription = z.infer<typeof subscription>;

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
  ownRules: z.string(),
  setAside: z.array(z.object({ name: z.string(), at: z.string(), reason: z.optional(z.string()) })),
  pausedUntil: z.optional(z.string()),
  closeToTray: z.boolean(),
  devices: z.array(device),
  setup: z.optional(setup),
  webOnLan: z.boolean(),
};

export interface Settings {
  version: number;
  country?: string;
  /** `udp://`, `tcp://`, `tls://NAME@ADDRESS` or `https://NAME@ADDRESS/PATH`; `[/ZONE/]` before it: only for names below these zones. */
  upstreams: string[];
  strategy: UpstreamStrategy;
  subscriptions: Subscription[];
  ownRules: string;
  /** `reason` in the household's own words. */
  setAside: { name: string; at: string; reason?: string }[];
  /** ISO 8601. */
  pausedUntil?: string;
  closeToTray: boolean;
  devices: HouseholdDevice[];
  /** Absent in a household that began before there was a guide. */
  setup?: SetupProgress;
  /** The console may be opened from this house's network too; a session is needed there as everywhere. */
  webOnLan: boolean;
}

/** Two encrypted resolvers of different operators, by address: no name has to be resolved to reach them. */
export const DEFAULT_UPSTREAMS = ['tls://dns.quad9.net@9.9.9.9', 'tls://one.one.one.one@1.1.1.1'];

export function defaultSettings(): Settings {
  return { version: SETTINGS_VERSION, upstreams: [...DEFAULT_UPSTREAMS], strategy: 'in-order', subscriptions: [], ownRules: '', setAside: [], closeToTray: true, devices: [], webOnLan: false };
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
