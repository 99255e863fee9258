/**
 * What an answer tells and where it leads, fresh or from the cache: upstream's own block first, so that no list of the house is
 * blamed for it, then blocked names behind aliases, then addresses of this house.
 */
import type { AnswerWriter } from '../answer-writer.ts';
import { isHomeName } from '../network/home-name.ts';
import { HASHED_TEXT, hashText, type HashKey } from '../policy/name-hash.ts';
import type { Policy } from '../policy/policy.ts';
import { EDE, type AttachedRuling } from '../policy/rulings.ts';
import type { Query } from '../query.ts';
import type { Reasons, Source } from '../query-log/reasons.ts';
import { sparedBehind, type SparedBehind } from '../query-log/spared-behind.ts';
import { ownsPage, readStatement, traitsOf, type Heard, type Statement, type UpstreamTraits } from '../upstream/censorship.ts';
import type { ExchangeResult } from '../upstream/upstream.ts';
import { readName, type AnswerView } from '../wire/message.ts';
import { appendOpt, RCODE, writeNegative, writeNullAddress } from '../wire/reply.ts';

/** What a kept answer still tells of how it came. */
export const KEPT: Heard = { recursion: true, alone: false };

export const heard = (result: ExchangeResult): Heard => ({ recursion: result.ok && (result.bytes[3]! & 0x80) !== 0, alone: result.ok && result.refusedAlone === true });

export interface InspectParts {
  key: HashKey;
  policy: Policy<AttachedRuling>;
  /** Whether a zone with an upstream of its own holds the name. */
  routed: (name: string) => boolean;
  /** Of the household. */
  country: () => string | undefined;
}

/** Methods that answer write into `out` and return the length to send, or `undefined` when there is nothing to withhold. */
export class Inspect {
  private readonly parts: InspectParts;
  private readonly writer: AnswerWriter;
  private readonly reasons: Reasons;
  private readonly traits = new Map<string, UpstreamTraits>();
  /** What the answer that was looked at last leads to, where a rule is spared there; read right after. */
  spared: SparedBehind | undefined;

  constructor(parts: InspectParts, writer: AnswerWriter, reasons: Reasons) {
    this.parts = parts;
    this.writer = writer;
    this.reasons = reasons;
  }

  answer(q: Query, out: Uint8Array, view: AnswerView, source: Source, how: Heard): number | undefined {
    return this.upstreamBlock(q, out, view, source, how) ?? this.behind(q, out, view, source);
  }

  /** On a name that an answer leads to. */
  rulingBehind(q: Query, name: string): AttachedRuling | undefined {
    return this.parts.policy.rule(hashText(name, this.parts.key), q.type, q.client, HASHED_TEXT, 0)?.attached;
  }

  /** What upstream states of a block of its own. */
  statement(view: AnswerView, how: Heard, upstream: string): Statement | undefined {
    return readStatement(view, how, this.traitsOf(upstream), this.parts.country());
  }

  private traitsOf(upstream: string): UpstreamTraits {
    let traits = this.traits.get(upstream);
    if (traits === undefined) this.traits.set(upstream, (traits = traitsOf(upstream)));
    return traits;
  }

  /** What upstream decided by itself, sent as received; `undefined` when its answer tells of no block. */
  private upstreamBlock(q: Query, out: Uint8Array, view: AnswerView, source: Source, how: Heard): number | undefined {
    const { upstream } = source;
    const by = this.traitsOf(upstream);
    const said = this.statement(view, how, upstream);
    if (how.recursion && view.rcode === RCODE.NOERROR) by.recursion = true;
    if (said === undefined) return undefined;
    const { sign, found } = said.evidence;
    if (sign === 'ede') {
      const ede = { code: view.ede!.code, text: Buffer.from(`${upstream}: ${view.ede!.text}`.slice(0, 200)) };
      return this.writer.done(q, out, appendOpt(q, out, view.end, view.rcode, ede), this.reasons.stated(source, said, view.ede, q.ruling), view.rcode);
    }
    const name = readName(q.bytes, 12);
    if (name === undefined || isHomeName(name) || ownsPage(said, name)) return undefined;
    // The house's own server for a zone of the house answers as it likes.
    if (by.inside && this.parts.routed(name)) return undefined;
    if (sign !== 'null-address' || q.ruling?.ownAllow === true) return this.writer.done(q, out, appendOpt(q, out, view.end, view.rcode, undefined), this.reasons.stated(source, said, undefined, q.ruling), view.rcode);
    // 0.0.0.0 leads a browser to this very machine: it is told of, and not passed on.
    const text = `${upstream}: the answer was ${found}`;
    return this.writer.done(q, out, writeNegative(q, out, RCODE.NOERROR, { code: EDE.BLOCKED, text: Buffer.from(text) }), this.reasons.stated(source, said, { code: EDE.BLOCKED, text }, q.ruling), RCODE.NOERROR);
  }

  /**
   * Decides about what the answer leads to; `undefined` when it may be sent, and then `spared` tells of a rule that only would have
   * blocked. A blocked alias is blocked as if it had been asked for. `target`: whose answer it is, if not the asked name's.
   */
  behind(q: Query, out: Uint8Array, view: AnswerView, source: Source, target?: string): number | undefined {
    const { ruling } = q;
    this.spared = undefined;
    for (const alias of view.aliases) {
      const behind = this.rulingBehind(q, alias);
      if (behind === undefined) continue;
      const lifted = ruling?.ownAllow === true && behind.reason.by !== 'order';
      if (lifted || behind.answer === 'pass' || behind.local === true || behind.alias === alias) { // the last: a rule that leads to this very name
        if (lifted || behind.reason.spared !== undefined) this.spared = sparedBehind(this.spared, ruling, readName(q.bytes, 12) ?? '', behind, alias);
        continue;
      }
      const reason = this.reasons.blockedBehind(behind, alias, source);
      // A rule that would answer with an alias itself: its name would have to be asked for, and nothing waits here.
      return behind.alias === undefined ? this.writer.give(q, out, behind, reason) : this.writer.done(q, out, writeNullAddress(q, out, q.structuredErrors ? behind.structured : behind.ede), reason, RCODE.NOERROR);
    }
    if (view.innerAddress === undefined || ruling?.ownAllow === true) return undefined;
    const name = target ?? readName(q.bytes, 12);
    // A zone with an upstream of its own is the household's: its answers lead into the house on purpose.
    if (name === undefined || isHomeName(name) || this.parts.routed(name)) return undefined;
    return this.rebinding(q, out, view.innerAddress, source);
  }

  private rebinding(q: Query, out: Uint8Array, address: string, source: Source): number {
    const text = `the answer held ${address}, an address inside a home`;
    return this.writer.done(q, out, writeNegative(q, out, RCODE.NOERROR, { code: EDE.BLOCKED, text: Buffer.from(text) }), this.reasons.rebinding(address, text, source), RCODE.NOERROR);
  }
}
