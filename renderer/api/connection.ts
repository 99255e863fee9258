/** Whether the page still hears from Gavel. */
import { useSyncExternalStore } from 'react';
import { client } from './client.ts';
import { queryClient, useStatus } from './queries.ts';

let connected = true;
const watchers = new Set<() => void>();

client.onConnection((now) => {
  // What was missed meanwhile is not waited for: the next regular question may be seconds away.
  if (now && !connected) void queryClient.invalidateQueries({ queryKey: ['status'] });
  connected = now;
  for (const watcher of watchers) watcher();
});

const subscribe = (watcher: () => void): (() => void) => {
  watchers.add(watcher);
  return () => void watchers.delete(watcher);
};

/** False while the stream of events is lost; always true where there is none. */
export const useConnected = (): boolean => useSyncExternalStore(subscribe, () => connected);

/** True where the last status that came says nothing of now: the connection is lost, or the last question for it failed. */
export function useStatusLost(): boolean {
  const here = useConnected();
  const { data, error } = useStatus();
  return !here || (data !== undefined && error !== null);
}
