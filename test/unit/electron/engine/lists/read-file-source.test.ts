/** Which files of this machine a list may be read from. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ChosenFiles } from '../../../../../electron/engine/lists/read-file-source.ts';

let root: string;
let files: ChosenFiles;
const put = (...parts: string[]): string => {
  const file = path.join(root, ...parts);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, 'ads.example\n');
  return file;
};

beforeEach(() => {
  root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'gavel-chosen-')));
  fs.mkdirSync(path.join(root, 'data'));
  files = new ChosenFiles(path.join(root, 'data'), [path.join(root, 'chosen')]);
});
afterEach(() => fs.rmSync(root, { recursive: true, force: true }));

test('a file in a chosen folder, or deeper, is read; so is one in Gavel’s own folder for lists', async () => {
  for (const file of [put('chosen', 'a.txt'), put('chosen', 'deep', 'b.txt'), put('data', 'my-lists', 'c.txt')]) expect(await files.resolve(file)).toBe(file);
});
test('what is elsewhere is refused, with how to allow it, whether it is there or not', async () => {
  const there = put('else', 'd.txt');
  for (const file of [there, path.join(root, 'else', 'nothing.txt'), path.join(root, 'chosen', '..', 'else', 'd.txt'), `${root}/chosen-not/e.txt`, '/etc/passwd']) {
    await expect(files.resolve(file)).rejects.toMatchObject({ code: 'forbidden', message: expect.stringContaining('--list-folder') });
  }
});
test('a link out of the folder is refused, a link to the folder is not', async () => {
  put('else', 'd.txt');
  put('chosen', 'a.txt');
  fs.symlinkSync(path.join(root, 'else', 'd.txt'), path.join(root, 'chosen', 'link.txt'));
  await expect(files.resolve(path.join(root, 'chosen', 'link.txt'))).rejects.toMatchObject({ code: 'forbidden' });
  fs.symlinkSync(path.join(root, 'chosen'), path.join(root, 'door'));
  files.chooseFolder(path.join(root, 'door'));
  expect(await files.resolve(path.join(root, 'door', 'a.txt'))).toBe(path.join(root, 'chosen', 'a.txt'));
});
test('hidden files and Gavel’s own are refused even where their folder was chosen', async () => {
  files.chooseFolder(root);
  expect(await files.resolve(put('plain.txt'))).toBe(path.join(root, 'plain.txt'));
  for (const file of [put('.ssh', 'id'), put('chosen', '.netrc'), put('data', 'config.json')]) await expect(files.resolve(file)).rejects.toMatchObject({ code: 'forbidden' });
});
test('a file that was subscribed stays one', async () => {
  const file = put('else', 'd.txt');
  files.chooseFile(file);
  expect(await files.resolve(file)).toBe(file);
});
test('one that is missing in a chosen folder is told as missing', async () => {
  await expect(files.resolve(path.join(root, 'chosen', 'a.txt'))).rejects.toMatchObject({ code: 'fetch-failed', message: expect.stringContaining('there is no file') });
});
