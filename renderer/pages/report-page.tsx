/** What orders did in this home in a period: a page to read, to print and to hand on. */
import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { IconArrowLeft, IconDownload, IconPrinter } from '@tabler/icons-react';
import { useState, type ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { TransparencyReport } from '../../shared/report-api.ts';
import { exportReport, useReport } from '../api/queries.ts';
import { PageHeader } from '../components/page-header.tsx';
import { saveFile } from '../components/save-file.ts';
import { say } from '../components/say.ts';
import { Failing, Loading } from '../components/states.tsx';
import { jurisdictionName } from '../format/places.ts';
import { longDayOf, partialDay } from '../format/times.ts';
import { t } from '../messages/language.ts';
import { dayText, periodIn, periodOf, PERIODS, type Period, type PeriodName } from './report-period.ts';
import { Decisions, LeftOutNames, ReportOrders, SetAsides, UpstreamBlocks } from './report-parts.tsx';

function PeriodFields({ now, period, onChange }: { now: Date; period: Period; onChange: (period: Period) => void }): ReactElement {
  const today = dayText(now);
  const named = PERIODS.find((name) => {
    const { from, to } = periodOf(name, now);
    return from === period.from && to === period.to;
  });
  return (
    <div className="report-period" role="group" aria-label={t.report.period}>
      <SegmentedControl aria-label={t.report.period} value={named ?? ''} onChange={(name) => onChange(periodOf(name as PeriodName, now))} data={PERIODS.map((value) => ({ value, label: t.report.periods[value] }))} />
      <TextInput type="date" label={t.report.from} value={period.from} max={period.to} onChange={({ currentTarget: { value } }) => value !== '' && value <= period.to && onChange({ ...period, from: value })} />
      <TextInput type="date" label={t.report.to} value={period.to} min={period.from} max={today} onChange={({ currentTarget: { value } }) => value !== '' && value >= period.from && onChange({ ...period, to: value })} />
    </div>
  );
}

function Known({ report }: { report: TransparencyReport }): ReactElement {
  const begins = report.logFrom === undefined ? undefined : dayText(new Date(report.logFrom));
  // Orders that are not the law here block by choice: they are in the table, and told apart from the law.
  const byChoice = report.orders.reduce((sum, { standing, blocked }) => (standing === 'household' ? sum + blocked : sum), 0);
  return (
    <>
      <p>{t.report.summary(report.totals.asked, report.totals.law, byChoice, report.totals.observed)} {report.country === undefined ? t.report.noCountry : t.report.country(jurisdictionName(report.country))}</p>
      <p className="muted">{t.report.choice}</p>
      {begins === undefined && <p className="muted">{t.report.logEmpty}</p>}
      {begins !== undefined && begins > report.from && <p className="muted">{t.report.logFrom(partialDay(begins))}</p>}
      {report.cut && <p className="muted">{t.report.cut}</p>}
    </>
  );
}

export function ReportPage(): ReactElement {
  const [params, setParams] = useSearchParams();
  const [now] = useState(() => new Date());
  const period = periodIn(params, now);
  const report = useReport(period.from, period.to);
  const { data } = report;
  const download = (format: 'csv' | 'json'): void => void exportReport({ ...period, format }).then(saveFile, say);
  return (
    <>
      <PageHeader title={t.report.title}>
        <Link className="link back" to="/orders"><IconArrowLeft size={15} stroke={1.6} aria-hidden /> {t.order.back}</Link>
      </PageHeader>
      <div className="page report">
        <div className="report-tools">
          <PeriodFields now={now} period={period} onChange={({ from, to }) => setParams({ from, to }, { replace: true })} />
          <div className="actions">
            <Button leftSection={<IconPrinter size={15} stroke={1.6} aria-hidden />} disabled={data === undefined} onClick={() => window.print()}>{t.report.print}</Button>
            {(['csv', 'json'] as const).map((format) => <Button key={format} aria-label={t.report.download(t.report[format])} leftSection={<IconDownload size={15} stroke={1.6} aria-hidden />} onClick={() => download(format)}>{t.report[format]}</Button>)}
          </div>
        </div>
        {data === undefined && (report.error === null ? <Loading /> : <Failing error={report.error} retry={() => void report.refetch()} />)}
        {data !== undefined && (
          <>
            <div className="lead report-lead">
              <p className="lead-line">{t.report.lead(partialDay(data.from), partialDay(data.to))}</p>
              <Known report={data} />
            </div>
            <ReportOrders orders={data.orders} />
            <SetAsides entries={data.setAsides} />
            <LeftOutNames entries={data.leftOut} count={data.leftOutCount} />
            <UpstreamBlocks blocks={data.upstream} />
            <Decisions entries={data.decisions} />
            <p className="muted">{t.report.foot} {t.report.made(longDayOf(data.madeAt), data.version)}</p>
          </>
        )}
      </div>
    </>
  );
}
