/**
 * `npm run bench`: Gavel side by side with dnsmasq and unbound, in one run on one machine, with the same names blocked. Prints medians
 * and ratios, writes everything to a JSON file. Nothing leaves loopback. A measurement, not a test: no number makes it fail.
 *
 *   --names N     names on the list (1000000)      --rounds N    of every load, interleaved (3)
 *   --seconds N   of one load (4)                  --out FILE    (dist/bench.json)
 *   --only a,b    gavel, dnsmasq, unbound, echo (a Node.js server that decides nothing: the floor)
 *
 * Needs Linux. dnsmasq, unbound and dnsperf are Debian's packages: `apt-get install dnsmasq-base unbound dnsperf`. Where dnsperf is
 * missing, a generator of its own asks; it is slower than unbound answers, so then compare the processor time.
 */
import { execFileSync, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { firstAnswer } from './first-answer.ts';
import { hostileLoad } from './hostile.ts';
import { measureIndex } from './measure-index.ts';
import { cachedName, listedName, question, writeLines, type Load } from './names.ts';
import { dnsmasq, echo, gavel, unbound, type Bench, type Peer } from './peers.ts';
import { cpuSeconds, memoryMb, onPath, output, PLACES, start, stop, waitFor } from './processes.ts';
import { median, printTable } from './table.ts';

const { values } = parseArgs({
  options: {
    names: { type: 'string', default: '1000000' }, rounds: { type: 'string', default: '3' }, seconds: { type: 'string', default: '4' },
    out: { type: 'string', default: 'dist/bench.json' }, only: { type: 'string', default: 'gavel,dnsmasq,unbound,echo' },
  },
});
const listed = Number(values.names);
const rounds = Number(values.rounds);
const seconds = Number(values.seconds);
const only = values.only.split(',');
const LOADS: Load[] = ['blocked', 'cached', 'forwarded', 'mixed'];
/** More than any resolver here answers in a second, so that no name is asked twice. */
const NEW_PER_SECOND = 150_000;
/** Questions a second for waiting times: a busy house, and a hundred of them. */
const RATES = [2000, 20_000];
const WINDOW = 200;

interface Result {
  perSecond: number;
  cpuUs: number;
  memoryMb: number;
}

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gavel-bench-'));
process.on('exit', () => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

const withDnsperf = onPath('dnsperf');
const say = (text: string): void => console.log(text);

function questionsFile(load: Load, round: number): string {
  const fixed = load === 'blocked' || load === 'cached';
  const file = path.join(folder, `${load}${fixed ? '' : round}.txt`);
  if (!fs.existsSync(file)) writeLines(file, fixed ? 100_000 : Math.round(NEW_PER_SECOND * seconds * (load === 'mixed' ? 1 : 0.7)), (index) => question(load, round, index, listed));
  return file;
}

async function askAll(port: number, file: string, once: boolean): Promise<number> {
  if (!withDnsperf) {
    const said = await output(start(PLACES.others, process.execPath, [path.join(import.meta.dirname, 'generator.ts'), String(port), file, String(seconds), 'window', String(WINDOW)]));
    return (JSON.parse(said) as { perSecond: number }).perSecond;
  }
  const said = await output(start(PLACES.others, 'dnsperf', ['-s', '127.0.0.1', '-p', String(port), '-d', file, '-l', String(seconds), '-q', String(WINDOW), '-c', '8', '-T', '1', '-t', '2', ...(once ? ['-n', '1'] : [])]));
  return Number(/Queries per second:\s+([\d.]+)/.exec(said)?.[1]);
}

/** Fills the cache with what the loads take for granted. */
async function warm(port: number): Promise<void> {
  const file = path.join(folder, 'warm.txt');
  if (!fs.existsSync(file)) writeLines(file, 2000, (index) => `${cachedName(index)} A`);
  await output(start(PLACES.others, process.execPath, [path.join(import.meta.dirname, 'generator.ts'), String(port), file, '1.5', 'rate', '4000']));
}

async function measure(peer: Peer, child: ChildProcess, load: Load, round: number): Promise<Result> {
  const file = questionsFile(load, round);
  if (load === 'cached' || load === 'mixed') await warm(peer.port);
  const before = cpuSeconds(child.pid!);
  const since = performance.now();
  const perSecond = await askAll(peer.port, file, load === 'forwarded' || load === 'mixed');
  const took = (performance.now() - since) / 1000;
  const used = cpuSeconds(child.pid!) - before;
  return { perSecond, cpuUs: (used * 1e6) / (perSecond * Math.min(took, seconds)), memoryMb: memoryMb(child.pid!).now };
}

interface Waits { sent: number; answered: number; p50Us: number; p99Us: number; longestUs: number; corePercent: number }

async function waits(peer: Peer, child: ChildProcess, rate: number, round: number): Promise<Waits> {
  const file = path.join(folder, `waits${rate}-${round}.txt`);
  writeLines(file, rate * seconds, (index) => question('mixed', 1000 + round * 10 + RATES.indexOf(rate), index, listed));
  await warm(peer.port);
  const before = cpuSeconds(child.pid!);
  const said = await output(start(PLACES.others, process.execPath, [path.join(import.meta.dirname, 'generator.ts'), String(peer.port), file, String(seconds), 'rate', String(rate)]));
  fs.rmSync(file);
  return { ...(JSON.parse(said) as Waits), corePercent: ((cpuSeconds(child.pid!) - before) / seconds) * 100 };
}

function versionOf(command: string, option: string): string {
  const said = execFileSync('sh', ['-c', `PATH=$PATH:/usr/sbin ${command} ${option} 2>&1 || true`], { encoding: 'utf8' });
  return /[Vv]ersion (\S+)/.exec(said)?.[1] ?? '';
}

async function openPeers(bench: Bench): Promise<Peer[]> {
  const peers: Peer[] = [];
  if (only.includes('gavel')) peers.push(await gavel(bench, 20_053, { log: false }), await gavel(bench, 20_056, { log: true }));
  for (const [index, [name, open, option]] of ([['dnsmasq', dnsmasq, '--version'], ['unbound', unbound, '-V']] as const).entries()) {
    if (!only.includes(name)) continue;
    if (onPath(name)) peers.push(open(bench, 20_054 + index, versionOf(name, option)));
    else say(`${name} is not installed: it is left out (apt-get install ${name === 'dnsmasq' ? 'dnsmasq-base' : name})`);
  }
  if (only.includes('echo')) peers.push(echo(20_057));
  return peers;
}

const upstream = start(PLACES.others, process.execPath, [path.join(import.meta.dirname, 'upstream.ts')]);
const bench: Bench = { folder, listed, upstreamPort: Number((await waitFor(upstream, /port (\d+)/))[1]) };
const machine = { processors: os.availableParallelism(), model: os.cpus()[0]?.model ?? '', system: `${os.type()} ${os.release()}`, node: process.versions.node, memoryGb: Math.round(os.totalmem() / 1e9) };
say(`${machine.model}, ${machine.processors} processors, ${machine.system}, Node.js ${machine.node}; ${listed} names; asked by ${withDnsperf ? 'dnsperf' : 'the own generator (dnsperf is not installed)'}`);

const index = measureIndex(listed);
say(`index ${index.bytesPerName.toFixed(1)} bytes a name, compiled in ${(index.compileMs / 1000).toFixed(2)} s (${(index.compileMs / listed * 1000).toFixed(2)} s a million lines), swap ${index.swapMs.toFixed(3)} ms, look-up ${Math.round(index.hitNs)} ns listed, ${Math.round(index.missNs)} ns not listed`);

const peers = await openPeers(bench);
const results = new Map<string, { start: { startMs: number; memoryMb: number }[]; loads: Map<Load, Result[]>; waits: Map<number, Waits[]> }>();
for (const peer of peers) results.set(peer.name, { start: [], loads: new Map(LOADS.map((load) => [load, []])), waits: new Map(RATES.map((rate) => [rate, []])) });

let hostile: Awaited<ReturnType<typeof hostileLoad>> | undefined;
for (let round = 0; round < rounds; round++) {
  // One at a time, so that nobody measures the other; the order turns round, so that a slow minute hits all alike.
  for (const peer of round % 2 === 0 ? peers : peers.toReversed()) {
    const { child, startMs } = await peer.start();
    const result = results.get(peer.name)!;
    await new Promise((resolve) => { setTimeout(resolve, 500); });
    result.start.push({ startMs, memoryMb: memoryMb(child.pid!).now });
    for (const load of peer.loads ?? LOADS) result.loads.get(load)!.push(await measure(peer, child, load, round));
    if (peer.name !== 'dnsmasq' && peer.loads === undefined) for (const rate of RATES) result.waits.get(rate)!.push(await waits(peer, child, rate, round));
    if (peer.name === 'gavel' && round === rounds - 1) hostile = await hostileLoad(peer.port, child.pid!, 10);
    await firstAnswer(peer.port, listedName(3)); // it lives
    await stop(child);
    say(`round ${round + 1} of ${rounds}: ${peer.name} done`);
  }
}
await stop(upstream);

printTable(peers.map(({ name, version }) => ({ name: `${name} ${version}`.trim(), result: results.get(name)! })), LOADS, RATES);
const plain = [...results].map(([name, result]) => [name, { ...result, loads: Object.fromEntries(result.loads), waits: Object.fromEntries(result.waits) }]);
fs.writeFileSync(values.out, `${JSON.stringify({ at: new Date().toISOString(), machine, listed, rounds, seconds, generator: withDnsperf ? 'dnsperf' : 'own', index, hostile, peers: Object.fromEntries(plain) }, undefined, 1)}\n`);
if (hostile !== undefined) say(`Gavel under ${hostile.packets.toLocaleString('en')} mutated packets and 300 connections of them at a time, for 10 s: ${hostile.beforeMb} MB before, ${hostile.afterMb} MB after, and it answers.`);
const first = results.get('gavel');
if (first !== undefined) say(`Gavel: first filtered answer after ${Math.round(median(first.start.map((s) => s.startMs)))} ms, ${median(first.start.map((s) => s.memoryMb))} MB then. All numbers: ${values.out}`);
process.exit(0);
