/** The real hot path with lists of its own and without sockets, for the fuzzer. */
import { AnswerQuery } from '../../electron/engine/answer-query.ts';
import { AnswerCache } from '../../electron/engine/cache.ts';
import { OWN_RULES, type ListPolicy } from '../../electron/engine/policy/decide.ts';
import { Policy } from '../../electron/engine/policy/policy.ts';
import { rulingOf, type AttachedRuling } from '../../electron/engine/policy/rulings.ts';
import { RuleCompiler } from '../../electron/engine/policy/rule-compiler.ts';
import { Query } from '../../electron/engine/query.ts';
import { createQueryLog } from '../../electron/engine/query-log/query-log.ts';
import { Forwarder } from '../../electron/engine/steps/forward.ts';
import { Guard } from '../../electron/engine/steps/guard.ts';
import { openRoutes } from '../../electron/engine/steps/routes.ts';
import { SpecialUse } from '../../electron/engine/steps/special-use.ts';
import { UDP_PAYLOAD } from '../../electron/engine/wire/reply.ts';
import { HOUSE } from './reference-policy.ts';

const KEY = { k0: 0x2468ace, k1: 0x13579bd };
const AT = Date.UTC(2026, 10, 24, 12);

export interface FuzzedHouse {
  /** What `answerNow` gives for these bytes: the reply, or that it waits or drops. */
  ask(bytes: Uint8Array, transport: 'udp' | 'tcp'): Uint8Array | 'wait' | 'drop';
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
  const routes = openRoutes(['udp://127.0.0.1:9'], { key: KEY, clock: () => AT, strategy: 'in-order' });
  const answer = new AnswerQuery({
    key: KEY, guard: new Guard(), specialUse: new SpecialUse(KEY), policy, cache: new AnswerCache(1 << 20, 1 << 10), forwarder: new Forwarder(), routes: () => routes, country: () => undefined, udpSize: UDP_PAYLOAD,
    log: createQueryLog({ file: 'never opened', clock: () => AT, keep: false }),
    onBug(error) {
      throw error; // a fuzzer wants to see it
    },
  });
  const q = new Query();
  const out = new Uint8Array(4096);
  return {
    ask(bytes, transport) {
      // Behind the message lie bytes that must not be read.
      const room = new Uint8Array(bytes.length + 32).fill(0xa5);
      room.set(bytes);
      q.bytes = room;
      q.length = bytes.length;
      q.client = '127.0.0.1';
      q.transport = transport;
      q.atMs = AT;
      q.startedAt = 0;
      const length = answer.now(q, out);
      return length === 0 ? 'drop' : length < 0 ? 'wait' : out.slice(0, length);
    },
  };
}
