/**
 * `npm run fuzz`: the hot path against the plain reference, on mutated messages and on collected ones.
 *
 *   --seconds N   for how long (60)      --seed N   where to begin (the clock)      --packets FOLDER   every message in it first, and as seeds
 */
import { parseArgs } from 'node:util';
import { compareForwarded } from './compare-forwarded.ts';
import { openFramedHouse } from './compare-framing.ts';
import { compareAnswer, compareQuestion } from './compare.ts';
import { fuzz } from './fuzz.ts';
import { openFuzzedHouse } from './house.ts';
import { random } from './mutate.ts';
import { readPackets } from './read-packets.ts';
import { readName } from './reference-message.ts';

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '60' }, seed: { type: 'string', default: String(Date.now() % 1_000_000) }, packets: { type: 'string' } } });
const seeds = values.packets === undefined ? [] : readPackets(values.packets);

/** The question that a message answers, if it is an answer at all. */
function questionOf(bytes: Buffer): Buffer | undefined {
  try {
    const end = readName(bytes, 12, false).next + 4;
    if (bytes.length < end) return undefined;
    return Buffer.concat([Buffer.from([bytes[0]!, bytes[1]!, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0]), bytes.subarray(12, end)]);
  } catch {
    return undefined; // no question can be read
  }
}

async function compareCollected(): Promise<void> {
  const house = openFuzzedHouse();
  const busyHouse = openFuzzedHouse();
  const framedHouse = await openFramedHouse();
  const next = random(1);
  let taken = 0;
  let forwarded = 0;
  let framed = 0;
  for (const [index, bytes] of seeds.entries()) {
    for (const transport of ['udp', 'tcp'] as const) compareQuestion(house, bytes, transport);
    const question = bytes.length > 16 ? questionOf(bytes) : undefined;
    if (question !== undefined && compareAnswer(question, bytes)) taken++;
    if (question !== undefined && compareForwarded(busyHouse, question, bytes, next) !== undefined) forwarded++;
    if (index % 40 === 39 || index === seeds.length - 1) framed += await framedHouse.compare(seeds.slice(index - (index % 40), index + 1), next);
  }
  await framedHouse.close();
  console.log(`${seeds.length} messages asked over UDP and TCP, ${framed} of them in segments over a connection, and read as answers (${taken} taken, ${forwarded} given to clients, kept and asked for again): no difference`);
}

if (seeds.length > 0) await compareCollected();
const before = process.memoryUsage.rss();
const { questions, answers, taken, forwarded, framed } = await fuzz({ seed: Number(values.seed), seconds: Number(values.seconds), seeds });
const ways = Object.entries(forwarded).map(([way, count]) => `${count} ${way}`).join(', ');
console.log(`seed ${values.seed}: ${questions} questions, ${framed} over a connection, ${answers} answers (${taken} taken; given to clients: ${ways}) in ${values.seconds} s: no difference; memory grew by ${Math.round((process.memoryUsage.rss() - before) / 1e6)} MB`);
