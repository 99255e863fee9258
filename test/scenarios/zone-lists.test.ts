/** The verdict matrix, response policy zones: a name, what lies below it, and what they let pass. */
import { describe, test } from 'vitest';
import { play, type Expected, type Scenario } from './harness.ts';

const TOP = '$TTL 60\n@ SOA ns.example. root.example. 1 3600 600 86400 60\n';
const rpz = (lines: string): NonNullable<Scenario['lists']> => [{ kind: 'custom', text: TOP + lines, title: 'zone' }];
const BLOCKED: Expected = { rcode: 'NOERROR', addresses: [], soa: true, ede: [17, 'zone'], row: { outcome: 'blocked', by: 'custom', decider: 'household', list: 'zone', rule: 'ads.example' } };
const ANSWERED: Expected = { rcode: 'NOERROR', addresses: ['192.0.2.1'], ede: null, row: { outcome: 'answered', by: 'upstream', decider: 'none' } };

const MATRIX: Scenario[] = [
  { says: 'an owner is that name', lists: rpz('ads.example CNAME *.\n'), ask: { name: 'ads.example', type: 'MX' }, expected: BLOCKED },
  { says: 'and leaves what lies below it alone', lists: rpz('ads.example CNAME *.\n'), ask: 'www.ads.example', expected: ANSWERED },
  { says: 'a wildcard is what lies below a name, however deep', lists: rpz('*.ads.example CNAME *.\n'), ask: { name: 'a.b.ads.example', type: 'MX' }, expected: BLOCKED },
  { says: 'and leaves the name itself alone', lists: rpz('*.ads.example CNAME *.\n'), ask: 'ads.example', expected: ANSWERED },
  { says: 'both together are the name', lists: rpz('ads.example CNAME *.\n*.ads.example CNAME *.\n'), ask: { name: 'ads.example', type: 'MX' }, expected: BLOCKED },
  { says: 'and what lies below it', lists: rpz('ads.example CNAME *.\n*.ads.example CNAME *.\n'), ask: { name: 'www.ads.example', type: 'MX' }, expected: BLOCKED },
  { says: 'PASSTHRU lets a name pass that a wildcard holds', lists: rpz('*.ads.example CNAME *.\ngood.ads.example CNAME rpz-passthru.\n'), ask: 'good.ads.example', expected: { ...ANSWERED, row: { outcome: 'answered', spared: 'list-allow' } } },
];

describe('response policy zones', () => {
  test.for(MATRIX)('$says', (scenario) => play(scenario));
});
