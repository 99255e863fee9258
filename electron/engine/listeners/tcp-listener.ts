/** dns2's TCP server with its connection handler replaced (RFC 7766), and the same over TLS (RFC 7858). */
import type net from 'node:net';
import { TCPServer } from 'dns2';
import type { AnswerQuery } from '../answer-query.ts';
import type { SocketAddress } from '../engine-host.ts';
import { Connection } from './connection.ts';
import type { Certificate } from './certificate.ts';
import type { Listener } from './udp-listener.ts';

/** Beyond it the connection that has been idle for longest makes room for the newcomer. */
const MAX_CONNECTIONS = 1000;
/** A handshake takes no longer, in milliseconds. */
const HANDSHAKE_MS = 10_000;

class Connections {
  private readonly open = new Set<Connection>();

  /** @returns false when every one is at work: the newcomer has to go */
  private makeRoom(): boolean {
    if (this.open.size < MAX_CONNECTIONS) return true;
    let longest: Connection | undefined;
    for (const connection of this.open) if (connection.idle && (longest === undefined || connection.usedAt < longest.usedAt)) longest = connection;
    if (longest === undefined) return false;
    this.open.delete(longest);
    longest.socket.destroy();
    return true;
  }

  add(socket: net.Socket, transport: 'tcp' | 'tls', answer: AnswerQuery, clock: () => number): void {
    if (!this.makeRoom()) {
      socket.destroy();
      return;
    }
    const connection = new Connection(socket, transport, answer, clock);
    this.open.add(connection);
    socket.on('close', () => this.open.delete(connection));
  }

  close(): void {
    for (const { socket } of this.open) socket.destroy();
  }
}

async function listen(server: net.Server, at: SocketAddress, connections: Connections): Promise<Listener> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port: at.port, host: at.address, ipv6Only: at.address.includes(':') }, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const bound = server.address();
  return {
    address: { address: at.address, port: typeof bound === 'object' && bound !== null ? bound.port : at.port },
    close: () => new Promise((resolve) => {
      connections.close();
      server.close(() => resolve());
    }),
  };
}

/** @throws the system's error (EADDRINUSE, EACCES) with its code */
export function listenTcp(at: SocketAddress, answer: AnswerQuery, clock: () => number): Promise<Listener> {
  const connections = new Connections();
  class RawTcpServer extends TCPServer {
    async handle(socket: net.Socket): Promise<void> {
      connections.add(socket, 'tcp', answer, clock);
    }
  }
  return listen(new RawTcpServer(), at, connections);
}

/** DNS over TLS. @throws the system's error with its code, or OpenSSL's for a certificate that cannot be used */
export function listenTls(at: SocketAddress, certificate: Certificate, answer: AnswerQuery, clock: () => number): Promise<Listener> {
  const connections = new Connections();
  const server = process.getBuiltinModule('node:tls').createServer({ cert: certificate.cert, key: certificate.key, minVersion: 'TLSv1.2', ALPNProtocols: ['dot'], handshakeTimeout: HANDSHAKE_MS }, (socket) => {
    connections.add(socket, 'tls', answer, clock);
  });
  server.on('tlsClientError', () => undefined); // a client that did not like the certificate, or spoke something else
  return listen(server, at, connections);
}
