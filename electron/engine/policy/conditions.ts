/** What a rule wants of a question beyond its name: its type, and who asks. */
import net from 'node:net';
import type { RuleDetail } from '../lists/list-reader.ts';

/** The names that the household gave an asking device; none by default. */
export type NamesOfClient = (address: string) => readonly string[];

/** An address as rules write it: without its zone, an IPv4-mapped one as IPv4. */
export const plainAddress = (client: string): string => {
  const plain = client.replace(/%.*$/, '');
  return /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(plain)?.[1] ?? plain;
};

/** Addresses, networks and names of one modifier, made ready once. */
class ClientSet {
  private readonly networks = new net.BlockList();
  private readonly names = new Set<string>();

  constructor(clients: readonly string[]) {
    for (const client of clients) {
      const [address, prefix] = client.split('/') as [string, string | undefined];
      const family = net.isIP(address);
      if (family === 0) this.names.add(client.toLowerCase());
      else if (prefix === undefined) this.networks.addAddress(address, family === 6 ? 'ipv6' : 'ipv4');
      else this.networks.addSubnet(address, Number(prefix), family === 6 ? 'ipv6' : 'ipv4');
    }
  }

  has(address: string, names: readonly string[]): boolean {
    const family = net.isIP(address);
    if (family !== 0 && this.networks.check(address, family === 6 ? 'ipv6' : 'ipv4')) return true;
    return names.some((name) => this.names.has(name.toLowerCase()));
  }
}

export class Condition {
  private readonly detail: RuleDetail;
  private readonly clients: ClientSet | undefined;
  private readonly exceptClients: ClientSet | undefined;

  constructor(detail: RuleDetail) {
    this.detail = detail;
    this.clients = detail.clients === undefined ? undefined : new ClientSet(detail.clients);
    this.exceptClients = detail.exceptClients === undefined ? undefined : new ClientSet(detail.exceptClients);
  }

  /** @param type number of the asked type; `client` the asking address */
  holds(type: number, client: string, namesOf: NamesOfClient | undefined): boolean {
    const { types, exceptTypes } = this.detail;
    if (types !== undefined && !types.includes(type)) return false;
    if (exceptTypes?.includes(type) === true) return false;
    if (this.clients === undefined && this.exceptClients === undefined) return true;
    const address = plainAddress(client);
    const names = namesOf?.(address) ?? [];
    if (this.exceptClients?.has(address, names) === true) return false;
    return this.clients === undefined || this.clients.has(address, names);
  }
}

/** Whether a rule is for some questions only. */
export const isConditional = (detail: RuleDetail | undefined): detail is RuleDetail =>
  detail !== undefined && (detail.types ?? detail.exceptTypes ?? detail.clients ?? detail.exceptClients) !== undefined;
