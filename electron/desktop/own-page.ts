/** Addresses of the app's own page, and the files behind them. Pure. */
import path from 'node:path';

export const SCHEME = 'app';
export const PAGE_URL = 'app://gavel/';

/** True for an address inside the app's own page, and for nothing that only looks like it. */
export function isOwnPage(url: string | undefined): boolean {
  return url?.startsWith(PAGE_URL) === true;
}

/** The file behind an address, or undefined when it is not below the folder. */
export function fileFor(url: string, folder: string): string | undefined {
  if (!isOwnPage(url)) return undefined;
  let pathname: string;
  try {
    pathname = decodeURIComponent(url.slice(PAGE_URL.length - 1).replace(/[?#].*$/s, ''));
  } catch {
    return undefined; // a broken percent escape names no file
  }
  if (pathname.includes('\0')) return undefined;
  const file = path.join(folder, pathname === '/' ? 'index.html' : pathname);
  return file.startsWith(folder + path.sep) ? file : undefined;
}
