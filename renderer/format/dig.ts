/** A question as a command line that asks it again. */

/** What no shell does anything with. */
const PLAIN = /^[\w.:@%+-]+$/;

const quoted = (text: string): string => (PLAIN.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`);

/** `dig @127.0.0.1 -p 5300 example.com AAAA`; the port goes unsaid when it is 53. @param name as the log writes it (RFC 1035 escapes) */
export function digLine(name: string, type: string, server: { address: string; port: number } | undefined): string {
  const at = server === undefined ? [] : [`@${server.address}`, ...(server.port === 53 ? [] : ['-p', String(server.port)])];
  // A name may look like an option or a type: dig has -q and -t for that.
  return ['dig', ...at, ...(name.startsWith('-') || !name.includes('.') ? ['-q', name === '.' ? name : `${name}.`] : [name]), ...(/^[A-Z0-9]+$/.test(type) ? ['-t', type] : [])].map(quoted).join(' ');
}
