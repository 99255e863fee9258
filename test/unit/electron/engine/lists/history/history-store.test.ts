/** The history on disk: differences, their pages, a name's stays, bounds, and what becomes of a broken file or a sudden end. */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { daysOf, factsOf, namesOfUpdate, updatesOf } from '../../../../../../electron/engine/lists/history/history-queries.ts';
import { HistoryStore, type Recorded } from '../../../../../../electron/engine/lists/history/history-store.ts';
import { KEEP_MS, thin } from '../../../../../../electron/engine/lists/history/thin-history.ts';
import type { ListKind } from '../../../../../../shared/verdict.ts';

const DAY = 24 * 3600 * 1000;
const NOW = new Date(2026, 4, 10, 12).getTime();
const ORDER = '# Order-List: 1\n# Order: id=IT-1; jurisdiction=IT; authority="Tribunale di Prova"; kind=court; instrument=judgment; decided=2026-04-01; status=in-force\n';

let folder: string;
let file: string;
let store: HistoryStore;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gavel-history-'));
  file = path.join(folder, 'list-history.sqlite');
  store = new HistoryStore(file, NOW);
});
afterEach(() => {
  store.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

function take(text: string, at: number, list = 'plain', kind: ListKind = 'custom', into = store): Recorded {
  const copy = path.join(folder, `${list}.list`);
  fs.writeFileSync(copy, text);
  return into.accept({ list, kind, title: list, path: copy, at });
}

describe('the history of a list', () => {
  test('counts the first reading, then what each update changed, newest first, a page at a time', () => {
    expect(take('a.example\nb.example\n', NOW)).toMatchObject({ recorded: true, first: true, names: 2, added: 2 });
    expect(take('b.example\nc.example\nd.example\n', NOW + DAY)).toMatchObject({ first: false, names: 3, added: 2, removed: 1, changed: 0 });
    expect(take('b.example\nd.example\n@@||c.example^\n', NOW + 2 * DAY)).toMatchObject({ added: 0, removed: 0, changed: 1 });
    const page = updatesOf(store.db, 'plain', undefined, 2);
    expect(page.rows.map(({ first, added, removed, changed }) => [first, added, removed, changed])).toEqual([[false, 0, 0, 1], [false, 2, 1, 0]]);
    expect(updatesOf(store.db, 'plain', page.next, 2)).toMatchObject({ rows: [{ first: true, names: 2 }], keptFrom: new Date(NOW).toISOString() });
    expect(daysOf(store.db, 'plain', NOW + 1)).toMatchObject([{ day: '2026-05-11', names: 3, added: 2, removed: 1 }, { day: '2026-05-12', changed: 1 }]);
  });

  test('names the orders that an update changed, with their status before and after', () => {
    const order = (id: string, status: string): string => `# Order: id=${id}; jurisdiction=IT; authority="Tribunale di Prova"; kind=court; instrument=judgment; decided=2026-04-01; status=${status}\n`;
    const list = (...orders: string[]): string => `# Order-List: 1\n${orders.join('')}a.example # order:IT-1\n`;
    expect(take(list(order('IT-1', 'in-force'), order('IT-2', 'in-force')), NOW, 'court', 'court-order')).toMatchObject({ first: true, ordersAdded: 2, orderChanges: [] });
    const changes = [{ order: 'IT-1', before: 'in-force', after: 'annulled' }, { order: 'IT-3', after: 'stayed' }, { order: 'IT-2', before: 'in-force' }];
    expect(take(list(order('IT-1', 'annulled'), order('IT-3', 'stayed')), NOW + DAY, 'court', 'court-order')).toMatchObject({ ordersAdded: 1, ordersRemoved: 1, ordersChanged: 1, orderChanges: changes });
    const [update, first] = updatesOf(store.db, 'court', undefined, 9).rows;
    expect(update!.orders.changes).toEqual(changes.toSorted((a, b) => a.order.localeCompare(b.order)));
    expect(first!.orders.changes).toEqual([]);
  });

  test('tells an update in the same words to who asks again, as after a kill; and nothing of it at another time', () => {
    const first = take(`${ORDER}a.example # order:IT-1\n`, NOW, 'court', 'court-order');
    expect(take(`${ORDER}a.example # order:IT-1\n`, NOW, 'court', 'court-order')).toEqual(first);
    const second = `${ORDER.replace('in-force', 'stayed')}a.example # order:IT-1\nb.example # order:IT-1\n`;
    const update = take(second, NOW + DAY, 'court', 'court-order');
    expect(take(second, NOW + DAY, 'court', 'court-order')).toEqual(update);
    expect(take(second, NOW + 2 * DAY, 'court', 'court-order')).toMatchObject({ recorded: false });
    expect(updatesOf(store.db, 'court', undefined, 9).rows).toHaveLength(2);
  });

  test('leaves no row for the same bytes, or for a comment that changed', () => {
    take('a.example\n', NOW);
    expect(take('a.example\n', NOW + DAY)).toMatchObject({ recorded: false });
    expect(take('# hello\na.example\n', NOW + DAY)).toMatchObject({ recorded: false });
    expect(updatesOf(store.db, 'plain', undefined, 9).rows).toHaveLength(1);
  });

  test('tells the names of each kind of change, in order, a page at a time', () => {
    take('a.example\nz.example\n', NOW);
    take('z.example\n@@||z.example^\nm.example\nk.example\nl.example\n', NOW + DAY);
    const [{ update } = { update: '' }] = updatesOf(store.db, 'plain', undefined, 1).rows;
    const first = namesOfUpdate(store.db, 'plain', update, 'added', undefined, 2)!;
    expect(first.rows.map(({ name }) => name)).toEqual(['k.example', 'l.example']);
    expect(namesOfUpdate(store.db, 'plain', update, 'added', first.next, 2)).toEqual({ rows: [{ name: 'm.example', after: [{ match: 'tree', action: 'block' }] }] });
    expect(namesOfUpdate(store.db, 'plain', update, 'removed', undefined, 9)).toEqual({ rows: [{ name: 'a.example', before: [{ match: 'tree', action: 'block' }] }] });
    expect(namesOfUpdate(store.db, 'plain', update, 'changed', undefined, 9)?.rows).toMatchObject([{ name: 'z.example', before: [{}], after: [{ action: 'allow' }, { action: 'block' }] }]);
    expect(namesOfUpdate(store.db, 'plain', '999', 'added', undefined, 9)).toBeUndefined();
    expect(namesOfUpdate(store.db, 'other', update, 'added', undefined, 9)).toBeUndefined();
  });

  test('keeps the stays of a name that left and came back, with the readings between', () => {
    take('a.example\nb.example\n', NOW);
    take('b.example\n', NOW + 2 * DAY);
    take('a.example\nb.example\n', NOW + 4 * DAY);
    const [era] = factsOf(store.db, ['www.a.example', 'a.example'], undefined);
    expect(era!.names).toMatchObject([{ rule: 'a.example', stays: [{ from: NOW, orBefore: true, lastRead: NOW, until: NOW + 2 * DAY }, { from: NOW + 4 * DAY, orBefore: false }] }]);
    expect(era!.names[0]!.stays[1]).not.toHaveProperty('until');
  });

  test('keeps every version of an order, and gives those of the asked moment', () => {
    take(`${ORDER}x.example # order:IT-1\n`, NOW, 'orders', 'court-order');
    expect(take(`${ORDER.replace('in-force', 'annulled')}x.example # order:IT-1\n`, NOW + 2 * DAY, 'orders', 'court-order')).toMatchObject({ recorded: true, ordersChanged: 1, changed: 0 });
    const statusAt = (at: number | undefined): string[] => factsOf(store.db, ['x.example'], at)[0]!.orders.map(({ status }) => status);
    expect([statusAt(NOW - DAY), statusAt(NOW + DAY), statusAt(NOW + 3 * DAY), statusAt(undefined)]).toEqual([['in-force'], ['in-force'], ['annulled'], ['annulled']]);
  });

  test('goes on after the list was given up, and begins anew when it is added again', () => {
    take('a.example\n', NOW);
    store.noteMode('plain', NOW, 'enforce', 'household');
    store.noteMode('plain', NOW + DAY, 'removed', 'household');
    expect(take('b.example\n', NOW + 2 * DAY)).toMatchObject({ first: true });
    const eras = factsOf(store.db, ['a.example'], undefined);
    expect(eras).toMatchObject([{ ended: NOW + DAY, names: [{ rule: 'a.example', stays: [{ until: NOW + DAY }] }], modes: [{ mode: 'enforce' }, { mode: 'removed' }] }, { names: [] }]);
    expect(updatesOf(store.db, 'plain', undefined, 9).rows).toHaveLength(1);
  });

  test('does not let a clock that went back change the past', () => {
    take('a.example\n', NOW);
    take('b.example\n', NOW - DAY);
    expect(factsOf(store.db, ['a.example'], undefined)[0]!.names[0]!.stays).toMatchObject([{ from: NOW, until: NOW }]);
  });
});

describe('bounds', () => {
  test('updates of lists without orders go after 400 days; what was known since stays right', () => {
    take('a.example\n', NOW);
    take('a.example\nb.example\n', NOW + DAY);
    take('b.example\nc.example\n', NOW + 300 * DAY);
    take(`${ORDER}x.example # order:IT-1\n`, NOW, 'orders', 'court-order');
    take(`${ORDER}y.example # order:IT-1\n`, NOW + DAY, 'orders', 'court-order');
    thin(store.db, NOW + DAY + KEEP_MS + 1);
    expect(updatesOf(store.db, 'plain', undefined, 9)).toMatchObject({ rows: [{ added: 1, removed: 1 }], keptFrom: new Date(NOW + DAY).toISOString() });
    expect(updatesOf(store.db, 'orders', undefined, 9).rows).toHaveLength(2);
    const staysOf = (name: string): unknown => factsOf(store.db, [name], undefined).find(({ list }) => list === 'plain')!.names[0]?.stays;
    expect(staysOf('a.example')).toMatchObject([{ from: NOW + DAY, orBefore: true, until: NOW + 300 * DAY }]);
    expect(staysOf('b.example')).toMatchObject([{ from: NOW + DAY, orBefore: true }]);
    expect(staysOf('c.example')).toMatchObject([{ from: NOW + 300 * DAY, orBefore: false }]);
  });

  test('a file that is too large loses its oldest updates first, and never the newest version of a list', () => {
    for (let day = 0; day < 6; day++) {
      take(Array.from({ length: 3000 }, (_, i) => `n${day}-${i}.example\n`).join(''), NOW + day * DAY);
      take(`${ORDER}x${day}.example # order:IT-1\n`, NOW + day * DAY, 'orders', 'court-order');
    }
    thin(store.db, NOW + 6 * DAY, 1);
    expect(updatesOf(store.db, 'plain', undefined, 9).rows).toHaveLength(1);
    expect(factsOf(store.db, ['n5-7.example'], undefined).find(({ list }) => list === 'plain')!.names).toHaveLength(1);
    expect((store.db.prepare('SELECT count(*) AS n FROM names WHERE name LIKE ?').get('n1-%') as { n: number }).n).toBe(0);
  });

  test('an update that changes little takes little room', () => {
    const names = Array.from({ length: 20_000 }, (_, i) => `name-${(i * 7919) % 20_000}-of-a-list.example`);
    take(names.join('\n'), NOW);
    store.db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    const first = fs.statSync(file).size;
    for (let update = 1; update <= 20; update++) {
      for (let i = 0; i < 20; i++) names[update * 100 + i] = `fresh-${update}-${i}.example`;
      take(names.join('\n'), NOW + update * DAY);
    }
    store.db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    expect(first).toBeLessThan(400_000);
    expect(fs.statSync(file).size - first).toBeLessThan(500_000);
  });
});

describe('whatever happens to the file', () => {
  test('a broken one is set aside, not wiped, and a new one begun', () => {
    const broken = path.join(folder, 'broken.sqlite');
    fs.writeFileSync(broken, 'this is no database, and longer than a header of one hundred bytes would be, so that it is read as one');
    const fresh = new HistoryStore(broken, NOW);
    const aside = fresh.takeSetAside();
    expect(fs.readFileSync(aside!, 'utf8')).toContain('no database');
    expect(fresh.takeSetAside()).toBeUndefined();
    expect(take('a.example\n', NOW, 'plain', 'custom', fresh)).toMatchObject({ recorded: true });
    fresh.close();
  });

  test('a list that cannot be read changes nothing', () => {
    take('a.example\n', NOW);
    expect(() => take('<!doctype html><p>gone</p>', NOW + DAY)).toThrow(/web page/);
    expect(() => store.accept({ list: 'plain', kind: 'custom', title: '', path: path.join(folder, 'absent'), at: NOW })).toThrow(/ENOENT/);
    expect(factsOf(store.db, ['a.example'], undefined)[0]!.names[0]!.stays).toHaveLength(1);
  });

  test('a process killed in the middle of its writing leaves whole versions only', async () => {
    const source = path.join(import.meta.dirname, '..', '..', '..', '..', '..', '..', 'electron', 'engine', 'lists', 'history', 'history-store.ts');
    const other = path.join(folder, 'killed.sqlite');
    // Writes versions of 20,000 names without end, every one of them new, and says when the first one stands.
    const script = `
      import fs from 'node:fs';
      import { HistoryStore } from ${JSON.stringify(source)};
      const store = new HistoryStore(${JSON.stringify(other)}, 0);
      const copy = ${JSON.stringify(path.join(folder, 'copy'))};
      for (let version = 0; ; version++) {
        fs.writeFileSync(copy, Array.from({ length: 20000 }, (_, i) => 'v' + version + '-' + i + '.example').join('\\n'));
        store.accept({ list: 'plain', kind: 'custom', title: '', path: copy, at: 1000 * (version + 1) });
        fs.writeSync(1, 'x');
      }`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
    await new Promise<void>((resolve) => {
      let said = 0;
      child.stdout.on('data', (data: Buffer) => {
        said += data.length;
        if (said >= 2) resolve(); // at once: it is in the middle of the next
      });
    });
    child.kill('SIGKILL');
    await new Promise((resolve) => { child.on('exit', resolve); });
    const again = new HistoryStore(other, NOW);
    try {
      expect(again.takeSetAside()).toBeUndefined();
      const { rows } = updatesOf(again.db, 'plain', undefined, 100);
      expect(rows.length).toBeGreaterThanOrEqual(2);
      const newest = rows.length - 1;
      expect(rows[0]).toMatchObject({ names: 20_000, added: 20_000, removed: 20_000 });
      expect(factsOf(again.db, [`v${newest}-19999.example`], undefined)[0]!.names[0]!.stays).toMatchObject([{ from: 1000 * (newest + 1) }]);
      expect(factsOf(again.db, [`v${newest + 1}-0.example`], undefined)[0]!.names).toEqual([]);
      expect(again.db.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
      expect(take('a.example\n', NOW, 'plain', 'custom', again)).toMatchObject({ recorded: true });
    } finally {
      again.close();
    }
  });
});
