/**
 * What compiling lists costs the house: time, memory, and how long the serving thread was kept from answering. An engine runs in this
 * process with one list of N names; it is compiled anew ten times, as a whole and with only another list changed. Linux only.
 *
 *   node test/bench/recompile.ts [--names N]   (1000000)
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { createEngine } from '../../electron/engine/engine.ts';
import type { Engine } from '../../electron/engine/engine-host.ts';
import type { Settings } from '../../shared/settings.ts';
import { listedName, writeLines } from './names.ts';

const { values } = parseArgs({ options: { names: { type: 'string', default: '1000000' }, prepare: { type: 'string' } } });
const count = Number(values.names);
const TURNS = 10;
const MB = 1e6;

const folder = values.prepare ?? fs.mkdtempSync(path.join(os.tmpdir(), 'gavel-recompile-'));
if (values.prepare === undefined) process.on('exit', () => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
const data = path.join(folder, 'D');
const settingsFile = path.join(folder, 'settings.json');

const memory = (field: 'VmRSS' | 'VmHWM'): number => (Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(fs.readFileSync('/proc/self/status', 'utf8'))?.[1]) * 1024) / MB;
/** Makes the greatest size so far the present one (proc(5)). */
const forgetPeak = (): void => fs.writeFileSync('/proc/self/clear_refs', '5');

const open = (): Promise<Engine> => createEngine({
  dataFolder: data, version: '0', dns: [{ address: '127.0.0.1', port: 0 }], settings: { load: () => (fs.existsSync(settingsFile) ? JSON.parse(fs.readFileSync(settingsFile, 'utf8')) as Settings : { version: 1, subscriptions: [] }), save: (settings) => fs.writeFileSync(settingsFile, JSON.stringify(settings)) },
  run: { upstreams: ['udp://127.0.0.1:9'], queryLog: false, listFolders: [folder] },
});

interface Turn { ms: number; stallMs: number; beforeMb: number; peakMb: number; afterMb: number }

async function turn(engine: Engine, whole: boolean): Promise<Turn> {
  if (whole) for (const file of fs.readdirSync(path.join(data, 'lists'))) if (file.endsWith('.rules')) fs.rmSync(path.join(data, 'lists', file));
  forgetPeak();
  const beforeMb = memory('VmRSS');
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const since = performance.now();
  await engine.call('lists.add', { kind: 'custom', source: { type: 'text', text: 'small.example\n' }, title: 'Small', mode: 'enforce' });
  const ms = performance.now() - since;
  delay.disable();
  const peakMb = memory('VmHWM');
  await engine.call('lists.remove', { id: 'small' });
  return { ms, stallMs: delay.max / 1e6, beforeMb, peakMb, afterMb: memory('VmRSS') };
}

const round = (value: number): number => Math.round(value * 10) / 10;
/** In a process of its own, so that what was read stays out of the numbers. */
if (values.prepare !== undefined) {
  const list = path.join(folder, 'list.txt');
  writeLines(list, count, listedName);
  const engine = await open();
  await engine.call('lists.add', { kind: 'custom', source: { type: 'file', path: list }, title: 'Large', mode: 'enforce' });
  await engine.call('lists.history', { id: 'large' });
  await engine.close();
  console.log(`after a first reading ${round(memory('VmHWM'))} MB at the peak`);
  process.exit(0);
}
if (spawnSync(process.execPath, [import.meta.filename, '--names', values.names, '--prepare', folder], { stdio: 'inherit' }).status !== 0) process.exit(1);

const since = performance.now();
const engine = await open();
console.log(`${count} names, ${round(fs.statSync(path.join(data, 'rule-index.bin')).size / MB)} MB of index; started from the compiled index in ${round(performance.now() - since)} ms with ${round(memory('VmRSS'))} MB`);
for (const whole of [true, false]) {
  for (let i = 0; i < TURNS; i++) {
    const { ms, stallMs, beforeMb, peakMb, afterMb } = await turn(engine, whole);
    console.log(`${whole ? 'all lists read' : 'one list read'}: ${round(ms)} ms, serving thread late by ${round(stallMs)} ms at most, memory ${round(beforeMb)} MB → ${round(peakMb)} at its peak → ${round(afterMb)}`);
  }
}
const ownSince = performance.now();
await engine.call('ownRules.set', { text: '||own.example^' });
console.log(`one own rule in ${round(performance.now() - ownSince)} ms: ${(await engine.call('why.get', { name: 'www.own.example' })).decision}`);
await engine.close();
