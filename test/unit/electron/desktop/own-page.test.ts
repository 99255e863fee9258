import path from 'node:path';
import { expect, test } from 'vitest';
import { fileFor, isOwnPage } from '../../../../electron/desktop/own-page.ts';

const folder = path.resolve('/built/renderer');

test('the start address is the page itself, and an address below it is a file of the folder', () => {
  expect(fileFor('app://gavel/', folder)).toBe(path.join(folder, 'index.html'));
  expect(fileFor('app://gavel/#/lists', folder)).toBe(path.join(folder, 'index.html'));
  expect(fileFor('app://gavel/assets/a%20b.js?v=1', folder)).toBe(path.join(folder, 'assets', 'a b.js'));
});

test('no spelling of an address leads out of the folder', () => {
  for (const address of ['../secret', '%2e%2e/secret', '..%2fsecret', 'assets/../../secret', '..%5c..%5csecret%00.js', '%', '../renderer-other/x.js']) {
    const file = fileFor(`app://gavel/${address}`, folder);
    expect(file === undefined || file.startsWith(folder + path.sep), `${address} → ${file}`).toBe(true);
  }
  expect(fileFor('app://gavel/../secret', folder)).toBeUndefined();
});

test('an address that only looks like ours is not ours', () => {
  for (const url of ['app://gavel.example/', 'app://gavel', 'https://gavel/', 'app://other/', 'file:///app://gavel/', undefined]) expect(isOwnPage(url)).toBe(false);
  expect(isOwnPage('app://gavel/#/')).toBe(true);
});
