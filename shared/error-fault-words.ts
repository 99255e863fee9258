/** What was wrong with a list, a source, a signature or something that was asked, in English. */
import { englishNumber as n } from './english-numbers.ts';
import type { ErrorFaults, SystemCode } from './error-faults.ts';
import type { WordsOf } from './faults.ts';

const OTHER_EDITION = 'most publishers offer the same list as plain domains, hosts or Adblock rules: subscribe to one of those';
const UPSTREAMS = '9.9.9.9, udp://9.9.9.9:53, tls://dns.quad9.net@9.9.9.9 or https://dns.quad9.net@9.9.9.9/dns-query';

const SYSTEM: Record<SystemCode, string> = {
  ECONNREFUSED: 'nobody listens there', ENETUNREACH: 'this machine has no network that leads there', EHOSTUNREACH: 'no machine answers at that address', ENETDOWN: 'the network is down',
  EADDRNOTAVAIL: 'this machine has no address to ask from', EAFNOSUPPORT: 'this machine has no network of that kind (IPv4 or IPv6)', EPERM: 'a firewall on this machine forbids it', EACCES: 'a firewall on this machine forbids it',
  ETIMEDOUT: 'the connection timed out', ECONNRESET: 'it cut the connection', EPIPE: 'it cut the connection', EMFILE: 'this program has too many files open',
};
const ZIP: Record<ErrorFaults['zip-broken']['how'], string> = {
  'no-end': 'it has no end record, so it is not whole', directory: 'its directory is not where it should be', place: 'the file in it is not where its directory says', short: 'it is too short', cut: 'it ends before the file in it does',
};
const EXPORT: Record<ErrorFaults['export-over']['state'], string> = { done: 'done', cancelled: 'cancelled', failed: 'broken off' };

export const errorFaultWords: WordsOf<ErrorFaults> = {
  // What is no list.
  'empty-list': 'the list is empty', 'no-rule': ({ line, why }, say) => `no line of the list is a rule; line ${n(line)}: ${why === undefined ? 'not understood' : say(why)}`,
  'no-orders': 'the list names no orders (no “order-list/1” mark, and no register that Gavel knows), so it cannot say who ordered a block; add it as a custom list instead',
  'web-page': 'this is a web page, not a list; look for the list’s “raw” or download address', 'xml-page': 'this is XML, not a list; a register that is published as XML needs its own converter (gavel convert), and most publishers offer text or CSV',
  sqlite: 'this is an SQLite database (Pi-hole keeps its lists in one); export the domains from it as text, one a line',
  'packed-unread': ({ format }) => (format === '7z' ? 'this is a 7z archive; gzip and zip can be read, or unpack it' : `this is ${format === 'xz' ? 'an' : 'a'} ${format} file; gzip and zip can be read, or unpack it`),
  pdf: 'this is a PDF document; look for the list as text or CSV', openpgp: 'this is an OpenPGP-encrypted file; a list that is encrypted cannot be read, nor told to anyone: ask the publisher for the list itself',
  'no-plain-text': 'this is not text: a compressed, encrypted or binary file cannot be subscribed', 'armoured-list': 'this list is encrypted: it was sent to someone in confidence and cannot be subscribed; look for what the authority publishes',
  'confidential-list': 'this has the form of a confidential list (CNCPO: number;timestamp, then url;domain;ipurl;ip); such lists are secret by law and cannot be subscribed',
  'pgp-signed': 'this is a text within an OpenPGP signature, which Gavel does not read; subscribe to the list itself; the signature is not read',
  'pgp-message': 'this is an OpenPGP message or key, which Gavel does not read; a list that is encrypted cannot be read, nor told to anyone; ask the publisher for the list itself',
  'proxy-configuration': 'this is a proxy auto-configuration (PAC) file, which Gavel does not read; it is for browsers; subscribe to the list that it was made from',
  'little-snitch': `this is a rule group of Little Snitch (.lsrules), which Gavel does not read; ${OTHER_EDITION}`,
  'order-list-version': 'this is an order list of another version than 1, which Gavel does not read; a newer Gavel may read it; as a plain list of names it would block what its orders no longer do',
  coredns: `this is a configuration of CoreDNS (plugin template), which Gavel does not read; ${OTHER_EDITION}`, 'knot-resolver': `this is a configuration of Knot Resolver (DAF or policy rules), which Gavel does not read; ${OTHER_EDITION}`,
  'other-json': 'this is a JSON document that is no order list (it has no “"format": "order-list/1"”), which Gavel does not read; subscribe to a list of names',
  'other-table': ({ columns }) => `this is a table with the columns ${columns.map((name) => `“${name}”`).join(', ')}, and no register that Gavel knows; which of them holds names that are to be blocked, and in which rows, cannot be guessed: save that column as a list of names`,
  'dotted-names': 'this is an access list of squid (dstdomain) or a list of routedns, names with a leading dot; subscribe to the publisher’s plain domains, or save it without the leading dots, which then means the same',
  'cloaking-rules': 'these are cloaking rules of dnscrypt-proxy (a name, then what it is answered with); write them as local records in the settings, or subscribe to a list of names',
  'packed-twice': ({ packed }) => `the ${packed} file holds another packed file; unpack it once`, 'pack-broken': ({ packed, detail }) => `the ${packed} file is broken: ${detail}`,
  'unpacks-large': ({ packed, mib }) => `the ${packed} file unpacks to more than ${n(mib)} MiB; subscribe to a smaller edition of the list`, 'unpacks-far': ({ packed, times }) => `the ${packed} file unpacks to more than ${n(times)} times its size, which no list does; it is not read any further`,
  'zip-broken': ({ how }) => `the zip file is broken: ${ZIP[how]}`, 'zip-files': ({ count, names }) => `the zip file holds ${n(count)} files${names === undefined ? '' : ` (${names})`}; pack the list alone`,
  'zip-empty': 'the zip file is empty', 'zip-encrypted': 'the zip file is encrypted; a list that is encrypted cannot be read', 'zip-method': ({ method }) => `the zip file uses packing method ${method}; only “deflate” can be read`,
  'xml-cut': ({ line }) => `the XML ends in the middle of something that begins on line ${n(line)}; it was not received whole`, 'xml-doctype': ({ line }) => `line ${n(line)}: the XML declares a document type, which no register does and which can define entities; it is not read`,
  'register-orders': ({ most }) => `the register names more than ${n(most)} decisions; it is not read`, 'cuii-json': ({ detail }) => `the list of CUII is not whole JSON: ${detail}`, 'cuii-shape': 'the list of CUII is neither an array nor an object with the array “list”',
  'order-list-json': ({ detail }) => `the order list is not whole JSON: ${detail}`, 'order-list-format': 'the document’s “format” is not “order-list/1”; one that stands deeper in it does not count', 'order-list-parts': 'the order list needs “orders” and “entries”, each an array',
  'order-list-head': ({ why }, say) => `the order list’s “list”: ${say(why)}`, 'order-list-orders': ({ most }) => `the order list holds more than ${n(most)} orders; it is not read`,
  'order-list-no-order': 'the order list has no readable “# Order:” line, so no name in it can refer to an order',
  'own-rules-many': ({ rules, most }) => `these are ${n(rules)} rules; own rules are for a household’s own few lines, at most ${n(most)} at a time. Add them as a list instead`,

  // Where a list comes from.
  'no-web-address': ({ text }) => `“${text}” is no address of the web; copy it whole, from https:// on`, 'web-only': ({ scheme }) => `${scheme}//: only http and https addresses can be fetched`, 'at-host': ({ host, why }, say) => `${host}: ${say(why)}`,
  'list-large': ({ host, file, most, unit }) => `${file ?? `the list of ${host ?? ''}`} is larger than ${n(most)} ${unit}${unit === 'MiB' ? '; subscribe to a smaller edition of it' : ''}`,
  'unasked-unchanged': 'it says “not modified” to a first question; that is a fault of the server', 'http-status': ({ status, text }) => `it answered ${status} ${text}`.trim(), 'redirects-many': ({ most }) => `it redirects more than ${n(most)} times`,
  'redirect-nowhere': 'it redirects to something that is no address', 'redirect-unsafe': ({ scheme }) => `it redirects to ${scheme}//, which is less safe than the list’s own address`,
  'redirect-inside': ({ host }) => `it redirects to ${host}, which is inside this house`, 'redirect-name-inside': ({ host, address }) => `it redirects to ${host}, which is ${address}, inside this house`,
  'no-connection': ({ seconds }) => `no connection within ${n(seconds)} seconds`, silence: ({ seconds }) => `not a byte for ${n(seconds)} seconds`, 'too-slow': ({ seconds }) => `the whole took longer than ${n(seconds)} seconds`,
  dripping: ({ bytes, seconds }) => `only ${n(bytes)} bytes came in ${n(seconds)} seconds`, cancelled: 'it was cancelled', 'look-under-way': ({ job }) => `a look called “${job}” is under way already`,
  'no-order-names': ({ name }) => `${name} cannot be set aside: no order list that you subscribed to names it, or a name above it; “Why?” tells what blocks it and what can be changed`,
  'order-names-other': ({ name, via, ordered }) => `${name} cannot be set aside: no order list that you subscribed to names it, or a name above it; its answer led to ${via}, and what the order names is ${ordered}: set ${ordered} aside instead`,
  'not-listening': 'Gavel listens on no address now, so it cannot be asked; “Settings” says what is wrong',
  'cut-off': 'the connection ended before the list did', 'sent-broken': ({ detail }) => `what it sent cannot be unpacked (${detail})`, 'no-http': ({ detail }) => `it does not speak HTTP as it is defined (${detail})`,
  'odd-packing': ({ packing }) => `it packs the list as “${packing}”, which was not asked for`, 'sent-more': ({ announced }) => `it sent more than the ${n(announced)} bytes that it announced, so the list may be cut off`,
  'certificate-name': ({ name }) => `the certificate it shows is not for ${name}: somebody else may be answering, or the name is misspelt`,
  'certificate-authority': ({ certificate }) => `no authority known to this machine has signed its certificate: somebody else may be answering (${certificate})`,
  'certificate-key': 'its certificate does not hold the key that is pinned: somebody else may be answering, or the resolver has a new key', 'certificate-day': ({ certificate }) => `its certificate does not hold today; is this machine’s clock right? (${certificate})`,
  system: ({ system }) => `${SYSTEM[system]} (${system})`, 'no-file': ({ file }) => `there is no file ${file}`, 'file-rights': ({ file }) => `${file} may not be read by this user`, 'file-trouble': ({ file, detail }) => `${file}: ${detail}`, 'file-kind': ({ file }) => `${file} is not a file`, 'file-unwritten': ({ file, detail }) => `${file} cannot be written: ${detail}`,
  'folder-not-chosen': ({ file, folder, settings, own }) => `${file} is in no folder that was chosen for lists. To allow its folder, start Gavel with --list-folder ${folder}, or add the folder to “listFolders” in ${settings} while Gavel is not running; or put the file into ${own}; or paste its text`,
  'no-full-path': ({ text }) => `“${text}” is no path from the root of this computer; write one such as /home/me/lists`, 'no-copy': 'the source says “unchanged”, and there is no copy',

  // Signatures; lists, orders and their memory.
  'no-key': 'this is not a minisign public key; it is the line of 56 characters in the publisher’s .pub file that begins with RW', 'signature-form': 'the signature file is none that minisign makes; the update is refused', 'signature-kind': 'the signature is of a kind that is not known; the update is refused',
  'signature-key': ({ by, pinned }) => `the signature is by another key (${by}) than the one that is pinned (${pinned}); the update is refused`,
  'signature-list': ({ by }) => `the signature does not fit the list: the list was changed after it was signed, or another was signed (key ${by}); the update is refused`,
  'signature-comment': 'the signature fits the list, but its trusted comment was changed; the update is refused', 'signed-before': ({ comment }) => `the list was signed before the one in use (${comment}): somebody may be handing out an old one; the update is refused`,
  'no-signature': ({ why }, say) => `a key is pinned for this list, and there is no signature: ${say(why)}; the update is refused`, 'signature-nowhere': 'only a list with an address or a file can have one',
  'nothing-to-verify': ({ list }) => `“${list}” is not read from anywhere, so there is nothing to verify`,
  'no-list': ({ list }) => `there is no list “${list}”`, 'list-there': ({ list }) => `the list “${list}” is there already`, 'not-held': ({ list }) => `no such update of “${list}” is held any more; look at the list again`, 'not-left-out': ({ name, list }) => `“${name}” was not left out of “${list}”`,
  'no-order': ({ list, order }) => `the list “${list}” holds no order “${order}”`, 'no-update': ({ list }) => `the history of “${list}” does not have this update; it may have been thinned out for its age`,

  // What was typed, and upstreams.
  'typed-name': ({ text }) => `“${text}” is not a DNS name; type one such as example.com`, 'typed-type': ({ text }) => `“${text}” is not a type of DNS record; write one such as A, AAAA or HTTPS`, 'typed-address': ({ text }) => `“${text}” is not an address; type one such as 192.168.1.20`,
  'typed-device': ({ text }) => `“${text}” is not an IP address; devices are named by the address they ask from`, 'typed-day': ({ text }) => `there is no day ${text}; a day is written YYYY-MM-DD`,
  'typed-time': ({ text }) => `“${text}” is no time; write a day as YYYY-MM-DD, or a moment as YYYY-MM-DDTHH:MM`, 'to-come': ({ time }) => `${time} has not come yet; ask about a moment that is past`,
  'day-to-come': ({ day, today }) => `${day} has not come yet; ask about days up to today, ${today}`, 'period-turned': ({ from, to }) => `the period ends on ${to}, before it begins on ${from}; exchange the two days`,
  'time-turned': 'the time ends before it begins', 'nothing-to-forget': 'say what to forget: a time, a name or a device',
  'no-device': ({ text, names }) => `no device is called “${text}”; ${names.length === 0 ? 'no device has a name yet: write its address' : `write its address, or one of ${names.map((name) => `“${name}”`).join(', ')}`}`,
  'name-is-address': ({ text }) => `“${text}” is an address, not a name; choose a word such as “Kitchen radio”`, 'name-taken': ({ name, addresses }) => `“${name}” is the name of the device at ${addresses.join(', ')}; join the two if they are one device, or choose another name`,
  'pause-past': 'this time is past; a pause ends later than now', 'pause-long': 'this is more than a week away; switch lists off under Lists if they are to rest for longer',
  'page-no-address': ({ text, example }) => `“${text}” is not an IP address; choose one of this machine, such as ${example}`, 'page-any-address': ({ address }) => `${address} is every address and none: browsers are led to one; choose one of this machine`,
  'upstream-lines': ({ lines }, say) => lines.map(({ line, why }) => `${line}: ${say(why)}`).join('; '), 'upstream-zones-only': 'every line is for some zones only; add one for all other names, such as 9.9.9.9',
  'zone-open': 'zones are closed by /], as in [/lan/]192.168.1.1', 'zone-name': ({ text }) => `“${text}” is not the name of a zone; write them like [/lan/home.arpa/]192.168.1.1`,
  'upstream-form': `an upstream looks like ${UPSTREAMS}`, 'upstream-scheme': ({ scheme }) => `“${scheme}” is not a transport known here; there are udp, tcp, tls and https`, 'upstream-address': ({ text }) => `“${text}” is not an address; write it like ${UPSTREAMS}`,
  'upstream-name': ({ name, way }) => `“${name}” is a name; Gavel would have to ask itself for its address, so write the address too: ${way}`,
  'upstream-self': () => 'this is Gavel’s own address, and it would ask itself; write the address of the resolver that it is to ask', 'upstream-any': ({ address }) => `${address} means “any address”; write the address of one resolver`, 'upstream-many': ({ address }) => `${address} means many machines at once; write the address of one resolver`,
  'upstream-port': ({ port, usual }) => `port ${port} is not between 1 and 65535; leave it out for ${usual}`, 'upstream-path': ({ scheme, path }) => `${scheme} has no path; leave “${path}” out, or write https://NAME@ADDRESS${path}`,
  'upstream-no-name': ({ scheme, way }) => `${scheme} has no certificate to carry a name; write ${way}, or leave the name out`, 'upstream-needs-name': ({ scheme, way }) => `${scheme} needs the name on the resolver’s certificate before the address: ${way}`,
  'upstream-bad-name': ({ name }) => `“${name}” cannot be the name on a certificate; it looks like dns.quad9.net`, 'upstream-pin': 'behind # stands the SHA-256 of the public key: #pin-sha256= and 44 characters of base64',
  'upstream-no-pin': ({ scheme }) => `${scheme} has no certificate whose key could be checked; leave out what stands from # on`, 'resolver-ended': ({ name, since }) => `${name} has not answered since ${since}`,
  'home-name': ({ name }) => `“${name}” is a name of your own house or of a zone that you gave an upstream of its own; no other resolver is asked for it`, 'check-busy': 'a name is being checked already; one is checked at a time', 'no-upstream': 'no upstream is set that could be checked',

  // What came of asking an upstream.
  'upstream-unset': 'no upstream is set', 'upstream-dropped': 'it is no longer in use', 'no-answer': ({ ms }) => `no answer within ${n(ms)} ms`, 'not-connected': ({ ms }) => `no connection within ${n(ms)} ms`,
  'connection-closed': 'it closed the connection', 'connection-silent': 'the connection went silent', 'connection-idle': 'the connection was idle', 'no-http2': 'it does not speak HTTP/2; write tls:// if it offers DNS over TLS', 'request-dropped': 'it gave up the request',
  'http-status-at': ({ status, path }) => `HTTP ${status} at ${path}`, 'no-dns-message': ({ path, type }) => `what ${path} gives is no DNS message but ${type === '' ? 'of no stated type' : type}`, 'other-answer': ({ path }) => `what ${path} gives is not an answer to the question`,
  'answer-long': 'its answer is longer than a DNS message can be', 'answer-malformed': 'it answered with a message that is malformed', 'answer-no-use': ({ rcode }) => `it answered ${rcode} where another upstream had an answer`, 'refuses-network': 'it refuses to answer this network', 'answer-unusable': 'its answer cannot be used', 'many-waiting': ({ count }) => `${n(count)} questions are waiting already`,

  // Gavel itself.
  foreign: ({ detail }) => detail, several: ({ faults }, say) => faults.map(say).join('; '),
  'no-row': 'the log does not have this row; it may have been deleted for its age', 'export-unknown': 'this export is not known; begin it again', 'export-over': ({ state }) => `this export is ${EXPORT[state]}; begin it again`,
  'console-closed': 'the console is not open to this house’s network; switch it on first', 'file-elsewhere': 'a file can be chosen only on the machine that Gavel runs on; paste the list’s text instead',
  'token-wrong': 'this token is not valid, or was used before; “npx gavel status” prints a new address', 'token-often': 'too many wrong tokens; wait a minute', 'no-session': 'this needs a session or a token; “npx gavel status” prints an address that logs in', 'call-large': ({ kib }) => `the call is larger than ${n(kib)} KiB`,
  'compiler-stopped': ({ detail }) => `the list compiler stopped: ${detail}; try again`, 'log-unopened': ({ detail }) => `the query log cannot be opened: ${detail}`, 'log-stopped': ({ detail }) => `the query log stopped: ${detail}; start Gavel again`, 'log-trouble': ({ detail }) => `the query log: ${detail}`,
  'history-unopened': ({ detail }) => `the history of lists cannot be opened: ${detail}`, 'history-large': ({ most }) => `the list holds more than ${n(most)} names; its history is not kept`,
  'engine-stopped': 'the engine stopped while it was working on this; try again', 'engine-starting': 'the engine is not running: it is still starting', 'engine-down': ({ detail }) => `the engine is not running: ${detail}. Gavel keeps trying to start it`, stopping: 'Gavel is stopping',
};
