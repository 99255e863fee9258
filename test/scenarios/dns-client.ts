/** Asks over real sockets and reads the answer as a client does, Extended DNS Errors included. */
import dgram from 'node:dgram';
import net from 'node:net';
import packet, { type Answer, type DecodedPacket } from 'dns-packet';

const WAIT_MS = 8000;
const EDE = 15;
/** What dns-packet does not know by name, and would ask for as type 0. */
const NEWER_TYPES: Readonly<Record<string, number>> = { SVCB: 64, HTTPS: 65, RESINFO: 261 };
const RCODES = ['NOERROR', 'FORMERR', 'SERVFAIL', 'NXDOMAIN', 'NOTIMP', 'REFUSED'];

export interface Question {
  name: string;
  type?: string;
  /** Without OPT when false. */
  edns?: boolean;
  /** Asks for machine-readable errors: an EDE option of length 2 that holds 0. */
  structured?: boolean;
  transport?: 'udp' | 'tcp';
  /** UDP payload size in OPT. */
  udpSize?: number;
  /** DO in OPT; AD and CD in the header. */
  dnssecOk?: boolean;
  authentic?: boolean;
  checkingDisabled?: boolean;
  /** More EDNS options. */
  options?: { code: number; data: Buffer }[];
  /** Sent as it is, instead of all the above. */
  raw?: Uint8Array;
}

export interface Reply {
  /** As it came. */
  bytes: Buffer;
  authentic: boolean;
  checkingDisabled: boolean;
  rcode: string;
  id: number;
  /** The question's name as it came back, letter case kept. */
  name: string | undefined;
  answers: Answer[];
  /** Data of A and AAAA records. */
  addresses: string[];
  soa: boolean;
  hasOpt: boolean;
  truncated: boolean;
  ede: { code: number; text: string } | undefined;
}

let nextId = 4000;

export function encode({ name, type = 'A', edns = true, structured = false, udpSize = 1232, dnssecOk = false, authentic = false, checkingDisabled = false, options = [], raw }: Question): Buffer {
  if (raw !== undefined) return Buffer.from(raw);
  const all = structured ? [{ code: EDE, data: Buffer.from([0, 0]) }, ...options] : options;
  return packet.encode({
    type: 'query', id: nextId++, flags: packet.RECURSION_DESIRED | (authentic ? 0x20 : 0) | (checkingDisabled ? 0x10 : 0), questions: [{ name, type: (NEWER_TYPES[type] === undefined ? type : `UNKNOWN_${NEWER_TYPES[type]}`) as 'A' }],
    ...(edns ? { additionals: [{ type: 'OPT', name: '.', udpPayloadSize: udpSize, extendedRcode: 0, ednsVersion: 0, flags: dnssecOk ? 0x8000 : 0, flag_do: dnssecOk, options: all } as unknown as Answer] } : {}),
  });
}

/** The name of the question, byte for byte. */
function questionName(bytes: Buffer): string | undefined {
  if (bytes.readUInt16BE(4) === 0) return undefined;
  const labels: string[] = [];
  for (let at = 12; bytes[at] !== 0 && bytes[at] !== undefined; at += bytes[at]! + 1) labels.push(bytes.toString('latin1', at + 1, at + 1 + bytes[at]!));
  return labels.join('.');
}

function read(bytes: Buffer): Reply {
  const decoded = packet.decode(bytes) as DecodedPacket & { answers?: Answer[]; additionals?: Answer[]; authorities?: Answer[] };
  const opt = decoded.additionals?.find((record) => record.type === 'OPT') as { options?: { code: number; data?: Buffer }[]; extendedRcode?: number } | undefined;
  if ((decoded.additionals ?? []).filter(({ type }) => type === 'OPT').length > 1) throw new Error('an answer with more than one OPT record (RFC 6891 6.1.1)');
  const ede = opt?.options?.find(({ code }) => code === EDE)?.data;
  const rcode = (bytes[3]! & 15) | ((opt?.extendedRcode ?? 0) << 4);
  const answers = decoded.answers ?? [];
  return {
    bytes, authentic: (bytes[3]! & 0x20) !== 0, checkingDisabled: (bytes[3]! & 0x10) !== 0,
    rcode: rcode === 16 ? 'BADVERS' : RCODES[rcode] ?? String(rcode), id: bytes.readUInt16BE(0), name: questionName(bytes), answers,
    addresses: answers.flatMap((record) => (record.type === 'A' || record.type === 'AAAA' ? [record.data] : [])),
    soa: decoded.authorities?.some((record) => record.type === 'SOA') === true, hasOpt: opt !== undefined, truncated: (bytes[2]! & 2) !== 0,
    ede: ede === undefined ? undefined : { code: ede.readUInt16BE(0), text: ede.toString('utf8', 2) },
  };
}

function overUdp(port: number, query: Buffer, wait: number): Promise<Buffer | undefined> {
  return new Promise((resolve, reject) => {
    const socket = dgram.createSocket('udp4');
    const end = (bytes?: Buffer): void => {
      clearTimeout(timer);
      socket.close();
      resolve(bytes);
    };
    const timer = setTimeout(end, wait);
    socket.on('error', reject);
    socket.on('message', end);
    socket.send(query, port, '127.0.0.1');
  });
}

function overTcp(port: number, query: Buffer, wait: number): Promise<Buffer | undefined> {
  return new Promise((resolve, reject) => {
    const socket = net.connect(port, '127.0.0.1');
    const timer = setTimeout(() => { socket.destroy(); resolve(undefined); }, wait);
    let got = Buffer.alloc(0);
    socket.on('error', reject);
    socket.on('data', (data) => {
      got = Buffer.concat([got, data]);
      if (got.length < 2 || got.length < 2 + got.readUInt16BE(0)) return;
      clearTimeout(timer);
      socket.destroy();
      resolve(got.subarray(2, 2 + got.readUInt16BE(0)));
    });
    const length = Buffer.alloc(2);
    length.writeUInt16BE(query.length);
    socket.write(Buffer.concat([length, query]));
  });
}

/** Resolves with the answer, or undefined when none came within `waitMs`. */
export async function ask(port: number, question: Question, waitMs = WAIT_MS): Promise<Reply | undefined> {
  const query = encode(question);
  const bytes = await (question.transport === 'tcp' ? overTcp : overUdp)(port, query, waitMs);
  return bytes === undefined ? undefined : read(bytes);
}
