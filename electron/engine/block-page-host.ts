/** Where the block page is to be, whether it is there, and the record that leads to it. The page itself is the console's. */
import net from 'node:net';
import os from 'node:os';
import type { BlockPageAddress, BlockPageState } from '../../shared/answer-modes.ts';
import { AppError } from '../../shared/app-error.ts';
import { recordData } from './wire/record-data.ts';
import type { WireRecord } from './wire/reply.ts';
import { TYPE } from './wire/message.ts';

/** Addresses of this machine that other devices of the house can reach: no loopback, no link-local ones. */
export function ownAddresses(interfaces = os.networkInterfaces()): string[] {
  const all = Object.values(interfaces).flatMap((addresses) => addresses ?? []);
  return [...new Set(all.filter(({ internal, address }) => !internal && !/^(?:fe80:|169\.254\.)/i.test(address)).map(({ address }) => address))];
}

/** @throws AppError `invalid-input` for what no browser could be led to */
export function checkPage({ address }: BlockPageAddress): void {
  if (net.isIP(address) === 0) throw new AppError('invalid-input', { code: 'page-no-address', text: address.slice(0, 80), example: ownAddresses()[0] ?? '192.168.1.10' });
  if (address === '0.0.0.0' || address === '::') throw new AppError('invalid-input', { code: 'page-any-address', address });
}

export class BlockPageHost {
  private page: BlockPageAddress | undefined;
  private state: { listening: boolean; error?: string } = { listening: false };

  constructor(page: BlockPageAddress | undefined) {
    this.page = page;
  }

  use(page: BlockPageAddress | undefined): void {
    this.page = page;
    this.state = { listening: false };
  }

  /** As the console says. */
  tell(listening: boolean, error?: string): void {
    this.state = { listening, ...(error === undefined ? {} : { error }) };
  }

  get view(): BlockPageState | undefined {
    return this.page === undefined ? undefined : { ...this.page, ...this.state };
  }

  /** While the page is there. */
  get record(): WireRecord | undefined {
    if (this.page === undefined || !this.state.listening) return undefined;
    const type = net.isIPv6(this.page.address) ? TYPE.AAAA : TYPE.A;
    const data = recordData(type, this.page.address);
    return data === undefined ? undefined : { type, data };
  }
}
