/** The top of a page: its name, which is its only h1, and what acts on the whole of it. */
import { useEffect, type ReactElement, type ReactNode } from 'react';
import { t } from '../messages/language.ts';

export function PageHeader({ title, children }: { title: string; children?: ReactNode }): ReactElement {
  useEffect(() => {
    document.title = `${title} · ${t.name}`;
  }, [title]);
  return (
    <header className="page-header">
      <h1 className="page-title">{title}</h1>
      {children !== undefined && <div className="page-actions">{children}</div>}
    </header>
  );
}
