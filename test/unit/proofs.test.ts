/** docs/proofs.md names the test behind each promise: a test that was renamed or removed must not leave a promise that looks proved. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.join(import.meta.dirname, '..', '..');

interface Proof {
  promise: string;
  file: string;
  titles: string[];
}

/** Rows of the tables: a promise, then files in backticks, each with titles in quotation marks behind it. */
function readProofs(text: string): Proof[] {
  const rows = text.split('\n').flatMap((line) => {
    const [, promise, proved] = /^\| (.+?) \| (.+) \|$/.exec(line) ?? [];
    return promise === undefined || proved === undefined || promise === 'promise' ? [] : [{ promise, proved }];
  });
  return rows.flatMap(({ promise, proved }) => {
    const found: Proof[] = [];
    for (const [, file, title] of proved.matchAll(/`([^`]+)`|“([^”]+)”/g)) {
      if (file !== undefined) found.push({ promise, file, titles: [] });
      else found.at(-1)?.titles.push(title!);
    }
    return found;
  });
}

const proofs = readProofs(fs.readFileSync(path.join(root, 'docs', 'proofs.md'), 'utf8'));

test('every promise names a test', () => {
  expect(proofs.length).toBeGreaterThan(60);
  for (const { promise, file, titles } of proofs) expect([promise, file.startsWith('test/'), titles.length > 0 || file.startsWith('test/bench/')]).toEqual([promise, true, true]);
});

test('every test that is named exists, in the file that is named', () => {
  const missing = proofs.flatMap(({ file, titles }) => {
    const text = fs.existsSync(path.join(root, file)) ? fs.readFileSync(path.join(root, file), 'utf8') : undefined;
    return text === undefined ? [file] : titles.filter((title) => !text.includes(title)).map((title) => `${file}: ${title}`);
  });
  expect(missing).toEqual([]);
});

test('a title that is no longer there is found missing', () => {
  expect(readProofs('| promise | proved by |\n|---|---|\n| a name | `test/a.test.ts` “one”, “two”; `test/b.test.ts` “three” |')).toEqual([
    { promise: 'a name', file: 'test/a.test.ts', titles: ['one', 'two'] }, { promise: 'a name', file: 'test/b.test.ts', titles: ['three'] },
  ]);
});
