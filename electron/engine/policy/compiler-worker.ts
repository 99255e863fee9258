/** The worker that reads and compiles lists: nothing of it can stall a query. */
import fs from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { assertNever } from '../../../shared/verdict.ts';
import { toErrorShape } from '../../../shared/app-error.ts';
import { differenceOf, examineUpdate } from '../lists/examine-update.ts';
import { findLeftOut } from '../lists/find-left-out.ts';
import { findRuleLines } from '../lists/find-rule-lines.ts';
import { answerHistory, closeHistory } from '../lists/history/history-worker.ts';
import { checkOwnRules, importOwnRules } from '../lists/import-own-rules.ts';
import { orderBook } from '../lists/order-book.ts';
import { pageOfOrders } from '../lists/order-pages.ts';
import { answerPreview } from '../lists/preview/answer-preview.ts';
import { compileLists } from './compile-lists.ts';
import { confirmHits } from './confirm-hits.ts';
import type { CompilerCalls, CompilerEnd, CompilerProgress, CompilerReply, CompilerRequest } from './compiler-protocol.ts';

function difference({ before, after, kind, syntax, excluded, change, from, limit }: CompilerCalls['difference']['params']): CompilerCalls['difference']['result'] {
  const all = differenceOf(before, after, { kind, ...(syntax === undefined ? {} : { syntax }) }, excluded)[change];
  return { names: all.slice(from, from + limit).map(({ name }) => name), more: all.length > from + limit };
}

function answer(request: CompilerRequest): unknown {
  switch (request.method) {
    case 'compile': return compileLists(request.params);
    case 'confirm': return confirmHits(request.params);
    case 'preview': return answerPreview(request.params);
    case 'checkOwnRules': return checkOwnRules(request.params.text);
    case 'importOwnRules': return importOwnRules(request.params.text, request.params.into, request.params.as);
    case 'orders': return pageOfOrders(request.params);
    case 'namesOfOrder': return orderBook(request.params).page(request.params.order, request.params.after, request.params.limit);
    case 'examine': return examineUpdate(request.params, (progress) => parentPort?.postMessage({ id: request.id, progress } satisfies CompilerProgress));
    case 'difference': return difference(request.params);
    case 'explain': return findRuleLines(fs.readFileSync(request.params.path), request.params.name, request.params.syntax);
    case 'leftOut': return findLeftOut(fs.readFileSync(request.params.path), request.params);
    case 'history': return answerHistory(request.params);
    default: return assertNever(request);
  }
}

parentPort?.on('message', (request: CompilerRequest | CompilerEnd) => {
  if (request === 'end') {
    closeHistory();
    parentPort?.close();
    return;
  }
  let reply: CompilerReply;
  try {
    reply = { id: request.id, ok: true, value: answer(request) };
  } catch (error) {
    reply = { id: request.id, ok: false, error: toErrorShape(error) };
  }
  parentPort?.postMessage(reply);
});
