/** What the guard holds, and what it lets pass. Versions are texts as publishers would send them. */
import { describe, expect, test } from 'vitest';
import { holds, judgeUpdate, type GuardVerdict } from '../../../../../electron/engine/lists/guard.ts';
import { AD_COMPANIES } from '../../../../../electron/engine/lists/guard/essential-names.ts';
import { KnownNames } from '../../../../../electron/engine/lists/guard/known-names.ts';
import { readForGuard } from '../../../../../electron/engine/lists/guard/read-for-guard.ts';
import type { ListKind } from '../../../../../shared/verdict.ts';

const known = new KnownNames([{ name: 'dns.home.example', reason: 'own-upstream' }, { name: 'lists.example.net', reason: 'list-host' }]);
const DAY = '2026-11-24';

function judge(before: string | undefined, after: string, kind: ListKind = 'custom', excluded: string[] = [], habit?: number): GuardVerdict {
  const options = { known, day: DAY, excluded: new Set(excluded) };
  const was = before === undefined ? undefined : readForGuard(Buffer.from(before), { kind }, options);
  const watch = was === undefined ? undefined : new Set([...was.licensed, ...was.delisted]);
  return judgeUpdate(was, readForGuard(Buffer.from(after), { kind }, { ...options, ...(watch === undefined ? {} : { watch }) }), DAY, habit);
}
const found = (verdict: GuardVerdict): string[] => verdict.findings.map(({ name, reason, of }) => `${name} ${reason}${of === undefined ? '' : ` ${of}`}`);
const names = (count: number, what = 'ads'): string => Array.from({ length: count }, (_, n) => `${what}${n}.example\n`).join('');
const ORDERS = `# Order-List: 1
# Title: Orders of a court
# Order: id=IT-1; jurisdiction=IT; authority="Tribunale di Prova"; kind=court; instrument=judgment; decided=2026-03-01; status=in-force
# Order: id=IT-2; jurisdiction=IT; authority="Tribunale di Prova"; kind=court; instrument=judgment; decided=2026-03-02; status=STATUS
`;
const orders = (entries: string, status = 'in-force'): string => ORDERS.replace('STATUS', status) + entries;
const ordered = names(20, 'ordered').replaceAll('\n', ' # order:IT-1\n');

describe('a name that an update adds', () => {
  test.for([
    ['google.com', 'google.com service'], ['www.youtube.com', 'www.youtube.com service youtube.com'], ['drive.google.com', 'drive.google.com service'], ['drive.usercontent.google.com', 'drive.usercontent.google.com service'],
    ['www.hugedomains.com', 'www.hugedomains.com service'], ['mail.ru', 'mail.ru service'], ['usercontent.google.com', 'usercontent.google.com service drive.usercontent.google.com'], ['123rf.com', '123rf.com popular'],
    ['captive.apple.com', 'captive.apple.com captive-portal'], ['dns.quad9.net', 'dns.quad9.net public-resolver'], ['quad9.net', 'quad9.net public-resolver'], ['dns.home.example', 'dns.home.example own-upstream'],
    ['home.example', 'home.example own-upstream dns.home.example'], ['lists.example.net', 'lists.example.net list-host'], ['co.uk', 'co.uk public-suffix'], ['github.io', 'github.io public-suffix'], ['cloudfront.net', 'cloudfront.net public-suffix'],
  ] as const)('%s is held', ([name, finding]) => {
    expect(found(judge(names(50), `${names(50)}${name}\n`))).toEqual([finding]);
  });

  test.for(['tracker.example', 'ads.google.com', 'adservice.google.com', 'metrics.icloud.com', 'somebody.github.io', 'd111111abcdef8.cloudfront.net', 'doubleclick.net', 'ec2-1-2-3-4.compute-1.amazonaws.com', 'photos-google.com', 'notgoogle.com'])('%s is not', (name) => {
    expect(holds(judge(names(50), `${names(50)}${name}\n`))).toBe(false);
  });

  test('exactly counts for itself only, with all below it for every name there', () => {
    const hosts = (more: string): string => `${names(50).replaceAll(/(.+)/g, '0.0.0.0 $1')}${more}`;
    expect(found(judge(hosts(''), hosts('0.0.0.0 usercontent.google.com\n0.0.0.0 co.uk\n')))).toEqual([]);
    expect(found(judge(hosts(''), hosts('0.0.0.0 drive.usercontent.google.com\n')))).toEqual(['drive.usercontent.google.com service']);
    expect(found(judge('||x.example^\n', '||x.example^\n||google.com^\n'))).toEqual(['google.com service']);
  });
  test('is no finding where the version in force blocks it already, but where it blocked it for less', () => {
    expect(holds(judge(`${names(50)}google.com\n`, `${names(51)}google.com\n`))).toBe(false);
    expect(found(judge(`${names(50).replaceAll(/(.+)/g, '||$1^')}|google.com^\n`, `${names(50).replaceAll(/(.+)/g, '||$1^')}||google.com^\n`))).toEqual(['google.com service']);
  });
  test('is no finding where the household left it out', () => {
    expect(holds(judge(names(50), `${names(50)}google.com\n`, 'custom', ['google.com']))).toBe(false);
  });
  test('is no finding where it is answered by another of the same service, as safe search does', () => {
    expect(holds(judge('||a.example^\n', '||a.example^\n|www.google.com^$dnsrewrite=NOERROR;CNAME;forcesafesearch.google.com\n', 'family'))).toBe(false);
  });
  test('is held where it is answered by somebody else', () => {
    expect(found(judge('||a.example^\n', '||a.example^\n|www.google.com^$dnsrewrite=NOERROR;CNAME;www.google.com.evil.example\n'))).toEqual(['www.google.com service']);
    expect(found(judge('||a.example^\n', '||a.example^\n|www.google.de^$dnsrewrite=NOERROR;CNAME;forcesafesearch.google.com\n'))).toEqual([]);
    expect(found(judge(zone(''), zone('www.paypal.com CNAME paypal.evil.example.\n')))).toEqual(['www.paypal.com service paypal.com']);
  });
  test('may be everything below a top-level domain', () => {
    expect(found(judge('||a.example^\n', '||a.example^\n||zip^\n||*.mov^\n||local^\n||com^\n||ads^ad\n'))).toEqual(['||zip^ single-label', '||*.mov^ single-label', '||local^ single-label', '||com^ single-label']);
  });
  test('may be hidden in a pattern', () => {
    expect(found(judge('||a.example^\n', '||a.example^\n/^(www\\.)?goog/\n/^ads[0-9]+\\./\n'))).toEqual([expect.stringMatching(/^\/\^\(www\\\.\)\?goog\/ pattern www\.google\.com|google/)]);
  });
  test('may be allowed for everybody: an exception for a whole suffix', () => {
    expect(found(judge('||a.example^\n@@||b.example^\n', '||a.example^\n@@||b.example^\n@@||co.uk^\n'))).toEqual(['co.uk allows-all']);
    expect(found(judge('||a.example^\n', '||a.example^\n@@||com^\n@@/\\.(com|net)$/\n@@||google.*^\n'))).toEqual(['||com^ allows-all', '/\\.(com|net)$/ allows-all']);
    expect(holds(judge('||a.example^\n', '||a.example^\n@@||com^\n', 'custom', ['||com^']))).toBe(false);
  });
});

/** A response policy zone of one name for ads, and more. */
const zone = (more: string): string => `$TTL 60\n@ SOA localhost. root.localhost. 1 2 3 4 5\n  NS localhost.\na.example CNAME .\n${more}`;

describe('what lies below a popular name', () => {
  test.for(['youtube.com', 'netflix.com', 'paypal.com', 'spotify.com', 'wikipedia.org', 'zoom.us', 'amazon.de', 'reddit.com', 'ebay.de', '123rf.com'])('of %s, without the name itself, is held', (name) => {
    for (const answer of ['CNAME .', 'CNAME *.', 'A 6.6.6.6', 'CNAME evil.example.']) {
      const { findings } = judge(zone(''), zone(`*.${name} ${answer}\n`));
      expect(findings, answer).toMatchObject([{ name, match: 'below' }]);
    }
  });
  test('is not held for one deep host, nor below a host that is no site', () => {
    expect(holds(judge(zone(''), zone('ads.youtube.com CNAME .\n*.ads.youtube.com CNAME .\n*.docs.google.com CNAME .\n*.metrics.paypal.com A 0.0.0.0\n')))).toBe(false);
  });
  test('is told once where the name itself is held too', () => {
    expect(found(judge(zone(''), zone('paypal.com CNAME .\n*.paypal.com CNAME .\n')))).toEqual(['paypal.com service']);
    expect(found(judge(zone('paypal.com CNAME .\n'), zone('paypal.com CNAME .\n*.paypal.com CNAME .\n')))).toEqual(['paypal.com service']);
    expect(found(judge(zone(''), zone('paypal.com CNAME .\n*.paypal.com A 6.6.6.6\n')))).toEqual(['paypal.com service']);
  });
  test.for(['/\\.youtube\\.com$/', '.youtube.com^', '/^www\\.(instagram|paypal)\\.com$/', '/^[^.]+\\.paypal\\.com$/', '||w*w.reddit.com^', '/^[^w].*\\.paypal\\.com$/', '/^m\\.facebook\\.com$/'])('is held as the pattern %s', (pattern) => {
    expect(judge('||a.example^\n', `||a.example^\n${pattern}\n`).findings).toMatchObject([{ name: pattern, match: 'pattern', reason: 'pattern' }]);
  });
  test('is held as a pattern over names that are merely popular, but in a list of ads', () => {
    expect(found(judge('||a.example^\n', '||a.example^\n/^(www\\.)?123rf\\.com$/\n'))).toEqual(['/^(www\\.)?123rf\\.com$/ popular 123rf.com']);
    const ads = [...AD_COMPANIES].slice(0, 20).map((name) => `||${name}^\n`).join('');
    expect(holds(judge(ads, `${ads}/^(www\\.)?123rf\\.com$/\n`))).toBe(false);
  });
  test.for(['/^ads?[0-9]*\\./', '||ads*.youtube.com^', '/^[a-z0-9]{8,14}\\.cloudfront\\.net$/', '||metrics.*.com^', '/banner[0-9]+/', '.track.', '/^s?pixel[-.]/'])('is not held as the pattern %s', (pattern) => {
    expect(found(judge('||a.example^\n', `||a.example^\n${pattern}\n`))).toEqual([]);
  });
});

test.for(['m.youtube.com', 'de.wikipedia.org', 'imap.gmail.com', 'smtp.gmail.com', 'i.ytimg.com', 'api.whatsapp.com', 'en.m.wikipedia.org', 'm.facebook.com', 'upload.wikimedia.org'])('a host of a service is held by its own name: %s', (name) => {
  expect(judge(names(50), `${names(50)}${name}\n`).findings).toMatchObject([{ name, reason: 'service' }]);
});

describe('a name that was answered and would not be', () => {
  const update = (before: string, after: string, kind?: ListKind): string[] => found(judge(`||a.example^\n${before}\n`, `||a.example^\n${after}\n`, kind));
  test('because an exception goes away, or narrows', () => {
    expect(update('||gstatic.com^\n@@||gstatic.com^', '||gstatic.com^')).toEqual(['gstatic.com service']);
    expect(update('||gstatic.com^\n@@||gstatic.com^', '||gstatic.com^\n@@||fonts.gstatic.com^')).toEqual(['gstatic.com service']);
    expect(update('||wikipedia.org^\n@@||wikipedia.org^', '||wikipedia.org^\n@@|wikipedia.org^')).toEqual(['wikipedia.org service']);
    expect(update('||gstatic.com^\n@@/gstatic/', '||gstatic.com^\n@@/gstatic/$client=192.168.1.9')).toEqual(['gstatic.com service']);
    expect(update('/^www\\.paypal/\n@@||paypal.com^', '/^www\\.paypal/')).toEqual(['/^www\\.paypal/ pattern www.paypal.com']);
  });
  test('because a rule is for more devices, or for more types of question', () => {
    for (const modifier of ['$client=192.168.1.9', '$client=kids', '$dnstype=TXT', '$dnstype=~A', '$denyallow=wikipedia.org']) expect(update(`||wikipedia.org^${modifier}`, '||wikipedia.org^'), modifier).toEqual(['wikipedia.org service']);
    expect(update('||wikipedia.org^$client=192.168.1.9', '||wikipedia.org^$client=192.168.0.0/16')).toEqual(['wikipedia.org service']);
    expect(update('||wikipedia.org^', '||wikipedia.org^$client=192.168.1.9')).toEqual([]);
  });
  test('because a rule is important now, which no exception lifts but in a list for families', () => {
    expect(update('||wikipedia.org^\n@@||wikipedia.org^', '||wikipedia.org^$important\n@@||wikipedia.org^')).toEqual(['wikipedia.org service']);
    expect(update('||wikipedia.org^\n@@||wikipedia.org^$important', '||wikipedia.org^$important\n@@||wikipedia.org^$important')).toEqual([]);
    expect(update('||wikipedia.org^\n@@||wikipedia.org^', '||wikipedia.org^$important\n@@||wikipedia.org^', 'family')).toEqual([]);
  });
  test('because its own host of safe search is replaced, or a block becomes an answer', () => {
    expect(update('|www.google.com^$dnsrewrite=forcesafesearch.google.com', '|www.google.com^$dnsrewrite=6.6.6.6')).toEqual(['www.google.com service']);
    expect(update('||facebook.com^', '||facebook.com^$dnsrewrite=6.6.6.6')).toEqual(['facebook.com service']);
    expect(update('||facebook.com^$dnsrewrite=6.6.6.6', '||facebook.com^$dnsrewrite=7.7.7.7')).toEqual(['facebook.com service']);
    expect(update('||facebook.com^$dnsrewrite=6.6.6.6', '||facebook.com^')).toEqual([]);
    expect(update('||facebook.com^', '||facebook.com^$dnsrewrite=0.0.0.0')).toEqual([]);
  });
  test('because it is listed today and no longer later', () => {
    const later = orders(`${ordered}mail.ru # order:IT-1 listed:2099-01-01\n`);
    expect(found(judge(later, orders(`${ordered}mail.ru # order:IT-1\n`), 'court-order'))).toEqual(['mail.ru service']);
    expect(found(judge(orders(ordered), later, 'court-order'))).toEqual(['mail.ru service']);
    expect(found(judge(later, later, 'court-order'))).toEqual([]);
  });
  test('is not one that an exception of the same version lets through', () => {
    expect(update('||b.example^', '||b.example^\n||wikipedia.org^\n@@||wikipedia.org^')).toEqual([]);
  });
});

describe('exceptions and conditions of a list itself', () => {
  const block = (count: number): string => names(count).replaceAll(/(.+)/g, '||$1^');
  const alarms = (before: string, after: string, kind?: ListKind): GuardVerdict['alarms'] => judge(before, after, kind).alarms;
  test('that let most of it through are held: name by name, one important above them, a pattern', () => {
    const each = names(2900).replaceAll(/(.+)/g, '@@||$1^');
    expect(alarms(block(3000), `${block(3000)}${each}`)).toEqual([{ alarm: 'lifted', before: 3000, after: 100, lifted: 2900 }]);
    expect(alarms(block(3000), `${block(3000)}@@/^ads/\n`)).toEqual([{ alarm: 'lifted', before: 3000, after: 0, lifted: 3000 }]);
    const below = names(3000).replaceAll(/(.+)\.example/g, '||$1.ads.example^$$important');
    expect(alarms(below, `${below}@@||ads.example^$important\n`)).toEqual([{ alarm: 'lifted', before: 3000, after: 0, lifted: 3000 }]);
    expect(alarms(below, `${below}@@||ads.example^\n`)).toEqual([]);
    expect(alarms(below, `${below}@@||ads.example^\n`, 'family')).toHaveLength(1);
  });
  test('are as conditions by which its rules are for one device, or for other questions than addresses', () => {
    for (const condition of ['$client=192.168.1.9', '$dnstype=TXT']) {
      expect(alarms(block(3000), block(3000).replaceAll('^', `^$${condition}`)), condition).toEqual([{ alarm: 'lifted', before: 3000, after: 0, lifted: 3000 }]);
    }
  });
  test('are no alarm where they let little through, are for one device, or were there before', () => {
    const some = names(550).replaceAll(/(.+)/g, '@@||$1^');
    expect(alarms(block(3000), `${block(3000)}${some}`)).toEqual([]);
    expect(alarms(block(3000), `${block(3000)}@@/^ads/$client=192.168.1.9\n`)).toEqual([]);
    expect(alarms(`${block(3000)}@@/^ads/\n`, `${block(3100)}@@/^ads/\n`)).toEqual([]);
  });
  test('are estimated in a long list', () => {
    const [alarm] = alarms(block(250_000), `${block(250_000)}@@/^ads[0-9]*[0-4]\\./\n`);
    expect(alarm).toMatchObject({ alarm: 'lifted', before: 250_000 });
    expect(alarm?.alarm === 'lifted' ? Math.abs(alarm.lifted - 125_000) : 250_000).toBeLessThan(15_000);
  });
});

describe('a list of ads', () => {
  const ads = `${[...AD_COMPANIES].slice(0, 20).join('\n')}\n${names(50)}`;
  test('adds popular names daily and is not held for a few of them', () => {
    expect(holds(judge(ads, `${ads}123rf.com\n16personalities.com\n`))).toBe(false);
  });
  test('is held for what most homes use, and for popular names by the dozen', () => {
    expect(found(judge(ads, `${ads}123rf.com\ngoogle.com\n`))).toEqual(['google.com service']);
    const dozen = '123rf.com 163.com 1688.com 189.cn 1password.com 20min.ch 24.hu 360.cn 365scores.com 3m.com 4pda.to 500px.com'.split(' ');
    expect(found(judge(ads, `${ads}${dozen.join('\n')}\n`))).toHaveLength(12);
  });
});

describe('a count', () => {
  const alarms = (before: number, after: number): string[] => judge(names(before), names(after)).alarms.map(({ alarm }) => alarm);
  test.for([[100, 79, 'dropped'], [100, 10, 'dropped'], [10, 1, 'dropped'], [100, 201, 'grown'], [20, 1000, 'grown']] as const)('from %d to %d is held', ([before, after, alarm]) => {
    expect(alarms(before, after)).toEqual([alarm]);
  });
  test.for([[100, 80], [100, 200], [3, 1], [2, 9], [1000, 1001]] as const)('from %d to %d is not', ([before, after]) => {
    expect(alarms(before, after)).toEqual([]);
  });
  test('that stays, in another syntax, is held', () => {
    expect(judge(names(30), `$TTL 60\n@ SOA localhost. root.localhost. 1 2 3 4 5\n  NS localhost.\n${names(30).replaceAll('\n', ' CNAME .\n')}`).alarms).toMatchObject([{ alarm: 'syntax-changed', before: 'domains', after: 'rpz' }]);
  });
});

describe('an exchange', () => {
  /** So many of `of` names stay, so many others come. */
  const exchanged = (of: number, gone: number): string => names(of).split('\n').slice(gone).join('\n') + names(gone, 'other');
  test('of nine names in ten is held, with what went', () => {
    expect(judge(names(1000), exchanged(1000, 900)).alarms).toEqual([{ alarm: 'exchanged', before: 1000, after: 1000, gone: 900 }]);
  });
  test.for([[1000, 790], [150, 150], [60_000, 5000]] as const)('of %d names of which %d go is not', ([of, gone]) => {
    expect(judge(names(of), exchanged(of, gone)).alarms).toEqual([]);
  });
  test('is told in place of growth, and a drop in place of it', () => {
    expect(judge(names(1000), names(3000, 'other')).alarms.map(({ alarm }) => alarm)).toEqual(['exchanged']);
    expect(judge(names(1000), names(500, 'other')).alarms.map(({ alarm }) => alarm)).toEqual(['dropped']);
  });
  test('is the habit of a feed, which is learnt from updates that were taken and forgotten again', () => {
    const first = judge(names(1000), exchanged(1000, 500));
    expect(first).toMatchObject({ alarms: [], turnover: 0.5 });
    expect(judge(names(1000), names(1000, 'other'), 'custom', [], first.turnover).alarms).toEqual([]);
    let habit = 1;
    for (let update = 0; update < 5; update++) habit = judge(names(1000), exchanged(1000, 10), 'custom', [], habit).turnover!;
    expect(judge(names(1000), names(1000, 'other'), 'custom', [], habit).alarms).toHaveLength(1);
  });
  test('counts a name once, and what is left out not at all', () => {
    expect(judge(`${names(30)}${names(30)}`, names(30))).toMatchObject({ alarms: [], turnover: 0 });
    const left = Array.from({ length: 25 }, (_, n) => `ads${n + 5}.example`);
    expect(judge(names(30), names(5), 'custom', left).alarms).toEqual([]);
  });
});

describe('an order list', () => {
  const judgeOrders = (before: string, after: string): GuardVerdict => judge(before, after, 'court-order');
  test('may not lose an order in force silently, but may say that it ended', () => {
    expect(judgeOrders(orders(ordered), orders(ordered).replace(/# Order: id=IT-2.*\n/, '')).alarms).toEqual([{ alarm: 'orders-lost', count: 1, orders: ['IT-2'] }]);
    expect(holds(judgeOrders(orders(ordered), orders(ordered, 'annulled')))).toBe(false);
    expect(holds(judgeOrders(orders(ordered, 'annulled'), orders(ordered).replace(/# Order: id=IT-2.*\n/, '')))).toBe(false);
  });
  test('with a host of a platform on it has lost the path of an address', () => {
    for (const name of ['apps.apple.com', 'play.google.com', 'sites.google.com', 'casino.bitcoin.com', 'metrics.icloud.com']) {
      expect(judgeOrders(orders(ordered), orders(`${ordered}${name} # order:IT-1\n`)).findings.map((finding) => finding.name), name).toEqual([name]);
    }
  });
  test('is not held for a name whose order has ended, nor for a delisted one', () => {
    expect(holds(judgeOrders(orders(ordered, 'stayed'), orders(`${ordered}mail.ru # order:IT-2\nvk.com # order:IT-1 delisted:2026-01-01\n`, 'stayed')))).toBe(false);
  });
  test('is held when the order of such a name comes back in force', () => {
    const text = (status: string): string => orders(`${ordered}mail.ru # order:IT-2\n`, status);
    expect(found(judgeOrders(text('stayed'), text('in-force')))).toEqual(['mail.ru service']);
  });
  test('is held when delisted names come back by the handful, and not for one', () => {
    const delisted = (count: number): string => names(5, 'gone').split('\n').filter((line) => line !== '').map((line, n) => `${line} # order:IT-1${n < count ? ' delisted:2026-05-01' : ''}\n`).join('');
    expect(found(judgeOrders(orders(ordered + delisted(5)), orders(ordered + delisted(0))))).toEqual(['gone0.example relisted', 'gone1.example relisted', 'gone2.example relisted', 'gone3.example relisted', 'gone4.example relisted']);
    expect(holds(judgeOrders(orders(ordered + delisted(5)), orders(ordered + delisted(4))))).toBe(false);
  });
  const hundred = names(100, 'ordered').replaceAll('\n', ' # order:IT-1\n');
  test('that exchanges a tenth of its names without a word is held, whatever its habit', () => {
    const lines = hundred.split('\n');
    const after = [...lines.slice(10), names(10, 'other').replaceAll('\n', ' # order:IT-1\n')].join('\n');
    expect(judgeOrders(orders(hundred), orders(after)).alarms).toEqual([{ alarm: 'exchanged', before: 100, after: 100, gone: 10 }]);
    expect(judge(orders(hundred), orders(after), 'court-order', [], 1).alarms).toHaveLength(1);
    expect(judgeOrders(orders(hundred), orders([...lines.slice(9), after.slice(after.indexOf('other'))].join('\n'))).alarms).toEqual([]);
  });
  test('may take off as many as it likes by saying so', () => {
    expect(judgeOrders(orders(hundred), orders(hundred.replaceAll('order:IT-1', 'order:IT-1 delisted:2026-11-01'))).alarms).toEqual([]);
  });
  test('may not put them off to a later day', () => {
    expect(judgeOrders(orders(hundred), orders(hundred.replaceAll('order:IT-1', 'order:IT-1 listed:2099-01-01'))).alarms).toEqual([{ alarm: 'dropped', before: 100, after: 0 }]);
  });
  test('of Ukraine is held when it blocks licensed operators', () => {
    const register = (status: string): string => `Домен,Статус,Рішення ПлейСіті,Рішення НКЕК,Оновлено\n${Array.from({ length: 30 }, (_, n) => `casino${n}.example,Заблокований,№ 1 від 01.02.2026,,2026-02-02\n`).join('')}licensed.example,${status},№ 1 від 01.02.2026,,2026-02-02\n`;
    expect(found(judgeOrders(register('Легальний'), register('Заблокований')))).toEqual(['licensed.example licensed']);
    expect(holds(judgeOrders(register('Перевірка'), register('Заблокований')))).toBe(false);
  });
});

test('a first version is told of whole, and never held for its size', () => {
  const verdict = judge(undefined, `${names(5)}google.com\nco.uk\n`);
  expect(found(verdict)).toEqual(['google.com service', 'co.uk public-suffix']);
  expect(verdict.alarms).toEqual([]);
});

test('a table of known names takes no names that are none', () => {
  expect(known.meet('10.0.0.1', 'exact', false)).toEqual({ reason: 'ip-address', of: '10.0.0.1' });
  expect(known.meet('com', 'tree', false)).toEqual({ reason: 'single-label', of: 'com' });
});
