/** What the lines of a list mean: recognised, or as the household says. */
import { NativeSelect } from '@mantine/core';
import type { ReactElement } from 'react';
import type { ListView } from '../../shared/engine-api.ts';
import { isOrderSyntax, LIST_SYNTAXES, type ListSyntax } from '../../shared/list-syntax.ts';
import { useCall } from '../api/queries.ts';
import { say } from '../components/say.ts';
import { syntaxName } from '../format/list-words.ts';
import { t } from '../messages/language.ts';

/** Of a list of orders, only what names orders can be chosen. */
const choicesFor = ({ kind }: Pick<ListView, 'kind'>): ListSyntax[] => LIST_SYNTAXES.filter((syntax) => kind !== 'court-order' || isOrderSyntax(syntax));

export function ReadAs({ list }: { list: ListView }): ReactElement {
  const setSyntax = useCall('lists.setSyntax');
  const { id, syntax, forcedSyntax, title } = list;
  const auto = syntax === undefined || forcedSyntax !== undefined ? t.readAs.auto : t.readAs.autoAs(syntaxName(syntax));
  return (
    <NativeSelect
      aria-label={t.lists.syntax} value={forcedSyntax ?? ''} disabled={setSyntax.isPending}
      {...(syntax === 'domains' ? { description: t.readAs.below, inputWrapperOrder: ['label', 'input', 'description'] as const } : {})}
      onChange={(event) => setSyntax.mutate({ id, syntax: event.currentTarget.value === '' ? null : event.currentTarget.value as ListSyntax }, { onError: say, onSuccess: () => say(t.readAs.said(title)) })}
      data={[{ value: '', label: auto }, ...choicesFor(list).map((value) => ({ value, label: syntaxName(value) }))]}
    />
  );
}
