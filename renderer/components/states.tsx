/** The states a page can be in beside full: loading, failing, empty. */
import { Button } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { errorWords } from '../format/problem-words.ts';
import { t } from '../messages/language.ts';

export function Loading(): ReactElement {
  return (
    <div className="bars" role="status" aria-label={t.loading}>
      {[62, 88, 74, 50, 80].map((width) => <span key={width} className="bar" style={{ width: `${width}%` }} />)}
    </div>
  );
}

export function Failing({ error, retry }: { error: Error; retry: () => void }): ReactElement {
  return (
    <div className="empty" role="alert">
      <p className="empty-title">{t.failedTitle}</p>
      <p>{errorWords(error)}</p>
      <Button onClick={retry}>{t.retry}</Button>
    </div>
  );
}

export function Empty({ title, children }: { title: string; children?: ReactNode }): ReactElement {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      {children}
    </div>
  );
}
