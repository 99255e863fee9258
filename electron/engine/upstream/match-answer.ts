/** Whether bytes from an upstream answer this query (RFC 5452 section 9): QR, opcode, one question, and the question itself. */
import { FOLD } from '../wire/case-folding.ts';

/** Ids are compared by the caller, who looked the query up by it. Case of the name may differ: many servers fold it. */
export function matchesQuestion(answer: Uint8Array, query: Uint8Array): boolean {
  if (answer.length === 12) return isBareRefusal(answer);
  if (answer.length < 17 || (answer[2]! & 0xf8) !== 0x80 || answer[4] !== 0 || answer[5] !== 1) return false;
  let at = 12;
  for (;;) {
    const size = query[at];
    if (size === undefined || at + size >= answer.length || answer[at] !== size) return false;
    if (size === 0) break;
    for (let i = at + 1; i <= at + size; i++) if (FOLD[answer[i]!] !== FOLD[query[i]!]) return false;
    at += size + 1;
  }
  for (let i = at + 1; i < at + 5; i++) if (answer[i] !== query[i]) return false;
  return true;
}

/**
 * Whether the records of an answer that matched lie within it: what is cut off or counts more than it has is no answer, and the wait goes on.
 * One that says it was truncated is asked for again anyway.
 */
export function recordsFit(answer: Uint8Array): boolean {
  if (answer.length === 12 || (answer[2]! & 2) !== 0) return true;
  let at = 12;
  while (answer[at] !== 0) at += answer[at]! + 1;
  at += 5;
  for (let count = (answer[6]! << 8) + answer[7]! + (answer[8]! << 8) + answer[9]! + (answer[10]! << 8) + answer[11]!; count > 0; count--) {
    while (at < answer.length && answer[at]! > 0 && answer[at]! < 64) at += answer[at]! + 1;
    at += answer[at] === 0 ? 1 : 2; // the root, or a pointer
    if (at + 10 > answer.length) return false;
    at += 10 + (answer[at + 8]! << 8) + answer[at + 9]!;
  }
  return at <= answer.length;
}

/** A header alone that says FORMERR: servers without EDNS send it (RFC 6891 7). It holds no answer; all it leads to is the same question without EDNS. */
function isBareRefusal(answer: Uint8Array): boolean {
  return (answer[2]! & 0xf8) === 0x80 && (answer[3]! & 15) === 1 && answer[4] === 0 && answer[5] === 0;
}
