import dgram from 'node:dgram';
import packet from 'dns-packet';

/** What came back: the RCODE's name, and the addresses or texts of the answer section. */
export interface DnsAnswer {
  rcode: string;
  data: string[];
}

/** One question over UDP to a port of this machine, from an address of it. @throws when nothing came back within 5 s */
export function askDns(port: number, name: string, type: 'A' | 'AAAA' | 'TXT', from = '127.0.0.1'): Promise<DnsAnswer> {
  const id = Math.floor(Math.random() * 65_536);
  const socket = dgram.createSocket('udp4');
  return new Promise<DnsAnswer>((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error(`no answer from 127.0.0.1 port ${port} for ${name} ${type} within 5 s`)), 5000);
    socket.on('error', reject);
    socket.on('message', (bytes) => {
      const answer = packet.decode(bytes);
      if (answer.id !== id) return;
      clearTimeout(limit);
      const rcode = (answer as unknown as { rcode: string }).rcode;
      resolve({ rcode, data: (answer.answers ?? []).map((record) => ('data' in record && typeof record.data === 'string' ? record.data : '')) });
    });
    socket.bind(0, from, () => socket.send(packet.encode({ type: 'query', id, flags: packet.RECURSION_DESIRED, questions: [{ type, name }] }), port, '127.0.0.1'));
  }).finally(() => socket.close());
}
