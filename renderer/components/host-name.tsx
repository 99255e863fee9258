/** A name: its front recedes and is cut first, its registrable part stays. */
import type { ReactElement } from 'react';
import { registrablePart } from '../format/host-name.ts';

export function HostName({ name }: { name: string }): ReactElement {
  const registrable = registrablePart(name);
  const front = name.slice(0, name.length - registrable.length);
  return (
    <span className="host" translate="no" title={name}>
      {front !== '' && <span className="front">{front}</span>}
      <span className="registrable">{registrable}</span>
    </span>
  );
}
