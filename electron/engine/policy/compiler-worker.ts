/** The worker that reads and compiles lists: nothing of it can stall a query. */
import fs from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { assertNever } from '../../../shared/verdict.ts';
import { toErrorShape } from '../../../shared/app-error.ts';
import { findRuleLines } from '../lists/find-rule-lines.ts';
import { answerHistory } from '../lists/history/history-worker.ts';
import { checkOwnRules, importOwnRules } from '../lists/import-own-rules.ts';
import { namesByOrder, namesOfOrder } from '../lists/order-names.ts';
import { answerPreview } from '../lists/preview/answer-preview.ts';
import { readList } from '../lists/read-list.ts';
import type { RuleAction, RuleSink } from '../lists/list-reader.ts';
import type { CheckedList, SkippedLine } from '../../../shared/engine-api.ts';
import { writeCompiled } from './compiled-file.ts';
import type { CompilerCalls, CompilerReply, CompilerRequest, ListReport } from './compiler-protocol.ts';
import { RuleCompiler } from './rule-compiler.ts';

const SAMPLE = 20;
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
    const sink: RuleSink = {
      rule: (name, match, action, line, important, reference, detail) => count(compiler.add(list.id, name, match, action, important, reference, detail), action, line, name),
      pattern: (text, action, line, important, detail) => count(compiler.addPattern(list.id, text, action, important, detail), action, line, text),
    };
    try {
      const report = readList(fs.readFileSync(list.path), sink, { kind: list.kind, ...(list.syntax === undefined ? {} : { syntax: list.syntax }) });
      reports[list.id] = { ...report, skippedCount: report.skippedCount + leftCount, skipped: [...report.skipped, ...left].slice(0, MAX_LEFT), names, allowed };
    } catch (error) {
      reports[list.id] = { names: 0, allowed: 0, error: toErrorShape(error) };
    }
  }
  const compiled = compiler.finish();
  writeCompiled(file, fingerprint, compiled, reports);
  return { compiled, reports };
}

function check({ kind, path, syntax }: CompilerCalls['check']['params']): CheckedList {
  let names = 0;
  let allowed = 0;
  const sample: string[] = [];
  const report = readList(fs.readFileSync(path), {
    rule(name, _match, action) {
      if (action === 'allow') allowed++;
      else if (names++ < SAMPLE) sample.push(name);
    },
    pattern(text, action) {
      if (action === 'allow') allowed++;
      else if (names++ < SAMPLE) sample.push(text);
    },
  }, { kind, ...(syntax === undefined ? {} : { syntax }) });
  return {
    syntax: report.syntax, names, allowed, orders: report.orders?.length ?? 0, skippedCount: report.skippedCount,
    skipped: report.skipped, notEnforceable: report.notEnforceable, sample,
  };
}

function answer(request: CompilerRequest): unknown {
  switch (request.method) {
    case 'compile': return compile(request.params);
    case 'check': return check(request.params);
    case 'preview': return answerPreview(request.params);
    case 'checkOwnRules': return checkOwnRules(request.params.text);
    case 'importOwnRules': return importOwnRules(request.params.text, request.params.into, request.params.as);
    case 'namesByOrder': return namesByOrder(fs.readFileSync(request.params.path), request.params.limit, request.params.syntax);
    case 'namesOfOrder': return namesOfOrder(fs.readFileSync(request.params.path), request.params.order, request.params.after, request.params.limit, request.params.syntax);
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
