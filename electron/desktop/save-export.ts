/** An export as a file of the household's choice: written beside and renamed, so that what bears its name is whole. */
import fs from 'node:fs/promises';
import { dialog } from 'electron';
import { AppError } from '../../shared/app-error.ts';
import type { EngineClient } from '../../shared/engine-api.ts';

/**
 * @returns false when the household chose no place, or cancelled meanwhile
 * @throws AppError `unavailable` naming the file when it cannot be written
 */
export async function saveExport(engine: Pick<EngineClient, 'call'>, job: string): Promise<boolean> {
  const { fileName } = await engine.call('queryLog.exportState', { job });
  const { canceled, filePath } = await dialog.showSaveDialog({ defaultPath: fileName });
  if (canceled || filePath === '') {
    await engine.call('queryLog.exportCancel', { job });
    return false;
  }
  const beside = `${filePath}.part`;
  let file: fs.FileHandle | undefined;
  try {
    file = await fs.open(beside, 'w', 0o600);
    for (let done = false; !done; ) {
      const piece = await engine.call('queryLog.exportNext', { job });
      await file.writeFile(piece.text);
      ({ done } = piece);
    }
    await file.close();
    await fs.rename(beside, filePath);
    return true;
  } catch (error) {
    await file?.close();
    await fs.rm(beside, { force: true });
    if (error instanceof AppError && error.code === 'conflict') return false; // cancelled by the household
    await engine.call('queryLog.exportCancel', { job });
    throw error instanceof AppError ? error : new AppError('unavailable', { code: 'file-unwritten', file: filePath, detail: (error as Error).message });
  }
}
