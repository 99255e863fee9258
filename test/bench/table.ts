/** Medians and ratios as a table on the terminal. */
import type { Load } from './names.ts';

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

interface Measured {
  start: { startMs: number; memoryMb: number }[];
  loads: ReadonlyMap<Load, { perSecond: number; cpuUs: number; memoryMb: number }[]>;
  waits: ReadonlyMap<number, { p50Us: number; p99Us: number; corePercent: number; sent: number; answered: number }[]>;
}

interface Row {
  name: string;
  result: Measured;
}

const cell = (text: string): string => text.padStart(22);
const line = (head: string, cells: string[]): void => console.log(head.padEnd(24) + cells.map(cell).join(''));
const thousands = (value: number): string => Math.round(value).toLocaleString('en');

export function printTable(rows: readonly Row[], loads: readonly Load[], rates: readonly number[]): void {
  const first = rows[0]?.result;
  if (first === undefined) return;
  console.log('');
  line('', rows.map(({ name }) => name));
  line('start, ms', rows.map(({ result }) => thousands(median(result.start.map((s) => s.startMs)))));
  line('memory at rest, MB', rows.map(({ result }) => thousands(median(result.start.map((s) => s.memoryMb)))));
  for (const load of loads) {
    const own = median(first.loads.get(load)!.map((r) => r.perSecond));
    const ownCpu = median(first.loads.get(load)!.map((r) => r.cpuUs));
    line(`${load}, q/s (ratio)`, rows.map(({ result }) => {
      const value = median(result.loads.get(load)!.map((r) => r.perSecond));
      return Number.isNaN(value) ? '–' : `${thousands(value)} (${(own / value).toFixed(2)})`;
    }));
    line('  processor, µs/q', rows.map(({ result }) => {
      const value = median(result.loads.get(load)!.map((r) => r.cpuUs));
      return Number.isNaN(value) ? '–' : `${value.toFixed(1)} (${(value / ownCpu).toFixed(2)})`;
    }));
  }
  line('memory after, MB', rows.map(({ result }) => thousands(Math.max(...[...result.loads.values()].flat().map((r) => r.memoryMb)))));
  for (const rate of rates) {
    line(`mixed at ${thousands(rate)} q/s`, rows.map(({ result }) => {
      const waits = result.waits.get(rate)!;
      return waits.length === 0 ? '–' : `${thousands(median(waits.map((w) => w.p50Us)))} / ${thousands(median(waits.map((w) => w.p99Us)))} µs`;
    }));
    line('  core, lost', rows.map(({ result }) => {
      const waits = result.waits.get(rate)!;
      return waits.length === 0 ? '–' : `${median(waits.map((w) => w.corePercent)).toFixed(1)} %, ${thousands(waits.reduce((sum, w) => sum + w.sent - w.answered, 0))}`;
    }));
  }
  console.log('\nratio: the first column against this one, above 1 it does more (q/s) or needs less (µs); waits are p50 / p99');
}
