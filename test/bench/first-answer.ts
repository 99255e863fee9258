/** When does a resolver that is starting answer? */
import dgram from 'node:dgram';

const EVERY_MS = 5;
const LIMIT_MS = 120_000;

/** Asks until `name` is answered as a blocked name: NXDOMAIN or the null address, never what the upstream would say. */
export function firstAnswer(port: number, name: string): Promise<void> {
  const labels = name.split('.').map((label) => Buffer.concat([Buffer.from([label.length]), Buffer.from(label)]));
  const query = Buffer.concat([Buffer.from([7, 7, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0]), ...labels, Buffer.from([0, 0, 1, 0, 1])]);
  const socket = dgram.createSocket('udp4');
  return new Promise((resolve, reject) => {
    const end = (error?: Error): void => {
      clearInterval(asking);
      clearTimeout(limit);
      socket.close();
      if (error === undefined) resolve();
      else reject(error);
    };
    socket.on('error', () => undefined); // refused while it does not listen yet
    socket.on('message', (bytes) => {
      const nullAddress = bytes.length >= query.length + 16 && bytes.readUInt32BE(query.length + 12) === 0;
      if ((bytes[3]! & 15) === 3 || nullAddress) end();
    });
    const ask = (): void => socket.send(query, port, '127.0.0.1');
    const asking = setInterval(ask, EVERY_MS);
    const limit = setTimeout(() => end(new Error(`port ${port} did not answer ${name} as blocked within ${LIMIT_MS / 1000} s`)), LIMIT_MS);
    ask();
  });
}
