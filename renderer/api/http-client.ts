/** The contract over HTTP and server-sent events: the console in a browser. */
import { ofErrorShape, type AppErrorShape } from '../../shared/app-error.ts';
import type { EngineClient, EngineEvents, EventName, Method, Params, Result } from '../../shared/engine-api.ts';
import { EVENT_NAMES } from '../../shared/desktop-bridge.ts';
import { t } from '../messages/language.ts';

type Answer = { ok: true; value: unknown } | { ok: false; error: AppErrorShape };
type Listener = (payload: never) => void;

async function post(path: string, body: unknown): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(`/api/${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  } catch {
    throw new Error(t.connection.lost);
  }
  const answer = (await response.json().catch(() => {
    throw new Error(t.connection.garbled);
  })) as Answer;
  if (!answer.ok) throw ofErrorShape(answer.error);
  return answer.value;
}

/** Exchanges a token for a session cookie. @throws AppError `unauthorized` */
export async function logIn(token: string): Promise<void> {
  await post('session', { token });
}

export interface HttpClient extends EngineClient {
  /** Told when the event stream is lost and when it is back. */
  onConnection(listener: (connected: boolean) => void): () => void;
}

export function createHttpClient(): HttpClient {
  const listeners = new Map<EventName, Set<Listener>>();
  const watchers = new Set<(connected: boolean) => void>();
  let source: EventSource | undefined;

  /** One stream for all; it reconnects by itself. */
  const open = (): void => {
    if (source !== undefined && source.readyState !== EventSource.CLOSED) return;
    source = new EventSource('/api/events');
    source.addEventListener('open', () => watchers.forEach((watch) => watch(true)));
    source.addEventListener('error', () => {
      watchers.forEach((watch) => watch(false));
      // A refusal closes the stream for good; try again, the session may be back.
      if (source?.readyState === EventSource.CLOSED) setTimeout(open, 5000);
    });
    for (const event of EVENT_NAMES) {
      source.addEventListener(event, (message: MessageEvent<string>) => {
        const payload = JSON.parse(message.data) as never;
        listeners.get(event)?.forEach((listener) => listener(payload));
      });
    }
  };

  return {
    call: <M extends Method>(method: M, params: Params<M>) => post(method, params) as Promise<Result<M>>,
    listen<E extends EventName>(event: E, listener: (payload: EngineEvents[E]) => void): () => void {
      const set = listeners.get(event) ?? new Set();
      listeners.set(event, set.add(listener as Listener));
      open();
      return () => set.delete(listener as Listener);
    },
    onConnection(listener) {
      watchers.add(listener);
      return () => watchers.delete(listener);
    },
  };
}
