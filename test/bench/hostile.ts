/** What a resolver's memory does while it is sent mutated messages over UDP and TCP, half messages and questions without end. */
import dgram from 'node:dgram';
import net from 'node:net';
import { makeQuestion, mutate, random } from '../fuzz/mutate.ts';
import { memoryMb } from './processes.ts';

const PACKETS = 20_000;
const CONNECTIONS = 300;
/** Packets sent before the event loop has its turn. */
const BURST = 64;

/** @returns packets sent, and memory in MB (10⁶ bytes) before and after */
export async function hostileLoad(port: number, pid: number, seconds: number): Promise<{ packets: number; beforeMb: number; afterMb: number }> {
  const next = random(1);
  const packets = Array.from({ length: PACKETS }, () => mutate(makeQuestion(next), makeQuestion(next), next));
  const beforeMb = memoryMb(pid).now;
  const udp = dgram.createSocket('udp4');
  udp.on('message', () => undefined);
  const open = new Set<net.Socket>();
  const until = performance.now() + seconds * 1000;
  let sent = 0;
  while (performance.now() < until) {
    for (let i = 0; i < BURST; i++) udp.send(packets[sent++ % PACKETS]!, port, '127.0.0.1');
    if (open.size < CONNECTIONS) {
      const socket = net.connect(port, '127.0.0.1');
      open.add(socket);
      socket.on('error', () => undefined); // it may hang up on us
      socket.on('close', () => open.delete(socket));
      for (const packet of packets.slice(sent % 1000, (sent % 1000) + 20)) socket.write(Buffer.concat([Buffer.from([packet.length >> 8, packet.length & 255]), packet]));
    }
    await new Promise((resolve) => { setImmediate(resolve); });
  }
  for (const socket of open) socket.destroy();
  udp.close();
  return { packets: sent, beforeMb, afterMb: memoryMb(pid).now };
}
