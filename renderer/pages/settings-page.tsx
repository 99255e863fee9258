/** The household's settings: country, upstreams, own rules, appearance. */
import { Button, NativeSelect, SegmentedControl, TextInput, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import type { Status } from '../../shared/engine-api.ts';
import { upstreamName } from '../../shared/upstream-name.ts';
import { useCall, usePhones, useStatus } from '../api/queries.ts';
import { Facts } from '../components/facts.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { say } from '../components/say.ts';
import { SettingPart } from '../components/setting-part.tsx';
import { Failing, Loading } from '../components/states.tsx';
import { addresses } from '../format/addresses.ts';
import { countries, jurisdictionName } from '../format/places.ts';
import { chooseLanguage, languageChoice, LANGUAGES, t, type LanguageChoice } from '../messages/language.ts';
import { AnswersSetting } from './answers-setting.tsx';
import { NoticesSetting } from './notices-setting.tsx';
import { LogPart } from './settings-log.tsx';

function Country({ status }: { status: Status }): ReactElement {
  const set = useCall('settings.setCountry');
  const choose = (country: string | null): void => set.mutate({ country }, { onError: say });
  const guess = status.country === undefined ? status.countryGuess : undefined;
  return (
    <SettingPart title={t.settings.country} text={t.settings.countryText}>
      <NativeSelect aria-label={t.settings.country} value={status.country ?? ''} onChange={(event) => choose(event.currentTarget.value === '' ? null : event.currentTarget.value)} data={[{ value: '', label: t.settings.countryNone }, ...countries().map(({ code, name }) => ({ value: code, label: name }))]} />
      {guess !== undefined && <p className="muted">{t.settings.countryGuess(jurisdictionName(guess))} <Button onClick={() => choose(guess)}>{t.settings.countryUse(jurisdictionName(guess))}</Button></p>}
      {status.runOptions.some((option) => option.startsWith('--country')) && <p className="muted">{t.settings.thisRun}</p>}
    </SettingPart>
  );
}

function Upstreams({ status }: { status: Status }): ReactElement {
  return (
    <SettingPart title={t.settings.upstreams} text={t.settings.upstreamsText}>
      <p className="wire-name">{[...new Set(status.upstreams.map(({ url }) => upstreamName(url)))].join(', ')}</p>
      <Link className="link" to="/upstreams">{t.settings.toUpstreams}</Link>
    </SettingPart>
  );
}

function Cache({ status }: { status: Status }): ReactElement {
  const flush = useCall('cache.flush');
  const [name, setName] = useState('');
  const forget = (params: { name?: string }): void => flush.mutate(params, { onError: say, onSuccess: ({ flushed }) => say(t.settings.flushed(flushed)) });
  return (
    <SettingPart title={t.settings.cache} text={t.settings.cacheText}>
      <p className="muted">{t.settings.cacheSize(status.cache.entries, status.cache.bytes)}</p>
      <form className="one-line" onSubmit={(event) => { event.preventDefault(); forget({ name: name.trim() }); }}>
        <TextInput aria-label={t.settings.flushName} placeholder="example.com" spellCheck={false} autoCapitalize="none" value={name} onChange={(event) => setName(event.currentTarget.value)} />
        <Button type="submit" disabled={name.trim() === ''} loading={flush.isPending}>{t.settings.flushOne}</Button>
        <Button onClick={() => forget({})}>{t.settings.flushAll}</Button>
      </form>
    </SettingPart>
  );
}

const SCHEMES: readonly MantineColorScheme[] = ['auto', 'light', 'dark'];

export function SettingsPage(): ReactElement {
  const status = useStatus();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { data } = status;
  // Beside its own address the console may have one for the whole house.
  const consoles = [data?.web, usePhones().data?.address].filter((one, at, all) => one !== undefined && all.findIndex((other) => other?.address === one.address && other.port === one.port) === at) as { address: string; port: number }[];
  return (
    <>
      <PageHeader title={t.settings.title} />
      <div className="page">
        {data === undefined && (status.error === null ? <Loading /> : <Failing error={status.error} retry={() => void status.refetch()} />)}
        {data !== undefined && (
          <>
            <Country status={data} />
            <SettingPart title={t.setup.name} text={t.setup.againText}><Link className="link" to="/setup/country">{t.setup.again}</Link></SettingPart>
            <Upstreams status={data} />
            <Cache status={data} />
            <AnswersSetting status={data} />
            <LogPart />
            <NoticesSetting status={data} />
            <SettingPart title={t.settings.ownRules} text={t.settings.ownRulesMoved}><Link className="link" to="/rules">{t.settings.ownRulesGo}</Link></SettingPart>
            <SettingPart title={t.settings.appearance}>
              <NativeSelect label={t.settings.language} value={languageChoice()} onChange={(event) => void chooseLanguage(event.currentTarget.value as LanguageChoice)} data={[{ value: 'auto', label: t.settings.schemes.auto }, ...Object.entries(LANGUAGES).map(([value, label]) => ({ value, label }))]} />
              <SegmentedControl aria-label={t.settings.scheme} value={colorScheme} onChange={(value) => setColorScheme(value as MantineColorScheme)} data={SCHEMES.map((value) => ({ value, label: t.settings.schemes[value] }))} />
            </SettingPart>
            <SettingPart title={t.settings.about}>
              <Facts facts={[
                { label: t.settings.version, value: data.version }, { label: t.settings.listens, value: addresses(data.dns) },
                ...(data.encrypted.tls.length === 0 ? [] : [{ label: t.settings.overTls, value: addresses(data.encrypted.tls) }]), ...(data.encrypted.https.length === 0 ? [] : [{ label: t.settings.overHttps, value: addresses(data.encrypted.https) }]),
                { label: t.settings.console, value: consoles.length === 0 ? t.settings.off : addresses(consoles) }, { label: t.settings.data, value: <span className="wire-name">{data.dataFolder}</span> },
                ...(data.runOptions.length === 0 ? [] : [{ label: t.settings.runOptions, value: <span className="wire-name">{data.runOptions.join(' ')}</span> }]),
              ]} />
            </SettingPart>
          </>
        )}
      </div>
    </>
  );
}
