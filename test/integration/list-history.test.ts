/** The memory of a whole engine: an order list that changes twice, questions about the days between, and the audit of what the household did. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createEngine } from '../../electron/engine/engine.ts';
import type { Engine } from '../../electron/engine/engine-host.ts';
import type { NameHistory } from '../../shared/history-api.ts';
import type { Settings } from '../../shared/settings.ts';
import type { AuditEntry } from '../../shared/history-api.ts';
import { gavel, startHeadless, type Headless } from '../helpers/headless.ts';
import { startScriptedUpstream, type ScriptedUpstream } from '../helpers/scripted-upstream.ts';

const noon = (day: string): number => new Date(`${day}T12:00:00`).getTime();
const orders = (second: string): string => `# Order-List: 1
# Title: Orders of a court
# Order: id=IT-1; jurisdiction=IT; authority="Tribunale di Prova"; kind=court; instrument=judgment; decided=2026-03-01; status=in-force
# Order: id=IT-2; jurisdiction=IT; authority="Autorità di Prova"; kind=regulator; instrument=administrative-order; decided=2026-03-02; status=${second}
`;
const FIRST = `${orders('in-force')}stays.example # order:IT-1
leaves.example # order:IT-1
delisted.example # order:IT-1 listed:2026-03-05
annulled.example # order:IT-2
`;
const SECOND = `${orders('annulled')}stays.example # order:IT-1
delisted.example # order:IT-1 listed:2026-03-05 delisted:2026-05-10
annulled.example # order:IT-2
comes.example # order:IT-1 listed:2026-05-09
`;

let folder: string;
let list: string;
let upstream: ScriptedUpstream;
let stored: Settings | undefined;
let now: number;
let engine: Engine | undefined;

async function start(): Promise<Engine> {
  engine = await createEngine({
    dataFolder: path.join(folder, 'D'), version: '0.0.0', clock: () => now, dns: [{ address: '127.0.0.1', port: 0 }],
    settings: { load: () => stored ?? { version: 1, subscriptions: [] }, save: (settings) => { stored = structuredClone(settings); } },
    run: { upstreams: [`udp://127.0.0.1:${upstream.port}`], country: 'IT', listFolders: [folder] },
  });
  return engine;
}
const stop = async (): Promise<void> => {
  await engine?.close();
  engine = undefined;
};
/** The list as it was on 2 May, and from 11 May on; asked on 20 May. */
async function twoVersions(): Promise<Engine> {
  fs.writeFileSync(list, FIRST);
  const one = await start();
  await one.call('lists.add', { kind: 'court-order', source: { type: 'file', path: list }, title: 'Court', mode: 'enforce' });
  await one.call('lists.history', { id: 'court' });
  now = noon('2026-05-11');
  fs.writeFileSync(list, SECOND);
  await one.call('lists.update', { id: 'court' });
  await one.call('lists.history', { id: 'court' });
  now = noon('2026-05-20');
  return one;
}
const on = async (asked: Engine, name: string, day: string): Promise<NonNullable<NameHistory['on']>> => (await asked.call('history.name', { name, on: day })).on!;

beforeEach(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gavel-memory-'));
  list = path.join(folder, 'court.txt');
  upstream = await startScriptedUpstream();
  stored = undefined;
  now = noon('2026-05-02');
});
afterEach(async () => {
  await stop();
  await upstream.close();
  fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

describe('an order list that changed', () => {
  test('tells what changed when, and which names', async () => {
    const asked = await twoVersions();
    const { rows, keptFrom } = await asked.call('lists.history', { id: 'court' });
    expect(rows).toMatchObject([
      { at: new Date(noon('2026-05-11')).toISOString(), first: false, names: 3, delisted: 1, added: 1, removed: 1, changed: 1, orders: { count: 2, changed: 1 } }, { first: true, names: 4, orders: { count: 2, added: 2 } },
    ]);
    expect(keptFrom).toBe(new Date(noon('2026-05-02')).toISOString());
    const { update } = rows[0]!;
    const names = async (change: 'added' | 'removed' | 'changed'): Promise<string[]> => (await asked.call('lists.historyNames', { id: 'court', update, change })).rows.map(({ name }) => name);
    expect([await names('added'), await names('removed'), await names('changed')]).toEqual([['comes.example'], ['leaves.example'], ['delisted.example']]);
    expect((await asked.call('lists.historyDays', { id: 'court' })).days).toMatchObject([{ day: '2026-05-02', added: 4 }, { day: '2026-05-11', added: 1, removed: 1, changed: 1 }]);
    await expect(asked.call('lists.historyNames', { id: 'court', update: '77', change: 'added' })).rejects.toMatchObject({ code: 'not-found' });
    expect(await asked.call('lists.history', { id: 'never-there' })).toEqual({ rows: [] });
  });

  test('answers for the days between', async () => {
    const asked = await twoVersions();
    const answers = async (name: string, ...days: string[]): Promise<string[]> => Promise.all(days.map(async (day) => {
      const { ordered, decision, basis } = await on(asked, name, day);
      return `${ordered} ${decision} ${basis}`;
    }));
    const BLOCKED = 'yes blocked observed';
    const ANSWERED = 'no answered observed';
    expect(await answers('www.stays.example', '2026-05-02', '2026-05-10', '2026-05-20')).toEqual([BLOCKED, BLOCKED, BLOCKED]);
    expect(await answers('leaves.example', '2026-05-10', '2026-05-11')).toEqual([BLOCKED, ANSWERED]);
    // Delisted from 10 May, which was read on the 11th: until then it was blocked here.
    expect(await answers('delisted.example', '2026-05-09', '2026-05-10', '2026-05-11')).toEqual([BLOCKED, BLOCKED, ANSWERED]);
    expect(await answers('annulled.example', '2026-05-10', '2026-05-11')).toEqual([BLOCKED, ANSWERED]);
    expect(await answers('comes.example', '2026-05-10', '2026-05-11')).toEqual([ANSWERED, BLOCKED]);
    expect(await answers('never.example', '2026-05-03')).toEqual([ANSWERED]);
    // Before the first reading: by what the list states, and how the list was used is not known.
    expect(await answers('delisted.example', '2026-03-04', '2026-03-06')).toEqual(['no not-known none', 'yes not-known none']);
    expect(await answers('never.example', '2026-05-01')).toEqual(['not-known not-known none']);
    expect(await on(asked, 'leaves.example', '2026-05-03')).toMatchObject({ decider: 'law', orderedBy: [{ order: 'IT-1', authority: 'Tribunale di Prova', since: { at: '2026-03-01', basis: 'stated' }, until: { at: new Date(noon('2026-05-11')).toISOString(), basis: 'observed' } }] });
  });

  test('a day to come, or that no calendar has, is refused', async () => {
    const asked = await twoVersions();
    await expect(asked.call('history.name', { name: 'stays.example', on: '2026-05-21' })).rejects.toMatchObject({ code: 'invalid-input', message: expect.stringContaining('has not come yet') });
    await expect(asked.call('why.get', { name: 'stays.example', on: '2026-02-30' })).rejects.toMatchObject({ code: 'invalid-input' });
  });

  test('why asks the same of a day, and the orders then', async () => {
    const asked = await twoVersions();
    expect(await asked.call('why.get', { name: 'annulled.example', on: '2026-05-03' })).toMatchObject({
      decision: 'blocked', decider: 'law', matches: [{ list: 'court', rule: 'annulled.example', order: 'IT-2', decided: true, mode: 'enforce' }],
      history: { lists: [{ orders: [{ status: 'in-force', inForce: true }] }], on: { ordered: 'yes' } },
    });
    expect(await asked.call('why.get', { name: 'annulled.example', on: '2026-05-12' })).toMatchObject({ decision: 'would-be-answered', history: { lists: [{ orders: [{ status: 'annulled', inForce: false }] }] } });
  });

  test('modes and set-asides count as they were on the day, also after a new start and after the list was given up', async () => {
    const first = await twoVersions();
    await first.call('lists.setMode', { id: 'court', mode: 'observe' });
    now = noon('2026-05-21');
    await first.call('lists.setMode', { id: 'court', mode: 'enforce' });
    await first.call('setAside.set', { name: 'stays.example', on: true, reason: 'needed for school' });
    now = noon('2026-05-22');
    await first.call('setAside.set', { name: 'stays.example', on: false });
    expect(await first.call('status.get', {})).toMatchObject({ setAside: [] });
    await stop();
    const again = await start();
    now = noon('2026-05-23');
    await again.call('lists.remove', { id: 'court' });
    now = noon('2026-05-25');
    const decisions = await Promise.all(['2026-05-19', '2026-05-20', '2026-05-21', '2026-05-22', '2026-05-24'].map(async (day) => {
      const { decision, spared } = await on(again, 'stays.example', day);
      return `${decision} ${spared ?? ''}`.trim();
    }));
    expect(decisions).toEqual(['blocked', 'observed observe', 'answered set-aside', 'blocked', 'answered']);
  });
});

describe('an order list that was given up', () => {
  test('tells of every day on which it was in force, also of the one on which it ended, and until when it blocked', async () => {
    const asked = await twoVersions();
    await asked.call('lists.remove', { id: 'court' });
    const at = new Date(now).toISOString();
    now += 60_000;
    expect(await on(asked, 'leaves.example', '2026-05-03')).toMatchObject({ ordered: 'yes', decision: 'blocked' });
    expect(await on(asked, 'www.stays.example', '2026-05-20')).toMatchObject({
      ordered: 'yes', orderedBy: [{ order: 'IT-1', basis: 'observed' }], decision: 'answered', before: { list: 'court', listTitle: 'Court', at, decision: 'blocked', decider: 'law' }, notKnown: [],
    });
    expect(await on(asked, 'never.example', '2026-05-20')).toMatchObject({ ordered: 'no', decision: 'answered' });
    expect((await on(asked, 'never.example', '2026-05-20')).before).toBeUndefined();
    expect((await asked.call('why.get', { name: 'stays.example', on: '2026-05-20' })).matches).toMatchObject([{ list: 'court', rule: 'stays.example', order: 'IT-1', decided: false }]);
    now = noon('2026-05-22');
    expect(await on(asked, 'stays.example', '2026-05-20')).toMatchObject({ ordered: 'yes', before: { decision: 'blocked' } });
    expect(await on(asked, 'stays.example', '2026-05-21')).toMatchObject({ ordered: 'not-known', decision: 'answered' });
  });

  test('and taken up again the same day tells as it is now', async () => {
    const asked = await twoVersions();
    await asked.call('lists.remove', { id: 'court' });
    now += 60_000;
    fs.writeFileSync(list, SECOND.replace('stays.example # order:IT-1\n', ''));
    await asked.call('lists.add', { kind: 'court-order', source: { type: 'file', path: list }, title: 'Court', mode: 'observe' });
    now += 60_000;
    expect(await on(asked, 'stays.example', '2026-05-20')).toMatchObject({ ordered: 'no', decision: 'answered' });
    expect(await on(asked, 'comes.example', '2026-05-20')).toMatchObject({ ordered: 'yes', decision: 'observed' });
  });
});

describe('the audit', () => {
  test('tells who did what to orders, in order, and nothing of other lists', async () => {
    const asked = await twoVersions();
    await asked.call('lists.add', { kind: 'custom', source: { type: 'text', text: 'ads.example' }, title: 'Ads' });
    await asked.call('lists.setMode', { id: 'court', mode: 'observe' });
    await asked.call('setAside.set', { name: 'stays.example', on: true, reason: '  needed for school ' });
    expect(await asked.call('status.get', {})).toMatchObject({ setAside: [{ name: 'stays.example', reason: 'needed for school' }] });
    await asked.call('setAside.set', { name: 'stays.example', on: false, reason: 'no longer' });
    await asked.call('lists.remove', { id: 'court' });
    const { rows } = await asked.call('audit.page', {});
    const said = rows.toReversed().map(({ event, by, mode, modeBefore, name, reason }) => [event, by, mode ?? name, modeBefore ?? reason].filter((part) => part !== undefined).join(' '));
    expect(said.filter((line) => line.includes('set-aside'))).toEqual(['set-aside household stays.example needed for school', 'set-aside-undone household stays.example no longer']);
    expect(said.filter((line) => !line.includes('set-aside'))).toEqual(['list-added household enforce', 'update-taken automatic', 'update-taken automatic', 'mode-changed household observe enforce', 'list-removed household observe']);
    const { text, fileName } = await asked.call('audit.export', { format: 'json' });
    expect((JSON.parse(text) as AuditEntry[]).map(({ n }) => n)).toEqual(rows.map(({ n }) => n).toReversed());
    expect(fileName).toBe('gavel-audit-2026-05-20.json');
  });

  test('a new start says nothing again', async () => {
    await twoVersions();
    const before = (await engine!.call('audit.page', {})).rows.length;
    await stop();
    expect((await (await start()).call('audit.page', {})).rows).toHaveLength(before);
  });
});

describe('a history file', () => {
  const file = (): string => path.join(folder, 'D', 'list-history.sqlite');

  const problems = async (asked: Engine): Promise<string[]> => (await asked.call('status.get', {})).problems.map(({ id }) => id);
  const audit = async (asked: Engine): Promise<number> => (await asked.call('audit.page', {})).rows.length;
  const NO_DATABASE = 'this is no database, and longer than a header of one hundred bytes would be, so that it is read as one';
  /** All but the first page, which says that it is one of ours. */
  const scribbled = (): Buffer => {
    const bytes = fs.readFileSync(file());
    return bytes.fill(0x55, 4096);
  };

  test.each([['no database', () => Buffer.from(NO_DATABASE)], ['damaged behind its first page', scribbled]] as const)('that is %s is set aside and begun anew with the lists in force, before the first question is answered', async (_how, damaged) => {
    const noted = await audit(await twoVersions());
    await stop();
    const bytes = damaged();
    for (const end of ['-wal', '-shm']) fs.rmSync(file() + end, { force: true });
    fs.writeFileSync(file(), bytes);
    const again = await start();
    expect(await again.call('lists.history', { id: 'court' })).toMatchObject({ rows: [{ first: true, names: 3, delisted: 1 }] });
    const [problem] = (await again.call('status.get', {})).problems;
    const aside = path.join(folder, 'D', fs.readdirSync(path.join(folder, 'D')).find((name) => name.includes('.broken-'))!);
    expect(problem).toMatchObject({ id: 'list-history-broken', data: { file: aside }, title: expect.stringContaining(aside), wayOut: expect.stringContaining('Nothing needs to be done') });
    expect(fs.statSync(aside).size).toBe(bytes.length);
    expect(await on(again, 'stays.example', '2026-05-20')).toMatchObject({ ordered: 'yes', decision: 'blocked' });
    const { lists } = await again.call('history.name', { name: 'stays.example' });
    expect(lists).toMatchObject([{ list: 'court', firstSeenOrBefore: true }]);
    await again.call('lists.setMode', { id: 'court', mode: 'observe' });
    expect(await on(again, 'stays.example', '2026-05-20')).toMatchObject({ ordered: 'yes', decision: 'observed' });
    expect(await audit(again)).toBe(noted + 1); // to the audit a new history is no news
    expect(await problems(again)).toEqual(['list-history-broken']);
  });

  test('that breaks while Gavel runs answers all the same', async () => {
    const asked = await twoVersions();
    const db = new DatabaseSync(file());
    db.exec('UPDATE heads SET chunk = zeroblob(40)');
    db.close();
    expect(await on(asked, 'stays.example', '2026-05-20')).toMatchObject({ ordered: 'yes', decision: 'blocked' });
    expect(await problems(asked)).toEqual(['list-history-broken']);
  });

  test('that is missing is begun anew at the next start', async () => {
    await twoVersions();
    await stop();
    for (const end of ['', '-wal', '-shm']) fs.rmSync(file() + end, { force: true });
    const again = await start();
    expect(await again.call('lists.history', { id: 'court' })).toMatchObject({ rows: [{ first: true, names: 3, delisted: 1 }] });
    expect(await on(again, 'stays.example', '2026-05-20')).toMatchObject({ ordered: 'yes', decision: 'blocked' });
  });
});

describe('gavel why NAME --on DAY', () => {
  let running: Headless | undefined;
  afterEach(async () => {
    if (running?.child.exitCode === null) await running.end('SIGKILL');
    running = undefined;
  });

  test('says in words what was ordered, since when, and what is not known; also after kill -9', async () => {
    const data = path.join(folder, 'H');
    const options = ['--dns', '127.0.0.1:0', '--no-web', '--data', data, '--country', 'IT', '--upstream', `127.0.0.1:${upstream.port}`, '--list', 'court-order:milan'];
    const today = new Date().toLocaleDateString('sv');
    running = await startHeadless(options);
    await expect.poll(async () => (await gavel(['why', 'kickasstorrents.to', '--on', today, '--data', data])).out, { timeout: 20_000 })
      .toMatch(/was ordered blocked on .*\n {2}Ordered by Tribunale di Milano.*order IT-TM-2022-07-11[\s\S]*since 2022-07-11 \(the list states it\)[\s\S]*would have been blocked on .* Decided by: the law/);
    await running.end('SIGKILL');
    running = await startHeadless(options);
    const then = await gavel(['why', 'kickasstorrents.to', '--on', '2023-05-03', '--data', data]);
    expect(then.out).toMatch(/kickasstorrents.to was ordered blocked on 2023-05-03[\s\S]*Gavel did not read this list yet on that day[\s\S]*is not known/);
    expect(then.out).not.toMatch(/must|illegal|require/i);
    expect(JSON.parse((await gavel(['why', 'kickasstorrents.to', '--on', today, '--json', '--data', data])).out)).toMatchObject({ decision: 'blocked', history: { on: { ordered: 'yes' } } });
    expect(await gavel(['why', 'kickasstorrents.to', '--on', 'May', '--data', data])).toMatchObject({ code: 2, error: expect.stringContaining('YYYY-MM-DD') });
  });
});
