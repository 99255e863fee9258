/** A list that is read in parts gives what it gives as a whole, wherever the parts end. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RuleSink } from '../../../../../electron/engine/lists/list-reader.ts';
import { readList, readListFile, type FileReport, type ReadOptions } from '../../../../../electron/engine/lists/read-list.ts';
import { isPlainName } from '../../../../../electron/engine/lists/normalise-name.ts';
import { hashPlain } from '../../../../../electron/engine/policy/name-hash.ts';

const KEY = { k0: 1, k1: 2 };
let folder: string;
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gavel-parts-'));
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

function collect(read: (sink: RuleSink) => FileReport): { rules: string[]; report: FileReport } | { error: unknown } {
  const rules: string[] = [];
  try {
    const report = read({
      rule: (name, match, action, line, important, _reference, detail) => rules.push(`${line} ${match} ${action} ${name} ${important} ${JSON.stringify(detail)}`),
      plain(ascii, from, to, match, line) {
        const name = Buffer.from(ascii.buffer, ascii.byteOffset + from, Math.max(0, to - from)).toString('latin1');
        const plain = isPlainName(name, 0, name.length);
        expect(hashPlain(ascii, from, to, KEY), name).toBe(plain);
        if (plain) rules.push(`${line} ${match} block ${name} false undefined`);
        return plain;
      },
      pattern: (text, action, line) => rules.push(`${line} pattern ${action} ${text}`),
    });
    return { rules, report };
  } catch (error) {
    return { error };
  }
}

function both(text: string | Buffer, partBytes: number, options: ReadOptions = {}): { parts: ReturnType<typeof collect>; whole: ReturnType<typeof collect> } {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  const file = path.join(folder, 'list');
  fs.writeFileSync(file, bytes);
  return { parts: collect((sink) => readListFile(file, sink, options, 0, partBytes)), whole: collect((sink) => readList(bytes, sink, options)) };
}

const COMMON = '\uFEFF# Title: Prova\n\n# ünïcode — comment\r\n \t\r\n';
const LISTS: Record<string, string> = {
  domains: `${COMMON}a.example\r\nB.Example # remark\nbücher.example\n\n10.0.0.1\n${'x'.repeat(20_000)}\n*.c.example\n0.0.0.0 d.example\ne.example`,
  hosts: `${COMMON}0.0.0.0 a.example\r\n127.0.0.1\tb.example c.example\n::1 localhost\n192.0.2.1 d.example\n0.0.0.0 bücher.example # remark\n0.0.0.0 e.example`,
  wildcard: `${COMMON}*.a.example\n*.b.example # remark\r\nc.example\n`,
  adblock: `[Adblock Plus]\n! Title: Prova\n||a.example^\n@@||b.example^$important\r\n||c.example^$denyallow=x.c.example\n/^ads\\d/\n||gone.example^\n||bücher.example^\nexample.com##div\n||gone.example^$badfilter\n`,
  dnsmasq: `${COMMON}address=/a.example/\nserver=/b.example/#\r\nlocal=/c.example/d.example/\naddress=/e.example/192.0.2.1\nwhat\n`,
  unbound: `server:\n  local-zone: "a.example" always_nxdomain # remark\r\n  local-zone: "b.example" redirect\n  local-data: "b.example A 192.0.2.1"\n`,
  rpz: `$TTL 60\n@ SOA localhost. root. 1 2 3 4 5\n  NS localhost.\na.example CNAME .\n*.a.example CNAME .\nb.example ( CNAME\n rpz-passthru. )\n; comment\nc.example A 192.0.2.1\n`,
};

test.for(Object.keys(LISTS))('%s, in parts of any size', (syntax) => {
  for (const partBytes of [1, 2, 3, 7, 16, 41, 64, 1000, 100_000]) {
    const { parts, whole } = both(LISTS[syntax]!, partBytes, { kind: 'custom' });
    expect(whole).toHaveProperty('rules');
    const { marks, ...report } = (parts as { report: FileReport }).report;
    expect(marks!.length).toBeGreaterThan(0);
    expect({ ...parts, report }).toEqual(whole);
  }
});

test('what cannot be read in parts is read as a whole', () => {
  const latin = Buffer.concat([Buffer.from('# Příliš\n', 'latin1'), Buffer.from('a.example # \xe9t\xe9\n', 'latin1')]);
  const register = '# Order-List: 1\n# Order: id=IT-1; jurisdiction=IT; authority="T"; kind=court; instrument=judgment; status=in-force\na.example # order:IT-1\n';
  for (const text of [latin, register, Buffer.from('a.example\nb.example\n', 'utf16le'), 'a.example\rb.example\r', Buffer.from([0xff, 0xfe, 0x61, 0, 0x2e, 0, 0x62, 0, 0x63, 0])]) {
    const { parts, whole } = both(text, 8);
    expect(parts).toEqual(whole);
  }
});

test('what is no list is refused alike', () => {
  for (const text of ['', '\n\n', '# only a comment\n', '<!doctype html>\n<p>not found</p>\n', 'single\nlabels\n', Buffer.alloc(5000), '-----BEGIN PGP MESSAGE-----\nabc\n']) {
    const { parts, whole } = both(text, 64, { kind: 'custom' });
    expect(whole).toHaveProperty('error');
    expect(parts).toEqual(whole);
  }
});

test('marks lead to the lines of a part', () => {
  const { parts } = both(Array.from({ length: 500 }, (_, i) => `n${i}.example`).join('\n'), 100);
  const { marks } = (parts as { report: FileReport }).report;
  const bytes = fs.readFileSync(path.join(folder, 'list'));
  for (const [lines, offset] of marks!) expect(bytes.toString('utf8', offset, offset + 20).split('\n')[0]).toBe(`n${lines}.example`);
});
