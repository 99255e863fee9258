/** The rule index by itself: how large, how fast it is compiled from a list on disk and written there, taken into use and asked. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { compileLists } from '../../electron/engine/policy/compile-lists.ts';
import { Policy } from '../../electron/engine/policy/policy.ts';
import { HASHES, hashText } from '../../electron/engine/policy/name-hash.ts';
import { RuleIndex } from '../../electron/engine/policy/rule-index.ts';
import { listedName, writeLines } from './names.ts';

const KEY = { k0: 0x1234567, k1: 0x7654321 };
const PROBES = 200_000;

export function measureIndex(count: number): { bytesPerName: number; compileMs: number; swapMs: number; hitNs: number; missNs: number } {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gavel-index-'));
  let compiled;
  let compileMs: number;
  try {
    const list = path.join(folder, 'list');
    writeLines(list, count, listedName);
    const since = performance.now();
    ({ compiled } = compileLists({ lists: [{ id: 'bench', kind: 'custom', path: list, content: 'bench', piece: `${list}.rules` }], key: KEY, file: `${list}.bin`, fingerprint: 'bench', excepted: [], day: '2026-11-26' }));
    compileMs = performance.now() - since;
  } finally {
    fs.rmSync(folder, { recursive: true });
  }

  const policy = new Policy(KEY, { lists: new Map(), country: undefined, day: '2026-01-01', paused: false }, () => undefined);
  const swapSince = performance.now();
  policy.useLists(compiled);
  const swapMs = performance.now() - swapSince;

  const index = new RuleIndex(compiled.buffer, 0, compiled.bits, compiled.entryCount);
  const time = (names: readonly string[]): number => {
    let best = Infinity;
    for (let turn = 0; turn < 3; turn++) {
      const began = performance.now();
      for (const name of names) {
        for (let labels = hashText(name, KEY); labels > 0; labels--) index.find(HASHES[2 * labels - 2]!, HASHES[2 * labels - 1]!);
      }
      best = Math.min(best, performance.now() - began);
    }
    return (best * 1e6) / names.length;
  };
  const names = Array.from({ length: PROBES }, (_, i) => listedName((i * 7919) % count));
  return { bytesPerName: RuleIndex.byteLength(compiled.bits, compiled.entryCount) / compiled.entryCount, compileMs, swapMs, hitNs: time(names), missNs: time(names.map((name) => `${name}x`)) };
}
