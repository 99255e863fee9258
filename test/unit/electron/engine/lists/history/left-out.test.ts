/** When names were left out of lists: kept beside what the lists held, told twice without harm, and closed when a list goes. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { factsOf, updatesOf } from '../../../../../../electron/engine/lists/history/history-queries.ts';
import { HistoryStore } from '../../../../../../electron/engine/lists/history/history-store.ts';
import { leftOutOfOrders, type LeftOutNow } from '../../../../../../electron/engine/lists/history/left-out.ts';

const DAY = 86_400_000;
const NOW = new Date('2026-05-10T12:00:00').getTime();
let folder: string;
let file: string;
let store: HistoryStore;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gavel-left-'));
  file = path.join(folder, 'list-history.sqlite');
  store = new HistoryStore(file, NOW);
});
afterEach(() => {
  store.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

const HEAD = '# Order-List: 1\n# Order: id=IT-1; jurisdiction=IT; authority="Tribunale di Prova"; kind=court; instrument=judgment; status=in-force\n';
function take(names: readonly string[], at: number, excluded: readonly string[] = []): void {
  const copy = path.join(folder, 'court.list');
  fs.writeFileSync(copy, HEAD + names.map((name) => `${name} # order:IT-1\n`).join(''));
  store.accept({ list: 'court', kind: 'court-order', title: 'Court', path: copy, at, ...(excluded.length === 0 ? {} : { excluded }) });
}
const times = (name = 'b.example'): unknown => factsOf(store.db, [name], undefined)[0]?.names[0]?.leftOut;
const out = (by: LeftOutNow['by'], at: number): LeftOutNow[] => [{ name: 'b.example', at, by }];

test('a time begins, changes hands and ends, and what is told twice is kept once', () => {
  take(['a.example', 'b.example'], NOW);
  expect(times()).toBeUndefined();
  for (let again = 0; again < 2; again++) store.leaveOut('court', NOW + 1, out('waiting', NOW));
  expect(times()).toEqual([{ from: NOW, by: 'waiting' }]);
  for (let again = 0; again < 2; again++) store.leaveOut('court', NOW + 2 * DAY, out('household', NOW + DAY));
  store.leaveOut('court', NOW + 3 * DAY, []);
  expect(times()).toEqual([{ from: NOW, until: NOW + DAY, by: 'waiting' }, { from: NOW + DAY, until: NOW + 3 * DAY, by: 'household' }]);
  expect(leftOutOfOrders(store.db, NOW + 2 * DAY, NOW + 9 * DAY)).toMatchObject([{ list: 'court', title: 'Court', name: 'b.example', by: 'household' }]);
});

test('a list that is given up ends it, and one of the same id that comes later knows nothing of it', () => {
  take(['b.example'], NOW);
  store.leaveOut('court', NOW, out('household', NOW));
  store.noteMode('court', NOW + DAY, 'removed', 'household');
  take(['b.example'], NOW + 2 * DAY);
  expect(factsOf(store.db, ['b.example'], undefined).map(({ names: [name] }) => name?.leftOut)).toEqual([[{ from: NOW, until: NOW + DAY, by: 'household' }], undefined]);
});

test('what a list says of a name that is left out is remembered, and is no change of what is in force', () => {
  take(['a.example', 'b.example'], NOW, ['b.example']);
  take(['a.example'], NOW + DAY, ['b.example']);
  take(['a.example', 'c.example'], NOW + 2 * DAY, ['b.example']);
  expect(updatesOf(store.db, 'court', undefined, 9).rows).toMatchObject([{ names: 2, added: 1, removed: 0, leftOut: 0 }, { first: true, names: 1, leftOut: 1 }]);
  expect(factsOf(store.db, ['b.example'], undefined)[0]!.names).toMatchObject([{ stays: [{ from: NOW, until: NOW + DAY }] }]);
});

test('a file of an earlier version is read on, and what it did not count is not made up', () => {
  take(['a.example'], NOW);
  store.close();
  const older = new DatabaseSync(file);
  older.exec('ALTER TABLE updates DROP COLUMN left_out; ALTER TABLE updates DROP COLUMN delisted; DROP TABLE left_out');
  older.close();
  store = new HistoryStore(file, NOW);
  const [first] = updatesOf(store.db, 'court', undefined, 9).rows;
  expect([first?.names, first?.leftOut, first?.delisted]).toEqual([1, undefined, undefined]);
  take(['a.example', 'b.example'], NOW + DAY);
  expect(updatesOf(store.db, 'court', undefined, 9).rows[0]).toMatchObject({ names: 2, leftOut: 0, delisted: 0 });
});
