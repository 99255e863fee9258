/** An export as a download: piece by piece, no faster than the browser takes it, and ended when the browser goes away. */
import type http from 'node:http';
import type { EngineClient } from '../../shared/engine-api.ts';

/** Resolves when the browser has room again, or is gone. */
function untilDrained(response: http.ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      response.off('drain', done);
      response.off('close', done);
      resolve();
    };
    response.once('drain', done);
    response.once('close', done);
  });
}

/** @throws AppError before the first byte is sent; later, a broken export breaks off the download, so that no browser takes it for whole */
export async function downloadExport(engine: EngineClient, job: string, response: http.ServerResponse): Promise<void> {
  const { fileName, mediaType } = await engine.call('queryLog.exportState', { job });
  let piece = await engine.call('queryLog.exportNext', { job });
  response.writeHead(200, {
    'content-type': `${mediaType}; charset=utf-8`, 'content-disposition': `attachment; filename="${fileName}"`, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff',
  });
  try {
    for (;;) {
      if (!response.write(piece.text)) await untilDrained(response);
      if (response.destroyed) {
        await engine.call('queryLog.exportCancel', { job });
        return;
      }
      if (piece.done) break;
      piece = await engine.call('queryLog.exportNext', { job });
    }
    response.end();
  } catch {
    response.destroy(); // cancelled, or the log cannot be read: its state says which
  }
}
