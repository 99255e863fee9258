/** What an upstream says about its own block. Reading it is free; a local list is never blamed for it. */
import type { UpstreamStatement } from '../../../shared/verdict.ts';

/**
 * RFC 8914: 16 Censored is "an external requirement", stated legal. 15 Blocked and 17 Filtered are the operator's own policy or one
 * asked for by its client.
 */
export function upstreamStatement(ede: { code: number } | undefined): UpstreamStatement | undefined {
  switch (ede?.code) {
    case 16: return 'stated-legal';
    case 15:
    case 17: return 'stated-policy';
    default: return undefined;
  }
}
