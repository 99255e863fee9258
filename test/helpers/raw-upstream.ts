/** Resolvers on loopback that show a test every byte: what came, from which port, and full control over what goes back. */
import dgram from 'node:dgram';
import { once } from 'node:events';
import fs from 'node:fs';
import net from 'node:net';
import tls from 'node:tls';
import packet, { type Packet, type PacketOpt } from 'dns-packet';
import { parseUpstreamUrl, type UpstreamSpec } from '../../electron/engine/upstream/parse-upstream-url.ts';
import type { ExchangeResult } from '../../electron/engine/upstream/upstream.ts';
import { inEnglish } from '../../shared/faults.ts';

export interface RawQuery {
  bytes: Buffer;
  /** The port it came from. */
  port: number;
  /** The count of queries before it. */
  number: number;
  /** Sends bytes back as they are, from the port that was asked. */
  send: (bytes: Uint8Array) => void;
}

export interface RawUpstream {
  readonly port: number;
  /** Ids and source ports in order of arrival. */
  readonly seen: readonly { id: number; port: number }[];
  close(): Promise<void>;
}

/** A UDP resolver; `port` 0 takes a free one. */
export async function startRawUpstream(answer: (query: RawQuery) => void, port = 0): Promise<RawUpstream> {
  const seen: { id: number; port: number }[] = [];
  const socket = dgram.createSocket('udp4');
  let closed = false;
  socket.on('message', (bytes, from) => {
    const number = seen.push({ id: bytes.readUInt16BE(0), port: from.port }) - 1;
    answer({ bytes, port: from.port, number, send: (reply) => { if (!closed) socket.send(reply, from.port, from.address); } });
  });
  socket.bind(port, '127.0.0.1');
  await once(socket, 'listening');
  return {
    port: socket.address().port,
    seen,
    close: async () => {
      closed = true;
      socket.close();
      await once(socket, 'close');
    },
  };
}

export interface StreamServer {
  readonly port: number;
  readonly server: net.Server;
  /** Connections accepted so far. */
  readonly connections: readonly net.Socket[];
  close(): Promise<void>;
}

export interface StreamQuery {
  bytes: Buffer;
  socket: net.Socket;
  /** The count of queries before it, and of connections before its own. */
  number: number;
  connection: number;
  /** Sends a message back, with its length before it. */
  send: (bytes: Uint8Array) => void;
}

export function framed(bytes: Uint8Array): Buffer {
  const out = Buffer.alloc(bytes.length + 2);
  out.writeUInt16BE(bytes.length, 0);
  out.set(bytes, 2);
  return out;
}

const fixture = (name: string): string => fs.readFileSync(new URL(`../fixtures/tls/${name}`, import.meta.url), 'utf8');
/** The authority that signed the certificate of `resolver.test`. */
export const testAuthority: string = fixture('ca.pem');
/** The certificate of `resolver.test` and its key, for servers. */
export const testServerKeys: { key: string; cert: string } = { key: fixture('resolver.key'), cert: fixture('resolver.pem') };

/** A resolver over TCP, or over TLS as `resolver.test` (`tls1.2`: without TLS 1.3). */
export async function startStreamServer(kind: 'tcp' | 'tls' | 'tls1.2', answer: (query: StreamQuery) => void, port = 0): Promise<StreamServer> {
  const connections: net.Socket[] = [];
  let number = 0;
  const accept = (socket: net.Socket): void => {
    const connection = connections.push(socket) - 1;
    let pending = Buffer.alloc(0);
    socket.on('error', () => socket.destroy());
    socket.on('data', (chunk: Buffer) => {
      pending = Buffer.concat([pending, chunk]);
      while (pending.length >= 2 && pending.length >= 2 + pending.readUInt16BE(0)) {
        const end = 2 + pending.readUInt16BE(0);
        const bytes = pending.subarray(2, end);
        pending = pending.subarray(end);
        answer({ bytes, socket, number: number++, connection, send: (reply) => socket.write(framed(reply)) });
      }
    });
  };
  const server = kind === 'tcp' ? net.createServer(accept) : tls.createServer({ ...testServerKeys, ...(kind === 'tls1.2' ? { maxVersion: 'TLSv1.2' } : {}) }, accept);
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as net.AddressInfo).port,
    server,
    connections,
    close: async () => {
      for (const socket of connections) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

/** A query for an A record as Gavel sends it, with an OPT. */
export function queryFor(name: string): Uint8Array {
  return packet.encode({
    type: 'query', id: 0, flags: packet.RECURSION_DESIRED, questions: [{ type: 'A', name }],
    additionals: [{ type: 'OPT', name: '.', udpPayloadSize: 1232, extendedRcode: 0, ednsVersion: 0, flags: 0, flag_do: false, options: [] }],
  });
}

/** An answer to a query: one A record unless told otherwise. `flags` are added to RD and RA; the lowest four bits are the RCODE. */
export function answerTo(query: Uint8Array, change: Partial<Packet> = {}, address = '192.0.2.1'): Buffer {
  const { id = 0, questions = [] } = packet.decode(Buffer.from(query));
  const name = questions[0]?.name ?? '.';
  const { flags = 0, ...rest } = change;
  const bare = flags !== 0;
  return packet.encode({
    type: 'response', id, questions, answers: bare ? [] : [{ type: 'A', name, ttl: 60, data: address }], ...rest,
    flags: packet.RECURSION_DESIRED | packet.RECURSION_AVAILABLE | flags,
  });
}

/** An OPT record with one EDE (RFC 8914), for `additionals`. */
export function edeRecord(code: number, text = ''): NonNullable<Packet['additionals']>[number] {
  const option: unknown = { code: 15, data: Buffer.concat([Buffer.from([code >> 8, code & 255]), Buffer.from(text)]) };
  return { type: 'OPT', name: '.', udpPayloadSize: 1232, extendedRcode: 0, ednsVersion: 0, flags: 0, flag_do: false, options: [option as PacketOpt] }; // dns-packet's types lack EDE
}

/** The addresses in an answer. */
export function addressesIn(bytes: Buffer): string[] {
  return (packet.decode(bytes).answers ?? []).flatMap((record) => (record.type === 'A' ? [record.data] : []));
}

/** @throws when the text is no upstream */
export function specOf(text: string): UpstreamSpec {
  const parsed = parseUpstreamUrl(text);
  if (!parsed.ok) throw new Error(`${text}: ${inEnglish(parsed.fault)}`);
  return parsed.spec;
}

/** A loopback UDP port at which nobody listens. */
export async function deadPort(): Promise<number> {
  const upstream = await startRawUpstream(() => {});
  await upstream.close();
  return upstream.port;
}

/** What came of asking, with its fault in English as `error`. */
export const inWords = (result: ExchangeResult): ExchangeResult & { error?: string } => (result.ok ? result : { ...result, error: inEnglish(result.fault) });
