/** A resolver on loopback that answers as a test tells it to, over UDP and TCP on one port. Nothing is asked of the internet. */
import dgram from 'node:dgram';
import net from 'node:net';
import packet, { type Answer, type DecodedPacket } from 'dns-packet';

export interface ScriptedQuestion {
  /** Lower case, without the trailing dot. */
  name: string;
  type: string;
  transport: 'udp' | 'tcp';
  /** The whole query, EDNS included. */
  packet: DecodedPacket;
}

/** What to answer. Raw bytes are sent as they are (the id is put in); undefined is silence. */
export type ScriptedReply = { rcode?: number; answers?: Answer[]; authorities?: Answer[]; additionals?: Answer[]; flags?: number } | Uint8Array | undefined;
export type Script = (question: ScriptedQuestion) => ScriptedReply;

export interface ScriptedUpstream {
  readonly port: number;
  /** Every question that arrived, oldest first. */
  readonly asked: readonly ScriptedQuestion[];
  close(): Promise<void>;
}

/** 192.0.2.1 for A and 2001:db8::1 for AAAA (both are reserved for documentation), no data for everything else. */
export const plainAnswers: Script = ({ name, type }) => {
  if (type === 'A') return { answers: [{ type: 'A', name, ttl: 60, data: '192.0.2.1' }] };
  if (type === 'AAAA') return { answers: [{ type: 'AAAA', name, ttl: 60, data: '2001:db8::1' }] };
  return {};
};

const RECURSION_AVAILABLE = packet.RECURSION_DESIRED | packet.RECURSION_AVAILABLE;

/** @returns the message to send, or undefined for silence */
export function scriptedReply(bytes: Buffer, transport: 'udp' | 'tcp', script: Script, asked: ScriptedQuestion[]): Buffer | undefined {
  const query = packet.decode(bytes);
  const question = query.questions?.[0];
  if (question === undefined) return undefined;
  const scripted: ScriptedQuestion = { name: question.name.toLowerCase(), type: question.type, transport, packet: query };
  asked.push(scripted);
  const answer = script(scripted);
  if (answer === undefined) return undefined;
  if (answer instanceof Uint8Array) {
    const raw = Buffer.from(answer);
    raw.writeUInt16BE(query.id ?? 0, 0);
    return raw;
  }
  const { rcode = 0, flags = 0, ...sections } = answer;
  return packet.encode({ type: 'response', id: query.id ?? 0, flags: RECURSION_AVAILABLE | flags | rcode, questions: [question], ...sections });
}

/** Takes a port that is free for both transports: TCP chooses, and UDP may find it taken. */
export async function startScriptedUpstream(script: Script = plainAnswers): Promise<ScriptedUpstream> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await startOn(script);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || attempt === 5) throw error;
    }
  }
}

async function startOn(script: Script): Promise<ScriptedUpstream> {
  const asked: ScriptedQuestion[] = [];
  const connections = new Set<net.Socket>();
  const tcp = net.createServer((socket) => {
    connections.add(socket);
    socket.on('close', () => connections.delete(socket));
    socket.on('error', () => socket.destroy());
    let pending = Buffer.alloc(0);
    socket.on('data', (data) => {
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
  await new Promise<void>((resolve, reject) => {
    tcp.once('error', reject);
    tcp.listen(0, '127.0.0.1', resolve);
  });
  const { port } = tcp.address() as net.AddressInfo;
  const udp = dgram.createSocket('udp4');
  udp.on('message', (bytes, from) => {
    const answer = scriptedReply(bytes, 'udp', script, asked);
    if (answer !== undefined) udp.send(answer, from.port, from.address);
  });
  await new Promise<void>((resolve, reject) => {
    udp.once('error', (error) => {
      tcp.close();
      reject(error);
    });
    udp.bind(port, '127.0.0.1', resolve);
  });
  return {
    port,
    asked,
    close: async () => {
      for (const socket of connections) socket.destroy();
      await Promise.all([new Promise<void>((resolve) => { udp.close(() => resolve()); }), new Promise<void>((resolve) => { tcp.close(() => resolve()); })]);
    },
  };
}
