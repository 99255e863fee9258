import { execFileSync } from 'node:child_process';
import path from 'node:path';

/** Playwright's global set-up: the specs run what is built, so it has to be what was written. */
export default function buildFirst(): void {
  execFileSync(process.execPath, [path.join(import.meta.dirname, '..', '..', 'electron', 'build.mjs'), '--if-stale'], { stdio: 'inherit' });
}
