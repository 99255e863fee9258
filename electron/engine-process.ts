/** Entry of Electron's utility process: engine and console in one process that may die without taking the window along. */
import { AppError, toErrorShape } from '../shared/app-error.ts';
import { parseParams } from '../shared/engine-api-schema.ts';
import { EVENT_NAMES } from '../shared/desktop-bridge.ts';
import type { EngineStart, FromEngine, ToEngine } from '../shared/engine-messages.ts';
import { startConsole } from './console/console.ts';
import { claimDataFolder } from './console/control-socket.ts';
import type { Engine } from './engine/engine-host.ts';
import { createEngine } from './engine/engine.ts';

/** The part of Electron's `process.parentPort` that is used here. */
interface ParentPort {
  on(event: 'message', listener: (event: { data: ToEngine }) => void): void;
  postMessage(message: FromEngine): void;
}

/** As in headless: the console is for this machine only until told otherwise. */
const DEFAULT_WEB = { address: '127.0.0.1', port: 8380 };

interface Running {
  engine: Engine;
  console: Awaited<ReturnType<typeof startConsole>>;
}

function open(port: ParentPort): void {
  let running: Promise<Running> | undefined;

  async function start(message: EngineStart): Promise<Running> {
    process.umask(0o077); // as headless: databases take no mode of their own
    const control = await claimDataFolder(message.dataFolder);
    let engine: Engine | undefined;
    try {
      engine = await createEngine({
        dataFolder: message.dataFolder, version: message.version, run: message.run,
        settings: {
          load: () => message.settings,
          save: (settings) => port.postMessage({ kind: 'save', settings }),
          ...(message.broken === undefined ? {} : { broken: message.broken }),
        },
        ...(message.dns === undefined ? {} : { dns: message.dns }),
        ...(message.encrypted === undefined ? {} : { encrypted: message.encrypted }),
      });
      const started = await startConsole(engine, {
        control, dataFolder: message.dataFolder, rendererFolder: message.rendererFolder, token: message.token,
        web: message.web === null ? undefined : message.web ?? DEFAULT_WEB,
        webOptional: message.web === undefined, // the window works without it
      });
      for (const event of EVENT_NAMES) engine.listen(event, (payload) => port.postMessage({ kind: 'event', event, payload } as FromEngine));
      port.postMessage({
        kind: 'started', dns: [...engine.dns],
        ...(started.web === undefined ? {} : { web: started.web }),
        ...(started.loginUrl === undefined ? {} : { loginUrl: started.loginUrl }),
      });
      return { engine, console: started };
    } catch (error) {
      await engine?.close();
      await control.close();
      throw error;
    }
  }

  async function answer(message: Extract<ToEngine, { kind: 'call' }>): Promise<void> {
    const { id, method } = message;
    try {
      if (running === undefined) throw new AppError('unavailable', 'the engine has not been started');
      const { engine } = await running;
      port.postMessage({ kind: 'answer', id, ok: true, value: await engine.call(method, parseParams(method, message.params)) });
    } catch (error) {
      port.postMessage({ kind: 'answer', id, ok: false, error: toErrorShape(error) });
    }
  }

  async function stop(): Promise<void> {
    try {
      const parts = await running;
      await parts?.console.close();
      await parts?.engine.close();
    } finally {
      process.exit(0);
    }
  }

  port.on('message', ({ data: message }) => {
    switch (message.kind) {
      case 'start':
        running = start(message);
        running.catch((error: unknown) => {
          port.postMessage({ kind: 'failed', error: toErrorShape(error) });
        });
        return;
      case 'call': void answer(message); return;
      case 'stop': void stop(); return;
    }
  });
}

const port = (process as { parentPort?: ParentPort }).parentPort;
if (port === undefined) throw new Error('engine-process is started by the desktop app; without it, start headless: npm start -- --headless');
open(port);
