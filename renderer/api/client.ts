/** The one client of the page: Electron's bridge where there is one, HTTP otherwise. No component knows which. */
import { ofErrorShape } from '../../shared/app-error.ts';
import type { CallResult, DesktopBridge } from '../../shared/desktop-bridge.ts';
import type { EngineClient } from '../../shared/engine-api.ts';
import { createHttpClient } from './http-client.ts';

declare global {
  interface Window {
    gavel?: DesktopBridge;
  }
}

export interface PageClient extends EngineClient {
  readonly desktop: boolean;
  /** Where the app itself writes files; a browser downloads. @throws AppError naming the file that cannot be written */
  saveExport?(job: string): Promise<{ saved: boolean }>;
  onConnection(listener: (connected: boolean) => void): () => void;
}

function valueOf<T>(answer: CallResult<T>): T {
  if (!answer.ok) throw ofErrorShape(answer.error);
  return answer.value;
}

function fromBridge(bridge: DesktopBridge): PageClient {
  return {
    desktop: true,
    call: async (method, params) => valueOf(await bridge.call(method, params)),
    saveExport: async (job) => valueOf(await bridge.saveExport(job)),
    listen: (event, listener) => bridge.listen(event, listener),
    onConnection: () => () => undefined,
  };
}

export const client: PageClient = window.gavel === undefined ? { desktop: false, ...createHttpClient() } : fromBridge(window.gavel);
