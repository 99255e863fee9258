/** The real hot path with lists of its own and without sockets, for the fuzzer. */
import { AnswerQuery } from '../../electron/engine/answer-query.ts';
import { DROP, WAIT } from '../../electron/engine/answer-writer.ts';
import { AnswerCache } from '../../electron/engine/cache.ts';
import { OWN_RULES, type ListPolicy } from '../../electron/engine/policy/decide.ts';
import { Policy } from '../../electron/engine/policy/policy.ts';
import { rulingOf, type AttachedRuling } from '../../electron/engine/policy/rulings.ts';
import { RuleCompiler } from '../../electron/engine/policy/rule-compiler.ts';
import { Query } from '../../electron/engine/query.ts';
import { createQueryLog } from '../../electron/engine/query-log/query-log.ts';
import { Forwarder } from '../../electron/engine/steps/forward.ts';
import { Guard } from '../../electron/engine/steps/guard.ts';
import { SpecialUse } from '../../electron/engine/steps/special-use.ts';
import type { ExchangeResult, UpstreamPool } from '../../electron/engine/upstream/upstream.ts';
import { UDP_PAYLOAD } from '../../electron/engine/wire/reply.ts';
import { HOUSE } from './reference-policy.ts';

const KEY = { k0: 0x2468ace, k1: 0x13579bd };
const AT = Date.UTC(2026, 10, 24, 12);

export interface Forwarded {
  reply: Uint8Array;
  /** Upstream was asked. */
  asked: boolean;
}

export interface FuzzedHouse {
  /** What `answerNow` gives for these bytes: the reply, or that it waits or drops. */
  ask(bytes: Uint8Array, transport: 'udp' | 'tcp'): Uint8Array | 'wait' | 'drop';
  /** The whole way of a question that is not answered at once. @param upstream what it would answer, silence if absent @param after seconds since the house was opened */
  forward(bytes: Uint8Array, transport: 'udp' | 'tcp', upstream: { bytes: Buffer; encrypted: boolean } | undefined, after: number): Forwarded;
  /** All answers and failures. */
  forget(): void;
  /** For listeners of their own. */
  readonly answer: AnswerQuery;
  readonly clock: () => number;
}

export function openFuzzedHouse(): FuzzedHouse {
  const order = { id: 'IT-1', jurisdiction: 'IT', authority: { name: 'Tribunale', kind: 'court' as const }, instrument: 'judgment' as const, decided: '2024-05-06', status: 'in-force' as const };
  const lists = new Map<string, ListPolicy & { title: string }>([
    ['orders', { kind: 'court-order', mode: 'enforce', orders: new Map([[order.id, order]]), title: 'Orders' }],
    ['family', { kind: 'family', mode: 'enforce', orders: new Map(), title: 'Family' }],
  ]);
  let rulings = 0;
  const policy: Policy<AttachedRuling> = new Policy(KEY, { lists, country: 'IT', day: '2026-11-24', paused: false }, (decision) => rulingOf(decision, ++rulings, { lists, country: 'IT', answers: { 'court-order': 'usual', family: 'usual', custom: 'usual' }, blockPage: undefined }));
  const compiler = new RuleCompiler(KEY);
  for (const name of HOUSE.ordered) compiler.add('orders', name, 'tree', 'block', false, { orders: [order.id] });
  for (const name of HOUSE.family) compiler.add('family', name, 'tree', 'block', false, undefined);
  compiler.add('family', HOUSE.familyA, 'tree', 'block', false, undefined, { types: [1], except: [HOUSE.familyExcept] });
  compiler.addPattern('family', HOUSE.familyPattern, 'block', false);
  policy.useLists(compiler.finish());
  policy.useOwnRules((own) => {
    own.add(OWN_RULES, HOUSE.record, 'exact', 'block', false, undefined, { answer: { records: [{ type: 1, data: '192.0.2.77' }] } });
    for (const name of HOUSE.allowed) own.add(OWN_RULES, name, 'tree', 'allow', false, undefined);
  });
  let result: ExchangeResult;
  let asked = false;
  const usual: UpstreamPool = {
    ask(_query, done) {
      asked = true;
      done(result);
    },
    views: () => [], failing: false, close: () => undefined,
  };
  const routes = { usual, inside: true, specs: [], find: () => undefined, views: () => [], close: () => undefined };
  const cache = new AnswerCache(1 << 20, 1 << 10);
  const forwarder = new Forwarder();
  const answer = new AnswerQuery({
    key: KEY, guard: new Guard(), specialUse: new SpecialUse(KEY), policy, cache, forwarder, routes: () => routes, country: () => undefined, udpSize: UDP_PAYLOAD,
    log: createQueryLog({ file: 'never opened', clock: () => AT, keep: false }),
    onBug(error) {
      throw error; // a fuzzer wants to see it
    },
  });
  const q = new Query();
  const out = new Uint8Array(70_000);
  const take = (bytes: Uint8Array, transport: 'udp' | 'tcp', after: number): number => {
    // Behind the message lie bytes that must not be read.
    const room = new Uint8Array(bytes.length + 32).fill(0xa5);
    room.set(bytes);
    q.bytes = room;
    q.length = bytes.length;
    q.client = '127.0.0.1';
    q.transport = transport;
    q.atMs = AT + after * 1000;
    q.startedAt = performance.now();
    return answer.now(q, out);
  };
  return {
    answer, clock: () => AT,
    ask(bytes, transport) {
      const length = take(bytes, transport, 0);
      return length === DROP ? 'drop' : length === WAIT ? 'wait' : out.slice(0, length);
    },
    forward(bytes, transport, upstream, after) {
      asked = false;
      result = upstream === undefined
        ? { ok: false, by: 'timeout', upstream: 'silent', fault: { code: 'no-answer', ms: 0 }, ms: 0 }
        : { ok: true, bytes: upstream.bytes, upstream: 'fuzzed', ms: 0, encrypted: upstream.encrypted };
      const length = take(bytes, transport, after);
      let reply = out.slice(0, Math.max(0, length));
      if (length === WAIT) answer.later(q.keep(), (later) => { reply = later.slice(); });
      return { reply, asked };
    },
    forget() {
      cache.clear();
      forwarder.forgetFailures();
    },
  };
}
