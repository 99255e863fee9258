/** The rule index by itself: how large, how fast it is compiled, taken into use and asked. */
import { Policy } from '../../electron/engine/policy/policy.ts';
import { HASHES, hashText } from '../../electron/engine/policy/name-hash.ts';
import { RuleCompiler } from '../../electron/engine/policy/rule-compiler.ts';
import { RuleIndex } from '../../electron/engine/policy/rule-index.ts';
import { readList } from '../../electron/engine/lists/read-list.ts';
import { listedName } from './names.ts';

const KEY = { k0: 0x1234567, k1: 0x7654321 };
const PROBES = 200_000;

export function measureIndex(count: number): { bytesPerName: number; compileMs: number; swapMs: number; hitNs: number; missNs: number } {
  const pieces: Buffer[] = [];
  for (let from = 0; from < count; from += 50_000) {
    let text = '';
    for (let i = from; i < Math.min(count, from + 50_000); i++) text += `${listedName(i)}\n`;
    pieces.push(Buffer.from(text));
  }
  const bytes = Buffer.concat(pieces);
  const since = performance.now();
  const compiler = new RuleCompiler(KEY);
  readList(bytes, { rule: (name, match, action, _line, important, reference) => compiler.add('bench', name, match, action, important, reference) }, { kind: 'custom' });
  const compiled = compiler.finish();
  const compileMs = performance.now() - since;

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
  return { bytesPerName: compiled.buffer.byteLength / compiled.entryCount, compileMs, swapMs, hitNs: time(names), missNs: time(names.map((name) => `${name}x`)) };
}
