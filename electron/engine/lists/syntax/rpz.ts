/**
 * Response policy zones (draft-vixie-dnsop-dns-rpz): what to answer, written as a zone. The owner is the name, `*.owner` what lies below
 * it; the CNAME target says what to do. Only triggers on the asked name can be enforced here.
 */
import type { LineFault } from '../../../../shared/faults.ts';
import type { RpzTrigger } from '../../../../shared/line-faults.ts';
import { normaliseName } from '../normalise-name.ts';
import type { ReadReport, RuleAction, RuleDetail, RuleSink } from '../list-reader.ts';
import type { ListText } from '../list-text.ts';
import { ReportBuilder } from '../read-report.ts';
import { skipNoName } from './why-no-name.ts';
import { readHeaderLine } from './header.ts';
import { answered, localRecord, MAX_RECORDS, NODATA, NXDOMAIN, type LocalRecord } from './local-data.ts';
import { ZoneFile, type ZoneRecord } from './zone-file.ts';

/** Triggers on something else than the asked name, by the last label of the owner. */
const TRIGGERS: readonly RpzTrigger[] = ['rpz-ip', 'rpz-nsdname', 'rpz-nsip', 'rpz-client-ip'];
/** Of the zone itself (DNSSEC and its like), wherever they stand. */
const ZONE_TYPES = new Set(['RRSIG', 'NSEC', 'NSEC3', 'NSEC3PARAM', 'DNSKEY', 'DS', 'CDS', 'CDNSKEY', 'ZONEMD']);

interface Verdict {
  action: RuleAction;
  detail?: RuleDetail | undefined;
}

const BLOCK: Verdict = { action: 'block', detail: NXDOMAIN };
const ACTIONS: Record<string, Verdict | LineFault> = {
  '.': BLOCK,
  '*.': { action: 'block', detail: NODATA },
  'rpz-passthru': { action: 'allow' },
  'rpz-drop': BLOCK, // silence would make every device ask again and again
  'rpz-tcp-only': { code: 'tcp-only' },
};

/** One owner's rule, until it is known whether its other half (`x` for `*.x`) follows. */
interface Pending extends Verdict {
  name: string;
  below: boolean;
  line: number;
}

const alike = (a: Verdict, b: Verdict): boolean => a.action === b.action && (a.detail === b.detail || JSON.stringify(a.detail) === JSON.stringify(b.detail));

class RpzReader {
  readonly report: ReportBuilder;
  rules = 0;
  private readonly sink: RuleSink;
  private pending: Pending | undefined;
  private owner: string | undefined;
  private line = 0;
  private verdict: Verdict | undefined;
  private records: LocalRecord[] = [];

  constructor(sink: RuleSink, report: ReportBuilder) {
    this.sink = sink;
    this.report = report;
  }

  record(record: ZoneRecord, zone: ZoneFile): void {
    const { owner, type, line } = record;
    if (ZONE_TYPES.has(type)) return;
    if (owner === undefined) return this.skip(record, { code: 'outside-zone', zone: zone.apex ?? '' });
    if (owner === '') return; // SOA, NS and notes of the zone itself
    const last = owner.slice(owner.lastIndexOf('.') + 1);
    const trigger = TRIGGERS.find((by) => by === last);
    if (trigger !== undefined) return this.report.cannotEnforce(line, record.text, { code: 'trigger', by: trigger });
    if (owner !== this.owner) {
      this.endOwner();
      this.owner = owner;
      this.line = line;
    }
    if (type === 'CNAME') this.cname(record, zone);
    else {
      const local: LocalRecord | LineFault = type === 'NS' || type === 'SOA' || type === 'DNAME' ? { code: 'zone-own-record', type } : localRecord(type, record.data);
      if ('code' in local) this.skip(record, local);
      else if (this.verdict !== undefined) this.skip(record, { code: 'beside-cname' });
      else if (this.records.length < MAX_RECORDS) this.records.push(local);
    }
  }

  private cname(record: ZoneRecord, zone: ZoneFile): void {
    const target = (record.data[0] ?? '').toLowerCase();
    const verdict = ACTIONS[target === '.' || target === '*.' ? target : target.replace(/\.$/, '')] ?? this.alias(target, record.owner!, zone);
    if ('code' in verdict) this.skip(record, verdict);
    else if (this.verdict !== undefined || this.records.length > 0) this.skip(record, { code: 'beside-cname' });
    else this.verdict = verdict;
  }

  private alias(target: string, owner: string, zone: ZoneFile): Verdict | LineFault {
    if (target.startsWith('rpz-')) return { code: 'rpz-action', action: target.slice(0, 40) };
    if (target.startsWith('*.')) return { code: 'wildcard-alias' };
    const alias = normaliseName(zone.absolute(target));
    // The older way to write PASSTHRU: an alias to the name itself (section 5.3 of the draft's earlier versions).
    if (alias !== undefined && alias === owner.replace(/^\*\./, '')) return { action: 'allow' };
    return alias === undefined ? { code: 'cname-target' } : { action: 'block', detail: answered({ alias }) };
  }

  private skip(record: ZoneRecord, fault: LineFault): void {
    this.report.skip(record.line, record.text, fault);
  }

  /** The owner's records are complete. */
  endOwner(): void {
    const { owner, line, records } = this;
    const verdict = this.verdict ?? (records.length > 0 ? { action: 'block' as const, detail: answered({ records }) } : undefined);
    this.owner = undefined;
    this.verdict = undefined;
    if (records.length > 0) this.records = [];
    if (owner === undefined || verdict === undefined) return;
    if (owner === '*') return this.report.skip(line, owner, { code: 'everything' });
    const below = owner.startsWith('*.');
    const text = below ? owner.slice(2) : owner;
    const name = normaliseName(text);
    if (name === undefined) return skipNoName(text, line, owner, this.report);
    const { pending } = this;
    if (pending !== undefined && pending.name === name && pending.below !== below && alike(pending, verdict)) {
      this.pending = undefined;
      return this.emit(name, 'tree', pending.line, verdict);
    }
    this.flush();
    this.pending = { name, below, line, action: verdict.action, detail: verdict.detail };
  }

  /** Hands on the half that has no other. */
  flush(): void {
    const { pending } = this;
    this.pending = undefined;
    if (pending !== undefined) this.emit(pending.name, pending.below ? 'below' : 'exact', pending.line, pending);
  }

  private emit(name: string, match: 'exact' | 'tree' | 'below', line: number, { action, detail }: Verdict): void {
    this.rules++;
    this.sink.rule(name, match, action, line, false, undefined, detail);
  }
}

export function readRpz(list: ListText, sink: RuleSink): ReadReport {
  const report = new ReportBuilder();
  const reader = new RpzReader(sink, report);
  const head: ReadReport['head'] = {};
  const zone = new ZoneFile(list, report, (comment) => {
    if (reader.rules === 0) readHeaderLine(comment, head);
  });
  for (let record = zone.next(); record !== undefined; record = zone.next()) reader.record(record, zone);
  reader.endOwner();
  reader.flush();
  return report.finish('rpz', { head });
}
