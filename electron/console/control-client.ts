/** The other end of the control socket: the contract as seen by the command line. */
import net from 'node:net';
import { AppError, ofErrorShape, type AppErrorShape } from '../../shared/app-error.ts';
import type { EngineClient, EngineEvents, EventName, Method, Params, Result } from '../../shared/engine-api.ts';
import { controlPath, lineReader } from './control-socket.ts';

export interface ControlClient extends EngineClient {
  /** A fresh address that logs a browser in, while the console listens. */
  loginUrl(): Promise<string | undefined>;
  close(): void;
  /** Resolves when the other end is gone. */
  readonly ended: Promise<void>;
}

type Reply = { id: number; ok: true; value: unknown } | { id: number; ok: false; error: AppErrorShape } | { event: EventName; payload: never };

/** @throws AppError `unavailable` when no Gavel runs with this folder */
export async function connectToGavel(dataFolder: string): Promise<ControlClient> {
  const socket = net.connect(controlPath(dataFolder));
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('error', () => reject(new AppError('unavailable', `no Gavel is running with the data folder ${dataFolder}; start it with “npm start”, or name its folder with --data`)));
  });
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  const listeners = new Map<EventName, Set<(payload: never) => void>>();
  let nextId = 1;
  const read = lineReader((line) => {
    const reply = JSON.parse(line) as Reply;
    if ('event' in reply) {
      for (const listener of listeners.get(reply.event) ?? []) listener(reply.payload);
      return;
    }
    const call = waiting.get(reply.id);
    waiting.delete(reply.id);
    if (reply.ok) call?.resolve(reply.value);
    else call?.reject(ofErrorShape(reply.error));
  });
  socket.on('data', read);
  socket.on('error', () => socket.destroy());
  const ended = new Promise<void>((resolve) => {
    socket.on('close', () => {
      for (const { reject } of waiting.values()) reject(new AppError('unavailable', 'Gavel stopped before it answered'));
      waiting.clear();
      resolve();
    });
  });
  const ask = (message: object): Promise<unknown> => new Promise((resolve, reject) => {
    const id = nextId++;
    waiting.set(id, { resolve, reject });
    socket.write(`${JSON.stringify({ id, ...message })}\n`);
  });
  return {
    call: <M extends Method>(method: M, params: Params<M>) => ask({ method, params }) as Promise<Result<M>>,
    listen<E extends EventName>(event: E, listener: (payload: EngineEvents[E]) => void): () => void {
      const set = listeners.get(event) ?? new Set();
      if (set.size === 0) void ask({ listen: event }).catch(() => undefined); // `ended` tells of a lost socket
      listeners.set(event, set.add(listener as (payload: never) => void));
      return () => set.delete(listener as (payload: never) => void);
    },
    loginUrl: async () => ((await ask({ method: 'console.loginUrl' })) as { url?: string }).url,
    close: () => socket.destroy(),
    ended,
  };
}
