import { expect, test } from 'vitest';
import { trayWords } from '../../../shared/tray-words.ts';

test('the tray speaks the language of the window, and English where it has no other', () => {
  expect(trayWords('de').quit).toBe('Beenden');
  expect(trayWords('it-CH').quit).toBe('Esci');
  expect(trayWords('en-GB').quit).toBe('Quit');
  expect(trayWords('pl').quit).toBe('Quit');
});
