/** What the engine gets from its host (desktop's engine process, headless, a test) and what the host gets back. */
import type { EngineClient } from '../../shared/engine-api.ts';
import type { Settings } from '../../shared/settings.ts';
import type { SiteProof } from '../../shared/upstream-api.ts';
import type { ListKind } from '../../shared/verdict.ts';

/** Where settings live. The engine validates what it loads; `save` may be slow, it is called on change only. */
export interface SettingsPort {
  /** What was stored, unvalidated; `undefined` at first run. */
  load(): unknown;
  save(settings: Settings): void;
  /** A sentence for the household when the stored file was broken and set aside. */
  readonly broken?: string;
}

export interface SocketAddress {
  address: string;
  port: number;
}

/** Options of this run only: they win over settings and are never saved. */
export interface RunOptions {
  upstreams?: string[];
  country?: string;
  /** As given: `source` is a path, a URL or the id of a built-in. */
  lists?: { kind: ListKind; source: string }[];
  /** Folders whose files may be subscribed as lists. */
  listFolders?: string[];
  /** Largest answer over UDP, in bytes (`MIN_UDP_SIZE` to `MAX_UDP_SIZE`). */
  udpSize?: number;
  /** False: no query is noted in the log. */
  queryLog?: boolean;
  /** As typed, for the console to show. */
  shown?: string[];
}

/** Serving encrypted DNS to the house, with a certificate that its devices trust. */
export interface EncryptedOptions {
  /** Paths of PEM files. */
  certFile: string;
  keyFile: string;
  /** DNS over TLS (RFC 7858), usually port 853. */
  tls: SocketAddress[];
  /** DNS over HTTPS (RFC 8484) at /dns-query. */
  https: SocketAddress[];
}

export interface EngineOptions {
  /** Absolute. Everything the engine keeps is below it. */
  dataFolder: string;
  settings: SettingsPort;
  /** Explicit addresses must bind or the start fails. Absent: port 53 where allowed, else 5300, on loopback and the LAN addresses. */
  dns?: SocketAddress[];
  encrypted?: EncryptedOptions;
  run?: RunOptions;
  version: string;
  /** Milliseconds since the epoch; a test may bring its own. */
  clock?: () => number;
  /** From 0 to 1, to spread readings of lists over time; a test may bring its own. */
  random?: () => number;
  /** Whether the machine at an address proves to be the site of a name; a test brings one that looks on loopback. */
  proveSite?: (name: string, address: string) => Promise<SiteProof>;
}

/** What the engine may ask of the console beside it. */
export interface ConsoleControl {
  /** Where the console listens; absent: over HTTP nowhere in this run. */
  readonly main?: SocketAddress;
  /** Opens the console on an address of the house's network too, in place of an earlier one; `undefined` closes it there. @throws AppError when it cannot be had */
  openOnLan(at: SocketAddress | undefined): Promise<SocketAddress | undefined>;
  /** An address that logs one browser in, once, within minutes. */
  link(at: SocketAddress): { url: string; until: string };
}

export interface Engine extends EngineClient {
  /** Where it listens. */
  readonly dns: readonly SocketAddress[];
  /** Told by the host once the console listens, so that `status.get` can say so. */
  setWeb(address: SocketAddress | undefined): void;
  /** Told by the host when the block page is served where `status.get` says, or why not. */
  tellBlockPage(listening: boolean, error?: string): void;
  /** Given by the host once its console is ready; opens it to the house where the household asked for that before. */
  useConsole(control: ConsoleControl): Promise<void>;
  /** Stops listening, writes what is pending, ends its workers. */
  close(): Promise<void>;
}
