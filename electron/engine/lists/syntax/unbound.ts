/**
 * Unbound's configuration as lists use it (unbound.conf(5)): `local-zone: "name" type` for a name and all below it, `local-data: "record"`
 * for what a redirect zone answers, or for one name exactly. How a list has a name answered matters only where it is more than “nowhere”.
 */
import { normaliseName } from '../normalise-name.ts';
import type { ReadReport, RuleDetail, RuleMatch, RuleSink } from '../list-reader.ts';
import type { ListText } from '../list-text.ts';
import { Lines, ReportBuilder } from '../read-report.ts';
import { skipNoName } from './why-no-name.ts';
import { readHeaderLine } from './header.ts';
import { answered, leadNowhere, localRecord, MAX_RECORDS, NODATA, REFUSED, type LocalRecord } from './local-data.ts';

export const UNBOUND_LINE = /^local-(?:zone|data)\s*:/;

const ZONE = /^local-zone\s*:\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))\s+["']?([a-z_]+)["']?$/;
const DATA = /^local-data\s*:\s*(?:"(.*)"|'(.*)'|(\S+))$/;
const RECORD = /^(\S+)\s+(?:\d+\s+)?(?:IN\s+)?([A-Z]+)\s+(.+)$/i;
/** An unclosed quote takes the rest. */
const TEXTS = /"(?:[^"\\]|\\(?:[^]|$))*(?:"|$)|[^\s"]+/g;
/** Names whose zone blocks are remembered up to here, for records that follow later; beyond, a record is a rule of its own. */
const MAX_ZONES = 1_000_000;

/** Zone types that keep a name from being answered as it is. */
const BLOCKS: ReadonlyMap<string, RuleDetail | undefined> = new Map<string, RuleDetail | undefined>([
  ['always_nxdomain', undefined], ['always_null', undefined], ['always_deny', undefined], ['static', undefined], ['deny', undefined], ['inform_deny', undefined],
  ['redirect', undefined], ['inform_redirect', undefined], ['always_nodata', NODATA], ['always_refuse', REFUSED], ['refuse', REFUSED], ['block_a', { ...NODATA, types: [1] }],
]);
/** Types that answer the same whatever `local-data` says (unbound.conf(5)). */
const DEAF = /^always_|^block_a$/;
const PASSES = new Set(['transparent', 'typetransparent', 'always_transparent', 'inform', 'nodefault', 'noview', 'ipset', 'always_truncate', 'truncate']);
/** Begin a part of the configuration, and say nothing else. */
const CLAUSE = /^[a-z-]+:$/;

/** A zone, or a name with records of its own, until the next one begins. */
interface Pending {
  name: string;
  match: RuleMatch;
  line: number;
  detail: RuleDetail | undefined;
  deaf: boolean;
  records: LocalRecord[];
}

class UnboundReader {
  readonly report = new ReportBuilder();
  private readonly sink: RuleSink;
  private readonly zones = new Set<string>();
  private pending: Pending | undefined;

  constructor(sink: RuleSink) {
    this.sink = sink;
  }

  /** Hands on what is pending. */
  flush(): void {
    const { pending } = this;
    this.pending = undefined;
    if (pending === undefined) return;
    // A text alone keeps nothing from being answered; on a zone that blocks it says why.
    const nowhere = leadNowhere(pending.records) && (pending.match === 'tree' || pending.records.some(({ type }) => type !== 16));
    const detail = nowhere ? pending.detail : answered({ records: pending.records });
    this.sink.rule(pending.name, pending.match, 'block', pending.line, false, undefined, detail);
  }

  zone(text: string, type: string, number: number, line: string): void {
    if (PASSES.has(type)) return this.report.skip(number, line, { code: 'zone-passes', type });
    if (!BLOCKS.has(type)) return this.report.skip(number, line, { code: 'zone-type', type: type.slice(0, 40) });
    const name = normaliseName(text);
    if (name === undefined) {
      if (text === '.' || text === '') return this.report.skip(number, line, { code: 'everything' });
      return skipNoName(text, number, line, this.report);
    }
    this.flush();
    if (this.zones.size < MAX_ZONES) this.zones.add(name);
    this.pending = { name, match: 'tree', line: number, detail: BLOCKS.get(type), deaf: DEAF.test(type), records: [] };
  }

  data(text: string, number: number, line: string): void {
    const parts = RECORD.exec(text.trim());
    if (parts === null) return this.report.skip(number, line, { code: 'no-record' });
    const [, owner = '', type = '', data = ''] = parts;
    const name = normaliseName(owner);
    if (name === undefined) return skipNoName(owner, number, line, this.report);
    if ((this.pending?.name !== name || this.pending.deaf) && this.zones.has(name)) return; // its zone blocks already; the answer is the household's choice
    if (/^(?:SOA|NS)$/i.test(type) && this.pending?.name === name) return; // what the zone's negative answers carry
    const record = localRecord(type.toUpperCase(), data.match(TEXTS) ?? []);
    if ('code' in record) return this.report.skip(number, line, record);
    if (this.pending?.name !== name) {
      this.flush();
      this.pending = { name, match: 'exact', line: number, detail: undefined, deaf: false, records: [] };
    }
    if (this.pending!.records.length < MAX_RECORDS) this.pending!.records.push(record);
  }
}

/** Up to a `#` that is not within quotes. */
function withoutComment(line: string): string {
  let quote = '';
  for (let i = 0; i < line.length; i++) {
    const character = line[i]!;
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '#') return line.slice(0, i).trim();
    else if (character === '"' || character === "'") quote = character;
  }
  return line.trim();
}

export function readUnbound(list: ListText, sink: RuleSink): ReadReport {
  const reader = new UnboundReader(sink);
  const { report } = reader;
  const head: ReadReport['head'] = {};
  for (const lines = new Lines(list, report); lines.next(); ) {
    const { number, line } = lines;
    const rule = line.includes('#') ? withoutComment(line) : line.trim();
    if (rule === '') {
      if (report.lines === 0) readHeaderLine(line.trim(), head);
      continue;
    }
    report.lines++;
    const zone = ZONE.exec(rule);
    const data = zone === null ? DATA.exec(rule) : null;
    if (zone !== null) reader.zone(zone[1] ?? zone[2] ?? zone[3] ?? '', zone[4]!, number, line);
    else if (data !== null) reader.data(data[1] ?? data[2] ?? data[3] ?? '', number, line);
    else if (!CLAUSE.test(rule)) report.skip(number, line, { code: UNBOUND_LINE.test(rule) ? 'unbound-line' : 'unbound-setting' });
  }
  reader.flush();
  return report.finish('unbound', { head });
}
