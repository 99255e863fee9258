/** Mutated messages until the time is over. */
import { compareAnswer, compareQuestion } from './compare.ts';
import { openFuzzedHouse } from './house.ts';
import { makeAnswer, makeQuestion, mutate, random } from './mutate.ts';

/** @throws Error with the bytes of the first message on which hot path and reference differ */
export function fuzz({ seed, seconds, seeds = [] }: { seed: number; seconds: number; seeds?: readonly Buffer[] }): { questions: number; answers: number; kept: number } {
  const next = random(seed);
  const house = openFuzzedHouse();
  const until = performance.now() + seconds * 1000;
  let questions = 0;
  let answers = 0;
  let kept = 0;
  while (performance.now() < until) {
    for (let i = 0; i < 200; i++) {
      const strange = seeds.length > 0 && next() < 0.3 ? seeds[Math.floor(next() * seeds.length)]! : makeQuestion(next);
      compareQuestion(house, mutate(strange, makeQuestion(next), next), next() < 0.7 ? 'udp' : 'tcp');
      questions++;
      const { question, answer } = makeAnswer(next);
      const other = seeds.length > 0 && next() < 0.3 ? seeds[Math.floor(next() * seeds.length)]! : makeAnswer(next).answer;
      if (compareAnswer(question, mutate(answer, other, next))) kept++;
      answers++;
    }
  }
  return { questions, answers, kept };
}
