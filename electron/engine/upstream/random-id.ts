/** Unpredictable message ids (RFC 5452), drawn from the system in blocks: one call of the generator serves thousands. */
import crypto from 'node:crypto';

const block = new Uint16Array(4096);
let next = block.length;

export function randomId(): number {
  if (next === block.length) {
    crypto.randomFillSync(block);
    next = 0;
  }
  return block[next++]!;
}
