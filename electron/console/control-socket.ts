/**
 * The control socket in the data folder: how the command line reaches a running Gavel, and the lock that lets one engine alone use
 * the folder. JSON, one message a line; who may open the folder may ask anything.
 *
 *   →  { id, method, params }        ←  { id, ok, value | error }
 *   →  { id, listen: event }         ←  { event, payload }, again and again
 */
import crypto from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { AppError, toErrorShape } from '../../shared/app-error.ts';
import { EVENT_NAMES } from '../../shared/desktop-bridge.ts';
import { isMethod, parseParams } from '../../shared/engine-api-schema.ts';
import type { EngineClient, EventName } from '../../shared/engine-api.ts';

/** Unix limits the path of a socket to about 104 bytes; a deeper folder gets one in the temporary folder, named by its hash. */
const MAX_PATH = 100;
/** A longer line is no call of ours. */
const MAX_LINE = 80 * 1024 * 1024;
/** A client that does not read loses its events, not our memory. */
const MAX_WAITING = 8 * 1024 * 1024;

/** The socket's path for a data folder; a pipe on Windows. */
export function controlPath(dataFolder: string): string {
  const hash = crypto.createHash('sha256').update(path.resolve(dataFolder)).digest('hex').slice(0, 16);
  if (process.platform === 'win32') return `\\\\.\\pipe\\gavel-${hash}`;
  const beside = path.join(dataFolder, 'control.sock');
  return Buffer.byteLength(beside) <= MAX_PATH ? beside : path.join(os.tmpdir(), `gavel-${hash}.sock`);
}

/** Splits what arrives into lines. @throws Error for a line beyond all reason */
export function lineReader(onLine: (line: string) => void): (chunk: Buffer) => void {
  let pending: Buffer[] = [];
  let size = 0;
  return (chunk) => {
    let from = 0;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      onLine(Buffer.concat([...pending, chunk.subarray(from, at)]).toString('utf8'));
      pending = [];
      size = 0;
      from = at + 1;
    }
    if (from < chunk.length) pending.push(chunk.subarray(from));
    size += chunk.length - from;
    if (size > MAX_LINE) throw new Error('the line is too long');
  };
}

/** Calls beside the engine's, answered by the console itself. */
export type ConsoleCalls = Record<'console.loginUrl', () => { url?: string }>;

export interface ControlSocket {
  readonly path: string;
  /** Answers calls from now on; until then they wait. */
  serve(engine: EngineClient, calls: ConsoleCalls): void;
  close(): Promise<void>;
}

function answers(socketPath: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = net.connect(socketPath);
    probe.on('connect', () => (probe.destroy(), resolve(true)));
    probe.on('error', () => resolve(false));
  });
}

function listen(server: net.Server, socketPath: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(socketPath, () => {
      server.removeListener('error', reject);
      resolve();
    });
  });
}

class Served implements ControlSocket {
  readonly path: string;
  readonly server = net.createServer();
  private readonly sockets = new Set<net.Socket>();
  private readonly ready: Promise<{ engine: EngineClient; calls: ConsoleCalls }>;
  private give: (served: { engine: EngineClient; calls: ConsoleCalls }) => void = () => undefined;

  constructor(socketPath: string) {
    this.path = socketPath;
    this.ready = new Promise((resolve) => {
      this.give = resolve;
    });
    this.server.on('connection', (socket) => this.connected(socket));
  }

  serve(engine: EngineClient, calls: ConsoleCalls): void {
    this.give({ engine, calls });
  }

  private connected(socket: net.Socket): void {
    const stops: (() => void)[] = [];
    this.sockets.add(socket);
    const say = (message: unknown): void => {
      if (!socket.destroyed) socket.write(`${JSON.stringify(message)}\n`);
    };
    const read = lineReader((line) => void this.answer(line, say, stops, socket));
    socket.on('data', (chunk) => {
      try {
        read(chunk);
      } catch {
        socket.destroy();
      }
    });
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      this.sockets.delete(socket);
      for (const stop of stops) stop();
    });
  }

  private async answer(line: string, say: (message: unknown) => void, stops: (() => void)[], socket: net.Socket): Promise<void> {
    let id: unknown = null;
    try {
      const message = JSON.parse(line) as { id?: unknown; method?: unknown; params?: unknown; listen?: unknown };
      id = message.id;
      const { engine, calls } = await this.ready;
      if (message.listen !== undefined) {
        const event = EVENT_NAMES.find((name): name is EventName => name === message.listen);
        if (event === undefined) throw new AppError('invalid-input', `there is no event ${JSON.stringify(message.listen)}; there are ${EVENT_NAMES.join(', ')}`);
        stops.push(engine.listen(event, (payload) => {
          if (socket.writableLength < MAX_WAITING) say({ event, payload });
        }));
        say({ id, ok: true, value: null });
      } else if (message.method === 'console.loginUrl') {
        say({ id, ok: true, value: calls['console.loginUrl']() });
      } else {
        const method = String(message.method);
        if (!isMethod(method)) throw new AppError('not-found', `there is no method “${method}”`);
        say({ id, ok: true, value: await engine.call(method, parseParams(method, message.params)) });
      }
    } catch (error) {
      say({ id, ok: false, error: error instanceof SyntaxError ? { code: 'invalid-input', message: `not JSON: ${error.message}` } : toErrorShape(error) });
    }
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise<void>((resolve) => {
      this.server.close(() => resolve());
    });
  }
}

/**
 * Takes the data folder for this process.
 * @throws AppError `conflict` when another Gavel uses it
 */
export async function claimDataFolder(dataFolder: string): Promise<ControlSocket> {
  fs.mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const socketPath = controlPath(dataFolder);
  const served = new Served(socketPath);
  try {
    await listen(served.server, socketPath);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw new AppError('unavailable', `the control socket ${socketPath} cannot be made: ${(error as Error).message}`);
    if (await answers(socketPath)) throw new AppError('conflict', `another Gavel is running with the data folder ${dataFolder}; stop it first, or give this one a folder of its own with --data`);
    fs.rmSync(socketPath, { force: true }); // left behind by a Gavel that was killed
    await listen(served.server, socketPath);
  }
  if (process.platform !== 'win32') fs.chmodSync(socketPath, 0o600);
  return served;
}
