/** Mutated messages until the time is over. */
import { compareForwarded } from './compare-forwarded.ts';
import { openFramedHouse } from './compare-framing.ts';
import { compareAnswer, compareQuestion } from './compare.ts';
import { openFuzzedHouse } from './house.ts';
import { makeAnswer, makeLargeQuestion, makeQuestion, mutate, random } from './mutate.ts';

export interface Fuzzed {
  questions: number;
  answers: number;
  /** Of the answers: those that were well formed. */
  taken: number;
  /** Of the questions that were answered by them: what became of the answer, asked for again at another time. */
  forwarded: Record<'refused' | 'given' | 'kept' | 'stale', number>;
  /** Messages over TCP. */
  framed: number;
}

/** @throws Error with the bytes of the first message on which hot path and reference differ */
export async function fuzz({ seed, seconds, seeds = [] }: { seed: number; seconds: number; seeds?: readonly Buffer[] }): Promise<Fuzzed> {
  const next = random(seed);
  const house = openFuzzedHouse();
  const busyHouse = openFuzzedHouse(); // it keeps answers
  const framedHouse = await openFramedHouse();
  const until = performance.now() + seconds * 1000;
  const done: Fuzzed = { questions: 0, answers: 0, taken: 0, forwarded: { refused: 0, given: 0, kept: 0, stale: 0 }, framed: 0 };
  const strange = (otherwise: () => Buffer): Buffer => (seeds.length > 0 && next() < 0.3 ? seeds[Math.floor(next() * seeds.length)]! : otherwise());
  try {
    while (performance.now() < until) {
      const framed: Buffer[] = [];
      for (let i = 0; i < 200; i++) {
        const asked = mutate(strange(() => makeQuestion(next)), makeQuestion(next), next);
        compareQuestion(house, asked, next() < 0.7 ? 'udp' : 'tcp');
        if (i % 5 === 0) framed.push(asked);
        done.questions++;
        const { question, answer } = makeAnswer(next);
        const mutated = mutate(answer, strange(() => makeAnswer(next).answer), next);
        if (compareAnswer(question, mutated)) done.taken++;
        done.answers++;
        const became = compareForwarded(busyHouse, question, mutated, next);
        if (became !== undefined) done.forwarded[became]++;
      }
      framed.splice(Math.floor(next() * framed.length), 0, makeLargeQuestion(next));
      done.framed += await framedHouse.compare(framed, next);
    }
  } finally {
    await framedHouse.close();
  }
  return done;
}
