/** One setting: what it is on the left, what can be set on the right. */
import type { ReactElement, ReactNode } from 'react';

export function SettingPart({ id, title, text, children }: { id?: string; title: string; text?: string; children: ReactNode }): ReactElement {
  return (
    <section className="setting" id={id}>
      <div><h2 className="section-title">{title}</h2>{text !== undefined && <p className="muted">{text}</p>}</div>
      <div className="setting-body">{children}</div>
    </section>
  );
}
