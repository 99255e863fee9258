/** What a client gets while upstream is slow or down: an answer that ran out, before it gives up (RFC 8767 section 5). */

/** In milliseconds; the RFC's own number. */
const CLIENT_PATIENCE_MS = 1800;

/**
 * Sends what ran out at once where upstream is known to be down, else when the client's patience ends.
 * @param send answers; false when there is nothing to answer with after all
 * @returns to be called when upstream has answered: whether the client was answered meanwhile
 */
export function staleMeanwhile(failing: boolean, send: () => boolean): () => boolean {
  let sent = failing && send(); // nobody waits for what is known to be down; whether it is back is asked all the same
  const patience = failing ? undefined : setTimeout(() => { sent = send(); }, CLIENT_PATIENCE_MS);
  return () => {
    clearTimeout(patience);
    return sent;
  };
}
