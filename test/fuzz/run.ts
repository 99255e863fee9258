/**
 * `npm run fuzz`: the hot path against the plain reference, on mutated messages and on files.
 *
 *   --seconds N   for how long (60)      --seed N   where to begin (the clock)      --packets FOLDER   every file in it first, and as seeds
 */
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { compareAnswer, compareQuestion } from './compare.ts';
import { fuzz } from './fuzz.ts';
import { openFuzzedHouse } from './house.ts';
import { readName } from './reference-message.ts';

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '60' }, seed: { type: 'string', default: String(Date.now() % 1_000_000) }, packets: { type: 'string' } } });
const files = values.packets === undefined ? [] : fs.readdirSync(values.packets, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
const seeds = files.map((file) => fs.readFileSync(file)).filter((bytes) => bytes.length <= 65_535);
const house = openFuzzedHouse();

/** The question that a file answers, if it is an answer at all. */
function questionOf(bytes: Buffer): Buffer | undefined {
  try {
    const end = readName(bytes, 12, false).next + 4;
    if (bytes.length < end) return undefined;
    return Buffer.concat([Buffer.from([bytes[0]!, bytes[1]!, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0]), bytes.subarray(12, end)]);
  } catch {
    return undefined; // no question can be read
  }
}

let taken = 0;
for (const bytes of seeds) {
  for (const transport of ['udp', 'tcp'] as const) compareQuestion(house, bytes, transport);
  const question = bytes.length > 16 ? questionOf(bytes) : undefined;
  if (question !== undefined && compareAnswer(question, bytes)) taken++;
}
if (seeds.length > 0) console.log(`${seeds.length} files asked over UDP and TCP and read as answers (${taken} taken): no difference`);
const before = process.memoryUsage.rss();
const { questions, answers, kept } = fuzz({ seed: Number(values.seed), seconds: Number(values.seconds), seeds });
console.log(`seed ${values.seed}: ${questions} questions and ${answers} answers (${kept} taken) in ${values.seconds} s: no difference; memory grew by ${Math.round((process.memoryUsage.rss() - before) / 1e6)} MB`);
