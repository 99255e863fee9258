/** Processes of a measurement: started on a processor of their own, watched, and ended by their id. */
import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';

const TICKS_PER_SECOND = 100; // USER_HZ of every Linux on the systems Gavel runs on

const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** @param cpus as for taskset; with one processor there is nothing to choose */
export function start(cpus: string | undefined, command: string, options: readonly string[], env: Record<string, string> = {}): ChildProcess {
  const line = cpus === undefined ? [command, ...options] : ['taskset', '-c', cpus, command, ...options];
  const child = spawn(line[0]!, line.slice(1), { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } });
  running.add(child);
  child.on('exit', () => running.delete(child));
  return child;
}

export async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => { child.once('exit', resolve); });
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 5000);
  await ended;
  clearTimeout(timer);
}

/** Resolves with what matched on standard output or error; rejects when the process ends before. */
export function waitFor(child: ChildProcess, wanted: RegExp): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (data: Buffer): void => {
      said += String(data);
      const found = wanted.exec(said);
      if (found !== null) resolve(found);
    };
    child.stdout!.on('data', hear);
    child.stderr!.on('data', hear);
    child.once('exit', (code) => reject(new Error(`${child.spawnargs.join(' ')} ended with ${code}:\n${said}`)));
  });
}

/** All that it says until it ends. */
export function output(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let out = '';
    let error = '';
    child.stdout!.on('data', (data) => { out += String(data); });
    child.stderr!.on('data', (data) => { error += String(data); });
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve(out) : reject(new Error(`${child.spawnargs.join(' ')} ended with ${code}: ${error}`))));
  });
}

/** Processor time of all its threads since its start, in seconds. */
export function cpuSeconds(pid: number): number {
  const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}

/** Resolves when a process has nothing more to do, in two seconds in a row; after a minute in any case. */
export async function atRest(pid: number): Promise<void> {
  for (let second = 0, calm = 0; second < 60 && calm < 2; second++) {
    const before = cpuSeconds(pid);
    await new Promise((resolve) => { setTimeout(resolve, 1000); });
    calm = cpuSeconds(pid) - before < 0.05 ? calm + 1 : 0;
  }
}

/** Resident memory in MB (10⁶ bytes), and the most it was. */
export function memoryMb(pid: number): { now: number; most: number } {
  const status = fs.readFileSync(`/proc/${pid}/status`, 'utf8');
  const field = (name: string): number => Math.round((Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1]) * 1024) / 1e6);
  return { now: field('VmRSS'), most: field('VmHWM') };
}

/** The resolver alone on the first processor, whatever asks and answers on the others. */
export const PLACES = os.availableParallelism() > 1 ? { server: '0', others: `1-${os.availableParallelism() - 1}` } : { server: undefined, others: undefined };

export const onPath = (name: string): boolean => [...(process.env.PATH ?? '').split(':'), '/usr/sbin', '/sbin'].some((folder) => fs.existsSync(`${folder}/${name}`));
