/** Every mark, row and piece on one page, to look at in both themes. Its rows are examples. */
import { Button } from '@mantine/core';
import { useState, type CSSProperties, type ReactElement } from 'react';
import type { OrderView } from '../../shared/engine-api.ts';
import { FINDINGS } from '../../shared/upstream-api.ts';
import type { ListMode, LogRow } from '../../shared/verdict.ts';
import { LogRowLine } from '../components/log-row.tsx';
import { Mark, type MarkName } from '../components/mark.tsx';
import { ModeSwitch } from '../components/mode-switch.tsx';
import { EvidenceScale } from '../components/evidence.tsx';
import { OrderCard } from '../components/order-card.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { Empty, Failing, Loading } from '../components/states.tsx';
import { t } from '../messages/language.ts';
import { markWord } from '../verdict-words.ts';
import { PHONE_COLUMNS, templateOf } from '../components/log-columns.ts';
import tokens from '../tokens.json';

const MARKS: readonly MarkName[] = ['law', 'you', 'family', 'upstream'];
const base = { at: '2026-11-24T20:14:31.000Z', client: '192.168.1.20', device: '192.168.1.20', type: 'A', rcode: 'NOERROR', ms: 0.1 } as const;
const law = { list: 'milan', listTitle: 'Tribunale di Milano, 11 July 2022', authority: 'Tribunale di Milano', jurisdiction: 'IT', decided: '2022-07-11' } as const;

const ROWS: readonly LogRow[] = [
  { ...base, matched: [], ...law, id: '1', name: 'kickasstorrents.to', outcome: 'blocked', by: 'order', decider: 'law', order: 'IT-TM-2022-07-11', rule: 'kickasstorrents.to', rcode: 'NXDOMAIN' },
  { ...base, matched: [], id: '2', name: 'www.games.example', outcome: 'blocked', by: 'family', decider: 'household', listTitle: 'Family filter' },
  { ...base, matched: [], id: '3', name: 'ads.tracker.example', outcome: 'blocked', by: 'custom', decider: 'household', listTitle: 'Ads and trackers' },
  { ...base, matched: [], id: '4', name: 'stream.example', outcome: 'blocked', by: 'upstream', decider: 'upstream', stated: 'stated-legal', upstream: 'dns.example' },
  { ...base, matched: [], ...law, id: '5', name: 'limetorrents.pro', outcome: 'observed', by: 'upstream', decider: 'none', spared: 'observe', wouldBe: { by: 'order', decider: 'law', list: 'milan', rule: 'limetorrents.pro' } },
  { ...base, matched: [], id: '6', name: 'a-very-long-front-part.of-a-name.cdn.example', outcome: 'answered', by: 'cache', decider: 'none' },
  { ...base, matched: [], id: '7', name: 'slow.example', outcome: 'failed', by: 'timeout', decider: 'none', upstream: 'dns.example', rcode: 'SERVFAIL', ms: 3000 },
  { ...base, matched: [], id: '8', name: 'version.bind', type: 'TXT', outcome: 'refused', by: 'access', decider: 'household', rcode: 'REFUSED' },
];

const ORDER: OrderView = {
  list: 'milan', listTitle: law.listTitle, mode: 'enforce', modeSince: base.at, modeBy: 'household', standing: 'law', inForce: true, today: { state: 'blocks' }, timeline: [{ type: 'decided', day: '2022-07-11' }], nameCount: 3, names: [], hits: { blocked: 0, observed: 0 },
  order: { id: 'IT-TM-2022-07-11', jurisdiction: 'IT', authority: { name: 'Tribunale di Milano, Sezione specializzata in materia di impresa', kind: 'court' }, instrument: 'interim-injunction', decided: '2022-07-11', subject: 'copyright', addressees: ['Cloudflare, Inc. (1.1.1.1)'], status: 'in-force', verified: { level: 'secondary-source', on: '2026-10-04' } },
};

export function DesignSystemPage(): ReactElement {
  const [mode, setMode] = useState<ListMode>('observe');
  return (
    <>
      <PageHeader title={t.design.title} />
      <div className="page">
        <p className="muted">{t.design.text}</p>
        <section className="block">
          <h2 className="section-title">{t.design.marks}</h2>
          {[false, true].map((hollow) => <p key={String(hollow)} className="swatches">{MARKS.map((of) => <span key={of} className="who" data-of={of}><Mark of={of} size={20} hollow={hollow} />{markWord(of)}</span>)}<span className="muted">{hollow ? t.design.hollow : t.design.solid}</span></p>)}
        </section>
        <section className="block">
          <h2 className="section-title">{t.design.rows}</h2>
          <div className="grid sample-grid" style={{ '--log-columns': templateOf(PHONE_COLUMNS, false, true) } as CSSProperties} role="grid" aria-label={t.design.rows}>{ROWS.map((row, index) => <div key={row.id} role="rowgroup" className="sample-row"><LogRowLine columns={PHONE_COLUMNS} row={row} tail={row.type === 'A' ? '' : row.type} index={index} top={0} selected={index === 0} active={index === 0} onOpen={() => undefined} /></div>)}</div>
        </section>
        <section className="block"><h2 className="section-title">{t.design.modes}</h2><ModeSwitch title={t.design.modes} mode={mode} onChange={setMode} /></section>
        <section className="block"><h2 className="section-title">{t.design.buttons}</h2><p className="swatches"><Button variant="filled">{t.preview.add}</Button><Button>{t.lists.add}</Button><Button variant="subtle">{t.cancel}</Button><Button disabled>{t.settings.save}</Button></p></section>
        <section className="block"><h2 className="section-title">{t.design.order}</h2><div className="sample-card"><OrderCard view={ORDER} country="IT" /></div></section>
        <section className="block"><h2 className="section-title">{t.design.evidence}</h2><div className="sample-card swatches">{FINDINGS.map((finding) => <EvidenceScale key={finding} finding={finding} />)}</div></section>
        <section className="block"><h2 className="section-title">{t.design.states}</h2><Loading /><Empty title={t.log.empty}><p>{t.log.emptyHint}</p></Empty><Failing error={new Error(t.connection.lost)} retry={() => undefined} /></section>
        <section className="block">
          <h2 className="section-title">{t.design.colours}</h2>
          <ul className="colours">{Object.keys(tokens.colour.light).map((name) => <li key={name}><span className="swatch" style={{ background: `var(--${name})` }} />{name}</li>)}</ul>
        </section>
      </div>
    </>
  );
}
