/** What may be said of an upstream: no more than its last answers and failures tell. */
import type { UpstreamView } from './engine-api.ts';

/** `waiting`: not asked since Gavel started. `answered`: its last answer is older than a few minutes, so whether it would answer now is not known. */
export type UpstreamHealth = 'waiting' | 'answers' | 'answered' | 'failing';

const RECENT_MS = 300_000;

/** @param now in milliseconds since the epoch */
export function upstreamHealth({ answered, failed, healthy, lastAnswerAt }: Pick<UpstreamView, 'answered' | 'failed' | 'healthy' | 'lastAnswerAt'>, now = Date.now()): UpstreamHealth {
  if (answered === 0 && failed === 0) return 'waiting';
  if (!healthy || answered === 0) return 'failing';
  return lastAnswerAt !== undefined && now - Date.parse(lastAnswerAt) > RECENT_MS ? 'answered' : 'answers';
}
