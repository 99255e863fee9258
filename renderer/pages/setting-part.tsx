/** One part of the settings: its name and what it is for, and beside it what can be set. */
import type { ReactElement, ReactNode } from 'react';

export function Part({ id, title, text, children }: { id?: string; title: string; text?: string; children: ReactNode }): ReactElement {
  return (
    <section className="setting" id={id}>
      <div><h2 className="section-title">{title}</h2>{text !== undefined && <p className="muted">{text}</p>}</div>
      <div className="setting-body">{children}</div>
    </section>
  );
}
