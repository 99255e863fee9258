/** A name: its front recedes and is cut first, its registrable part stays. */
import type { ReactElement } from 'react';
import { registrablePart } from '../format/host-name.ts';

/** So many letters are about as wide as the dots that stand for more of them: a part of one would read as the name's. */
const ELLIPSIS = 3;

export function HostName({ name }: { name: string }): ReactElement {
  const registrable = registrablePart(name);
  const front = name.slice(0, name.length - registrable.length);
  return (
    <span className="host" translate="no" title={name}>
      {front !== '' && <span className="front" data-long={front.length > ELLIPSIS}>{front}</span>}
      <span className="registrable">{registrable}</span>
    </span>
  );
}
