/** What every command shares: exit codes, and writing that ends quietly when the reader (a pager, `head`) has gone. */
import { toErrorShape } from '../../shared/app-error.ts';

export const EXIT = { done: 0, cannot: 1, usage: 2 } as const;

/** Wrong use of the command line. */
export class UsageError extends Error {}

export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

export function complain(text: string): void {
  process.stderr.write(`gavel: ${text}\n`);
}

/** Says what went wrong and chooses the exit code. */
export function failed(error: unknown): number {
  if (error instanceof UsageError) {
    complain(`${error.message}\n“gavel help” shows how it is used.`);
    return EXIT.usage;
  }
  complain(toErrorShape(error).message);
  return EXIT.cannot;
}

/** `1 row`, `2 rows`. */
export const counted = (value: number, one: string, other = `${one}s`): string => `${value} ${value === 1 ? one : other}`;

/** A terminal must not be steered by names and texts from outside. */
export function visible(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replaceAll(/[\u0000-\u001f\u007f-\u009f]/g, '�');
}

/**
 * Ends the process once all that was printed is out: writing to a pipe does not wait, and an exit would cut it off at 64 KiB. A reader that
 * has gone (a pager, `head`) ends it quietly.
 */
export function end(code: number): void {
  process.stdout.on('error', () => process.exit(code));
  process.stdout.write('', () => process.exit(code));
}
