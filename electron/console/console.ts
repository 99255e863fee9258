/** The console: everything through which people and programs outside the desktop window reach a running engine. */
import { toErrorShape } from '../../shared/app-error.ts';
import type { Engine, SocketAddress } from '../engine/engine-host.ts';
import type { ControlSocket } from './control-socket.ts';
import { BlockPageServer } from './block-page.ts';
import { openHttpServer } from './http-server.ts';
import { Sessions } from './sessions.ts';
import { StaticFiles } from './static-files.ts';

export interface ConsoleOptions {
  /** Taken before the engine was started. */
  control: ControlSocket;
  dataFolder: string;
  /** Absolute; the built page. */
  rendererFolder: string;
  /** Absent: no HTTP. */
  web?: SocketAddress | undefined;
  /** Valid for this run. */
  token?: string | undefined;
  /** True: a taken address is a reason to go on without HTTP, and `webFailure` says so. */
  webOptional?: boolean;
}

export interface Console {
  /** Where HTTP listens. */
  web?: SocketAddress;
  /** An address that logs a browser in. */
  loginUrl?: string;
  webFailure?: string;
  /** Leaves the data folder to others. */
  close(): Promise<void>;
}

const url = ({ address, port }: SocketAddress): string => `http://${address.includes(':') ? `[${address}]` : address}:${port}`;

/** @throws AppError when the address for HTTP cannot be had and is not optional */
export async function startConsole(engine: Engine, options: ConsoleOptions): Promise<Console> {
  const { control, dataFolder, rendererFolder, web, token } = options;
  const sessions = new Sessions(dataFolder, token);
  const files = new StaticFiles(rendererFolder);
  let http: Awaited<ReturnType<typeof openHttpServer>> | undefined;
  let lan: Awaited<ReturnType<typeof openHttpServer>> | undefined;
  let webFailure: string | undefined;
  if (web !== undefined) {
    try {
      http = await openHttpServer(web, { engine, sessions, files });
    } catch (error) {
      if (options.webOptional !== true) throw error;
      webFailure = toErrorShape(error).message;
    }
  }
  engine.setWeb(http?.address);
  if (web !== undefined) {
    await engine.useConsole({
      ...(http === undefined ? {} : { main: http.address }),
      openOnLan: async (at) => {
        await lan?.close();
        lan = undefined;
        if (at !== undefined) lan = await openHttpServer(at, { engine, sessions, files, exactHost: at.port === 80 ? at.address : `${at.address}:${at.port}` });
        return lan?.address;
      },
      link: (at) => {
        const { token: brief, until } = sessions.briefToken();
        return { url: `${url(at)}/#token=${brief}`, until: new Date(until).toISOString() };
      },
    });
  }
  const loginUrl = (): string | undefined => (http === undefined ? undefined : `${url(http.address)}/#token=${sessions.loginToken()}`);
  control.serve(engine, {
    'console.loginUrl': () => {
      const fresh = loginUrl();
      return fresh === undefined ? {} : { url: fresh };
    },
  });
  const page = new BlockPageServer(engine);
  const first = loginUrl();
  return {
    ...(http === undefined ? {} : { web: http.address }), ...(first === undefined ? {} : { loginUrl: first }), ...(webFailure === undefined ? {} : { webFailure }),
    close: async () => {
      page.close();
      await Promise.all([http?.close(), lan?.close()]);
      await control.close();
    },
  };
}
