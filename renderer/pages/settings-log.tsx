/** What the log keeps, how long, of whom, how much room that takes, and forgetting. */
import { Button, NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core';
import { useEffect, useState, type ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { LOG_LIMITS, LOG_PRIVACIES, type LogForget, type LogKeeping, type LogKeepingView, type LogPrivacy } from '../../shared/log-api.ts';
import { useKeeping } from '../api/log-queries.ts';
import { useCall } from '../api/queries.ts';
import { ConfirmForget } from '../components/confirm-forget.tsx';
import { say } from '../components/say.ts';
import { dayOf } from '../format/times.ts';
import { t } from '../messages/language.ts';
import { SettingPart } from '../components/setting-part.tsx';

const HOUR_MS = 3_600_000;
const lines = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter((line) => line !== '');

/** The numbers and exclusions as they are typed; saved together. */
function Keep({ view }: { view: LogKeepingView }): ReactElement {
  const set = useCall('queryLog.keep');
  const [draft, setDraft] = useState<Partial<LogKeeping>>({});
  const now = { ...view, ...draft };
  const change = (part: Partial<LogKeeping>): void => setDraft({ ...draft, ...part });
  const number = (value: string | number, least: number): number => (typeof value === 'number' && Number.isFinite(value) ? Math.max(least, Math.round(value)) : least);
  const save = (): void => set.mutate({ ...draft, ...(draft.excludedNames === undefined ? {} : { excludedNames: lines(now.excludedNames.join('\n')) }), ...(draft.excludedDevices === undefined ? {} : { excludedDevices: lines(now.excludedDevices.join('\n')) }) }, {
    onError: say, onSuccess: () => { setDraft({}); say(t.settings.saved); },
  });
  return (
    <form className="setting-body" onSubmit={(event) => { event.preventDefault(); save(); }}>
      <NativeSelect
        label={t.keeping.privacy} description={t.keeping.privacyText[now.privacy]} inputWrapperOrder={['label', 'input', 'description']} value={now.privacy} onChange={(event) => change({ privacy: event.currentTarget.value as LogPrivacy })}
        data={LOG_PRIVACIES.map((value) => ({ value, label: t.keeping.privacies[value] }))}
      />
      <div className="filter-pair">
        <NumberInput label={t.keeping.blockedDays} size="xs" min={1} max={LOG_LIMITS.days} allowDecimal={false} value={now.blockedDays} onChange={(value) => change({ blockedDays: number(value, 1) })} />
        <NumberInput label={t.keeping.answeredDays} size="xs" min={1} max={LOG_LIMITS.days} allowDecimal={false} value={now.answeredDays} onChange={(value) => change({ answeredDays: number(value, 1) })} />
      </div>
      <NumberInput label={t.keeping.maxMb} description={t.keeping.maxMbText} inputWrapperOrder={['label', 'input', 'description']} size="xs" min={LOG_LIMITS.minMb} max={LOG_LIMITS.maxMb} clampBehavior="blur" allowDecimal={false} value={now.maxMb} onChange={(value) => change({ maxMb: number(value, 1) })} />
      <Textarea label={t.keeping.excludedNames} description={t.keeping.excludedText} inputWrapperOrder={['label', 'input', 'description']} placeholder="bank.example" classNames={{ input: 'mono' }} autosize minRows={2} maxRows={10} spellCheck={false} value={now.excludedNames.join('\n')} onChange={(event) => change({ excludedNames: event.currentTarget.value.split('\n') })} />
      <Textarea label={t.keeping.excludedDevices} placeholder="192.168.1.20" classNames={{ input: 'mono' }} autosize minRows={2} maxRows={10} spellCheck={false} value={now.excludedDevices.join('\n')} onChange={(event) => change({ excludedDevices: event.currentTarget.value.split('\n') })} />
      <Button className="save" type="submit" disabled={Object.keys(draft).length === 0} loading={set.isPending}>{t.settings.save}</Button>
    </form>
  );
}

function Forget({ onForgotten }: { onForgotten: () => void }): ReactElement {
  const forget = useCall('queryLog.forget');
  const [asking, setAsking] = useState<LogForget>();
  const [lastHour, setLastHour] = useState<LogForget>();
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [name, setName] = useState('');
  const [device, setDevice] = useState('');
  const moment = (text: string): string | undefined => (text === '' || Number.isNaN(Date.parse(text)) ? undefined : new Date(text).toISOString());
  const start = moment(from);
  const end = moment(to);
  const wish: LogForget = { ...(start === undefined ? {} : { from: start }), ...(end === undefined ? {} : { to: end }), ...(name.trim() === '' ? {} : { name: name.trim() }), ...(device.trim() === '' ? {} : { client: device.trim() }) };
  const askHour = (): void => {
    const hour = { from: new Date(Date.now() - HOUR_MS).toISOString() };
    setLastHour(hour);
    setAsking(hour);
  };
  const go = (): void => {
    if (asking === undefined) return;
    forget.mutate(asking, { onError: say, onSuccess: ({ forgotten }) => { onForgotten(); say(t.keeping.forgotten(forgotten)); } });
  };
  return (
    <div className="setting-body">
      <div><Button loading={forget.isPending} onClick={askHour}>{t.keeping.forgetHour}…</Button></div>
      <form className="setting-body" onSubmit={(event) => { event.preventDefault(); setAsking(wish); }}>
        <p className="muted">{t.keeping.forgetRange}</p>
        <div className="filter-pair">
          <TextInput type="datetime-local" label={t.log.from} value={from} onChange={(event) => setFrom(event.currentTarget.value)} />
          <TextInput type="datetime-local" label={t.log.to} value={to} onChange={(event) => setTo(event.currentTarget.value)} />
        </div>
        <div className="filter-pair">
          <TextInput label={t.log.name} placeholder="example.com" spellCheck={false} autoCapitalize="none" value={name} onChange={(event) => setName(event.currentTarget.value)} />
          <TextInput label={t.log.device} placeholder="192.168.1.20" spellCheck={false} value={device} onChange={(event) => setDevice(event.currentTarget.value)} />
        </div>
        <Button className="save" type="submit" disabled={Object.keys(wish).length === 0} loading={forget.isPending}>{t.keeping.forgetThis}…</Button>
      </form>
      <ConfirmForget what={asking} title={asking !== undefined && asking === lastHour ? t.keeping.forgetHourTitle : undefined} onClose={() => setAsking(undefined)} onConfirm={go} />
    </div>
  );
}

export function LogPart(): ReactElement {
  const [params] = useSearchParams();
  const { data, refetch } = useKeeping();
  const here = params.get('part') === 'log' && data !== undefined;
  useEffect(() => {
    if (here) document.getElementById('part-log')?.scrollIntoView({ block: 'start' });
  }, [here]);
  return (
    <>
      <SettingPart id="part-log" title={t.keeping.title} text={t.keeping.text}>
        {data !== undefined && (
          <>
            <p>{t.keeping.use(data.rows, data.bytes, data.oldest === undefined ? undefined : dayOf(data.oldest))}</p>
            {data.thinnedTo !== undefined && <p className="muted">{t.keeping.thinned(dayOf(data.thinnedTo))}</p>}
            {!data.noting && <p className="muted">{t.keeping.notNoting}</p>}
            <Keep view={data} />
          </>
        )}
      </SettingPart>
      <SettingPart title={t.keeping.forget} text={t.keeping.forgetLong}>
        <Forget onForgotten={() => void refetch()} />
      </SettingPart>
    </>
  );
}
