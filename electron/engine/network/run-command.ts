/** Asks a program of the system; nothing is changed by any that Gavel runs. */
import { execFile } from 'node:child_process';

const LIMIT_MS = 5000;

/** What it printed; `undefined` when there is no such program, or it failed or took too long. */
export function runCommand(file: string, args: readonly string[]): Promise<string | undefined> {
  return new Promise((resolve) => {
    execFile(file, [...args], { timeout: LIMIT_MS, maxBuffer: 4 * 1024 * 1024, windowsHide: true, env: { ...process.env, LC_ALL: 'C' } }, (error, out) => resolve(error === null ? out : undefined));
  });
}
