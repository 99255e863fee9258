'use strict';
/** Starts a Chromium and speaks its DevTools protocol over `--remote-debugging-pipe` (file descriptors 3 and 4, NUL-separated JSON). */
const { spawn } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

let browser;
let lastId = 0;
const waiting = new Map();
const sessions = new Map();
let onBrowserEvent = () => {};

/** @param switches further command line switches, as `app.commandLine` collected them */
exports.startChromium = function startChromium(switches, browserEvent) {
  onBrowserEvent = browserEvent;
  const binary = process.env.GAVEL_CHROMIUM ?? '/usr/bin/chromium';
  if (!fs.existsSync(binary)) throw new Error(`stand-in: there is no Chromium at ${binary}; install one (npx playwright install chromium) or name it in GAVEL_CHROMIUM`);
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'electron-stand-in-'));
  const own = [
    '--remote-debugging-pipe',
    '--remote-debugging-port=0', // Playwright connects here, as it does to Electron
    `--user-data-dir=${profile}`,
    '--no-first-run', '--no-startup-window', '--password-store=basic', '--disable-gpu',
    '--no-sandbox', // containers refuse Chromium's own; the page is ours
  ];
  if (process.env.DISPLAY === undefined || process.env.GAVEL_STAND_IN_HEADLESS !== undefined) own.push('--headless=new');
  browser = spawn(binary, [...own, ...switches], { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] });
  browser.stderr.on('data', (data) => {
    for (const line of String(data).split('\n')) if (line.startsWith('DevTools listening')) process.stderr.write(`${line}\n`);
  });
  browser.on('error', (error) => { console.error(`stand-in: ${binary} did not start: ${error.message}`); process.exit(1); });
  process.on('exit', () => {
    browser.kill('SIGKILL');
    fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });
  let pending = '';
  browser.stdio[4].setEncoding('utf8').on('data', (data) => {
    const messages = (pending + data).split('\0');
    pending = messages.pop();
    for (const message of messages) dispatch(JSON.parse(message));
  });
};

function dispatch(message) {
  if (message.id === undefined) {
    if (message.sessionId === undefined) onBrowserEvent(message.method, message.params);
    else sessions.get(message.sessionId)?.(message.method, message.params);
    return;
  }
  const { resolve, reject, method } = waiting.get(message.id);
  waiting.delete(message.id);
  if (message.error) reject(new Error(`${method}: ${message.error.message}`));
  else resolve(message.result);
}

/** Sends one command; `sessionId` names the page, absent for the browser itself. */
exports.send = function send(method, params = {}, sessionId = undefined) {
  return new Promise((resolve, reject) => {
    const id = ++lastId;
    waiting.set(id, { resolve, reject, method });
    browser.stdio[3].write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
  });
};

exports.onSession = (sessionId, listener) => { sessions.set(sessionId, listener); };
