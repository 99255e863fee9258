/** What a home still lacks at the end of the guide. Pure. */
import type { Status } from '../../../shared/engine-api.ts';

export type Missing = { what: 'loopback' } | { what: 'port'; port: number } | { what: 'nobody' };

const isLoopback = ({ address }: Status['dns'][number]): boolean => address === '::1' || address.startsWith('127.');

/** Nobody can ask what answers on loopback or on another port, so that is told first. @param asking devices that asked lately; absent: not known yet */
export function missingOf({ dns }: Pick<Status, 'dns'>, asking: number | undefined): Missing | undefined {
  const [first] = dns;
  if (dns.every(isLoopback)) return { what: 'loopback' };
  if (first !== undefined && dns.every(({ port }) => port !== 53)) return { what: 'port', port: first.port };
  return asking === 0 ? { what: 'nobody' } : undefined;
}
