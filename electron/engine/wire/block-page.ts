/** Finds the address of a known block page in an answer. One byte decides for nearly every address, so that reading answers costs nothing more. */
import { BLOCK_PAGES, type BlockPage } from '../../../shared/block-pages.ts';

const PAGES = new Map<number, BlockPage>();
/** Whether a known address begins with this byte. */
const FIRST = new Uint8Array(256);
for (const page of BLOCK_PAGES) {
  for (const address of page.addresses) {
    const bytes = address.split('.').map(Number);
    FIRST[bytes[0]!] = 1;
    PAGES.set(number(bytes, 0), page);
  }
}

function number(bytes: ArrayLike<number>, at: number): number {
  return ((bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!) >>> 0;
}

export interface FoundPage {
  page: BlockPage;
  /** The address or name that is of it. */
  found: string;
}

/** @param size 4, or 16 for an IPv6 address, which may hold an IPv4 one (RFC 4291 2.5.5.2) */
export function blockPageAt(bytes: Uint8Array, at: number, size: number): FoundPage | undefined {
  if (size === 16) {
    if (bytes[at + 10] !== 0xff || bytes[at + 11] !== 0xff) return undefined;
    for (let i = at; i < at + 10; i++) if (bytes[i] !== 0) return undefined;
    at += 12;
  }
  if (FIRST[bytes[at]!] === 0) return undefined;
  const page = PAGES.get(number(bytes, at));
  return page === undefined ? undefined : { page, found: bytes.subarray(at, at + 4).join('.') };
}

const NAMES = BLOCK_PAGES.flatMap((page) => (page.names ?? []).map((name) => ({ name, page })));

/** @param name lower case */
export function blockPageNamed(name: string): FoundPage | undefined {
  const known = NAMES.find((each) => name === each.name || name.endsWith(`.${each.name}`));
  return known === undefined ? undefined : { page: known.page, found: name };
}
