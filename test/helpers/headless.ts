/** Gavel as a process of its own, started from source as `gavel serve` is. */
import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..', '..');
const READY = /^ready dns=\S*?:(\d+)(?:,\S*)? web=(\S+)$/m;

export interface Headless {
  child: ChildProcess;
  dnsPort: number;
  /** `127.0.0.1:PORT`, or `off`. */
  web: string;
  /** All it said so far. */
  said(): string;
  /** Sends a signal and resolves with the exit code (null after a kill) and the time it took, in milliseconds. */
  end(signal: NodeJS.Signals): Promise<{ code: number | null; ms: number }>;
}

export interface Ended {
  code: number | null;
  out: string;
  error: string;
}

export interface Running {
  /** What it wrote to standard output so far. */
  out(): string;
  readonly ended: Promise<Ended>;
}

/** Starts a command. */
export function startGavel(parameters: readonly string[]): Running {
  const child = spawn(process.execPath, [path.join(root, 'electron', 'headless.ts'), ...parameters], { stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  let error = '';
  child.stdout.on('data', (data) => { out += String(data); });
  child.stderr.on('data', (data) => { error += String(data); });
  return { out: () => out, ended: new Promise((resolve) => { child.on('close', (code) => resolve({ code, out, error })); }) };
}

/** Runs a command to its end. */
export const gavel = (parameters: readonly string[]): Promise<Ended> => startGavel(parameters).ended;

/**
 * Resolves when it says that it is ready; rejects with what it said when it ends before.
 * @param within a command that ends by executing what follows it, such as `unshare -m`
 */
export function startHeadless(parameters: readonly string[], within: readonly string[] = []): Promise<Headless> {
  return new Promise((resolve, reject) => {
    const [command = '', ...rest] = [...within, process.execPath, path.join(root, 'electron', 'headless.ts'), 'serve', ...parameters];
    const child = spawn(command, rest, { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    const ended = new Promise<number | null>((done) => { child.on('exit', done); });
    const hear = (data: Buffer): void => {
      said += String(data);
      const ready = READY.exec(said);
      if (ready === null) return;
      resolve({
        child, dnsPort: Number(ready[1]), web: ready[2]!, said: () => said,
        end: async (signal) => {
          const since = performance.now();
          child.kill(signal);
          const code = await ended;
          return { code, ms: performance.now() - since };
        },
      });
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    void ended.then((code) => reject(new Error(`gavel serve ended with ${code} before it was ready:\n${said}`)));
  });
}
