/**
 * THE MAP: one query's way, straight down, and the answer straight back.
 *
 *   guard         who may ask, is it a question     first: strangers and noise cost nothing more
 *   special-use   names that never leave the house  before the policy: no list decides about localhost
 *   policy        orders, own rules, family, custom before the cache: a switched list acts on the next query
 *   cache         fresh answers
 *   forward       one upstream question for equal ones in flight; when it fails, an answer that ran out (RFC 8767)
 *   inspect       what upstream says about its own blocks; what the answer leads to, fresh or from the cache: blocked names
 *                 behind aliases, addresses of this house
 *
 * Down to the cache nothing waits: `now` answers into the caller's buffer and allocates nothing on its common ways. Only forward
 * and inspect await. A step never calls another step; their order lives here.
 */
import { isHomeName, upstreamStatement } from './steps/inspect.ts';
import type { Forwarder } from './steps/forward.ts';
import type { Guard } from './steps/guard.ts';
import type { SpecialUse } from './steps/special-use.ts';
import type { AnswerCache } from './cache.ts';
import { hashName, hashText, type HashKey } from './policy/name-hash.ts';
import type { Policy } from './policy/policy.ts';
import { EDE, type AttachedRuling } from './policy/rulings.ts';
import type { Query } from './query.ts';
import type { QueryLog, Reason } from './query-log/log-record.ts';
import type { ExchangeResult, UpstreamPool } from './upstream/upstream.ts';
import type { By } from '../../shared/verdict.ts';
import { readAnswer, readName, type AnswerView } from './wire/message.ts';
import {
  appendOpt, RCODE, UDP_PAYLOAD, writeAddress, writeAny, writeError, writeNegative, writeNullAddress, writeTruncated, type EdeBytes,
} from './wire/reply.ts';

/** `now` could not answer: the question has to wait for an upstream. */
export const WAIT = -1;
/** Never answer this message. */
export const DROP = 0;

const TYPE = { A: 1, AAAA: 28, IXFR: 251, AXFR: 252, ANY: 255 } as const;
const CLASS_IN = 1;
const LOOPBACK_V4 = new Uint8Array([127, 0, 0, 1]);
const LOOPBACK_V6 = new Uint8Array([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
const ROOT = new Uint8Array([0]);
/** Bytes that an OPT with an Extended DNS Error needs at most. */
const OPT_ROOM = 512;
const STALE_TEXT = Buffer.from('upstream fails; this is the last answer it gave');

export interface AnswerParts {
  key: HashKey;
  guard: Guard;
  specialUse: SpecialUse;
  policy: Policy<AttachedRuling>;
  cache: AnswerCache;
  forwarder: Forwarder;
  pool: () => UpstreamPool;
  log: QueryLog;
}

export class AnswerQuery {
  private readonly parts: AnswerParts;
  private readonly upstreamNames: string[] = [];
  private readonly prohibited: EdeBytes = { code: EDE.PROHIBITED, text: Buffer.from('this resolver answers its own network only') };

  constructor(parts: AnswerParts) {
    this.parts = parts;
  }

  /** Answers into `out` and returns the length, or `DROP`, or `WAIT`. */
  now(q: Query, out: Uint8Array): number {
    const { parts } = this;
    const parsed = q.parse();
    if (parsed === 'drop') return DROP;

    const refused = parts.guard.check(q.client, q.atMs);
    if (refused !== undefined) return this.done(q, out, writeError(q, out, RCODE.REFUSED, this.prohibited), this.plain('refused', refused, 'household'), RCODE.REFUSED);
    if (parsed === 'format-error') return this.done(q, out, writeError(q, out, RCODE.FORMERR, undefined), this.plain('refused', 'malformed', 'none'), RCODE.FORMERR);
    if (parsed === 'bad-version') return this.done(q, out, writeError(q, out, RCODE.BADVERS, undefined), this.plain('refused', 'unsupported', 'none'), RCODE.BADVERS);
    if (parsed === 'not-implemented' || q.class !== CLASS_IN || q.type === TYPE.AXFR || q.type === TYPE.IXFR) {
      return this.done(q, out, writeError(q, out, RCODE.NOTIMP, undefined), this.plain('refused', 'unsupported', 'none'), RCODE.NOTIMP);
    }

    hashName(q.bytes, q.labels, q.labelCount, parts.key);
    q.takeHashes();

    const special = parts.specialUse.find(q);
    if (special !== undefined) return this.special(q, out, special.answer);

    const ruling = parts.policy.rule(q.labelCount)?.attached;
    if (ruling !== undefined && ruling.answer !== 'pass') return this.blocked(q, out, ruling);

    if (q.type === TYPE.ANY) return this.done(q, out, writeAny(q, out), this.answered('local-record', '', ruling), RCODE.NOERROR);
    if (parts.cache.read(q, out, Math.floor(q.atMs / 1000))) {
      const { length, rcode, upstream, inspect } = parts.cache.hit;
      if (inspect) {
        const view = readAnswer(out.subarray(0, length));
        const found = view === undefined ? undefined : this.inspect(q, out, view, ruling);
        if (found !== undefined) return found;
      }
      return this.done(q, out, appendOpt(q, out, length, rcode, undefined), this.answered('cache', this.upstreamNames[upstream] ?? '', ruling), rcode);
    }
    return WAIT;
  }

  /** Asks an upstream for a copied query. Calls back once with the bytes to send. */
  later(q: Query, done: (reply: Uint8Array) => void): void {
    const ruling = this.parts.policy.rule(this.rehash(q))?.attached;
    this.parts.forwarder.ask(q, this.parts.pool(), (result) => {
      const out = Buffer.allocUnsafe(Math.max(4096, result.ok ? result.bytes.length : 0) + OPT_ROOM);
      done(out.subarray(0, this.finish(q, out, result, ruling)));
    });
  }

  private rehash(q: Query): number {
    hashName(q.bytes, q.labels, q.labelCount, this.parts.key);
    return q.labelCount;
  }

  private finish(q: Query, out: Uint8Array, result: ExchangeResult, ruling: AttachedRuling | undefined): number {
    if (!result.ok) return this.stale(q, out, ruling) ?? this.failed(q, out, result.by, result.upstream);
    const { bytes, upstream } = result;
    const view = readAnswer(bytes);
    if (view === undefined || view.questionEnd !== q.questionEnd) return this.stale(q, out, ruling) ?? this.failed(q, out, 'upstream-error', upstream);

    out.set(bytes.subarray(0, view.end));
    for (let i = 12; i < q.questionEnd; i++) out[i] = q.bytes[i]!; // the client's own case (RFC 1035 leaves it to the asker)
    out[0] = q.bytes[0]!;
    out[1] = q.bytes[1]!;
    out[2] = 0x80 | (q.bytes[2]! & 1);
    out[3] = 0x80 | (q.bytes[3]! & 0x10) | (view.rcode & 15); // AD is not passed on: a plain upstream's word is no proof
    out[10] = view.additionals >> 8;
    out[11] = view.additionals & 255;

    const stated = upstreamStatement(view.ede);
    if (stated !== undefined && view.ede !== undefined) {
      const ede = { code: view.ede.code, text: Buffer.from(`${upstream}: ${view.ede.text}`.slice(0, 200)) };
      const reason = this.parts.log.intern(`u ${upstream} ${ede.code} ${view.ede.text} ${ruling?.id ?? ''}`, () => ({
        matched: ruling?.reason.matched ?? [], outcome: 'blocked', by: 'upstream', decider: 'upstream', stated, upstream, // never blamed on a local list
        ede: { code: view.ede!.code, text: view.ede!.text },
      }));
      return this.done(q, out, appendOpt(q, out, view.end, view.rcode, ede), reason, view.rcode);
    }
    if (view.rcode === RCODE.NOERROR || view.rcode === RCODE.NXDOMAIN) {
      this.parts.cache.store(q, out, view, this.upstreamNumber(upstream), Math.floor(q.atMs / 1000));
    }
    const found = this.inspect(q, out, view, ruling);
    if (found !== undefined) return found;
    const answered = view.rcode === RCODE.NOERROR || view.rcode === RCODE.NXDOMAIN;
    if (view.rcode === RCODE.SERVFAIL) {
      const old = this.stale(q, out, ruling);
      if (old !== undefined) return old;
    }
    const reason = answered ? this.answered('upstream', upstream, ruling) : this.upstreamError(upstream);
    return this.done(q, out, appendOpt(q, out, view.end, view.rcode, undefined), reason, view.rcode);
  }

  /** Decides about what the answer leads to; `undefined` when it may be sent. A blocked alias is blocked as if it had been asked for. */
  private inspect(q: Query, out: Uint8Array, view: AnswerView, ruling: AttachedRuling | undefined): number | undefined {
    const { key, policy, log } = this.parts;
    for (const alias of view.aliases) {
      const behind = policy.rule(hashText(alias, key))?.attached;
      if (behind === undefined || behind.answer === 'pass' || (ruling?.ownAllow === true && behind.reason.by !== 'order')) continue;
      const reason = log.intern(`v${behind.id} ${alias}`, () => ({ ...(behind.reason as Reason), via: alias }));
      return this.refuse(q, out, behind, reason);
    }
    if (view.innerAddress !== undefined && ruling?.ownAllow !== true) {
      const name = readName(q.bytes, 12);
      if (name !== undefined && !isHomeName(name)) return this.rebinding(q, out, view.innerAddress);
    }
    return undefined;
  }

  private rebinding(q: Query, out: Uint8Array, address: string): number {
    const text = `the answer held ${address}, an address inside a home`;
    const reason = this.parts.log.intern(`p${address}`, () => ({ outcome: 'blocked', by: 'protection', decider: 'household', matched: [], rule: address, ede: { code: EDE.BLOCKED, text } }));
    return this.done(q, out, writeNegative(q, out, RCODE.NOERROR, { code: EDE.BLOCKED, text: Buffer.from(text) }), reason, RCODE.NOERROR);
  }

  /** It answered, with an RCODE that is no answer; the client gets it as it came. */
  private upstreamError(upstream: string): number {
    return this.parts.log.intern(`e${upstream}`, () => ({ outcome: 'failed', by: 'upstream-error', decider: 'none', matched: [], upstream }));
  }

  private special(q: Query, out: Uint8Array, answer: 'loopback' | 'nxdomain' | 'nodata'): number {
    const reason = this.answered('special-use', '', undefined);
    if (answer === 'nxdomain') return this.done(q, out, writeNegative(q, out, RCODE.NXDOMAIN, undefined), reason, RCODE.NXDOMAIN);
    if (answer === 'loopback' && q.type === TYPE.A) return this.done(q, out, writeAddress(q, out, LOOPBACK_V4, 86400, undefined), reason, RCODE.NOERROR);
    if (answer === 'loopback' && q.type === TYPE.AAAA) return this.done(q, out, writeAddress(q, out, LOOPBACK_V6, 86400, undefined), reason, RCODE.NOERROR);
    return this.done(q, out, writeNegative(q, out, RCODE.NOERROR, undefined), reason, RCODE.NOERROR);
  }

  private blocked(q: Query, out: Uint8Array, ruling: AttachedRuling): number {
    return this.refuse(q, out, ruling, this.parts.log.intern(`b${ruling.id}`, () => ruling.reason as Reason));
  }

  /** The answer of a ruling that blocks. */
  private refuse(q: Query, out: Uint8Array, ruling: AttachedRuling, reason: number): number {
    const ede = q.structuredErrors ? ruling.structured : ruling.ede;
    if (ruling.answer === 'nxdomain') return this.done(q, out, writeNegative(q, out, RCODE.NXDOMAIN, ede), reason, RCODE.NXDOMAIN);
    return this.done(q, out, writeNullAddress(q, out, ede), reason, RCODE.NOERROR);
  }

  /** What was known before upstream failed; it is decided about like a fresh answer. */
  private stale(q: Query, out: Uint8Array, ruling: AttachedRuling | undefined): number | undefined {
    if (!this.parts.cache.read(q, out.subarray(0, out.length - OPT_ROOM), Math.floor(q.atMs / 1000), true)) return undefined;
    const { length, rcode, upstream, inspect } = this.parts.cache.hit;
    const view = inspect ? readAnswer(out.subarray(0, length)) : undefined;
    const found = view === undefined ? undefined : this.inspect(q, out, view, ruling);
    if (found !== undefined) return found;
    const ede = { code: rcode === RCODE.NXDOMAIN ? EDE.STALE_NXDOMAIN : EDE.STALE, text: STALE_TEXT };
    const reason = this.answered('stale-cache', this.upstreamNames[upstream] ?? '', ruling);
    return this.done(q, out, appendOpt(q, out, length, rcode, ede), reason, rcode);
  }

  private failed(q: Query, out: Uint8Array, by: 'timeout' | 'unreachable' | 'upstream-error', upstream: string): number {
    const code = by === 'timeout' ? EDE.NO_REACHABLE : by === 'unreachable' ? EDE.NETWORK_ERROR : undefined;
    const ede = code === undefined ? undefined : { code, text: Buffer.from(upstream) };
    const reason = this.parts.log.intern(`f${by} ${upstream}`, () => ({
      outcome: 'failed', by, decider: 'none', matched: [], upstream, ...(code === undefined ? {} : { ede: { code, text: upstream } }),
    }));
    return this.done(q, out, writeError(q, out, RCODE.SERVFAIL, ede), reason, RCODE.SERVFAIL);
  }

  private plain(outcome: 'refused', by: By, decider: 'household' | 'none'): number {
    return this.parts.log.intern(`r${by}`, () => ({
      outcome, by, decider, matched: [], ...(by === 'access' || by === 'rate-limit' ? { ede: { code: EDE.PROHIBITED, text: 'this resolver answers its own network only' } } : {}),
    }));
  }

  private answered(by: 'upstream' | 'cache' | 'stale-cache' | 'special-use' | 'local-record', upstream: string, ruling: AttachedRuling | undefined): number {
    return this.parts.log.intern(`a${by} ${upstream} ${ruling?.id ?? ''}`, () => ({
      ...ruling?.reason, matched: ruling?.reason.matched ?? [], outcome: ruling?.reason.spared === 'observe' ? 'observed' : 'answered', by, decider: 'none',
      ...(upstream === '' ? {} : { upstream }),
    }));
  }

  private upstreamNumber(name: string): number {
    const known = this.upstreamNames.indexOf(name);
    return known >= 0 ? known : this.upstreamNames.push(name) - 1;
  }

  /** Fits the answer to the transport and notes the query. */
  private done(q: Query, out: Uint8Array, length: number, reason: number, rcode: number): number {
    const known = q.questionEnd > 0;
    const tookUs = Math.max(0, Math.round((performance.now() - q.startedAt) * 1000));
    this.parts.log.push(known ? q.bytes : ROOT, known ? 12 : 0, known ? q.nameEnd : 1, known ? q.type : 0, q.client, reason, rcode, q.atMs, tookUs);
    if (q.transport === 'tcp') return length;
    const limit = q.hasOpt ? Math.min(q.udpSize, UDP_PAYLOAD) : 512;
    return length <= limit ? length : writeTruncated(q, out, rcode, undefined);
  }
}
