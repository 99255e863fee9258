/** The resolvers that are measured, each with the same names blocked and the same upstream; one serving thread each. */
import type { ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { atRest, PLACES, start, waitFor } from './processes.ts';
import { firstAnswer } from './first-answer.ts';
import { listedName, writeLines, type Load } from './names.ts';

const root = path.join(import.meta.dirname, '..', '..');

export interface Peer {
  name: string;
  port: number;
  /** The version it says of itself. */
  version: string;
  /** Measured with these only; absent: with all. */
  loads?: readonly Load[];
  /** Starts it; resolves when a blocked name is answered as one, with the time that took in milliseconds. */
  start(): Promise<{ child: ChildProcess; startMs: number }>;
}

export interface Bench {
  folder: string;
  /** Names on the list. */
  listed: number;
  upstreamPort: number;
}

const BLOCKED_PROBE = 7;

async function timed(port: number, launch: () => ChildProcess): Promise<{ child: ChildProcess; startMs: number }> {
  const since = performance.now();
  const child = launch();
  const gone = new Promise<never>((_resolve, reject) => {
    let said = '';
    child.stdout!.on('data', (data) => { said += String(data); });
    child.stderr!.on('data', (data) => { said += String(data); });
    child.once('exit', (code) => reject(new Error(`${child.spawnargs.join(' ')} ended with ${code}:\n${said.slice(0, 2000)}`)));
  });
  gone.catch(() => undefined); // it ends later as well, when all is measured
  await Promise.race([gone, firstAnswer(port, listedName(BLOCKED_PROBE))]);
  return { child, startMs: performance.now() - since };
}

/** Gavel as it is built, with its index compiled by a run before. */
export async function gavel(bench: Bench, port: number, options: { log: boolean }): Promise<Peer> {
  const data = path.join(bench.folder, `gavel-${options.log ? 'log' : 'plain'}`);
  const list = path.join(bench.folder, 'names.txt');
  if (!fs.existsSync(list)) writeLines(list, bench.listed, listedName);
  const launch = (): ChildProcess => start(PLACES.server, process.execPath, [
    path.join(root, 'dist', 'electron', 'headless.js'), 'serve', '--dns', `127.0.0.1:${port}`, '--no-web', '--data', data,
    '--upstream', `udp://127.0.0.1:${bench.upstreamPort}`, '--list', `custom:${list}`, ...(options.log ? [] : ['--no-query-log']),
  ]);
  const first = launch();
  await waitFor(first, /^ready /m); // compiled, and written
  await atRest(first.pid!); // the list's history is noted after the first answers, and would be at every start until it is
  first.kill('SIGTERM');
  await new Promise((resolve) => { first.once('exit', resolve); });
  return { name: options.log ? 'gavel with log' : 'gavel', port, version: '', start: () => timed(port, launch) };
}

export function dnsmasq(bench: Bench, port: number, version: string): Peer {
  const config = path.join(bench.folder, 'dnsmasq.conf');
  writeLines(config, bench.listed, (index) => `address=/${listedName(index)}/`);
  fs.appendFileSync(config, [
    `port=${port}`, 'listen-address=127.0.0.1', 'bind-interfaces', 'no-resolv', 'no-hosts', 'no-daemon', 'user=root', 'cache-size=10000',
    'dns-forward-max=10000', `server=127.0.0.1#${bench.upstreamPort}`, '',
  ].join('\n'));
  return { name: 'dnsmasq', port, version, start: () => timed(port, () => start(PLACES.server, 'dnsmasq', ['--conf-file=' + config, '--pid-file'])) };
}

export function unbound(bench: Bench, port: number, version: string): Peer {
  const config = path.join(bench.folder, 'unbound.conf');
  const names = path.join(bench.folder, 'unbound-names.conf');
  writeLines(names, bench.listed, (index) => `local-zone: "${listedName(index)}" always_nxdomain`);
  fs.writeFileSync(config, `server:
  interface: 127.0.0.1
  port: ${port}
  username: ""
  chroot: ""
  directory: "${bench.folder}"
  pidfile: "${bench.folder}/unbound.pid"
  use-syslog: no
  do-daemonize: no
  num-threads: 1
  module-config: "iterator"
  access-control: 127.0.0.0/8 allow
  do-not-query-localhost: no
  outgoing-range: 8192
  num-queries-per-thread: 4096
  msg-cache-size: 32m
  rrset-cache-size: 32m
  minimal-responses: yes
  include: "${names}"
forward-zone:
  name: "."
  forward-addr: 127.0.0.1@${bench.upstreamPort}
remote-control:
  control-enable: no
`);
  return { name: 'unbound', port, version, start: () => timed(port, () => start(PLACES.server, 'unbound', ['-d', '-c', config])) };
}

/** The floor: what a datagram costs in Node.js when nothing is decided. */
export function echo(port: number): Peer {
  return { name: 'echo', port, version: '(the floor)', loads: ['blocked'], start: () => timed(port, () => start(PLACES.server, process.execPath, [path.join(import.meta.dirname, 'echo.ts'), String(port)])) };
}
