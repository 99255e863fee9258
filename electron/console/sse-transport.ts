/** Events over HTTP (WHATWG server-sent events). A reader that is too slow misses log rows and is told how many. */
import type http from 'node:http';
import { EVENT_NAMES } from '../../shared/desktop-bridge.ts';
import type { EngineClient, EngineEvents } from '../../shared/engine-api.ts';

const HEARTBEAT_MS = 15_000;
const MAX_WAITING = 1024 * 1024;

/** Streams the engine's events until the client goes away. */
export function streamEvents(engine: EngineClient, request: http.IncomingMessage, response: http.ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no', 'x-content-type-options': 'nosniff' });
  response.write('retry: 2000\n\n');
  let missed = 0;
  const stops = EVENT_NAMES.map((event) => engine.listen(event, (payload) => {
    const slow = response.writableLength > MAX_WAITING;
    if (event === 'queryLog.rows') {
      const rows = payload as EngineEvents['queryLog.rows'];
      if (slow) missed += rows.rows.length + rows.skipped;
      else response.write(`event: ${event}\ndata: ${JSON.stringify({ rows: rows.rows, skipped: rows.skipped + missed })}\n\n`);
      if (!slow) missed = 0;
    } else if (!slow) response.write(`event: ${event}\ndata: ${JSON.stringify(payload)}\n\n`);
  }));
  const heartbeat = setInterval(() => response.write(': \n\n'), HEARTBEAT_MS);
  request.on('close', () => {
    clearInterval(heartbeat);
    for (const stop of stops) stop();
    response.end();
  });
}
