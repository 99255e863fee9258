/** Servers on loopback that can prove to be a well-known resolver or the site `site.example`, for a process that trusts the tests' own authority. */
import { once } from 'node:events';
import fs from 'node:fs';
import type net from 'node:net';
import tls from 'node:tls';
import { scriptedReply, type Script, type ScriptedQuestion } from './scripted-upstream.ts';

const fixture = (name: string): string => fs.readFileSync(new URL(`../fixtures/tls/${name}`, import.meta.url), 'utf8');
/** It signed the certificate for `dns.google`, `dns.quad9.net`, `dns.adguard-dns.com`, `site.example` and `www.site.example`. */
export const knownAuthority: string = fixture('known-ca.pem');

/** From now on this process believes that authority too. */
export function trustKnownAuthority(): void {
  tls.setDefaultCACertificates([...tls.getCACertificates('default'), knownAuthority]);
}

export interface KnownServer {
  readonly port: number;
  readonly asked: readonly ScriptedQuestion[];
  /** Bytes of what clients sent after the handshake. */
  readonly heard: number;
  close(): Promise<void>;
}

/** A DNS server over TLS with that certificate; for a site, a script that is never asked. */
export async function startKnownServer(script: Script, keys: { key: string; cert: string } = { key: fixture('known.key'), cert: fixture('known.pem') }): Promise<KnownServer> {
  const asked: ScriptedQuestion[] = [];
  const connections = new Set<net.Socket>();
  let heard = 0;
  const server = tls.createServer(keys, (socket) => {
    let pending = Buffer.alloc(0);
    socket.on('error', () => socket.destroy());
    socket.on('data', (data: Buffer) => {
      heard += data.length;
      pending = Buffer.concat([pending, data]);
      while (pending.length >= 2 && pending.length >= 2 + pending.readUInt16BE(0)) {
        const end = 2 + pending.readUInt16BE(0);
        const answer = scriptedReply(pending.subarray(2, end), 'tcp', script, asked);
        pending = pending.subarray(end);
        if (answer === undefined) continue;
        const length = Buffer.alloc(2);
        length.writeUInt16BE(answer.length);
        socket.write(Buffer.concat([length, answer]));
      }
    });
  });
  server.on('connection', (socket: net.Socket) => {
    connections.add(socket);
    socket.on('close', () => connections.delete(socket));
    socket.on('error', () => socket.destroy());
  });
  server.on('tlsClientError', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as net.AddressInfo).port, asked,
    get heard() {
      return heard;
    },
    close: async () => {
      for (const socket of connections) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
