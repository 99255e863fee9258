/** How sure it is that an upstream blocked a name, and what was seen, as received. */
import type { ReactElement } from 'react';
import { blockPage } from '../../shared/block-pages.ts';
import { FINDINGS, type Finding } from '../../shared/upstream-api.ts';
import type { LogRow, UpstreamStatement } from '../../shared/verdict.ts';
import { partialDay } from '../format/times.ts';
import { t } from '../messages/language.ts';
import { Facts, type Fact } from './facts.tsx';

const FINDING: Record<UpstreamStatement, Finding> = { 'stated-legal': 'stated', 'stated-policy': 'stated', 'likely-legal': 'likely', suspected: 'suspected' };
export const findingOf = (row: LogRow): Finding => FINDING[row.stated ?? 'stated-policy'];

/** Five places, from no sign of a block to the resolver's own word. */
export function EvidenceScale({ finding }: { finding: Finding }): ReactElement {
  return (
    <div className="scale" role="img" aria-label={t.scale(t.findings[finding])}>
      {FINDINGS.map((each) => <span key={each} className="scale-place" data-here={each === finding}>{t.findings[each]}</span>)}
    </div>
  );
}

/** A source by the host that publishes it. */
export function Source({ url, on }: { url: string; on: string }): ReactElement {
  return <><a className="link" href={url} target="_blank" rel="noreferrer">{new URL(url).host.replace(/^www\./, '')}</a> <span className="muted">{t.blocks.asOf(partialDay(on))}</span></>;
}

/** @param lists titles of the household's lists that hold the name, none of which decided */
export function EvidenceFacts({ row, lists }: { row: LogRow; lists: readonly string[] }): ReactElement {
  const { evidence, ede } = row;
  const page = evidence?.page === undefined ? undefined : blockPage(evidence.page);
  const stated = evidence === undefined || evidence.sign === 'ede';
  const facts: Fact[] = [{ label: t.blocks.answer, value: evidence?.found === undefined ? t.blocks.noAddress(row.rcode) : `${row.rcode}, ${evidence.found}` }];
  facts.push({ label: t.blocks.code, value: stated && ede !== undefined ? `EDE ${ede.code}, ${t.trace.edeNames[ede.code] ?? ''}` : t.blocks.noCode });
  facts.push({ label: t.blocks.words, value: stated && ede !== undefined && ede.text !== '' ? t.quoted(ede.text) : t.blocks.noWords });
  if (page !== undefined) {
    facts.push({ label: t.blocks.page, value: t.blocks.pageOf(evidence?.found ?? '', page.of) });
    facts.push({ label: t.blocks.source, value: page.sources.map(({ url, on }) => <div key={url}><Source url={url} on={on} /></div>) });
  }
  if (evidence?.sign === 'refused-alone') facts.push({ label: t.blocks.others, value: t.blocks.othersAnswered });
  facts.push({ label: t.blocks.lists, value: lists.length === 0 ? t.blocks.noList : t.blocks.someList(lists.join(', ')) });
  return <Facts facts={facts} />;
}
