/** Logging in by the address that was opened: it holds a token once. */
import { AppError } from '../../shared/app-error.ts';
import { logIn } from './http-client.ts';

let used = false;

/** Takes the token out of the address before anything else sees it, and exchanges it for a session. */
export async function logInByAddress(): Promise<void> {
  const token = /^#token=(.+)$/.exec(location.hash)?.[1];
  if (token === undefined) return;
  history.replaceState(null, '', `${location.pathname}#/`);
  await logIn(decodeURIComponent(token)).catch((error: unknown) => {
    used = error instanceof AppError && error.fault?.code === 'token-wrong'; // the session may hold all the same, else the login page says so
  });
}

/** True where the address held a token that is not good any more. */
export const linkWasUsed = (): boolean => used;
