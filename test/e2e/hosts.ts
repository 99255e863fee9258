/** Starts Gavel as a user would, on the desktop or headless, with a scripted upstream and a data folder of its own. */
import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { _electron, chromium, test as base, type ElectronApplication, type Page } from '@playwright/test';
import { askDns, type DnsAnswer } from './ask-dns.ts';
import { plainAnswers, startScriptedUpstream, type Script } from '../helpers/scripted-upstream.ts';

export interface HostOptions {
  hostName: 'desktop' | 'headless';
  /** Text of config.json before the start; undefined for a first run. */
  storedSettings: string | undefined;
  /** True: a fresh household stays in its first-run guide; otherwise it is skipped. */
  guide: boolean;
}

export interface Gavel {
  page: Page;
  /** Asks Gavel's own DNS port over UDP; `from` an address of this machine (127.0.0.1). */
  ask(name: string, type?: 'A' | 'AAAA' | 'TXT', from?: string): Promise<DnsAnswer>;
  dataFolder: string;
  /** On the desktop only. */
  app: ElectronApplication | undefined;
}

interface Started {
  page: Page;
  dnsPort: number;
  app?: ElectronApplication;
  stop(): Promise<void>;
}

/** Plain answers, but for a name that upstream says it withholds by law, one that it sends to the block page of Italy's customs agency, one that leads to an ordered name, and one that leads into a home. */
const answers: Script = (question) => {
  const { name, packet } = question;
  const opt = packet.additionals?.[0];
  if (name === 'held.example' && opt !== undefined) return { rcode: 5, additionals: [{ ...opt, options: [{ code: 15, data: Buffer.from('\0\x10order 12/2026') }] } as unknown as typeof opt] };
  if (name === 'front.example') return { answers: [{ type: 'CNAME', name, ttl: 60, data: 'kickasstorrents.to' }, { type: 'A', name: 'kickasstorrents.to', ttl: 60, data: '192.0.2.1' }] };
  if (name === 'inside.example') return { answers: [{ type: 'A', name, ttl: 60, data: '192.168.1.1' }] };
  return name === 'bets.example' ? { answers: [{ type: 'A', name, ttl: 60, data: '217.175.53.72' }] } : plainAnswers(question);
};

export const root = path.join(import.meta.dirname, '..', '..');
const TOKEN = 'end-to-end-token';
const READY = /^ready dns=(\S+) web=(\S+)$/m;

/** Resolves with the ready line's addresses; rejects with all that was said if the process ends first. */
function untilReady(child: ChildProcess): Promise<{ dnsPort: number; web: string }> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (data: Buffer): void => {
      said += String(data);
      const ready = READY.exec(said);
      if (ready === null) return;
      resolve({ dnsPort: Number(/:(\d+)(,|$)/.exec(ready[1] ?? '')?.[1]), web: ready[2] ?? '' });
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.on('exit', (code) => reject(new Error(`Gavel ended with ${code} before it was ready:\n${said}`)));
  });
}

async function startDesktop(options: string[]): Promise<Started> {
  const app = await _electron.launch({ args: [root, ...options, '--no-web'], cwd: root });
  const [{ dnsPort }, page] = await Promise.all([untilReady(app.process()), app.firstWindow()]);
  // The window is there before its page is.
  await page.waitForURL((url) => url.href.includes('gavel'));
  return { page, dnsPort, app, stop: () => app.close() };
}

async function startHeadless(options: string[]): Promise<Started> {
  const child = spawn(process.execPath, [path.join(root, 'dist', 'electron', 'headless.js'), 'serve', ...options, '--web', '127.0.0.1:0', '--token', TOKEN], { stdio: 'pipe' });
  const ended = new Promise<void>((resolve) => { child.on('exit', () => resolve()); });
  const { dnsPort, web } = await untilReady(child);
  const browser = await chromium.launch({ executablePath: process.env['GAVEL_CHROMIUM'] ?? chromium.executablePath(), args: ['--no-sandbox'] });
  const page = await browser.newPage({ viewport: { width: 1280, height: 820 } });
  await page.goto(loginAddress(web));
  return {
    page, dnsPort,
    stop: async () => {
      await browser.close();
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** The console takes the token once, from the address, and keeps a session. */
function loginAddress(web: string): string {
  return `http://${web}/#token=${TOKEN}`;
}

/** A fresh household opens with the guide; who had one before does not see it. */
async function skipGuide(page: Page): Promise<void> {
  const skip = page.getByRole('button', { name: 'Skip the guide' });
  const overview = page.getByRole('heading', { name: 'Overview', level: 1 });
  await skip.or(overview).first().waitFor();
  if (!(await skip.isVisible())) return;
  await skip.click();
  await overview.waitFor();
}

export const test = base.extend<HostOptions & { gavel: Gavel }>({
  hostName: ['desktop', { option: true }],
  storedSettings: [undefined, { option: true }],
  guide: [false, { option: true }],
  gavel: async ({ hostName, storedSettings, guide }, use) => {
    const dataFolder = fs.mkdtempSync(path.join(os.tmpdir(), 'gavel-e2e-'));
    if (storedSettings !== undefined) fs.writeFileSync(path.join(dataFolder, 'config.json'), storedSettings);
    const upstream = await startScriptedUpstream(answers);
    const options = ['--dns', '127.0.0.1:0', '--data', dataFolder, '--upstream', `udp://127.0.0.1:${upstream.port}`, '--country', 'IT'];
    const started = await (hostName === 'desktop' ? startDesktop(options) : startHeadless(options));
    try {
      if (!guide) await skipGuide(started.page);
      await use({
        page: started.page, dataFolder, app: started.app,
        ask: (name, type = 'A', from) => askDns(started.dnsPort, name, type, from),
      });
    } finally {
      await started.stop();
      await upstream.close();
      fs.rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5 });
    }
  },
});

export { expect } from '@playwright/test';
