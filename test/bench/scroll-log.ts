/**
 * The live log in a browser: following at a rate, scrolling and searching a full log (fill-log.ts), with the longest task of the page's
 * main thread in each.
 *
 *   node test/bench/scroll-log.ts --data DIR [--rate 1000] [--seconds 10]
 *
 * Needs a build and Chromium (GAVEL_CHROMIUM or Playwright's own). It prints what it measured; it judges nothing.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright';
import { ask, heapOf, openBrowser, tasksOf, watch } from './browser.ts';
import { cpuSeconds, memoryMb, start, stop, waitFor } from './processes.ts';

const { values } = parseArgs({ options: { data: { type: 'string' }, rate: { type: 'string', default: '1000' }, seconds: { type: 'string', default: '10' } } });
if (values.data === undefined) throw new Error('name a data folder that fill-log.ts made: node test/bench/scroll-log.ts --data DIR');
const rate = Number(values.rate);
const seconds = Number(values.seconds);
const root = path.join(import.meta.dirname, '..', '..');

async function measured(page: Page, what: string, action: () => Promise<string | void>): Promise<void> {
  const { took, longest, over50, longestFrame, slowFrames, frames, said } = await tasksOf(page, action);
  console.log(`${what.padEnd(44)} ${took.toFixed(0).padStart(6)} ms  tasks over 50 ms: ${over50}${over50 > 0 ? ` (longest ${longest.toFixed(0)} ms)` : ''}  frames: ${frames}, over 50 ms: ${slowFrames}, longest ${longestFrame.toFixed(0)} ms  ${said}`);
}

const child = start(undefined, process.execPath, [path.join(root, 'dist', 'electron', 'headless.js'), 'serve', '--dns', '127.0.0.1:0', '--web', '127.0.0.1:0', '--data', values.data, '--token', 'bench', '--upstream', 'udp://127.0.0.1:9', '--country', 'IT']);
const ready = await waitFor(child, /ready dns=127\.0\.0\.1:(\d+) web=(\S+)/);
const dnsPort = Number(ready[1]);
const browser = await openBrowser();
const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
const devtools = await page.context().newCDPSession(page);
const windowMb = async (): Promise<string> => {
  const { bytes, nodes } = await heapOf(devtools);
  return `${(bytes / 1e6).toFixed(1)} MB of heap, ${nodes} nodes`;
};
await page.addInitScript(watch);
await page.goto(`http://${ready[2]}/#token=bench`);
await page.getByRole('heading', { level: 1 }).waitFor();
await page.waitForTimeout(1500);

const firstRow = page.locator('.lr').first();
const open = async (address: string): Promise<void> => {
  await page.evaluate((to) => { location.hash = to; }, address);
};
await measured(page, 'the log, from another page', async () => { await open('/log'); await firstRow.waitFor(); });
console.log(`window: ${await windowMb()}; engine: ${memoryMb(child.pid!).now} MB`);

for (const [what, query] of [
  ['decider: law', 'by=law'], ['observed', 'by=observed'], ['device', 'device=203.0.113.9'], ['order', 'order=IT-TM-2022-07-11'], ['list', 'list=trackers'], ['kind', 'kind=family'], ['type TXT', 'type=TXT'], ['answer REFUSED', 'answer=REFUSED'], ['text: tribunale', 'q=tribunale'], ['name: a rare one', 'name=matchday-39'],
] as const) {
  await open('/log');
  await page.waitForTimeout(300);
  await measured(page, `filter, to its first rows: ${what}`, async () => {
    await open(`/log?${query}`);
    await page.waitForFunction((address) => location.hash.endsWith(address) && document.querySelector('.lr') !== null && document.querySelector('.bars') === null, query);
  });
}
await open('/log');
await page.waitForTimeout(500);
await page.mouse.move(600, 400);
await measured(page, 'wheel, 300 times 600 px', async () => {
  for (let i = 0; i < 300; i++) {
    await page.mouse.wheel(0, 600);
    await page.waitForTimeout(16);
  }
  return `at ${await firstRow.locator('.at').textContent()}`;
});
console.log(`window: ${await windowMb()}; engine: ${memoryMb(child.pid!).now} MB`);
const rail = page.getByRole('slider');
const box = (await rail.boundingBox())!;
await measured(page, 'the strip of time dragged from end to end', async () => {
  await page.mouse.move(box.x + 20, box.y + 5);
  await page.mouse.down();
  for (let i = 0; i <= 100; i++) {
    await page.mouse.move(box.x + 20, box.y + 5 + ((box.height - 10) * i) / 100);
    await page.waitForTimeout(20);
  }
  await page.mouse.up();
  await page.waitForTimeout(400);
  return `at ${await firstRow.locator('.at').textContent()}`;
});
await page.mouse.move(600, 400);
await measured(page, 'wheel upwards from the oldest, 150 times', async () => {
  for (let i = 0; i < 150; i++) {
    await page.mouse.wheel(0, -600);
    await page.waitForTimeout(16);
  }
  return `at ${await firstRow.locator('.at').textContent()}`;
});
await firstRow.focus();
await measured(page, 'End, then Home', async () => {
  await page.keyboard.press('End');
  await page.getByText('The log begins here').waitFor();
  await page.keyboard.press('Home');
  await page.waitForTimeout(400);
});
console.log(`window: ${await windowMb()}; engine: ${memoryMb(child.pid!).now} MB`);
for (const perSecond of [rate, rate * 10]) {
  await open('/log');
  await page.waitForTimeout(500);
  const before = cpuSeconds(child.pid!);
  await measured(page, `following ${perSecond} questions a second, ${seconds} s`, async () => {
    await ask(dnsPort, perSecond * seconds, perSecond);
    return `engine ${Math.round(((cpuSeconds(child.pid!) - before) / seconds) * 100)} % of a core`;
  });
  console.log(`window: ${await windowMb()}; engine: ${memoryMb(child.pid!).now} MB`);
}
await browser.close();
await stop(child);
