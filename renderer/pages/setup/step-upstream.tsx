/** Whom to ask for names that nothing blocks: a few choices with what each of them sees. */
import { Radio } from '@mantine/core';
import type { ReactElement } from 'react';
import { useCall, useComputer, useStatus } from '../../api/queries.ts';
import { say } from '../../components/say.ts';
import { Loading } from '../../components/states.tsx';
import { upstreamLine } from '../../format/addresses.ts';
import { t } from '../../messages/language.ts';

const QUAD9 = 'tls://dns.quad9.net@9.9.9.9';
const CLOUDFLARE = 'tls://one.one.one.one@1.1.1.1';

/** Upstreams as the engine writes them, without the port that goes without saying. */
const plain = (url: string): string => url.replace(/:(853|53)$/, '');
const same = (a: readonly string[], b: readonly string[]): boolean => a.map(plain).join(' ') === b.map(plain).join(' ');

export function StepUpstream(): ReactElement {
  const { data } = useStatus();
  const gateway = useComputer().data?.gateway;
  const set = useCall('settings.setUpstreams');
  if (data === undefined) return <Loading />;
  const now = data.upstreams.map(upstreamLine);
  const choices: [string, string[]][] = [['both', [QUAD9, CLOUDFLARE]], ['quad9', [QUAD9]], ['cloudflare', [CLOUDFLARE]], ...(gateway === undefined ? [] : [['router', [`udp://${gateway}`]] as [string, string[]]])];
  const chosen = choices.find(([, urls]) => same(urls, now))?.[0] ?? 'own';
  const shown = chosen === 'own' ? [...choices, ['own', now] as [string, string[]]] : choices;
  return (
    <>
      <Radio.Group
        label={t.setupUpstream.label} value={chosen}
        onChange={(id) => {
          const urls = shown.find(([each]) => each === id)?.[1];
          if (urls !== undefined && id !== 'own') set.mutate({ urls }, { onError: say });
        }}
      >
        <div className="radios">
          {shown.map(([id, urls]) => (
            <Radio
              key={id} value={id} label={t.setupUpstream.choices[id]![0]}
              description={<>{t.setupUpstream.choices[id]![1]} <span className="mono" translate="no">{urls.join(' · ')}</span></>}
            />
          ))}
        </div>
      </Radio.Group>
      <p className="muted">{t.setupUpstream.inside}</p>
      {data.upstreams.some(({ thisRunOnly }) => thisRunOnly) && <p className="muted">{t.setupUpstream.thisRun}</p>}
    </>
  );
}
