/** A name: its front recedes and is cut first, its registrable part stays. */
import type { ReactElement } from 'react';
import { registrablePart } from '../format/host-name.ts';

export function HostName({ name }: { name: string }): ReactElement {
  const registrable = registrablePart(name);
  return (
    <span className="host" translate="no" title={name}>
      {name !== registrable && <span className="front">{name.slice(0, -registrable.length)}</span>}
      <span className="registrable">{registrable}</span>
    </span>
  );
}
