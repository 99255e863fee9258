/** A `lookup` for node:http that asks Gavel's own upstreams: list hosts never go through the system's resolver, which may be Gavel. */
import dns from 'node:dns';
import net from 'node:net';
import type { LookupFunction } from 'node:net';
import dns2 from 'dns2';
import { inEnglish } from '../../../shared/faults.ts';
import { exchange, type UpstreamPool } from './upstream.ts';

/** Whether an error of the lookup means that no upstream could be asked, not that there is no such name. */
export const noUpstream = (error: Error): boolean => 'code' in error && error.code === dns.TIMEOUT;

/** A plain query for A records, recursion desired; the pool puts a random id in. */
function addressQuery(hostname: string): Uint8Array {
  const packet = new dns2.Packet();
  packet.header.rd = 1;
  packet.questions.push(new dns2.Packet.Question(hostname, dns2.Packet.TYPE.A, dns2.Packet.CLASS.IN));
  return packet.toBuffer();
}

export function lookupThrough(pool: () => UpstreamPool): LookupFunction {
  return (hostname, options, callback) => {
    const family = net.isIP(hostname);
    const all = typeof options === 'object' && options.all === true;
    const give = (address: string, kind: number): void => (all ? callback(null, [{ address, family: kind }]) : callback(null, address, kind));
    if (family !== 0) return give(hostname, family);
    if (hostname === 'localhost' || hostname.endsWith('.localhost')) return give('127.0.0.1', 4);
    void exchange(pool(), addressQuery(hostname)).then((result) => {
      const fail = (text: string, code: string = dns.NOTFOUND): void => callback(Object.assign(new Error(`${hostname}: ${text}`), { code }), '', 4);
      if (!result.ok) return fail(`the upstream ${result.upstream} did not answer (${inEnglish(result.fault)})`, dns.TIMEOUT);
      const addresses = dns2.Packet.parse(result.bytes).answers.flatMap((record) => ('address' in record && typeof record.address === 'string' && net.isIPv4(record.address) ? [record.address] : []));
      if (addresses.length === 0) return fail('the upstream knows no IPv4 address for it');
      if (all) callback(null, addresses.map((address) => ({ address, family: 4 })));
      else callback(null, addresses[0]!, 4);
    }).catch((error: unknown) => callback(Object.assign(new Error(`${hostname}: ${String(error)}`), { code: dns.SERVFAIL }), '', 4));
  };
}
