/** Validation of every call's parameters, where trust changes: HTTP, IPC and the control socket. */
import * as z from 'zod/mini';
import { DECIDERS, LIST_KINDS, LIST_MODES, OUTCOMES } from './verdict.ts';
import { UPSTREAM_STRATEGIES } from './settings.ts';
import { AppError } from './app-error.ts';
import type { Method, Params } from './engine-api.ts';

const id = z.string().check(z.minLength(1), z.maxLength(80));
const name = z.string().check(z.minLength(1), z.maxLength(1000));
const kind = z.enum(LIST_KINDS);
const mode = z.enum(LIST_MODES);
const empty = z.strictObject({});
/** 64 MiB of pasted text is more than any list needs. */
const source = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('built-in'), id }),
  z.strictObject({ type: z.literal('url'), url: z.string().check(z.maxLength(2000), z.regex(/^https?:\/\//i, 'only http and https addresses can be fetched')) }),
  z.strictObject({ type: z.literal('file'), path: z.string().check(z.minLength(1), z.maxLength(4096)) }),
  z.strictObject({ type: z.literal('text'), text: z.string().check(z.maxLength(64 * 1024 * 1024)) }),
]);
const filter = z.strictObject({
  decider: z.optional(z.array(z.enum(DECIDERS))),
  outcome: z.optional(z.array(z.enum(OUTCOMES))),
  observedToo: z.optional(z.boolean()),
  kind: z.optional(kind),
  client: z.optional(z.string().check(z.maxLength(64))),
  name: z.optional(z.string().check(z.maxLength(253))),
  list: z.optional(id),
  order: z.optional(id),
});
const client = z.string().check(z.maxLength(64));
const type = z.string().check(z.maxLength(16));
const ownText = z.string().check(z.maxLength(4 * 1024 * 1024));
const cursor = z.string().check(z.regex(/^\d{1,16}$/, 'a cursor is a number from an earlier page'));
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, 'a day is YYYY-MM-DD'));
const pageSize = z.optional(z.int().check(z.minimum(1), z.maximum(1000)));
const country = z.string().check(z.regex(/^[A-Z]{2}$/, 'a country is two capital letters, such as IT'));

export const paramSchemas = {
  'status.get': empty,
  'settings.setCountry': z.strictObject({ country: z.nullable(country) }),
  'settings.setUpstreams': z.strictObject({ urls: z.array(z.string().check(z.maxLength(500))).check(z.minLength(1), z.maxLength(64)), strategy: z.optional(z.enum(UPSTREAM_STRATEGIES)) }),
  'cache.flush': z.strictObject({ name: z.optional(name) }),
  'pause.set': z.strictObject({ minutes: z.nullable(z.number().check(z.positive(), z.maximum(60 * 24 * 7))) }),
  'lists.all': empty,
  'lists.setMode': z.strictObject({ id, mode }),
  'lists.add': z.strictObject({ kind, source, title: z.optional(z.string().check(z.maxLength(200))), mode: z.optional(mode) }),
  'lists.check': z.strictObject({ kind, source }),
  'lists.remove': z.strictObject({ id }),
  'lists.update': z.strictObject({ id }),
  'lists.history': z.strictObject({ id, before: z.optional(cursor), limit: pageSize }),
  'lists.historyNames': z.strictObject({ id, update: cursor, change: z.enum(['added', 'removed', 'changed']), after: z.optional(cursor), limit: pageSize }),
  'lists.historyDays': z.strictObject({ id, days: z.optional(z.int().check(z.minimum(1), z.maximum(4000))) }),
  'history.name': z.strictObject({ name, on: z.optional(day) }),
  'audit.page': z.strictObject({ limit: pageSize, before: z.optional(cursor) }),
  'audit.export': z.strictObject({ format: z.enum(['csv', 'json']) }),
  'catalogue.get': empty,
  'orders.all': empty,
  'ownRules.get': empty,
  'ownRules.set': z.strictObject({ text: ownText }),
  'ownRules.test': z.strictObject({ text: z.optional(ownText), name, type: z.optional(type), client: z.optional(client) }),
  'setAside.set': z.strictObject({ name, on: z.boolean(), reason: z.optional(z.string().check(z.maxLength(1000))) }),
  'queryLog.page': z.strictObject({ limit: pageSize, before: z.optional(cursor), filter: z.optional(filter) }),
  'queryLog.trace': z.strictObject({ id: cursor }),
  'overview.get': z.strictObject({ hours: z.optional(z.int().check(z.minimum(1), z.maximum(24 * 90))) }),
  'upstreams.check': z.strictObject({ name, type: z.optional(z.enum(['A', 'AAAA'])), resolvers: z.array(z.string().check(z.minLength(1), z.maxLength(500))).check(z.maxLength(4)) }),
  'upstreams.test': z.strictObject({ url: z.string().check(z.minLength(1), z.maxLength(500)) }),
  'why.get': z.strictObject({
    name, client: z.optional(client), type: z.optional(type),
    on: z.optional(day),
  }),
} as const satisfies Record<Method, z.ZodMiniType>;

export function isMethod(text: string): text is Method {
  return Object.hasOwn(paramSchemas, text);
}

/** @throws AppError `invalid-input` naming every fault of the parameters together. */
export function parseParams<M extends Method>(method: M, input: unknown): Params<M> {
  const parsed = paramSchemas[method].safeParse(input ?? {});
  if (parsed.success) return parsed.data as Params<M>;
  const faults = parsed.error.issues.map((issue) => `${issue.path.length === 0 ? 'parameters' : issue.path.join('.')}: ${issue.message}`);
  throw new AppError('invalid-input', `${method}: ${faults.join('; ')}`);
}
