#!/usr/bin/env node
/** The command line, and Gavel without a screen. Never imports electron. */
import packageJson from '../package.json' with { type: 'json' };
import { convert } from './command-line/convert.ts';
import { inspect } from './command-line/inspect.ts';
import { log } from './command-line/log.ts';
import { end, EXIT, failed, print, UsageError } from './command-line/output.ts';
import { SERVE_USAGE } from './command-line/parse-serve-options.ts';
import { serve } from './command-line/serve.ts';
import { status } from './command-line/status.ts';
import { why } from './command-line/why.ts';

const USAGE = `Usage: gavel COMMAND [options]

serve [options]        run Gavel without a window
${SERVE_USAGE}

inspect FILE [--json | --names] [--syntax NAME]
                                     what a list holds: syntax, counts, lines left out and why
convert --from REGISTER FILE         a published register to an order list (JSON, on standard output)
why NAME [--client DEVICE] [--at TIME] [--json]
                                     what would happen to a question for NAME now, who decides, since when, and what happened;
                                     DEVICE an address or a name you gave, TIME 2026-05-03, "2026-05-03 20:15" or 20:15
why NAME --on YYYY-MM-DD [--json]    whether NAME was ordered blocked on that day, by whom, since when, until when
log [--follow] [--json]              the newest queries; with --follow every one that comes
status [--json]                      where Gavel listens, what it knows, what is wrong
help, --version

why, log and status ask the Gavel that runs with the data folder; --data DIR names another.`;

const COMMANDS: Record<string, (argv: string[]) => Promise<number>> = {
  serve: (argv) => serve(argv, packageJson.version), inspect, convert, why, log, status,
  help: async () => (print(USAGE), EXIT.done),
  '--help': async () => (print(USAGE), EXIT.done),
  '--version': async () => (print(packageJson.version), EXIT.done),
};

async function main(): Promise<number> {
  const [name, ...argv] = process.argv.slice(2);
  if (argv.includes('--help')) return COMMANDS['help']!(argv);
  const command = name === undefined || !Object.hasOwn(COMMANDS, name) ? undefined : COMMANDS[name];
  if (command === undefined) throw new UsageError(name === undefined ? 'which command? There are serve, inspect, convert, why, log and status' : `there is no command “${name}”`);
  return command(argv);
}

if (Number(process.versions.node.split('.')[0]) < 24) {
  process.stderr.write(`gavel: needs Node.js 24 or newer, this is ${process.versions.node}; run it as “npx gavel” or “npm start” in its folder after “npm ci”\n`);
  process.exit(EXIT.cannot);
}
void main().catch(failed).then(end);
