/** The filter of the live log: a search, the deciders, the device, and the rest behind one button. No toggle on means everything. */
import { Button, NativeSelect, Popover, Select, TextInput } from '@mantine/core';
import { IconAdjustmentsHorizontal, IconX } from '@tabler/icons-react';
import { memo, useState, type ReactElement } from 'react';
import { LIST_KINDS, type ListKind } from '../../shared/verdict.ts';
import { useOrderChoices } from '../api/order-queries.ts';
import { useAskingClients, useLists } from '../api/queries.ts';
import { Mark, type MarkName } from '../components/mark.tsx';
import { SearchField } from '../components/search-field.tsx';
import { deviceWords } from '../format/device-label.ts';
import { dayOf, minuteTime } from '../format/times.ts';
import { titleOf } from '../format/list-words.ts';
import { t } from '../messages/language.ts';
import { TEXT_FIELDS, TOGGLES, type LogView, type TextField, type Toggle } from './log-filter.ts';
import { QUICK_TIMES, quickTime } from './log-times.ts';
import { shortAuthority } from '../verdict-words.ts';

const TYPES = ['A', 'AAAA', 'HTTPS', 'TXT', 'MX', 'PTR', 'SRV', 'NS', 'SOA', 'CNAME', 'SVCB', 'CAA', 'DS', 'ANY'];
const RCODES = ['NOERROR', 'NXDOMAIN', 'SERVFAIL', 'REFUSED', 'FORMERR', 'NOTIMP'];

const TOGGLE_MARK: Record<Toggle, MarkName> = { law: 'law', household: 'you', upstream: 'upstream', observed: 'law' };
const toggleWord = (toggle: Toggle): string => (toggle === 'household' ? t.words.you : t.words[toggle]);

export const flip = (view: LogView, toggle: Toggle): LogView => ({
  ...view, toggles: view.toggles.includes(toggle) ? view.toggles.filter((on) => on !== toggle) : TOGGLES.filter((on) => on === toggle || view.toggles.includes(on)),
});

interface BarProps {
  view: LogView;
  onChange: (view: LogView) => void;
}

/** For `datetime-local`: the reader's own time, to the minute. */
const localInput = (iso: string): string => {
  if (iso === '') return '';
  const date = new Date(iso);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
};
const fromLocalInput = (text: string): string => (text === '' || Number.isNaN(Date.parse(text)) ? '' : new Date(text).toISOString());

/** One order of very many: what is typed is looked for as on the page of orders. */
function OrderField({ order, open, onChange }: { order: string; open: boolean; onChange: (order: string) => void }): ReactElement {
  const [typed, setTyped] = useState('');
  const rows = useOrderChoices(typed === order ? '' : typed, open).data?.rows ?? [];
  const choices = new Map(rows.map(({ id, authority }) => [id, { value: id, label: `${shortAuthority(authority)}, ${id}` }])); // one order may be on several lists
  if (order !== '' && !choices.has(order)) choices.set(order, { value: order, label: order });
  const chosen = choices.get(order)?.label ?? '';
  return (
    <Select
      label={t.log.order} placeholder={order === '' ? t.orderSearch.any : ''} searchable clearable value={order === '' ? null : order} data={[...choices.values()]} nothingFoundMessage={t.orders.noMatch} comboboxProps={{ withinPortal: false }}
      filter={({ options }) => options} onSearchChange={(text) => setTyped(text === chosen ? '' : text)} onChange={(value) => onChange(value ?? '')} clearButtonProps={{ 'aria-label': t.log.without(t.log.order) }}
    />
  );
}

function More({ view, onChange }: BarProps): ReactElement {
  const [open, setOpen] = useState(false);
  const lists = useLists().data ?? [];
  const count = [view.kind, view.list, view.order, view.type, view.rcode, view.outcome, view.from, view.to].filter((value) => value !== '').length;
  const set = (change: Partial<LogView>): void => onChange({ ...view, ...change });
  const any = { value: '', label: t.log.any };
  const own = { value: 'own-rules', label: t.settings.ownRules };
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" width={340} shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Button className="filter-more" aria-haspopup="dialog" aria-expanded={open} leftSection={<IconAdjustmentsHorizontal size={15} stroke={1.6} aria-hidden />} onClick={() => setOpen(!open)}>{count === 0 ? t.log.more : t.log.moreOn(count)}</Button>
      </Popover.Target>
      <Popover.Dropdown>
        <div className="filter-fields">
          <NativeSelect label={t.log.kind} value={view.kind} onChange={(event) => set({ kind: event.currentTarget.value as ListKind | '' })} data={[any, ...LIST_KINDS.map((kind) => ({ value: kind, label: t.lists.kinds[kind].title }))]} />
          <NativeSelect label={t.log.list} value={view.list} onChange={(event) => set({ list: event.currentTarget.value })} data={[any, own, ...lists.map(({ id, title }) => ({ value: id, label: titleOf(title) }))]} />
          <OrderField order={view.order} open={open} onChange={(order) => set({ order })} />
          <div className="filter-pair">
            <NativeSelect label={t.log.type} value={view.type} onChange={(event) => set({ type: event.currentTarget.value })} data={[any, ...TYPES, ...(view.type === '' || TYPES.includes(view.type) ? [] : [view.type])]} />
            <NativeSelect label={t.log.answer} value={view.rcode} onChange={(event) => set({ rcode: event.currentTarget.value })} data={[any, ...RCODES, ...(view.rcode === '' || RCODES.includes(view.rcode) ? [] : [view.rcode])]} />
          </div>
          <div className="quick" role="group" aria-label={t.logTimes.label}>{QUICK_TIMES.map((name) => <Button key={name} onClick={() => set(quickTime(name, new Date()))}>{t.logTimes.names[name]}</Button>)}</div>
          <TextInput type="datetime-local" label={t.log.from} value={localInput(view.from)} onChange={(event) => set({ from: fromLocalInput(event.currentTarget.value) })} />
          <TextInput type="datetime-local" label={t.log.to} value={localInput(view.to)} onChange={(event) => set({ to: fromLocalInput(event.currentTarget.value) })} />
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

/** What is asked for beside what the bar itself shows, each with a way to take it back. */
function Chips({ view, onChange }: BarProps): ReactElement | null {
  const lists = useLists().data ?? [];
  const said = (field: TextField | 'kind'): string => {
    const value = view[field];
    if (field === 'from' || field === 'to') return `${dayOf(value)}, ${minuteTime(value)}`;
    if (field === 'outcome') return t.words[value as 'answered' | 'failed' | 'refused'];
    if (field === 'list') return value === 'own-rules' ? t.settings.ownRules : titleOf(lists.find(({ id }) => id === value)?.title ?? value);
    return value;
  };
  const shown = TEXT_FIELDS.filter((field) => field !== 'text' && field !== 'client' && view[field] !== '');
  const words: Record<string, string> = { name: t.log.name, list: t.log.list, order: t.log.order, type: t.log.type, rcode: t.log.answer, outcome: t.log.outcome, from: t.log.from, to: t.log.to };
  const chips = [
    ...shown.map((field) => ({ field, word: `${words[field] ?? ''}: ${said(field)}` })),
    ...(view.kind === '' ? [] : [{ field: 'kind' as const, word: t.lists.kinds[view.kind].title }]),
  ];
  if (chips.length === 0) return null;
  return (
    <ul className="chips">
      {chips.map(({ field, word }) => (
        <li key={field}><button type="button" className="chip" aria-label={t.log.without(word)} onClick={() => onChange({ ...view, [field]: '' })}>{word}<IconX size={13} stroke={1.8} aria-hidden /></button></li>
      ))}
    </ul>
  );
}

export const LogFilterBar = memo(function LogFilterBar({ view, onChange }: BarProps): ReactElement {
  const clients = useAskingClients();
  const devices = view.client === '' || clients.includes(view.client) ? clients : [view.client, ...clients];
  return (
    <>
      <div className="filter" role="search">
        <SearchField className="filter-name" label={t.log.search} text={view.text} onChange={(text) => onChange({ ...view, text })} />
        <div className="filter-line">
          <div className="toggles" role="group" aria-label={t.log.decider}>
            {TOGGLES.map((toggle) => (
              <button key={toggle} type="button" className="toggle" aria-pressed={view.toggles.includes(toggle)} onClick={() => onChange(flip(view, toggle))}>
                <Mark of={TOGGLE_MARK[toggle]} size={15} hollow={toggle === 'observed'} />{toggleWord(toggle)}
              </button>
            ))}
          </div>
          <NativeSelect
            aria-label={t.log.device} value={view.client} onChange={(event) => onChange({ ...view, client: event.currentTarget.value })}
            data={[{ value: '', label: t.log.anyDevice }, ...devices.map((client) => ({ value: client, label: deviceWords(client) }))]}
          />
          <More view={view} onChange={onChange} />
        </div>
      </div>
      <Chips view={view} onChange={onChange} />
    </>
  );
});
