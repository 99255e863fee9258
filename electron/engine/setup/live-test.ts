/**
 * The live test: who asks, from the moment it began, told apart by whether a person opened the test's own name there. It reads the rows
 * of the log as they are made, and stops when nobody looks any more.
 */
import crypto from 'node:crypto';
import type { LiveTestView, TestedDevice } from '../../../shared/setup-api.ts';
import type { LogRow } from '../../../shared/verdict.ts';
import type { QueryLog } from '../query-log/log-record.ts';
import { plainAddress } from '../policy/conditions.ts';

/** Names below it are answered by Gavel itself and never leave the house (`.internal`, ICANN 2024). */
export const TEST_ZONE = 'test.gavel.internal';
/** Nobody asked how it stands for so long, in milliseconds: it stops listening. */
const UNWATCHED_MS = 60_000;
const MAX_DEVICES = 500;
/** Letters that are not mistaken for others when they are typed on a phone. */
const LETTERS = 'abcdefghkmnpqrstuvwxyz';

const newName = (): string => `${Array.from({ length: 5 }, () => LETTERS[crypto.randomInt(LETTERS.length)]).join('')}.${TEST_ZONE}`;

type Order = LiveTestView['order'];

export class LiveTest {
  private readonly log: Pick<QueryLog, 'listen'>;
  private readonly clock: () => number;
  private readonly devices = new Map<string, TestedDevice>();
  private name = newName();
  private startedAt = '';
  private stop: (() => void) | undefined;
  private unwatched: NodeJS.Timeout | undefined;
  selfMs: number | undefined;
  order: Order = { state: 'waiting' };

  constructor(log: Pick<QueryLog, 'listen'>, clock: () => number) {
    this.log = log;
    this.clock = clock;
  }

  /** False until it was looked at for the first time. */
  get begun(): boolean {
    return this.startedAt !== '';
  }

  /** The name that Gavel asks itself for, which is no device's doing. */
  get selfName(): string {
    return `self.${this.name}`;
  }

  /** Begins anew, with a new name and no devices. */
  begin(): void {
    this.end();
    this.name = newName();
    this.devices.clear();
    this.selfMs = undefined;
    this.order = { state: 'waiting' };
    this.startedAt = new Date(this.clock()).toISOString();
    this.listen();
  }

  /** Somebody looks: goes on listening. */
  watch(): void {
    if (this.startedAt === '') this.begin();
    else if (this.stop === undefined) this.listen();
    clearTimeout(this.unwatched);
    this.unwatched = setTimeout(() => this.end(), UNWATCHED_MS);
    this.unwatched.unref();
  }

  end(): void {
    clearTimeout(this.unwatched);
    this.stop?.();
    this.stop = undefined;
  }

  private listen(): void {
    this.stop = this.log.listen((rows) => {
      for (const row of rows) this.see(row);
    });
  }

  see(row: LogRow): void {
    if (row.name === this.order.name) this.order = { ...this.order, state: row.outcome === 'observed' ? 'observed' : row.outcome === 'blocked' && row.by === 'order' ? 'blocked' : 'failed', rowId: row.id };
    if (row.name === this.selfName) return;
    const address = plainAddress(row.client);
    const known = this.devices.get(address);
    const opened = row.name === this.name;
    if (known === undefined) {
      if (this.devices.size < MAX_DEVICES && row.outcome !== 'refused') this.devices.set(address, { address, device: row.device, firstAt: row.at, lastAt: row.at, questions: 1, opened });
      return;
    }
    known.device = row.device;
    known.lastAt = row.at;
    known.questions++;
    known.opened ||= opened;
  }

  view(role: (address: string) => TestedDevice['role'], noted: boolean): LiveTestView {
    const devices = [...this.devices.values()].map((device) => {
      const is = role(device.address);
      return is === undefined ? device : { ...device, role: is };
    });
    return { startedAt: this.startedAt, name: this.name, devices, order: this.order, noted, ...(this.selfMs === undefined ? {} : { selfMs: this.selfMs }) };
  }
}
