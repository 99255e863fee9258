/** Expected failures are values with a closed code and what a person needs to act. */
import { inEnglish, type Fault } from './faults.ts';

export type AppErrorCode =
  | 'invalid-input' | 'not-found' | 'unauthorized' | 'forbidden' | 'conflict' | 'too-large'
  | 'unreadable-list' | 'bad-signature' | 'fetch-failed' | 'not-an-order-list' | 'unavailable' | 'internal';

/** The message names the thing, the place and the way out, in English; `fault` lets the window say it in its language. `details` is for programs. */
export class AppError extends Error {
  readonly code: AppErrorCode;
  readonly fault: Fault | undefined;
  readonly details: unknown;
  /** @param what a fault, or a sentence where only who starts Gavel or writes a program reads it */
  constructor(code: AppErrorCode, what: Fault | string, details?: unknown) {
    super(typeof what === 'string' ? what : inEnglish(what));
    this.name = 'AppError';
    this.code = code;
    this.fault = typeof what === 'string' ? undefined : what;
    this.details = details;
  }
}

export interface AppErrorShape {
  code: AppErrorCode;
  message: string;
  fault?: Fault;
  details?: unknown;
}

/** What crosses a transport. An unexpected exception is `internal`: its text may help, its stack stays here. */
export function toErrorShape(error: unknown): AppErrorShape {
  if (error instanceof AppError) {
    return { code: error.code, message: error.message, ...(error.fault === undefined ? {} : { fault: error.fault }), ...(error.details === undefined ? {} : { details: error.details }) };
  }
  return { code: 'internal', message: error instanceof Error ? error.message : String(error) };
}

/** On the other side. The message stays as it was told: another version may say the fault otherwise. */
export function ofErrorShape({ code, message, fault, details }: AppErrorShape): AppError {
  const error = new AppError(code, fault ?? message, details);
  error.message = message;
  return error;
}

/** What was wrong, for what is told of it elsewhere. */
export const faultOf = (error: unknown): Fault =>
  (error instanceof AppError && error.fault !== undefined ? error.fault : { code: 'foreign', detail: error instanceof Error ? error.message : String(error) });
