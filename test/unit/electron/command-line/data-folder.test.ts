import { expect, test } from 'vitest';
import { defaultDataFolder } from '../../../../electron/command-line/data-folder.ts';

test('on Linux the data folder follows the XDG specification', () => {
  expect(defaultDataFolder('linux', {}, '/home/ada')).toBe('/home/ada/.local/share/gavel');
  expect(defaultDataFolder('linux', { XDG_DATA_HOME: '/data' }, '/home/ada')).toBe('/data/gavel');
  expect(defaultDataFolder('linux', { XDG_DATA_HOME: 'relative' }, '/home/ada')).toBe('/home/ada/.local/share/gavel');
});

test('on a Mac it is in the Library', () => {
  expect(defaultDataFolder('darwin', {}, '/Users/ada')).toBe('/Users/ada/Library/Application Support/Gavel');
});
