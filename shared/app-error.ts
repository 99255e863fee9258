/** Expected failures are values with a closed code and what a person needs to act. */
export type AppErrorCode =
  | 'invalid-input' | 'not-found' | 'unauthorized' | 'forbidden' | 'conflict' | 'too-large'
  | 'unreadable-list' | 'bad-signature' | 'fetch-failed' | 'not-an-order-list' | 'unavailable' | 'internal';

/** The message names the thing, the place and the way out; `details` is for programs. */
export class AppError extends Error {
  readonly code: AppErrorCode;
  readonly details: unknown;
  constructor(code: AppErrorCode, message: string, details?: unknown) {
    super(message);
    this.name = 'AppError';
    this.code = code;
    this.details = details;
  }
}

export interface AppErrorShape {
  code: AppErrorCode;
  message: string;
  details?: unknown;
}

/** What crosses a transport. An unexpected exception is `internal`: its text may help, its stack stays here. */
export function toErrorShape(error: unknown): AppErrorShape {
  if (error instanceof AppError) {
    return { code: error.code, message: error.message, ...(error.details === undefined ? {} : { details: error.details }) };
  }
  return { code: 'internal', message: error instanceof Error ? error.message : String(error) };
}
