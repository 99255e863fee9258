/** The one client of the page: Electron's bridge where there is one, HTTP otherwise. No component knows which. */
import { AppError } from '../../shared/app-error.ts';
import type { DesktopBridge } from '../../shared/desktop-bridge.ts';
import type { EngineClient } from '../../shared/engine-api.ts';
import { createHttpClient } from './http-client.ts';

declare global {
  interface Window {
    gavel?: DesktopBridge;
  }
}

export interface PageClient extends EngineClient {
  readonly desktop: boolean;
  onConnection(listener: (connected: boolean) => void): () => void;
}

function fromBridge(bridge: DesktopBridge): PageClient {
  return {
    desktop: true,
    async call(method, params) {
      const answer = await bridge.call(method, params);
      if (!answer.ok) throw new AppError(answer.error.code, answer.error.message, answer.error.details);
      return answer.value;
    },
    listen: (event, listener) => bridge.listen(event, listener),
    onConnection: () => () => undefined,
  };
}

export const client: PageClient = window.gavel === undefined ? { desktop: false, ...createHttpClient() } : fromBridge(window.gavel);
