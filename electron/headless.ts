#!/usr/bin/env node
/** Entry of the command line. It brings nothing along but what has to happen before everything else is loaded. */
import { keepCompiled } from './command-line/compile-cache.ts';

if (Number(process.versions.node.split('.')[0]) < 24) {
  process.stderr.write(`gavel: needs Node.js 24 or newer, this is ${process.versions.node}; run it as “npx gavel” or “npm start” in its folder after “npm ci”\n`);
  process.exit(1);
}
keepCompiled(process.argv.slice(2), import.meta.url);
void import('./command-line/gavel.ts').then(({ gavel }) => gavel());
