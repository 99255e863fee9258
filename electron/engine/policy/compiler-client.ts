/** The serving thread's side of the compiler worker. */
import { Worker } from 'node:worker_threads';
import { AppError, ofErrorShape } from '../../../shared/app-error.ts';
import type { CompilerCalls, CompilerEnd, CompilerProgress, CompilerReply } from './compiler-protocol.ts';

/** A worker that had nothing to do for this long is ended, and its memory with it; the next call starts one. In milliseconds. */
const IDLE_MS = 20_000;
/** A worker that is told to end has this long. In milliseconds. */
const END_MS = 3000;

export class CompilerClient {
  private worker: Worker | undefined;
  private idle: NodeJS.Timeout | undefined;
  private nextId = 1;
  private readonly waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void; progress: ((names: number) => void) | undefined }>();

  /** @throws AppError as the worker reported it, or `unavailable` when it died; the next call starts a new one. */
  call<M extends keyof CompilerCalls>(method: M, params: CompilerCalls[M]['params'], progress?: (names: number) => void): Promise<CompilerCalls[M]['result']> {
    const id = this.nextId++;
    clearTimeout(this.idle);
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve: resolve as (value: unknown) => void, reject, progress });
      this.start().postMessage({ id, method, params });
    });
  }

  /** The worker closes its files and ends by itself; one that is in the middle of something is not waited for much longer. */
  async close(): Promise<void> {
    clearTimeout(this.idle);
    const { worker } = this;
    this.worker = undefined;
    if (worker === undefined) return;
    const ended = new Promise((resolve) => worker.once('exit', resolve));
    const late = setTimeout(() => void worker.terminate(), END_MS);
    worker.postMessage('end' satisfies CompilerEnd);
    await ended;
    clearTimeout(late);
  }

  private rest(): void {
    if (this.waiting.size > 0) return;
    clearTimeout(this.idle);
    this.idle = setTimeout(() => void this.close(), IDLE_MS).unref();
  }

  private start(): Worker {
    if (this.worker !== undefined) return this.worker;
    // Bundled, every worker lies beside the bundle; from source, beside this file.
    const file = import.meta.url.endsWith('.ts') ? './compiler-worker.ts' : './compiler-worker.js';
    const worker = new Worker(new URL(file, import.meta.url));
    worker.on('message', (reply: CompilerReply | CompilerProgress) => {
      const waiting = this.waiting.get(reply.id);
      if ('progress' in reply) {
        waiting?.progress?.(reply.progress);
        return;
      }
      this.waiting.delete(reply.id);
      if (reply.ok) waiting?.resolve(reply.value);
      else waiting?.reject(ofErrorShape(reply.error));
      this.rest();
    });
    const ended = (why: string): void => {
      if (this.worker !== worker) return;
      this.worker = undefined;
      for (const { reject } of this.waiting.values()) reject(new AppError('unavailable', { code: 'compiler-stopped', detail: why }));
      this.waiting.clear();
    };
    worker.on('error', (error) => ended(error instanceof Error ? error.message : String(error)));
    worker.on('exit', (code) => ended(`exit code ${code}`));
    this.worker = worker;
    return worker;
  }
}
