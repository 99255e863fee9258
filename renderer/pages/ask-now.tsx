/** Asks for a name, on a click only: its upstream learns it, and what its answer leads to is known then. */
import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { queryClient, useCall } from '../api/queries.ts';
import { say } from '../components/say.ts';
import { t } from '../messages/language.ts';

export function AskNow({ name }: { name: string }): ReactElement {
  const ask = useCall('why.ask');
  const asked = (): void => ask.mutate({ name }, {
    onError: say,
    onSuccess: ({ answered }) => {
      if (!answered) say(t.behind.noAnswer);
      void queryClient.invalidateQueries({ queryKey: ['why'] });
    },
  });
  return <div className="ask-now"><Button onClick={asked} loading={ask.isPending}>{t.behind.ask}</Button> <span className="muted">{t.behind.askText(name)}</span></div>;
}
