/** A browser that watches how long the page's main thread is busy, and questions for it to show. */
import dgram from 'node:dgram';
import fs from 'node:fs';
import packet from 'dns-packet';
import { chromium, type Browser, type CDPSession, type Page } from 'playwright';

export interface Tasks {
  longest: number;
  over50: number;
  frames: number;
  slowFrames: number;
  longestFrame: number;
}
declare global {
  interface Window { measured: Tasks }
}

/** Long tasks are those over 50 ms; frames tell of shorter hitches too. Run in the page. */
export function watch(): void {
  window.measured = { longest: 0, over50: 0, frames: 0, slowFrames: 0, longestFrame: 0 };
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) {
      window.measured.over50++;
      window.measured.longest = Math.max(window.measured.longest, duration);
    }
  }).observe({ type: 'longtask', buffered: false });
  let last = performance.now();
  const frame = (now: number): void => {
    window.measured.frames++;
    if (now - last > 50) window.measured.slowFrames++;
    window.measured.longestFrame = Math.max(window.measured.longestFrame, now - last);
    last = now;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

/** GAVEL_CHROMIUM, Playwright's own, or the system's. */
export function openBrowser(): Promise<Browser> {
  const executablePath = process.env['GAVEL_CHROMIUM'] ?? (fs.existsSync(chromium.executablePath()) ? chromium.executablePath() : '/usr/bin/chromium');
  return chromium.launch({ executablePath, args: ['--no-sandbox'] });
}

/** What an action took, in milliseconds, and what the main thread did meanwhile. */
export async function tasksOf(page: Page, action: () => Promise<string | void>): Promise<Tasks & { took: number; said: string }> {
  await page.evaluate(() => Object.assign(window.measured, { longest: 0, over50: 0, frames: 0, slowFrames: 0, longestFrame: 0 }));
  const since = performance.now();
  const said = (await action()) ?? '';
  const took = performance.now() - since;
  await page.waitForTimeout(100);
  return { ...(await page.evaluate(() => window.measured)), took, said };
}

/** Bytes of the page's heap after a collection, and nodes of its document. */
export async function heapOf(devtools: CDPSession): Promise<{ bytes: number; nodes: number }> {
  await devtools.send('Performance.enable');
  await devtools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devtools.send('Performance.getMetrics');
  const metric = (wanted: string): number => metrics.find(({ name }) => name === wanted)?.value ?? 0;
  return { bytes: metric('JSHeapUsedSize'), nodes: metric('Nodes') };
}

/** Asks at a steady rate, of a few hundred names, from this process. */
export async function ask(port: number, count: number, perSecond: number): Promise<void> {
  const socket = dgram.createSocket('udp4');
  socket.on('message', () => undefined);
  const questions = Array.from({ length: 400 }, (_, i) => packet.encode({ type: 'query', id: i, flags: packet.RECURSION_DESIRED, questions: [{ type: 'A', name: `n${i}.localhost` }] }));
  const since = performance.now();
  for (let sent = 0; sent < count; ) {
    const due = Math.min(count, Math.floor(((performance.now() - since) / 1000) * perSecond));
    for (; sent < due; sent++) socket.send(questions[sent % questions.length]!, port, '127.0.0.1');
    await new Promise((resolve) => { setTimeout(resolve, 5); });
  }
  socket.close();
}
