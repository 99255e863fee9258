/** The command line, and Gavel without a screen: every command. Never imports electron. */
import packageJson from '../../package.json' with { type: 'json' };
import { convert } from './convert.ts';
import { inspect } from './inspect.ts';
import { log } from './log.ts';
import { end, EXIT, failed, print, UsageError } from './output.ts';
import { SERVE_USAGE } from './parse-serve-options.ts';
import { serve } from './serve.ts';
import { status } from './status.ts';
import { why } from './why.ts';

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

/** Runs the command that this process was started with, to the end of the process. */
export function gavel(): void {
  void main().catch(failed).then(end);
}
