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
import { readListFile } from '../lists/read-list.ts';
import type { CheckedList } from '../../../shared/engine-api.ts';
import { compileLists } from './compile-lists.ts';
import { confirmHits } from './confirm-hits.ts';
import type { CompilerCalls, CompilerReply, CompilerRequest } from './compiler-protocol.ts';

const SAMPLE = 20;

function check({ kind, path, syntax }: CompilerCalls['check']['params']): CheckedList {
  let names = 0;
  let allowed = 0;
  const sample: string[] = [];
  const report = readListFile(path, {
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
    case 'compile': return compileLists(request.params);
    case 'confirm': return confirmHits(request.params);
    case 'check': return check(request.params);
    case 'preview': return answerPreview(request.params);
    case 'checkOwnRules': return checkOwnRules(request.params.text);
    case 'importOwnRules': return importOwnRules(request.params.text, request.params.into, request.params.as);
    case 'namesByOrder': return namesByOrder(request.params.path, request.params.limit, request.params.syntax);
    case 'namesOfOrder': return namesOfOrder(request.params.path, request.params.order, request.params.after, request.params.limit, request.params.syntax);
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
