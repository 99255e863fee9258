/** Three projects: pure functions, real sockets and processes, and whole questions against a scripted upstream. */
import { defineConfig } from 'vitest/config';

/** @param retry tests that wait for real sockets by a real clock are asked again: a machine that stands still for a second proves nothing */
const project = (name: string, include: string[], testTimeout: number, retry: number) => ({ test: { name, include, testTimeout, retry, hookTimeout: 60_000, environment: 'node' as const } });

export default defineConfig({
  test: {
    // Tests of the engine start processes and threads of their own; more than this at once only makes them wait for each other.
    maxWorkers: 4,
    projects: [
      project('unit', ['test/unit/**/*.test.ts', 'test/import-rules.test.ts'], 20_000, 0),
      project('integration', ['test/integration/**/*.test.ts'], 60_000, 2),
      project('scenarios', ['test/scenarios/**/*.test.ts'], 30_000, 2),
    ],
  },
});
