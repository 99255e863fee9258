/** The audit: append-only, in order, whole after a kill, rotated and never lost, and exported. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Audit } from '../../../../electron/engine/audit.ts';
import { exportAudit } from '../../../../electron/engine/audit-export.ts';
import { setAsideAt } from '../../../../electron/engine/history-calls.ts';
import type { AuditEntry } from '../../../../shared/history-api.ts';

const NOW = Date.parse('2026-11-24T12:00:00Z');
let folder: string;
let file: string;
let troubles: (string | undefined)[];
const open = (maxBytes?: number): Audit => new Audit({ dataFolder: folder, clock: () => NOW, onTrouble: (text) => troubles.push(text), ...(maxBytes === undefined ? {} : { maxBytes }) });
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gavel-audit-'));
  file = path.join(folder, 'audit.jsonl');
  troubles = [];
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const aside = (name: string, reason?: string): Omit<AuditEntry, 'n' | 'at'> => ({ event: 'set-aside', by: 'household', name, ...(reason === undefined ? {} : { reason }) });

describe('the audit', () => {
  test('is one object a line, numbered, newest first in pages', async () => {
    const audit = open();
    await Promise.all(['a', 'b', 'c'].map((letter) => audit.note(aside(`${letter}.example`))));
    expect(fs.readFileSync(file, 'utf8').trim().split('\n').map((line) => (JSON.parse(line) as AuditEntry).n)).toEqual([1, 2, 3]);
    const page = await audit.page(2, undefined);
    expect(page).toMatchObject({ rows: [{ n: 3, name: 'c.example', at: '2026-11-24T12:00:00.000Z' }, { n: 2 }], next: '2' });
    expect(await audit.page(2, page.next)).toEqual({ rows: [{ n: 1, at: '2026-11-24T12:00:00.000Z', ...aside('a.example') }] });
  });

  test('goes on counting at the next start', async () => {
    await open().note(aside('a.example'));
    await open().note(aside('b.example'));
    expect((await open().page(9, undefined)).rows.map(({ n }) => n)).toEqual([2, 1]);
  });

  test('leaves a line that a kill tore as it is, and says so after it', async () => {
    await open().note(aside('a.example'));
    fs.appendFileSync(file, '{"n":2,"at":"2026-11-24T12:0');
    const before = fs.readFileSync(file, 'utf8');
    const again = open();
    expect((await again.page(9, undefined)).rows).toHaveLength(1);
    await again.note(aside('b.example'));
    expect(fs.readFileSync(file, 'utf8').startsWith(`${before}\n`)).toBe(true);
    expect((await again.page(9, undefined)).rows).toMatchObject([{ n: 3, name: 'b.example' }, { n: 2, event: 'torn-line' }, { n: 1 }]);
  });

  test('keeps a whole line that lacks only its end', async () => {
    await open().note(aside('a.example'));
    fs.truncateSync(file, fs.statSync(file).size - 1);
    const again = open();
    await again.note(aside('b.example'));
    expect((await again.all()).map(({ name }) => name)).toEqual(['a.example', 'b.example']);
  });

  test('begins a new file when one is full, and loses none', async () => {
    const audit = open(200);
    for (let i = 1; i <= 9; i++) await audit.note(aside(`n${i}.example`));
    expect(fs.readdirSync(folder).filter((name) => /^audit-\d{6}\.jsonl$/.test(name)).length).toBeGreaterThan(1);
    expect((await audit.all()).map(({ n }) => n)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect((await audit.page(4, '6')).rows.map(({ n }) => n)).toEqual([5, 4, 3, 2]);
    await open(200).note(aside('n10.example'));
    expect((await audit.page(1, undefined)).rows).toMatchObject([{ n: 10 }]);
  });

  test('that cannot be written says so, and that it can be again', async () => {
    fs.mkdirSync(file);
    const audit = open();
    await audit.note(aside('a.example'));
    fs.rmdirSync(file);
    await audit.note(aside('b.example'));
    expect(troubles).toEqual([expect.stringContaining('cannot be written'), undefined]);
  });
});

describe('the export', () => {
  const entries: AuditEntry[] = [{ n: 1, at: '2026-11-24T12:00:00.000Z', ...aside('a.example', 'we said "no",\nthen yes') }, { n: 2, at: '2026-11-24T12:00:00.000Z', ...aside('b.example', '=HYPERLINK("x")') }];

  test('as CSV has a header, quotes what needs it, and no formula', () => {
    const [head, ...rest] = exportAudit(entries, 'csv').split('\r\n');
    expect(head).toBe('n,at,event,by,list,listTitle,mode,modeBefore,name,reason,detail');
    expect(rest).toEqual(['1,2026-11-24T12:00:00.000Z,set-aside,household,,,,,a.example,"we said ""no"",\nthen yes",', '2,2026-11-24T12:00:00.000Z,set-aside,household,,,,,b.example,"\'=HYPERLINK(""x"")",', '']);
  });

  test('as JSON is the entries', () => {
    expect(JSON.parse(exportAudit(entries, 'json'))).toEqual(entries);
  });
});

describe('what was set aside at a moment', () => {
  const event = (day: string, name: string, on: boolean): AuditEntry => ({ n: 1, at: `${day}T12:00:00Z`, event: on ? 'set-aside' : 'set-aside-undone', by: 'household', name });
  const on = (day: string, entries: AuditEntry[], kept: { name: string; at: string }[] = []): string[] => setAsideAt(entries, kept, Date.parse(`${day}T23:00:00Z`));

  test('is what was set aside by then and not undone yet', () => {
    const told = [event('2026-05-02', 'a.example', true), event('2026-05-05', 'a.example', false)];
    expect([on('2026-05-01', told), on('2026-05-02', told), on('2026-05-05', told)]).toEqual([[], ['a.example'], []]);
  });

  test('counts what was undone later and set aside before the audit began', () => {
    expect(on('2026-05-03', [event('2026-05-05', 'a.example', false)])).toEqual(['a.example']);
    expect(on('2026-05-03', [], [{ name: 'b.example', at: '2026-05-02T12:00:00Z' }, { name: 'c.example', at: '2026-05-04T12:00:00Z' }])).toEqual(['b.example']);
  });
});
