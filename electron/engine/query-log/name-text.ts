/** A name on the wire as people read it (RFC 1035 5.1), safe to split at dots. */

/** From wire form, as a latin-1 string, to text: without the trailing dot, the root is `.`; a byte that is no plain character is `\DDD`. */
export function wireToText(wire: string): string {
  const labels: string[] = [];
  for (let at = 0; at < wire.length;) {
    const length = wire.charCodeAt(at);
    if (length === 0) break;
    labels.push(wire.slice(at + 1, at + 1 + length).replaceAll(/[^!-~]|[.\\]/g, (byte) => `\\${String(byte.charCodeAt(0)).padStart(3, '0')}`));
    at += length + 1;
  }
  return labels.length === 0 ? '.' : labels.join('.');
}

/** The last `count` labels: the listed name within the asked one. */
export function lastLabels(name: string, count: number): string {
  return name.split('.').slice(-count).join('.');
}
