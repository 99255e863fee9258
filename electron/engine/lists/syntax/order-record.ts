/** What an order list may say of an order, checked: a hostile record must not reach a verdict. Field by field as docs/order-list.schema.json. */
import * as z from 'zod/mini';
import type { LineFault } from '../../../../shared/faults.ts';
import type { Order, OrderEntry, OrderListHead } from '../../../../shared/order-list.ts';
import { isDay } from '../day.ts';

const text = (max: number) => z.string().check(z.minLength(1), z.maxLength(max));
const day = z.string().check(z.refine(isDay, 'field-day'));
const url = text(2000).check(z.regex(/^https?:\/\//i, 'field-address'));
const texts = z.array(text(500)).check(z.maxLength(200));

const order = z.object({
  id: text(80),
  jurisdiction: z.string().check(z.regex(/^([A-Z]{2}(-[A-Z0-9]{1,3})?|EU)$/, 'field-jurisdiction')),
  scope: z.optional(z.enum(['national', 'subnational', 'worldwide', 'unknown'])),
  authority: z.object({ name: text(300), kind: z.enum(['court', 'prosecutor', 'regulator', 'police', 'ministry', 'self-regulatory', 'unknown']) }),
  instrument: z.enum(['judgment', 'interim-injunction', 'administrative-order', 'seizure', 'sanctions-act', 'voluntary-code', 'unknown']),
  docket: z.optional(text(200)), ecli: z.optional(text(80)), act: z.optional(text(300)), decided: z.optional(day),
  legalBasis: z.optional(texts), subject: z.optional(text(40)), applicants: z.optional(texts), addressees: z.optional(texts), dynamic: z.optional(z.boolean()),
  status: z.enum(['in-force', 'stayed', 'varied', 'expired', 'annulled', 'superseded', 'unknown']),
  validFrom: z.optional(day), validUntil: z.optional(day), reviewOn: z.optional(day),
  relates: z.optional(z.array(z.object({ type: z.enum(['appeal-of', 'confirms', 'varies', 'stays', 'annuls', 'supersedes', 'implements']), order: text(80) })).check(z.maxLength(100))),
  documents: z.optional(z.array(z.object({ url, type: z.optional(text(40)), lang: z.optional(text(20)), sha256: z.optional(text(128)), retrieved: z.optional(day) })).check(z.maxLength(100))),
  fdbs: z.optional(z.array(z.object({ db: text(80), id: text(200) })).check(z.maxLength(20))),
  contact: z.optional(z.array(text(300).check(z.regex(/^(?:mailto|tel):/i, 'field-contact'))).check(z.maxLength(20))),
  verified: z.optional(z.object({ level: z.enum(['document-seen', 'official-register', 'secondary-source', 'unverified']), by: z.optional(text(200)), on: z.optional(day) })),
  note: z.optional(text(4000)),
});

const head = z.object({
  id: text(64), title: text(300), description: z.optional(text(4000)),
  publisher: z.object({ name: text(300), url: z.optional(url), official: z.optional(z.boolean()) }),
  homepage: z.optional(url), licence: z.optional(text(200)), serial: z.optional(z.union([z.number(), text(80)])), updated: text(40), expires: z.optional(text(40)),
});

const entry = z.object({
  name: text(2000), match: z.optional(z.enum(['exact', 'tree'])), orders: z.array(text(80)).check(z.minLength(1), z.maxLength(100)),
  listed: z.optional(day), delisted: z.optional(day), listedAs: z.optional(text(2000)),
});

export type Checked<T> = { ok: true; value: T } | { ok: false; fault: LineFault };

/** What the fields above say themselves. */
const OWN = ['field-day', 'field-address', 'field-jurisdiction', 'field-contact'] as const;
/** Of one record; one or two tell what is wrong with it. */
const MAX_FAULTS = 5;

/** What the library's own words leave out: which values there are. */
function wrongIn(issue: z.core.$ZodIssue): LineFault {
  if (issue.code === 'invalid_value') return { code: 'field-values', values: issue.values.map(String).join(', ').slice(0, 200) };
  if (issue.code === 'invalid_type') return issue.input === undefined ? { code: 'field-missing' } : { code: 'field-type', type: issue.expected };
  if (issue.code === 'too_small') return { code: 'field-empty' };
  if (issue.code === 'too_big') return { code: 'field-long', most: Number(issue.maximum) };
  const own = OWN.find((code) => code === issue.message);
  return own === undefined ? { code: 'field-other', text: issue.message.slice(0, 200) } : { code: own };
}

function check<T>(schema: z.ZodMiniType, value: unknown): Checked<T> {
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return { ok: true, value: parsed.data as T };
  return { ok: false, fault: { code: 'fields', fields: parsed.error.issues.slice(0, MAX_FAULTS).map((issue) => ({ path: issue.path.join('.').slice(0, 80), wrong: wrongIn(issue) })) } };
}

export const checkOrder = (value: unknown): Checked<Order> => check(order, value);
export const checkHead = (value: unknown): Checked<OrderListHead> => check(head, value);
export const checkEntry = (value: unknown): Checked<OrderEntry> => check(entry, value);
