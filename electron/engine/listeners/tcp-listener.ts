/** dns2's TCP server with its connection handler replaced (RFC 7766), and the same over TLS (RFC 7858). */
import type net from 'node:net';
import { TCPServer } from 'dns2';
import type { AnswerQuery } from '../answer-query.ts';
import type { SocketAddress } from '../engine-host.ts';
import { Connection } from './connection.ts';
import type { Certificate } from './certificate.ts';
import type { Listener } from './udp-listener.ts';

/** Beyond it another connection makes room for the newcomer. */
const MAX_CONNECTIONS = 1000;
/** A handshake takes no longer, in milliseconds. */
const HANDSHAKE_MS = 10_000;

class Connections {
  private readonly open = new Set<Connection>();

  /** Ends the connection idle for longest; where all are at work, the oldest of the client that has most: one device does not keep out the others. */
  private makeRoom(): void {
    if (this.open.size < MAX_CONNECTIONS) return;
    let longest: Connection | undefined;
    for (const connection of this.open) if (connection.idle && (longest === undefined || connection.usedAt < longest.usedAt)) longest = connection;
    longest ??= this.oldestOfGreediest();
    this.open.delete(longest);
    longest.socket.destroy();
  }

  private oldestOfGreediest(): Connection {
    const counts = new Map<string, number>();
    for (const { client } of this.open) counts.set(client, (counts.get(client) ?? 0) + 1);
    const most = Math.max(...counts.values());
    return [...this.open].find(({ client }) => counts.get(client) === most)!;
  }

  add(socket: net.Socket, transport: 'tcp' | 'tls', answer: AnswerQuery, clock: () => number): void {
    this.makeRoom();
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
  const server = process.getBuiltinModule('node:tls').createServer({ cert: certificate.cert, key: certificate.key, minVersion: 'TLSv1.2', ALPNProtocols: ['dot'], handshakeTimeout: HANDSHAKE_MS, allowHalfOpen: true }, (socket) => {
    connections.add(socket, 'tls', answer, clock);
  });
  server.maxConnections = 2 * MAX_CONNECTIONS; // with those that have not shaken hands
  server.on('tlsClientError', (_error, socket) => socket.destroy()); // a client that did not like the certificate, spoke something else, or nothing: Node leaves it open
  return listen(server, at, connections);
}
