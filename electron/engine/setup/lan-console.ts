/**
 * The console on the house's network, where the household asked for it: on the one address that the house uses, never on all, and never
 * on a public one. The host opens and closes it; the engine knows when.
 */
import { toErrorShape } from '../../../shared/app-error.ts';
import type { PhonesView } from '../../../shared/setup-api.ts';
import type { ConsoleControl, SocketAddress } from '../engine-host.ts';
import { listenAddresses } from '../network/read-network.ts';
import { kindOf } from '../network/network-facts.ts';

/** The port where the console itself has none in this run. */
const DEFAULT_PORT = 8380;

const isLoopback = (address: string): boolean => address === '::1' || address.startsWith('127.');
const isWildcard = (address: string): boolean => address === '0.0.0.0' || address === '::';

export class LanConsole {
  private control: ConsoleControl | undefined;
  private at: SocketAddress | undefined;
  private failure: string | undefined;
  private turn: Promise<void> = Promise.resolve();

  use(control: ConsoleControl | undefined): void {
    this.control = control;
  }

  /** Where it would be: the console's port, on the address of this house. */
  private would(): SocketAddress | undefined {
    const { main } = listenAddresses();
    return main === undefined || kindOf(main) !== 'private' ? undefined : { address: main, port: this.control?.main?.port ?? DEFAULT_PORT };
  }

  /** The command line opened the console to the network itself. */
  private byOption(): SocketAddress | undefined {
    const main = this.control?.main;
    if (main === undefined || isLoopback(main.address)) return undefined;
    const { main: own } = listenAddresses();
    return isWildcard(main.address) && own !== undefined ? { address: own, port: main.port } : main;
  }

  /** Opens, moves or closes it, one after the other; what fails is told in `view`. */
  apply(on: boolean): Promise<void> {
    this.turn = this.turn.then(() => this.applyNow(on));
    return this.turn;
  }

  private async applyNow(on: boolean): Promise<void> {
    const wanted = on && this.byOption() === undefined ? this.would() : undefined;
    this.failure = on && wanted === undefined && this.byOption() === undefined ? 'this computer has no private IPv4 address in a home network' : undefined;
    if (this.control === undefined) {
      this.failure = on ? 'this run has no console; start Gavel without --no-web' : undefined;
      return;
    }
    if (wanted?.address === this.at?.address && wanted?.port === this.at?.port) return;
    try {
      this.at = await this.control.openOnLan(wanted);
    } catch (error) {
      this.at = undefined;
      this.failure = toErrorShape(error).message;
    }
  }

  view(on: boolean): PhonesView {
    const given = this.byOption();
    const address = given ?? this.at;
    const would = this.would();
    return { on: given !== undefined || on, byOption: given !== undefined, ...(address === undefined ? {} : { address }), ...(would === undefined ? {} : { would }), ...(this.failure === undefined ? {} : { failure: this.failure }) };
  }

  /** An address that logs one browser in; `undefined` while it is closed. */
  link(): { url: string; until: string } | undefined {
    const at = this.byOption() ?? this.at;
    return at === undefined ? undefined : this.control?.link(at);
  }
}
