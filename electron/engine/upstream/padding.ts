/** EDNS padding (RFC 7830): on an encrypted connection the length of a question would tell which name it is. */

/** Questions fill blocks of this many bytes (RFC 8467 section 4.1). */
const BLOCK = 128;
const PADDING = 12;

/**
 * @param query ends with an OPT without options, as the forwarder builds it; anything else is left as it is
 * @returns a padded copy
 */
export function padQuery(query: Uint8Array): Uint8Array {
  const opt = query.length - 11;
  if (opt < 12 || query[11] !== 1 || query[opt] !== 0 || query[opt + 1] !== 0 || query[opt + 2] !== 41 || query[opt + 9] !== 0 || query[opt + 10] !== 0) return query;
  const length = Math.ceil((query.length + 4) / BLOCK) * BLOCK;
  const size = length - query.length - 4;
  const out = new Uint8Array(length);
  out.set(query);
  out[opt + 9] = (size + 4) >> 8;
  out[opt + 10] = (size + 4) & 255;
  out[query.length + 1] = PADDING;
  out[query.length + 2] = size >> 8;
  out[query.length + 3] = size & 255;
  return out;
}
