/** The calls of the first-run guide. */
import { AppError } from '../../../shared/app-error.ts';
import type { BypassView, ComputerView, LiveTestView, PhonesView, SetupProgress } from '../../../shared/setup-api.ts';
import type { ListMode } from '../../../shared/verdict.ts';
import { rolesOf, type DevicesParts } from '../devices/devices-calls.ts';
import { DeviceBook } from '../devices/device-book.ts';
import type { SocketAddress } from '../engine-host.ts';
import type { Subscriptions } from '../lists/subscriptions.ts';
import type { Listening } from '../listeners/listening.ts';
import { inForce } from '../../../shared/order-list.ts';
import { localDay } from '../local-day.ts';
import { askOwnPort } from './ask-own-port.ts';
import { bypassView } from './bypass.ts';
import { computerView } from './computer.ts';
import { KNOWN_RESOLVERS } from './known-resolvers.ts';
import type { LiveTest } from './live-test.ts';
import type { LanConsole } from './lan-console.ts';

const DAY_MS = 24 * 3600 * 1000;

/** What these calls need of the engine. */
export interface SetupParts extends DevicesParts {
  readonly clock: () => number;
  readonly dataFolder: string;
  readonly listening: Listening;
  readonly liveTest: LiveTest;
  readonly lanConsole: LanConsole;
  readonly subscriptions: Subscriptions;
  /** False: this run notes no queries. */
  readonly notesQueries: boolean;
  readonly dns: readonly SocketAddress[];
  keepSetup(progress: SetupProgress): void;
  listenAgain(): Promise<void>;
  keepPhones(on: boolean): void;
}

export function keepSetup(parts: SetupParts, progress: SetupProgress): SetupProgress {
  parts.keepSetup(progress);
  return progress;
}

export async function computer(parts: SetupParts): Promise<ComputerView> {
  return computerView(parts.listening, await parts.network.read(0), parts.dataFolder);
}

export async function listenAgain(parts: SetupParts): Promise<ComputerView> {
  await parts.listenAgain();
  return computer(parts);
}

const testView = async (parts: SetupParts): Promise<LiveTestView> => parts.liveTest.view(rolesOf(await parts.network.read(30_000)), parts.notesQueries);

/** Begins or goes on with the live test; a new one asks Gavel's own port first, to see that it answers at all. */
export async function liveTest(parts: SetupParts, restart: boolean): Promise<LiveTestView> {
  const test = parts.liveTest;
  const fresh = restart || !test.begun;
  if (restart) test.begin();
  test.watch();
  const [at] = parts.dns;
  if (fresh && at !== undefined) test.selfMs = await askOwnPort(at, test.selfName);
  return testView(parts);
}

const WATCHED: readonly ListMode[] = ['observe', 'enforce'];

/** A name under an order in force, of a list that is observed before one that is enforced: the check changes nothing. */
async function orderedName(parts: SetupParts): Promise<{ list: string; name: string } | undefined> {
  const policy = parts.subscriptions.policy();
  const day = localDay(parts.clock());
  for (const mode of WATCHED) {
    for (const [list, { mode: modeOf, orders }] of policy) {
      if (modeOf !== mode) continue;
      for (const order of orders.values()) {
        if (!inForce(order, day, orders)) continue;
        const [first] = (await parts.subscriptions.namesOfOrder(list, order.id, undefined, 1)).rows;
        if (first !== undefined) return { list, name: first.name };
      }
    }
  }
  return undefined;
}

export async function testOrder(parts: SetupParts): Promise<LiveTestView> {
  const test = parts.liveTest;
  test.watch();
  const found = await orderedName(parts);
  const [at] = parts.dns;
  if (found === undefined || at === undefined) test.order = { state: 'none' };
  else {
    test.order = { state: 'waiting', ...found };
    if ((await askOwnPort(at, found.name)) === undefined) test.order = { state: 'failed', ...found };
  }
  return testView(parts);
}

export async function bypass(parts: SetupParts): Promise<BypassView> {
  const since = parts.clock() - DAY_MS;
  const [facts, seen, asked] = await Promise.all([parts.network.read(), parts.log.clientsSeen(), parts.log.askedFor(KNOWN_RESOLVERS.map(({ name }) => name), since)]);
  return bypassView({ neighbours: facts.neighbours, seen, asked, role: rolesOf(facts), book: new DeviceBook(parts.settings.devices), since });
}

export async function phones(parts: SetupParts, on: boolean | undefined): Promise<PhonesView> {
  if (on !== undefined) {
    parts.keepPhones(on);
    await parts.lanConsole.apply(on);
  }
  return parts.lanConsole.view(parts.settings.webOnLan);
}

export function phoneLink(parts: SetupParts): { url: string; until: string } {
  const link = parts.lanConsole.link();
  if (link === undefined) throw new AppError('unavailable', { code: 'console-closed' });
  return link;
}
