/**
 * `npm test`: everything that a newcomer needs to trust Gavel, one stage after the other. A failed stage is shown whole and the next
 * one still runs. The last line is `N passed, M failed`. Plain JavaScript that an old Node can read, so that it can say so.
 */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const bin = (name) => path.join(root, 'node_modules', ...name.split('/'));
const reports = fs.mkdtempSync(path.join(os.tmpdir(), 'gavel-test-'));
const MINUTE = 60_000;
let passed = 0;
let failed = 0;

if (Number(process.versions.node.split('.')[0]) < 24) {
  console.error(`Gavel's tests need Node.js 24 or newer, this is ${process.versions.node}. Run them as "npm test" after "npm ci", which brings Node.js 24 on Linux and Windows, or install Node.js 24 from https://nodejs.org.`);
  console.log('0 passed, 1 failed');
  process.exit(1);
}

/** Runs one command to its end, or ends it with all its children when it takes too long. */
function run(command, options, limit, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, options, { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'], detached: process.platform !== 'win32' });
    let said = '';
    const hear = (data) => {
      said += data;
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    const timer = setTimeout(() => {
      said += `\nstopped: it took longer than ${limit / MINUTE} minutes\n`;
      try {
        process.kill(process.platform === 'win32' ? (child.pid ?? 0) : -(child.pid ?? 0), 'SIGKILL');
      } catch {
        child.kill('SIGKILL'); // it has just ended
      }
    }, limit);
    child.on('error', (error) => {
      said += `${command}: ${error.message}\n`;
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code: code ?? 1, said });
    });
  });
}

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** Counts of a finished stage; a stage without a report of its own is one test. */
async function stage(name, command, options, limit, { count, env } = {}) {
  const since = performance.now();
  process.stdout.write(`${name.padEnd(12)} … `);
  const { code, said } = await run(command, options, limit, env);
  let counts = { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
  if (count !== undefined) {
    try {
      counts = count();
      if (code !== 0 && counts.failed === 0) counts.failed = 1;
    } catch {
      counts = { passed: 0, failed: 1 }; // no report: it did not get as far as one
    }
  }
  passed += counts.passed;
  failed += counts.failed;
  console.log(`${counts.failed === 0 ? 'ok' : 'FAILED'}, ${counts.passed} passed${counts.failed > 0 ? `, ${counts.failed} failed` : ''}, ${seconds(since)}`);
  if (counts.failed > 0) console.log(`\n${said.trim()}\n`);
}

function vitest(project) {
  const file = path.join(reports, `${project}.json`);
  return stage(project, process.execPath, [bin('vitest/vitest.mjs'), 'run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`], 10 * MINUTE, {
    count: () => {
      const report = JSON.parse(fs.readFileSync(file, 'utf8'));
      const broken = report.testResults.filter((suite) => suite.status === 'failed' && suite.assertionResults.length === 0).length;
      return { passed: report.numPassedTests, failed: report.numFailedTests + broken };
    },
  });
}

function onPath(name) {
  const found = (process.env.PATH ?? '').split(path.delimiter).map((folder) => path.join(folder, name)).find((file) => fs.existsSync(file));
  return found;
}

/** The browser to test with: named, of the system, of Playwright; else one is installed. */
async function findBrowser() {
  const named = process.env.GAVEL_CHROMIUM;
  if (named !== undefined) return named;
  const system = ['chromium', 'chromium-browser', 'google-chrome'].map(onPath).find((file) => file !== undefined);
  if (system !== undefined) return system;
  const { chromium } = await import('playwright');
  if (fs.existsSync(chromium.executablePath())) return chromium.executablePath();
  return installBrowser(chromium);
}

async function installBrowser(chromium) {
  const since = performance.now();
  process.stdout.write('browser      … installing Chromium, once ');
  if (process.platform === 'linux' && process.getuid?.() === 0 && onPath('apt-get') !== undefined) {
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update'], 5 * MINUTE, env);
    await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], 10 * MINUTE, env);
    const found = onPath('chromium');
    if (found !== undefined) {
      console.log(`ok, Debian's, ${seconds(since)}`);
      return found;
    }
  }
  await run(process.execPath, [bin('playwright/cli.js'), 'install', 'chromium'], 10 * MINUTE);
  const found = fs.existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
  console.log(found === undefined ? `FAILED, ${seconds(since)}` : `ok, Playwright's, ${seconds(since)}`);
  return found;
}

function countPlaywright(file) {
  const { stats } = JSON.parse(fs.readFileSync(file, 'utf8'));
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
}

/** Everything that opens a window needs it: the stand-in for Electron, and the end-to-end tests. */
async function needBrowser() {
  const browser = await findBrowser();
  if (browser !== undefined) {
    process.env.GAVEL_CHROMIUM = browser; // read by the stages that follow
    return true;
  }
  failed++;
  console.log('browser      … FAILED: there is none. Install Chromium ("apt-get install chromium" as root on Debian, or "npx playwright install --with-deps chromium"), or name one in GAVEL_CHROMIUM.');
  return false;
}

async function endToEnd() {
  const file = path.join(reports, 'e2e.json');
  await stage('e2e', process.execPath, [bin('@playwright/test/cli.js'), 'test', '--reporter=list,json'], 22 * MINUTE, { count: () => countPlaywright(file), env: { PLAYWRIGHT_JSON_OUTPUT_NAME: file } });
}

process.chdir(root);
console.log(`Node.js ${process.versions.node}, ${os.type()} ${os.release()}, ${os.availableParallelism()} processors`);
await stage('typecheck', process.execPath, [bin('typescript/bin/tsc'), '-b'], 5 * MINUTE);
await stage('lint', process.execPath, [bin('oxlint/bin/oxlint')], 5 * MINUTE);
await stage('unused', process.execPath, [bin('knip/bin/knip.js'), '--no-config-hints'], 5 * MINUTE);
await stage('build', process.execPath, [path.join(root, 'electron', 'build.mjs')], 5 * MINUTE);
await vitest('unit');
const browser = await needBrowser();
for (const project of ['integration', 'scenarios']) await vitest(project);
if (browser) await endToEnd();
fs.rmSync(reports, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
