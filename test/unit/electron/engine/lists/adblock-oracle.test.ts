/** Our reader of Adblock rules against AdGuard's own parser: what we take as a rule, it must read as that rule, modifier by modifier. */
import { RuleParser } from '@adguard/agtree/parser';
import { expect, test } from 'vitest';
import type { RuleAction, RuleDetail } from '../../../../../electron/engine/lists/list-reader.ts';
import { readList } from '../../../../../electron/engine/lists/read-list.ts';
import { typeNumber } from '../../../../../electron/engine/wire/mnemonics.ts';

const pick = <T>(from: readonly T[]): T => from[Math.floor(Math.random() * from.length)]!;

interface Ours {
  name?: string;
  match?: string;
  pattern?: string;
  action: RuleAction;
  important: boolean;
  detail: RuleDetail | undefined;
}

interface Theirs {
  category: string;
  exception?: boolean;
  pattern?: { value: string };
  modifiers?: { children: { name: { value: string }; value?: { value: string } }[] };
}

function ours(text: string): Ours | undefined {
  const rules: Ours[] = [];
  readList(Buffer.from(text), {
    rule: (name, match, action, _line, important, _reference, detail) => rules.push({ name, match, action, important, detail }),
    pattern: (pattern, action, _line, important, detail) => rules.push({ pattern, action, important, detail }),
  }, { syntax: 'adblock' });
  return rules[0];
}

const theirs = (text: string): Theirs => RuleParser.parse(text) as unknown as Theirs;

/** What our reader made of a rule, as the modifiers that say it; sorted. */
function modifiersOf({ important, detail }: Ours): string[] {
  const said = important ? ['important'] : [];
  if ((detail?.types ?? detail?.exceptTypes) !== undefined) said.push(`dnstype ${[...(detail?.types ?? []).map(String), ...(detail?.exceptTypes ?? []).map((type) => `~${type}`)].toSorted().join('|')}`);
  if ((detail?.clients ?? detail?.exceptClients) !== undefined) said.push(`client ${[...(detail?.clients ?? []), ...(detail?.exceptClients ?? []).map((client) => `~${client}`)].toSorted().join('|')}`);
  if (detail?.except !== undefined) said.push(`denyallow ${detail.except.toSorted().join('|')}`);
  if (detail?.answer !== undefined) said.push('dnsrewrite');
  return said.toSorted();
}

function modifiersIn({ modifiers }: Theirs): string[] {
  return (modifiers?.children ?? []).map(({ name, value }) => {
    const values = (value?.value ?? '').split('|').map((one) => one.replaceAll(/\\(.)/g, '$1').replace(/^(~?)(["'])(.*)\2$/, '$1$3'));
    if (name.value === 'important' || name.value === 'dnsrewrite') return name.value;
    if (name.value !== 'dnstype') return `${name.value} ${values.toSorted().join('|')}`;
    return `dnstype ${values.map((one) => (one.startsWith('~') ? `~${typeNumber(one.slice(1))}` : String(typeNumber(one)))).toSorted().join('|')}`;
  }).toSorted();
}

function compare(text: string): boolean {
  const rule = ours(text);
  if (rule === undefined) return false;
  const other = theirs(text);
  if (other.category !== 'Network') return true; // a plain name is a host rule to it
  expect(other.exception, text).toBe(rule.action === 'allow');
  expect(modifiersIn(other), text).toEqual(modifiersOf(rule));
  const pattern = other.pattern?.value ?? '';
  if (rule.name !== undefined) {
    expect(pattern.replace(/^\|{1,2}/, '').replace(/\^?\|?$/, '').replace(/^\*\./, ''), text).toBe(rule.name);
    if (pattern.startsWith('||')) expect(rule.match, text).toBe('tree');
  } else expect(rule.pattern, text).toBe(pattern === '' ? '*' : pattern);
  return true;
}

test('three thousand random rules: exception, name, pattern and modifiers agree with AdGuard’s parser', () => {
  let taken = 0;
  for (let round = 0; round < 3000; round++) {
    const name = pick(['a.example', 'www.b.example', 'xn--bcher-kva.example', 'c_d.example', '*.e.example', 'f.*.example', '1.2.3.4', 'single', 'ads*', '/ads[0-9]+\\.example/']);
    const end = name.startsWith('/') ? '' : pick(['^', '^', '^', '', '^|', '/path', '*']);
    const modifiers = [pick(['', '', 'important']), pick(['', 'dnstype=A', 'dnstype=~AAAA|~HTTPS', 'dnstype=NOPE']), pick(['', 'client=1.2.3.4', 'client=10.0.0.0/8|~10.0.0.7', "client=~'Kid tablet'"]), pick(['', 'denyallow=x.example|com']), pick(['', '', 'dnsrewrite=192.0.2.1', 'third-party'])].filter((part) => part !== '');
    const text = `${pick(['', '', '@@'])}${name.startsWith('/') ? '' : pick(['||', '||', '|', ''])}${name}${end}${modifiers.length === 0 ? '' : `$${modifiers.join(',')}`}`;
    if (compare(text)) taken++;
  }
  expect(taken).toBeGreaterThan(300);
});

/** Rules as they stand in real lists and manuals, names changed. */
const CORPUS = [
  '||ads.example^$important', '@@||cdn.example^$important', '||tracker.example^$denyallow=ok.tracker.example|help.tracker.example', '||example^$denyallow=a.example|b.example', '*$denyallow=com|net', '||*^$dnstype=HTTPS', '||a.example^$dnstype=AAAA|A', '||a.example^$dnstype=~A|~CNAME',
  '||a.example^$client=192.168.0.0/24', "@@||*^$client=127.0.0.1", "||a.example^$client='Frank\\'s laptop'", "||a.example^$client=~'Mary\\'s\\, John\\'s\\, and Boris\\'s laptops'", '||a.example^$client=~Mom|~Dad|Kids', '||a.example^$client="Living room TV",dnstype=A',
  '||a.example^$dnsrewrite=NOERROR', '||a.example^$dnsrewrite=1.2.3.4,client=10.0.0.1', '|4.3.2.1.in-addr.arpa^$dnsrewrite=NOERROR;PTR;host.example.', '|a.example^$dnsrewrite=abcd::1234', '||a.example^$dnsrewrite=NOERROR;MX;32 mail.example', '||a.example^$dnsrewrite=NOERROR;TXT;hello_world',
  '/^ads?[0-9]{1,3}\\.example$/', '@@/^(www|api)\\.ok\\.example$/$important', '/track(er|ing)\\./$dnstype=A', '/a\\/b$/$client=10.0.0.1', '||ad*.example^', '|ad.', '*.doubleads.example^', '||ads.*^$important', '||metrics.example^|',
];
test.for(CORPUS)('%s', (text) => expect(compare(text), text).toBe(true));
