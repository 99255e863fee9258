/** A network of its own for processes of a test (Linux, `unshare`): addresses, routes and port 53 as the test wants them, and no way out. */
import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';

/** Whether this system lets the tests make one. */
export const hasNamespaces = process.platform === 'linux' && spawnSync('unshare', ['-rn', 'true']).status === 0 && spawnSync('ip', ['-V']).status === 0 && spawnSync('nsenter', ['-V']).status === 0;

export interface NetworkNamespace {
  /** Put before a command, it runs in there. */
  readonly enter: readonly string[];
  /** Runs a shell line in there and returns what it printed. @throws when it fails */
  run(line: string): string;
  close(): Promise<void>;
}

/** `lan0` has the addresses and leads to a router at the first one's `.1`, where nobody answers. */
export async function openNamespace(addresses: readonly string[]): Promise<NetworkNamespace> {
  const router = addresses[0]!.replace(/\.\d+\/\d+$/, '.1');
  const setUp = ['ip link set lo up', 'ip link add lan0 type veth peer name away0', 'ip link set away0 up', 'ip link set lan0 up', ...addresses.map((address) => `ip address add ${address} dev lan0`), `ip route add default via ${router} dev lan0`];
  const child: ChildProcess = spawn('unshare', ['-rn', 'sh', '-c', `${setUp.join(' && ')} && echo ready && exec cat`], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise<void>((resolve) => { child.on('exit', () => resolve()); });
  await new Promise<void>((resolve, reject) => {
    child.stdout!.on('data', (data) => { if (String(data).includes('ready')) resolve(); });
    void ended.then(() => reject(new Error('the network namespace could not be made')));
  });
  const enter = ['nsenter', '-t', String(child.pid), '-U', '-n', '--preserve-credentials'];
  return {
    enter,
    run: (line) => execFileSync(enter[0]!, [...enter.slice(1), 'sh', '-c', line], { encoding: 'utf8', timeout: 20_000 }),
    close: async () => {
      child.stdin!.end(); // cat ends, and the network with it
      await ended;
    },
  };
}
