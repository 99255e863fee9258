import { expect, test } from 'vitest';
import { ownArguments } from '../../../../electron/desktop/launch-arguments.ts';

test('Gavel\'s options are taken out of what Electron was started with', () => {
  expect(ownArguments(['electron', '.', '--inspect=0', '--dns', '127.0.0.1:5300', '--no-web', '--ozone-platform-hint=auto', '--country=IT', '--list', 'custom:a.txt'], false))
    .toEqual(['--dns', '127.0.0.1:5300', '--no-web', '--country=IT', '--list', 'custom:a.txt']);
});

test('an option without its value is passed on, so that the parser can say so', () => {
  expect(ownArguments(['gavel', '--data'], true)).toEqual(['--data']);
});

test('a packaged app has no path of the app to skip', () => {
  expect(ownArguments(['gavel', '--data', '/srv/gavel'], true)).toEqual(['--data', '/srv/gavel']);
  expect(ownArguments(['electron', '--data', '/srv/gavel'], false)).toEqual([]);
});
