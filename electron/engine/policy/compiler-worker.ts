/** The worker that reads and compiles lists: nothing of it can stall a query. */
import fs from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { assertNever } from '../../../shared/verdict.ts';
import { toErrorShape } from '../../../shared/app-error.ts';
import { differenceOf, examineUpdate } from '../lists/examine-update.ts';
import { findRuleLines } from '../lists/find-rule-lines.ts';
import { answerHistory } from '../lists/history/history-worker.ts';
import { readListFile } from '../lists/read-list.ts';
import { compileLists } from './compile-lists.ts';
import { confirmHits } from './confirm-hits.ts';
import type { CompilerCalls, CompilerProgress, CompilerReply, CompilerRequest } from './compiler-protocol.ts';

function difference({ before, after, kind, change, from, limit }: CompilerCalls['difference']['params']): CompilerCalls['difference']['result'] {
  const all = differenceOf(before, after, kind)[change];
  return { names: all.slice(from, from + limit).map(({ name }) => name), more: all.length > from + limit };
}

function orderNames({ path, order, limit }: CompilerCalls['orderNames']['params']): CompilerCalls['orderNames']['result'] {
  const names = new Set<string>();
  readListFile(path, {
    rule(name, _match, action, _line, _important, reference) {
      if (action === 'block' && reference?.orders.includes(order) === true) names.add(name);
    },
  }, { kind: 'court-order' });
  return { names: [...names].toSorted().slice(0, limit), count: names.size };
}

function answer(request: CompilerRequest): unknown {
  switch (request.method) {
    case 'compile': return compileLists(request.params);
    case 'confirm': return confirmHits(request.params);
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
