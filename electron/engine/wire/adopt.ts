/** An upstream's answer made the client's own: its id, question, flags; nothing that does not belong; no lifetime beyond reason. */
import type { Query } from '../query.ts';
import { readAnswer, soundTtl, type AnswerView } from './message.ts';
import { scrub } from './scrub.ts';

/**
 * Writes the message, without OPT, to `out` as far as it has room for (`view.end` says how long it is), AD as upstream set it where
 * that may be believed.
 * @returns `undefined` when the answer is malformed or not whole
 */
export function adoptAnswer(q: Query, out: Uint8Array, answer: Buffer, trusted: boolean): AnswerView | undefined {
  if ((answer[2]! & 2) !== 0) return undefined; // truncated, where there was room for all of it: the upstream asked over TCP (RFC 7766 section 5) or HTTPS
  let bytes = answer;
  let view = readAnswer(bytes);
  if (view === undefined || view.questionEnd !== q.questionEnd) return undefined;
  if (view.suspect) {
    const clean = scrub(bytes, view.questionEnd);
    if (clean === undefined) return undefined;
    if (clean !== bytes) {
      bytes = clean;
      view = readAnswer(bytes)!;
    }
  }
  const { end, questionEnd } = view;
  if (end <= out.length) {
    if (end <= 512) for (let i = questionEnd; i < end; i++) out[i] = bytes[i]!;
    else out.set(bytes.subarray(questionEnd, end), questionEnd);
  }
  const question = q.bytes;
  out[0] = question[0]!;
  out[1] = question[1]!;
  out[2] = 0x80 | (question[2]! & 1);
  out[3] = 0x80 | (question[3]! & 0x10) | (trusted ? bytes[3]! & 0x20 : 0) | (view.rcode & 15);
  for (let i = 4; i < 10; i++) out[i] = bytes[i]!;
  out[10] = view.additionals >> 8;
  out[11] = view.additionals & 255;
  for (let i = 12; i < questionEnd; i++) out[i] = question[i]!; // the client's own case (RFC 1035 leaves it to the asker)
  if (view.oddTtl && end <= out.length) for (const at of view.ttlOffsets) writeSoundTtl(out, at);
  if (view.negative && view.soa !== undefined && end <= out.length) writeTtl(out, view.soa.at, view.soa.ttl);
  return view;
}

function writeSoundTtl(bytes: Uint8Array, at: number): void {
  writeTtl(bytes, at, soundTtl(((bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!) >>> 0));
}

function writeTtl(bytes: Uint8Array, at: number, ttl: number): void {
  bytes[at] = ttl >>> 24;
  bytes[at + 1] = (ttl >>> 16) & 255;
  bytes[at + 2] = (ttl >>> 8) & 255;
  bytes[at + 3] = ttl & 255;
}
