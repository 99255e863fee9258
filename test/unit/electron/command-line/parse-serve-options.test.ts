/** The options of `serve`: what is understood, and every fault told at once. */
import { expect, test } from 'vitest';
import { parseServeOptions } from '../../../../electron/command-line/parse-serve-options.ts';

test('every option is understood, given apart or with an equals sign', () => {
  expect(parseServeOptions(['--dns', '127.0.0.1:5300', '--dns=[::1]:53', '--web', 'localhost:8380', '--data', 'D', '--upstream', 'udp://1.2.3.4', '--country', 'it', '--list', 'court-order:milan', '--list=custom:https://lists.example/ads.txt', '--token', 'T'])).toEqual({
    ok: true,
    options: {
      dns: [{ address: '127.0.0.1', port: 5300 }, { address: '::1', port: 53 }], web: { address: '127.0.0.1', port: 8380 }, data: 'D', token: 'T',
      run: {
        upstreams: ['udp://1.2.3.4'], country: 'IT', lists: [{ kind: 'court-order', source: 'milan' }, { kind: 'custom', source: 'https://lists.example/ads.txt' }],
        shown: ['--dns 127.0.0.1:5300', '--dns [::1]:53', '--web localhost:8380', '--upstream udp://1.2.3.4', '--country it', '--list court-order:milan', '--list custom:https://lists.example/ads.txt'],
      },
    },
  });
});

test('nothing given is nothing chosen', () => expect(parseServeOptions([])).toEqual({ ok: true, options: { run: {} } }));
test('the console can be left out', () => expect(parseServeOptions(['--no-web'])).toMatchObject({ ok: true, options: { web: null } }));

test('answers over UDP may be longer, as far as anybody asks', () => {
  expect(parseServeOptions(['--udp-size', '4096'])).toMatchObject({ ok: true, options: { run: { udpSize: 4096 } } });
  for (const size of ['511', '4097', '-1', '1e3', 'many']) expect(parseServeOptions([`--udp-size=${size}`])).toMatchObject({ ok: false, message: `--udp-size ${size}: write a number of bytes from 512 to 4096` });
});

test('a country is one that there is', () => {
  for (const country of ['IT', 'it', 'GB', 'XK']) expect(parseServeOptions(['--country', country])).toMatchObject({ ok: true, options: { run: { country: country.toUpperCase() } } });
  for (const country of ['XX', 'ZZ', 'EU', 'I1', 'ITA']) expect(parseServeOptions(['--country', country])).toMatchObject({ ok: false });
});

test('every fault is told at once, each with the way out', () => {
  const parsed = parseServeOptions(['--dns', 'example.com:53', '--dns', '127.0.0.1:99999', '--web', '8380', '--country', 'Italy', '--list', 'ads.txt', '--list', 'court-order:', '--colour', 'red', 'stray', '--no-web', '--web', '127.0.0.1:1', '--upstream', '--token']);
  expect(parsed.ok).toBe(false);
  const said = parsed.ok ? '' : parsed.message;
  for (const words of ['--dns example.com:53: write an IP address', '--dns 127.0.0.1:99999', '--web 8380', '--country Italy: write the two letters', '--list ads.txt: write KIND:SOURCE', '--list court-order:', 'no option --colour', '“stray”', 'exclude each other', '--upstream needs a value']) expect(said).toContain(words);
});
