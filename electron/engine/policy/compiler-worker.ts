/** The worker that reads and compiles lists: nothing of it can stall a query. */
import fs from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { assertNever } from '../../../shared/verdict.ts';
import { toErrorShape } from '../../../shared/app-error.ts';
import { differenceOf, examineUpdate } from '../lists/examine-update.ts';
import { findRuleLines } from '../lists/find-rule-lines.ts';
import { answerHistory } from '../lists/history/history-worker.ts';
import { readList } from '../lists/read-list.ts';
import type { RuleAction, RuleSink } from '../lists/list-reader.ts';
import type { SkippedLine } from '../../../shared/engine-api.ts';
import { writeCompiled } from './compiled-file.ts';
import type { CompilerCalls, CompilerProgress, CompilerReply, CompilerRequest, ListReport } from './compiler-protocol.ts';
import { RuleCompiler } from './rule-compiler.ts';

/** As many lines as a report holds. */
const MAX_LEFT = 100;

function compile({ lists, key, file, fingerprint }: CompilerCalls['compile']['params']): CompilerCalls['compile']['result'] {
  const compiler = new RuleCompiler(key);
  const reports: Record<string, ListReport> = {};
  for (const list of lists) {
    let names = 0;
    let allowed = 0;
    const left: SkippedLine[] = [];
    let leftCount = 0;
    const count = (taken: boolean, action: RuleAction, line: number, text: string): void => {
      if (!taken) {
        if (leftCount++ < MAX_LEFT) left.push({ line, text, reason: 'the lists say more than names in more ways than can be kept' });
      } else if (action === 'block') names++;
      else allowed++;
    };
    const excluded = new Set(list.excluded);
    const sink: RuleSink = {
      rule: (name, match, action, line, important, reference, detail) => !excluded.has(name) && count(compiler.add(list.id, name, match, action, important, reference, detail), action, line, name),
      pattern: (text, action, line, important, detail) => !excluded.has(text) && count(compiler.addPattern(list.id, text, action, important, detail), action, line, text),
    };
    try {
      const report = readList(fs.readFileSync(list.path), sink, { kind: list.kind });
      reports[list.id] = { ...report, skippedCount: report.skippedCount + leftCount, skipped: [...report.skipped, ...left].slice(0, MAX_LEFT), names, allowed };
    } catch (error) {
      reports[list.id] = { names: 0, allowed: 0, error: toErrorShape(error) };
    }
  }
  const compiled = compiler.finish();
  writeCompiled(file, fingerprint, compiled, reports);
  return { compiled, reports };
}

function difference({ before, after, kind, change, from, limit }: CompilerCalls['difference']['params']): CompilerCalls['difference']['result'] {
  const all = differenceOf(before, after, kind)[change];
  return { names: all.slice(from, from + limit).map(({ name }) => name), more: all.length > from + limit };
}

function orderNames({ path, order, limit }: CompilerCalls['orderNames']['params']): CompilerCalls['orderNames']['result'] {
  const names = new Set<string>();
  readList(fs.readFileSync(path), {
    rule(name, _match, action, _line, _important, reference) {
      if (action === 'block' && reference?.orders.includes(order) === true) names.add(name);
    },
  }, { kind: 'court-order' });
  return { names: [...names].toSorted().slice(0, limit), count: names.size };
}

function answer(request: CompilerRequest): unknown {
  switch (request.method) {
    case 'compile': return compile(request.params);
    case 'examine': return examineUpdate(request.params, (progress) => parentPort?.postMessage({ id: request.id, progress } satisfies CompilerProgress));
    case 'difference': return difference(request.params);
    case 'orderNames': return orderNames(request.params);
    case 'explain': return findRuleLines(fs.readFileSync(request.params.path), request.params.name, request.params.syntax);
    case 'history': return answerHistory(request.params);
    default: return assertNever(request);
  }
}

parentPort?.on('message', (request: CompilerRequest) => {
  let reply: CompilerReply;
  try {
    reply = { id: request.id, ok: true, value: answer(request) };
  } catch (error) {
    reply = { id: request.id, ok: false, error: toErrorShape(error) };
  }
  parentPort?.postMessage(reply);
});
