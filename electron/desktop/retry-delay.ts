/** Milliseconds before the n-th try in a row (0 for the first): quick at first, never more often than every 30 s for long. */
export const retryDelay = (failures: number): number => Math.min(30_000, 500 * 2 ** Math.min(failures, 10));
