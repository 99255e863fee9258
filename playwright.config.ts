/**
 * The same specs on both hosts: the desktop app (on the stand-in, or on Electron itself) and headless in a browser. Only what looks at
 * each page and dialogue for its form is done once, for it is the same page on both.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium, defineConfig } from '@playwright/test';
import type { HostOptions } from './test/e2e/hosts.ts';

// A browser that Playwright installed, else the system's. Both hosts use the same one.
process.env['GAVEL_CHROMIUM'] ??= fs.existsSync(chromium.executablePath()) ? chromium.executablePath() : '/usr/bin/chromium';
if (process.env['GAVEL_E2E_ELECTRON'] !== 'real') {
  // Read by Electron's own launcher, in this process and in those it starts.
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = path.join(import.meta.dirname, 'test', 'electron-stand-in', 'dist');
  process.env['GAVEL_STAND_IN_HEADLESS'] = '1';
}

export default defineConfig<HostOptions>({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  globalSetup: './test/e2e/build-first.ts',
  timeout: 45_000,
  expect: { timeout: 10_000 },
  fullyParallel: true,
  workers: Math.max(2, Math.floor(os.availableParallelism() / 2)), // each has a Gavel and a browser of its own, and mostly waits
  retries: 1, // as with the other tests by a real clock; what needed it is named in the output
  forbidOnly: process.env['CI'] !== undefined,
  reporter: 'list',
  use: { trace: 'retain-on-failure' },
  projects: [
    { name: 'desktop', testIgnore: '**/every-page.spec.ts', use: { hostName: 'desktop' } },
    { name: 'headless', testIgnore: '**/desktop/**', use: { hostName: 'headless' } },
  ],
});
