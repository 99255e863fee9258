/**
 * The window with a full log: first paint, change of page, search as one types, following, and its memory meanwhile.
 *
 *   npm run bench:window -- [--data DIR] [--follow 60] [--minutes 10] [--rate 1000] [--list KIND:SOURCE ...]
 *                           [--only load,change,search,follow,memory]
 *
 * DIR is a data folder that fill-log.ts made; without one, ten million rows are made first, in a folder that goes again. Needs a build and
 * Chromium (GAVEL_CHROMIUM or Playwright's own). It prints what it measured; it judges nothing.
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright';
import { ask, heapOf, openBrowser, tasksOf, watch } from './browser.ts';
import { memoryMb, start, stop, waitFor } from './processes.ts';

declare global {
  interface Window { answered: Promise<number> }
}

const { values } = parseArgs({ options: { data: { type: 'string' }, follow: { type: 'string', default: '60' }, minutes: { type: 'string', default: '10' }, rate: { type: 'string', default: '1000' }, list: { type: 'string', multiple: true, default: [] }, only: { type: 'string', default: 'load,change,search,follow,memory' } } });
const wanted = new Set(values.only.split(','));
const root = path.join(import.meta.dirname, '..', '..');
const rate = Number(values.rate);
const made = values.data === undefined ? fs.mkdtempSync(path.join(os.tmpdir(), 'gavel-window-')) : undefined;
const data = values.data ?? made!;
if (made !== undefined) spawnSync(process.execPath, [path.join(root, 'test', 'bench', 'fill-log.ts'), '--data', data], { stdio: 'inherit' });

const child = start(undefined, process.execPath, [path.join(root, 'dist', 'electron', 'headless.js'), 'serve', '--dns', '127.0.0.1:0', '--web', '127.0.0.1:0', '--data', data, '--token', 'bench', '--upstream', 'udp://127.0.0.1:9', '--country', 'IT', ...values.list.flatMap((list) => ['--list', list])]);
const ready = await waitFor(child, /ready dns=127\.0\.0\.1:(\d+) web=(\S+)/);
const [dnsPort, base] = [Number(ready[1]), `http://${ready[2]}`];
const call = async (method: string, params: unknown): Promise<unknown> => (await fetch(`${base}/api/${method}`, { method: 'POST', headers: { authorization: 'Bearer bench', 'content-type': 'application/json' }, body: JSON.stringify(params) })).json();
await call('setup.keep', { state: 'done', step: 'done' });
const browser = await openBrowser();

/** Every page, with what is there when it is. */
const PAGES: readonly [name: string, hash: string, there: string][] = [
  ['Overview', '/', '.deciders'], ['Why?', '/why', 'form'], ['Live log', '/log', '.lr'], ['Lists', '/lists', '.list-row'], ['Orders', '/orders', 'a.order-row'], ['Devices', '/devices', '.device-row'], ['Upstreams', '/upstreams', '.up-row'], ['Settings', '/settings', '.setting'],
  ['one order', '/orders/milan/IT-TM-2022-07-11', '.order-columns'], ['one list', '/lists/milan', '.page h2'], ['report', '/orders/report', '.page h2'], ['own rules', '/rules', 'textarea'], ['record of decisions', '/audit', '.page'], ['guide', '/setup/country', 'h1, h2'],
];

const login = await browser.newContext();
await (await login.newPage()).goto(`${base}/#token=bench`);
await login.pages()[0]!.getByRole('heading', { level: 1 }).first().waitFor();
const storageState = await login.storageState();
await login.close();

if (wanted.has('load')) console.log('\ncold load: a new browser profile, nothing cached; first paint, and until the page holds what it is for, in ms');
for (const [name, hash, there] of wanted.has('load') ? PAGES : []) {
  const context = await browser.newContext({ storageState, viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const since = performance.now();
  await page.goto(`${base}/#${hash}`, { waitUntil: 'commit' });
  await page.locator(there).first().waitFor();
  const whole = performance.now() - since;
  // What is there may not be painted yet.
  const paint = await page.evaluate(async () => {
    for (;;) {
      const [entry] = performance.getEntriesByName('first-contentful-paint');
      if (entry !== undefined) return entry.startTime;
      await new Promise((drawn) => { requestAnimationFrame(drawn); });
    }
  });
  console.log(`${name.padEnd(22)} ${paint.toFixed(0).padStart(6)} ${whole.toFixed(0).padStart(6)}`);
  await context.close();
}

const context = await browser.newContext({ storageState, viewport: { width: 1280, height: 800 } });
const page = await context.newPage();
const devtools = await context.newCDPSession(page);
await page.addInitScript(watch);
await page.goto(`${base}/#/`);
await page.locator('.deciders').waitFor();
await page.waitForTimeout(3000);

/** Milliseconds from a change of the address until something is drawn: measured in the page, where no message to a browser counts. */
const changeTo = (target: Page, hash: string, there: string): Promise<number> => target.evaluate(async ([to, wanted]) => {
  const since = performance.now();
  location.hash = to!;
  for (;;) {
    await new Promise((drawn) => { requestAnimationFrame(() => setTimeout(drawn)); });
    if (document.querySelector(wanted!) !== null && document.querySelector('.page > .bars') === null) return performance.now() - since;
  }
}, [hash, there]);

if (wanted.has('change')) console.log('\nchange of page, in ms: the first time, and the best and worst of five more');
for (const [name, hash, there] of wanted.has('change') ? PAGES.filter(([, hash]) => !hash.startsWith('/setup')) : []) {
  const away = hash === '/settings' ? '/why' : '/settings';
  const times: number[] = [];
  for (let round = 0; round < 6; round++) {
    await changeTo(page, away, away === '/why' ? 'form' : '.setting');
    await page.waitForTimeout(250);
    times.push(await changeTo(page, hash, there));
  }
  const [first = 0, ...rest] = times;
  console.log(`${name.padEnd(22)} ${first.toFixed(0).padStart(6)} ${Math.min(...rest).toFixed(0).padStart(6)} ${Math.max(...rest).toFixed(0).padStart(6)}`);
}

if (wanted.has('search')) console.log('\nsearch as one types: from the last key to the first rows, in ms, the wait for more keys included');
for (const text of !wanted.has('search') ? [] : ['doubleclick', 'tribunale', '203.0.113.9', 'hagezi', 'wikipedia']) {
  await page.evaluate(() => { location.hash = '/log'; });
  await page.locator('.lr').first().waitFor();
  await page.waitForTimeout(400);
  const field = page.locator('[data-search]');
  await field.focus();
  await page.keyboard.type(text.slice(0, -1), { delay: 40 });
  await page.waitForTimeout(800);
  // Before the key: a message to the page and a key take different ways to it.
  await page.evaluate((whole) => {
    window.answered = new Promise<number>((resolve) => {
      addEventListener('input', () => {
        const since = performance.now();
        const look = (): void => {
          const filled = document.querySelector('.lr') !== null && document.querySelector('.log-main > .bars') === null;
          if (location.hash.includes(`q=${encodeURIComponent(whole)}`) && filled) resolve(performance.now() - since);
          else requestAnimationFrame(look);
        };
        look();
      }, { once: true, capture: true });
    });
  }, text);
  await page.keyboard.type(text.slice(-1));
  console.log(`${text.padEnd(22)} ${(await page.evaluate(() => window.answered)).toFixed(0).padStart(6)}`);
}

await page.evaluate(() => { location.hash = '/log'; });
await page.locator('.lr').first().waitFor();
if (wanted.has('follow')) {
  const seconds = Number(values.follow);
  console.log(`\nfollowing ${rate} questions a second for ${seconds} s`);
  const { over50, longest, frames, slowFrames, longestFrame } = await tasksOf(page, () => ask(dnsPort, rate * seconds, rate));
  console.log(`tasks over 50 ms: ${over50}${over50 > 0 ? `, longest ${longest.toFixed(0)} ms` : ''}; frames: ${frames}, over 50 ms: ${slowFrames}, longest ${longestFrame.toFixed(0)} ms`);
}
if (wanted.has('memory')) {
  console.log(`\nfollowing ${rate} questions a second for ${values.minutes} min: the window's heap after a collection, its nodes, and the engine's memory`);
  for (let minute = 0; minute <= Number(values.minutes); minute++) {
    if (minute > 0) await ask(dnsPort, rate * 60, rate);
    const { bytes, nodes } = await heapOf(devtools);
    console.log(`${String(minute).padStart(4)} min  ${(bytes / 1e6).toFixed(1).padStart(6)} MB  ${String(nodes).padStart(6)} nodes  ${memoryMb(child.pid!).now} MB`);
  }
}
await browser.close();
await stop(child);
if (made !== undefined) fs.rmSync(made, { recursive: true, force: true });
