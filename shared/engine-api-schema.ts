/** Validation of every call's parameters, where trust changes: HTTP, IPC and the control socket. */
import { isCountry } from './countries.ts';
import * as z from 'zod/mini';
import { ANSWER_MODES } from './answer-modes.ts';
import { LIST_SYNTAXES } from './list-syntax.ts';
import { DECIDERS, LIST_KINDS, LIST_MODES, OUTCOMES } from './verdict.ts';
import { FIRST_CHOICES, FIRST_DECISIONS } from './first-version.ts';
import { HELD_DECISIONS } from './list-updates.ts';
import { ORDER_SORTS, ORDER_STATUSES } from './orders-api.ts';
import { LOG_LIMITS, LOG_PRIVACIES } from './log-api.ts';
import { SETUP_STEPS, UPSTREAM_STRATEGIES } from './settings.ts';
import { AppError } from './app-error.ts';
import type { Method, Params } from './engine-api.ts';

const id = z.string().check(z.minLength(1), z.maxLength(80));
const name = z.string().check(z.minLength(1), z.maxLength(1000));
const kind = z.enum(LIST_KINDS);
const mode = z.enum(LIST_MODES);
const empty = z.strictObject({});
const webAddress = z.string().check(z.maxLength(2000), z.regex(/^https?:\/\//i, 'only http and https addresses can be fetched'));
/** 64 MiB of pasted text is more than any list needs. */
const source = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('built-in'), id }),
  z.strictObject({ type: z.literal('url'), url: webAddress }),
  z.strictObject({ type: z.literal('file'), path: z.string().check(z.minLength(1), z.maxLength(4096)) }),
  z.strictObject({ type: z.literal('text'), text: z.string().check(z.maxLength(64 * 1024 * 1024)) }),
]);
const syntax = z.optional(z.enum(LIST_SYNTAXES));
const signing = {
  key: z.optional(z.string().check(z.maxLength(1000))),
  signatureUrl: z.optional(webAddress),
};
/** Chosen by the caller: no list has such an id. */
const job = z.string().check(z.regex(/^check:[A-Za-z0-9-]{1,60}$/, 'a job is “check:” and letters or digits of your own choice'));
const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/, 'an update is named by the view of its list'));
/** Years beyond four digits and local times are not for cursors. */
const moment = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z$/, 'a moment is ISO 8601 in UTC, such as 2026-05-03T20:00:00Z'));
const mnemonics = z.optional(z.array(z.string().check(z.regex(/^[A-Z0-9]{1,16}$/i))).check(z.maxLength(64)));
const filter = z.strictObject({
  decider: z.optional(z.array(z.enum(DECIDERS))),
  outcome: z.optional(z.array(z.enum(OUTCOMES))),
  observedToo: z.optional(z.boolean()),
  kind: z.optional(kind),
  client: z.optional(z.string().check(z.maxLength(64))),
  name: z.optional(z.string().check(z.maxLength(253))),
  text: z.optional(z.string().check(z.maxLength(253))),
  list: z.optional(id),
  order: z.optional(id),
  metOrder: z.optional(z.boolean()),
  type: mnemonics,
  rcode: mnemonics,
  from: z.optional(moment),
  to: z.optional(moment),
});
const client = z.string().check(z.maxLength(64));
const type = z.string().check(z.maxLength(16));
const ownText = z.string().check(z.maxLength(4 * 1024 * 1024));
const cursor = z.string().check(z.regex(/^\d{1,16}$/, 'a cursor is a number from an earlier page'));
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, 'a day is YYYY-MM-DD'));
const pageSize = z.optional(z.int().check(z.minimum(1), z.maximum(1000)));
const days = z.int().check(z.minimum(1), z.maximum(LOG_LIMITS.days));
const country = z.string().check(z.refine(isCountry, 'a country is two capital letters (ISO 3166), such as IT'));

export const paramSchemas = {
  'status.get': empty,
  'settings.setCountry': z.strictObject({ country: z.nullable(country) }),
  'settings.setUpstreams': z.strictObject({ urls: z.array(z.string().check(z.maxLength(500))).check(z.minLength(1), z.maxLength(64)), strategy: z.optional(z.enum(UPSTREAM_STRATEGIES)) }),
  'settings.setAnswer': z.strictObject({ kind, mode: z.enum(ANSWER_MODES) }),
  'settings.setBlockPage': z.strictObject({ page: z.nullable(z.strictObject({ address: z.string().check(z.maxLength(64)), port: z.int().check(z.minimum(1), z.maximum(65_535)) })) }),
  'settings.setNotices': z.strictObject({ on: z.boolean(), names: z.boolean(), language: z.string().check(z.maxLength(16)) }),
  'blockPage.addresses': empty,
  'cache.flush': z.strictObject({ name: z.optional(name) }),
  'pause.set': z.union([
    z.strictObject({ minutes: z.nullable(z.number().check(z.positive(), z.maximum(60 * 24 * 7))), client: z.optional(client) }),
    z.strictObject({ until: z.iso.datetime(), client: z.optional(client) }),
  ]),
  'lists.all': empty,
  'lists.setMode': z.strictObject({ id, mode }),
  'lists.add': z.strictObject({ kind, source, title: z.optional(z.string().check(z.maxLength(200))), mode: z.optional(mode), syntax, ...signing, first: z.optional(z.enum(FIRST_CHOICES)) }),
  'lists.check': z.strictObject({ kind, source, syntax, ...signing, job: z.optional(job) }),
  'lists.cancelCheck': z.strictObject({ job }),
  'lists.folder': z.strictObject({ path: z.string().check(z.minLength(1), z.maxLength(4096)) }),
  'lists.remove': z.strictObject({ id }),
  'lists.update': z.strictObject({ id }),
  'lists.heldNames': z.strictObject({ id, update: sha256, change: z.enum(['added', 'removed', 'changed']), after: z.optional(cursor), limit: pageSize }),
  'lists.decideHeld': z.strictObject({ id, update: sha256, decision: z.enum(HELD_DECISIONS) }),
  'lists.decideFirst': z.strictObject({ id, decision: z.enum(FIRST_DECISIONS) }),
  'lists.include': z.strictObject({ id, name }),
  'lists.setHours': z.strictObject({ id, hours: z.nullable(z.int().check(z.minimum(1), z.maximum(24 * 60))) }),
  'lists.setSyntax': z.strictObject({ id, syntax: z.nullable(z.enum(LIST_SYNTAXES)) }),
  'lists.setKey': z.strictObject({ id, key: z.nullable(z.string().check(z.maxLength(1000))), signatureUrl: signing.signatureUrl }),
  'lists.history': z.strictObject({ id, before: z.optional(cursor), limit: pageSize }),
  'lists.historyNames': z.strictObject({ id, update: cursor, change: z.enum(['added', 'removed', 'changed']), after: z.optional(cursor), limit: pageSize }),
  'lists.historyDays': z.strictObject({ id, days: z.optional(z.int().check(z.minimum(1), z.maximum(4000))) }),
  'history.name': z.strictObject({ name, on: z.optional(day) }),
  'audit.page': z.strictObject({ limit: pageSize, before: z.optional(cursor) }),
  'audit.export': z.strictObject({ format: z.enum(['csv', 'json']) }),
  'catalogue.get': empty,
  'devices.all': empty,
  'devices.setName': z.strictObject({ address: client, name: z.nullable(z.string().check(z.maxLength(60))) }),
  'devices.join': z.strictObject({ into: client, address: client }),
  'devices.split': z.strictObject({ address: client }),
  'setup.keep': z.strictObject({ state: z.enum(['open', 'done', 'skipped']), step: z.enum(SETUP_STEPS) }),
  'setup.computer': empty,
  'setup.listenAgain': empty,
  'setup.test': z.strictObject({ restart: z.optional(z.boolean()) }),
  'setup.testOrder': empty,
  'setup.bypass': empty,
  'setup.phones': z.strictObject({ on: z.optional(z.boolean()) }),
  'setup.phoneLink': empty,
  'orders.page': z.strictObject({
    text: z.optional(z.string().check(z.maxLength(253))), country: z.optional(z.string().check(z.regex(/^[A-Z]{2}$/))), status: z.optional(z.enum(ORDER_STATUSES)), list: z.optional(id), sort: z.optional(z.enum(ORDER_SORTS)),
    from: z.optional(z.int().check(z.minimum(0), z.maximum(10_000_000))), limit: pageSize,
  }),
  'orders.get': z.strictObject({ list: id, order: id }),
  'orders.asked': z.strictObject({ names: z.array(name).check(z.maxLength(500)), before: z.optional(cursor) }),
  'orders.hits': z.strictObject({ list: id, order: id, days: z.optional(z.int().check(z.minimum(1), z.maximum(4000))) }),
  'report.get': z.strictObject({ from: day, to: day }),
  'report.export': z.strictObject({ from: day, to: day, format: z.enum(['csv', 'json']) }),
  'orders.names': z.strictObject({ list: id, order: z.string().check(z.minLength(1), z.maxLength(200)), after: z.optional(name), limit: pageSize }),
  'ownRules.get': empty,
  'ownRules.set': z.strictObject({ text: ownText }),
  'ownRules.test': z.strictObject({ text: z.optional(ownText), name, type: z.optional(type), client: z.optional(client) }),
  'ownRules.check': z.strictObject({ text: ownText }),
  'ownRules.import': z.strictObject({ text: ownText, into: z.optional(ownText), as: z.optional(z.enum(['block', 'allow'])) }),
  'setAside.set': z.strictObject({ name, on: z.boolean(), reason: z.optional(z.string().check(z.maxLength(1000))) }),
  'queryLog.page': z.strictObject({ limit: pageSize, before: z.optional(cursor), after: z.optional(cursor), filter: z.optional(filter) }),
  'queryLog.span': z.strictObject({ slices: z.optional(z.int().check(z.minimum(1), z.maximum(1000))) }),
  'queryLog.density': z.strictObject({ filter, from: moment, to: moment, slices: z.optional(z.int().check(z.minimum(1), z.maximum(1000))), before: z.optional(cursor) }),
  'queryLog.names': z.strictObject({ job: z.optional(id), filter: z.optional(filter) }),
  'queryLog.keeping': empty,
  'queryLog.keep': z.strictObject({
    privacy: z.optional(z.enum(LOG_PRIVACIES)), answeredDays: z.optional(days), blockedDays: z.optional(days), maxMb: z.optional(z.int().check(z.minimum(LOG_LIMITS.minMb), z.maximum(LOG_LIMITS.maxMb))),
    excludedNames: z.optional(z.array(name).check(z.maxLength(LOG_LIMITS.exclusions))), excludedDevices: z.optional(z.array(client).check(z.maxLength(LOG_LIMITS.exclusions))),
  }),
  'queryLog.forget': z.strictObject({ from: z.optional(moment), to: z.optional(moment), name: z.optional(name), client: z.optional(client) }),
  'queryLog.export': z.strictObject({ format: z.enum(['csv', 'json']), filter: z.optional(filter) }),
  'queryLog.exportNext': z.strictObject({ job: id }),
  'queryLog.exportState': z.strictObject({ job: id }),
  'queryLog.exportCancel': z.strictObject({ job: id }),
  'queryLog.trace': z.strictObject({ id: cursor }),
  'overview.get': z.strictObject({ hours: z.optional(z.int().check(z.minimum(1), z.maximum(24 * 90))) }),
  'overview.series': z.strictObject({ from: z.iso.datetime(), to: z.iso.datetime() }),
  'upstreams.check': z.strictObject({ name, type: z.optional(z.enum(['A', 'AAAA'])), resolvers: z.array(z.string().check(z.minLength(1), z.maxLength(500))).check(z.maxLength(4)) }),
  'upstreams.test': z.strictObject({ url: z.string().check(z.minLength(1), z.maxLength(500)) }),
  'why.get': z.strictObject({
    name, client: z.optional(client), type: z.optional(type),
    on: z.optional(day),
  }),
  'why.explain': z.strictObject({ name, device: z.optional(client), at: z.optional(z.string().check(z.maxLength(40))), type: z.optional(type) }),
  'why.ask': z.strictObject({ name }),
} as const satisfies Record<Method, z.ZodMiniType>;

export function isMethod(text: string): text is Method {
  return Object.hasOwn(paramSchemas, text);
}

/** Where there are several shapes, the faults of the one that was nearly met. */
const faultsOf = (issues: readonly z.core.$ZodIssue[]): readonly z.core.$ZodIssue[] => issues.flatMap((issue) => {
  const nearest = issue.code === 'invalid_union' ? issue.errors.toSorted((a, b) => a.length - b.length)[0] : undefined;
  return nearest === undefined || nearest.length === 0 ? [issue] : faultsOf(nearest).map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
});

/** @throws AppError `invalid-input` naming every fault of the parameters together. */
export function parseParams<M extends Method>(method: M, input: unknown): Params<M> {
  const parsed = paramSchemas[method].safeParse(input ?? {});
  if (parsed.success) return parsed.data as Params<M>;
  const faults = faultsOf(parsed.error.issues).map((issue) => `${issue.path.length === 0 ? 'parameters' : issue.path.join('.')}: ${issue.message}`);
  throw new AppError('invalid-input', `${method}: ${faults.join('; ')}`);
}
