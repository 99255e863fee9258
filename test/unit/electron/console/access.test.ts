/** Who gets into the console, and from where. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { isLoopback, refusal } from '../../../../electron/console/access-guard.ts';
import { Sessions } from '../../../../electron/console/sessions.ts';

const here = { host: '127.0.0.1:8380', origin: undefined, fetchSite: undefined, localAddress: '127.0.0.1' };

describe('the access guard', () => {
  test.for([
    ['by address', here, undefined], ['by name', { ...here, host: 'localhost:8380' }, undefined], ['over IPv6', { ...here, host: '[::1]:8380', localAddress: '::1' }, undefined], ['from the LAN', { ...here, host: '192.168.1.10:8380', localAddress: '::ffff:192.168.1.10' }, undefined],
    ['from our own page', { ...here, origin: 'http://127.0.0.1:8380', fetchSite: 'same-origin' }, undefined],
    ['a name that was made to point here', { ...here, host: 'evil.example' }, /not this machine/], ['another address', { ...here, host: '192.168.1.99:8380' }, /not this machine/], ['no host', { ...here, host: undefined }, /no host/],
    ['another site', { ...here, origin: 'https://evil.example' }, /another site/], ['another port of this machine', { ...here, origin: 'http://127.0.0.1:9999' }, /another site/], ['a page without an origin', { ...here, origin: 'null' }, /another site/],
    ['another site’s image', { ...here, fetchSite: 'cross-site' }, /another site/],
  ] as const)('%s', ([, asked, reason]) => {
    const refused = refusal(asked);
    if (reason === undefined) expect(refused).toBeUndefined();
    else expect(refused).toMatch(reason);
  });
  test('on the house’s network exactly its own address is answered', () => {
    const lan = { ...here, localAddress: '192.168.1.10', exactHost: '192.168.1.10:8380' };
    expect(refusal({ ...lan, host: '192.168.1.10:8380' })).toBeUndefined();
    expect(refusal({ ...lan, host: '192.168.1.10:8380', origin: 'http://192.168.1.10:8380' })).toBeUndefined();
    for (const host of ['localhost:8380', '127.0.0.1:8380', '192.168.1.10', '192.168.1.10:81', 'gavel.lan:8380', undefined]) expect([host, refusal({ ...lan, host })]).toEqual([host, expect.any(String)]);
    expect(refusal({ ...lan, host: '192.168.1.10:8380', origin: 'http://192.168.1.10' })).toEqual(expect.any(String));
  });
  test('a code for a phone works once, and not for ever', () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gavel-brief-'));
    try {
      const sessions = new Sessions(folder, 'T');
      const { token } = sessions.briefToken();
      expect(token).not.toBe('T');
      expect(sessions.login(token)).toEqual(expect.any(String));
      expect(sessions.login(token)).toBeUndefined();
      const late = sessions.briefToken();
      vi.setSystemTime(late.until + 1);
      expect(sessions.login(late.token)).toBeUndefined();
    } finally {
      vi.useRealTimers();
      fs.rmSync(folder, { recursive: true, force: true });
    }
  });
  test('loopback is told from the LAN', () => {
    expect(['127.0.0.1', '::1', '::ffff:127.0.0.1', '192.168.1.2', '::ffff:10.0.0.1', ''].map(isLoopback)).toEqual([true, true, true, false, false, false]);
  });
});

describe('sessions', () => {
  let folder: string;
  beforeEach(() => { folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gavel-sessions-')); });
  afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

  test('a one-time token logs in once; the session outlives a restart', () => {
    const sessions = new Sessions(folder, undefined);
    const token = sessions.loginToken();
    const secret = sessions.login(token);
    expect(secret).toBeTypeOf('string');
    expect(sessions.login(token)).toBeUndefined();
    expect(sessions.allows(undefined, secret)).toBe(true);
    expect(new Sessions(folder, undefined).allows(undefined, secret)).toBe(true);
    expect(fs.readFileSync(path.join(folder, 'sessions.json'), 'utf8')).not.toContain(secret);
    sessions.logout(secret!);
    expect(new Sessions(folder, undefined).allows(undefined, secret)).toBe(false);
  });
  test('a one-time token is not a token for programs, and nothing is not a token', () => {
    const sessions = new Sessions(folder, undefined);
    expect(sessions.allows(sessions.loginToken(), undefined)).toBe(false);
    expect(sessions.allows(undefined, undefined)).toBe(false);
    expect(sessions.allows('', undefined)).toBe(false);
  });
  test('a token given for the run works as often as one likes', () => {
    const sessions = new Sessions(folder, 'T');
    expect([sessions.allows('T', undefined), sessions.allows('t', undefined), sessions.allows('T', undefined)]).toEqual([true, false, true]);
    expect(sessions.login('T')).toBeTypeOf('string');
    expect(sessions.login('T')).toBeTypeOf('string');
  });
  test('after many wrong tokens everyone waits', () => {
    const sessions = new Sessions(folder, 'T');
    for (let i = 0; i < 20; i++) sessions.login(`wrong ${i}`);
    expect(sessions.closed).toBe(true);
  });
  test('a broken file of sessions asks everyone to log in again', () => {
    fs.writeFileSync(path.join(folder, 'sessions.json'), '{ "half');
    expect(new Sessions(folder, 'T').login('T')).toBeTypeOf('string');
  });
});
