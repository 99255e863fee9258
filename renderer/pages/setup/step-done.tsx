/** What was set, and the three things to know from now on. */
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { useBypass, useLists, useStatus } from '../../api/queries.ts';
import { Facts } from '../../components/facts.tsx';
import { Loading } from '../../components/states.tsx';
import { addresses, upstreamLine } from '../../format/addresses.ts';
import { jurisdictionName } from '../../format/places.ts';
import { titleOf } from '../../format/list-words.ts';
import { t } from '../../messages/language.ts';
import { missingOf } from './missing.ts';

export function StepDone(): ReactElement {
  const { data } = useStatus();
  const lists = useLists().data?.filter(({ mode }) => mode !== 'off');
  const asking = useBypass().data?.asking;
  if (data === undefined) return <Loading />;
  const { summary } = t.setupDone;
  const missing = missingOf(data, asking);
  const where = missing?.what === 'nobody' ? 'router' : 'computer';
  return (
    <>
      {missing !== undefined && <p className="notice setup-missing">{missing.what === 'port' ? t.setupDone.missing.port(missing.port) : t.setupDone.missing[missing.what]} <Link className="link" to={`/setup/${where}`}>{t.setupDone.missingDo[where]}</Link></p>}
      <Facts facts={[
        { label: summary.country, value: data.country === undefined ? summary.notSet : jurisdictionName(data.country) },
        { label: summary.lists, value: lists?.map(({ title, mode }) => `${titleOf(title)} (${t.lists.modes[mode]})`).join(', ') },
        { label: summary.upstream, value: data.upstreams.map(upstreamLine).join(', ') }, { label: summary.port, value: addresses(data.dns) },
        { label: summary.devices, value: asking === undefined ? undefined : t.setupDone.count(asking) },
      ]} />
      <ul className="setup-facts">{t.setupDone.facts.map(([what, why]) => <li key={what}><strong>{what}</strong> {why}</li>)}</ul>
      <p className="setup-links"><Link className="link" to="/log">{t.setupDone.toLog}</Link> <Link className="link" to="/devices">{t.setupDone.toDevices}</Link> <Link className="link" to="/lists">{t.setupDone.toLists}</Link></p>
    </>
  );
}
