/**
 * Where the resolver listens: exactly what was asked for, or port 53 on this computer's addresses where the system allows it, else a port
 * for trying. What could not be had is remembered and can be tried again while everything else goes on being answered.
 */
import { AppError } from '../../../shared/app-error.ts';
import type { ProblemFacts } from '../../../shared/problems.ts';
import type { AnswerQuery } from '../answer-query.ts';
import type { SocketAddress } from '../engine-host.ts';
import { listenAddresses } from '../network/read-network.ts';
import { faultOf, listenBoth } from './bind.ts';
import { portHolder } from './port-holder.ts';
import type { Listener } from './udp-listener.ts';

const DNS_PORT = 53;
/** The port for trying Gavel where 53 cannot be had; routers cannot use it. */
const TRIAL_PORT = 5300;
/** An interface may have dozens of addresses that come and go (RFC 8981); a house uses a few. */
const MAX_ADDRESSES = 16;

/** An address on which the port could not be had. */
interface Missed {
  address: string;
  /** `EADDRINUSE`, `EACCES`, … */
  code: string;
}

/** What to listen on without being told; `main` is the one that the house uses. */
interface Wanted {
  addresses: string[];
  main: string;
}

/** Loopback and this computer's addresses; macOS lets ordinary programs take low ports on the wildcard only. */
function usual(): Wanted {
  if (process.platform === 'darwin') return { addresses: ['0.0.0.0', '::'], main: '0.0.0.0' };
  const { addresses, main = '127.0.0.1' } = listenAddresses();
  return { addresses: [...new Set([main, '127.0.0.1', '::1', ...addresses])].slice(0, MAX_ADDRESSES), main };
}

export class Listening {
  private readonly answer: AnswerQuery;
  private readonly clock: () => number;
  /** By address. */
  private open = new Map<string, [Listener, Listener]>();
  private port: number;
  private readonly fixed: boolean;
  missed: Missed[] = [];
  /** Why a port for trying is used instead of 53, and the words for it. */
  fallback: ({ text: string } & ProblemFacts['port-53']) | undefined;
  private turn: Promise<unknown> = Promise.resolve();
  private closed = false;

  private constructor(answer: AnswerQuery, clock: () => number, fixed: boolean) {
    this.answer = answer;
    this.clock = clock;
    this.fixed = fixed;
    this.port = DNS_PORT;
  }

  /** @throws AppError naming the address, its holder and the way out when an explicit address cannot be had, or no port at all */
  static async start(explicit: readonly SocketAddress[] | undefined, answer: AnswerQuery, clock: () => number): Promise<Listening> {
    const fixed = explicit !== undefined && explicit.length > 0;
    const listening = new Listening(answer, clock, fixed);
    if (fixed) await listening.openFixed(explicit);
    else if (!(await listening.tryPort(DNS_PORT))) await listening.fallBack();
    return listening;
  }

  get addresses(): SocketAddress[] {
    return [...this.open.values()].map(([tcp]) => tcp.address);
  }

  /** `fixed`: the addresses were given for this run. */
  get state(): 'fixed' | 'usual' | 'trial' {
    return this.fixed ? 'fixed' : this.port === DNS_PORT ? 'usual' : 'trial';
  }

  private async openFixed(explicit: readonly SocketAddress[]): Promise<void> {
    for (const at of explicit) {
      try {
        this.open.set(`${at.address}:${at.port}:${this.open.size}`, await listenBoth(at, this.answer, this.clock));
      } catch (error) {
        await this.close();
        throw faultOf(error, at);
      }
    }
  }

  /** Opens what is wanted and not open yet. Returns whether the house can be answered on this port. */
  private async tryPort(port: number): Promise<boolean> {
    const { addresses, main } = usual();
    const fresh = new Map<string, [Listener, Listener]>();
    const known = port === this.port ? this.open : new Map<string, never>();
    const missed: Missed[] = [];
    for (const address of addresses) {
      if (known.has(address)) continue;
      try {
        fresh.set(address, await listenBoth({ address, port }, this.answer, this.clock));
      } catch (error) {
        missed.push({ address, code: (error as NodeJS.ErrnoException).code ?? 'unknown' });
      }
    }
    this.missed = missed;
    if (!fresh.has(main) && !known.has(main)) {
      await closeAll(fresh.values());
      return false;
    }
    if (port === this.port) {
      for (const [address, pair] of fresh) this.open.set(address, pair);
      return true;
    }
    const old = this.open; // answers on the new port first, then leaves the old one
    this.open = fresh;
    this.port = port;
    this.fallback = undefined;
    await closeAll(old.values());
    return true;
  }

  private async fallBack(): Promise<void> {
    const { main } = usual();
    const { missed } = this;
    this.sayWhy();
    this.port = TRIAL_PORT;
    if (!(await this.tryPort(TRIAL_PORT))) throw missedFault(this.missed, main, TRIAL_PORT);
    this.missed = missed; // what is missing is port 53, whatever the trial port could have
  }

  private sayWhy(): void {
    const { main: address } = usual();
    const code = codeOn(this.missed, address);
    const detail = missedFault(this.missed, address, DNS_PORT).message;
    const holder = code === 'EADDRINUSE' ? portHolder(DNS_PORT, address) : undefined;
    this.fallback = {
      address, fault: code === 'EADDRINUSE' ? 'held' : code === 'EACCES' ? 'rights' : 'other', trial: TRIAL_PORT, ...(holder === undefined ? {} : { holder }),
      text: `${detail}. Gavel answers on port ${TRIAL_PORT}, which is good for trying; routers need port 53.`,
    };
  }

  /**
   * Tries again what could not be had, and addresses that are new; what is open stays open. One call after the other.
   * @param claim also leaves the port for trying where 53 has become free: only when a person asks for it
   */
  again(claim: boolean): Promise<void> {
    const next = this.turn.then(() => this.tryAgain(claim));
    this.turn = next.catch(() => undefined);
    return next;
  }

  private async tryAgain(claim: boolean): Promise<void> {
    if (this.closed) throw new AppError('unavailable', { code: 'stopping' });
    if (this.fixed) return;
    if (this.port === DNS_PORT) {
      await this.tryPort(DNS_PORT);
      return;
    }
    if (claim) {
      if (await this.tryPort(DNS_PORT)) return;
      this.sayWhy();
    }
    const { missed } = this;
    await this.tryPort(TRIAL_PORT);
    this.missed = missed;
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.turn;
    await closeAll(this.open.values());
    this.open.clear();
  }
}

const codeOn = (missed: readonly Missed[], main: string): string => missed.find(({ address }) => address === main)?.code ?? 'EADDRINUSE';

/** Why the address that the house uses could not be had. */
function missedFault(missed: readonly Missed[], main: string, port: number): AppError {
  const code = codeOn(missed, main);
  return faultOf(Object.assign(new Error(code), { code }), { address: main, port });
}

async function closeAll(pairs: Iterable<[Listener, Listener]>): Promise<void> {
  await Promise.all([...pairs].flat().map((listener) => listener.close()));
}
