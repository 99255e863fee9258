/** One engine a scenario: real sockets, real SQLite, a scripted upstream and a clock of its own. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect } from 'vitest';
import { createEngine } from '../../electron/engine/engine.ts';
import type { Engine } from '../../electron/engine/engine-host.ts';
import type { Order, OrderEntry } from '../../shared/order-list.ts';
import type { SiteProof } from '../../shared/upstream-api.ts';
import type { ListKind, ListMode, LogRow } from '../../shared/verdict.ts';
import { plainAnswers, startScriptedUpstream, type Script, type ScriptedQuestion } from '../helpers/scripted-upstream.ts';
import { ask, type Question, type Reply } from './dns-client.ts';

/** An order of a court of Italy, in force; every part can be changed. */
export function order(change: Partial<Order> = {}): Order {
  return { id: 'IT-1', jurisdiction: 'IT', authority: { name: 'Tribunale di Prova', kind: 'court' }, instrument: 'judgment', decided: '2024-05-06', status: 'in-force', ...change };
}

/** The text of an order list: by default one order, one name. */
export function orderList(orders: Order[] = [order()], entries: OrderEntry[] = [{ name: 'ordered.example', orders: orders.map(({ id }) => id) }]): string {
  return JSON.stringify({ format: 'order-list/1', list: { id: 'test-orders', title: 'Orders', publisher: { name: 'Test' }, updated: '2026-11-01T00:00:00Z' }, orders, entries });
}

export interface ScenarioList {
  kind: ListKind;
  mode?: ListMode;
  text: string;
  /** Its id is the title. */
  title?: string;
}

export interface Setting {
  /** Absent: none is set. */
  country?: string;
  lists?: ScenarioList[];
  ownRules?: string;
  setAside?: string[];
  paused?: boolean;
  upstream?: Script;
  /** Addresses instead of the scripted upstream's. */
  upstreams?: string[];
  /** The household's day. */
  day?: string;
  /** Largest answer over UDP, in bytes. */
  udpSize?: number;
  /** Answers over TLS and HTTPS too, on ports of its own choice, as `resolver.test`. */
  encrypted?: boolean;
  /** How a site's proof is looked for; a test's sites are on loopback. */
  proveSite?: (name: string, address: string) => Promise<SiteProof>;
}

const fixture = (name: string): string => path.join(import.meta.dirname, '..', 'fixtures', 'tls', name);

export interface House {
  engine: Engine;
  port: number;
  /** Questions that reached the upstream. */
  asked: readonly ScriptedQuestion[];
  setDay(day: string): void;
  /** The clock, in milliseconds since the epoch. */
  now(): number;
  /** Moves the clock, in milliseconds. */
  wait(ms: number): void;
  ask(question: Question | string, waitMs?: number): Promise<Reply | undefined>;
  /** The newest row of the log. */
  row(): Promise<LogRow | undefined>;
  close(): Promise<void>;
}

const noon = (day: string): number => new Date(`${day}T12:00:00`).getTime();

export async function openHouse(setting: Setting = {}): Promise<House> {
  const dataFolder = fs.mkdtempSync(path.join(os.tmpdir(), 'gavel-scenario-'));
  const upstream = await startScriptedUpstream(setting.upstream ?? plainAnswers);
  let now = noon(setting.day ?? '2026-11-24');
  const engine = await createEngine({
    dataFolder, version: '0.0.0', clock: () => now, dns: [{ address: '127.0.0.1', port: 0 }],
    ...(setting.encrypted === true ? { encrypted: { certFile: fixture('resolver.pem'), keyFile: fixture('resolver.key'), tls: [{ address: '127.0.0.1', port: 0 }], https: [{ address: '127.0.0.1', port: 0 }] } } : {}),
    ...(setting.proveSite === undefined ? {} : { proveSite: setting.proveSite }),
    settings: { load: () => ({ version: 1, subscriptions: [] }), save: () => undefined },
    run: { upstreams: setting.upstreams ?? [`udp://127.0.0.1:${upstream.port}`], ...(setting.country === undefined ? {} : { country: setting.country }), ...(setting.udpSize === undefined ? {} : { udpSize: setting.udpSize }) },
  });
  for (const [index, { kind, mode, text, title }] of (setting.lists ?? []).entries()) {
    await engine.call('lists.add', { kind, source: { type: 'text', text }, title: title ?? `${kind}-${index + 1}`, mode: mode ?? 'enforce' });
  }
  if (setting.ownRules !== undefined) await engine.call('ownRules.set', { text: setting.ownRules });
  for (const name of setting.setAside ?? []) await engine.call('setAside.set', { name, on: true });
  if (setting.paused === true) await engine.call('pause.set', { minutes: 30 });
  const port = engine.dns[0]!.port;
  return {
    engine, port, asked: upstream.asked,
    setDay: (day) => {
      now = noon(day);
      (engine as unknown as { applyContext(): void }).applyContext(); // what its own clock would do within five seconds
    },
    now: () => now,
    wait: (ms) => {
      now += ms;
    },
    ask: (question, waitMs) => ask(port, typeof question === 'string' ? { name: question } : question, waitMs),
    row: async () => (await engine.call('queryLog.page', { limit: 1 })).rows[0],
    close: async () => {
      await engine.close();
      await upstream.close();
      fs.rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** What is expected of one question. */
export interface Expected {
  rcode: string;
  addresses?: string[];
  /** A negative answer carries one. */
  soa?: boolean;
  /** Code, and words its text holds; null: none. */
  ede?: [code: number, ...words: string[]] | null;
  row: Partial<LogRow>;
}

export interface Scenario extends Setting {
  /** A sentence about behaviour. */
  says: string;
  ask: Question | string;
  expected: Expected;
  /** Fields that the row must not have. */
  lacks?: (keyof LogRow)[];
}

export async function play(scenario: Scenario): Promise<void> {
  const house = await openHouse(scenario);
  try {
    const reply = await house.ask(scenario.ask);
    const { expected } = scenario;
    expect(reply?.rcode).toBe(expected.rcode);
    if (expected.addresses !== undefined) expect(reply?.addresses).toEqual(expected.addresses);
    if (expected.soa !== undefined) expect(reply?.soa).toBe(expected.soa);
    if (expected.ede === null) expect(reply?.ede).toBeUndefined();
    else if (expected.ede !== undefined) {
      const [code, ...words] = expected.ede;
      expect(reply?.ede?.code).toBe(code);
      for (const word of words) expect(reply?.ede?.text).toContain(word);
    }
    const row = await house.row();
    expect(row).toMatchObject(expected.row);
    for (const field of scenario.lacks ?? []) expect(row).not.toHaveProperty(field);
  } finally {
    await house.close();
  }
}
