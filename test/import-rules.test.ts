/** The import rules hold, and each of them finds a violation that is planted. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { importsOf, sources, violationsOf } from './import-rules.ts';

const root = path.join(import.meta.dirname, '..');

const PLANTED: [file: string, line: string][] = [
  ['shared/verdict.ts', "import fs from 'node:fs';"],
  ['shared/verdict.ts', "import { App } from '../renderer/app.tsx';"],
  ['renderer/app.tsx', "import { createEngine } from '../electron/engine/engine.ts';"],
  ['renderer/app.tsx', "import { ipcRenderer } from 'electron';"],
  ['renderer/app.tsx', "const fs = await import('node:fs');"],
  ['electron/engine/engine.ts', "import { app } from 'electron';"],
  ['electron/engine/engine.ts', "import { startConsole } from '../console/console.ts';"],
  ['electron/engine/lists/fetch-list.ts', "export { App } from '../../../renderer/app.tsx';"],
  ['electron/console/console.ts', "import { decide } from '../engine/policy/decide.ts';"],
  ['electron/console/console.ts', "import { serve } from '../command-line/serve.ts';"],
  ['electron/command-line/serve.ts', "import Store from 'electron-store';"],
  ['electron/headless.ts', "import { createTray } from './desktop/tray.ts';"],
  ['electron/engine-process.ts', "import { app } from 'electron';"],
  ['electron/desktop/tray.ts', "import { createEngine } from '../engine/engine.ts';"],
  ['electron/main.ts', "import { startConsole } from './console/console.ts';"],
  ['electron/preload.ts', "import fs from 'node:fs';"],
  ['electron/preload.ts', "import { lockDown } from './desktop/lock-down.ts';"],
  ['electron/utils.ts', "import path from 'node:path';"],
];

describe('import rules', () => {
  test('every source keeps them', () => {
    const files = sources(root);
    expect(files.length).toBeGreaterThan(100);
    expect(files.flatMap((file) => violationsOf(file, fs.readFileSync(path.join(root, file), 'utf8')))).toEqual([]);
  });

  test.for(PLANTED)('%s may not say %s', ([file, line]) => {
    expect(violationsOf(file, line)).toHaveLength(1);
  });

  test('imports are found in every form, and not in comments', () => {
    expect(importsOf(`
      import 'a'; import b from "b"; import { c } from 'c'; import type { d } from 'd'; export * from 'e'; const f = await import('f');
      // import 'no'
      /* import 'neither' */
    `)).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });
});

/** The linter has rules of its own; each of its folders is shown one violation. */
describe('the linter', () => {
  const planted = path.join(root, 'electron', 'engine', 'steps', 'planted-violation.ts');
  const others = [path.join(root, 'shared', 'planted-violation.ts'), path.join(root, 'renderer', 'planted-violation.ts'), path.join(root, 'electron', 'console', 'planted-violation.ts'), path.join(root, 'electron', 'desktop', 'planted-violation.ts'), path.join(root, 'electron', 'engine', 'wire', 'planted-violation.ts')];
  afterAll(() => {
    for (const file of [planted, ...others]) fs.rmSync(file, { force: true });
  });

  test('finds a planted violation in each folder', () => {
    fs.writeFileSync(planted, "import { Guard } from './guard.ts';\nexport const x = Guard;\n");
    for (const file of others) fs.writeFileSync(file, "import { app } from 'electron';\nimport { Guard } from '../engine/steps/guard.ts';\nexport const x = [app, Guard];\n");
    let said = '';
    try {
      execFileSync(process.execPath, [path.join(root, 'node_modules', 'oxlint', 'bin', 'oxlint'), '--format=unix', planted, ...others], { cwd: root, encoding: 'utf8' });
    } catch (error) {
      said = (error as { stdout: string }).stdout;
    }
    for (const file of [planted, ...others]) {
      const about = said.split('\n').filter((line) => line.includes(path.relative(root, file)));
      expect(about.some((line) => line.includes('no-restricted-imports')), path.relative(root, file)).toBe(true);
    }
  });
});
