/** Signatures of minisign itself, and what does not pass for one. */
import { describe, expect, test } from 'vitest';
import { keyIdOf, parseMinisignKey, signedAt, verifyMinisign } from '../../../../../electron/engine/lists/minisign.ts';
import { makeMinisigner } from '../../../../helpers/minisigner.ts';

/** Made by minisign over the text “test”; published with its verifiers. */
const KEY = 'RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3';
const LEGACY = 'untrusted comment: signature from minisign secret key\nRWQf6LRCGA9i59SLOFxz6NxvASXDJeRtuZykwQepbDEGt87ig1BNpWaVWuNrm73YiIiJbq71Wi+dP9eKL8OC351vwIasSSbXxwA=\ntrusted comment: timestamp:1555779966\tfile:test\nQtKMXWyYcwdpZAlPF7tE2ENJkRd1ujvKjlj1m9RtHTBnZPa5WKU5uWRs5GoP5M/VqE81QFuMKI5k/SfNQUaOAA==\n';
const PREHASHED = 'untrusted comment: signature from minisign secret key\nRUQf6LRCGA9i559r3g7V1qNyJDApGip8MfqcadIgT9CuhV3EMhHoN1mGTkUidF/z7SrlQgXdy8ofjb7bNJJylDOocrCo8KLzZwo=\ntrusted comment: timestamp:1556193335\tfile:test\ny/rUw2y8/hOUYjZU71eHp/Wo1KZ40fGy2VJEDl34XMJM+TX48Ss/17u3IvIfbVR1FkZZSNCisQbuQY+bHwhEBg==\n';
const key = parseMinisignKey(KEY);
const content = Buffer.from('test');

describe('a signature of minisign', () => {
  test.for([['legacy', LEGACY, 1_555_779_966], ['prehashed', PREHASHED, 1_556_193_335]] as const)('%s, is verified with its trusted comment', ([, file, at]) => {
    const signature = verifyMinisign(content, file, key);
    expect(signature).toEqual({ keyId: 'E7620F1842B4E81F', trustedComment: `timestamp:${at}\tfile:test` });
    expect(signedAt(signature)).toBe(at);
  });
  test('may come with line ends of Windows', () => {
    expect(verifyMinisign(content, PREHASHED.replaceAll('\n', '\r\n'), key)).toMatchObject({ keyId: 'E7620F1842B4E81F' });
  });
});

describe('refused', () => {
  test.for([
    ['a list that was changed', Buffer.from('test '), PREHASHED, /was changed after it was signed/],
    ['the same in the legacy kind', Buffer.from('tesT'), LEGACY, /was changed after it was signed/],
    ['a trusted comment that was changed', content, PREHASHED.replace('file:test', 'file:best'), /its trusted comment was changed/],
    ['a prehashed signature passed off as legacy', content, PREHASHED.replace('RUQf', 'RWQf'), /was changed after it was signed/],
    ['a signature by another key', content, makeMinisigner().sign('test'), /by another key \([0-9A-F]{16}\) than the one that is pinned \(E7620F1842B4E81F\)/],
    ['no signature', content, '', /file is none that minisign makes/],
    ['a web page in place of it', content, '<!doctype html>\n<p>not found\n', /file is none that minisign makes/],
    ['a signature of another kind', content, PREHASHED.replace('RUQf', 'QUQf'), /of a kind that is not known/],
    ['a signature that is cut off', content, PREHASHED.slice(0, 120), /file is none that minisign makes/],
  ] as const)('%s', ([, bytes, file, reason]) => {
    expect(() => verifyMinisign(bytes, file, key)).toThrow(reason);
  });
});

describe('a key', () => {
  test('is the line, or the whole file', () => {
    expect(parseMinisignKey(`untrusted comment: minisign public key E7620F1842B4E81F\n${KEY}\n`)).toEqual(key);
    expect(keyIdOf(KEY)).toBe('E7620F1842B4E81F');
  });
  test.for(['', 'RWQf6LRCGA9i5', KEY.replace('RW', 'RU'), 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIA'])('“%s” is none', (text) => {
    expect(() => parseMinisignKey(text)).toThrow(/not a minisign public key/);
    expect(keyIdOf(text)).toBeUndefined();
  });
});
