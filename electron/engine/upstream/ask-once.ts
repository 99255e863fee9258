/** One question to one resolver, on a connection of its own, and the answer as values: for the check of a name and the test of an upstream. */
import type { Fault } from '../../../shared/faults.ts';
import { KNOWN_RESOLVERS } from '../../../shared/known-resolvers.ts';
import { addressesIn, answerRecords } from '../wire/answer-records.ts';
import type { FoundPage } from '../wire/block-page.ts';
import { encodeName, readAnswer, TYPE } from '../wire/message.ts';
import { RCODE, UDP_PAYLOAD } from '../wire/reply.ts';
import { readStatement, traitsOf, type Statement } from './censorship.ts';
import { openUpstream } from './pool.ts';
import { parseUpstreamUrl, type UpstreamSpec } from './parse-upstream-url.ts';
import { exchange, type Upstream } from './upstream.ts';

export const ASK_MS = 3000;

/** A resolver's answer, as far as it is compared. */
export interface Answered {
  rcode: number;
  recursion: boolean;
  /** A negative answer carries one where nothing is hidden (RFC 2308). */
  soa: boolean;
  addresses: string[];
  aliases: string[];
  ede?: { code: number; text: string };
  /** A known block page that it leads to, of any country. */
  page?: FoundPage;
  statement?: Statement;
  ms: number;
}
export type AskedOnce = { ok: true; answer: Answered; bytes: Buffer } | { ok: false; fault: Fault; ms: number };

/** A query with an OPT, so that the resolver may state why it blocks. */
export function questionFor(name: string, type: number): Uint8Array {
  const wire = encodeName(name);
  const out = Buffer.alloc(12 + wire.length + 4 + 11);
  out[2] = 1; // RD
  out[3] = 0x20; // AD
  out[5] = 1;
  out[11] = 1;
  out.set(wire, 12);
  let at = 12 + wire.length;
  at = out.writeUInt16BE(type, at);
  at = out.writeUInt16BE(1, at);
  out[at + 2] = TYPE.OPT;
  out.writeUInt16BE(UDP_PAYLOAD, at + 3);
  return out;
}

/** @param text an upstream, or the id of a well-known resolver */
export function specOf(text: string): { ok: true; spec: UpstreamSpec } | { ok: false; fault: Fault } {
  const known = KNOWN_RESOLVERS.find(({ id }) => id === text);
  if (known?.ended !== undefined) return { ok: false, fault: { code: 'resolver-ended', name: known.name, since: known.ended.value } };
  return parseUpstreamUrl(known?.url ?? text);
}

/** Opened for a check and closed after it. */
export class OneResolver {
  readonly url: string;
  private readonly upstream: Upstream;
  private readonly country: string | undefined;

  constructor(spec: UpstreamSpec, country: string | undefined) {
    this.url = spec.url;
    this.upstream = openUpstream(spec);
    this.country = country;
  }

  /** @param alone it is known to answer other names, so that a refusal is about this one */
  async ask(name: string, type: number, alone = false, budgetMs = ASK_MS): Promise<AskedOnce> {
    const result = await exchange(this.upstream, questionFor(name, type), budgetMs);
    if (!result.ok) return { ok: false, fault: result.fault, ms: result.ms };
    const view = readAnswer(result.bytes);
    if (view === undefined) return { ok: false, fault: { code: 'at-host', host: result.upstream, why: { code: 'answer-malformed' } }, ms: result.ms };
    const recursion = (result.bytes[3]! & 0x80) !== 0;
    const statement = readStatement(view, { recursion, alone: alone && view.rcode === RCODE.REFUSED }, traitsOf(result.upstream), this.country);
    return {
      ok: true, bytes: result.bytes,
      answer: {
        rcode: view.rcode, recursion, soa: view.soa !== undefined, addresses: addressesIn(answerRecords(result.bytes)), aliases: view.aliases, ms: result.ms,
        ...(view.ede === undefined ? {} : { ede: view.ede }), ...(view.blockPage === undefined ? {} : { page: view.blockPage }), ...(statement === undefined ? {} : { statement }),
      },
    };
  }

  close(): void {
    this.upstream.close();
  }
}
