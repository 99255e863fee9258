/** What the house needs of this computer. Each part says how it is, and what to do where something is missing. */
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import type { ReactElement, ReactNode } from 'react';
import type { ComputerView, LocalAddress, PortHolder, Remedy } from '../../../shared/setup-api.ts';
import { useCall, useComputer } from '../../api/queries.ts';
import { CopyButton, CopyLines } from '../../components/copy-line.tsx';
import { say } from '../../components/say.ts';
import { Failing, Loading } from '../../components/states.tsx';
import { addresses as shownAddresses } from '../../format/addresses.ts';
import { t } from '../../messages/language.ts';

/** A part with its state in words; the sign beside them is the second one, never the only one. */
export function Part({ title, ok, children }: { title: string; ok: boolean; children: ReactNode }): ReactElement {
  return (
    <section className="setup-part" data-ok={ok}>
      <h2 className="section-title">{ok ? <IconCheck size={16} stroke={2} aria-hidden /> : <IconAlertTriangle size={16} stroke={1.7} aria-hidden />} {title}</h2>
      <div className="setup-part-body">{children}</div>
    </section>
  );
}

function RemedyView({ remedy }: { remedy: Remedy }): ReactElement {
  const [title, text] = t.setupComputer.remedies[remedy.id];
  return (
    <li className="remedy">
      <p className="list-title">{title}</p>
      <p className="muted">{text}{remedy.restart && ` ${t.setupComputer.restart}`}{!remedy.tried && ` ${t.setupComputer.untried}`}</p>
      {remedy.commands.length > 0 && <CopyLines lines={remedy.commands} />}
      {remedy.undo.length > 0 && <details><summary>{t.setupComputer.undo}</summary><CopyLines lines={remedy.undo} /></details>}
    </li>
  );
}

const holderWords = ({ kind, program, pid }: PortHolder): string => t.setupComputer.holder(kind === 'other' && program !== undefined ? program : t.setupComputer.holders[kind], pid);

function Port({ view }: { view: ComputerView }): ReactElement {
  const again = useCall('setup.listenAgain');
  const { port } = view;
  const [first] = port.bound;
  const where = shownAddresses(port.bound);
  const more = port.bound.slice(1).map(({ address }) => address);
  const onDnsPort = port.bound.some(({ port: number }) => number === 53);
  if (port.state === 'fixed') return <Part title={t.setupComputer.port} ok={onDnsPort}><p>{onDnsPort ? t.setupComputer.fixedOk(where) : t.setupComputer.fixed(where)}</p></Part>;
  if (port.state === 'listening') {
    return (
      <Part title={t.setupComputer.port} ok>
        <p>{t.setupComputer.listening(first?.address ?? '')}</p>
        {more.length > 0 && <p className="muted">{t.setupComputer.also(more.join(', '))}</p>}
        {port.left.length > 0 && <p className="muted">{t.setupComputer.left(port.left.join(', '))}</p>}
      </Part>
    );
  }
  return (
    <Part title={t.setupComputer.port} ok={false}>
      <p><strong>{port.state === 'permission' ? t.setupComputer.permission : t.setupComputer.held(port.holders.length === 0 ? t.setupComputer.holders.other : port.holders.map(holderWords).join(', '))}</strong> {first !== undefined && t.setupComputer.trial(`${first.address}:${first.port}`)}</p>
      {port.remedies.some(({ commands }) => commands.length > 0) && <p className="muted">{t.setupComputer.shown}</p>}
      <ul className="remedies">{port.remedies.map((remedy) => <RemedyView key={remedy.id} remedy={remedy} />)}</ul>
      <Button loading={again.isPending} onClick={() => again.mutate({}, { onError: say })}>{t.setupComputer.check}</Button>
    </Part>
  );
}

function lastingWords({ lasting, saidBy, validSeconds }: LocalAddress): string {
  return [t.setupComputer.lasting[lasting], ...(validSeconds === undefined ? [] : [t.setupComputer.validFor(validSeconds)]), ...(saidBy === 'none' || lasting === 'unknown' ? [] : [t.setupComputer.saidBy(saidBy)])].join(', ');
}

export function Address({ address }: { address: string }): ReactElement {
  return <div className="give"><span className="give-address" translate="no">{address}</span><CopyButton text={address} /></div>;
}

function Addresses({ view }: { view: ComputerView }): ReactElement {
  const { give } = view;
  return (
    <Part title={t.setupComputer.address} ok={give?.lasting === 'static' && give.kind === 'private'}>
      {give === undefined ? <p>{t.setupComputer.none}</p> : (
        <>
          <p>{t.setupComputer.give}</p>
          <Address address={give.address} />
          <p>{give.lasting === 'static' ? t.setupComputer.staticOk : give.lasting === 'unknown' ? t.setupComputer.unknownWarn : t.setupComputer.dhcpWarn}</p>
          {give.kind === 'public' && <p>{t.setupComputer.publicWarn}</p>}
        </>
      )}
      <details>
        <summary>{t.setupComputer.others}</summary>
        <ul className="address-list">{view.addresses.map((one) => <li key={`${one.interface} ${one.address}`}><span translate="no">{one.address}</span> <span className="muted">{t.setupComputer.interface(one.interface)}{one.virtual && `, ${t.setupComputer.virtual}`} · {lastingWords(one)}</span></li>)}</ul>
      </details>
    </Part>
  );
}

function Ipv6({ view }: { view: ComputerView }): ReactElement {
  const { give6, ipv6 } = view;
  if (!ipv6) return <Part title={t.setupComputer.ipv6} ok><p>{t.setupComputer.ipv6No}</p></Part>;
  return (
    <Part title={t.setupComputer.ipv6} ok={give6?.kind === 'ula'}>
      <p>{t.setupComputer.ipv6Yes}</p>
      {give6 === undefined ? <p>{t.setupComputer.ipv6None}</p> : <><p>{t.setupComputer.ipv6Give}</p><Address address={give6.address} /><p className="muted">{give6.kind === 'ula' ? t.setupComputer.ipv6Ula : give6.lasting === 'static' ? t.setupComputer.staticOk : t.setupComputer.ipv6Prefix}</p></>}
    </Part>
  );
}

function Sleep({ view: { sleep } }: { view: ComputerView }): ReactElement {
  return (
    <Part title={t.setupComputer.sleep} ok={sleep.state === 'masked'}>
      <p>{t.setupComputer.sleepText} {sleep.state === 'masked' ? t.setupComputer.masked : t.setupComputer.sleepUnknown}{sleep.portable && ` ${t.setupComputer.portable}`}</p>
      {(sleep.commands.length > 0 || sleep.undo.length > 0) && (
        <details>
          <summary>{sleep.commands.length > 0 ? t.setupComputer.sleepKeep : t.setupComputer.undo}</summary>
          {sleep.commands.length > 0 && <CopyLines lines={sleep.commands} />}
          {sleep.undo.length > 0 && <><p className="muted">{t.setupComputer.undo}</p><CopyLines lines={sleep.undo} /></>}
        </details>
      )}
    </Part>
  );
}

export function StepComputer(): ReactElement {
  const computer = useComputer();
  const view = computer.data;
  if (view === undefined) return computer.error === null ? <Loading /> : <Failing error={computer.error} retry={() => void computer.refetch()} />;
  return <><Port view={view} /><Addresses view={view} /><Ipv6 view={view} /><Sleep view={view} /></>;
}
